"""Every package that an install brings has one exact version."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PIN = re.compile(r"[a-z0-9-]+==[0-9][0-9.]*( ; [\w \"=]+)?")


def pins() -> list[str]:
    """The lines of the constraints, without comments."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def wanted() -> list[Requirement]:
    """What the project and its checks ask for by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    words = project["project"]["dependencies"] + project["dependency-groups"]["test"]
    return [Requirement(word) for word in [*words, *project["build-system"]["requires"]]]


def needed() -> set[str]:
    """The names of all packages that are installed for them on this system."""
    names: set[str] = set()
    waiting = wanted()
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in names:
            continue
        names.add(name)
        below = [Requirement(word) for word in requires(name) or []]
        extras = requirement.extras or {""}
        waiting += [
            need
            for need in below
            if not need.marker or any(need.marker.evaluate({"extra": extra}) for extra in extras)
        ]
    return names


def test_each_line_is_one_exact_version_and_no_address() -> None:
    assert [line for line in pins() if not PIN.fullmatch(line)] == []


def test_every_package_that_is_installed_has_its_line() -> None:
    assert needed() - {line.partition("==")[0] for line in pins()} == set()


def test_the_lines_are_in_order_and_none_comes_twice() -> None:
    names = [line.partition("==")[0] for line in pins()]
    assert names == sorted(set(names))
