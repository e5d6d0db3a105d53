"""Text fitted into a width: cut with an ellipsis, or broken into a few lines; remembered."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from docplanner.ui.theme.look import Look

MOST = 4000
"""Texts that are remembered; then all are forgotten and fitted anew as they are met."""


class Fitter:
    """Fits texts in the fonts of one look."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._metrics: dict[tuple[str, bool], QFontMetricsF] = {}
        self._lines: dict[tuple[str, str, int, int], tuple[str, ...]] = {}
        look.changed.connect(self.forget)

    def forget(self) -> None:
        """Measure anew: the fonts have changed."""
        self._metrics.clear()
        self._lines.clear()

    def font(self, role: str, *, figures: bool = False) -> QFont:
        """The font of a role."""
        return self._look.font(role, figures=figures)

    def metrics(self, role: str, *, figures: bool = False) -> QFontMetricsF:
        """The measures of a role's font."""
        key = (role, figures)
        if key not in self._metrics:
            self._metrics[key] = QFontMetricsF(self.font(role, figures=figures))
        return self._metrics[key]

    def width(self, text: str, role: str, *, figures: bool = False) -> float:
        """How wide a text is."""
        return self.metrics(role, figures=figures).horizontalAdvance(text)

    def height(self, role: str) -> float:
        """The height of a line."""
        return self.metrics(role).height()

    def elided(self, text: str, role: str, width: float) -> str:
        """The text, cut with an ellipsis where it has no room."""
        return next(iter(self.lines(text, role, width, 1)), "")

    def lines(self, text: str, role: str, width: float, most: int) -> tuple[str, ...]:
        """The text in so many lines at most, broken at spaces; the last one may be cut."""
        key = (text, role, int(width), most)
        found = self._lines.get(key)
        if found is None:
            if len(self._lines) > MOST:
                self._lines.clear()
            found = self._lines[key] = self._broken(text[:400], role, width, most)
        return found

    def _broken(self, text: str, role: str, width: float, most: int) -> tuple[str, ...]:
        if most < 1 or width <= 0 or not text:
            return ()
        metrics = self.metrics(role)
        words = text.split()
        done: list[str] = []
        while words and len(done) < most - 1:
            line = words.pop(0)
            while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= width:
                line = f"{line} {words.pop(0)}"
            done.append(line)
        done.append(" ".join(words))
        elide = Qt.TextElideMode.ElideRight
        return tuple(metrics.elidedText(line, elide, width) for line in done if line)
