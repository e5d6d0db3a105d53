"""The one door: a command goes to the command line; a production, or nothing, is opened."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SUFFIX = ".docplan"


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program and give its exit status; ``argv`` stands in for the command line."""
    words = list(sys.argv[1:] if argv is None else argv)
    if names_a_production(words):
        from docplanner.bootstrap import open_or_print

        return open_or_print(Path(words[0]) if words else None)
    from docplanner.cli import main as command

    return command(words, {"tour": _tour})


def _tour(arguments: Any) -> int:
    from docplanner.bootstrap import tour

    return tour(arguments)


def names_a_production(words: Sequence[str]) -> bool:
    """Whether the words are no command but at most one production to open."""
    return not words or (len(words) == 1 and words[0].casefold().endswith(SUFFIX))


if __name__ == "__main__":
    sys.exit(main())
