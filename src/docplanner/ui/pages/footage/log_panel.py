"""The log of one clip below the clips: typed by hand, with timecode at the clip's rate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.domain.footage import Clip, LogType
from docplanner.domain.ids import Id
from docplanner.planning.footage import ClipFacts, seconds, troubles
from docplanner.ui.models.columns import Column, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.footage.columns import clip_of, facts_of
from docplanner.ui.pages.footage.log_columns import RATING, log_columns
from docplanner.ui.pages.footage.log_rows import BEGIN, Log
from docplanner.ui.pages.footage.log_table import LogTable
from docplanner.ui.sheets.footage_words import duration
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Elided, Text, button
from docplanner.ui.widgets.cells import paint_bar
from docplanner.ui.widgets.deleting import delete_rows
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

_UNTIL_SAVED = ("shot", "person")
"""Links that only a saved entry can have."""


class LogPanel(QWidget):
    """Shows a clip's entries. ``begin_words`` gives what the last line of the table says."""

    wants_clip = Signal()
    """A new entry was asked for and no clip is chosen."""

    def __init__(self, workspace: Workspace, begin_words: Callable[[], str]) -> None:
        super().__init__()
        self._workspace = workspace
        self._log = Log(workspace)
        self._row: Row | None = None
        self.model = RowsModel(log_columns(workspace, self._save_cell, begin_words))
        self.model.editable = _is_editable
        self._build()
        self.table.begun.connect(self.begin)
        self.table.rated.connect(self._rated)
        self.table.cancelled.connect(self._cancelled)

    # Showing

    def show_clip(self, row: Row | None) -> None:
        """Show the log of a clip's row, or that none is chosen."""
        changed = _key(row) != _key(self._row)
        if changed:
            self.table.going_on = ""
        self._row = row
        self._head()
        if row is None:
            self.model.show_rows([])
            return
        found = troubles(self._workspace.snapshot)
        self.model.show_rows(self._log.rows(clip_of(row), facts_of(row), found))
        if changed:
            self.table.scrollToTop()

    def choose(self, entry: Id) -> bool:
        """Select an entry."""
        return self.table.choose(f"log/{entry}")

    def current(self) -> Row | None:
        """The entry with the focus, saved or begun; None on the line that begins one."""
        row = self.table.current_row()
        return None if row is None or row.facts.begins else row

    # Typing

    def begin(self) -> None:
        """Begin an entry at the last out point, with the cursor in its in point."""
        if self._row is None:
            self.wants_clip.emit()
            return
        draft = self._log.begin(clip_of(self._row), facts_of(self._row))
        self.show_clip(self._row)
        key = f"log/{draft.id}"
        self.table.choose(key)
        self.table.setFocus()
        self.table.going_on = key
        self.table.edit_field("in_frames")

    def set_type(self, kind: LogType) -> None:
        """Give the current entry a type."""
        self._set("type", kind)

    def rate(self, stars: int) -> None:
        """Rate the current entry; 0 takes its rating away."""
        self._set(RATING, stars)

    def delete(self) -> None:
        """Delete the chosen entries, or what was begun."""
        rows = [row for row in self.table.chosen_rows() if not row.facts.begins]
        for row in rows:
            if row.facts.draft:
                self._log.drop(row.record.clip)
                self.show_clip(self._row)
        delete_rows(self._workspace, [row for row in rows if not row.facts.draft])

    def write(self, row: Row, field: str, value: Any) -> None:
        """Save a field of an entry outside its editor; a fault is told in the window."""
        try:
            self._log.write(row, field, value)
        except Fault as fault:
            self._workspace.failed.emit(fault)
        if row.facts.draft:
            self.show_clip(self._row)

    def _set(self, field: str, value: Any) -> None:
        row = self.current()
        if row is not None:
            self.write(row, field, value)

    def _rated(self, row: Row, stars: int) -> None:
        self.write(row, RATING, 0 if stars == row.record.rating else stars)

    def _cancelled(self, row: Row) -> None:
        if row.facts.draft and self._log.is_bare(row.record):
            self._log.drop(row.record.clip)
            self.show_clip(self._row)

    # Inside

    def _build(self) -> None:
        look = self._workspace.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QWidget()
        head.setObjectName("pagebar")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(16), look.px(4), look.px(12), look.px(4))
        row.setSpacing(look.px(8))
        self._title = Text(look, "", "bodyStrong")
        self._detail = Elided(look, "", "small", "text.secondary")
        self._bar = LogBar(look)
        row.addWidget(self._title)
        row.addWidget(self._detail, 1)
        row.addWidget(self._bar)
        self._new = button(look, tr("New entry"), self.begin, icon="add", small=True)
        row.addWidget(self._new)
        column.addWidget(head)
        self.table = LogTable(self._workspace, self.model, tr("Log"))
        column.addWidget(self.table, 1)

    def _save_cell(self, row: Row, field: str, value: Any) -> None:
        self._log.write(row, field, value)
        self.table.written = True
        if row.facts.draft:
            self.show_clip(self._row)

    def _head(self) -> None:
        row = self._row
        self._new.setEnabled(row is not None)
        if row is None:
            self._title.setText(tr("Log"))
            self._detail.setText(tr("Choose a clip to read or write its log"))
            self._bar.show_share(0.0, "")
            return
        clip, facts = clip_of(row), facts_of(row)
        self._title.setText(tr("Log, {name}", name=clip.name))
        words = progress(clip, facts)
        self._detail.setText(words)
        self._bar.show_share(facts.logged / clip.frames, words)


def progress(clip: Clip, facts: ClipFacts) -> str:
    """``7 entries, 4 min 11 s of 6 min 33 s logged``."""
    entries = counted(len(facts.entries), "{n} entry", "{n} entries")
    logged, whole = duration(seconds(facts.logged, clip)), duration(seconds(clip.frames, clip))
    return tr("{entries}, {logged} of {whole} logged", entries=entries, logged=logged, whole=whole)


class LogBar(QWidget):
    """How much of a clip is logged, as a bar."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._share = look, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_share(self, share: float, words: str) -> None:
        """Show another share, from 0 to 1."""
        self._share = share
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(120), self._look.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        high = self._look.px(7)
        rect = QRectF(0, (self.height() - high) / 2, self.width() - 1, high)
        paint_bar(QPainter(self), self._look, rect, (self._share, 0.0))


def _is_editable(row: Row, column: Column) -> bool:
    if row.facts.begins or row.record.id == BEGIN:
        return False
    return not (row.facts.draft and column.field in _UNTIL_SAVED)


def _key(row: Row | None) -> str:
    return row.key if row is not None else ""
