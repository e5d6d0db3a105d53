"""Painting pins, names, the route, the legend and the scale bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from docplanner.domain.ids import Id
from docplanner.planning.places import Standing
from docplanner.ui.pages.places.map.pins import Box, Mark
from docplanner.ui.pages.places.map.projection import View, scale_bar
from docplanner.ui.pages.places.map.scene import Label, Scene, area_font
from docplanner.ui.sheets.place_words import standing_word
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.words import tr

TOKENS = {
    Standing.FILMED: "ok",
    Standing.PLANNED: "accent",
    Standing.WAITING: "warn",
    Standing.SUPPORT: "text.secondary",
    Standing.PICTURES: "text.muted",
    Standing.UNUSED: "text.muted",
}
_APPROXIMATE = 1.1
"""Kilometres about a position that is kept to two decimals of a degree."""
_HIDDEN = 8.0
"""Kilometres about the rounded position of a hidden place."""

_AROUND = [(x, y) for x in (-1.5, 0, 1.5) for y in (-1.5, 0, 1.5) if x or y]


def rect_of(box: Box) -> QRectF:
    """A box as Qt's rectangle."""
    return QRectF(box.left, box.top, box.width, box.height)


def paint_names(painter: QPainter, look: Look, scene: Scene) -> None:
    """Towns, countries and seas."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("text.muted"))
    for x, y in scene.dots:
        painter.drawEllipse(QPointF(x, y), look.px(2), look.px(2))
    for label in scene.names:
        area = label.role in ("country", "sea")
        painter.setFont(area_font(look, label.role) if area else look.font(label.role))
        painter.setPen(look.colour(label.token))
        painter.drawText(rect_of(label.box), Qt.AlignmentFlag.AlignCenter, label.text)


def paint_route(painter: QPainter, look: Look, scene: Scene) -> None:
    """The dashed way and the plate that says how far it is."""
    if len(scene.route) > 1:
        pen = QPen(look.colour("accent"), look.px(2))
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in scene.route]))
    if scene.route_label is not None:
        plate = rect_of(scene.route_label.box)
        painter.setPen(QPen(look.colour("accent"), 1))
        painter.setBrush(look.colour("bg.surface"))
        painter.drawRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        painter.setFont(look.font("small", figures=True))
        painter.setPen(look.colour(scene.route_label.token))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, scene.route_label.text)


def paint_marks(
    painter: QPainter, look: Look, scene: Scene, view: View, chosen: Id | None, focus: Id | None
) -> None:
    """The pins, the chosen one last, each with its name."""
    for mark, label in reversed(list(zip(scene.marks, scene.labels, strict=True))):
        main = chosen is not None and chosen in mark.keys
        _doubt(painter, look, mark, view)
        if main:
            _ring(painter, look, mark)
        _pin(painter, look, mark, main)
        if label is not None:
            paint_halo(painter, look, label)
        if focus is not None and focus in mark.keys:
            _focus(painter, look, mark)


def paint_halo(painter: QPainter, look: Look, label: Label) -> None:
    """A name with an edge of the land's colour, so that lines under it do not cut it."""
    area = rect_of(label.box)
    painter.setFont(look.font(label.role))
    painter.setPen(look.colour("map.ukraine"))
    for right, down in _AROUND:
        painter.drawText(area.translated(right, down), Qt.AlignmentFlag.AlignCenter, label.text)
    painter.setPen(look.colour(label.token))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, label.text)


def _pin(painter: QPainter, look: Look, mark: Mark, main: bool) -> None:
    size = look.px(1) * (1.25 if main else 1.0)
    standing = mark.standing
    token = TOKENS[standing] if standing is not None else "text.secondary"
    token = "accent" if main else token
    painter.save()
    painter.translate(mark.x, mark.y)
    painter.scale(size, size)
    body = QPainterPath()
    body.moveTo(0, 0)
    body.cubicTo(-2.5, -5, -8, -10, -8, -17)
    body.arcTo(QRectF(-8, -25, 16, 16), 180, -180)
    body.cubicTo(8, -10, 2.5, -5, 0, 0)
    secret = len(mark.pins) == 1 and mark.pins[0].hidden
    hollow = secret or (standing is Standing.UNUSED and not main)
    edge = QPen(look.colour(token if hollow else "bg.surface"), 1.4)
    if secret:
        edge.setDashPattern([2, 1.5])  # nobody is to think that it stands here
    painter.setPen(edge)
    painter.setBrush(look.colour("bg.surface" if hollow else token))
    painter.drawPath(body)
    if len(mark.pins) > 1 and standing is None:
        font = look.font("captionStrong")
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(look.colour("bg.surface"))
        painter.drawText(QRectF(-8, -25, 16, 16), Qt.AlignmentFlag.AlignCenter, str(len(mark.pins)))
    else:
        _sign(painter, standing or Standing.PLANNED, token if hollow else "bg.surface", look)
    painter.restore()


