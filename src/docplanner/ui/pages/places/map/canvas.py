"""The map as it is painted: the land, kept as a picture, and what stands over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from docplanner.domain.ids import Id
from docplanner.ui.pages.places.map import painting
from docplanner.ui.pages.places.map.base import BaseMap
from docplanner.ui.pages.places.map.pins import Box, Pin
from docplanner.ui.pages.places.map.projection import View
from docplanner.ui.pages.places.map.scene import Route, Scene, lay_out
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

UKRAINE = [(22.1, 52.4), (40.25, 44.3)]
"""Two corners (longitude, latitude) of what the map shows at first."""
BOUNDS = (17.0, 41.5, 44.5, 56.5)
"""West, south, east, north of the map, until it has been read."""
FARTHEST, NEAREST = 12.0, 12_000.0
"""Pixels to a degree of longitude: three map widths, and some ten metres to a pixel."""
COARSE_FROM = 500.0
"""From this scale on the lines of the land are coarser than the screen."""


class Canvas(QWidget):
    """Land, pins, names and a way, seen through a `View`."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._base: BaseMap | None = None
        self._pins: tuple[Pin, ...] = ()
        self.picked: Id | None = None
        self._route: Route | None = None
        self._land: QPixmap | None = None
        self._scene: Scene | None = None
        self.fitted = True
        self.note = ""
        self.blocked: Callable[[], list[Box]] = list
        self.view = View.fitting(UKRAINE, (640, 480), 16, NEAREST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Map of the places"))
        self.setMinimumSize(look.px(240), look.px(160))
        look.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.look.px(640), self.look.px(420))

    # Filling

    def show_base(self, base: BaseMap) -> None:
        """Show the land."""
        self._base = base
        self._restyle()

    def show_pins(self, pins: Sequence[Pin], chosen: Id | None, route: Route | None) -> None:
        """Show places, one of them chosen, and a way."""
        new = (tuple(pins), chosen, route)
        if new != (self._pins, self.picked, self._route):
            self._pins, self.picked, self._route = new
            self._lay_out()

    def bring_into_view(self, key: Id) -> None:
        """Push the map so that a pin is seen, if it is not."""
        pin = self._pin(key)
        if pin is None or self._is_inside(pin) or not self._is_mapped(pin):
            return
        x, y = self.view.to_screen(pin.longitude, pin.latitude)
        self._go(self.view.moved(self.width() / 2 - x, self.height() / 2 - y))

    @property
    def scene(self) -> Scene:
        """What stands where; for painting, hit tests, tooltips and screen readers alike."""
        if self._scene is None:
            self._scene = lay_out(
                self.look,
                self._base,
                self.view,
                self._pins,
                self.picked,
                self._route,
                [*self.blocked(), self._legend()[0]],
            )
        return self._scene

    # Looking around

    def fit(self) -> None:
        """Show all of Ukraine, above the legend."""
        low = self._legend()[0].height + self.look.px(8)
        size = (float(self.width()), max(self.height() - low, 40.0))
        found = View.fitting(UKRAINE, size, self.look.px(10), NEAREST)
        self._go(found.sized(self.width(), self.height()).moved(0, -low / 2))
        self.fitted = True

    def zoom(self, factor: float, at: QPointF | None = None) -> None:
        """Zoom around a point, or the chosen pin, or the middle."""
        spot = at if at is not None else self._middle()
        self._go(self.view.zoomed(factor, spot.x(), spot.y(), FARTHEST, NEAREST))

    def zoom_to(self, keys: Sequence[Id]) -> bool:
        """Show some pins as large as they fit; False where they cannot be told apart any more."""
        pins = [pin for pin in self._pins if pin.key in keys]
        spots = [(pin.longitude, pin.latitude) for pin in pins]
        if not spots:
            return False
        size = (float(self.width()), float(self.height()))
        most = NEAREST if len(spots) > 1 else min(max(self.view.scale * 4, 160.0), NEAREST)
        found = View.fitting(spots, size, self.look.px(80), most)
        if (len(set(spots)) == 1 and len(spots) > 1) or found.scale < self.view.scale * 1.05:
            return False
        self._go(found)
        return True

    def place(self, view: View) -> None:
        """Show a remembered view."""
        self._go(view.sized(self.width(), self.height()))

    def _middle(self) -> QPointF:
        pin = self._pin(self.picked) if self.picked else None
        if pin is not None and self._is_inside(pin):
            return QPointF(*self.view.to_screen(pin.longitude, pin.latitude))
        return QPointF(self.width() / 2, self.height() / 2)

    def _go(self, view: View) -> None:
        self.view = view.kept_in(*self._bounds)
        self.fitted = False
        self._land = None
        self._lay_out()

    def _lay_out(self) -> None:
        self._scene = None
        self.update()

    def _restyle(self) -> None:
        self._land = None
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.fitted:
            self.fit()
        else:
            self._go(self.view.sized(self.width(), self.height()))

    def _pin(self, key: Id | None) -> Pin | None:
        return next((pin for pin in self._pins if pin.key == key), None)

    def _is_mapped(self, pin: Pin) -> bool:
        west, south, east, north = self._bounds
        return west <= pin.longitude <= east and south <= pin.latitude <= north

    @property
    def _bounds(self) -> tuple[float, float, float, float]:
        return self._base.bounds if self._base is not None else BOUNDS

    def _is_inside(self, pin: Pin) -> bool:
        x, y = self.view.to_screen(pin.longitude, pin.latitude)
        return 0 < x < self.width() and self.look.px(30) < y < self.height()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, scene = self.look, self.scene
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._drawn_land())
        painting.paint_names(painter, look, scene)
        painting.paint_route(painter, look, scene)
        focus = self.picked if self.hasFocus() else None
        painting.paint_marks(painter, look, scene, self.view, self.picked, focus)
        box, rows = self._legend()
        painting.paint_legend(painter, look, box, rows)
        left, bottom = look.px(12), self.height() - look.px(8)
        painting.paint_scale(painter, look, self.view, left, bottom)
        if self.hasFocus() and self.picked is None:
            painting.paint_frame(painter, look, self.width(), self.height())
        painter.end()

    def _drawn_land(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        if self._land is None or self._land.devicePixelRatio() != ratio:
            self._land = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
            self._land.setDevicePixelRatio(ratio)
            self._land.fill(self.look.colour("map.water"))
            if self._base is not None:
                painter = QPainter(self._land)
                self._base.paint(painter, self.look, self.view)
                painter.end()
        return self._land

    def _legend(self) -> tuple[Box, painting.Rows]:
        look = self.look
        there = [pin.standing for pin in self._pins]
        entries = painting.legend_entries(there, self.note, self.view.scale > COARSE_FROM)
        room = self.width() - look.px(140)
        rows, wide = painting.legend_rows(look, entries, room)
        if len(rows) * look.px(20) > self.height() / 4:
            rows, wide = painting.legend_rows(look, entries[-1:], room)
        wide, high = wide + look.px(8), look.px(20) * len(rows)
        left, top = self.width() - wide - look.px(12), self.height() - high - look.px(8)
        return Box(left, top, wide, high), rows
