"""The columns of the three views: contributors, crew, everybody."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from docplanner.domain.people import CrewMember, Interviewee, Person
from docplanner.domain.titles import show_date
from docplanner.planning.credentials import NextEnd, State
from docplanner.ui.fields.lines import money
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.pages.people.facts import Contributor, Crew, Somebody
from docplanner.ui.sheets.people_words import identity_chip, release_chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

Of = Callable[[Row], tuple[str, Any]]


def contributor_columns(workspace: Workspace) -> list[Column]:
    """Contributor, where it stands, part, language, identity, release, available."""

    def one(row: Row) -> Interviewee:
        found: Interviewee = row.record
        return found

    def facts(row: Row) -> Contributor:
        found: Contributor = row.facts
        return found

    def available(row: Row) -> Cell:
        said = facts(row)
        if said.conflict:
            return Cell(said.available, shape=Shape.PROBLEM, tone="danger", tip=said.conflict)
        return Cell(said.available, tone="" if said.given else "muted")

    return [
        Column(
            tr("Contributor"),
            lambda row: Cell(facts(row).name, strong=True),
            210,
            field="name",
            stretch=True,
            of=_person_of(workspace),
        ),
        Column(
            tr("Where it stands"),
            lambda row: Cell(facts(row).stands, tone="secondary"),
            210,
            sort=lambda row: facts(row).order,
        ),
        Column(tr("Part"), lambda row: facts(row).parts, 56, field="parts"),
        Column(
            tr("Language"),
            lambda row: facts(row).languages,
            120,
            field="languages",
            of=_person_of(workspace),
        ),
        Column(
            tr("Identity on screen"), lambda row: Cell(chip=identity_chip(one(row).identity)), 132
        ),
        Column(tr("Release"), lambda row: Cell(chip=release_chip(one(row))), 104, field="release"),
        Column(
            tr("Available"),
            available,
            160,
            sort=lambda row: facts(row).first,
            field="available",
        ),
    ]


def crew_columns(workspace: Workspace) -> list[Column]:
    """Name, duty, credentials, phone, area known, day rate."""

    def member(row: Row) -> CrewMember:
        found: CrewMember = row.record
        return found

    def facts(row: Row) -> Crew:
        found: Crew = row.facts
        return found

    def rate(row: Row) -> str:
        found = member(row).rate
        return "" if found is None else money(found, member(row).currency)

    person = _person_of(workspace)
    return [
        Column(
            tr("Name"), lambda row: Cell(facts(row).name, strong=True), 150, field="name", of=person
        ),
        Column(tr("Duty"), lambda row: member(row).duty, 150, field="duty", stretch=True),
        Column(
            tr("Credentials"),
            lambda row: credential_cell(facts(row).next_end),
            206,
            sort=lambda row: _ends(facts(row).next_end),
        ),
        Column(tr("Phone"), lambda row: _phone(facts(row).phone), 132, field="phone", of=person),
        Column(tr("Area known"), lambda row: member(row).area_known, 130, field="area_known"),
        Column(
            tr("Medic"),
            lambda row: Cell(tr("Medic"), icon="medical") if member(row).medic else Cell(""),
            74,
            field="medic",
        ),
        Column(
            tr("Day rate"),
            lambda row: Cell(rate(row), figures=True),
            96,
            sort=lambda row: member(row).rate or 0,
            field="rate",
            right=True,
        ),
    ]


def everybody_columns(workspace: Workspace) -> list[Column]:
    """Name, in Ukrainian, what they are here, role, languages, phone."""

    def person(row: Row) -> Person:
        found: Person = row.record
        return found

    def facts(row: Row) -> Somebody:
        found: Somebody = row.facts
        return found

    def other_script(row: Row) -> str:
        return "" if person(row).protected else person(row).name_uk

    return [
        Column(tr("Name"), lambda row: Cell(facts(row).name, strong=True), 220, field="name"),
        Column(tr("In Ukrainian"), other_script, 190, field="name_uk"),
        Column(tr("In this film"), lambda row: facts(row).does, 190),
        Column(tr("Role"), lambda row: facts(row).role, 200, field="role", stretch=True),
        Column(tr("Languages"), lambda row: facts(row).languages, 140, field="languages"),
        Column(tr("Phone"), lambda row: _phone(facts(row).phone), 140, field="phone"),
    ]


def credential_cell(found: NextEnd | None) -> Cell:
    """The credential that ends next, in words, with a shape where that is soon or over."""
    if found is None:
        return Cell(tr("None kept"), tone="muted")
    kind = choice_word(found.credential.kind.value)
    ends = found.credential.expires
    if ends is None:
        return Cell(kind, tone="secondary")
    words = tr("{kind} ends {date}", kind=kind, date=show_date(ends))
    if found.state is State.ENDED:
        return Cell(words, shape=Shape.PROBLEM, tone="danger")
    if found.state is State.SOON:
        return Cell(words, shape=Shape.WARN, tone="warn")
    return Cell(words, tone="secondary")


def _person_of(workspace: Workspace) -> Of:
    def of(row: Row) -> tuple[str, Any]:
        return "people", workspace.snapshot.get(Person, row.record.person)

    return of


def _ends(found: NextEnd | None) -> str:
    ends = found.credential.expires if found else None
    return ends.isoformat() if ends else "9999"


def _phone(number: str | None) -> Cell:
    if number is None:
        return Cell(tr("Hidden"), icon="lock", tone="muted")
    return Cell(number, figures=True)
