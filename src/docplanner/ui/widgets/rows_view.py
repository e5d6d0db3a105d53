"""What a table and its helpers share: rows, what is chosen of them, head, folds and widths."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTreeView

from docplanner.ui.fields.in_table import EditingDelegate
from docplanner.ui.models.columns import Group, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.deleting import delete_rows
from docplanner.ui.widgets.folds import Folds
from docplanner.ui.widgets.head import Head
from docplanner.ui.widgets.heading import LEAD
from docplanner.ui.widgets.widths import Widths
from docplanner.ui.workspace import Workspace

Move = Callable[[list[Row], Group | None, int], object]
"""Told the dragged rows, the group they are dropped in, and before which of its rows."""


class RowsView(QTreeView):
    """Rows of a `RowsModel`. ``chosen`` follows the current row, ``headed`` a heading that stands
    for a record; ``opened`` a double click. ``picked`` follows every change of the selection.
    """

    chosen = Signal(object)
    headed = Signal(object)
    opened = Signal(object)
    picked = Signal()

    def __init__(self, workspace: Workspace, model: RowsModel, name: str) -> None:
        super().__init__()
        self.workspace = workspace
        self.rows = model
        self.menu_for: Callable[[Row | None, QMenu], None] | None = None
        """Puts a page's own entries into the menu of a row; of none, into that of a heading."""
        self.movable: Move | None = None
        """What dragging rows by their grips does; None: they have no grips."""
        self.move_words: Callable[[list[Row], Group | None, int], str] | None = None
        """What is said beside the pointer while rows are dragged."""
        self._hovered = QPersistentModelIndex()
        self.setAccessibleName(name)
        model.setParent(self)
        model.name = lambda row: workspace.title_of(row.record)
        self.delegate = EditingDelegate(workspace, model)
        model.held = lambda: self.delegate.is_open
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.head = Head(workspace.look, self)
        self.setHeader(self.head)
        self.head.setSectionsClickable(True)  # a view takes that away from the head it is given
        self._behave()
        self.folds = Folds(self)
        self.widths = Widths(self, workspace.look)

    @property
    def look(self) -> Look:
        """How everything looks."""
        return self.workspace.look

    def _behave(self) -> None:
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.DoubleClicked | trigger.EditKeyPressed)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAllColumnsShowFocus(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)

    # Choosing

    def current_row(self) -> Row | None:
        """The row with the focus; None where that is a heading or nothing."""
        return self.rows.row(self.currentIndex())

    def current_group(self) -> Group | None:
        """The group of the current row or heading; None where there is none."""
        return self.rows.group(self.currentIndex())

    def chosen_rows(self) -> list[Row]:
        """All selected rows from top to bottom."""
        spans = sorted(
            (span.parent().row(), span.top(), span.bottom())
            for span in self.selectionModel().selection().toList()
            if span.left() == 0
        )
        found: dict[str, Row] = {}
        for group, first, last in spans:
            if group >= 0 or not self.rows.grouped:
                rows = self.rows.branches[max(group, 0)].rows[first : last + 1]
                found.update({row.key: row for row in rows})
        return list(found.values())

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

    def choose_group(self, key: str) -> bool:
        """Select a heading by its group's key; False where it is not shown."""
        index = self.rows.index_of_group(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        return index.isValid()

    def edit_field(self, field: str) -> None:
        """Edit the field of the current row in place."""
        for number, column in enumerate(self.rows.columns):
            if column.field == field:
                index = self.currentIndex().siblingAtColumn(number)
                self.setCurrentIndex(index)
                self.edit(index)

    def delete_chosen(self) -> None:
        """Delete the selected rows' records, as one undo step."""
        delete_rows(self.workspace, self.chosen_rows())

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # noqa: N802
        super().currentChanged(current, previous)
        self.tell_current()

    def tell_current(self) -> None:
        """Tell what is current."""
        index = self.currentIndex()
        row = self.rows.row(index)
        group = self.rows.group(index) if row is None else None
        if group is not None and group.record is not None:
            self.headed.emit(group)
        else:
            self.chosen.emit(row)

    # Places

    def on_grip(self, at: QPoint) -> bool:
        """Whether a point of the view is on the grip of a row."""
        if not self.delegate.grips or self.rows.row(self.indexAt(at)) is None:
            return False
        return at.x() + self.head.offset() < self.look.px(LEAD)

    def lowest(self) -> int:
        """The height at which the last row ends in the view."""
        last = self.rows.index(self.rows.rowCount() - 1, 0)
        inside = self.rows.rowCount(last) if self.isExpanded(last) else 0
        if inside:
            last = self.rows.index(inside - 1, 0, last)
        return self.visualRect(last).bottom() if last.isValid() else 0
