"""A tool of a bar as an entry of a menu: it does there what it does in the bar."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMenu, QPushButton, QWidget

from docplanner.ui.widgets.basics import Segments


def fill(menu: QMenu, widget: QWidget) -> None:
    """Add the entry, or the entries below one of their own, for a widget."""
    if isinstance(widget, Segments):
        _choices(menu.addMenu(_name(widget)), widget.buttons())
    elif isinstance(widget, QComboBox):
        _items(menu.addMenu(_name(widget)), widget)
    elif isinstance(widget, QPushButton) and widget.menu() is not None:
        below = menu.addMenu(_name(widget))
        own = widget.menu()
        below.aboutToShow.connect(lambda: _copy(own, below))
    elif isinstance(widget, QAbstractButton):
        _press(menu, widget)


def _press(menu: QMenu, widget: QAbstractButton) -> QAction:
    action = menu.addAction(widget.icon(), _name(widget))
    action.setEnabled(widget.isEnabled())
    action.setCheckable(widget.isCheckable())
    action.setChecked(widget.isChecked())
    action.triggered.connect(lambda checked=False: widget.click())
    return action


def _choices(menu: QMenu, buttons: list[QAbstractButton]) -> None:
    group = QActionGroup(menu)
    for one in buttons:
        group.addAction(_press(menu, one))


def _items(menu: QMenu, box: QComboBox) -> None:
    for place in range(box.count()):
        action = menu.addAction(box.itemText(place))
        action.setCheckable(True)
        action.setChecked(place == box.currentIndex())

        def choose(checked: bool = False, place: int = place) -> None:
            box.setCurrentIndex(place)
            box.activated.emit(place)

        action.triggered.connect(choose)


def _copy(own: QMenu, below: QMenu) -> None:
    """What the button's own menu offers now; it may fill itself only when it is shown."""
    own.aboutToShow.emit()
    below.clear()
    below.addActions(own.actions())


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return text or widget.accessibleName() or widget.toolTip()
