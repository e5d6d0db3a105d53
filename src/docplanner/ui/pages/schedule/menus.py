"""Menus of the timeline and the tray, and the list of trips."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.schedule import Activity, ActivityStatus, Day, DayKind, Trip
from docplanner.domain.shots import Priority
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.pages.schedule.hands import Hands
from docplanner.ui.pages.schedule.speech import day_span
from docplanner.ui.theme.works import WORKS
from docplanner.ui.words import tr

Run = Callable[[], object]


def record_menu(
    parent: QWidget,
    hands: Hands,
    subject: Subject,
    run: Callable[[str], object],
    key: Callable[[str], str],
) -> QMenu:
    """What can be done with a record. ``run`` gives a command of the page, ``key`` its keys."""
    menu = QMenu(parent)
    record = hands.workspace.record(subject.kind, subject.id)

    def command(title: str, name: str) -> None:
        action = menu.addAction(f"{title}\t{key(name)}")
        action.triggered.connect(lambda checked=False: run(name))

    if isinstance(record, Activity):
        command(tr("Edit the title"), "rename")
        menu.addSeparator()
        _choices(menu, hands, subject, tr("Kind"), "kind", record.kind, list(WORKS))
        _choices(menu, hands, subject, tr("Priority"), "priority", record.priority, list(Priority))
        statuses = list(ActivityStatus)
        _choices(menu, hands, subject, tr("Status"), "status", record.status, statuses)
        menu.addSeparator()
        command(tr("Place in the next slot that fits"), "place")
        command(tr("Duplicate"), "duplicate")
        if record.day:
            command(tr("Unschedule"), "unschedule")
        menu.addSeparator()
    elif isinstance(record, CheckIn):
        safe = menu.addAction(tr("Mark safe"))
        safe.setEnabled(record.state is not CheckinState.SAFE)
        safe.triggered.connect(lambda checked=False: hands.mark_safe([record.id]))
        menu.addSeparator()
    elif isinstance(record, Day):
        command(tr("Add an activity"), "add")
        command(tr("Print the call sheet"), "print")
        _choices(menu, hands, subject, tr("Kind"), "kind", record.kind, list(DayKind))
        menu.addSeparator()
        command(tr("Add a day"), "add_day")
    command(tr("Delete"), "delete")
    return menu


def _choices(
    menu: QMenu, hands: Hands, subject: Subject, title: str, field: str, now: Any, values: list[Any]
) -> None:
    sub = menu.addMenu(title)
    group = QActionGroup(sub)
    for value in values:
        action = sub.addAction(choice_word(value.value))
        action.setCheckable(True)
        action.setChecked(value == now)
        group.addAction(action)
        action.triggered.connect(partial(_set, hands, subject, field, value))


def _set(hands: Hands, subject: Subject, field: str, value: Any, checked: bool = True) -> None:
    hands.set(subject, **{field: value})


def trips_menu(
    menu: QMenu, trips: list[Trip], now: Id | None, show: Callable[[Id], object], new: Run
) -> None:
    """Fill a menu with the trips, by date, and the way to a new one."""
    menu.clear()
    group = QActionGroup(menu)
    for trip in trips:
        when = f"{day_span(trip.start, trip.end)} {trip.end.year}"
        words = f"{_plain(trip.title)}\t{when}, {choice_word(trip.status.value)}"
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(trip.id == now)
        group.addAction(action)
        action.triggered.connect(partial(_show, show, trip.id))
    menu.addSeparator()
    menu.addAction(tr("New trip")).triggered.connect(lambda checked=False: new())


def _show(show: Callable[[Id], object], key: Id, checked: bool = True) -> None:
    show(key)


def _plain(text: str) -> str:
    """A text as a menu shows it literally."""
    return " ".join(text.split()).replace("&", "&&")[:80]
