"""The settings page, and the same settings where no production is open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.pages.bar import PageBar
from docplanner.ui.pages.page import Page
from docplanner.ui.pages.settings.preview import Preview
from docplanner.ui.pages.settings.view import SettingsView
from docplanner.ui.settings.store import Settings
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast


class SettingsPage(Page):
    """The settings beside an open production."""

    id = "settings"

    def build(self) -> None:
        workspace = self.workspace
        say = workspace.said.emit
        view = SettingsView(workspace.look, workspace.settings, self.keymap, say, workspace)
        self._field = fill_bar(workspace.look, self.bar, view)
        self.content.addWidget(view)
        self.side = Preview(workspace.look, workspace.settings)

    def look_for(self) -> None:
        self._field.setFocus()
        self._field.selectAll()


class SettingsScreen(QWidget):
    """The settings with no production open. ``leave`` goes back to where one came from."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        keymap: Keymap,
        say: Callable[[Toast], object],
        leave: Callable[[], object],
    ) -> None:
        super().__init__()
        self._leave = leave
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        view = SettingsView(look, settings, keymap, say)
        bar = PageBar(look)
        fill_bar(look, bar, view)
        bar.add(button(look, tr("Back"), leave, icon="chevron-left"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(view, 1)
        column.addLayout(row, 1)
        preview = Preview(look, settings)
        preview.setFixedWidth(look.size("inspector"))
        preview.setVisible(look.scale <= 1.3)
        row.addWidget(preview)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self._leave()


def fill_bar(look: Look, bar: PageBar, view: SettingsView) -> QLineEdit:
    """The title, the search and the reset; gives the search field."""
    bar.set(tr("Settings"), tr("Saved as you change them"))
    field = QLineEdit()
    field.setPlaceholderText(tr("Find a setting"))
    field.setAccessibleName(tr("Find a setting"))
    field.setClearButtonEnabled(True)
    field.setMinimumWidth(look.px(120))
    field.setMaximumWidth(look.px(260))
    field.textChanged.connect(view.search)
    bar.add(field)
    bar.add(button(look, tr("Reset this page"), view.reset))
    return field
