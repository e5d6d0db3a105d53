"""The list of productions that were open before, with how each stands now."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.titles import show_date
from docplanner.ui.shell.choice import Before
from docplanner.ui.shell.recent import Recent, Standing, State
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Text, button, rule
from docplanner.ui.words import counted, tr


class RecentList(QWidget):
    """``asked`` opens one; ``sought`` looks for one that is not where it was."""

    asked = Signal(object)
    sought = Signal(object)
    cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(look.px(20), look.px(16), look.px(16), look.px(8))
        head.addWidget(Text(look, tr("Recent"), "title"), 1)
        self._clear = button(look, tr("Clear list"), self.cleared.emit, kind="link")
        head.addWidget(self._clear)
        column.addLayout(head)
        column.addWidget(rule())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column.addLayout(self._rows)

    def show_list(self, recents: list[Recent], standings: Mapping[Path, Standing]) -> None:
        """Show the list. How a file stands may not be known yet."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._clear.setEnabled(bool(recents))
        for recent in recents:
            self._rows.addWidget(self._row(recent, standings.get(recent.path)))
            self._rows.addWidget(rule())
        if not recents:
            words = tr("Nothing yet. What you open is listed here.")
            empty = Text(self._look, words, "small", "secondary", wrap=True)
            empty.setContentsMargins(*(self._look.px(20),) * 4)
            self._rows.addWidget(empty)

    def _row(self, recent: Recent, standing: Standing | None) -> QWidget:
        where = str(recent.path.parent)
        if recent.at is not None:
            local = recent.at.astimezone()
            where = f"{where}, {show_date(local.date())}, {local:%H:%M}"
        words = None if standing is None else worded(standing)
        row = Before(self._look, recent.path.name, where, words)
        row.setToolTip(str(recent.path))
        if standing is None or standing.state is not State.MISSING:
            row.clicked.connect(partial(self._asked, recent.path))
            return row
        row.clicked.connect(partial(self._sought, recent.path))
        find = button(self._look, tr("Find"), partial(self.sought.emit, recent.path))
        find.setAccessibleName(tr("Find {name}", name=recent.path.name))
        layout = row.layout()
        assert layout is not None
        layout.addWidget(find)
        layout.setAlignment(find, Qt.AlignmentFlag.AlignTop)
        return row

    def _asked(self, path: Path, checked: bool = False) -> None:
        self.asked.emit(path)

    def _sought(self, path: Path, checked: bool = False) -> None:
        self.sought.emit(path)


def worded(standing: Standing) -> tuple[Shape, str, str]:
    """Shape, tone and words of how a file stands."""
    match standing.state:
        case State.MISSING:
            return Shape.PROBLEM, "danger", tr("Not found")
        case State.READ_ONLY:
            return Shape.WARN, "warn", tr("Read only")
        case State.SAMPLE:
            return Shape.INFO, "accent", tr("Sample, safe to change")
    words = counted(standing.backups, "Up to date, {n} backup", "Up to date, {n} backups")
    return Shape.DONE, "ok", words if standing.backups else tr("Up to date")
