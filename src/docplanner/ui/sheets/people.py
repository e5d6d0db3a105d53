"""Inspectors of people: everybody, crew, credentials, contributors and their steps."""

from __future__ import annotations

from typing import Any

from docplanner.domain.people import CredentialKind, Person
from docplanner.domain.problem import Subject
from docplanner.domain.titles import show_date
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.sheets.blocks.availability import availability
from docplanner.ui.sheets.blocks.identity import identity
from docplanner.ui.sheets.blocks.person import hidden_name, release, roles, work
from docplanner.ui.sheets.people_words import parts_words, stage_chip
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def _person(workspace: Workspace, record: Any) -> Subject | None:
    return Subject("people", record.person)


def _about(workspace: Workspace, record: Any) -> tuple[Subject, ...]:
    return (Subject("people", record.person),)


def _role(workspace: Workspace, record: Any) -> str:
    person = workspace.snapshot.get(Person, record.person)
    return workspace.names.redact(person.role) if person else ""


def _contributor_chips(workspace: Workspace, record: Any) -> list[Chip]:
    chips = [stage_chip(record.stage)]
    numbers = parts_words(workspace, record.parts)
    if numbers:
        one = len(record.parts) == 1
        chips.append(
            Chip(tr("Part {n}", n=numbers) if one else tr("Parts {n}", n=numbers), "neutral")
        )
    return chips


def _person_chips(workspace: Workspace, record: Person) -> list[Chip]:
    return [Chip(tr("Protected"), "neutral", icon="shield")] if record.protected else []


def _crew_chips(workspace: Workspace, record: Any) -> list[Chip]:
    medic = [Chip(tr("Medic"), "ok", icon="medical")] if record.medic else []
    return [Chip(tr("Crew"), "neutral", icon="person"), *medic]


def _credential_chips(workspace: Workspace, record: Any) -> list[Chip]:
    today = workspace.now.local().date()
    if record.expires is not None and record.expires < today:
        return [Chip(tr("Ended"), "danger", Shape.PROBLEM)]
    return []


def _credential_words(workspace: Workspace, record: Any) -> str:
    ends = show_date(record.expires) if record.expires else tr("no end")
    return f"{choice_word(record.kind.value)}, {ends}"


def _step_words(workspace: Workspace, record: Any) -> str:
    words = [f"{show_date(record.on, year=False)}  {choice_word(record.stage.value)}"]
    return ", ".join([*words, *filter(None, (record.channel, record.note))])


def _new_step(workspace: Workspace, record: Any) -> dict[str, Any]:
    by = workspace.actor
    return {"stage": record.stage, "on": workspace.now.local().date(), "by": by}


_CREDENTIALS = Related(
    "credentials",
    "person",
    "Add a credential",
    lambda workspace, record: {"kind": CredentialKind.PRESS},
    _credential_words,
    lambda one: (one.expires is None, one.expires or 0, one.id),
)
_PERSON = (
    ("name", "Name"),
    ("name_uk", "Ukrainian name"),
    ("code_name", "Code name"),
    "phone",
    "email",
    "address",
    ("address_uk", "Ukrainian address"),
)

_PEOPLE = Sheet(
    "people",
    (
        Section("", block=roles),
        Section("Person", (*_PERSON, "role", "languages", "note")),
        Section("Protection", (("protected", "Hide the name"),)),
        Section("Credentials", related=_CREDENTIALS),
        Section("Work", block=work),
    ),
    chips=_person_chips,
    subtitle=lambda workspace, record: workspace.names.redact(record.role),
    title="name",
    head=hidden_name,
)

_CONTRIBUTOR = Sheet(
    "interviewees",
    (
        Section("Identity protection", block=identity),
        Section("Availability, 06 to 22", block=availability),
        Section("", ("languages",), of=_person),
        Section(
            "",
            (
                "interpreter",
                "stage",
                "parts",
                "consent",
                ("consent_note", "Consent note"),
                ("release", "Release form"),
                "scope",
                "limits",
                ("care", "Care note"),
                ("review_promised", "Review promised"),
                ("minor", "Under age"),
                "guardian",
                "note",
            ),
        ),
        Section("Person", (*_PERSON, "role", ("note", "About")), of=_person),
        Section(
            "Steps",
            related=Related(
                "steps",
                "interviewee",
                "Add a step",
                _new_step,
                _step_words,
                lambda step: (-step.on.toordinal(), step.id),
            ),
        ),
        Section("Work and footage", block=work),
    ),
    chips=_contributor_chips,
    subtitle=_role,
    title="name",
    head=release,
    about=_about,
    titled_by=_person,
)

_CREW = Sheet(
    "crew",
    (
        Section(
            "",
            (
                "duty",
                "medic",
                ("rate", "Day rate"),
                "accreditation",
                ("area_known", "Area known"),
                ("ppe", "PPE"),
                "dietary",
                ("next_of_kin", "Next of kin"),
                "note",
            ),
        ),
        Section("Person", (*_PERSON, "role", "languages", ("note", "About")), of=_person),
        Section("Credentials", related=_CREDENTIALS, of=_person),
        Section("Work", block=work),
    ),
    chips=_crew_chips,
    subtitle=_role,
    title="name",
    head=hidden_name,
    about=_about,
    titled_by=_person,
)

SHEETS: tuple[Sheet, ...] = (
    _PEOPLE,
    _CONTRIBUTOR,
    _CREW,
    Sheet(
        "credentials",
        (Section("", ("person", "kind", "held_by", ("expires", "Ends"), "note")),),
        chips=_credential_chips,
        subtitle=lambda workspace, record: tr(
            "That it exists, who holds it and until when. Never its number or a copy."
        ),
    ),
    Sheet("steps", (Section("", ("stage", "on", "by", "channel", "note", "interviewee")),)),
)
