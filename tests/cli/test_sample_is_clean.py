"""The sample production gives nobody away, and the gate does not cry wolf over its words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from docplanner.domain.clock import Clock
from docplanner.domain.fields import TEXT
from docplanner.domain.identity import IDENTIFYING, Gate
from docplanner.domain.kinds import KINDS, Kind
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.project.project import Project


def is_own(record: Any, name: str) -> bool:
    """Whether a field is what the gate protects."""
    hidden = isinstance(record, Person) and record.protected
    unnamed = isinstance(record, Location) and record.never_name
    return (hidden or unnamed) and name in IDENTIFYING


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_no_text_of_the_sample_is_stopped(made_sample: Path, kind: Kind) -> None:
    with Project.open(made_sample, clock=Clock(), actor="Producer") as project:
        gate = Gate.of(project.snapshot)
        texts = [
            str(getattr(record, field.name))
            for record in project.rows(kind.name)
            for field in kind.fields
            if field.type is TEXT and not is_own(record, field.name)
        ]
    assert [text for text in texts if gate.matches(text)] == []


def test_the_sample_has_people_to_protect(made_sample: Path) -> None:
    with Project.open(made_sample, clock=Clock(), actor="Producer") as project:
        snapshot = project.snapshot
        gate = Gate.of(snapshot)
    people = [person for person in snapshot.all(Person).values() if person.protected]
    assert people
    for person in people:
        for name in IDENTIFYING:
            value = getattr(person, name)
            assert not value or gate.matches(value)
