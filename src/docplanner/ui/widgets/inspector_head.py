"""The top and the foot of an inspector: what the record is, and who changed it last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from docplanner.domain.kinds import BY_NAME
from docplanner.domain.problem import Subject
from docplanner.domain.titles import show_date
from docplanner.ui.fields.heading import TitleRow
from docplanner.ui.sheets.sheet import Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Elided, Text, button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

LATER = 200
"""Milliseconds after which the foot is read, so that choosing record after record stays quick."""


class Head(QWidget):
    """Chips, the title, a line below it, a menu."""

    def __init__(
        self, workspace: Workspace, sheet: Sheet, subject: Subject, back: QWidget | None
    ) -> None:
        super().__init__()
        self._workspace, self._sheet, self._subject = workspace, sheet, subject
        look = workspace.look
        self._chips_shown: list[Chip] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(12), 0, look.px(8), 0)
        column.setSpacing(look.px(2))
        inset = look.px(4)
        if back is not None:
            column.addWidget(back)
        top = QHBoxLayout()
        top.setContentsMargins(inset, 0, 0, 0)
        self._chips = QWidget()
        self._flow = Flow(self._chips, look.px(4))
        top.addWidget(self._chips, 1)
        top.addWidget(self._menu())
        column.addLayout(top)
        self.title = self._title()
        column.addWidget(self.title)
        self._subtitle = Text(look, "", "small", "secondary", wrap=True)
        self._subtitle.setContentsMargins(inset, 0, 0, 0)
        column.addWidget(self._subtitle)
        self._subtitle.hide()
        self.refresh()

    def show_subject(self, subject: Subject, record: Any) -> None:
        """Show another record of the same kind."""
        self._subject = subject
        of = self._named(subject, record)
        self.title.show_record((of or subject).id)
        self.refresh()

    def refresh(self) -> None:
        """Show the record as it is."""
        record = self._workspace.record(self._subject.kind, self._subject.id)
        if record is None:
            return
        self.title.refresh()
        self._subtitle.setText(self._sheet.subtitle(self._workspace, record))
        self._subtitle.setVisible(bool(self._subtitle.text()))
        chips = self._sheet.chips(self._workspace, record)
        if chips != self._chips_shown:
            self._chips_shown = chips
            self._flow.clear()
            for chip in chips:
                self._flow.addWidget(ChipLabel(self._workspace.look, chip))

    def _title(self) -> TitleRow:
        subject, sheet = self._subject, self._sheet
        record = self._workspace.record(subject.kind, subject.id)
        of = self._named(subject, record)
        if not sheet.title or of is None:
            return TitleRow(
                self._workspace,
                subject.kind,
                subject.id,
                BY_NAME[subject.kind].title,
                editable=False,
            )
        return TitleRow(self._workspace, of.kind, of.id, sheet.title)

    def _named(self, subject: Subject, record: Any) -> Subject | None:
        by = self._sheet.titled_by
        return subject if by is None else by(self._workspace, record)

    def _menu(self) -> QWidget:
        made = button(self._workspace.look, "", kind="quiet", icon="more", tip=tr("More"))
        menu = QMenu(made)
        history = menu.addAction(tr("History"))
        history.triggered.connect(lambda checked=False: run_command(self, "window.history"))
        delete = menu.addAction(tr("Delete"))
        delete.setEnabled(not BY_NAME[self._subject.kind].append_only)
        delete.triggered.connect(lambda checked=False: self._delete())
        made.setMenu(menu)
        return made

    def _delete(self) -> None:
        self._workspace.remove(self._subject.kind, self._subject.id)


class Foot(QWidget):
    """When and by whom the record was changed last, with Undo where that was the last step."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._subject: Subject | None = None
        look = workspace.look
        self.setObjectName("foot")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(2), look.px(8), look.px(2))
        row.setSpacing(look.px(6))
        self._mark = Mark(look)
        self._mark.show_shape(Shape.DONE, "ok")
        self.words = Elided(look, "", "caption", "text.secondary")
        self._undo = button(look, tr("Undo"), workspace.undo, kind="link")
        history = button(
            look, tr("History"), lambda: run_command(self, "window.history"), kind="link"
        )
        for made in (self._undo, history):
            made.setFont(look.font("caption"))
        row.addWidget(self._mark)
        row.addWidget(self.words, 1)
        row.addWidget(self._undo)
        row.addWidget(history)
        self._undo.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LATER)
        self._timer.timeout.connect(self._read)

    def show_subject(self, subject: Subject | None) -> None:
        """Show the last change of another record, a little later."""
        if subject != self._subject:
            self.words.setText("")
            self._undo.hide()
        self._subject = subject
        self.setVisible(subject is not None)
        self._timer.start()

    def _read(self) -> None:
        from docplanner.project.lately import can_undo, last_step

        if self._subject is None:
            return
        project = self._workspace.project
        step = last_step(project, self._subject.id)
        self._mark.setVisible(step is not None)
        if step is None:
            self.words.setText(tr("Not changed since it came"))
            self._undo.hide()
            return
        when = self._when(step.at)
        self.words.setText(tr("Edited {when} by {who}", when=when, who=step.actor))
        self._undo.setVisible(can_undo(project, step))

    def _when(self, at: str) -> str:
        local = datetime.fromisoformat(at).astimezone()
        if local.date() == datetime.now().astimezone().date():
            return f"{local:%H:%M}"
        return f"{show_date(local.date(), year=False)}, {local:%H:%M}"


def run_command(widget: QWidget, command: str) -> None:
    """Run a command of the window that a widget stands in."""
    for action in widget.window().findChildren(QAction, command):
        action.trigger()


def following(workspace: Workspace, subject: Subject) -> tuple[str, Callable[[], Any]]:
    """The words and the deed of a button that opens a record."""
    title = workspace.title(subject.kind, subject.id)
    short = title if len(title) <= 28 else title[:27] + "…"
    return tr("Open {name}", name=short), lambda: workspace.show(subject.kind, subject.id)
