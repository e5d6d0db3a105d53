"""The pages of an open production: each made when it is first shown, and kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.pages import PAGES, SETTINGS, PageKind
from docplanner.ui.pages.page import Page
from docplanner.ui.shell.selection_bar import SelectionBar
from docplanner.ui.workspace import Workspace

BY_ID = {kind.id: kind for kind in (*PAGES, SETTINGS)}
DRAWER_BELOW = 1280
SIDE, LEAST, MOST = 312, 280, 480
MARGIN = 56
"""What a drawer leaves of the page."""


class PageHost(QWidget):
    """Shows one page and what stands beside it. ``shown`` tells which page, by its id.

    In a narrow window what stands beside it is a drawer over the page, closed until it is asked
    for; meanwhile a bar at the page's foot names what is selected.
    """

    shown = Signal(str)

    def __init__(self, workspace: Workspace, keymap: Keymap, state: dict[str, Any]) -> None:
        super().__init__()
        self._workspace, self._keymap, self._state = workspace, keymap, state
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._sides = QStackedWidget()
        self._sides.setObjectName("side")
        self._sides.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._none = QWidget()
        self._sides.addWidget(self._none)
        self._side_wanted, self._narrow = True, False
        self._cover: QWidget | None = None
        self._scale = workspace.look.scale
        self._chosen: dict[str, Subject | None] = {}
        self.selection = SelectionBar(workspace, self.toggle_side, keymap.shown("window.inspector"))
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._build()
        self.current = ""
        self._trail: list[tuple[str, Subject]] = []
        self._at = -1
        workspace.selected.connect(self._remember)
        workspace.look.changed.connect(self._rescaled)

    def page(self) -> Page:
        """The page that is shown."""
        return self._pages[self.current]

    def show_page(self, key: str, wish: object = None) -> Page:
        """Show a page, made now if it never was, and tell it what is wished for."""
        page = self._pages.get(key) or self._make(BY_ID[key])
        if key != self.current:
            self._keep_width()
            self.current = key
            self._stack.setCurrentWidget(page)
            self._sides.setCurrentWidget(self._cover or page.side or self._none)
            self._lay_out()
            self.shown.emit(key)
            page.land()
        if wish is not None:
            page.wish(wish)
        return page

    def show_record(self, kind: str, key: Id) -> bool:
        """Show a record on the page that is for its kind."""
        for candidate in PAGES:
            if kind in candidate.shows:
                return self.show_page(candidate.id).show_record(kind, key)
        return False

    def cover_side(self, widget: QWidget | None) -> None:
        """Show a widget in place of what stands beside every page; None takes it away again."""
        if widget is not None and self._sides.indexOf(widget) < 0:
            self._sides.addWidget(widget)
        self._cover = widget
        self._sides.setCurrentWidget(widget or self.page().side or self._none)
        self._lay_out()

    def toggle_side(self) -> None:
        """Show or hide the inspector."""
        self._keep_width()
        self._side_wanted = not self._side_wanted
        self._lay_out()
        if self._narrow and self._sides.isVisible():
            (self._cover or self.page().side or self._none).setFocus()
        elif self._narrow:
            self.page().land()

    @property
    def drawer(self) -> bool:
        """Whether what stands beside the page is a drawer over it."""
        return self._narrow

    def step(self, by: int) -> None:
        """Go back or forward through what was selected."""
        place = self._at + by
        if 0 <= place < len(self._trail):
            self._at = place
            page, subject = self._trail[place]
            self.show_page(page).show_record(subject.kind, subject.id)

    def lately(self) -> list[Subject]:
        """What was selected lately, the newest first."""
        return list(dict.fromkeys(subject for _, subject in reversed(self._trail)))

    def state(self) -> dict[str, Any]:
        """What is to be remembered of all pages."""
        self._keep_width()
        pages = dict(self._state.get("pages", {}))
        pages |= {key: page.remembered() for key, page in self._pages.items()}
        return {"page": self.current, "pages": pages, "sides": self._state.get("sides", {})}

    def fit(self, width: int) -> None:
        """In a narrow window the inspector is a drawer, closed until it is asked for."""
        narrow = width < self._workspace.look.px(DRAWER_BELOW)
        if narrow != self._narrow:
            self._keep_width()
            self._side_wanted = not narrow
            self._narrow = narrow
            self._sides.setParent(self if narrow else None)
            if not narrow:
                self._split.addWidget(self._sides)
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit(self.window().width())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape and self._narrow and self._sides.isVisible():
            self.toggle_side()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(self.selection)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(left)
        self._split.addWidget(self._sides)
        self._split.setStretchFactor(0, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._split)

    def _rescaled(self) -> None:
        """Another text size makes the same window wide or narrow."""
        self.fit(self.window().width())

    def _make(self, kind: PageKind) -> Page:
        page = kind.load()(self._workspace, self._keymap)
        self._pages[kind.id] = page
        self._stack.addWidget(page)
        if page.side is not None:
            self._sides.addWidget(page.side)
        found = self._state.get("pages", {}).get(kind.id)
        if isinstance(found, dict):
            page.take_up(found)
        return page

    def _lay_out(self) -> None:
        if not self.current:
            return
        look = self._workspace.look
        self._scale = look.scale
        has = self.page().side is not None
        shown = self._cover is not None or (has and self._side_wanted)
        width = look.px(self._state.get("sides", {}).get(self.current, SIDE))
        self._sides.setMinimumWidth(min(look.px(LEAST), max(self.width() - MARGIN, 1)))
        self._sides.setMaximumWidth(look.px(MOST))
        self._sides.setVisible(shown)
        if not self._narrow:
            self._split.setSizes([max(self.width() - width, 1), width])
        elif shown:
            width = max(min(width, self.width() - MARGIN), self._sides.minimumWidth())
            self._sides.setGeometry(self.width() - width, 0, width, self.height())
            self._sides.raise_()
        self._name_selection()

    def _name_selection(self) -> None:
        subject = self._chosen.get(self.current)
        closed = self._narrow and self._sides.isHidden() and self.page().side is not None
        self.selection.name_it(subject if closed else None)
        self.selection.setVisible(closed and self.selection.subject is not None)

    def _keep_width(self) -> None:
        if self.current and self._sides.isVisible() and self.page().side is not None:
            sides = self._state.setdefault("sides", {})
            sides[self.current] = round(self._sides.width() / self._scale)

    def _remember(self, page: str, subject: Subject | None) -> None:
        self._chosen[page] = subject
        if page == self.current:
            self._name_selection()
        here = (page, subject)
        if subject is None or (
            self._trail and 0 <= self._at < len(self._trail) and self._trail[self._at] == here
        ):
            return
        del self._trail[self._at + 1 :]
        self._trail.append((page, subject))
        self._at = len(self._trail) - 1
