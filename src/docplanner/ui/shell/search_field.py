"""The search field of the top bar: a button that looks like a field, and opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
)

from docplanner.ui.theme.keycap import paint_key
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

WIDE, SHORT, BARE = 340, 190, 44


class SearchField(QPushButton):
    """Words and key go when there is no room for them; the name for screen readers stays."""

    def __init__(self, look: Look, key: str) -> None:
        super().__init__()
        self._look, self._key = look, key
        self.setProperty("look", "search")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Search everything"))
        self.show_key(key)

    def show_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setToolTip(f"{tr('Search everything')}  {key}".strip())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(WIDE), self._look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._look
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        inner = QRectF(self.rect()).adjusted(look.px(10), 0, -look.px(8), 0)
        side = look.px(15)
        top = inner.center().y() - side / 2
        painter.drawPixmap(round(inner.left()), round(top), look.pixmap("search", "text.muted", 15))
        inner.adjust(side + look.px(8), 0, 0, 0)
        self._words(painter, inner)

    def _words(self, painter: QPainter, inner: QRectF) -> None:
        look = self._look
        font = look.font("body")
        metrics = QFontMetrics(font)
        key = QFontMetrics(look.font("captionStrong")).horizontalAdvance(self._key) + look.px(18)
        short, long = tr("Search"), tr("Search everything")
        if inner.width() < metrics.horizontalAdvance(short):
            return
        if self._key and inner.width() >= metrics.horizontalAdvance(short) + key:
            paint_key(painter, look, inner, self._key, right=True)
            inner.adjust(0, 0, -key, 0)
        fits = metrics.horizontalAdvance(long) <= inner.width()
        painter.setFont(font)
        painter.setPen(look.colour("text.muted"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, long if fits else short)
