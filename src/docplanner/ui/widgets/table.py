"""The table of every page: groups that fold, cells edited in place, rows dragged by a grip."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyleOptionViewItem

from docplanner.ui.models.rows import Index, RowsModel
from docplanner.ui.widgets.cells import paint_focus, paint_ground
from docplanner.ui.widgets.grip import RowDrag
from docplanner.ui.widgets.head import HEIGHT
from docplanner.ui.widgets.heading import LEAD, HeadingPainter
from docplanner.ui.widgets.holding import Holding
from docplanner.ui.widgets.rows_view import RowsView
from docplanner.ui.widgets.table_keys import TableKeys
from docplanner.ui.widgets.table_menu import fill_menu
from docplanner.ui.workspace import Workspace

GUTTER = 16.0
_EVERY = QAbstractItemView.EditTrigger.AllEditTriggers


class Table(RowsView):
    """The table as pages use it: painted whole, driven by keys, its rows dragged by grips."""

    def __init__(self, workspace: Workspace, model: RowsModel, name: str) -> None:
        super().__init__(workspace, model, name)
        self._keys = TableKeys(self)
        self._drag = RowDrag(self)
        self._heading = HeadingPainter(self.delegate, self._left_of)
        self._holding = Holding(self)
        self._listen()
        self._dress()

    def _listen(self) -> None:
        look, settings, model = self.workspace.look, self.workspace.settings, self.rows
        look.changed.connect(self._dress)
        settings.changed.connect(self._setting_changed)
        self.head.sortIndicatorChanged.connect(model.sort)
        self.head.sortIndicatorChanged.connect(lambda: self._dress())
        model.shown.connect(self._shown)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.row(index)))
        self.delegate.wants.connect(self._keys.edit_beside)

    def selectionChanged(self, selected: Any, deselected: Any) -> None:  # noqa: N802
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def _shown(self) -> None:
        """A cell may show other records as well, so everything in view is painted anew."""
        self._keep_lead()
        self.viewport().update()

    # Editing

    def edit(self, index: Any, trigger: Any = _EVERY, event: Any = None) -> bool:  # type: ignore[override]
        """Open an editor, unless another still holds what could not be saved: go back to that."""
        wanted = trigger == _EVERY or bool(trigger & self.editTriggers())
        if wanted and self.delegate.is_open and not self.delegate.is_at(index):
            self.delegate.return_to()
            return False
        return bool(super().edit(index, trigger, event))

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802
        """Letters are commands of the page; they do not jump to rows that begin with them."""

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        group = self.rows.group(index) if self.rows.row(index) is None else None
        left = event.button() == Qt.MouseButton.LeftButton
        if group is not None and left and not event.modifiers():
            on_mark = event.position().x() < self.look.px(LEAD)
            if on_mark or group.record is None:
                self.folds.toggle(index)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        row = self.rows.row(self.indexAt(at))
        menu = QMenu(self)
        if self.menu_for is not None:
            self.menu_for(row, menu)
        fill_menu(self, menu)
        menu.popup(self.viewport().mapToGlobal(at))
        menu.aboutToHide.connect(menu.deleteLater)

    # Looks

    def drawRow(  # noqa: N802
        self, painter: QPainter, options: QStyleOptionViewItem, index: Index
    ) -> None:
        """Rows are painted whole, which is far quicker than cell by cell through the style."""
        first = self.rows.index(index.row(), 0, index.parent())
        chosen = self.selectionModel().isSelected(first)
        row = self.rows.row(first)
        wide = max(self.viewport().width(), self.head.length())
        area = QRectF(0, options.rect.top(), wide, options.rect.height())
        current = self.currentIndex()
        focused = self.hasFocus() and current.siblingAtColumn(0) == first
        painter.save()
        paint_ground(painter, self.look, area, chosen, first == self._hovered, row is None)
        if row is not None:
            self.delegate.paint_row(painter, area, row, self.rows.columns, self._spans())
            if focused:
                left, width = self._left_of(current.column()), self.columnWidth(current.column())
                paint_focus(painter, self.look, QRectF(left, area.top(), width, area.height()))
        else:
            group = self.rows.group(first)
            room = area.adjusted(-self.head.offset(), 0, 0, 0)
            if group is not None:
                self._heading.paint(painter, room, group, self.isExpanded(first))
            if focused:
                paint_focus(painter, self.look, area)
        painter.restore()

    def _spans(self) -> list[tuple[int, float, float]]:
        """The columns in view, from where to where."""
        head, wide = self.head, self.viewport().width()
        found = []
        for number in range(len(self.rows.columns)):
            left = head.sectionViewportPosition(number)
            right = left + head.sectionSize(number)
            if right > 0 and left < wide and not head.isSectionHidden(number):
                found.append((number, float(left), float(right)))
        return found

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._hover(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def _hover(self, index: QModelIndex) -> None:
        first = QPersistentModelIndex(index.siblingAtColumn(0))
        if first == self._hovered:
            return
        for one in (self._hovered, first):
            rect = self.visualRect(one)
            self.viewport().update(0, rect.top(), self.viewport().width(), rect.height())
        self._hovered = first

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._drag.active:
            painter = QPainter(self.viewport())
            self._drag.paint(painter)
            painter.end()

    def _left_of(self, column: int) -> float:
        return float(self.head.sectionViewportPosition(column))

    def _setting_changed(self, key: str) -> None:
        if key == "row_height":
            self._dress()

    def _dress(self) -> None:
        self.delegate.row_height = int(self.workspace.settings.get("row_height"))
        self._keep_lead()
        self.head.setFont(self.look.font("captionStrong"))
        self.head.setMinimumSectionSize(self.look.px(32))
        self.head.setFixedHeight(self.look.px(HEIGHT))
        self.widths.follow_scale()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _keep_lead(self) -> None:
        lead = LEAD if self.rows.grouped or self.movable is not None else GUTTER
        self.delegate.lead = self.head.lead = lead
        self.delegate.grips = self.movable is not None and self.rows.sorted_by is None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.widths.fit()

    # Remembering

    def remembered(self) -> dict[str, Any]:
        """Widths, sort and folds, to be remembered."""
        sort = list(self.rows.sorted_by) if self.rows.sorted_by else None
        return {"widths": self.widths.held(), "sort": sort, "closed": self.folds.closed()}

    def take_up(self, state: dict[str, Any]) -> None:
        """Take up what was remembered; what does not fit any more is passed over."""
        self.widths.take_up(state.get("widths", []))
        self.folds.close(state.get("closed", []))
        sort = state.get("sort")
        if sort and 0 <= sort[0] < self.head.count():
            descending = Qt.SortOrder.DescendingOrder
            order = descending if sort[1] else Qt.SortOrder.AscendingOrder
            self.head.setSortIndicator(sort[0], order)
