"""Painting table cells: text, chips, shapes, bars, stars, headings. No widget stands in a table."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docplanner.ui.models.columns import Cell, Group
from docplanner.ui.models.rows import CELL, GROUP
from docplanner.ui.theme.chips import chip_width, colours, paint_chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape

Index = QModelIndex | QPersistentModelIndex
PAD = 8.0
MARK = 12.0


class CellDelegate(QStyledItemDelegate):
    """Paints every table of the window. ``row_height`` is at 100 %."""

    def __init__(self, look: Look, row_height: int = 30) -> None:
        super().__init__()
        self.look = look
        self.row_height = row_height

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(self.look.px(60), self.look.px(self.row_height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        group = index.data(GROUP)
        painter.save()
        self._ground(painter, rect, chosen, group is not None)
        cell = index.data(CELL)
        if group is not None and index.column() == 0:
            self._heading(painter, rect, group)
        elif isinstance(cell, Cell) and (group is None or cell.text or cell.bar):
            self.paint_cell(
                painter, rect.adjusted(self.look.px(PAD), 0, -self.look.px(PAD), 0), cell, index
            )
        if state & QStyle.StateFlag.State_HasFocus and group is None:
            self._focus(painter, rect)
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRectF, chosen: bool, heading: bool) -> None:
        look = self.look
        if chosen or heading:
            painter.fillRect(rect, look.colour("bg.selected" if chosen else "bg.alt"))
        painter.setPen(QPen(look.colour("border.subtle"), 1))
        painter.drawLine(
            QPointF(rect.left(), rect.bottom() - 0.5), QPointF(rect.right(), rect.bottom() - 0.5)
        )
        if chosen and rect.left() <= 0:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), look.px(3), rect.height()), look.colour("accent")
            )

    def _focus(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self.look.colour("accent"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(rect.adjusted(0.5, 0.5, -1.5, -1.5))

    def _heading(self, painter: QPainter, rect: QRectF, group: Group) -> None:
        look = self.look
        x = rect.left() + look.px(4)
        for text, role, token in (
            (group.number, "smallStrong", "text.primary"),
            (group.title, "smallStrong", "text.primary"),
            (group.detail, "small", "text.muted"),
        ):
            if text:
                x = self._word(
                    painter,
                    QRectF(x, rect.top(), rect.right() - x, rect.height()),
                    text,
                    role,
                    token,
                )
        if group.chip is not None and rect.right() - x > look.px(40):
            paint_chip(
                painter, look, QRectF(x, rect.top(), rect.right() - x, rect.height()), group.chip
            )

    def _word(self, painter: QPainter, rect: QRectF, text: str, role: str, token: str) -> float:
        font = self.look.font(role)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self.look.colour(token))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, round(rect.width())))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, shown)
        return rect.left() + metrics.horizontalAdvance(shown) + self.look.px(8)

    def paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell, index: Index) -> None:
        """Paint what a cell shows into its inner rectangle."""
        look = self.look
        if cell.bar is not None:
            width = min(rect.width(), look.px(176)) - (look.px(52) if cell.text else 0)
            paint_bar(
                painter,
                look,
                QRectF(rect.left(), rect.center().y() - look.px(3), width, look.px(7)),
                cell.bar,
            )
            rect = rect.adjusted(width + look.px(8), 0, 0, 0)
        if cell.stars is not None:
            self._stars(painter, rect, cell.stars)
            return
        rect = self._marks(painter, rect, cell)
        if cell.chip is not None:
            plate = paint_chip(painter, look, rect, cell.chip)
            rect = rect.adjusted(plate.width() + look.px(6), 0, 0, 0)
        if cell.text and rect.width() > 0:
            self._text(painter, rect, cell, bool(_right(index)))

    def _marks(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        look, side = self.look, self.look.px(MARK)
        square = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        if cell.shape is not Shape.NONE:
            mark = look.colour(colours(cell.tone or "neutral")[2])
            paint_shape(painter, square, cell.shape, mark, look.colour("bg.surface"))
        elif cell.icon:
            painter.drawPixmap(square.topLeft(), look.pixmap(cell.icon, "text.secondary", MARK))
        else:
            return rect
        return rect.adjusted(side + look.px(6), 0, 0, 0)

    def _text(self, painter: QPainter, rect: QRectF, cell: Cell, right: bool) -> None:
        font = QFont(
            self.look.font("smallStrong" if cell.strong else "small", figures=cell.figures)
        )
        font.setStrikeOut(cell.struck)
        painter.setFont(font)
        painter.setPen(self.look.colour(_text_token(cell.tone)))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = QFontMetrics(font).elidedText(
            " ".join(cell.text.split()), Qt.TextElideMode.ElideRight, round(rect.width())
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)

    def _stars(self, painter: QPainter, rect: QRectF, stars: int) -> None:
        look, side = self.look, self.look.px(13)
        for number in range(5):
            token = "text.primary" if number < stars else "border.strong"
            at = QPointF(rect.left() + number * (side + 1), rect.center().y() - side / 2)
            painter.drawPixmap(at, look.pixmap("star-filled", token, 13))


def _right(index: Index) -> bool:
    model = index.model()
    found = model.headerData(
        index.column(), Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
    )
    return bool(found is not None and found & Qt.AlignmentFlag.AlignRight)


def _text_token(tone: str) -> str:
    if not tone:
        return "text.primary"
    return f"text.{tone}" if tone in ("secondary", "muted") else colours(tone)[1]


def paint_bar(painter: QPainter, look: Look, rect: QRectF, shares: tuple[float, float]) -> None:
    """A coverage bar: captured solid, part hatched, the rest empty."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border.strong"), 1))
    painter.setBrush(look.colour("bg.sunken"))
    painter.drawRoundedRect(rect, 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    done = rect.width() * min(shares[0], 1.0)
    painter.setBrush(look.colour("ok"))
    if done > 0:
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), done, rect.height()), 3, 3)
    part = QRectF(
        rect.left() + done,
        rect.top(),
        rect.width() * min(shares[1], 1.0 - shares[0]),
        rect.height(),
    )
    if part.width() > 0:
        painter.fillRect(part, QBrush(look.colour("accent"), Qt.BrushStyle.BDiagPattern))
    painter.restore()


def cell_width(look: Look, cell: Cell) -> int:
    """The width that a cell needs to be shown whole."""
    text = QFontMetrics(look.font("smallStrong" if cell.strong else "small")).horizontalAdvance(
        cell.text
    )
    chip = chip_width(look, cell.chip) + look.px(6) if cell.chip else 0
    return text + chip + look.px(2 * PAD + (MARK + 6 if cell.shape or cell.icon else 0))
