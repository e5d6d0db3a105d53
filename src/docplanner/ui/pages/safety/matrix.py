"""The matrix: likelihood by severity, with each risk where it scores.

Click chooses a risk; dragging it, or Alt and an arrow, scores it anew.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from docplanner.domain.ids import Id
from docplanner.planning.risks import Coded, Height, height
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

LIKELIHOODS = ("Rare", "Unlikely", "Possible", "Likely", "Expected")
SEVERITIES = ("Slight", "Minor", "Serious", "Severe", "Fatal")
HEIGHTS = {Height.LOW: "Low", Height.MEDIUM: "Medium", Height.HIGH: "High"}
TONES = {Height.LOW: "ok", Height.MEDIUM: "warn", Height.HIGH: "danger"}
_HEAD, _SIDE, _ROW, _GAP = 26, 84, 38, 3
_FAR = 6
_STEPS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class Matrix(QWidget):
    """``chosen`` carries a risk's id; ``scored`` its id, likelihood and severity."""

    chosen = Signal(str)
    scored = Signal(str, int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._risks: tuple[Coded, ...] = ()
        self._current: Id = ""
        self._held: Coded | None = None
        self._from = QPointF()
        self._at: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.changed.connect(self.updateGeometry)

    def fill(self, risks: tuple[Coded, ...], current: Id) -> None:
        """Show risks, one of them as chosen."""
        self._risks, self._current = risks, current
        said = [self._words(one) for one in risks]
        self.setAccessibleName(tr("Risk matrix, likelihood by severity"))
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def marker(self, key: Id) -> QRectF:
        """Where the marker of a risk is."""
        found = next(one for one in self._risks if one.risk.id == key)
        return self._markers()[found.code]

    def cell(self, likelihood: int, severity: int) -> QRectF:
        """Where a cell is."""
        look = self._look
        left, top = look.px(_SIDE), look.px(_HEAD)
        width = (self.width() - left) / 5
        row = look.px(_ROW)
        gap = look.px(_GAP)
        return QRectF(
            left + (severity - 1) * width, top + (5 - likelihood) * row, width - gap, row - gap
        )

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._look.px(440), self._look.px(_HEAD + 5 * _ROW))

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self._risk_at(event.position())
            self._from = event.position()
            if self._held is not None:
                self.chosen.emit(self._held.risk.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if self._held is None:
            return
        if self._at is not None or (event.position() - self._from).manhattanLength() >= _FAR:
            self._at = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        held, at = self._held, self._at
        self._held = self._at = None
        place = self._place_at(at) if at is not None else None
        if held is not None and place is not None:
            self._score(held, *place)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._at is not None:
            self._held = self._at = None
            self.update()
        elif key in _STEPS and self._risks:
            self._step(key, bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._risk_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._words(found) if found else "", self)
            return True
        return super().event(event)

    def _step(self, key: Qt.Key, moving: bool) -> None:
        codes = [one.risk.id for one in self._risks]
        place = codes.index(self._current) if self._current in codes else -1
        up, right = _STEPS[key]
        if moving and place >= 0:
            risk = self._risks[place].risk
            self._score(self._risks[place], risk.likelihood + up, risk.severity + right)
        else:
            step = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_Right) else -1
            self.chosen.emit(codes[min(max(place + step, 0), len(codes) - 1)])

    def _score(self, one: Coded, likelihood: int, severity: int) -> None:
        inside = 1 <= likelihood <= 5 and 1 <= severity <= 5
        if inside and (likelihood, severity) != (one.risk.likelihood, one.risk.severity):
            self.scored.emit(one.risk.id, likelihood, severity)

    # Places

    def _markers(self) -> dict[str, QRectF]:
        """Each marker's place; those of one cell stand side by side."""
        look = self._look
        width, tall = look.px(26), look.px(18)
        found: dict[str, QRectF] = {}
        cells: dict[tuple[int, int], list[Coded]] = {}
        for one in self._risks:
            cells.setdefault((one.risk.likelihood, one.risk.severity), []).append(one)
        for place, risks in cells.items():
            cell = self.cell(*place)
            pitch = min(width + 3.0, (cell.width() - width) / max(len(risks) - 1, 1))
            first = cell.center().x() - (pitch * (len(risks) - 1) + width) / 2
            for number, one in enumerate(risks):
                at = QRectF(first + number * pitch, cell.center().y() - tall / 2, width, tall)
                found[one.code] = at
        return found

    def _risk_at(self, at: QPointF) -> Coded | None:
        places = self._markers()
        return next((one for one in self._risks if places[one.code].contains(at)), None)

    def _place_at(self, at: QPointF) -> tuple[int, int] | None:
        for likelihood in range(1, 6):
            for severity in range(1, 6):
                if self.cell(likelihood, severity).contains(at):
                    return likelihood, severity
        return None

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_words(painter)
        for likelihood in range(1, 6):
            for severity in range(1, 6):
                self._paint_cell(painter, likelihood, severity)
        for one in self._risks:
            if one is not self._held or self._at is None:
                self._paint_marker(painter, one, self._markers()[one.code])
        if self._held is not None and self._at is not None:
            place = self._markers()[self._held.code]
            place.moveCenter(self._at)
            self._paint_marker(painter, self._held, place)

    def _paint_words(self, painter: QPainter) -> None:
        look = self._look
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text.secondary"))
        centre, right = Qt.AlignmentFlag.AlignCenter, Qt.AlignmentFlag.AlignRight
        for number in range(1, 6):
            cell = self.cell(5, number)
            head = QRectF(cell.left(), 0, cell.width(), look.px(_HEAD))
            painter.drawText(head, centre, f"{number} {tr(SEVERITIES[number - 1])}")
            row = self.cell(number, 1)
            side = QRectF(0, row.top(), look.px(_SIDE - 8), row.height())
            words = f"{number} {tr(LIKELIHOODS[number - 1])}"
            painter.drawText(side, right | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_cell(self, painter: QPainter, likelihood: int, severity: int) -> None:
        look, cell = self._look, self.cell(likelihood, severity)
        value = likelihood * severity
        tone = TONES[height(value)]
        high = height(value) is Height.HIGH
        painter.setPen(QPen(look.colour(tone), 1) if high else Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{tone}.tint"))
        painter.drawRoundedRect(cell.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
        painter.setFont(look.font("caption", figures=True))
        painter.setPen(look.colour(f"{tone}.text"))
        corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(cell.adjusted(0, 0, -look.px(5), -look.px(2)), corner, str(value))

    def _paint_marker(self, painter: QPainter, one: Coded, place: QRectF) -> None:
        look = self._look
        painter.setPen(Qt.PenStyle.NoPen)
        if one.risk.id == self._current:
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(place.adjusted(-4, -4, 4, 4), 12, 12)
            painter.setBrush(look.colour("bg.surface"))
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 10, 10)
        painter.setBrush(look.colour("text.primary"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setFont(look.font("captionStrong"))
        painter.setPen(look.colour("bg.surface"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, one.code)

    def _words(self, one: Coded) -> str:
        words = f"{one.score} {tr(HEIGHTS[height(one.score)])}"
        return f"{one.code}, {one.risk.hazard}, {words}"
