"""The table of every page: groups that fold, cells edited in place, widths remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView

from docplanner.ui.fields.in_table import EditingDelegate
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import GROUP, RowsModel
from docplanner.ui.widgets.cells import CellDelegate
from docplanner.ui.workspace import Workspace


class Table(QTreeView):
    """Rows of a `RowsModel`. ``chosen`` follows the current row; ``opened`` a double click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, workspace: Workspace, model: RowsModel, name: str) -> None:
        super().__init__()
        self.workspace = workspace
        self.rows = model
        self.setAccessibleName(name)
        model.setParent(self)
        self.setModel(model)
        self._delegate: CellDelegate = EditingDelegate(workspace, model)
        self.setItemDelegate(self._delegate)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAllColumnsShowFocus(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.menu_for: Callable[[Row | None, QMenu], None] | None = None
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self._dress()
        self._size_columns()
        workspace.look.changed.connect(self._dress)
        workspace.settings.changed.connect(
            lambda key: self._dress() if key == "row_height" else None
        )
        model.modelReset.connect(self._unfold_all)
        model.rowsInserted.connect(self._unfold_new)
        self.clicked.connect(self._clicked)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.row(index)))

    # Choosing

    def current_row(self) -> Row | None:
        """The row with the focus; None where that is a heading or nothing."""
        return self.rows.row(self.currentIndex())

    def chosen_rows(self) -> list[Row]:
        """All selected rows from top to bottom."""
        found = (self.rows.row(index) for index in self.selectionModel().selectedRows())
        wanted = {row.key for row in found if row is not None}
        return [row for row in self.rows.all_rows() if row.key in wanted]

    def choose(self, key: str) -> bool:
        """Select a row by its key and bring it into view; False where it is not shown."""
        index = self.rows.index_of(key)
        if not index.isValid():
            return False
        if index.parent().isValid():
            self.expand(index.parent())
        column = max(self.currentIndex().column(), 0)
        self.setCurrentIndex(index.siblingAtColumn(column))
        self.scrollTo(index)
        return True

    def edit_field(self, field: str) -> None:
        """Edit the field of the current row in place."""
        for number, column in enumerate(self.rows.columns):
            if column.field == field:
                index = self.currentIndex().siblingAtColumn(number)
                self.setCurrentIndex(index)
                self.edit(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # noqa: N802
        super().currentChanged(current, previous)
        self.chosen.emit(self.rows.row(current))

    # Folding

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        index = self.currentIndex()
        heading = index.isValid() and index.data(GROUP) is not None
        if heading and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Space):
            self._toggle(index)
            return
        if (
            event.key() == Qt.Key.Key_Left
            and not heading
            and index.column() == 0
            and index.parent().isValid()
        ):
            self.setCurrentIndex(index.parent())
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if index.data(GROUP) is not None:
            self._toggle(index)

    def _toggle(self, index: QModelIndex) -> None:
        first = index.siblingAtColumn(0)
        self.setExpanded(first, not self.isExpanded(first))

    def _unfold_all(self) -> None:
        self.expandAll()
        self._span()

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if self.rows.grouped and not parent.isValid():
            for place in range(first, last + 1):
                self.setExpanded(self.rows.index(place, 0), True)
            self._span()

    def _span(self) -> None:
        """Let headings without cells of their own run across the whole table."""
        for place in range(self.rows.rowCount()):
            group = self.rows.index(place, 0).data(GROUP)
            self.setFirstColumnSpanned(place, QModelIndex(), group is not None and not group.cells)

    # Looks

    def _dress(self) -> None:
        look = self.workspace.look
        self._delegate.row_height = int(self.workspace.settings.get("row_height"))
        self.header().setFont(look.font("captionStrong"))
        self.header().setMinimumSectionSize(look.px(32))
        self.header().setFixedHeight(look.px(28))
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _size_columns(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        for number, column in enumerate(self.rows.columns):
            header.resizeSection(number, self.workspace.look.px(column.width))
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self.rows.sort)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the stretching column the room that the others leave."""
        wide = [n for n, column in enumerate(self.rows.columns) if column.stretch]
        if not wide:
            return
        header = self.header()
        others = sum(header.sectionSize(n) for n in range(header.count()) if n != wide[0])
        least = self.workspace.look.px(self.rows.columns[wide[0]].width)
        header.resizeSection(wide[0], max(self.viewport().width() - others, least))

    def remembered(self) -> dict[str, Any]:
        """Widths, sort and folds, to be remembered."""
        header = self.header()
        closed = [
            group.key
            for place in range(self.rows.rowCount())
            if (group := self.rows.index(place, 0).data(GROUP)) is not None
            and not self.isExpanded(self.rows.index(place, 0))
        ]
        return {
            "widths": [header.sectionSize(number) for number in range(header.count())],
            "sort": list(self.rows.sorted_by) if self.rows.sorted_by else None,
            "closed": closed,
        }

    def take_up(self, state: dict[str, Any]) -> None:
        """Take up what was remembered; what does not fit any more is passed over."""
        header = self.header()
        widths = state.get("widths", [])
        if len(widths) == header.count():
            for number, width in enumerate(widths):
                header.resizeSection(number, int(width))
        sort = state.get("sort")
        if sort and 0 <= sort[0] < header.count():
            order = Qt.SortOrder.DescendingOrder if sort[1] else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(sort[0], order)
        for place in range(self.rows.rowCount()):
            group = self.rows.index(place, 0).data(GROUP)
            if group is not None and group.key in state.get("closed", []):
                self.setExpanded(self.rows.index(place, 0), False)
        self._fit()

    def _menu(self, at: QPoint) -> None:
        if self.menu_for is None:
            return
        menu = QMenu(self)
        self.menu_for(self.rows.row(self.indexAt(at)), menu)
        if not menu.isEmpty():
            menu.exec(self.viewport().mapToGlobal(at))
