"""Run the benchmarks: ``python benchmarks/run.py [NAME]...``, all of them without a name.

Each ``bench_*.py`` has a ``measures()`` that gives its figures one by one. The status is 1 where
one of them is over its bar. The tests never time anything, and this never runs with them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "src"), str(HERE.parent)]

from benchmarks.measure import Measured  # noqa: E402  # needs the path above


def main(wanted: list[str]) -> int:
    """Print a line for each figure; 1 where one is over its bar, 2 where a name is unknown."""
    known = sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    unknown = set(wanted).difference(known)
    if unknown:
        print(f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(known)}.")
        return 2
    passed = [_told(measured) for name in wanted or known for measured in _measures(name)]
    return 0 if all(passed) else 1


def _measures(name: str) -> Iterator[Measured]:
    found: Iterator[Measured] = import_module(f"benchmarks.bench_{name}").measures()
    return found


def _told(measured: Measured) -> bool:
    print(measured, flush=True)
    return measured.passed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
