"""F1 and F2: a process that edits is killed with SIGKILL at random moments.

Fifty kills in all, at moments that follow from the seed in the name of each test and from the
machine. At least thirteen of them are proved to lie between BEGIN and COMMIT.
"""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from tests.crash.killing import Killed, killed, made, next_edit_works, survived
from tests.property.state import Row, State

IMPORTING = 11
"""Lines that the import says before it commits."""


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_while_editing_loses_no_acknowledged_edit_and_leaves_no_half(
    seed: int, tmp_path: Path
) -> None:
    random = Random(seed)
    between = 0
    for number in range(10):
        path = made(tmp_path / f"{number}.docplan")
        child = killed(path, "one", random.randrange(1, 40), random.randrange(10_000))
        between += _between(path, child)
        next_edit_works(path)
    assert between >= 2, "too few of these kills lie between BEGIN and COMMIT"


def _between(path: Path, child: Killed) -> bool:
    """Check what is there, and say whether the kill fell between BEGIN and COMMIT."""
    state = survived(path)
    people = _numbers(state, "people", "name")
    assert people == list(range(len(people)))
    assert child.acknowledged <= len(people) <= child.acknowledged + 1
    assert people == _numbers(state, "pictures", "reference")
    links = [place for place in state if place[0] == "pictures_people"]
    assert len(links) == len(people)
    assert all(row["revisit"] for (table, _), row in state.items() if table == "pictures")
    return child.inside and len(people) == child.acknowledged


def _numbers(state: State, table: str, field: str) -> list[int]:
    """The numbers in the names that the process gave, in order."""
    names = [row[field] for (name, _), row in state.items() if name == table]
    return sorted(int(name.split()[1]) for name in names)


@pytest.mark.parametrize("seed", range(7))
def test_a_kill_in_an_import_of_100_000_rows_leaves_nothing_of_it(
    seed: int, tmp_path: Path
) -> None:
    random = Random(seed)
    path = made(tmp_path / "film.docplan")
    child = killed(path, "bulk", random.randrange(1, IMPORTING + 1), random.randrange(100_000))
    assert child.inside
    assert not child.acknowledged
    assert _clips(survived(path)) == []
    next_edit_works(path)


@pytest.mark.parametrize("seed", range(3))
def test_a_kill_around_the_end_of_an_import_leaves_all_of_it_or_nothing(
    seed: int, tmp_path: Path
) -> None:
    random = Random(seed)
    path = made(tmp_path / "film.docplan")
    line = IMPORTING + seed % 2
    child = killed(path, "bulk", line, random.randrange(100_000_000 if line == IMPORTING else 1))
    clips = _clips(survived(path))
    assert len(clips) in ((0, 100_000) if not child.acknowledged else (100_000,))
    assert all(row["note"] == f"imported {row['name']}" for row in clips)
    next_edit_works(path)


def _clips(state: State) -> list[Row]:
    return [row for (table, _), row in state.items() if table == "clips"]
