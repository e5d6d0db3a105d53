"""The list beside the map: of each place its standing, both names, one line of when."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from docplanner.planning.places import Use
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.sheets.place_words import ICONS, SHAPES, when_line
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import paint_shape
from docplanner.ui.widgets.cells import paint_focus, paint_ground
from docplanner.ui.words import tr

Index = QModelIndex | QPersistentModelIndex


class PlaceDelegate(QStyledItemDelegate):
    """Paints one place in three lines."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(self._look.px(120), self._look.px(67))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, QRectF(option.rect)
        model = index.model()
        row = model.row(index) if isinstance(model, RowsModel) else None
        if row is None:
            return
        use: Use = row.facts
        state = QStyle.StateFlag
        chosen = bool(option.state & state.State_Selected)
        painter.save()
        paint_ground(painter, look, rect, chosen, bool(option.state & state.State_MouseOver))
        left = rect.left() + look.px(34)
        wide = rect.right() - left - look.px(12)
        y = rect.top() + look.px(9)
        self._sign(painter, QRectF(rect.left() + look.px(14), y + look.px(2), look.px(12), 0), use)
        for text, role, token in (
            (row.record.name, "bodyStrong", "text.primary"),
            (row.record.name_uk, "small", "text.secondary"),
            (when_line(use), "small", "text.primary"),
        ):
            font = look.font(role)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(look.colour(token))
            flat = " ".join(text[:500].split())
            shown = metrics.elidedText(flat, Qt.TextElideMode.ElideRight, round(wide))
            area = QRectF(left, y, wide, look.px(17))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, flags | Qt.AlignmentFlag.AlignAbsolute, shown)
            y += look.px(16.5)
        if option.state & state.State_HasFocus:
            paint_focus(painter, look, rect)
        painter.restore()

    def _sign(self, painter: QPainter, at: QRectF, use: Use) -> None:
        look, side = self._look, self._look.px(12)
        square = QRectF(at.left(), at.top(), side, side)
        icon = ICONS.get(use.standing)
        if icon:
            painter.drawPixmap(square.topLeft(), look.pixmap(icon, "text.secondary", 12))
            return
        shape, tone = SHAPES[use.standing]
        token = "text.secondary" if tone == "neutral" else tone
        paint_shape(painter, square, shape, look.colour(token), look.colour("bg.surface"))


class PlaceList(QListView):
    """The rows of a `RowsModel` of places, each with its use in ``facts``."""

    chosen = Signal(object)
    menu_asked = Signal(object, QPoint)

    def __init__(self, look: Look, model: RowsModel) -> None:
        super().__init__()
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(PlaceDelegate(look))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Places"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def row(self) -> Row | None:
        """The row with the focus."""
        return self._rows.row(self.currentIndex())

    def choose(self, key: str) -> bool:
        """Select a row by its key and bring it into view; False where it is not shown."""
        index = self._rows.index_of(key)
        if not index.isValid():
            return False
        if index.row() != self.currentIndex().row():
            self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]  # noqa: N802
        super().currentChanged(current, previous)
        self.chosen.emit(self._rows.row(current))

    def _menu(self, at: QPoint) -> None:
        row = self._rows.row(self.indexAt(at))
        self.menu_asked.emit(row, self.viewport().mapToGlobal(at))
