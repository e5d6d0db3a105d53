"""Safety: what is written down at the moment when it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.safety import Assessment, CheckIn, CheckinState, Incident, Risk
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant
from docplanner.domain.titles import reference

if TYPE_CHECKING:
    from docplanner.store.edit import Edit


def mark_safe(edit: Edit, checkin: Id) -> None:
    """Somebody has said that all is well. Who wrote it down, and when, stands in the history."""
    _existing(edit, CheckIn, checkin)
    edit.update(BY_NAME["checkins"], checkin, {"state": CheckinState.SAFE})
    edit.label = f"Mark {reference('checkins', checkin)} safe"


def log_incident(edit: Edit, text: str, at: Instant, location: Id | None = None) -> Id:
    """Write down what happened, once and for all."""
    if not text.strip():
        raise Refused("Write what happened.")
    incident = Incident(id=new_id(), at=at, location=location, description=text.strip())
    edit.insert(incident)
    edit.label = "Log an incident"
    return incident.id


def sign(edit: Edit, assessment: Id, by: Id, at: Instant) -> None:
    """Sign an assessment: a name and a time, never the one without the other."""
    _existing(edit, Assessment, assessment)
    edit.update(BY_NAME["assessments"], assessment, {"signed_by": by, "signed_at": at})
    edit.label = f"Sign {reference('assessments', assessment)}"


def withdraw_signature(edit: Edit, assessment: Id) -> None:
    """Take the signature from an assessment."""
    _existing(edit, Assessment, assessment)
    edit.update(BY_NAME["assessments"], assessment, {"signed_by": None, "signed_at": None})
    edit.label = f"Take the signature from {reference('assessments', assessment)}"


def score(edit: Edit, risk: Id, likelihood: int, severity: int) -> None:
    """Move a risk to another place of the matrix."""
    _existing(edit, Risk, risk)
    values = {"likelihood": likelihood, "severity": severity}
    edit.update(BY_NAME["risks"], risk, values)
    edit.label = f"Score {reference('risks', risk)} {likelihood * severity}"


def begin_assessment(edit: Edit, day: Id | None, title: str, copied: Id | None = None) -> Id:
    """Start an assessment of a day with the next free reference.

    With ``copied`` it begins with that one's words and risks, without its signature and readers.
    """
    old = _existing(edit, Assessment, copied) if copied else None
    made = Assessment(
        id=new_id(),
        reference=next_reference(edit.snapshot),
        title=title or (old.title if old else ""),
        day=day,
        outline=old.outline if old else "",
        higher_risk=old.higher_risk if old else "",
        evacuation=old.evacuation if old else "",
    )
    edit.insert(made)
    for risk in edit.snapshot.by(Risk, "assessment").get(copied, ()) if copied else ():
        values = {field.name: getattr(risk, field.name) for field in BY_NAME["risks"].fields}
        edit.insert(Risk(id=new_id(), **{**values, "assessment": made.id}))
    edit.label = f"Start {reference('assessments', made.id)}"
    return made.id


def next_reference(snapshot: Snapshot) -> str:
    """``RA-08`` after ``RA-07``; the first is ``RA-01``."""
    numbers = [
        int(one.reference.removeprefix("RA-"))
        for one in snapshot.all(Assessment).values()
        if one.reference.startswith("RA-") and one.reference[3:].isdecimal()
    ]
    return f"RA-{max(numbers, default=0) + 1:02d}"


def _existing(edit: Edit, record: type, key: Id) -> Assessment:
    found: Assessment | None = edit.find(record, key)
    if found is None:
        raise Refused("It is not there any more; somebody has deleted it.")
    return found
