"""The bar of a page: its title, a line about it, and its tools.

What has no room goes, least important first: the line, then tools into a menu of what is more.
Fields that are typed into never go; they shrink.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from docplanner.ui.pages.overflow import fill
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Elided, Segments, button
from docplanner.ui.words import tr

LEAST_TITLE = 120
FOLDS = (QAbstractButton, Segments, QComboBox)
"""What can stand in the menu as well as in the bar."""


@dataclass(frozen=True, slots=True)
class Tool:
    """A widget in its slot. Those with less ``keep`` leave the bar first."""

    widget: QWidget
    slot: QWidget
    keep: int

    @property
    def wanted(self) -> bool:
        """Whether the page shows it at all."""
        return not self.widget.isHidden()

    @property
    def folds(self) -> bool:
        """Whether the menu can hold it."""
        return isinstance(self.widget, FOLDS)

    def width(self) -> int:
        """The room that it needs in the bar."""
        widget = self.widget
        hint = widget.minimumSizeHint() if isinstance(widget, QLineEdit) else widget.sizeHint()
        return min(max(hint.width(), widget.minimumWidth()), widget.maximumWidth())


class PageBar(QWidget):
    """Tools are added to its right end, and fold away from there."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("pagebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Tools of the page"))
        self._look = look
        self._tools: list[Tool] = []
        self._lead: QWidget | None = None
        self.title = Elided(look, "", "page")
        self.detail = Elided(look, "", "small", "text.secondary")
        for made in (self.title, self.detail):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.more = button(look, "", kind="quiet", icon="more", tip=tr("More"))
        self.more.setMenu(self._menu)
        self.more.hide()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.title)
        self._row.addWidget(self.detail)
        self._row.addStretch(1)
        self._row.addWidget(self.more)
        self._dress()
        look.changed.connect(self._dress)

    def set(self, title: str, detail: str = "") -> None:
        """Show a title and a line about it."""
        self.title.setText(title)
        self.detail.setText(detail)
        self._fold()

    def add(self, widget: QWidget, keep: int | None = None) -> None:
        """Put a widget at the right end. With more ``keep`` it stays longer where room is short;
        unless given, main buttons stay longest, choices longer than other buttons.
        """
        self._take(widget, self._row.count() - 1, _keep(widget) if keep is None else keep)

    def lead(self, widget: QWidget) -> None:
        """Let a widget stand in place of the title, such as a chooser that shows it."""
        self.title.hide()
        self._lead = widget
        self._row.insertWidget(0, widget)

    def insert_left(self, widget: QWidget, keep: int | None = None) -> None:
        """Put a widget after the title and its line."""
        at = self._row.indexOf(self.detail) + 1
        self._take(widget, at, _keep(widget) if keep is None else keep)

    def folded(self) -> list[QWidget]:
        """What stands in the menu now."""
        return [tool.widget for tool in self._tools if tool.wanted and tool.slot.isHidden()]

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(LEAST_TITLE), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fold()
        return False

    # Inside

    def _take(self, widget: QWidget, at: int, keep: int) -> None:
        slot = QWidget()
        row = QHBoxLayout(slot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(widget)
        if isinstance(widget, QLineEdit):
            slot.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._row.insertWidget(at, slot)
        self._tools.append(Tool(widget, slot, keep))
        widget.installEventFilter(self)
        self._fold()

    def _fold(self) -> None:
        """Show what there is room for."""
        wanted = [tool for tool in self._tools if tool.wanted]
        gap = self._row.spacing()
        margins = self._row.contentsMargins()
        room = self.width() - margins.left() - margins.right() - gap
        head = self._lead.sizeHint().width() if self._lead else self.title.sizeHint().width()
        used = head + sum(tool.width() + gap for tool in wanted)
        detail = self.detail.sizeHint().width() + gap if self.detail.text() else 0
        leaving = []
        if used > room:
            room -= self.more.sizeHint().width() + gap
            for tool in _first_to_leave(wanted):
                if used <= room:
                    break
                leaving.append(tool)
                used -= tool.width() + gap
        self.detail.setVisible(bool(detail) and used + detail <= room)
        self.title.setToolTip(", ".join(filter(None, (self.title.text(), self.detail.text()))))
        for tool in self._tools:
            tool.slot.setVisible(tool.wanted and tool not in leaving)
        self.more.setVisible(bool(leaving))

    def _fill(self) -> None:
        self._menu.clear()
        for widget in self.folded():
            fill(self._menu, widget)

    def _dress(self) -> None:
        look = self._look
        self._row.setContentsMargins(look.px(16), 0, look.px(12), 0)
        self._row.setSpacing(look.px(8))
        self.setFixedHeight(look.size("toolbar"))
        self._fold()


def _first_to_leave(tools: list[Tool]) -> list[Tool]:
    """Those that fold: the least kept first, and of equals the one at the right first."""
    places = {id(tool): place for place, tool in enumerate(tools)}
    able = [tool for tool in tools if tool.folds]
    return sorted(able, key=lambda tool: (tool.keep, -places[id(tool)]))


def _keep(widget: QWidget) -> int:
    if isinstance(widget, QPushButton) and widget.property("look") == "primary":
        return 2
    return 0 if isinstance(widget, QAbstractButton) else 1
