"""Parts of a day's sheet: its call sheet, its sun and curfew, its travel, where people sleep."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QHBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Day, Leg, Trip
from docplanner.domain.times import DAY, show_wall
from docplanner.planning.curfews import curfew_on
from docplanner.planning.days import minutes_on, night_of, number_of
from docplanner.planning.light import sun_for
from docplanner.planning.totals import shots_on, working_minutes
from docplanner.planning.wording import length_words
from docplanner.ui.sheets.blocks.facts import Fact, facts_block
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def call_sheet(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The way to the day's paper."""
    look, line = workspace.look, QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(look.px(16), 0, look.px(16), 0)
    subject = Subject("days", key)

    def go() -> None:
        workspace.call("papers", subject)

    row.addWidget(button(look, tr("Print call sheet"), go, icon="print", small=True))
    row.addStretch()
    return line


def numbered(workspace: Workspace, day: Day) -> str:
    """The trip and the number of the day in it."""
    trip = workspace.snapshot.get(Trip, day.trip)
    number = number_of(trip, day.date) if trip else None
    words = tr("day {n} of {all}", n=number[0], all=number[1]) if number else ""
    return ", ".join(filter(None, (workspace.title("trips", day.trip), words)))


def sun_and_curfew(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """When it is light, when people must be indoors, how long the day is."""
    day = workspace.snapshot.get(Day, key)
    return None if day is None else facts_block(workspace, _times(workspace, day))


def _times(workspace: Workspace, day: Day) -> Iterator[Fact]:
    snapshot = workspace.snapshot
    sun = sun_for(snapshot, day, None)
    if sun is not None and sun.sunrise is not None and sun.sunset is not None:
        words = tr("{rise} to {set}", rise=show_wall(sun.sunrise), set=show_wall(sun.sunset))
        yield Fact(tr("Sun"), words)
        if sun.golden_morning_end is not None and sun.golden_evening_start is not None:
            golden = tr(
                "until {morning}, from {evening}",
                morning=show_wall(sun.golden_morning_end),
                evening=show_wall(sun.golden_evening_start),
            )
            yield Fact(tr("Golden hour"), golden)
    curfew = curfew_on(snapshot, day.place, day.date)
    if curfew is not None:
        hours = tr("{start} to {end}", start=show_wall(curfew.starts), end=show_wall(curfew.ends))
        yield Fact(tr("Curfew"), hours)
    shots = shots_on(snapshot, day)
    if shots.total:
        yield Fact(tr("Shots"), tr("{n} of {all} captured", n=shots.captured, all=shots.total))
    worked = working_minutes(snapshot, day)
    if worked is not None:
        yield Fact(tr("Day length"), length_words(worked * 60))


def travel(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The legs that are under way on the day."""
    day = workspace.snapshot.get(Day, key)
    return None if day is None else facts_block(workspace, _travel(workspace, day))


def _travel(workspace: Workspace, day: Day) -> Iterator[Fact]:
    legs = workspace.snapshot.by(Leg, "trip").get(day.trip, ())
    timed = [(minutes_on(leg.depart, day), leg) for leg in legs if leg.depart is not None]
    for start, leg in sorted(timed, key=lambda pair: (pair[0], pair[1].id)):
        end = minutes_on(leg.arrive, day) if leg.arrive is not None else start + 1
        if start < DAY and end > 0:
            label = show_wall(start) if start >= 0 else tr("to {time}", time=show_wall(end))
            yield Fact(label, workspace.title("legs", leg.id), to=Subject("legs", leg.id))


def night(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """Where people of the trip sleep at its end."""
    day = workspace.snapshot.get(Day, key)
    if day is None:
        return None
    nights = night_of(workspace.snapshot, day)
    return facts_block(
        workspace,
        [
            Fact(tr("Night"), workspace.title("locations", one.location), to=_stay(one.id))
            for one in nights
        ],
    )


def _stay(key: Id) -> Subject:
    return Subject("accommodation", key)
