"""Pages of a PDF as they will print, drawn by QtPdf."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractScrollArea

from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

GAP = 12
FIT, FULL = "fit", "full"
POINTS = 72.0
SCREEN = 96.0


class PaperView(QAbstractScrollArea):
    """All pages of a paper under each other. ``turned`` tells which page stands at the top."""

    turned = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._buffer = QBuffer(self)
        self.document = QPdfDocument(self)
        self._zoom = FIT
        self._places: list[QRect] = []
        self._drawn: dict[tuple[int, int, int], QImage] = {}
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Preview"))
        self.verticalScrollBar().valueChanged.connect(lambda value: self.turned.emit(self.page()))
        look.changed.connect(self._forget)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a file; the page and the place on it stay where they are."""
        held = self.verticalScrollBar().value()
        self.document.close()
        self._buffer.close()
        self._buffer.setData(QByteArray(pdf))
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self.document.load(self._buffer)
        self._forget()
        self.verticalScrollBar().setValue(held)
        self.setAccessibleDescription(self._words())
        self.turned.emit(self.page())

    def clear(self) -> None:
        """Show nothing."""
        self.document.close()
        self._forget()

    def zoom(self) -> str:
        """``fit`` or ``full``."""
        return self._zoom

    def set_zoom(self, zoom: str) -> None:
        """Fit a page into the view, or show it at its printed size."""
        page = self.page()
        self._zoom = zoom
        self._lay_out()
        self.go_to(page)

    def page(self) -> int:
        """The page at the middle of the view, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        for number, place in enumerate(self._places):
            if middle <= place.bottom() + GAP:
                return number
        return max(len(self._places) - 1, 0)

    def go_to(self, page: int) -> None:
        """Bring a page to the top."""
        if self._places:
            place = self._places[min(max(page, 0), len(self._places) - 1)]
            self.verticalScrollBar().setValue(place.top() - GAP)
            self.turned.emit(self.page())

    def thumbnail(self, page: int, height: int) -> QImage:
        """A small picture of a page, on the paper's own white."""
        size = self.document.pagePointSize(page)
        width = round(height * size.width() / size.height())
        return self._draw(page, QSize(width, height))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), self._look.colour("bg.sunken"))
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        seen = event.rect().translated(
            self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        )
        for number, place in enumerate(self._places):
            if place.intersects(seen):
                self._paint_page(painter, number, place)

    def _paint_page(self, painter: QPainter, number: int, place: QRect) -> None:
        painter.drawImage(place, self._draw(number, place.size()))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        painter.fillRect(place, self._look.colour("paper"))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.setPen(QPen(self._look.colour("border.strong"), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))

    def _draw(self, page: int, size: QSize) -> QImage:
        ratio = self.devicePixelRatioF()
        pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
        key = (page, pixels.width(), pixels.height())
        if key not in self._drawn:
            drawn = QImage(pixels, QImage.Format.Format_RGB32)
            drawn.fill(Qt.GlobalColor.white)
            painter = QPainter(drawn)
            painter.drawImage(0, 0, self.document.render(page, pixels))
            painter.end()
            drawn.setDevicePixelRatio(ratio)
            self._drawn[key] = drawn
        return self._drawn[key]

    def _forget(self) -> None:
        self._drawn.clear()
        self._lay_out()

    def _lay_out(self) -> None:
        self._places = []
        y = GAP
        room = self.viewport().size()
        for page in range(self.document.pageCount()):
            size = self._page_size(page, room)
            x = max((room.width() - size.width()) // 2, GAP)
            self._places.append(QRect(x, y, size.width(), size.height()))
            y += size.height() + GAP
        widest = max((place.width() for place in self._places), default=0) + 2 * GAP
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(y - room.height(), 0))
        down.setPageStep(room.height())
        down.setSingleStep(40)
        across.setRange(0, max(widest - room.width(), 0))
        across.setPageStep(room.width())
        self.viewport().update()

    def _page_size(self, page: int, room: QSize) -> QSize:
        points = self.document.pagePointSize(page)
        scale = SCREEN / POINTS
        if self._zoom == FIT and points.width() and points.height():
            wide = (room.width() - 2 * GAP) / points.width()
            high = (room.height() - 2 * GAP) / points.height()
            scale = max(min(wide, high), 0.1)
        return QSize(round(points.width() * scale), round(points.height() * scale))

    def _words(self) -> str:
        """The text of all pages, for screen readers."""
        pages = range(self.document.pageCount())
        return "\n".join(self.document.getAllText(page).text() for page in pages)
