"""The commands of the palette: what is bound now, the pages, the days, the papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from docplanner.domain.problem import Subject
from docplanner.domain.titles import show_date
from docplanner.ui.commands.table import BY_ID
from docplanner.ui.shell.palette.entries import Entry, Group
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

HIDDEN = frozenset({"window.palette", "window.day"})


@dataclass(frozen=True, slots=True)
class Doing:
    """What commands act on: the window, the page that is shown, the production if one is open."""

    window: QWidget
    page: QWidget | None
    workspace: Workspace | None


def commands(doing: Doing) -> list[Entry]:
    """Every command that works now, with its keys."""
    found = [_of(action) for action in doing.window.actions()]
    if doing.page is not None:
        found += [_of(action) for action in doing.page.actions()]
    entries = [entry for entry in found if entry is not None]
    if doing.workspace is not None:
        entries += _days(doing.workspace)
        entries += _parts(doing.workspace)
    return entries


def _of(action: QAction) -> Entry | None:
    name = action.objectName()
    if name not in BY_ID or name in HIDDEN or not action.isEnabled():
        return None
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    icon = BY_ID[name].icon or "forward"
    return Entry(
        Group.DO, (tr(BY_ID[name].title),), icon=icon, keys=keys, near=1, run=action.trigger
    )


def _days(workspace: Workspace) -> Iterator[Entry]:
    from docplanner.domain.places import Location
    from docplanner.domain.schedule import Trip
    from docplanner.planning.days import number_of

    snapshot, today = workspace.snapshot, workspace.now.local().date()
    for day in snapshot.days:
        place, trip = snapshot.get(Location, day.place), snapshot.get(Trip, day.trip)
        number = number_of(trip, day.date) if trip else None
        dated = show_date(day.date, year=False)
        where = place.name if place else dated
        other = place.name_uk if place else ""
        n = str(number[0]) if number else ""
        near = 2 + abs((day.date - today).days)

        def go(key: str = day.id) -> None:
            workspace.show("days", key)

        def paper(key: str = day.id) -> None:
            workspace.call("papers", Subject("days", key))

        if n:
            words = tr("Go to day {n}, {place}", n=n, place=where)
            texts = (words, dated, other)
            yield Entry(Group.DO, texts, "days", day.id, "forward", n, f"Ctrl+G, {n}", near, run=go)
        texts = (tr("Print call sheet, {place}", place=where), dated, other)
        yield Entry(Group.DO, texts, icon="print", near=near, run=paper)


def _parts(workspace: Workspace) -> Iterator[Entry]:
    parts = workspace.parts()
    if len(parts) < 2:
        return
    yield Entry(
        Group.DO,
        (tr("Show all parts"),),
        icon="filter",
        near=1,
        run=lambda: workspace.filter(None),
    )
    for part in parts:

        def only(key: str = part.id) -> None:
            workspace.filter(key)

        words = tr("Show part {n} only", n=part.number)
        yield Entry(Group.DO, (words, part.title), icon="filter", near=1, run=only)
