"""What the tables refuse by themselves, whoever writes."""

from __future__ import annotations

from typing import Any

import pytest

from docplanner.domain import fields
from docplanner.domain.faults import Refused
from docplanner.domain.fields import Field
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.store.edit import Edit

CHOICES = [(kind, field) for kind in KINDS for field in kind.fields if field.type.choices]
BAD = {
    fields.COUNT: -1,
    fields.FLAG: 2,
    fields.WALL: 1440,
    fields.LATITUDE: 90_000_001,
    fields.LONGITUDE: -180_000_001,
    fields.CURRENCY: "'POUND'",
    fields.DATE: "'2023-1-14'",
    fields.INSTANT: "'2023-01-14 10:00'",
}
RANGES = [
    (kind, field) for kind in KINDS for field in kind.fields if field.type in BAD and not field.many
]


def label(value: Kind | Field) -> str:
    return value.name


def insert_bare(edit: Edit, kind: Kind, field: Field, value: object) -> None:
    """A row with one bad value; every other constraint is reached later or not at all."""
    needed = [item for item in kind.fields if not item.many and not item.nullable]
    values = {item.name: _good(item) for item in needed}
    values[field.name] = value
    listed = ", ".join(f'"{name}"' for name in values)
    given = ", ".join(str(given) for given in values.values())
    edit.sql.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    edit.sql.exec_driver_sql(f"INSERT INTO \"{kind.name}\" (id, {listed}) VALUES ('x', {given})")


def _good(field: Field) -> object:
    if field.type.choices:
        return f"'{field.type.choices[0]}'"
    if field.type.column == "INTEGER":
        return 2 if field.name == "out_frames" else 1
    known = {
        fields.DATE: "'2023-01-14'",
        fields.INSTANT: "'2023-01-14T10:00:00Z[Europe/Kyiv]'",
        fields.CURRENCY: "'GBP'",
    }
    return known.get(field.type, "'text'")


@pytest.mark.parametrize(("kind", "field"), CHOICES, ids=label)
def test_a_word_outside_the_list_is_refused(project: Project, kind: Kind, field: Field) -> None:
    with pytest.raises(Refused, match=f"{field.label.replace('_', ' ')} has a value it cannot"):
        project.edit(insert_bare, kind, field, "'no such word'")


@pytest.mark.parametrize(("kind", "field"), RANGES, ids=label)
def test_a_value_out_of_its_range_is_refused(project: Project, kind: Kind, field: Field) -> None:
    with pytest.raises(Refused, match="was not saved"):
        project.edit(insert_bare, kind, field, BAD[field.type])


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        ("parts", {"number": 1, "title": "Again"}, "There is already a part with this number."),
    ],
)
def test_a_broken_rule_is_one_sentence(
    project: Project, kind: str, values: dict[str, Any], sentence: str
) -> None:
    with pytest.raises(Refused, match=sentence):
        project.edit(records.add, kind, values)


def test_a_protected_person_cannot_be_without_a_code_name(project: Project) -> None:
    key = project.edit(records.add, "people", {"name": "x", "protected": True}).result
    with pytest.raises(Refused, match="a protected person needs a code name"):
        project.edit(records.change, "people", key, {"code_name": None})


def test_a_reference_that_leads_nowhere_is_refused(project: Project) -> None:
    with pytest.raises(Refused, match="refers to something that does not exist"):
        project.edit(records.add, "crew", {"person": "nobody"})


def test_a_reference_that_is_checked_at_the_end_is_refused_in_the_same_words(
    project: Project,
) -> None:
    milestones = BY_NAME["milestones"]
    part = next(field for field in milestones.fields if field.name == "part")
    with pytest.raises(Refused, match="refers to something that does not exist"):
        project.edit(insert_bare, milestones, part, "'nothing'")
    assert list(project.rows("milestones")) == []


def test_a_text_that_is_required_is_not_empty(project: Project) -> None:
    for name in ("parts", "people", "locations"):
        title = next(field for field in BY_NAME[name].fields if field.required)
        with pytest.raises(Refused, match="was not saved"):
            project.edit(
                insert_bare, BY_NAME[name], title, "''" if title.type is fields.TEXT else -1
            )


def test_a_value_of_the_wrong_type_is_refused(project: Project) -> None:
    with pytest.raises(Refused, match="cannot store TEXT value in INTEGER column"):
        project.edit(insert_bare, BY_NAME["parts"], BY_NAME["parts"].fields[0], "'one'")


def test_a_file_holds_one_production(project: Project) -> None:
    production = BY_NAME["production"]
    with pytest.raises(Refused, match="production"):
        project.edit(insert_bare, production, production.fields[0], "'Another'")
