"""Contributors: adding one, moving one along the pipeline, agreeing how much of one is shown."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.people import Identity, Interviewee, Person, Stage, Step
from docplanner.domain.titles import reference
from docplanner.edits import records
from docplanner.edits.code_names import free_code_name

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

HIDING = (Identity.PSEUDONYM, Identity.ANONYMOUS)
"""Levels at which only a code name may stand anywhere."""


def add_contributor(edit: Edit, name: str, parts: tuple[Id, ...] = ()) -> Id:
    """Write a new person who is a lead of these parts; gives the id of the contributor."""
    person = records.add(edit, "people", {"name": name})
    key = records.add(edit, "interviewees", {"person": person, "stage": Stage.LEAD, "parts": parts})
    edit.label = f"Add contributor {reference('people', person)}"
    return key


def add_crew(edit: Edit, name: str) -> Id:
    """Write a new person who is of the crew; gives the id of the crew member."""
    person = records.add(edit, "people", {"name": name})
    key = records.add(edit, "crew", {"person": person})
    edit.label = f"Add crew member {reference('people', person)}"
    return key


def move_stage(edit: Edit, keys: tuple[Id, ...], stage: Stage, on: date) -> None:
    """Put contributors on a stage, each with a dated step; those who stand there stay as they
    are."""
    moved = [one for key in keys if (one := _contributor(edit, key)).stage is not stage]
    for one in moved:
        edit.update(BY_NAME["interviewees"], one.id, {"stage": stage})
    edit.insert(
        *(Step(id=new_id(), interviewee=one.id, stage=stage, on=on, by=edit.actor) for one in moved)
    )
    who = ", ".join(reference("interviewees", one.id) for one in moved[:3])
    more = f" and {len(moved) - 3} more" if len(moved) > 3 else ""
    edit.label = f"Move {who}{more} to {stage.value.replace('_', ' ')}"


def set_identity(edit: Edit, key: Id, level: Identity | None, code_name: str = "") -> None:
    """Agree how much of a contributor is shown, and hide or show the real name with it.

    Pseudonym and anonymous hide the person behind the code name: the one given, the one they had,
    or the next that is free. An open level or a first name shows the person again. Where nothing
    is agreed the person stays as they are.
    """
    contributor = _contributor(edit, key)
    person = edit.find(Person, contributor.person)
    if person is None:
        raise Refused("The person of this contributor is gone.")
    edit.update(BY_NAME["interviewees"], key, {"identity": level})
    if level is not None:
        hidden = level in HIDING
        name = code_name.strip() or person.code_name or (free_code_name(edit) if hidden else None)
        edit.update(BY_NAME["people"], person.id, {"protected": hidden, "code_name": name})
    word = level.value.replace("_", " ") if level else "not agreed"
    edit.label = f"Change {reference('interviewees', key)}: identity {word}"


def _contributor(edit: Edit, key: Id) -> Interviewee:
    found = edit.find(Interviewee, key)
    if found is None:
        raise Refused(f"There is no contributor with the id {key}.")
    return found
