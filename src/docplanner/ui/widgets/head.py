"""The head of a table: titles of the columns, and by which one the rows are sorted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.cells import PAD

HEIGHT = 28
_ARROW = 12.0


class Head(QHeaderView):
    """Paints itself as the design has it. ``lead`` is the room before the first title."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._look = look
        self.lead = PAD
        self.setStretchLastSection(False)
        self.setSectionsMovable(False)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSortIndicatorShown(True)
        self.setSortIndicatorClearable(True)
        self.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def paintSection(  # noqa: N802
        self,
        painter: QPainter,
        rect: QRect,
        logicalIndex: int,  # noqa: N803  Qt's name for it
    ) -> None:
        if not rect.isValid():
            return
        look = self._look
        area = QRectF(rect)
        painter.save()
        painter.fillRect(area, look.colour("bg.window"))
        painter.setPen(QPen(look.colour("border.strong"), 1))
        low = area.bottom() - 0.5
        painter.drawLine(QPointF(area.left(), low), QPointF(area.right(), low))
        left = self.lead if logicalIndex == 0 else PAD
        self._title(painter, area.adjusted(look.px(left), 0, -look.px(PAD), 0), logicalIndex)
        painter.restore()

    def _title(self, painter: QPainter, room: QRectF, number: int) -> None:
        look, model = self._look, self.model()
        sorted_ = self.sortIndicatorSection() == number
        arrow = look.px(_ARROW) + 2 if sorted_ else 0
        font = look.font("captionStrong")
        metrics = QFontMetrics(font)
        title = str(model.headerData(number, Qt.Orientation.Horizontal) or "")
        role = Qt.ItemDataRole.TextAlignmentRole
        side = model.headerData(number, Qt.Orientation.Horizontal, role)
        shown = metrics.elidedText(
            title, Qt.TextElideMode.ElideRight, max(0, round(room.width() - arrow))
        )
        wide = metrics.horizontalAdvance(shown)
        right = bool(side is not None and side & Qt.AlignmentFlag.AlignRight)
        x = room.right() - wide - arrow if right else room.left()
        painter.setFont(font)
        painter.setPen(look.colour("text.primary" if sorted_ else "text.secondary"))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(x, room.top(), wide + 2, room.height()), flags, shown)
        if sorted_:
            down = self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
            icon = look.pixmap("chevron-down" if down else "chevron-up", "text.primary", _ARROW)
            top = room.center().y() - look.px(_ARROW) / 2
            painter.drawPixmap(QPointF(x + wide + 2, top), icon)
