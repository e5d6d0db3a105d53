"""The pages of an open production: each made when it is first shown, and kept."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.pages import PAGES, SETTINGS, PageKind
from docplanner.ui.pages.page import Page
from docplanner.ui.workspace import Workspace

BY_ID = {kind.id: kind for kind in (*PAGES, SETTINGS)}
DRAWER_BELOW = 1280
SIDE = 312


class PageHost(QSplitter):
    """Shows one page and what stands beside it. ``shown`` tells which page, by its id."""

    shown = Signal(str)

    def __init__(self, workspace: Workspace, keymap: Keymap, state: dict[str, Any]) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._workspace, self._keymap, self._state = workspace, keymap, state
        self._pages: dict[str, Page] = {}
        self._stack = QStackedWidget()
        self._sides = QStackedWidget()
        self._sides.setObjectName("side")
        self._sides.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._none = QWidget()
        self._sides.addWidget(self._none)
        self._side_wanted = True
        self._cover: QWidget | None = None
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.addWidget(self._stack)
        self.addWidget(self._sides)
        self.setStretchFactor(0, 1)
        self.current = ""
        self._trail: list[tuple[str, Subject]] = []
        self._at = -1
        workspace.selected.connect(self._remember)

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
        self._side_wanted = not self._side_wanted
        self._lay_out()

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
        """In a narrow window the inspector gives way until it is asked for."""
        narrow = width < self._workspace.look.px(DRAWER_BELOW)
        if narrow != getattr(self, "_narrow", False):
            self._side_wanted = not narrow
        self._narrow = narrow
        self._lay_out()

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
        if self.current:
            has = self.page().side is not None
            self._sides.setVisible(self._cover is not None or (has and self._side_wanted))
            look = self._workspace.look
            width = self._state.get("sides", {}).get(self.current, SIDE)
            self._sides.setMinimumWidth(look.px(280))
            self._sides.setMaximumWidth(look.px(480))
            self.setSizes([max(self.width() - look.px(width), 1), look.px(width)])

    def _keep_width(self) -> None:
        if self.current and self._sides.isVisible() and self.page().side is not None:
            sides = self._state.setdefault("sides", {})
            sides[self.current] = round(self._sides.width() / self._workspace.look.scale)

    def _remember(self, page: str, subject: Subject | None) -> None:
        here = (page, subject)
        if subject is None or (
            self._trail and 0 <= self._at < len(self._trail) and self._trail[self._at] == here
        ):
            return
        del self._trail[self._at + 1 :]
        self._trail.append((page, subject))
        self._at = len(self._trail) - 1
