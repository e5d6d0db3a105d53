"""The stages as tiles: how many stand at each; a click shows only those."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from docplanner.planning.pipeline import Tile
from docplanner.ui.sheets.people_words import TILES
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr


class Tiles(QWidget):
    """All tiles in a row. Of ``chosen`` at most one is pressed."""

    def __init__(self, look: Look, choose: Callable[[Tile | None], object]) -> None:
        super().__init__()
        self.setAccessibleName(tr("Stages"))
        self._choose = choose
        self._tiles = {tile: _TileButton(look, tr(word)) for tile, word in TILES.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for tile, made in self._tiles.items():
            row.addWidget(made, 1)
            made.clicked.connect(lambda checked, one=tile: self._clicked(one, checked))

    @property
    def chosen(self) -> Tile | None:
        """The tile that filters, or None."""
        return next((tile for tile, made in self._tiles.items() if made.isChecked()), None)

    def choose(self, tile: Tile | None) -> None:
        """Press a tile, or none."""
        for one, made in self._tiles.items():
            made.setChecked(one is tile)

    def show_counts(self, counts: Mapping[Tile, int]) -> None:
        """Show how many stand at each; those who are out only where there are any."""
        total = sum(counts.values())
        for tile, made in self._tiles.items():
            made.show_count(counts[tile], total)
        out = self._tiles[Tile.OUT]
        out.setVisible(bool(counts[Tile.OUT]) or out.isChecked())

    def _clicked(self, tile: Tile, checked: bool) -> None:
        self.choose(tile if checked else None)
        self._choose(self.chosen)


class _TileButton(QAbstractButton):
    """A word, a number, and its share of all as a line."""

    def __init__(self, look: Look, word: str) -> None:
        super().__init__()
        self._look, self._share, self._count = look, 0.0, 0
        self.setText(word)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def show_count(self, count: int, total: int) -> None:
        """Show another number."""
        self._count, self._share = count, count / total if total else 0.0
        self.setAccessibleName(f"{self.text()}, {count}")
        self.setToolTip(tr("Show only: {stage}", stage=self.text()))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(96), self._look.px(62))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        ground = (
            "bg.selected" if self.isChecked() else "bg.hover" if self.underMouse() else "bg.alt"
        )
        painter.fillRect(rect, look.colour(ground))
        painter.setPen(QPen(look.colour("border.subtle"), 1))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        inner = rect.adjusted(look.px(12), look.px(6), -look.px(12), -look.px(6))
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text.primary" if self._count else "text.secondary"))
        metrics = QFontMetrics(painter.font())
        word = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, round(inner.width()))
        painter.drawText(inner, Qt.AlignmentFlag.AlignTop, word)
        painter.setFont(look.font("page", figures=True))
        low = inner.adjusted(0, 0, 0, -look.px(7))
        painter.drawText(low, Qt.AlignmentFlag.AlignBottom, str(self._count))
        line = QRectF(inner.left(), inner.bottom() - look.px(4), inner.width(), look.px(4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("bg.sunken"))
        painter.drawRoundedRect(line, 2, 2)
        painter.setBrush(look.colour("accent"))
        if self._share:
            line.setWidth(max(line.width() * self._share, line.height()))
            painter.drawRoundedRect(line, 2, 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
