"""The overview: where the film stands, and what needs somebody."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.titles import show_date
from docplanner.planning.attention import Uncleared, attention
from docplanner.project.figures import rights
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.pages.overview import facts, since, tomorrow
from docplanner.ui.pages.overview.attention import Attention
from docplanner.ui.pages.overview.board import Board, Card
from docplanner.ui.pages.overview.contributors import ContributorsCard
from docplanner.ui.pages.overview.countdown import CountdownCard
from docplanner.ui.pages.overview.coverage import CoverageCard
from docplanner.ui.pages.overview.dates import DatesCard
from docplanner.ui.pages.overview.dates_view import DatesView
from docplanner.ui.pages.overview.footage import FootageCard
from docplanner.ui.pages.overview.since import SinceCard, Visit
from docplanner.ui.pages.overview.tomorrow import TomorrowCard
from docplanner.ui.pages.overview.trip import TripCard
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.widgets.basics import button
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.words import counted, tr

EVERY = 20_000


class OverviewPage(Page):
    """Cards over the whole production; the dates as a table; beside them what needs somebody."""

    id = "overview"
    adds = "Add a milestone"

    def build(self) -> None:
        self._visit = Visit(None, datetime.now(UTC))
        self._stale = False
        self._put_off: dict[str, date] = {}
        self._make_cards()
        self._tables: dict[str, Any] = {}
        self._views = Views()
        self._views.show_widget(self.board)
        self.content.addWidget(self._views)
        self.attention = Attention(self.workspace)
        self.attention.put_off.connect(self._snooze)
        self._sides = Views()
        self._sides.show_widget(self.attention)
        self.side = self._sides
        self._sides.installEventFilter(self)
        ask = partial(self.keymap.run, "window.inspector")
        self._closed = button(self.look, "", ask, icon="warning")
        self.bar.add(self._closed)
        timer = QTimer(self)
        timer.setInterval(EVERY)
        timer.timeout.connect(self._tick)
        timer.start()

    def refresh(self) -> None:
        self._stale = False
        workspace, today = self.workspace, facts.today(self.workspace)
        self.bar.set(tr("Overview"), show_date(today))
        self.countdown.feed(facts.of_countdown(workspace))
        self.way.feed(facts.of_dates(workspace))
        self.trip.feed(facts.of_trip(workspace))
        self.tomorrow.feed(tomorrow.shown(workspace, today))
        self.contributors.feed(facts.of_contributors(workspace))
        self.footage.feed(facts.of_footage(workspace))
        self.since.feed(since.shown(workspace, self._visit))
        self._cover()
        self._attend()
        if self._editing:
            self.dates.refresh()

    def rechecked(self) -> None:
        if not self.isVisible():
            self._stale = True
            return
        self.trip.feed(facts.of_trip(self.workspace))
        self.tomorrow.feed(tomorrow.shown(self.workspace, facts.today(self.workspace)))
        self._attend()

    def show_record(self, kind: str, key: Id) -> bool:
        if self.workspace.record(kind, key) is None:
            return False
        if kind == "production":
            self._inspect(kind, key)
            return True
        self.edit_dates()
        return self.dates.choose(kind, key)

    def add(self) -> None:
        self.edit_dates()
        self.dates.add()

    def edit_dates(self) -> None:
        """Show the dates as a table."""
        self.dates.refresh()
        self._views.show_widget(self.dates)
        self._inspect("", None)
        self.dates.milestones.setFocus()

    def remembered(self) -> dict[str, Any]:
        return {
            "left": datetime.now(UTC).isoformat(),
            "snoozed": {key: day.isoformat() for key, day in self._put_off.items()},
            "tables": self._remembered_tables(),
        }

    def take_up(self, state: dict[str, Any]) -> None:
        self._visit = Visit(_moment(state.get("left")), self._visit.opened)
        self._put_off = dict(_days(state.get("snoozed")))
        tables = state.get("tables")
        self._tables = tables if isinstance(tables, dict) else {}
        self.refresh()

    # The dates as a table, made when they are first asked for

    @cached_property
    def dates(self) -> DatesView:
        """The table of dates."""
        made = DatesView(self.workspace)
        made.left.connect(self._show_cards)
        made.chosen.connect(self._chosen)
        made.parts.take_up(self._tables.get("parts") or {})
        made.milestones.take_up(self._tables.get("milestones") or {})
        return made

    @cached_property
    def inspector(self) -> Inspector:
        """What stands beside the table of dates."""
        return Inspector(self.workspace, tr("Dates\nChoose a date to see all of it."))

    @cached_property
    def _inspecting(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = tr("Needs attention")
        back = button(self.look, words, self._show_cards, kind="link", icon="chevron-left")
        column.addSpacing(self.look.px(6))
        column.addWidget(back)
        column.addWidget(self.inspector, 1)
        return made

    @property
    def _editing(self) -> bool:
        """Whether the table of dates is shown."""
        return self._views.shown() is not self.board

    def _remembered_tables(self) -> dict[str, Any]:
        if "dates" not in self.__dict__:
            return self._tables
        return {
            "parts": self.dates.parts.remembered(),
            "milestones": self.dates.milestones.remembered(),
        }

    # Cards

    def _make_cards(self) -> None:
        workspace = self.workspace
        self.countdown = CountdownCard(workspace.look)
        self.countdown.asked.connect(self._begin_dates)
        self.way = DatesCard(workspace.look)
        self.way.edited.connect(self.edit_dates)
        self.way.asked.connect(self.show_record)
        self.trip = TripCard(workspace)
        self.parts: list[CoverageCard] = []
        self.tomorrow = TomorrowCard(workspace)
        self.contributors = ContributorsCard(workspace)
        self.footage = FootageCard(workspace)
        self.since = SinceCard(workspace, partial(self.keymap.run, "window.history"))
        self.board = Board(workspace.look)

    def _cover(self) -> None:
        found = facts.of_parts(self.workspace)
        while len(self.parts) < len(found):
            self.parts.append(CoverageCard(self.workspace))
        self.parts = self.parts[: len(found)]
        for card, data in zip(self.parts, found, strict=True):
            card.feed(data)
        cards: list[Card] = [*self.parts, self.tomorrow]
        thirds = [cards[place : place + 3] for place in range(0, len(cards), 3)]
        self.board.show_rows(
            [
                ((self.countdown, 25), (self.way, 75)),
                ((self.trip, 1),),
                *(tuple((card, 1) for card in third) for third in thirds),
                ((self.contributors, 1),),
                ((self.footage, 1), (self.since, 1)),
            ]
        )

    def _show_cards(self) -> None:
        self._views.show_widget(self.board)
        self._sides.show_widget(self.attention)
        self.inspector.finish()
        self.refresh()
        self.choose(None)

    def _begin_dates(self) -> None:
        self.edit_dates()
        self.dates.edit_window()

    # The side

    def _chosen(self, row: Row) -> None:
        self._inspect(row.kind, row.record.id)

    def _inspect(self, kind: str, key: Id | None) -> None:
        self.inspector.show_record(kind, key)
        self._sides.show_widget(self._inspecting)
        self.choose(Subject(kind, key) if key else None)

    def _attend(self) -> None:
        workspace = self.workspace
        missing, chosen = rights(workspace.project, workspace.part)
        found = attention(
            workspace.snapshot,
            workspace.now,
            workspace.problems,
            Uncleared(missing, chosen),
            workspace.part,
        )
        self.attention.show_items(found, self._put_off, facts.today(workspace))
        self._show_closed()

    def _show_closed(self) -> None:
        """Where the list is not seen, a button says how long it is and opens it."""
        many = self.attention.count
        words = counted(many, "{n} thing needs attention", "{n} things need attention")
        self._closed.setText(words)
        self._closed.setAccessibleName(words)
        self._closed.setToolTip(self.keymap.shown("window.inspector"))
        self._closed.setVisible(bool(many) and not self._sides.isVisible())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._show_closed()
        return False

    def _snooze(self, key: str, until: date | None) -> None:
        self._put_off.pop(key, None)
        if until is not None:
            self._put_off[key] = until
        self._keep()
        self._attend()

    def _keep(self) -> None:
        """Keep what is put off at once, not only when the window closes."""
        settings, path = self.workspace.settings, str(self.workspace.project.path)
        state = settings.state(path)
        pages = {**state.get("pages", {}), self.id: self.remembered()}
        settings.keep_state(path, {**state, "pages": pages})

    def _tick(self) -> None:
        if self.isVisible():
            self.refresh()

    def _changed(self, changes: Changes) -> None:
        """Nobody waits for a page that is not seen."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self.refresh()


def _moment(text: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text))
    except ValueError:
        return None
    return found if found.tzinfo else None


def _days(state: object) -> Mapping[str, date]:
    found = {}
    for key, text in state.items() if isinstance(state, dict) else ():
        try:
            found[str(key)] = date.fromisoformat(str(text))
        except ValueError:
            continue
    return found
