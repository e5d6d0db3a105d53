"""What a page is: a bar with its title, its content, and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.project.project import Changes
from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.pages.bar import PageBar
from docplanner.ui.theme.look import Look
from docplanner.ui.workspace import Workspace


class Page(QWidget):
    """A page over one workspace. It shows the snapshot and calls edits, and knows no other page.

    Subclasses fill ``self.content`` (a layout below the bar) in ``build``, set ``self.side`` to
    what stands at the right, and override what they need of the rest.
    """

    chosen = Signal(object)
    """The Subject that the page now shows, or None."""

    id = ""
    adds = ""
    """What Ctrl+N adds here, in words: "Add a shot"; empty where nothing is added."""

    def __init__(self, workspace: Workspace, keymap: Keymap) -> None:
        super().__init__()
        self.workspace = workspace
        self.keymap = keymap
        self.side: QWidget | None = None
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self.bar = PageBar(workspace.look)
        outer.addWidget(self.bar)
        self.content = QVBoxLayout()
        self.content.setContentsMargins(0, 0, 0, 0)
        self.content.setSpacing(0)
        outer.addLayout(self.content, 1)
        self.actions_by_command: dict[str, QAction] = {}
        self._behind = False
        self.build()
        workspace.changed.connect(self._changed)
        workspace.filtered.connect(self._catch_up)
        workspace.checked.connect(self.rechecked)
        self.refresh()

    @property
    def look(self) -> Look:
        """How everything looks."""
        return self.workspace.look

    def build(self) -> None:
        """Make the widgets, once."""

    def refresh(self) -> None:
        """Show the snapshot as it is. Selection and scroll stay."""

    def concerns(self, changes: Changes) -> bool:
        """Whether a change shows on this page; by default any does."""
        return True

    def rechecked(self) -> None:
        """The problems have been computed anew."""

    def show_record(self, kind: str, key: Id) -> bool:
        """Select a record; False where this page does not show it."""
        return False

    def wish(self, wish: object) -> None:
        """Show what somebody asked for who called this page."""

    def add(self) -> None:
        """Add the main thing of this page, ready to be typed into."""

    def land(self) -> None:
        """Take the focus when the page is shown: by default its first view of records."""
        views = [one for one in self.findChildren(QAbstractScrollArea) if one.isVisibleTo(self)]
        focusable = [one for one in views if one.focusPolicy() != Qt.FocusPolicy.NoFocus]
        (focusable[0] if focusable else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for(self) -> None:
        """Put the cursor where something on this page is looked for."""

    def print_page(self) -> None:
        """Print what this page is about; by default the papers page does it."""
        self.workspace.call("papers")

    def export_page(self) -> None:
        """Save what this page is about as a file."""
        self.workspace.call("papers")

    def remembered(self) -> dict[str, Any]:
        """What is to be remembered: selection, widths, sort, view."""
        return {}

    def take_up(self, state: dict[str, Any]) -> None:
        """Take up what was remembered."""

    def bind(self, command: str, run: Callable[[], object]) -> QAction:
        """Let a command of this page's scope, named without it, run something."""
        name = f"{self.id}.{command}"
        action = self.keymap.bind(self, name, run)
        self.actions_by_command[name] = action
        return action

    def choose(self, subject: Subject | None) -> None:
        """Tell the window what the page now shows."""
        self.chosen.emit(subject)
        self.workspace.select(self.id, subject)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._behind:
            self._catch_up()

    def _changed(self, changes: Changes) -> None:
        if self.concerns(changes):
            self._catch_up()

    def _catch_up(self) -> None:
        """Show the snapshot now, or, where nobody sees the page, when it is next shown."""
        self._behind = not self.isVisible()
        if not self._behind:
            self.refresh()


class Views(QWidget):
    """One of several widgets at a time, such as a table or what teaches while it is empty."""

    def __init__(self) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)

    def show_widget(self, widget: QWidget) -> None:
        """Show a widget, taken in if it is new."""
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)

    def shown(self) -> QWidget | None:
        """The widget that is shown."""
        return self._stack.currentWidget()
