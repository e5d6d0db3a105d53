"""The timeline for screen readers: days as rows, their blocks and check-ins in order of time.

Qt keeps interfaces in a cache of its own and owns those without an object. So that none is freed
twice, each is made once, kept until the program ends, and says by itself when it is gone.
"""

from __future__ import annotations

from functools import cache
from typing import Any
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from shiboken6 import isValid

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.ui.pages.schedule.facts import DayFacts
from docplanner.ui.pages.schedule.timeline import Timeline


@cache
def _kept() -> list[QAccessibleInterface]:
    """All that were ever made."""
    return []


class _Interface(QAccessibleInterface):
    """What timeline, days and blocks share."""

    def __init__(self, timeline: ReferenceType[Timeline]) -> None:
        super().__init__()
        self._timeline = timeline
        _kept().append(self)

    @property
    def timeline(self) -> Timeline | None:
        """The widget, as long as it lives."""
        found = self._timeline()
        return found if found is not None and isValid(found) else None

    def isValid(self) -> bool:  # noqa: N802
        return self.timeline is not None

    def object(self) -> QObject | None:  # type: ignore[override]  # a block has none
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]  # before it is shown
        found = self.timeline
        return found.window().windowHandle() if found is not None else None

    def childAt(self, x: int, y: int) -> Any:  # noqa: N802
        for number in range(self.childCount()):
            child = self.child(number)
            if child is not None and child.rect().contains(x, y):
                return child
        return None

    def setText(self, role: QAccessible.Text, text: str) -> None:  # noqa: N802
        """Nothing here is typed into by this way."""

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:
        return None


class AccessibleRow(_Interface):
    """A day, or one thing of a day."""

    def __init__(
        self,
        timeline: ReferenceType[Timeline],
        top: AccessibleTimeline,
        day: Id,
        subject: Subject,
    ) -> None:
        super().__init__(timeline)
        self._top = top
        self.day = day
        self.subject = subject

    def isValid(self) -> bool:  # noqa: N802
        return bool(self.text(QAccessible.Text.Name))

    def parent(self) -> QAccessibleInterface:
        day = Subject("days", self.day)
        return self._top if self.subject == day else self._top.row(self.day, day)

    def childCount(self) -> int:  # noqa: N802
        return len(self._inside())

    def child(self, index: int) -> Any:
        inside = self._inside()
        return self._top.row(self.day, inside[index]) if 0 <= index < len(inside) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        inside = self._inside()
        subject = child.subject if isinstance(child, AccessibleRow) else None
        return inside.index(subject) if subject in inside else -1

    def rect(self) -> QRect:
        found = self.timeline
        if found is None:
            return QRect()
        place = found.rect_of(self.subject, self.day).toRect()
        return QRect(found.viewport().mapToGlobal(place.topLeft()), place.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Row if self.subject.kind == "days" else QAccessible.Role.Cell

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        found = self.timeline
        if found is None:
            return state
        state.selectable = state.focusable = True
        shown = found.shown
        chosen = shown.chosen or (Subject("days", shown.day) if shown.day else None)
        state.selected = chosen == self.subject
        state.focused = state.selected and found.hasFocus()
        return state

    def text(self, role: QAccessible.Text) -> str:
        row = self._row()
        if row is None or role != QAccessible.Text.Name:
            return ""
        if self.subject.kind == "days":
            return row.name
        item = row.item(self.subject)
        if item is not None:
            return item.name
        return next((mark.words for mark in row.marks if mark.subject == self.subject), "")

    def _row(self) -> DayFacts | None:
        found = self.timeline
        return found.facts.day(self.day) if found is not None else None

    def _inside(self) -> list[Subject]:
        row = self._row()
        if row is None or self.subject.kind != "days":
            return []
        timed = [(item.start, item.subject) for item in row.items]
        timed += [(mark.time, mark.subject) for mark in row.marks]
        return [subject for _, subject in sorted(timed, key=lambda pair: pair[0])]


class AccessibleTimeline(_Interface):
    """The timeline itself; its children are the days."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(ref(timeline))
        self._rows: dict[tuple[Id, Subject], AccessibleRow] = {}

    def row(self, day: Id, subject: Subject) -> AccessibleRow:
        """The interface of a day or of something on it: always the same one."""
        key = (day, subject)
        found = self._rows.get(key)
        if found is None:
            found = self._rows[key] = AccessibleRow(self._timeline, self, day, subject)
        return found

    def object(self) -> QObject | None:  # type: ignore[override]
        return self.timeline

    def parent(self) -> Any:
        found = self.timeline
        above = found.parentWidget() if found is not None else None
        return QAccessible.queryAccessibleInterface(above) if above is not None else None

    def childCount(self) -> int:  # noqa: N802
        found = self.timeline
        return len(found.facts.days) if found is not None else 0

    def child(self, index: int) -> Any:
        found = self.timeline
        if found is None or not 0 <= index < len(found.facts.days):
            return None
        day = found.facts.days[index].day.id
        return self.row(day, Subject("days", day))

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        found = self.timeline
        if found is None or not isinstance(child, AccessibleRow):
            return -1
        keys = [row.day.id for row in found.facts.days]
        return keys.index(child.subject.id) if child.subject.id in keys else -1

    def focusChild(self) -> Any:  # noqa: N802
        found = self.timeline
        if found is None:
            return None
        day = found.shown.day
        return self.row(day, found.shown.chosen or Subject("days", day)) if day else None

    def rect(self) -> QRect:
        found = self.timeline
        if found is None:
            return QRect()
        return QRect(found.mapToGlobal(found.rect().topLeft()), found.size())

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.Table

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        found = self.timeline
        if found is not None:
            state.focusable = True
            state.focused = found.hasFocus()
            state.invisible = not found.isVisible()
        return state

    def text(self, role: QAccessible.Text) -> str:
        found = self.timeline
        return found.accessibleName() if found and role == QAccessible.Text.Name else ""


def tell(timeline: Timeline, subject: Subject | None) -> None:
    """Tell screen readers that the selection has moved, where any is listening."""
    if not QAccessible.isActive() or subject is None or not timeline.hasFocus():
        return
    top = QAccessible.queryAccessibleInterface(timeline)
    row = timeline.facts.day_of(subject)
    if isinstance(top, AccessibleTimeline) and row is not None:
        event = QAccessibleEvent(top.row(row.day.id, subject), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)


@cache
def install() -> None:
    """Let Qt ask here for the interface of a timeline. Once is enough for the program."""
    QAccessible.installFactory(_interface)


def _interface(name: str, thing: QObject | None) -> Any:
    """A new one each time: Qt may ask twice for one object, and frees each that it was given."""
    return AccessibleTimeline(thing) if isinstance(thing, Timeline) else None
