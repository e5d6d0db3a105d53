"""A shot is told without its place where that would give a place or a person away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity, ActivityKind, ActivityStatus
from docplanner.domain.shots import Picture, Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.secrecy import Secrecy
from tests.papers import changed, records


def hides(shot: Shot, *more: Any) -> bool:
    """Whether the small production, with more in it, keeps the place of a shot."""
    return Secrecy(Snapshot.of([*records(), shot, *more])).hides(shot)


def shot(**values: Any) -> Shot:
    """A shot of a window at the embankment."""
    usual = Shot(id="s", number="12.1", description="A window", location="embankment")
    return replace(usual, **values)


def test_an_open_place_is_told() -> None:
    assert not hides(shot())


def test_a_shot_without_a_place_hides_none() -> None:
    assert not hides(shot(location=None))


def test_a_place_that_is_never_named_is_hidden() -> None:
    refuge = Location(id="refuge", name="Refuge", never_name=True)
    assert hides(shot(location="refuge"), refuge)


def test_work_with_a_protected_person_hides_its_shots_wherever_they_are() -> None:
    work = Activity(id="w", title="Talk", kind=ActivityKind.INTERVIEW, people=("pd", "heron"),
                    shots=("s",))  # fmt: skip
    assert hides(shot(), work)
    assert hides(shot(), replace(work, status=ActivityStatus.CANCELLED))
    assert not hides(shot(), replace(work, people=("pd",)))


def test_a_shot_that_speaks_of_a_protected_person_is_hidden() -> None:
    assert hides(shot(description="Heron, hands only"))
    assert hides(shot(note="Stands in for HERON."))
    assert not hides(shot(description="Herons on the river"))


def test_a_place_met_in_secret_only_is_hidden_for_any_shot_not_yet_scheduled() -> None:
    assert hides(shot(location="secret"))


def test_pictures_of_protected_people_and_unnamed_places_are_hidden() -> None:
    found = changed(records(), "block", never_name=True)
    secrecy = Secrecy(Snapshot.of(found))
    picture = Picture(id="p", reference="F-1", taken=date(2014, 2, 20))
    assert not secrecy.hides_picture(picture)
    assert secrecy.hides_picture(replace(picture, people=("heron",)))
    assert secrecy.hides_picture(replace(picture, location="block"))
