"""What stands on the map as widgets: the zoom buttons, and the bar while a place is moved."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.ui.pages.places.map.pins import Box
from docplanner.ui.pages.places.map.view import STEP, MapView
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import tr


class Overlay(QObject):
    """Keeps its widgets in their corners of the map."""

    def __init__(self, look: Look, view: MapView, tip: Callable[[str], str]) -> None:
        super().__init__(view)
        self._look, self._view = look, view
        self.tools = QWidget(view)
        self.tools.setObjectName("card")
        self.tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.tools)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for icon, words, command, run in (
            ("add", tr("Zoom in"), "zoom_in", lambda: view.zoom(STEP)),
            ("minus", tr("Zoom out"), "zoom_out", lambda: view.zoom(1 / STEP)),
            ("fit", tr("Fit the map"), "fit", view.fit),
        ):
            made = button(look, "", run, kind="bare", icon=icon, tip=words)
            made.setToolTip(f"{words} ({tip(command)})")
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
            column.addWidget(made)
        self.moving = QWidget(view)
        self.moving.setObjectName("card")
        self.moving.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self.moving)
        row.setContentsMargins(look.px(12), look.px(6), look.px(8), look.px(6))
        self._words = Text(look, "", "small", wrap=True)
        row.addWidget(self._words, 1)
        keep = button(look, tr("Keep"), view.keep_position, kind="primary", small=True)
        row.addWidget(keep)
        row.addWidget(button(look, tr("Cancel"), view.stop_moving, small=True))
        self.moving.hide()
        view.installEventFilter(self)
        view.stopped.connect(self.moving.hide)
        view.blocked = self.boxes
        look.changed.connect(self._lay_out)
        self._lay_out()

    def show_moving(self, name: str) -> None:
        """Say how a place is moved."""
        self._words.setText(
            tr("Drag the pin of {name}, click where it is, or press the arrow keys.", name=name)
        )
        self.moving.show()
        self._lay_out()

    def boxes(self) -> list[Box]:
        """Where no name may stand."""
        shown = [self.tools, *([self.moving] if not self.moving.isHidden() else [])]
        return [Box(one.x() - 4, one.y() - 4, one.width() + 8, one.height() + 8) for one in shown]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:
            self._lay_out()
        return False

    def _lay_out(self) -> None:
        gap = self._look.px(12)
        self.tools.setFixedSize(self._look.px(30), self._look.px(86))
        self.tools.move(self._view.width() - self.tools.width() - gap, gap)
        room = self._view.width() - self.tools.width() - 3 * gap
        width = max(min(self._look.px(520), room), self._look.px(160))
        self.moving.setFixedWidth(width)
        self.moving.resize(width, self.moving.heightForWidth(width))
        self.moving.move(gap, gap)
