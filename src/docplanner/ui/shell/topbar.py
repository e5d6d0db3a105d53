"""The top bar: production, part filter, search, undo and redo, problems, Add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.shell.part_filter import PartFilter
from docplanner.ui.shell.search_field import BARE, SHORT, WIDE, SearchField
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import counted, tr

if TYPE_CHECKING:
    from docplanner.project.project import Changes
    from docplanner.ui.workspace import Workspace


class TopBar(QWidget):
    """``asked`` carries the id of a window command, such as ``window.palette``."""

    asked = Signal(str)

    def __init__(self, look: Look, keymap: Keymap) -> None:
        super().__init__()
        self._look, self._keymap = look, keymap
        self._workspace: Workspace | None = None
        self._title = "docplanner"
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Production and search"))
        self.menu = QMenu(self)
        self.production = self._command("menu", "docplanner", "")
        self.production.setToolTip(f"{tr('Production menu')}  {keymap.shown('window.menu')}")
        self._detail = Text(look, tr("No production open"), "small", "secondary")
        self.parts = PartFilter(look)
        self.parts.chosen.connect(self._choose_part)
        self.search = SearchField(look, keymap.shown("window.palette"))
        self.search.clicked.connect(lambda checked=False: self.asked.emit("window.palette"))
        self.undo = self._command("undo", "", "undo")
        self.redo = self._command("redo", "", "redo")
        self.bell = self._command("problems", "", "bell")
        self.add = button(look, tr("Add"), self._show_adding, kind="primary", icon="add")
        self.adding = QMenu(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(look.px(4), 0, look.px(12), 0)
        self._row.setSpacing(look.px(8))
        self._row.addWidget(self.production)
        self._row.addWidget(self._detail)
        self._row.addWidget(self.parts)
        self._row.addStretch(1)
        self._row.addWidget(self.search)
        self._row.addStretch(1)
        for made in (self.undo, self.redo, self.bell, self.add):
            self._row.addWidget(made)
        self._dress()
        look.changed.connect(self._dress)
        keymap.changed.connect(self._dress)
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
        self.refresh()

    def announce(self, title: str) -> None:
        """Name the production that is about to be opened."""
        self._name(title, tr("Opening"))

    def refresh(self) -> None:
        """Show the names of production and steps as they are."""
        workspace = self._workspace
        if workspace is None:
            self._name("docplanner", tr("No production open"))
            return
        production = workspace.snapshot.production
        self._name(production.title, production.broadcaster)
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
        parts = self._workspace.parts() if self._workspace else []
        all_words = tr("Both") if len(parts) == 2 else tr("All")
        choices = [("", all_words), *((p.id, tr("Part {n}", n=p.number)) for p in parts)]
        self.parts.offer(choices)
        self._filtered()

    def _filtered(self) -> None:
        if self._workspace is not None:
            self.parts.show_choice(self._workspace.part or "")
            self._fold()

    def _choose_part(self, key: str) -> None:
        if self._workspace is not None:
            self._workspace.filter(key or None)

    def _count(self) -> None:
        problems = self._workspace.problems if self._workspace else ()
        from docplanner.domain.problem import Severity

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

    def _name(self, title: str, detail: str) -> None:
        self._title = title
        self._detail.setText(detail)
        tip = f"{tr('Production menu')}  {self._keymap.shown('window.menu')}"
        self.production.setToolTip(f"{', '.join(filter(None, (title, detail)))}\n{tip}")
        self.production.setAccessibleName(tr("Production menu: {title}", title=title))
        self._fold()

    def _show_adding(self) -> None:
        self.adding.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _dress(self) -> None:
        look = self._look
        self.setFixedHeight(look.size("topbar"))
        self.production.setFont(look.font("title"))
        self.search.setFixedHeight(look.px(28))
        self.search.show_key(self._keymap.shown("window.palette"))
        self._fold()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(320), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()

    # Where there is little room

    def _fold(self) -> None:
        """The line about it goes first, then the search shrinks, then the parts become a button."""
        look, open_ = self._look, self._workspace is not None
        gap = self._row.spacing()
        margins = self._row.contentsMargins()
        self._show_title(self._title)
        buttons = [one for one in (self.undo, self.redo, self.bell, self.add) if open_]
        room = self.width() - margins.left() - margins.right()
        room -= sum(one.sizeHint().width() + gap for one in buttons)
        title = self.production.sizeHint().width() + 2 * gap
        whole, short = self.parts.widths() if open_ else (0, 0)
        detail = self._detail.sizeHint().width() + gap
        wide, least, bare = (look.px(one) for one in (WIDE, SHORT, BARE))
        search = least + gap if open_ else 0
        self._detail.setVisible(title + whole + detail + search <= room)
        folded = bool(whole) and title + whole + search > room
        self.parts.fold(folded)
        self.parts.setVisible(bool(whole))
        parts = (short if folded else whole) + gap if whole else 0
        left = room - title - parts - (0 if self._detail.isHidden() else detail) - gap
        self.search.setFixedWidth(min(wide, left) if left >= least else bare)
        if open_ and left < bare:
            self._show_title(self._title, room - parts - bare - 3 * gap)

    def _show_title(self, title: str, room: int = 0) -> None:
        """Show the title, cut where there is no room for it: the tooltip has all of it."""
        metrics = QFontMetrics(self._look.font("title"))
        tail = "  ▾"
        if room:
            inner = max(room - metrics.horizontalAdvance(tail) - self._look.px(24), 0)
            title = metrics.elidedText(title, Qt.TextElideMode.ElideRight, inner)
        name = self.production.accessibleName()
        self.production.setText(f"{title.replace('&', '&&')}{tail}")
        self.production.setAccessibleName(name)
