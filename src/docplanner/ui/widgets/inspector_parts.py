"""The parts of an inspector between its head and its foot. Each refreshes itself in place."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Text, button, rule
from docplanner.ui.widgets.inspector_head import following
from docplanner.ui.widgets.links import ElidedLink
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

MOST_BANNERS = 4
MOST_LISTED = 200

Make = Callable[[Workspace, str, Id], QWidget | None]


class Slot(QWidget):
    """Holds a sheet's own widget, made anew or refreshed after a change."""

    def __init__(self, workspace: Workspace, make: Make, subject: Subject) -> None:
        super().__init__()
        self._workspace, self._make, self._subject = workspace, make, subject
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._widget: QWidget | None = None
        self.refresh()

    def show_subject(self, subject: Subject, record: Any) -> None:
        """Show another record of the same kind."""
        self._subject = subject
        self._replace()

    @property
    def filled(self) -> bool:
        """Whether there is a widget at all."""
        return self._widget is not None

    def refresh(self) -> None:
        """Show the record as it is; a widget that is being used stays."""
        ask = getattr(self._widget, "refresh", None)
        if callable(ask):
            ask()
            return
        focus = QApplication.focusWidget()
        typing = isinstance(focus, QLineEdit | QPlainTextEdit | QComboBox)
        if typing and focus and self._widget and self._widget.isAncestorOf(focus):
            return
        self._replace()

    def _replace(self) -> None:
        new = self._make(self._workspace, self._subject.kind, self._subject.id)
        if self._widget is not None:
            self._column.removeWidget(self._widget)
            self._widget.hide()
            self._widget.deleteLater()
        self._widget = new
        if new is not None:
            self._column.addWidget(new)


class Problems(QWidget):
    """A banner for each problem of the record."""

    def __init__(self, workspace: Workspace, sheet: Sheet, subject: Subject) -> None:
        super().__init__()
        self._workspace, self._sheet, self._subject = workspace, sheet, subject
        self._shown: tuple[Problem, ...] = ()
        self._column = QVBoxLayout(self)
        gap = workspace.look.px(12)
        self._column.setContentsMargins(gap, 0, gap, 0)
        self.hide()
        self.refresh()

    def show_subject(self, subject: Subject, record: Any) -> None:
        """Show the problems of another record of the same kind."""
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        """Show the problems as they are."""
        found = self._found()
        if found == self._shown:
            return
        self._shown = found
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for problem in found[:MOST_BANNERS]:
            self._column.addWidget(self._banner(problem))
        more = len(found) - MOST_BANNERS
        if more > 0:
            self._column.addWidget(
                Text(self._workspace.look, tr("and {n} more", n=more), "small", "secondary")
            )
        if self.parentWidget() is not None:
            self.setVisible(bool(found))

    @property
    def any(self) -> bool:
        """Whether there is a problem."""
        return bool(self._shown)

    def _found(self) -> tuple[Problem, ...]:
        record = self._workspace.record(self._subject.kind, self._subject.id)
        if record is None:
            return ()
        others = self._sheet.about(self._workspace, record)
        return tuple(
            problem
            for problem in self._workspace.problems
            if self._subject in problem.subjects[:1]
            or any(one in problem.subjects for one in others)
            or (self._subject.kind == "days" and problem.day == self._subject.id)
        )

    def _banner(self, problem: Problem) -> Banner:
        tone = "danger" if problem.severity is Severity.SERIOUS else "warn"
        others = [one for one in problem.subjects if one != self._subject]
        actions = tuple(following(self._workspace, one) for one in others[:2])
        return Banner(self._workspace.look, tone, problem.message, problem.fix, actions)


