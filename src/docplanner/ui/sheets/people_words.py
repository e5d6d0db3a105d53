"""Words and chips for people, their stages, identity, release and consent."""

from __future__ import annotations

from collections.abc import Mapping

from docplanner.domain.ids import Id
from docplanner.domain.people import Identity, Interviewee, Person, Release, Stage
from docplanner.domain.production import Part
from docplanner.planning.pipeline import TILE_OF, Tile
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

TILES: Mapping[Tile, str] = {
    Tile.RESEARCHING: "Researching",
    Tile.APPROACHED: "Approached",
    Tile.PRE_INTERVIEWED: "Pre-interviewed",
    Tile.CONFIRMED: "Confirmed",
    Tile.FILMED: "Filmed",
    Tile.RELEASED: "Released",
    Tile.OUT: "Not in the film",
}
_SHAPES = {
    Tile.FILMED: ("accent", Shape.PART),
    Tile.RELEASED: ("ok", Shape.DONE),
    Tile.OUT: ("neutral", Shape.DROPPED),
}
IDENTITIES: Mapping[Identity | None, tuple[str, str]] = {
    Identity.OPEN: ("Named", "person"),
    Identity.FIRST_NAME: ("First name", "person-minus"),
    Identity.PSEUDONYM: ("Pseudonym", "tag"),
    Identity.ANONYMOUS: ("Anonymous", "eye-off"),
    None: ("Not agreed", "question"),
}
"""The word and the icon of each level of identity."""


def stage_chip(stage: Stage) -> Chip:
    """A stage with the shape of its tile."""
    tone, shape = _SHAPES.get(TILE_OF[stage], ("neutral", Shape.PLANNED))
    return Chip(choice_word(stage.value), tone, shape)


def identity_chip(level: Identity | None) -> Chip:
    """How much of somebody is shown."""
    word, icon = IDENTITIES[level]
    return Chip(tr(word), "dashed" if level is None else "neutral", icon=icon)


def release_chip(one: Interviewee) -> Chip:
    """The state of the release: unsigned is a problem only once somebody was filmed."""
    if one.release is Release.SIGNED:
        return Chip(tr("Signed"), "ok", Shape.DONE)
    if TILE_OF[one.stage] in (Tile.FILMED, Tile.RELEASED):
        return Chip(tr("Unsigned"), "danger", Shape.PROBLEM)
    if one.release is Release.SENT:
        return Chip(tr("Sent"), "warn", Shape.WARN)
    return Chip(tr("No form"), "outline")


def parts_words(workspace: Workspace, parts: tuple[Id, ...]) -> str:
    """The numbers of parts: ``1, 2``."""
    found = (workspace.snapshot.get(Part, key) for key in parts)
    return ", ".join(str(n) for n in sorted(part.number for part in found if part))


def person_words(workspace: Workspace, person: Person | None) -> str:
    """What a person is called in lists; a protected one by role and code name."""
    if person is None:
        return tr("Somebody who is gone")
    if not person.protected:
        return person.name.strip() or tr("Nameless")
    role = workspace.names.redact(person.role)
    code = tr("codename {name}", name=person.code_name or "")
    return f"{role}, {code}" if role else code
