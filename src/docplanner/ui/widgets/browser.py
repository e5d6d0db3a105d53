"""Very many records, narrowed by facets and a search, as a grid of cards or as a list.

Grid and list share one model and one selection, so that changing the view loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from PySide6.QtCore import QDeadlineTimer, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from docplanner.domain.spelling import fold
from docplanner.ui.models.columns import Column, Row
from docplanner.ui.models.facets import Facet, Found, sift
from docplanner.ui.models.lazy import LazyRows
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.card import Card
from docplanner.ui.widgets.chosen_filters import ChosenFilters
from docplanner.ui.widgets.facets import Facets
from docplanner.ui.widgets.grid import Grid
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

GRID, LIST = "grid", "list"
WARM_FROM = 1_000
"""Rows from which the words to search in are made ready beforehand."""
ICON = 16
SLICE = 6
"""Milliseconds of that at a time."""


class Browser(QWidget):
    """``words_of`` gives all that a row is found by, folded. Facets read the rows."""

    chosen = Signal(object)
    """The current row, or None."""
    opened = Signal(object)
    """A row that was double-clicked, or on which Enter was pressed."""
    sifted = Signal()
    """`found` is another."""

    def __init__(
        self,
        workspace: Workspace,
        columns: Sequence[Column],
        card_of: Callable[[Row], Card],
        words_of: Callable[[Row], str],
        names: tuple[str, str, str],
    ) -> None:
        super().__init__()
        self.workspace = workspace
        self._words_of = words_of
        self._rows: list[Row] = []
        self._listed: tuple[Facet, ...] = ()
        self._sought: tuple[str, ...] = ()
        self._whole: Found[Row] | None = None
        self._name, self._nothing, hint = names
        self.found: Found[Row] = Found([])
        self.model = LazyRows(columns)
        self.table = Table(workspace, self.model, self._name)
        self.grid = Grid(workspace.look, self.model, self._name, card_of)
        self.grid.setSelectionModel(self.table.selectionModel())
        self._wanted: Grid | Table = self.grid
        self.model.name = self._spoken
        self.facets = Facets(workspace.look)
        self.search = search_field(workspace, hint)
        self._cold: Iterator[Row] = iter(())
        self._warming = QTimer(self)
        self._warming.timeout.connect(self._warm)
        self._build()
        self.facets.changed.connect(self._sift)
        self.search.textChanged.connect(self._seek)
        self.table.chosen.connect(self.chosen)
        self.table.opened.connect(self.opened)
        self.grid.opened.connect(self.opened)

    # Showing

    def show_rows(self, rows: Sequence[Row], facets: Sequence[Facet]) -> None:
        """Show other rows, under the filters as they are."""
        self._rows, self._listed = list(rows), tuple(facets)
        self._whole = None
        self._cold = iter(self._rows)
        self._sift()
        if len(self._rows) > WARM_FROM:
            self._warming.start()

    @property
    def narrowed(self) -> bool:
        """Whether a filter or a search hides anything."""
        return bool(self.facets.chosen or self._sought)

    @property
    def view(self) -> str:
        """Which view shows: ``grid`` or ``list``."""
        return GRID if self._wanted is self.grid else LIST

    def show_view(self, view: str) -> None:
        """Show the other view; the selection stays in sight."""
        here = self.table.currentIndex()
        focused = self.grid.hasFocus() or self.table.hasFocus()
        self._wanted = self.grid if view == GRID else self.table
        self._choose_view()
        if here.isValid():
            self._wanted.scrollTo(here)
        if focused:
            self._wanted.setFocus()

    def current_row(self) -> Row | None:
        """The row with the focus."""
        return self.table.current_row()

    def chosen_rows(self) -> list[Row]:
        """All selected rows, from the first to the last."""
        return self.table.chosen_rows()

    def choose(self, key: str) -> bool:
        """Select a row; filters that hide it go. False where there is none."""
        if not self.model.index_of(key).isValid():
            if all(row.key != key for row in self._rows):
                return False
            self.clear()
        found = self.table.choose(key)
        if found:
            self.grid.scrollTo(self.table.currentIndex())
        return found

    def take_focus(self) -> None:
        """Put the focus on what is shown."""
        self._wanted.setFocus()

    def clear(self) -> None:
        """Let everything pass."""
        with QSignalBlocker(self.search):
            self.search.clear()
        self._sought = ()
        if self.facets.chosen:
            self.facets.clear()
        else:
            self._sift()

    def put_above(self, widget: QWidget) -> None:
        """Put something between the page's bar and the rows."""
        self._column.insertWidget(0, widget)

    def put_below(self, widget: QWidget, share: float) -> None:
        """Put something below the rows, with a share of the height; a drag changes it."""
        self.split.addWidget(widget)
        self.split.setStretchFactor(0, 1)
        self.split.setStretchFactor(1, 1)
        self.split.setSizes([round(1000 * (1 - share)), round(1000 * share)])

    # Remembering

    def remembered(self) -> dict[str, Any]:
        """View, filters, widths and sort."""
        row = self.current_row()
        return {
            "view": self.view,
            "facets": self.facets.remembered(),
            "table": self.table.remembered(),
            "row": row.key if row else "",
            "split": self.split.sizes(),
        }

    def take_up(self, state: dict[str, Any]) -> None:
        """Take up what was remembered."""
        self.facets.take_up(state.get("facets", {}))
        self.table.take_up(state.get("table", {}))
        self.show_view(LIST if state.get("view") == LIST else GRID)
        sizes = state.get("split", [])
        if len(sizes) == self.split.count() > 1 and all(isinstance(one, int) for one in sizes):
            self.split.setSizes(sizes)
        row = str(state.get("row", ""))
        if row and self.model.index_of(row).isValid():
            self.choose(row)

    # Inside

    def _build(self) -> None:
        look = self.workspace.look
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.facets)
        upper = QWidget()
        self._column = QVBoxLayout(upper)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.split = QSplitter(Qt.Orientation.Vertical)
        self.split.setHandleWidth(1)
        self.split.setChildrenCollapsible(False)
        self.split.addWidget(upper)
        outer.addWidget(self.split, 1)
        self.filters = ChosenFilters(look, self.facets, self.clear)
        self._column.addWidget(self.filters)
        middle = QWidget()
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.table)
        self._none = self._no_match()
        self._stack.addWidget(self._none)
        self._column.addWidget(middle, 1)

    def _no_match(self) -> QWidget:
        look, box = self.workspace.look, QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(*(look.px(16),) * 4)
        well = QWidget()
        well.setObjectName("well")
        well.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(well)
        row.addWidget(Text(look, self._nothing, "smallStrong"))
        self._asked = Text(look, "", "small", "secondary", wrap=True)
        row.addWidget(self._asked, 1)
        row.addWidget(button(look, tr("Clear filter"), self.clear, small=True))
        column.addWidget(well)
        column.addStretch()
        return box

    def _seek(self, text: str) -> None:
        self._sought = tuple(fold(text).split())
        self._sift()

    def _warm(self) -> None:
        """Fold the words of some more rows while nothing else is done, for the first search."""
        until = QDeadlineTimer(SLICE)
        for row in self._cold:
            self._words_of(row)
            if until.hasExpired():
                return
        self._warming.stop()

    def _find(self) -> Found[Row]:
        if not self.narrowed:
            self._whole = self._whole or sift(self._rows, self._listed, {})
            return self._whole
        rows = self._rows
        if self._sought:
            words_of, sought = self._words_of, self._sought
            rows = [row for row in rows if all(word in words_of(row) for word in sought)]
        return sift(rows, self._listed, self.facets.chosen)

    def _sift(self) -> None:
        self.found = self._find()
        self.facets.show_facets(self._listed, self.found.counts)
        self.filters.show_filters(self._listed, len(self.found.passed), len(self._rows))
        self.model.show_rows(self.found.passed)
        for view in (self.table, self.grid):
            view.viewport().update()
        asked = [*self.filters.words(), *filter(None, [self.search.text().strip()])]
        self._asked.setText(", ".join(asked))
        self._choose_view()
        self.sifted.emit()

    def _choose_view(self) -> None:
        none = self._rows and not self.found.passed
        self._stack.setCurrentWidget(self._none if none else self._wanted)

    def _spoken(self, row: Row) -> str:
        texts = (column.text(row) for column in self.model.columns[1:])
        return ", ".join(text for text in texts if text)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.facets.fit(self.window().width())


class SearchField(QLineEdit):
    """A field that narrows what a page shows; it follows theme and scale while it lives."""

    def __init__(self, look: Look, hint: str) -> None:
        super().__init__()
        self._look = look
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._mark = QAction(self)
        self.addAction(self._mark, QLineEdit.ActionPosition.LeadingPosition)
        self._dress()
        look.changed.connect(self._dress)

    def _dress(self) -> None:
        look = self._look
        self._mark.setIcon(look.icon("search", size=ICON / look.scale))  # Qt never enlarges it
        self.setFixedWidth(look.px(210))


def search_field(workspace: Workspace, hint: str) -> QLineEdit:
    """A field that narrows what a page shows."""
    return SearchField(workspace.look, hint)
