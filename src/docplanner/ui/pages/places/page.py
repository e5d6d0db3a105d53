"""Locations: the places as a list and on the offline map, and the travel between them."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Leg
from docplanner.planning.places import Use
from docplanner.planning.positions import Position
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.places import pasting
from docplanner.ui.pages.places.facts import (
    count_line,
    found,
    pins_of,
    places_of,
    route_of,
    unmapped,
)
from docplanner.ui.pages.places.map.base import BaseMap
from docplanner.ui.pages.places.map.canvas import BOUNDS
from docplanner.ui.pages.places.map.projection import View
from docplanner.ui.pages.places.map.speech import say_chosen
from docplanner.ui.pages.places.map.view import STEP
from docplanner.ui.pages.places.panes import Choosing, Ground
from docplanner.ui.sheets.place_position import EDIT_POSITION
from docplanner.ui.widgets.basics import Segments, button
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.words import tr

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
        self._shown: list[Use] = []
        self._sized = False
        self._bounds = BOUNDS
        self.inspector = Inspector(self.workspace, tr(_TEACH))
        self.inspector.removed.connect(lambda gone: self._after_removal())
        self.side = self.inspector
        self._build_bar()
        self._build_content()
        for command, run in {
            "zoom_in": lambda: self.map.zoom(STEP),
            "zoom_out": lambda: self.map.zoom(1 / STEP),
            "fit": self.map.fit,
            "copy": self.copy,
            "paste": self.paste,
            "position": self.edit_position,
            "view": lambda: self.show_view(MAP if self.left.as_table else LIST),
            "trip": self.this_trip.click,
            "delete": self.delete,
        }.items():
            self.bind(command, run)
        self.workspace.jobs.start(
            tr("Reading the map"), lambda job: BaseMap.read(), self._map_read, quiet=True
        )

    def _build_bar(self) -> None:
        self.this_trip = button(self.look, tr("This trip"), self._show_uses, icon="filter")
        self.this_trip.setCheckable(True)
        self.this_trip.setProperty("toggle", True)
        self.this_trip.setToolTip(tr("Only the places of the trip that runs or comes next"))
        self.segments = Segments([(MAP, tr("List and map")), (LIST, tr("List"))], self.show_view)
        self.segments.choose(MAP)
        self.bar.add(self.this_trip)
        self.bar.add(self.segments)

    def _build_content(self) -> None:
        self.left = Choosing(self.workspace, self._clear_filters)
        self.left.chosen.connect(self._row_chosen)
        self.left.typed.connect(self._show_uses)
        self.left.search.returnPressed.connect(self._take_first)
        self.left.list.menu_asked.connect(self._menu)
        self.right = Ground(self.workspace, self.keymap)
        self.map, self.travel = self.right.map, self.right.travel
        self.map.chosen.connect(self.choose_place)
        self.map.moved.connect(self._move)
        self.map.menu_asked.connect(self._map_menu)
        self.travel.chosen.connect(self._leg_chosen)
        self.split = QSplitter(Qt.Orientation.Horizontal)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(self.left)
        self.split.addWidget(self.right)
        self.split.setStretchFactor(1, 1)
        self.views = Views()
        self.views.show_widget(self.split)
        self.content.addWidget(self.views)

    @cached_property
    def empty(self) -> Empty:
        """What teaches while there is no place."""
        words = tr(
            "Search by English or Ukrainian name, or paste coordinates. The map works offline."
        )
        add, paste = (tr("Add a place"), self.add), (tr("Paste a list"), self.paste)
        return Empty(self.look, tr("No places yet"), words, add, paste)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            wide, high = self.width(), self.height() - self.bar.height()
            left = min(self.look.px(292), round(wide * 0.36))
            low = min(self.look.px(186), round(high * 0.34))
            self.split.setSizes([left, wide - left])
            self.right.setSizes([high - low, low])

    # Showing

    def concerns(self, changes: Changes) -> bool:
        return bool(_TABLES & set(changes.tables))

    def refresh(self) -> None:
        self.places, self.uses = places_of(self.workspace)
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
        shown = found(inside, self.left.search.text())
        rows = [Row("locations", use.place, use) for use in shown]
        self.left.show_rows(rows, self._chosen)
        self.left.show_front(bool(shown or not self.uses))
        self._show_map(shown)

    def _show_map(self, shown: list[Use]) -> None:
        self._shown = shown
        self.map.note = unmapped(shown, self._bounds)
        way = route_of(self.workspace, self.places, self.use(self._chosen), self._leg)
        self.map.show_pins(pins_of(shown), self._chosen, way)

    def _map_read(self, base: BaseMap) -> None:
        self._bounds = base.bounds
        self.map.show_base(base)
        self._show_map(self._shown)

    def use(self, key: Id | None) -> Use | None:
        """The use of a place."""
        return next((use for use in self.uses if use.place.id == key), None)

    def show_view(self, view: str) -> None:
        """Show the list with the map, or the list alone."""
        self.left.as_table = view == LIST
        if self.left.as_table:
            self.left.table.menu_for = self._fill_menu
        self.left.choose(self._chosen)  # before it is shown, so that the choice stands in it
        self.segments.choose(view)
        self.right.setVisible(view == MAP)
        self._show_uses()

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
        if key != self.map.moving.key:
            self.map.stop_moving()
        self._chosen = self.travel.to = key
        self._leg = None
        self.left.choose(key)
        self._show_map(self._shown)
        if key is not None:
            self.map.bring_into_view(key)
            say_chosen(self.map)
        self.inspector.show_record("locations", key)
        self.choose(Subject("locations", key) if key is not None else None)

    def _row_chosen(self, key: Id) -> None:
        if key != self._chosen or self._leg is not None:
            self.choose_place(key)

    def _leg_chosen(self, row: Row | None) -> None:
        if row is None or not self.travel.table.selectionModel().hasSelection():
            return  # the focus alone chooses nothing
        self._leg = row.record
        self._show_map(self._shown)
        self.inspector.show_record("legs", row.record.id)
        self.choose(Subject("legs", row.record.id))

    def _after_removal(self) -> None:
        if self.inspector.subject is not None:
            return
        if self.workspace.record("locations", self._chosen) is None:
            row = self.left.list.row()
            self._chosen = row.record.id if row is not None else None
        self.choose_place(self._chosen)

    # Finding and filtering

    def land(self) -> None:
        self.left.front().setFocus(Qt.FocusReason.OtherFocusReason)

    def look_for(self) -> None:
        self.left.search.setFocus()
        self.left.search.selectAll()

    def _take_first(self) -> None:
        if self._shown and self.use(self._chosen) not in self._shown:
            self.choose_place(self._shown[0].place.id)
        self.left.front().setFocus()

    def _clear_filters(self) -> None:
        self.this_trip.setChecked(False)
        self.left.search.clear()
        if self.workspace.part is not None:
            self.workspace.filter(None)
        self._show_uses()

    # Doing

    def add(self) -> None:
        key = self.workspace.add("locations", {"name": tr("New place")})
        if key is None:
            return
        if self.use(key) not in self._shown:
            self._clear_filters()
        self.choose_place(key)
        if not self.left.as_table and not self.inspector.isVisible():
            self.show_view(LIST)  # the inspector is a closed drawer: the table takes the name
        if self.left.as_table:
            self.left.table.setFocus()
            self.left.table.edit_field("name")
        else:
            self.inspector.edit("name")

    def wish(self, wish: object) -> None:
        if wish == EDIT_POSITION:
            self.edit_position()

    def edit_position(self) -> None:
        """Let the chosen place be moved on the map."""
        use = self.use(self._chosen)
        if use is not None and use.hidden:
            pasting.explain_hidden(self.workspace, use)
        elif use is not None:
            self.show_view(MAP)
            self.right.overlay.show_moving(use.place.name)
            self.map.edit_position(use.place.id)

    def copy(self) -> None:
        """Copy the coordinates of the chosen place."""
        use = self.use(self._chosen)
        if use is not None:
            pasting.copy(self.workspace, use)

    def paste(self) -> None:
        """Take coordinates from the clipboard for the chosen place, or a list of new places."""
        pasting.paste(self.workspace, self.workspace.record("locations", self._chosen))

    def delete(self) -> None:
        """Delete the chosen leg where the focus is on one, else the chosen place."""
        leg = self.travel.table.current_row()
        if self.travel.table.hasFocus() and leg is not None:
            self.workspace.remove("legs", leg.record.id)
        elif self._chosen is not None:
            self.workspace.remove("locations", self._chosen)

    def _move(self, key: str, longitude: float, latitude: float) -> None:
        spot = Position(round(latitude * 1_000_000), round(longitude * 1_000_000), True)
        if not pasting.move(self.workspace, key, spot):
            self._show_map(self._shown)

    def _map_menu(self, key: str, at: QPoint) -> None:
        model = self.left.model
        self._menu(model.row(model.index_of(f"locations/{key}")) if key else None, at)

    def _menu(self, row: Row | None, at: QPoint) -> None:
        menu = QMenu(self)
        self._fill_menu(row, menu)
        menu.exec(at)

    def _fill_menu(self, row: Row | None, menu: QMenu) -> None:
        if row is None:
            menu.addAction(tr("Add a place"), self.add)
            names: tuple[str, ...] = ("paste", "fit")
        else:
            key = row.record.id
            self.choose_place(key)
            menu.addAction(tr("Show on the map"), lambda: self._zoom_to(key))
            menu.addAction(tr("Add a leg to here"), self.travel.add)
            names = ("position", "copy", "paste", "delete")
        for name in names:
            menu.addAction(self.actions_by_command[f"places.{name}"])

    def _zoom_to(self, key: Id) -> None:
        self.show_view(MAP)
        self.map.zoom_to((key,))

    # Remembering

    def remembered(self) -> dict[str, Any]:
        view, mapped = self.map.view, not self.left.as_table
        return {
            "view": MAP if mapped else LIST,
            "trip": self.this_trip.isChecked(),
            "chosen": self._chosen,
            "table": self.left.remembered(),
            "legs": self.travel.table.remembered(),
            "split": self.split.sizes() if mapped and self._sized else None,
            "low": self.right.sizes() if mapped and self._sized else None,
            "map": None if self.map.fitted else [view.x, view.y, view.scale],
        }

    def take_up(self, state: dict[str, Any]) -> None:
        self.left.widths = state.get("table") or {}
        self.travel.table.take_up(state.get("legs") or {})
        for split, name in ((self.split, "split"), (self.right, "low")):
            sizes = state.get(name)
            if isinstance(sizes, list) and len(sizes) == 2:
                split.setSizes([int(size) for size in sizes])
                self._sized = True
        self.this_trip.setChecked(bool(state.get("trip")))
        spot = state.get("map")
        if isinstance(spot, list) and len(spot) == 3:
            x, y, scale = map(float, spot)
            self.map.place(View(x, y, scale, self.map.width(), self.map.height()))
        self.show_view(LIST if state.get("view") == LIST else MAP)
        if self.workspace.record("locations", state.get("chosen")) is not None:
            self.choose_place(state["chosen"])
