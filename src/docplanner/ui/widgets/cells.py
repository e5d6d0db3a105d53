"""Painting table cells: text, chips, shapes, bars, stars. No widget stands in a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from docplanner.ui.models.columns import Cell, Column, Row
from docplanner.ui.models.rows import CELL, GROUP, RowsModel
from docplanner.ui.theme.chips import HEIGHT as CHIP_HEIGHT
from docplanner.ui.theme.chips import Chip, chip_width, colours, paint_chip
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape

Index = QModelIndex | QPersistentModelIndex
PAD = 8.0
MARK = 12.0
GRIP = 18.0
"""From the left of the first column's words back to the grip, at 100 %."""
_BAR = 184.0
_COUNT = 46.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
_HOVERED = QStyle.StateFlag.State_MouseOver
_CHOSEN = QStyle.StateFlag.State_Selected
_FOCUSED = QStyle.StateFlag.State_HasFocus


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A chip as a picture."""

    wide: int
    picture: QPixmap

    @classmethod
    def of(cls, look: Look, chip: Chip, wide: int, ratio: float) -> _Drawn:
        high = look.px(CHIP_HEIGHT)
        picture = QPixmap(round(wide * ratio), round(high * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        paint_chip(painter, look, QRectF(0, 0, wide, high), chip)
        painter.end()
        return cls(wide, picture)


class CellDelegate(QStyledItemDelegate):
    """Paints every table of the window. ``row_height`` and ``lead`` are at 100 %."""

    def __init__(self, look: Look, row_height: int = 30) -> None:
        super().__init__()
        self.look = look
        self.row_height = row_height
        self.lead = PAD
        """The room before the words of the first column."""
        self.grips = False
        """Whether rows can be dragged by a grip."""
        self._fonts: dict[tuple[bool, bool, bool], tuple[QFont, QFontMetrics]] = {}
        self._chips: dict[Chip, _Drawn] = {}
        look.changed.connect(self._forget_drawn)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        return QSize(self.look.px(60), self.look.px(self.row_height))

    def inner(self, rect: QRectF, column: int) -> QRectF:
        """The room of a cell's words in it."""
        left = self.lead if column == 0 else PAD
        return rect.adjusted(self.look.px(left), 0, -self.look.px(PAD), 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect, state, column = QRectF(option.rect), option.state, index.column()
        model = index.model()
        rows = model if isinstance(model, RowsModel) else None
        cell = rows.cell(index) if rows else index.data(CELL)
        heading = rows is None and index.data(GROUP) is not None
        chosen = bool(state & _CHOSEN)
        painter.save()
        paint_ground(painter, self.look, rect, chosen, bool(state & _HOVERED), heading)
        if self.grips and column == 0:
            self._grip(painter, rect)
        if isinstance(cell, Cell):
            right = rows is not None and rows.columns[column].right
            self.paint_cell(painter, self.inner(rect, column), cell, right)
        if state & _FOCUSED:
            paint_focus(painter, self.look, rect)
        painter.restore()

    def paint_row(
        self,
        painter: QPainter,
        rect: QRectF,
        row: Row,
        columns: Sequence[Column],
        spans: Sequence[tuple[int, float, float]],
    ) -> None:
        """Paint the cells of a row; ``spans`` are its columns with their left and right."""
        for number, left, right in spans:
            column = columns[number]
            area = QRectF(left, rect.top(), right - left, rect.height())
            if self.grips and number == 0:
                self._grip(painter, area)
            self.paint_cell(painter, self.inner(area, number), column.cell(row), column.right)

    def _grip(self, painter: QPainter, rect: QRectF) -> None:
        look = self.look
        at = QPointF(rect.left() + look.px(self.lead - GRIP), rect.center().y() - look.px(MARK) / 2)
        painter.drawPixmap(at, look.pixmap("grip", "text.muted", MARK))

    def paint_cell(self, painter: QPainter, rect: QRectF, cell: Cell, right: bool = False) -> None:
        """Paint what a cell shows into its inner rectangle."""
        look = self.look
        if cell.bar is not None:
            rect = self._bar(painter, rect, cell)
        if cell.stars is not None:
            self._stars(painter, rect, cell.stars)
            return
        if right and (cell.shape is not Shape.NONE or cell.icon):
            rect.setLeft(max(rect.left(), rect.right() - cell_width(look, cell) + look.px(2 * PAD)))
        rect = self._marks(painter, rect, cell)
        if cell.chip is not None:
            wide = self._chip(painter, rect, cell.chip)
            rect = rect.adjusted(wide + look.px(6), 0, 0, 0)
        if cell.text and rect.width() > 0:
            self._text(painter, rect, cell, right)

    def _bar(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        look = self.look
        words = _width(look, cell.detail, "small") + look.px(PAD) if cell.detail else 0
        room = rect.width() - (look.px(_COUNT) if cell.text else 0) - words
        width = min(room, look.px(_BAR))
        if width < look.px(24):
            return rect
        top = rect.center().y() - look.px(3)
        assert cell.bar is not None
        paint_bar(painter, look, QRectF(rect.left(), top, width, look.px(7)), cell.bar)
        gap = look.px(_COUNT) - _width(look, cell.text, "smallStrong")
        return rect.adjusted(width + max(gap, look.px(PAD)), 0, 0, 0)

    def _marks(self, painter: QPainter, rect: QRectF, cell: Cell) -> QRectF:
        look, side = self.look, self.look.px(MARK)
        square = QRectF(rect.left(), rect.center().y() - side / 2, side, side)
        if cell.shape is not Shape.NONE:
            mark = look.colour(colours(_tone(cell.tone))[2])
            paint_shape(painter, square, cell.shape, mark, look.colour("bg.surface"))
        elif cell.icon:
            painter.drawPixmap(square.topLeft(), look.pixmap(cell.icon, "text.secondary", MARK))
        else:
            return rect
        return rect.adjusted(side + look.px(6), 0, 0, 0)

    def _chip(self, painter: QPainter, rect: QRectF, chip: Chip) -> float:
        """The same few chips come again and again, so each is drawn once."""
        wide = chip_width(self.look, chip) if chip not in self._chips else self._chips[chip].wide
        if wide > rect.width():
            return paint_chip(painter, self.look, rect, chip).width()
        if chip not in self._chips:
            self._chips[chip] = _Drawn.of(
                self.look, chip, wide, painter.device().devicePixelRatio()
            )
        drawn = self._chips[chip]
        high = self.look.px(CHIP_HEIGHT)
        painter.drawPixmap(QPointF(rect.left(), round(rect.center().y() - high / 2)), drawn.picture)
        return float(wide)

    def _text(self, painter: QPainter, rect: QRectF, cell: Cell, right: bool) -> None:
        font, metrics = self._font(cell)
        painter.setFont(font)
        painter.setPen(self.look.colour("text.muted" if cell.struck else _text_token(cell.tone)))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        text = one_line(cell.text)
        wide = metrics.horizontalAdvance(text)
        if wide > rect.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(rect.width()))
            wide = metrics.horizontalAdvance(text)
        painter.drawText(rect, _MIDDLE | side, text)
        if cell.detail and not right:
            left = rect.left() + wide + self.look.px(PAD)
            rest = QRectF(left, rect.top(), rect.right() - left, rect.height())
            if rest.width() > 0:
                self._text(painter, rest, Cell(cell.detail, tone="muted"), False)

    def _font(self, cell: Cell) -> tuple[QFont, QFontMetrics]:
        key = (cell.strong, cell.figures, cell.struck)
        if key not in self._fonts:
            font = self.look.font(_role(cell), figures=cell.figures)
            font.setStrikeOut(cell.struck)
            self._fonts[key] = (font, QFontMetrics(font))
        return self._fonts[key]

    def _forget_drawn(self) -> None:
        self._fonts.clear()
        self._chips.clear()

    def _stars(self, painter: QPainter, rect: QRectF, stars: int) -> None:
        look, side = self.look, self.look.px(13)
        for number in range(5):
            token = "text.primary" if number < stars else "border.strong"
            at = QPointF(rect.left() + number * (side + 1), rect.center().y() - side / 2)
            painter.drawPixmap(at, look.pixmap("star-filled", token, 13))


def one_line(text: str) -> str:
    """A text with its breaks as spaces; of a very long one the start, since no cell shows more."""
    return " ".join(text[:1000].split())


def paint_ground(
    painter: QPainter, look: Look, rect: QRectF, chosen: bool, hovered: bool, heading: bool = False
) -> None:
    """The ground of a cell or a row, with its hairline; a chosen row has a bar at the left."""
    if chosen or hovered or heading:
        token = "bg.selected" if chosen else "bg.hover" if hovered else "bg.alt"
        painter.fillRect(rect, look.colour(token))
    painter.setPen(QPen(look.colour("border.subtle"), 1))
    low = rect.bottom() - 0.5
    painter.drawLine(QPointF(rect.left(), low), QPointF(rect.right(), low))
    if chosen and rect.left() <= 0:
        bar = QRectF(rect.left(), rect.top(), look.px(3), rect.height())
        painter.fillRect(bar, look.colour("accent"))


def paint_focus(painter: QPainter, look: Look, rect: QRectF) -> None:
    """The ring of what has the focus."""
    painter.setPen(QPen(look.colour("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(rect.adjusted(1, 1, -1, -2))


def paint_bar(painter: QPainter, look: Look, rect: QRectF, shares: tuple[float, float]) -> None:
    """A coverage bar: captured solid, part hatched, the rest empty."""
    done = rect.width() * min(max(shares[0], 0.0), 1.0)
    part = rect.width() * min(max(shares[1], 0.0), 1.0 - min(shares[0], 1.0))
    outline = QPainterPath()
    outline.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline, look.colour("bg.sunken"))
    painter.setClipPath(outline, Qt.ClipOperation.IntersectClip)
    painter.fillRect(QRectF(rect.left(), rect.top(), done, rect.height()), look.colour("ok"))
    if part > 0:
        _hatch(painter, look, QRectF(rect.left() + done, rect.top(), part, rect.height()))
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("border.strong"), 1))
    painter.drawPath(outline)
    painter.restore()


def _hatch(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Slanted lines, wide enough to be told from the solid part without its colour."""
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(look.colour("accent"), look.px(2)))
    high, step = rect.height(), look.px(4)
    x = rect.left() - high
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + high, rect.top()))
        x += step


def cell_width(look: Look, cell: Cell) -> int:
    """The width that a cell needs to be shown whole, its margins counted."""
    text = _width(look, cell.text, _role(cell), cell.figures)
    detail = _width(look, cell.detail, "small") + look.px(PAD) if cell.detail else 0
    chip = chip_width(look, cell.chip) + look.px(6) if cell.chip else 0
    mark = look.px(MARK + 6) if cell.shape or cell.icon else 0
    return text + detail + chip + mark + look.px(2 * PAD)


def _width(look: Look, text: str, role: str, figures: bool = False) -> int:
    return QFontMetrics(look.font(role, figures=figures)).horizontalAdvance(one_line(text))


def _role(cell: Cell) -> str:
    return "smallStrong" if cell.strong else "small"


def _tone(tone: str) -> str:
    return "neutral" if tone in ("", "secondary", "muted") else tone


def _text_token(tone: str) -> str:
    if not tone:
        return "text.primary"
    return f"text.{tone}" if tone in ("secondary", "muted") else colours(tone)[1]
