"""A banner: what is wrong, why, what to do, with the buttons in it, where the problem is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.flow import Flow

_TONES = {
    "danger": ("danger.tint", "danger", Shape.PROBLEM),
    "warn": ("warn.tint", "warn", Shape.WARN),
    "info": ("accent.tint", "accent", Shape.INFO),
    "ok": ("ok.tint", "ok", Shape.DONE),
    "neutral": ("bg.alt", "border.subtle", Shape.NONE),
}


class Banner(QWidget):
    """``actions`` are words and what they do; the first is the one that mends it."""

    def __init__(
        self,
        look: Look,
        tone: str,
        title: str,
        words: str = "",
        actions: tuple[tuple[str, Callable[[], object]], ...] = (),
        *,
        wide: bool = False,
    ) -> None:
        super().__init__()
        self._look = look
        self._tone = tone
        self.setAccessibleName(f"{title} {words}".strip())
        inner = QVBoxLayout()
        text_tone = tone if tone in ("danger", "warn", "ok") else ""
        inner.setSpacing(2)
        inner.addWidget(
            Text(look, title, "bodyStrong" if wide else "smallStrong", text_tone, wrap=True)
        )
        if words:
            inner.addWidget(Text(look, words, "small", text_tone, wrap=True))
        outer = QHBoxLayout(self)
        left = look.px(36) if _TONES[tone][2] else look.px(12)
        outer.setContentsMargins(left, look.px(9), look.px(12), look.px(9))
        outer.addLayout(inner, 1)
        buttons = QWidget()
        flow = Flow(buttons, look.px(4))
        if actions and not wide:
            inner.addSpacing(look.px(4))
            inner.addWidget(buttons)
        for number, (text, run) in enumerate(actions):
            kind = "quiet" if number and not wide else ""
            made = button(look, text, run, kind=kind, small=not wide)
            (outer if wide else flow).addWidget(made)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._look
        ground, edge, shape = _TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour(edge), 1))
        painter.setBrush(look.colour(ground))
        margin = look.px(4)
        plate = QRectF(self.rect()).adjusted(margin + 0.5, 0.5, -margin - 0.5, -0.5)
        painter.drawRoundedRect(plate, 6, 6)
        side = look.px(14)
        square = QRectF(plate.left() + look.px(10), plate.top() + look.px(10), side, side)
        paint_shape(painter, square, shape, look.colour(edge), look.colour(ground))
        painter.end()
