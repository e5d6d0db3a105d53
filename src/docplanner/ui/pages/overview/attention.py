"""The list beside the overview: what needs somebody, with its fix in place, and what is put off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QCalendarWidget,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from docplanner.domain.problem import Severity
from docplanner.domain.titles import show_date
from docplanner.planning.attention import Item, waiting
from docplanner.planning.plan import Plan
from docplanner.ui.pages.overview.attention_words import Said, say
from docplanner.ui.pages.overview.pieces import line, mark
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Elided, Text, button, empty_layout, rule
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 24
"""Things in the list; the bell has all problems."""
LOOKS = {
    Severity.SERIOUS: (Shape.PROBLEM, "danger"),
    Severity.WARNING: (Shape.WARN, "warn"),
    Severity.NOTE: (Shape.INFO, "accent"),
}


class Attention(QWidget):
    """``put_off`` carries the key of a thing and the date until which it can wait, or None."""

    put_off = Signal(str, object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._items: tuple[Item, ...] = ()
        self._asleep: tuple[Item, ...] = ()
        self._until: Mapping[str, date] = {}
        self._all = False
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Needs attention"))
        look = workspace.look
        self._head = QHBoxLayout()
        self._count = ChipLabel(look, Chip("0"))
        self._rest = button(look, "", self._show_rest, kind="link")
        self._title = Elided(look, tr("Needs attention"), "title")
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        for widget in (self._title, self._count):
            self._head.addWidget(widget)
        self._head.addStretch(1)
        self._head.addWidget(self._rest)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head)
        outer.addWidget(rule())
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = QWidget()
        self._inner.setObjectName("surface")
        self._inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._area.setWidget(self._inner)
        outer.addWidget(self._area, 1)
        self._dress()
        look.changed.connect(self._dress)

    @property
    def count(self) -> int:
        """How many things need somebody now."""
        return len(self._items)

    def show_items(self, items: tuple[Item, ...], until: Mapping[str, date], today: date) -> None:
        """Show what needs somebody, but for what is put off beyond today."""
        awake = waiting(items, until, today)
        keys = {item.key for item in awake}
        asleep = tuple(item for item in items if item.key not in keys)
        if (awake, asleep, dict(until)) == (self._items, self._asleep, dict(self._until)):
            return
        self._items, self._asleep, self._until = awake, asleep, dict(until)
        self._rebuild()

    def _rebuild(self) -> None:
        focus = self.focusWidget()
        name = focus.accessibleName() if focus is not None and focus.hasFocus() else ""
        scroll = self._area.verticalScrollBar().value()
        empty_layout(self._column)
        look, plan = self._workspace.look, Plan(self._workspace.snapshot)
        self._count.show_chip(Chip(str(len(self._items))))
        self._count.setAccessibleName(counted(len(self._items), "{n} thing", "{n} things"))
        self._show_link()
        if not self._items and not self._all:
            self._column.addWidget(self._nothing())
        for item in self._items[:MOST]:
            self._add(item, say(self._workspace, plan, item), self._snooze(item))
        more = len(self._items) - MOST
        if more > 0:
            words = tr("and {n} more. The bell has every problem of the plan.", n=more)
            self._column.addWidget(
                _padded(look, Text(look, words, "small", "secondary", wrap=True))
            )
        for item in self._asleep if self._all else ():
            self._add(item, say(self._workspace, plan, item), self._wake(item))
        self._column.addStretch(1)
        self._area.verticalScrollBar().setValue(scroll)
        if name:
            self._focus(name)

    def _add(self, item: Item, said: Said, last: QWidget | None) -> None:
        made = Thing(self._workspace.look, item.severity, said, last)
        self._column.addWidget(made)
        self._column.addWidget(rule())

    def _nothing(self) -> QWidget:
        look = self._workspace.look
        words = tr("Nothing needs you now. Conflicts, late check-ins and missing papers come here.")
        return _padded(look, line(look, mark(look, Shape.DONE, "ok"), Text(look, words, wrap=True)))

    def _snooze(self, item: Item) -> QWidget | None:
        if not item.can_wait:
            return None
        made = button(self._workspace.look, tr("Snooze"), kind="quiet", small=True)
        menu = QMenu(made)
        menu.aboutToShow.connect(partial(self._fill_menu, menu, item))
        made.setMenu(menu)
        return made

    def _fill_menu(self, menu: QMenu, item: Item) -> None:
        menu.clear()
        today = self._workspace.now.local().date()
        for words, days in (
            (tr("Until tomorrow"), 1),
            (tr("For three days"), 3),
            (tr("For a week"), 7),
            (tr("For a month"), 30),
        ):
            until = today + timedelta(days=days)
            action = menu.addAction(f"{words}, {show_date(until, year=False)}")
            action.triggered.connect(partial(self._later, item.key, until))
        other = menu.addMenu(tr("Until another day"))
        action = QWidgetAction(other)
        action.setDefaultWidget(_calendar(today, partial(self._pick, menu, item.key)))
        other.addAction(action)

    def _pick(self, menu: QMenu, key: str, until: date) -> None:
        menu.close()
        self._later(key, until)

    def _later(self, key: str, until: date, checked: bool = False) -> None:
        self.put_off.emit(key, until)

    def _wake(self, item: Item) -> QWidget:
        until = show_date(self._until[item.key], year=False)
        words = tr("Snoozed until {day}. Wake", day=until)
        wake: Callable[[], object] = partial(self.put_off.emit, item.key, None)
        return button(self._workspace.look, words, wake, kind="quiet", small=True)

    def _show_link(self) -> None:
        if not self._asleep:
            self._all = False
        words = tr("Hide snoozed") if self._all else tr("{n} snoozed", n=len(self._asleep))
        self._rest.setText(words)
        self._rest.setAccessibleName(words)
        self._rest.setVisible(bool(self._asleep))

    def _show_rest(self) -> None:
        self._all = not self._all
        self._rebuild()

    def _focus(self, name: str) -> None:
        for widget in self._inner.findChildren(QWidget):
            if widget.accessibleName() == name and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _dress(self) -> None:
        px = self._workspace.look.px
        self._head.setContentsMargins(px(16), px(10), px(12), px(10))
        self._head.setSpacing(px(8))
        self._rebuild()


class Thing(QWidget):
    """One thing: its mark, what it is, why, and its buttons."""

    def __init__(self, look: Look, severity: Severity, said: Said, last: QWidget | None) -> None:
        super().__init__()
        self.setAccessibleName(f"{said.title}. {said.detail}")
        shape, token = LOOKS[severity]
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(12), look.px(12), look.px(12))
        row.setSpacing(look.px(8))
        sign = mark(look, shape, token)
        sign.setFixedHeight(look.px(18))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        column.addWidget(Text(look, said.title, "smallStrong", wrap=True))
        if said.detail:
            column.addWidget(Text(look, said.detail, "small", "secondary", wrap=True))
        bar = QWidget()
        buttons = Flow(bar, look.px(6))
        buttons.setContentsMargins(0, look.px(4), 0, 0)
        for words, run in said.actions:
            made = button(look, words, run, small=True)
            made.setAccessibleName(f"{words}: {said.title}")
            buttons.addWidget(made)
        if last is not None:
            buttons.addWidget(last)
        column.addWidget(bar)
        row.addLayout(column, 1)


def _padded(look: Look, widget: QWidget) -> QWidget:
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(look.px(16), look.px(12), look.px(16), look.px(12))
    column.addWidget(widget)
    return made


def _calendar(today: date, run: Callable[[date], object]) -> QCalendarWidget:
    made = QCalendarWidget()
    made.setMinimumDate(QDate(today.year, today.month, today.day).addDays(1))
    made.setAccessibleName(tr("Snooze until"))
    made.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    made.activated.connect(lambda day: run(date(day.year(), day.month(), day.day())))
    made.clicked.connect(lambda day: run(date(day.year(), day.month(), day.day())))
    return made
