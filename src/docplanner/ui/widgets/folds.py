"""Which groups of a table are folded: it is kept by the groups' keys, over every refresh."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QObject
from PySide6.QtWidgets import QTreeView

from docplanner.ui.models.rows import RowsModel


class Folds(QObject):
    """Opens every group that was not closed by hand."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        model = view.model()
        assert isinstance(model, RowsModel)
        self._rows = model
        self._closed: set[str] = set()
        model.modelReset.connect(self._unfold_all)
        model.rowsInserted.connect(self._unfold_new)
        view.collapsed.connect(self._collapsed)
        view.expanded.connect(self._expanded)

    def toggle(self, index: QModelIndex) -> None:
        """Fold or unfold the group of a heading."""
        first = index.siblingAtColumn(0)
        self._view.setExpanded(first, not self._view.isExpanded(first))

    def closed(self) -> list[str]:
        """The keys of the folded groups."""
        return sorted(self._closed)

    def close(self, keys: Iterable[str]) -> None:
        """Fold these groups, now or when they come."""
        self._closed = {str(key) for key in keys}
        self._unfold_all()

    def _unfold_all(self) -> None:
        if self._rows.grouped:
            self._unfold_new(QModelIndex(), 0, len(self._rows.branches) - 1)

    def _unfold_new(self, parent: QModelIndex, first: int, last: int) -> None:
        if not self._rows.grouped or parent.isValid():
            return
        for branch in self._rows.branches[first : last + 1]:
            index = self._rows.heading(branch)
            self._view.setExpanded(index, branch.group.key not in self._closed)

    def _collapsed(self, index: QModelIndex) -> None:
        group = self._rows.group(index)
        if group is not None:
            self._closed.add(group.key)

    def _expanded(self, index: QModelIndex) -> None:
        group = self._rows.group(index)
        if group is not None:
            self._closed.discard(group.key)
