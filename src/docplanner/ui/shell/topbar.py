"""The top bar: production, part filter, search, undo and redo, problems, Add."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from docplanner.domain.problem import Severity
from docplanner.project.project import Changes
from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Segments, Text, button
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


class TopBar(QWidget):
    """``asked`` carries the id of a window command, such as ``window.palette``."""

    asked = Signal(str)

    def __init__(self, look: Look, keymap: Keymap) -> None:
        super().__init__()
        self._look, self._keymap = look, keymap
        self._workspace: Workspace | None = None
        self._segments: Segments | None = None
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Production and search"))
        self.menu = QMenu(self)
        self.production = self._command("menu", "docplanner", "")
        self.production.setToolTip(f"{tr('Production menu')}  {keymap.shown('window.menu')}")
        self._detail = Text(look, tr("No production open"), "small", "secondary")
        self.search = self._command("palette", "", "search")
        self.undo = self._command("undo", "", "undo")
        self.redo = self._command("redo", "", "redo")
        self.bell = self._command("problems", "", "bell")
        self.add = button(look, tr("Add"), kind="primary", icon="add")
        self.add.clicked.connect(lambda checked=False: self.asked.emit("window.add"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(4), 0, look.px(12), 0)
        self._row.setSpacing(look.px(8))
        self._row.addWidget(self.production)
        self._row.addWidget(self._detail)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._row.addStretch(1)
        for made in (self.undo, self.redo, self.bell, self.add):
            self._row.addWidget(made)
        self._dress()
        look.changed.connect(self._dress)
        self.show_workspace(None)

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Show an open production, or that there is none."""
        self._workspace = workspace
        for made in (self.search, self.undo, self.redo, self.bell, self.add):
            made.setVisible(workspace is not None)
        if workspace is not None:
            workspace.changed.connect(self._changed)
            workspace.checked.connect(self._count)
            workspace.filtered.connect(self._filtered)
            self._filter()
            self._count()
        elif self._segments is not None:
            self._segments.deleteLater()
            self._segments = None
        self.refresh()

    def refresh(self) -> None:
        """Show the names of production and steps as they are."""
        workspace = self._workspace
        if workspace is None:
            self.production.setText("docplanner")
            self._detail.setText(tr("No production open"))
            return
        production = workspace.snapshot.production
        self.production.setText(f"{production.title.replace('&', '&&')}  ▾")
        self._detail.setText(production.broadcaster)
        stacks = workspace.project.stacks()
        for made, steps, verb in (
            (self.undo, stacks.undo, tr("Undo")),
            (self.redo, stacks.redo, tr("Redo")),
        ):
            made.setEnabled(bool(steps))
            name = workspace.step_name(steps[-1].label) if steps else ""
            made.setToolTip(f"{verb} {name}".strip())
            made.setAccessibleName(f"{verb} {name}".strip())

    def step_part(self) -> None:
        """Show the next part, then all again."""
        if self._workspace is not None:
            keys = [None, *(part.id for part in self._workspace.parts())]
            place = keys.index(self._workspace.part) + 1
            self._workspace.filter(keys[place % len(keys)])

    def _changed(self, changes: Changes) -> None:
        if "parts" in changes.tables:
            self._filter()
        self.refresh()

    def _filter(self) -> None:
        if self._segments is not None:
            self._segments.deleteLater()
        workspace = self._workspace
        parts = workspace.parts() if workspace else []
        all_words = tr("Both") if len(parts) == 2 else tr("All")
        choices = [("", all_words), *((p.id, tr("Part {n}", n=p.number)) for p in parts)]
        self._segments = Segments(choices, self._choose_part)
        self._segments.setAccessibleName(tr("Part"))
        self._row.insertWidget(2, self._segments, 0, Qt.AlignmentFlag.AlignVCenter)
        self._segments.setVisible(len(parts) > 1)
        self._filtered()

    def _filtered(self) -> None:
        if self._segments is not None and self._workspace is not None:
            self._segments.choose(self._workspace.part or "")

    def _choose_part(self, key: str) -> None:
        if self._workspace is not None:
            self._workspace.filter(key or None)

    def _count(self) -> None:
        problems = self._workspace.problems if self._workspace else ()
        serious = sum(problem.severity is Severity.SERIOUS for problem in problems)
        words = counted(len(problems), "{n} problem", "{n} problems")
        self.bell.setText(str(len(problems)) if problems else "")
        self.bell.setProperty("serious", bool(serious))
        self.bell.style().unpolish(self.bell)
        self.bell.style().polish(self.bell)
        self.bell.setAccessibleName(words)
        self.bell.setToolTip(words)

    def _command(self, name: str, text: str, icon: str) -> QPushButton:
        made = button(self._look, text, kind="quiet", icon=icon)
        made.clicked.connect(lambda checked=False: self.asked.emit(f"window.{name}"))
        return made

    def _dress(self) -> None:
        look = self._look
        self.setFixedHeight(look.size("topbar"))
        self.production.setFont(look.font("title"))
        self.search.setText(f"{tr('Search everything')}    {self._keymap.shown('window.palette')}")
        self.search.setProperty("look", "search")
        self.search.setMinimumWidth(look.px(320))
        self.search.setIconSize(QSize(look.px(16), look.px(16)))
