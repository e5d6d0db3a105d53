"""The two sides of the page: places to choose from, and the map over the travel table."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSplitter, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.page import Views
from docplanner.ui.pages.places.columns import place_columns
from docplanner.ui.pages.places.listing import PlaceList
from docplanner.ui.pages.places.map.view import MapView
from docplanner.ui.pages.places.overlay import Overlay
from docplanner.ui.pages.places.travel import Travel
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


class Choosing(QWidget):
    """The search field over the places, as a list or as a table of the same rows."""

    chosen = Signal(str)
    typed = Signal()

    def __init__(self, workspace: Workspace, clear: Callable[[], object]) -> None:
        super().__init__()
        self._workspace, self._clear = workspace, clear
        self._quiet = False
        self.as_table = False
        self.widths: dict[str, Any] = {}
        look = self._look = workspace.look
        self.model = RowsModel(place_columns())
        self.model.setParent(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        words = tr("Find by English or Ukrainian name")
        self.search = QLineEdit()
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.search.setClearButtonEnabled(True)
        self._icon = QAction(look.icon("search"), "", self)
        self.search.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        look.changed.connect(self._redraw_icon)
        self.search.textChanged.connect(lambda text: self.typed.emit())
        holder = QVBoxLayout()
        holder.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        holder.addWidget(self.search)
        column.addLayout(holder)
        self.list = PlaceList(look, self.model)
        self.list.chosen.connect(self._tell)
        self._views = Views()
        self._views.show_widget(self.list)
        column.addWidget(self._views, 1)

    def _redraw_icon(self) -> None:
        self._icon.setIcon(self._look.icon("search"))

    @cached_property
    def table(self) -> Table:
        """The places as a table, made when it is first shown."""
        made = Table(self._workspace, self.model, tr("Places"))
        made.chosen.connect(self._tell)
        made.take_up(self.widths)
        return made

    @cached_property
    def nothing(self) -> Empty:
        """What stands in place of the list where a filter lets nothing through."""
        words = tr("Nothing here has that name in either script, or the filter hides it.")
        clear = (tr("Clear filter"), self._clear)
        return Empty(self._workspace.look, tr("No places match"), words, clear)

    def front(self) -> PlaceList | Table:
        """The list or the table, whichever is shown."""
        return self.table if self.as_table else self.list

    def show_rows(self, rows: list[Row], chosen: Id | None) -> None:
        """Show places, one of them chosen."""
        self._quiet = True
        self.model.show_rows(rows)
        self._point_at(chosen)
        self._quiet = False

    def show_front(self, filled: bool) -> None:
        """Show the places, or what stands there while a filter hides all."""
        self._views.show_widget(self.front() if filled else self.nothing)

    def choose(self, key: Id | None) -> None:
        """Choose a place without telling anybody."""
        self._quiet = True
        self._point_at(key)
        self._quiet = False

    def remembered(self) -> dict[str, Any]:
        """The state of the table."""
        return self.table.remembered() if "table" in self.__dict__ else self.widths

    def _point_at(self, key: Id | None) -> None:
        views: list[PlaceList | Table] = [self.list]
        if self.as_table or "table" in self.__dict__:
            views.append(self.table)
        for view in views:
            if key is None or not view.choose(f"locations/{key}"):
                view.setCurrentIndex(QModelIndex())

    def _tell(self, row: Row | None) -> None:
        """The focus alone chooses nothing, nor does a row that came or went."""
        if row is not None and not self._quiet and self.front().selectionModel().hasSelection():
            self.chosen.emit(row.record.id)


class Ground(QSplitter):
    """The map with its buttons, and the legs of the trip below it."""

    def __init__(self, workspace: Workspace, keymap: Keymap) -> None:
        super().__init__(Qt.Orientation.Vertical)
        look = workspace.look
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.map = MapView(look)
        self.overlay = Overlay(look, self.map, lambda name: keymap.shown(f"places.{name}"))
        self.travel = Travel(workspace)
        self.addWidget(self.map)
        self.addWidget(self.travel)
        self.setStretchFactor(0, 1)
