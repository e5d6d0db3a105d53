"""The regions of the window in their order, and the keys that go from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from docplanner.ui.shell.parts import Parts

PANEL = "panel"
"""The object name of a page's left panel."""
MANY = 5_000
"""Widgets after which the round of the focus is held to have no end."""


class Regions(QObject):
    """F6 goes on, Shift+F6 back. A region gives the focus to what had it there last."""

    def __init__(self, parent: QObject, parts: Parts) -> None:
        super().__init__(parent)
        self._parts = parts
        self._last: dict[int, QWidget] = {}
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._remember)

    def next(self) -> None:
        """Go to the next region."""
        self._go(1)

    def previous(self) -> None:
        """Go to the region before."""
        self._go(-1)

    def regions(self) -> list[QWidget]:
        """Those that show: rail, top bar, tools, panel, page, what stands beside it, status."""
        parts = self._parts
        found: list[QWidget | None] = [parts.rail, parts.topbar]
        if parts.host is None or not parts.host.current:
            found.append(parts.middle.currentWidget())
        else:
            page = parts.host.page()
            found += [page.bar, *_panels(page), page, page.side]
        found.append(parts.statusbar_)
        return [one for one in found if one is not None and one.isVisible()]

    def _go(self, by: int) -> None:
        regions = self.regions()
        here = self._here(regions)
        start = regions.index(here) if here is not None else -1 if by > 0 else 0
        for step in range(1, len(regions) + 1):
            region = regions[(start + by * step) % len(regions)]
            target = self._target(region, regions)
            if target is not None and region is not here:
                reason = Qt.FocusReason.TabFocusReason
                target.setFocus(reason if by > 0 else Qt.FocusReason.BacktabFocusReason)
                return

    def _here(self, regions: list[QWidget]) -> QWidget | None:
        focus = QApplication.focusWidget()
        return None if focus is None else _region_of(focus, regions)

    def _target(self, region: QWidget, regions: list[QWidget]) -> QWidget | None:
        last = self._last.get(id(region))
        if (
            last is not None
            and isValid(last)
            and _can(last)
            and _region_of(last, regions) is region
        ):
            return last
        one = region
        for _ in range(MANY):
            if _can(one) and _region_of(one, regions) is region:
                return one
            following = one.nextInFocusChain()
            if following is None or following is region:
                return None
            one = following
        return None

    def _remember(self, old: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self.parent():
            return
        region = _region_of(now, self.regions())
        if region is not None:
            self._last[id(region)] = now


def _panels(page: QWidget) -> list[QWidget]:
    return [one for one in page.findChildren(QWidget, PANEL) if one.isVisible()]


def _region_of(widget: QWidget, regions: list[QWidget]) -> QWidget | None:
    """The innermost region around a widget."""
    around: QWidget | None = widget
    while around is not None:
        if around in regions:
            return around
        around = around.parentWidget()
    return None


def _can(widget: QWidget) -> bool:
    tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    return bool(tab) and widget.isEnabled() and widget.isVisible()
