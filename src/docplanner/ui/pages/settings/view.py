"""The settings themselves: a list of sections, and all settings in one scroll, drawn from their
declaration. It needs no production, so that the welcome screen shows it too.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.pages.settings.about import About
from docplanner.ui.pages.settings.control import Control, control
from docplanner.ui.pages.settings.row import SettingRow
from docplanner.ui.settings.options import OPTIONS, SECTIONS, Option, shown
from docplanner.ui.settings.store import Settings
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace

LIST, LIST_FROM = 200, 700
PRODUCTION = ("title", "broadcaster", "zone", "home_zone", "story_clock", "ask")
"""Fields of the production that are set here."""


class SettingsView(QWidget):
    """Every change is kept at once, and told with an offer to undo it."""

    def __init__(
        self,
        look: Look,
        settings: Settings,
        keymap: Keymap,
        say: Callable[[Toast], object],
        workspace: Workspace | None = None,
    ) -> None:
        super().__init__()
        self._look, self._settings, self._keymap, self._say = look, settings, keymap, say
        self._workspace = workspace
        self._controls: dict[str, Control] = {}
        self._heads: dict[str, QWidget] = {}
        self._rows: list[tuple[str, QWidget, str]] = []
        self._list = QListWidget()
        self._area = QScrollArea()
        self._nothing = Text(look, tr("No setting is called that"), "body", "secondary")
        self._build()
        settings.changed.connect(self._changed)

    def search(self, text: str) -> None:
        """Show only settings whose words hold a text."""
        wanted = text.casefold().split()
        seen = set()
        for section, row, words in self._rows:
            fits = all(word in f"{words} {section}".casefold() for word in wanted)
            row.setVisible(fits)
            if fits:
                seen.add(section)
        for section, head in self._heads.items():
            head.setVisible(section in seen)
        self._nothing.setVisible(not seen)

    def reset(self) -> None:
        """Give every setting of the page its default, with one offer to undo it all."""
        before = {one.key: self._settings.get(one.key) for one in OPTIONS}
        for option in OPTIONS:
            self._settings.set(option.key, option.default)

        def back() -> None:
            for key, value in before.items():
                self._settings.set(key, value)

        self._say(Toast(tr("All settings are the default ones"), action=tr("Undo"), run=back))

    def show_section(self, title: str) -> None:
        """Bring a section to the top."""
        head = self._heads.get(title)
        if head is not None:
            self._area.verticalScrollBar().setValue(head.y())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._list.setVisible(self.width() >= self._look.px(LIST_FROM))

    # Inside

    def _change(self, option: Option, value: Any) -> None:
        before = self._settings.get(option.key)
        self._settings.set(option.key, value)
        if self._settings.get(option.key) == before:
            return
        words = tr(shown(option, value)) if value != "" else tr("not set")
        told = tr("{setting}: {value}", setting=tr(option.title), value=words)
        back = partial(self._settings.set, option.key, before)
        self._say(Toast(told, action=tr("Undo"), run=back))

    def _changed(self, key: str) -> None:
        if key in self._controls:
            self._controls[key].show_value(self._settings.get(key))

    # Building

    def _build(self) -> None:
        look = self._look
        page = QWidget()
        page.setObjectName("surface")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(look.px(28), look.px(16), look.px(28), look.px(28))
        self._column.setSpacing(0)
        for title, _ in SECTIONS:
            self._head(tr(title))
            for option in OPTIONS:
                if option.section == title:
                    self._option(option)
        if self._workspace is not None:
            self._production(self._workspace)
        self._head(tr("Keys"))
        sheet = button(look, tr("Show and change keys"), self._show_keys, icon="keyboard")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(sheet)
        row.addStretch()
        self._add(
            tr("Keys"), SettingRow(look, tr("Keys"), tr("All commands, and F1 anywhere"), holder)
        )
        self._head(tr("About"))
        about = About(look)
        self._column.addWidget(about)
        self._rows.append((tr("About"), about, tr("version licence font icons map")))
        self._column.addWidget(self._nothing)
        self._nothing.hide()
        self._column.addStretch()
        self._area.setWidget(page)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._sections())
        outer.addWidget(self._area, 1)

    def _sections(self) -> QWidget:
        look = self._look
        icons = {tr(title): icon for title, icon in SECTIONS}
        icons |= {tr("This production"): "footage", tr("Keys"): "keyboard", tr("About"): "info"}
        self._list.setObjectName("panel")
        self._list.setAccessibleName(tr("Sections"))
        self._list.setFixedWidth(look.px(LIST))
        for title in self._heads:
            item = QListWidgetItem(look.icon(icons[title]), title)
            item.setSizeHint(QSize(0, look.px(32)))
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setIconSize(QSize(look.px(16), look.px(16)))
        self._list.setSpacing(look.px(1))
        self._list.currentTextChanged.connect(self.show_section)
        return self._list

    def _head(self, title: str) -> None:
        head = Text(self._look, title, "title")
        head.setContentsMargins(0, self._look.px(18) if self._heads else 0, 0, self._look.px(4))
        self._heads[title] = head
        self._column.addWidget(head)

    def _option(self, option: Option) -> None:
        made = control(self._look, option)
        made.show_value(self._settings.get(option.key))
        made.changed.connect(partial(self._change, option))
        self._controls[option.key] = made
        row = SettingRow(self._look, tr(option.title), tr(option.hint), made)
        self._add(tr(option.section), row)

    def _production(self, workspace: Workspace) -> None:
        from docplanner.ui.fields.row import FieldRow

        title, hint = tr("This production"), tr("Kept in its file, for everybody")
        self._head(title)
        key = workspace.snapshot.production.id
        self._fields = [FieldRow(workspace, "production", key, name) for name in PRODUCTION]
        for field in self._fields:
            row = SettingRow(
                self._look, field.accessibleName().partition(":")[0], hint, field, True
            )
            self._add(title, row)
        workspace.changed.connect(self._refresh_fields)

    def _refresh_fields(self) -> None:
        for field in self._fields:
            field.refresh()

    def _add(self, section: str, row: SettingRow) -> None:
        self._column.addWidget(row)
        self._rows.append((section, row, row.words))

    def _show_keys(self) -> None:
        self._keymap.run("window.keys")
