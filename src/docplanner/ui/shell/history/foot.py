"""What going back would undo, said before it is done."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.problem import Subject
from docplanner.domain.titles import show_date
from docplanner.project.history import Entry
from docplanner.project.restoring import WayBack, way_back
from docplanner.ui.shell.history.told import change_rows, field_words
from docplanner.ui.widgets.basics import Text, button, empty_layout, rule
from docplanner.ui.widgets.line import Span
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 6


class Foot(QWidget):
    """Hidden until a step is offered. ``done`` says that the record went back."""

    done = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._offer: tuple[Subject, Entry] | None = None
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout()
        px = workspace.look.px
        self._column.setContentsMargins(px(16), px(10), px(16), px(10))
        self._column.setSpacing(px(3))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(rule())
        outer.addLayout(self._column)
        self.hide()

    @property
    def step(self) -> str:
        """The id of the step that is offered; empty where none is."""
        return self._offer[1].step.id if self._offer else ""

    def offer(self, record: Subject, entry: Entry) -> None:
        """Say what going back to a step would change, and offer to do it."""
        self._offer = (record, entry)
        self.refresh()
        self.show()
        first = self.findChild(QWidget, "go")
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Offer nothing."""
        self._offer = None
        self.hide()

    def refresh(self) -> None:
        """Say it anew: the record may have changed meanwhile."""
        if self._offer is None:
            return
        record, entry = self._offer
        way = way_back(self._workspace.project, record.kind, record.id, entry.step)
        if way is None:
            self.clear()
            return
        empty_layout(self._column)
        self._say(way, entry)

    def _say(self, way: WayBack, entry: Entry) -> None:
        look, when = self._workspace.look, self._when(entry)
        add = self._column.addWidget
        many = counted(way.steps, "{n} change", "{n} changes")
        if not way.changes:
            words = tr("It is as it was on {when}. There is nothing to undo.", when=when)
            add(Text(look, words, "small", "", wrap=True))
        else:
            words = tr("Back to {when} undoes {many}:", when=when, many=many)
            add(Text(look, words, "smallStrong", wrap=True))
        rows = change_rows(self._workspace, replace(entry, changes=way.changes))
        for change, row in list(zip(way.changes, rows, strict=True))[:MOST]:
            said = f"{field_words(change)}: {_plain(row)}"
            add(Text(look, said, "small", "secondary", wrap=True))
        more = len(way.changes) - MOST
        if more > 0:
            add(Text(look, tr("and {n} more", n=more), "small", "secondary"))
        for field in way.lost:
            label = field.label.replace("_", " ").capitalize()
            words = tr("{field} stays as it is: what it named is gone.", field=tr(label))
            add(Text(look, words, "small", "warn", wrap=True))
        add(self._buttons(way, when))

    def _buttons(self, way: WayBack, when: str) -> QWidget:
        look = self._workspace.look
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, look.px(6), 0, 0)
        if way.changes:
            words = tr("Go back to {when}", when=when)
            go = button(look, words, lambda: self._go(way, when), kind="primary", small=True)
            go.setObjectName("go")
            row.addWidget(go)
        row.addWidget(button(look, tr("Cancel"), self.clear, small=True))
        row.addStretch(1)
        return made

    def _go(self, way: WayBack, when: str) -> None:
        from docplanner.edits import restoring

        name = self._workspace.past.veil.title(way.kind.name, way.id)
        words = tr("{name} is as it was on {when}", name=name, when=when)
        args = (way.kind.name, way.id, dict(way.values), when)
        if self._workspace.do(restoring.back_to, *args, say=words) is not None:
            self.clear()
            self.done.emit()

    def _when(self, entry: Entry) -> str:
        at = self._workspace.past.veil.instant(entry.step.at).local()
        return f"{show_date(at.date(), year=False)}, {at:%H:%M}"


def _plain(row: tuple[Span, ...]) -> str:
    """A row without lines through it: what only goes is said to go."""
    if all(span.struck for span in row):
        return tr("without {names}", names=" ".join(span.text for span in row))
    return " ".join(span.text for span in row)
