"""Locations: the places as a list and on the offline map, and the travel between them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QSplitter, QVBoxLayout, QWidget

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Leg
from docplanner.edits import places as edits
from docplanner.planning.places import Places, Use
from docplanner.planning.positions import Position, read_places, read_position, show_position
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.places.columns import place_columns
from docplanner.ui.pages.places.facts import (
    count_line,
    found,
    pins_of,
    places_of,
    route_of,
    unmapped,
)
from docplanner.ui.pages.places.listing import PlaceList
from docplanner.ui.pages.places.map.base import BaseMap
from docplanner.ui.pages.places.map.projection import View
from docplanner.ui.pages.places.map.view import STEP, MapView
from docplanner.ui.pages.places.overlay import Overlay
from docplanner.ui.pages.places.travel import Travel
from docplanner.ui.sheets.place_position import EDIT_POSITION, copy_position
from docplanner.ui.widgets.basics import Segments, button
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Toast

MAP, LIST = "map", "list"
_TABLES = frozenset(
    "locations curfews zones activities days trips versions legs accommodation pictures shots "
    "sequences parts people production".split()
)
"""Kinds of record that the page shows something of."""
_TEACH = """Locations
Choose a place to see all of it.
Ctrl+N adds a place, ready for its name.
Ctrl+F finds one by its English or Ukrainian name.
Ctrl+Shift+V pastes coordinates into the chosen place, or a list of places."""


class PlacesPage(Page):
    """Places, one of them chosen: in the list, on the map and in the inspector alike."""

    id = "places"
    adds = "Add a place"

    def build(self) -> None:
        self._chosen: Id | None = None
        self._leg: Leg | None = None
        self._busy = False
        self._bounds = (17.0, 41.5, 44.5, 56.5)
        self._view = MAP
        self._widths: dict[str, Any] = {}
        self.model = RowsModel(place_columns())
        self.inspector = Inspector(self.workspace, tr(_TEACH))
        self.inspector.removed.connect(lambda gone: self._after_removal())
        self.side = self.inspector
        self._build_bar()
        self._build_left()
        self._build_right()
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self._left)
        self.split.addWidget(self._right)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([self.look.px(288), self.look.px(740)])
        self.views = Views()
        self.views.show_widget(self.split)
        self.content.addWidget(self.views)
        self._bind()
        self.workspace.jobs.start(
            tr("Reading the map"), lambda job: BaseMap.read(), self._map_read, quiet=True
        )

    def _build_bar(self) -> None:
        self.this_trip = button(self.look, tr("This trip"), self._filter_trip, icon="filter")
        self.this_trip.setCheckable(True)
        self.this_trip.setToolTip(tr("Only the places of the trip that runs or comes next"))
        self.segments = Segments([(MAP, tr("List and map")), (LIST, tr("List"))], self.show_view)
        self.segments.choose(MAP)
        self.bar.add(self.this_trip)
        self.bar.add(self.segments)

    def _build_left(self) -> None:
        look = self.look
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find by English or Ukrainian name"))
        self.search.setAccessibleName(tr("Find by English or Ukrainian name"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(look.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.textChanged.connect(lambda text: self._show_uses())
        self.search.returnPressed.connect(self._take_first)
        holder = QVBoxLayout()
        holder.setContentsMargins(look.px(12), look.px(8), look.px(12), look.px(8))
        holder.addWidget(self.search)
        column.addLayout(holder)
        self.list = PlaceList(look, self.model)
        self.list.chosen.connect(self._row_chosen)
        self.list.menu_asked.connect(self._menu)
        self.lists = Views()
        self.lists.show_widget(self.list)
        column.addWidget(self.lists, 1)

    @cached_property
    def table(self) -> Table:
        """The places as a table, made when it is first shown."""
        made = Table(self.workspace, self.model, tr("Places"))
        made.chosen.connect(self._row_chosen)
        made.menu_for = self._fill_menu
        made.take_up(self._widths)
        return made

    @cached_property
    def nothing(self) -> Empty:
        """What stands in place of the list where a filter lets nothing through."""
        clear = (tr("Clear filter"), self._clear_filters)
        words = tr("Nothing here has that name in either script, or the filter hides it.")
        return Empty(self.look, tr("No places match"), words, clear)

    @cached_property
    def empty(self) -> Empty:
        """What teaches while there is no place."""
        words = tr(
            "Search by English or Ukrainian name, or paste coordinates. The map works offline."
        )
        add, paste = (tr("Add a place"), self.add), (tr("Paste a list"), self.paste)
        return Empty(self.look, tr("No places yet"), words, add, paste)

    def _build_right(self) -> None:
        self.map = MapView(self.look)
        self.map.chosen.connect(self.choose_place)
        self.map.moved.connect(self._move)
        self.map.menu_asked.connect(self._map_menu)
        self.overlay = Overlay(
            self.look, self.map, lambda name: self.keymap.shown(f"places.{name}")
        )
        self.travel = Travel(self.workspace)
        self.travel.chosen.connect(self._leg_chosen)
        self._right = QSplitter(Qt.Orientation.Vertical)
        self._right.setHandleWidth(1)
        self._right.setChildrenCollapsible(False)
        self._right.addWidget(self.map)
        self._right.addWidget(self.travel)
        self._right.setStretchFactor(0, 1)
        self._right.setSizes([self.look.px(520), self.look.px(190)])

    def _bind(self) -> None:
        self.bind("zoom_in", lambda: self.map.zoom(STEP))
        self.bind("zoom_out", lambda: self.map.zoom(1 / STEP))
        self.bind("fit", self.map.fit)
        self.bind("copy", self.copy)
        self.bind("paste", self.paste)
        self.bind("position", self.edit_position)
        self.bind("view", lambda: self.show_view(LIST if self._view == MAP else MAP))
        self.bind("trip", self.this_trip.click)
        self.bind("delete", self.delete)

    # Showing

    def concerns(self, changes: Changes) -> bool:
        return bool(_TABLES & set(changes.tables))

    def refresh(self) -> None:
        self.places: Places = places_of(self.workspace)
        self.uses = self.places.all()
        self.travel.show_trip(self.places.trip)
        if self._leg is not None:
            self._leg = self.workspace.record("legs", self._leg.id)
        self.views.show_widget(self.split if self.uses else self.empty)
        self._show_uses()

    def _show_uses(self) -> None:
        trip = self.places.trip
        inside = [use for use in self.uses if self.workspace.in_part(use.parts)]
        if self.this_trip.isChecked() and trip is not None:
            inside = [use for use in inside if trip.id in use.trips]
        self.bar.set(tr("Locations"), count_line(inside) if self.uses else "")
        shown = found(inside, self.search.text())
        self._busy = True
        self.model.show_rows([Row("locations", use.place, use) for use in shown])
        self._point_at(self._chosen)
        self._busy = False
        self.lists.show_widget(self._front() if shown or not self.uses else self.nothing)
        self._show_map(shown)

    def _show_map(self, shown: list[Use]) -> None:
        self._shown = shown
        self.map.note = unmapped(shown, self._bounds)
        self.map.show_pins(pins_of(shown), self._chosen, self._route())

    def _route(self) -> Any:
        use = self.use(self._chosen)
        return route_of(self.workspace, self.places, use, self._leg)

    def use(self, key: Id | None) -> Use | None:
        """The use of a place."""
        return next((use for use in self.uses if use.place.id == key), None)

    def show_view(self, view: str) -> None:
        """Show the list with the map, or the list alone."""
        self._view = view
        self.segments.choose(view)
        self._right.setVisible(view == MAP)
        self._show_uses()
        self._point_at(self._chosen)

    def _map_read(self, base: BaseMap) -> None:
        self._bounds = base.bounds
        self.map.show_base(base)
        self._show_map(self._shown)

    # Choosing

    def show_record(self, kind: str, key: Id) -> bool:
        if kind == "legs":
            return self.travel.show_leg(key)
        record = self.workspace.record(kind, key)
        if record is None:
            return False
        place = key if kind == "locations" else record.location
        if self.use(place) not in self._shown:
            self._clear_filters()
        self.choose_place(place)
        if kind != "locations":
            self.inspector.open(kind, key)
        return True

    def choose_place(self, key: Id | None) -> None:
        """Choose a place everywhere."""
        self._chosen = self.travel.to = key
        self._leg = None
        self._busy = True
        self._point_at(key)
        self._busy = False
        self.map.show_pins(pins_of(self._shown), key, self._route())
        if key is not None:
            self.map.bring_into_view(key)
        self.inspector.show_record("locations", key)
        self.choose(Subject("locations", key) if key is not None else None)

    def _point_at(self, key: Id | None) -> None:
        views: list[PlaceList | Table] = [self.list]
        if self._has_table:
            views.append(self.table)
        for view in views:
            if key is None or not view.choose(f"locations/{key}"):
                view.setCurrentIndex(QModelIndex())

    @property
    def _has_table(self) -> bool:
        return "table" in self.__dict__

    def _row_chosen(self, row: Row | None) -> None:
        if not self._busy and row is not None and row.record.id != self._chosen:
            self.choose_place(row.record.id)

    def _leg_chosen(self, row: Row | None) -> None:
        if row is None or self._busy:
            return
        self._leg = row.record
        self.map.show_pins(pins_of(self._shown), self._chosen, self._route())
        self.inspector.show_record("legs", row.record.id)
        self.choose(Subject("legs", row.record.id))

    def _after_removal(self) -> None:
        if self.inspector.subject is None and self.workspace.record("locations", self._chosen):
            self.choose_place(self._chosen)
        elif self.inspector.subject is None:
            row = self.list.row()
            self.choose_place(row.record.id if row is not None else None)

    def _take_first(self) -> None:
        if self._shown and self.use(self._chosen) not in self._shown:
            self.choose_place(self._shown[0].place.id)
        self._front().setFocus()

    def _front(self) -> PlaceList | Table:
        return self.list if self._view == MAP else self.table

    def land(self) -> None:
        self._front().setFocus(Qt.FocusReason.OtherFocusReason)

    # Finding and filtering

    def look_for(self) -> None:
        self.search.setFocus()
        self.search.selectAll()

    def _filter_trip(self) -> None:
        self._show_uses()

    def _clear_filters(self) -> None:
        self.this_trip.setChecked(False)
        self.search.clear()
        if self.workspace.part is not None and not self._shown:
            self.workspace.filter(None)
        self._show_uses()

    # Doing

    def add(self) -> None:
        key = self.workspace.add("locations", {"name": tr("New place")})
        if key is None:
            return
        self._clear_filters()
        self.choose_place(key)
        if self._view == LIST:
            self.table.setFocus()
            self.table.edit_field("name")
        else:
            self.inspector.edit("name")

    def wish(self, wish: object) -> None:
        if wish == EDIT_POSITION:
            self.edit_position()

    def edit_position(self) -> None:
        """Let the chosen place be moved on the map."""
        use = self.use(self._chosen)
        if use is None:
            return
        self.show_view(MAP)
        self.overlay.show_moving(use.place.name)
        self.map.edit_position(use.place.id)

    def copy(self) -> None:
        """Copy the coordinates of the chosen place."""
        use = self.use(self._chosen)
        if use is not None and use.hidden:
            name = use.place.name
            text = tr("The exact place of {name} is hidden: show it in the inspector", name=name)
            self.workspace.said.emit(Toast(text, warning=True))
        elif use is not None:
            copy_position(self.workspace, use.place)

    def paste(self) -> None:
        """Take coordinates from the clipboard for the chosen place, or a list of new places."""
        text = QApplication.clipboard().text().strip()
        place = self.workspace.record("locations", self._chosen)
        try:
            if place is not None and "\n" not in text:
                self._paste_position(place, text)
            else:
                self._paste_list(text)
        except Refused as refused:
            self.workspace.said.emit(Toast(str(refused), warning=True))

    def _paste_position(self, place: Location, text: str) -> None:
        position = read_position(text)
        shown = show_position(position.latitude, position.longitude)
        words = tr("{name} is at {position}", name=place.name, position=shown)
        self.workspace.do(edits.move, place.id, position, say=words)

    def _paste_list(self, text: str) -> None:
        if not text:
            raise Refused(tr("Copy lines such as: Moschun, 50.60, 30.31. Then paste them here"))
        lines = read_places(text)
        words = counted(len(lines), "{n} place added", "{n} places added")
        self.workspace.do(edits.add_all, lines, say=words)

    def _move(self, key: str, longitude: float, latitude: float) -> None:
        position = Position(round(latitude * 1_000_000), round(longitude * 1_000_000), True)
        name = self.workspace.title("locations", key)
        shown = show_position(position.latitude, position.longitude)
        words = tr("Moved {name} to {position}", name=name, position=shown)
        if self.workspace.do(edits.move, key, position, say=words) is None:
            self._show_map(self._shown)

    def delete(self) -> None:
        """Delete the chosen leg where the focus is on one, else the chosen place."""
        leg = self.travel.table.current_row()
        if self.travel.table.hasFocus() and leg is not None:
            self.workspace.remove("legs", leg.record.id)
        elif self._chosen is not None:
            self.workspace.remove("locations", self._chosen)

    def _map_menu(self, key: str, at: QPoint) -> None:
        self._menu(self.model.row(self.model.index_of(f"locations/{key}")) if key else None, at)

    def _menu(self, row: Row | None, at: QPoint) -> None:
        menu = QMenu(self)
        self._fill_menu(row, menu)
        menu.exec(at)

    def _fill_menu(self, row: Row | None, menu: QMenu) -> None:
        if row is not None:
            self.choose_place(row.record.id)
            menu.addAction(tr("Show on the map"), lambda: self._zoom_to(row.record.id))
            for name in ("position", "copy", "paste"):
                menu.addAction(self.actions_by_command[f"places.{name}"])
            menu.addAction(tr("Add a leg to here"), self.travel.add)
            menu.addSeparator()
            menu.addAction(self.actions_by_command["places.delete"])
        else:
            menu.addAction(tr("Add a place"), self.add)
            for name in ("paste", "fit"):
                menu.addAction(self.actions_by_command[f"places.{name}"])

    def _zoom_to(self, key: Id) -> None:
        self.show_view(MAP)
        self.map.zoom_to((key,))

    # Remembering

    def remembered(self) -> dict[str, Any]:
        view = self.map.view
        return {
            "view": self._view,
            "trip": self.this_trip.isChecked(),
            "chosen": self._chosen,
            "table": self.table.remembered() if self._has_table else self._widths,
            "legs": self.travel.table.remembered(),
            "split": self.split.sizes() if self._view == MAP else None,
            "low": self._right.sizes() if self._view == MAP else None,
            "map": None if self.map.fitted else [view.x, view.y, view.scale],
        }

    def take_up(self, state: dict[str, Any]) -> None:
        self._widths = state.get("table") or {}
        self.travel.table.take_up(state.get("legs") or {})
        for split, name in ((self.split, "split"), (self._right, "low")):
            sizes = state.get(name)
            if isinstance(sizes, list) and len(sizes) == 2:
                split.setSizes([int(size) for size in sizes])
        self.this_trip.setChecked(bool(state.get("trip")))
        spot = state.get("map")
        if isinstance(spot, list) and len(spot) == 3:
            x, y, scale = map(float, spot)
            self.map.place(View(x, y, scale, self.map.width(), self.map.height()))
        self.show_view(LIST if state.get("view") == LIST else MAP)
        if self.workspace.record("locations", state.get("chosen")) is not None:
            self.choose_place(state["chosen"])