def _sign(painter: QPainter, standing: Standing, token: str, look: Look) -> None:
    """The shape of a standing in the head of a pin."""
    pen = QPen(look.colour(token), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if standing is Standing.FILMED:
        painter.drawPolyline([QPointF(-3.5, -17), QPointF(-1, -14.5), QPointF(3.5, -19.5)])
    elif standing is Standing.WAITING:
        painter.drawLine(QPointF(0, -21), QPointF(0, -17))
        painter.drawPoint(QPointF(0, -13))
    elif standing is Standing.SUPPORT:
        painter.drawPolygon(
            QPolygonF([QPointF(0, -21), QPointF(4, -17), QPointF(0, -13), QPointF(-4, -17)])
        )
    elif standing is Standing.PICTURES:
        painter.drawRect(QRectF(-3, -20, 6, 6))
    else:
        painter.drawEllipse(QPointF(0, -17), 3, 3)


def _ring(painter: QPainter, look: Look, mark: Mark) -> None:
    painter.setPen(QPen(look.colour("accent"), look.px(2)))
    painter.setBrush(look.colour("bg.surface"))
    painter.drawEllipse(QPointF(mark.x, mark.y - look.px(17)), look.px(21), look.px(21))


def _focus(painter: QPainter, look: Look, mark: Mark) -> None:
    painter.setPen(QPen(look.colour("accent"), look.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(mark.x, mark.y - look.px(17)), look.px(25), look.px(25))


def _doubt(painter: QPainter, look: Look, mark: Mark, view: View) -> None:
    """How far the place may be from the point of its pin."""
    pin = mark.pins[0]
    if len(mark.pins) > 1 or not (pin.approximate or pin.hidden):
        return
    radius = (_HIDDEN if pin.hidden else _APPROXIMATE) / view.kilometres_to_pixel
    if radius < look.px(5):
        return
    pen = QPen(look.colour("text.muted"), look.px(1))
    pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(mark.x, mark.y), radius, radius)


def legend_entries(
    standings: Sequence[Standing], note: str, coarse: bool
) -> list[tuple[Standing | None, str]]:
    """What the legend explains: the standings that are there, and what the map cannot show."""
    found: list[tuple[Standing | None, str]] = [
        (one, standing_word(one)) for one in Standing if one in standings
    ]
    map_word = tr("Offline map, coarse at this size") if coarse else tr("Offline map")
    return [*found, *([(None, note)] if note else []), (None, map_word)]


Rows: TypeAlias = list[list[tuple[Standing | None, str, float]]]
"""The legend, line by line: sign, word, width."""


def legend_rows(
    look: Look, entries: Sequence[tuple[Standing | None, str]], width: float
) -> tuple[Rows, float]:
    """The legend in as many rows as it takes in a width, and the width of the widest."""
    metrics = QFontMetricsF(look.font("caption"))
    rows: Rows = [[]]
    at = widest = 0.0
    for standing, word in entries:
        size = metrics.horizontalAdvance(word) + look.px(12) + (look.px(17) if standing else 0)
        if rows[-1] and at + size > width:
            rows.append([])
            at = 0.0
        rows[-1].append((standing, word, size))
        at += size
        widest = max(widest, at)
    return rows, widest


def paint_legend(painter: QPainter, look: Look, box: Box, rows: Rows) -> None:
    """The legend on its plate."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("bg.surface"))
    painter.drawRoundedRect(rect_of(box), 3, 3)
    painter.setFont(look.font("caption"))
    high = look.px(20)
    for number, row in enumerate(rows):
        x, y = box.left + look.px(8), box.top + number * high
        for standing, word, size in row:
            left = x
            if standing is not None:
                _legend_sign(
                    painter,
                    look,
                    QRectF(x, y + high / 2 - look.px(6), look.px(12), look.px(12)),
                    standing,
                )
                left += look.px(17)
            painter.setPen(look.colour("text.muted" if standing is None else "text.secondary"))
            area = QRectF(left, y, size, high)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, word)
            x += size


def _legend_sign(painter: QPainter, look: Look, square: QRectF, standing: Standing) -> None:
    token = TOKENS[standing]
    if standing is Standing.PICTURES:
        painter.setPen(QPen(look.colour(token), look.px(2)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(square.adjusted(2, 2, -2, -2))
        return
    shape = {
        Standing.FILMED: Shape.DONE,
        Standing.WAITING: Shape.WARN,
        Standing.SUPPORT: Shape.DIAMOND,
    }.get(standing, Shape.PLANNED)
    paint_shape(painter, square, shape, look.colour(token), look.colour("bg.surface"))


def paint_frame(painter: QPainter, look: Look, width: float, height: float) -> None:
    """The focus ring of the map itself."""
    painter.setPen(QPen(look.colour("accent"), look.px(2)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(1, 1, width - 2, height - 2))


def paint_scale(painter: QPainter, look: Look, view: View, left: float, bottom: float) -> None:
    """A bar of whole kilometres, true in the middle of the map."""
    length, wide = scale_bar(view, look.px(90))
    painter.setPen(QPen(look.colour("text.secondary"), look.px(1)))
    y, tick = bottom - look.px(4), look.px(4)
    painter.drawPolyline(
        [
            QPointF(left, y - tick),
            QPointF(left, y),
            QPointF(left + wide, y),
            QPointF(left + wide, y - tick),
        ]
    )
    painter.setFont(look.font("caption", figures=True))
    area = QRectF(left, y - look.px(22), max(wide, look.px(80)), look.px(16))
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, tr("{n} km", n=length))
