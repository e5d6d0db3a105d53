"""Moving, adding and marking shots, and what becomes of their numbers."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.domain.times import Instant
from docplanner.edits import records, shots
from docplanner.planning.numbering import Number, between
from docplanner.planning.shots import in_order
from docplanner.project.project import Project


def sequence(project: Project, number: int) -> str:
    values = {"number": number, "title": f"Chapter {number}"}
    return project.edit(records.add, "sequences", values).result


def shot(project: Project, number: str, of: str | None, **values: Any) -> str:
    filled = {"number": number, "description": f"What {number} was", "sequence": of, **values}
    return project.edit(records.add, "shots", filled).result


def issue(project: Project, paper: str = "shot-list") -> None:
    values = {
        "paper": paper,
        "revision": 1,
        "colour": "white",
        "issued_at": Instant.parse("2023-01-10T09:00:00+02:00[Europe/Kyiv]"),
    }
    project.edit(records.add, "issues", values)


def numbers(project: Project, of: str) -> list[str]:
    found = project.snapshot.by(Shot, "sequence").get(of, ())
    return [f"{one.number} {one.description[5:8]}" for one in in_order(found)]


def test_shots_that_were_never_issued_are_numbered_as_they_stand(project: Project) -> None:
    nine = sequence(project, 9)
    first, _, third = (shot(project, f"9.{n}", nine) for n in (1, 2, 3))
    project.edit(shots.move, [third], nine, first)
    assert numbers(project, nine) == ["9.1 9.3", "9.2 9.1", "9.3 9.2"]
    project.edit(shots.move, [third], nine, None)
    assert numbers(project, nine) == ["9.1 9.1", "9.2 9.2", "9.3 9.3"]


def test_a_move_is_one_step_that_undo_takes_back_whole(project: Project) -> None:
    eight, nine = sequence(project, 8), sequence(project, 9)
    moved = [shot(project, f"9.{n}", nine) for n in (1, 2)]
    shot(project, "9.3", nine)
    shot(project, "8.1", eight)
    project.edit(shots.move, moved, eight, None)
    assert numbers(project, eight) == ["8.1 8.1", "8.2 9.1", "8.3 9.2"]
    assert numbers(project, nine) == ["9.1 9.3"]
    project.undo()
    assert numbers(project, eight) == ["8.1 8.1"]
    assert numbers(project, nine) == ["9.1 9.1", "9.2 9.2", "9.3 9.3"]


def test_issued_numbers_stay_and_what_comes_between_gets_a_letter(project: Project) -> None:
    eight, nine = sequence(project, 8), sequence(project, 9)
    for number in ("9.4", "9.5"):
        shot(project, number, nine)
    issue(project)
    new = [shot(project, f"8.{n}", eight) for n in (1, 2)]
    five = next(one.id for one in project.snapshot.all(Shot).values() if one.number == "9.5")
    project.edit(shots.move, new, nine, five)
    assert numbers(project, nine) == ["9.4 9.4", "9.4A 8.1", "9.4B 8.2", "9.5 9.5"]


def test_an_issued_shot_that_is_moved_takes_the_number_of_its_new_place(project: Project) -> None:
    nine = sequence(project, 9)
    one, *_, four = (shot(project, f"9.{n}", nine) for n in (1, 2, 3, 4))
    issue(project)
    project.edit(shots.move, [four], nine, one)
    assert numbers(project, nine) == ["9.0 9.4", "9.1 9.1", "9.2 9.2", "9.3 9.3"]


def test_another_paper_that_was_issued_keeps_no_number(project: Project) -> None:
    nine = sequence(project, 9)
    one, two = (shot(project, f"9.{n}", nine) for n in (1, 2))
    issue(project, "call-sheet")
    project.edit(shots.move, [two], nine, one)
    assert numbers(project, nine) == ["9.1 9.2", "9.2 9.1"]


def test_a_new_shot_takes_the_next_free_number_and_changes_no_other(project: Project) -> None:
    nine = sequence(project, 9)
    four, five, _ = (shot(project, f"9.{n}", nine, setting="EXT day") for n in (4, 5, 7))
    below = [
        project.edit(shots.add_below, "New", nine, after, Priority.MUST).result
        for after in (four, five, None)
    ]
    made = [project.snapshot.all(Shot)[key] for key in below]
    assert [one.number for one in made] == ["9.4A", "9.6", "9.8"]
    assert [one.setting for one in made] == ["EXT day", "EXT day", ""]


def test_without_a_sequence_shots_keep_their_numbers(project: Project) -> None:
    nine = sequence(project, 9)
    one, _ = (shot(project, f"9.{n}", nine) for n in (1, 2))
    project.edit(shots.move, [one], None, None)
    assert project.snapshot.all(Shot)[one].number == "9.1"
    assert numbers(project, nine) == ["9.2 9.2"]


def test_a_move_of_nothing_is_refused(project: Project) -> None:
    with pytest.raises(Refused):
        project.edit(shots.move, [], None, None)


def test_many_shots_are_marked_in_one_step(project: Project) -> None:
    nine = sequence(project, 9)
    keys = [shot(project, f"9.{n}", nine) for n in range(1, 6)]
    edited = project.edit(shots.set_status, keys, ShotStatus.CAPTURED)
    assert edited.changes.label == "Mark 5 shots captured"
    project.edit(shots.set_priority, keys[:2], Priority.COULD)
    project.undo()
    project.undo()
    found = project.snapshot.all(Shot).values()
    assert {(one.status, one.priority) for one in found} == {(ShotStatus.WANTED, Priority.SHOULD)}


def test_a_new_sequence_follows_the_last(project: Project) -> None:
    sequence(project, 11)
    key = project.edit(shots.add_sequence, "What comes next", None).result
    assert project.snapshot.tables["sequences"][key].number == 12


@pytest.mark.parametrize(
    ("before", "after", "amount", "expected"),
    [
        (None, None, 2, ["1", "2"]),
        (Number(4), Number(7), 2, ["5", "6"]),
        (Number(4), Number(5), 2, ["4A", "4B"]),
        (Number(4, "A"), Number(5), 1, ["4B"]),
        (Number(4, "A"), Number(4, "B"), 2, ["4AA", "4AB"]),
        (Number(4), Number(4, "A"), 2, ["4.1", "4.2"]),
        (None, Number(1), 2, ["0", "0A"]),
        (None, Number(3), 2, ["1", "2"]),
        (Number(4, "Z"), Number(5), 1, ["4ZA"]),
    ],
)
def test_between_two_numbers_there_is_always_another(
    before: Number | None, after: Number | None, amount: int, expected: list[str]
) -> None:
    found = between(before, after, amount)
    assert [f"{one.whole}{one.letters}" for one in found] == expected
    chain = [one for one in (before, *found, after) if one is not None]
    assert all(one < other for one, other in pairwise(chain))
