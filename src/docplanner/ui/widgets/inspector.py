"""The inspector: one record, its problems, its fields edited in place, what belongs to it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from docplanner.domain.fields import TEXT
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.problem import Subject
from docplanner.project.project import Changes
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.sheets import SHEETS
from docplanner.ui.sheets.sheet import Section, Sheet
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.inspector_head import Foot, Head
from docplanner.ui.widgets.inspector_parts import Problems, SectionView, Slot
from docplanner.ui.widgets.unlock import ask_for_names
from docplanner.ui.workspace import Workspace


def sheet_of(kind: str) -> Sheet:
    """The sheet of a kind; of one that has none, its title in the head and all else below."""
    found = SHEETS.get(kind)
    if found is not None:
        return found
    known = BY_NAME[kind]
    titled = next((field for field in known.fields if field.name == known.title), None)
    title = known.title if titled is not None and titled.type is TEXT else ""
    names = tuple(field.name for field in known.fields if field.name != title)
    return Sheet(kind, (Section("", names),), title=title)


class _Narrow(QWidget):
    """As narrow as the inspector is: what has no room is cut, never pushed out of sight."""

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())


class Inspector(QWidget):
    """Shows one record at a time. ``removed`` tells the page that what it showed has gone."""

    removed = Signal(object)
    shown = Signal(object)
    """The Subject that it shows now, or None: also after a way into a list, or back."""

    def __init__(self, workspace: Workspace, teach: str) -> None:
        super().__init__()
        self.workspace = workspace
        self.subject: Subject | None = None
        self._path: list[Subject] = []
        self._behind = False
        self._built_for: Subject | None = None
        self._rows: list[FieldRow] = []
        self._parts: list[Head | Problems | SectionView | Slot] = []
        self._teach = teach
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area, 1)
        self._foot = Foot(workspace)
        outer.addWidget(self._foot)
        workspace.changed.connect(self._changed)
        workspace.checked.connect(self._refresh)
        workspace.names.changed.connect(self._names_changed)
        workspace.look.changed.connect(self._rebuild)
        self._rebuild()

    def show_record(self, kind: str, key: Id | None) -> None:
        """Show a record; None shows what the page is for."""
        subject = None if key is None else Subject(kind, key)
        if subject == self.subject:
            return
        self.finish()
        same = subject and self.subject and subject.kind == self.subject.kind
        had_way_back = bool(self._path)
        self.subject, self._path = subject, []
        if same and not had_way_back and self._parts:
            self._retarget()
        else:
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
        for row in self._fields():
            if row.field.name == name:
                for part in self._parts:
                    if isinstance(part, SectionView) and part.isAncestorOf(row):
                        part.unfold()
                self._area.ensureWidgetVisible(row)
                row.edit()
                return True
        return False

    def finish(self) -> None:
        """Save what is just being typed."""
        for row in self._fields():
            if row.editing and not row.commit():
                row.cancel()

    def _fields(self) -> list[FieldRow]:
        """All fields that are shown, those in a sheet's own widgets too."""
        page = self._area.widget()
        return [] if page is None else page.findChildren(FieldRow)

    # Following changes

    def _changed(self, changes: Changes) -> None:
        if self.subject is None:
            return
        if self.workspace.record(self.subject.kind, self.subject.id) is None:
            gone = self.subject
            self._path = [
                one for one in self._path if self.workspace.record(one.kind, one.id) is not None
            ]
            self.subject = self._path.pop() if self._path else None
            self._rebuild()
            self.removed.emit(gone)
            return
        self._behind = not self.isVisible()
        if not self._behind:
            self._show_changes()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._behind and self.subject is not None:
            self._behind = False
            self._show_changes()

    def _show_changes(self) -> None:
        self._refresh()
        self._foot.show_subject(self.subject)

    def _refresh(self) -> None:
        """Show what has changed, each part in place: scroll, focus and open editors stay."""
        for part in self._parts:
            part.refresh()
        for part in self._parts:
            if isinstance(part, SectionView):
                part.setVisible(part.filled)

    def _names_changed(self) -> None:
        for row in self._rows:
            if row.editing and row.locked:
                row.cancel()
        self._refresh()

    def _retarget(self) -> None:
        """Show another record of the same kind in the widgets that are there."""
        subject = self.subject
        record = subject and self.workspace.record(subject.kind, subject.id)
        if subject is None or record is None or self._sheet_varies():
            self._rebuild()
            return
        self._built_for = subject
        for part in self._parts:
            part.show_subject(subject, record)
        self._area.verticalScrollBar().setValue(0)
        self._foot.show_subject(subject)
        self.shown.emit(subject)

    def _sheet_varies(self) -> bool:
        """Whether a section was left out for the record before."""
        assert self.subject is not None
        sections = sheet_of(self.subject.kind).sections
        return sum(isinstance(part, SectionView) for part in self._parts) < len(sections)

    # Building

    def _rebuild(self) -> None:
        held = self._area.verticalScrollBar().value()
        same = self._built_for == self.subject
        focus = next((row.objectName() for row in self._rows if row.hasFocus()), "")
        self._built_for = self.subject
        self._rows, self._parts = [], []
        page = _Narrow()
        page.setObjectName("surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(page)
        look = self.workspace.look
        column.setContentsMargins(0, look.px(10), 0, look.px(12))
        column.setSpacing(look.px(8))
        subject = self.subject
        record = subject and self.workspace.record(subject.kind, subject.id)
        if subject is None or record is None:
            self._explain(column)
        else:
            self._fill(column, subject)
        column.addStretch()
        self._area.setWidget(page)
        self._foot.show_subject(subject)
        self._settle(held if same else 0, focus)
        self.shown.emit(subject)

    def _settle(self, scroll: int, focus: str) -> None:
        for row in self._rows:
            if focus and row.objectName() == focus:
                row.setFocus()
        if scroll:
            QTimer.singleShot(0, self, lambda: self._area.verticalScrollBar().setValue(scroll))

    def _explain(self, column: QVBoxLayout) -> None:
        look = self.workspace.look
        for number, line in enumerate(self._teach.split("\n")):
            role = "title" if number == 0 else "body"
            text = Text(look, line, role, "" if number == 0 else "secondary", wrap=True)
            text.setContentsMargins(look.px(16), 0, look.px(16), 0)
            column.addWidget(text)

    def _fill(self, column: QVBoxLayout, subject: Subject) -> None:
        sheet = sheet_of(subject.kind)
        head = Head(self.workspace, sheet, subject, self._way_back())
        self._rows.append(head.title)
        self._put(column, head)
        if sheet.head is not None:
            self._put(column, Slot(self.workspace, sheet.head, subject))
        problems = Problems(self.workspace, sheet, subject)
        self._put(column, problems)
        problems.setVisible(problems.any)
        record = self.workspace.record(subject.kind, subject.id)
        for section in sheet.sections:
            of = section.of(self.workspace, record) if section.of else subject
            if of is None:
                continue
            view = SectionView(self.workspace, section, subject, of)
            view.opened.connect(self.open)
            self._rows += view.rows
            self._put(column, view)
            view.setVisible(view.filled)
        for row in self._rows:
            row.wanted_names.connect(lambda person: ask_for_names(self.workspace, self, person))

    def _put(self, column: QVBoxLayout, part: Head | Problems | SectionView | Slot) -> None:
        self._parts.append(part)
        column.addWidget(part)

    def _way_back(self) -> QWidget | None:
        if not self._path:
            return None
        name = self.workspace.title(self._path[-1].kind, self._path[-1].id)
        made = button(self.workspace.look, name, self.back, kind="link", icon="chevron-left")
        made.setAccessibleName(name)
        return made

    def has_focus(self) -> bool:
        """Whether the focus stands in the inspector."""
        now = QApplication.focusWidget()
        return now is not None and self.isAncestorOf(now)
