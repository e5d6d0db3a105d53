"""The shapes of states: known by outline alone, on paper and in black and white."""

from __future__ import annotations

from math import cos, pi, sin
from typing import Any

from docplanner.documents.house.item import Figure
from docplanner.documents.house.text import Shape


def draw_figure(canvas: Any, item: Figure, left: float, top: float) -> None:
    """Draw a shape in its square, whose top left corner is given from the page's bottom left."""
    canvas.saveState()
    canvas.translate(left, top - item.size)
    canvas.scale(item.size / 10, item.size / 10)
    ink, paper = (1, 0) if item.white else (0, 1)
    canvas.setStrokeGray(ink)
    canvas.setFillGray(ink)
    canvas.setLineWidth(1.1)
    canvas.setLineJoin(1)
    _DRAWN[item.shape](canvas, paper)
    canvas.restoreState()


def _done(canvas: Any, paper: float) -> None:
    canvas.circle(5, 5, 5, stroke=0, fill=1)
    _check(canvas, paper)


def _check(canvas: Any, grey: float) -> None:
    canvas.setStrokeGray(grey)
    canvas.setLineWidth(1.5)
    _line(canvas, (2.4, 5.0), (4.3, 3.1), (7.6, 6.9))


def _part(canvas: Any, paper: float) -> None:
    canvas.circle(5, 5, 4.4, stroke=1, fill=0)
    canvas.wedge(0.6, 0.6, 9.4, 9.4, -90, 180, stroke=0, fill=1)


def _planned(canvas: Any, paper: float) -> None:
    canvas.circle(5, 5, 4.4, stroke=1, fill=0)


def _waiting(canvas: Any, paper: float) -> None:
    _polygon(canvas, ((5, 9.5), (9.7, 0.8), (0.3, 0.8)), fill=False)
    canvas.setLineWidth(1.2)
    _line(canvas, (5, 6.4), (5, 3.9))
    canvas.circle(5, 2.3, 0.7, stroke=0, fill=1)


def _missing(canvas: Any, paper: float) -> None:
    corners = tuple(
        (5 + 5.2 * cos(pi / 8 + turn * pi / 4), 5 + 5.2 * sin(pi / 8 + turn * pi / 4))
        for turn in range(8)
    )
    _polygon(canvas, corners, fill=True)
    canvas.setStrokeGray(paper)
    canvas.setLineWidth(1.5)
    _line(canvas, (3.2, 3.2), (6.8, 6.8))
    _line(canvas, (3.2, 6.8), (6.8, 3.2))


def _dropped(canvas: Any, paper: float) -> None:
    canvas.circle(5, 5, 4.4, stroke=1, fill=0)
    _line(canvas, (1.9, 1.9), (8.1, 8.1))


def _plan(canvas: Any, paper: float) -> None:
    _polygon(canvas, _DIAMOND, fill=False)


def _forecast(canvas: Any, paper: float) -> None:
    _polygon(canvas, _DIAMOND, fill=True)


def _tick(canvas: Any, paper: float) -> None:
    canvas.rect(0.55, 0.55, 8.9, 8.9, stroke=1, fill=0)


def _ticked(canvas: Any, paper: float) -> None:
    canvas.rect(0, 0, 10, 10, stroke=0, fill=1)
    _check(canvas, paper)


def _half_ticked(canvas: Any, paper: float) -> None:
    _tick(canvas, paper)
    _polygon(canvas, ((0.5, 0.5), (9.5, 0.5), (9.5, 9.5)), fill=True)


def _dash(canvas: Any, paper: float) -> None:
    _line(canvas, (0.6, 5), (9.4, 5))


_DIAMOND = ((5, 9.8), (9.8, 5), (5, 0.2), (0.2, 5))


def _polygon(canvas: Any, corners: tuple[tuple[float, float], ...], fill: bool) -> None:
    path = canvas.beginPath()
    path.moveTo(*corners[0])
    for corner in corners[1:]:
        path.lineTo(*corner)
    path.close()
    canvas.drawPath(path, stroke=0 if fill else 1, fill=1 if fill else 0)


def _line(canvas: Any, *points: tuple[float, float]) -> None:
    path = canvas.beginPath()
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)
    canvas.drawPath(path, stroke=1, fill=0)


_DRAWN = {
    Shape.DONE: _done,
    Shape.PART: _part,
    Shape.PLANNED: _planned,
    Shape.WAITING: _waiting,
    Shape.MISSING: _missing,
    Shape.DROPPED: _dropped,
    Shape.PLAN: _plan,
    Shape.FORECAST: _forecast,
    Shape.TICK: _tick,
    Shape.TICKED: _ticked,
    Shape.HALF_TICKED: _half_ticked,
    Shape.DASH: _dash,
}
