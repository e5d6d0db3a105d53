"""The inspector: one record, its problems, its fields edited in place, what belongs to it."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.project.project import Changes
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.sheets import SHEETS
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import ChipLabel, Text, button, rule
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def sheet_of(kind: str) -> Sheet:
    """The sheet of a kind; of one that has none, all its fields in one section."""
    found = SHEETS.get(kind)
    if found is not None:
        return found
    return Sheet(kind, (Section("", tuple(field.name for field in BY_NAME[kind].fields)),))


class Inspector(QWidget):
    """Shows one record at a time. ``opened`` asks the page to show another in its place."""

    removed = Signal(object)

    def __init__(self, workspace: Workspace, teach: str) -> None:
        super().__init__()
        self.workspace = workspace
        self.subject: Subject | None = None
        self._path: list[Subject] = []
        self._rows: list[FieldRow] = []
        self._teach = teach
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._outer.addWidget(self._area)
        workspace.changed.connect(self._changed)
        workspace.checked.connect(self._rechecked)
        workspace.look.changed.connect(self._rebuild)
        self._rebuild()

    def show_record(self, kind: str, key: Id | None) -> None:
        """Show a record; None shows what the page is for."""
        subject = None if key is None else Subject(kind, key)
        if subject == self.subject:
            return
        self.finish()
        self.subject, self._path = subject, []
        self._rebuild()

    def open(self, kind: str, key: Id) -> None:
        """Show something that belongs to the record, with a way back."""
        self.finish()
        if self.subject is not None:
            self._path.append(self.subject)
        self.subject = Subject(kind, key)
        self._rebuild()

    def back(self) -> None:
        """Return to the record that this one was opened from."""
        if self._path:
            self.finish()
            self.subject = self._path.pop()
            self._rebuild()

    def edit(self, name: str) -> bool:
        """Open the editor of a field, if it is shown."""
        for row in self._rows:
            if row.field.name == name:
                self._area.ensureWidgetVisible(row)
                row.edit()
                return True
        return False

    def finish(self) -> None:
        """Save what is just being typed."""
        for row in self._rows:
            if row.editing and not row.commit():
                row.cancel()

    def _changed(self, changes: Changes) -> None:
        if self.subject is None:
            return
        if self.workspace.record(self.subject.kind, self.subject.id) is None:
            gone = self.subject
            self.subject = self._path.pop() if self._path else None
            self._rebuild()
            self.removed.emit(gone)
            return
        if any(row.editing for row in self._rows):
            for row in self._rows:
                row.refresh()
        else:
            self._rebuild()

    def _rechecked(self) -> None:
        if self.subject is not None and not any(row.editing for row in self._rows):
            self._rebuild()

    # Building

    def _rebuild(self) -> None:
        held = self._area.verticalScrollBar().value()
        focus = next((row.objectName() for row in self._rows if row.hasFocus()), "")
        self._rows = []
        page = QWidget()
        column = QVBoxLayout(page)
        look = self.workspace.look
        column.setContentsMargins(0, look.px(12), 0, look.px(12))
        column.setSpacing(look.px(6))
        record = self.subject and self.workspace.record(self.subject.kind, self.subject.id)
        if self.subject is None or record is None:
            self._explain(column)
        else:
            self._fill(column, self.subject, record)
        column.addStretch()
        self._area.setWidget(page)
        self._area.verticalScrollBar().setValue(held)
        for row in self._rows:
            if focus and row.objectName() == focus:
                row.setFocus()

    def _explain(self, column: QVBoxLayout) -> None:
        look = self.workspace.look
        for number, line in enumerate(self._teach.split("\n")):
            role = "title" if number == 0 else "body"
            text = Text(look, line, role, "" if number == 0 else "secondary", wrap=True)
            text.setContentsMargins(look.px(16), 0, look.px(16), 0)
            column.addWidget(text)

    def _fill(self, column: QVBoxLayout, subject: Subject, record: Any) -> None:
        sheet = sheet_of(subject.kind)
        self._head(column, sheet, record)
        self._problems(column, subject)
        for section in sheet.sections:
            self._section(column, section, subject, record)

    def _head(self, column: QVBoxLayout, sheet: Sheet, record: Any) -> None:
        look = self.workspace.look
        head = QVBoxLayout()
        head.setContentsMargins(look.px(16), 0, look.px(12), look.px(6))
        if self._path:
            name = self.workspace.title(self._path[-1].kind, self._path[-1].id)
            head.addWidget(button(look, name, self.back, kind="link", icon="chevron-left"))
        top = QHBoxLayout()
        for chip in sheet.chips(self.workspace, record):
            top.addWidget(ChipLabel(look, chip))
        top.addStretch()
        top.addWidget(self._more(record))
        head.addLayout(top)
        head.addWidget(Text(look, self.workspace.title_of(record), "title", wrap=True))
        subtitle = sheet.subtitle(self.workspace, record)
        if subtitle:
            head.addWidget(Text(look, subtitle, "small", "secondary", wrap=True))
        column.addLayout(head)

    def _more(self, record: Any) -> QWidget:
        assert self.subject is not None
        kind, key = self.subject.kind, self.subject.id
        made = button(self.workspace.look, "", kind="quiet", icon="more", tip=tr("More"))
        menu = QMenu(made)
        delete = menu.addAction(tr("Delete"))
        delete.triggered.connect(lambda checked=False: self.workspace.remove(kind, key))
        made.setMenu(menu)
        return made

    def _problems(self, column: QVBoxLayout, subject: Subject) -> None:
        for problem in self.workspace.problems:
            if subject in problem.subjects[:1] or (
                subject.kind == "days" and problem.day == subject.id
            ):
                banner = self._banner(problem)
                column.addWidget(banner)

    def _banner(self, problem: Problem) -> Banner:
        tone = "danger" if problem.severity is Severity.SERIOUS else "warn"
        return Banner(self.workspace.look, tone, problem.message, problem.fix)

    def _section(
        self, column: QVBoxLayout, section: Section, subject: Subject, record: Any
    ) -> None:
        look = self.workspace.look
        block = section.block(self.workspace, subject.kind, subject.id) if section.block else None
        if not (section.fields or section.related or block):
            return
        column.addWidget(rule())
        body = QVBoxLayout()
        body.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        body.setSpacing(0)
        if section.title:
            title = Text(look, section.title, "captionStrong", "secondary")
            title.setContentsMargins(look.px(4), 0, 0, look.px(2))
            body.addWidget(title)
        if block is not None:
            body.addWidget(block)
        for item in section.fields:
            name, label = item if isinstance(item, tuple) else (item, "")
            row = FieldRow(self.workspace, subject.kind, subject.id, name, label)
            self._rows.append(row)
            body.addWidget(row)
        if section.related is not None:
            self._related(body, section.related, record)
        column.addLayout(body)

    def _related(self, body: QVBoxLayout, related: Related, record: Any) -> None:
        look = self.workspace.look
        for one in self._of(related, record.id):
            text = (
                related.text(self.workspace, one) if related.text else self.workspace.title_of(one)
            )
            line = button(look, text, partial(self.open, related.kind, one.id), kind="link")
            body.addWidget(line)
        body.addWidget(
            button(look, related.add, partial(self._add, related, record), kind="link", icon="add")
        )

    def _of(self, related: Related, key: Id) -> list[Any]:
        rows = (
            self.workspace.project.rows(related.kind)
            if BY_NAME[related.kind].long
            else self.workspace.snapshot.tables[related.kind].values()
        )
        return [one for one in rows if getattr(one, related.field) == key]

    def _add(self, related: Related, record: Any) -> None:
        values = related.start(self.workspace, record) if related.start else {}
        key = self.workspace.add(related.kind, {related.field: record.id, **values})
        if key is not None:
            self.open(related.kind, key)
