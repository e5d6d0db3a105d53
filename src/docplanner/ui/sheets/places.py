"""Inspectors of places, curfews and zones."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.places import Curfew, DangerZone, ZoneColour
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import ActivityKind, Day
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.wording import ACTIVITIES
from docplanner.ui.sheets.place_position import position_block
from docplanner.ui.sheets.place_sun import sun_block
from docplanner.ui.sheets.place_words import head_chips, use_of
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Text, button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

ZONES = {
    ZoneColour.GREEN: ("ok", Shape.DONE),
    ZoneColour.YELLOW: ("warn", Shape.WARN),
    ZoneColour.RED: ("danger", Shape.PROBLEM),
}


def _first_line(workspace: Workspace, place: Any) -> str:
    text = place.note.strip().split("\n")[0]
    return workspace.names.redact(text[:240])


def _assessments(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The risk assessments of the days on which there is work there: signed or not."""
    place = workspace.record(kind, key)
    if place is None:
        return None
    days = {visit.day.id for visit in use_of(workspace, place).visits}
    found = [one for one in workspace.snapshot.all(Assessment).values() if one.day in days]
    if not found:
        return None
    look, block = workspace.look, QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(look.px(4), 0, look.px(4), 0)
    column.setSpacing(look.px(2))
    for number, one in enumerate(sorted(found, key=lambda item: item.reference)[-4:]):
        signed = one.signed_by is not None and one.signed_at is not None
        chip = (
            Chip(tr("Signed"), "ok", Shape.DONE)
            if signed
            else Chip(tr("Not signed off"), "warn", Shape.WARN)
        )
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        label = Text(look, tr("Assessment") if number == 0 else "", "small", "secondary")
        label.setFixedWidth(look.px(84))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
        open_it = button(
            look, one.reference, partial(workspace.show, "assessments", one.id), kind="link"
        )
        row.addWidget(open_it)
        row.addWidget(ChipLabel(look, chip))
        row.addStretch()
        column.addLayout(row)
    return block


def _zone_chips(workspace: Workspace, zone: Any) -> list[Chip]:
    tone, shape = ZONES[zone.colour]
    return [Chip(tr("{colour} zone", colour=zone.colour.value.capitalize()), tone, shape)]


def _dates(record: Curfew | DangerZone) -> str:
    start = show_date(record.from_) if record.from_ else ""
    end = show_date(record.to) if record.to else ""
    if start and end:
        return tr("{start} to {end}", start=start, end=end)
    if start:
        return tr("from {start}", start=start)
    return tr("until {end}", end=end) if end else tr("always")


def _curfew_line(workspace: Workspace, curfew: Any) -> str:
    hours = tr("{start} to {end}", start=show_wall(curfew.starts), end=show_wall(curfew.ends))
    return f"{hours}, {_dates(curfew)}"


def _zone_line(workspace: Workspace, zone: Any) -> str:
    return f"{zone.colour.value.capitalize()}, {_dates(zone)}"


def _activity_line(workspace: Workspace, activity: Any) -> str:
    day = workspace.snapshot.get(Day, activity.day)
    when = show_date(day.date, year=False) if day is not None else tr("Unscheduled")
    start = (
        f" {show_wall(activity.start)}" if day is not None and activity.start is not None else ""
    )
    return f"{when}{start}, {ACTIVITIES[activity.kind]}: {activity.title}"


def _today(workspace: Workspace, place: Any) -> Any:
    return workspace.now.local().date()


LOCATION = Sheet(
    "locations",
    (
        Section(
            "",
            (
                ("address", tr("English")),
                ("name_uk", tr("Ukr. name")),
                ("address_uk", tr("Ukrainian")),
            ),
        ),
        Section("", block=position_block, fields=(("approximate", tr("Approximate")), "contact")),
        Section("", block=sun_block),
        Section(
            tr("Safety"),
            (
                "shelter",
                ("shelter_uk", tr("In Ukrainian")),
                ("shelter_minutes", tr("Min. on foot")),
                ("shelter_metres", tr("Metres")),
                "hospital",
                ("hospital_uk", tr("In Ukrainian")),
                ("hospital_minutes", tr("Min. by car")),
                ("hospital_phone", tr("Its phone")),
                "exits",
                "hazards",
            ),
            block=_assessments,
        ),
        Section(
            tr("Permission"),
            (
                ("permission", tr("Status")),
                ("permission_from", tr("From")),
                ("permission_reference", tr("Reference")),
                ("limits", tr("Limits")),
                ("never_name", tr("Never name")),
            ),
        ),
        Section(
            tr("Recce notes"),
            (
                ("recce_note", tr("Note")),
                ("recce_on", tr("Seen on")),
                "access",
                "parking",
                "power",
                "light",
                "sound",
                ("signal", tr("Signal")),
                "best_time",
                ("note", tr("About")),
            ),
        ),
        Section(
            tr("Activities here"),
            related=Related(
                "activities",
                "location",
                tr("Add an activity"),
                lambda workspace, place: {
                    "title": tr("Work at {name}", name=place.name),
                    "kind": ActivityKind.ACTUALITY,
                },
                _activity_line,
            ),
        ),
        Section(
            tr("Curfews"),
            related=Related(
                "curfews",
                "location",
                tr("Add a curfew"),
                lambda workspace, place: {
                    "from_": _today(workspace, place),
                    "starts": 23 * 60,
                    "ends": 5 * 60,
                },
                _curfew_line,
                order=lambda row: str(row.from_ or ""),
            ),
        ),
        Section(
            tr("Zones"),
            related=Related(
                "zones",
                "location",
                tr("Add a zone"),
                lambda workspace, place: {
                    "from_": _today(workspace, place),
                    "colour": ZoneColour.YELLOW,
                },
                _zone_line,
                order=lambda row: str(row.from_ or ""),
            ),
        ),
    ),
    chips=head_chips,
    subtitle=_first_line,
    title="name",
)

CURFEW = Sheet(
    "curfews",
    (
        Section(
            "",
            (
                "location",
                ("starts", tr("Indoors from")),
                ("ends", tr("Until")),
                ("from_", tr("First date")),
                ("to", tr("Last date")),
                "note",
            ),
        ),
    ),
    subtitle=_curfew_line,
)

ZONE = Sheet(
    "zones",
    (
        Section(
            "",
            (
                "location",
                "colour",
                ("from_", tr("First date")),
                ("to", tr("Last date")),
                "note",
            ),
        ),
    ),
    chips=_zone_chips,
    subtitle=_zone_line,
)

SHEETS: tuple[Sheet, ...] = (LOCATION, CURFEW, ZONE)