class SectionView(QWidget):
    """One section: its title, its own widget, its fields, its list."""

    opened = Signal(str, str)

    def __init__(
        self, workspace: Workspace, section: Section, subject: Subject, fields_of: Subject
    ) -> None:
        super().__init__()
        self._workspace, self._section, self._applies = workspace, section, True
        look = workspace.look
        self.rows: list[FieldRow] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(look.px(8))
        outer.addWidget(rule())
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(look.px(12), 0, look.px(12), 0)
        body.setSpacing(look.px(1))
        if section.title:
            outer.addWidget(self._heading(workspace, section))
        self.slot: Slot | None = None
        if section.block is not None:
            self.slot = Slot(workspace, section.block, subject)
            body.addWidget(self.slot)
        for item in section.fields:
            name, label = item if isinstance(item, tuple) else (item, "")
            row = FieldRow(workspace, fields_of.kind, fields_of.id, name, label)
            self.rows.append(row)
            body.addWidget(row)
        self.listed: RelatedList | None = None
        if section.related is not None:
            self.listed = RelatedList(workspace, section.related, fields_of)
            self.listed.opened.connect(self.opened)
            body.addWidget(self.listed)
        outer.addWidget(self._body)
        if section.folded:
            self._body.hide()

    @property
    def filled(self) -> bool:
        """Whether it shows anything."""
        return self._applies and bool(self.rows or self.listed or (self.slot and self.slot.filled))

    def show_subject(self, subject: Subject, record: Any) -> None:
        """Show another record of the same kind."""
        of = self._section.of(self._workspace, record) if self._section.of else subject
        self._applies = of is not None
        if self.slot is not None:
            self.slot.show_subject(subject, record)
        for row in self.rows:
            if of is not None:
                row.show_record(of.id)
        if self.listed is not None and of is not None:
            self.listed.show_subject(of)
        self.setVisible(self.filled)

    def refresh(self) -> None:
        """Show the record as it is."""
        for row in self.rows:
            row.refresh()
        for part in (self.slot, self.listed):
            if part is not None:
                part.refresh()

    def unfold(self) -> None:
        """Open the section."""
        self._body.show()

    def _heading(self, workspace: Workspace, section: Section) -> QWidget:
        look = workspace.look
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(look.px(16), 0, look.px(16), 0)
        if not section.folded:
            row.addWidget(Text(look, section.title, "captionStrong", "secondary"))
            return line
        made = button(look, section.title, kind="link", icon="chevron-right")
        made.setFont(look.font("captionStrong"))

        def turn() -> None:
            show = self._body.isHidden()
            self._body.setVisible(show)
            made.setIcon(look.icon("chevron-down" if show else "chevron-right"))

        made.clicked.connect(lambda checked=False: turn())
        row.addWidget(made)
        row.addStretch()
        return line


class RelatedList(QWidget):
    """What belongs to the record: opened by a click, deleted by its cross or Del, added below."""

    opened = Signal(str, str)

    def __init__(self, workspace: Workspace, related: Related, subject: Subject) -> None:
        super().__init__()
        self._workspace, self._related, self._subject = workspace, related, subject
        self._shown: list[tuple[Id, str]] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(workspace.look.px(2), 0, 0, 0)
        self._column.setSpacing(0)
        self._lines: list[QWidget] = []
        add = button(workspace.look, related.add, self._add, kind="link", icon="add", small=True)
        self._column.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def show_subject(self, subject: Subject) -> None:
        """List what belongs to another record."""
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        """List them as they are."""
        found = [(one.id, self._text(one)) for one in self._records()]
        if found == self._shown:
            return
        self._shown = found
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(key, text) for key, text in found[:MOST_LISTED]]
        for place, line in enumerate(self._lines):
            self._column.insertWidget(place, line)

    def _line(self, key: Id, text: str) -> QWidget:
        look, line = self._workspace.look, QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        link = ElidedLink(look, text, partial(self.opened.emit, self._related.kind, key))
        link.installEventFilter(_Deleting(link, partial(self._delete, key)))
        row.addWidget(link, 1)
        if not BY_NAME[self._related.kind].append_only:
            gone = button(look, "", partial(self._delete, key), kind="bare", icon="close")
            gone.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            gone.setAccessibleName(tr("Delete {name}", name=text))
            gone.setToolTip(tr("Delete (Del)"))
            row.addWidget(gone)
        return line

    def _records(self) -> list[Any]:
        kind, field = self._related.kind, self._related.field
        snapshot = self._workspace.snapshot
        if BY_NAME[kind].long:
            rows = self._workspace.long.all(kind).values()
            found = [one for one in rows if getattr(one, field) == self._subject.id]
        else:
            found = list(snapshot.by(BY_NAME[kind].record, field).get(self._subject.id, ()))
        return found if self._related.order is None else sorted(found, key=self._related.order)

    def _text(self, record: Any) -> str:
        related, workspace = self._related, self._workspace
        text = related.text(workspace, record) if related.text else workspace.title_of(record)
        return " ".join(workspace.names.redact(text).split())

    def _delete(self, key: Id) -> None:
        self._workspace.remove(self._related.kind, key)

    def _add(self) -> None:
        related, workspace = self._related, self._workspace
        record = workspace.record(self._subject.kind, self._subject.id)
        if record is None:
            return
        values = related.start(workspace, record) if related.start else {}
        key = workspace.add(related.kind, {related.field: record.id, **values})
        if key is not None:
            self.opened.emit(related.kind, key)


class _Deleting(QObject):
    """Del on a line of a list deletes what it shows."""

    def __init__(self, owner: QObject, run: Callable[[], object]) -> None:
        super().__init__(owner)
        self._run = run

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        pressed = event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and event.key() == Qt.Key.Key_Delete:  # type: ignore[attr-defined]
            self._run()
            return True
        return False
