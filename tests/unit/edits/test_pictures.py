"""Wanting to stand where a picture was taken, and wanting it no more."""

from __future__ import annotations

from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.edits import pictures, records
from docplanner.project.project import Project


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def picture(project: Project, **values: Any) -> str:
    return add(project, "pictures", **{"reference": "F-0107", "caption": "Tyres burn.", **values})


def want(project: Project, key: str) -> Shot | None:
    made = project.edit(pictures.want_revisit, key).result
    return project.snapshot.get(Shot, made)


def is_wanted(project: Project, key: str) -> bool:
    found = project.row("pictures", key)
    assert found is not None
    return bool(found.revisit)


def shot(project: Project, number: str, **values: Any) -> str:
    return add(project, "shots", number=number, description="A frame", **values)


def test_a_wanted_picture_makes_a_shot_with_its_place_and_words(project: Project) -> None:
    place = add(project, "locations", name="Maidan")
    key = picture(project, location=place)
    made = want(project, key)
    assert made is not None
    assert (made.picture, made.location, made.number) == (key, place, "R1")
    assert made.description == "The frame of F-0107 again: Tyres burn."
    assert is_wanted(project, key)


def test_both_are_one_step(project: Project) -> None:
    key = picture(project)
    made = want(project, key)
    assert made is not None
    project.undo()
    assert project.snapshot.get(Shot, made.id) is None
    assert not is_wanted(project, key)


def test_the_shot_takes_the_next_number_where_shots_of_the_place_are(project: Project) -> None:
    place = add(project, "locations", name="Maidan")
    sequence = add(project, "sequences", number=7, title="The square")
    shot(project, "7.9", sequence=sequence, location=place)
    shot(project, "7.10", sequence=sequence)
    made = want(project, picture(project, location=place))
    assert made is not None
    assert (made.number, made.sequence) == ("7.11", sequence)


def test_a_shot_still_to_be_filmed_is_enough(project: Project) -> None:
    key = picture(project)
    shot(project, "2.1", picture=key)
    assert want(project, key) is None
    assert len(project.snapshot.all(Shot)) == 1


def test_a_picture_filmed_again_can_be_wanted_once_more(project: Project) -> None:
    key = picture(project)
    shot(project, "2.1", picture=key, status=ShotStatus.CAPTURED)
    assert want(project, key) is not None


def test_wanting_no_more_leaves_the_shot_in_the_list(project: Project) -> None:
    key = picture(project)
    made = want(project, key)
    assert made is not None
    project.edit(pictures.stop_wanting, key)
    assert not is_wanted(project, key)
    assert project.snapshot.get(Shot, made.id) is not None


def test_the_caption_of_a_protected_person_stays_with_the_picture(project: Project) -> None:
    person = add(project, "people", name="Resident", code_name="HERON", protected=True)
    made = want(project, picture(project, people=(person,), caption="Resident at home"))
    assert made is not None
    assert made.description == "The frame of F-0107 again"


def test_a_long_caption_is_cut(project: Project) -> None:
    made = want(project, picture(project, caption="word " * 100))
    assert made is not None
    assert made.description.endswith("...")
    assert len(made.description) < 160


def test_a_picture_that_is_gone_is_refused(project: Project) -> None:
    with pytest.raises(Refused, match="There is no picture"):
        project.edit(pictures.want_revisit, "gone")
