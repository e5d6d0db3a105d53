"""The list of papers, in groups, each with where it stands."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from docplanner.documents.offered import Offer
from docplanner.documents.standing import last_issue, standing
from docplanner.ui.widgets.cells import Index
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

OFFER = Qt.ItemDataRole.UserRole + 1
STANDS = Qt.ItemDataRole.UserRole + 2
WIDTH = 232
HEADING, LINE = 30, 27


class PaperList(QListWidget):
    """``chosen`` carries the Offer that was chosen."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.setObjectName("panel")
        self.setAccessibleName(tr("Papers"))
        self.setItemDelegate(_Lines(workspace))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._chosen)
        self._dress()
        workspace.look.changed.connect(self._dress)

    def fill(self, offers: tuple[Offer, ...]) -> None:
        """Show what can be printed; a kind with several papers has a heading."""
        self.blockSignals(True)
        held = self.verticalScrollBar().value()
        self.clear()
        heading = ""
        for offer in offers:
            if offer.kind.title != heading:
                heading = offer.kind.title
                self._add_heading(heading)
            self._add(offer)
        self.verticalScrollBar().setValue(held)
        self.blockSignals(False)

    def choose(self, offer: Offer | None) -> None:
        """Show a paper as chosen, telling nobody."""
        self.blockSignals(True)
        for place in range(self.count()):
            found = self.item(place).data(OFFER)
            if found is not None and offer is not None and found.key == offer.key:
                self.setCurrentRow(place)
        self.blockSignals(False)

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def _add(self, offer: Offer) -> None:
        snapshot, now = self._workspace.snapshot, self._workspace.now
        last = last_issue(snapshot, offer.kind.id, offer.params)
        stands = standing(snapshot, offer.kind.id, offer.params, now)
        words = tr("Rev {n}", n=last.revision) if last else tr("Draft")
        colour = last.colour if last else stands.colour
        name = offer.of or tr("By sequence")
        item = QListWidgetItem(name)
        item.setData(OFFER, offer)
        item.setData(STANDS, (words, colour.casefold()))
        item.setData(
            Qt.ItemDataRole.AccessibleTextRole, f"{offer.kind.title}, {name}, {words}, {colour}"
        )
        item.setToolTip(f"{offer.kind.title}, {name}: {words}")
        self.addItem(item)

    def _chosen(self, item: QListWidgetItem | None) -> None:
        offer = item.data(OFFER) if item else None
        if offer is not None:
            self.chosen.emit(offer)

    def _dress(self) -> None:
        self.setFixedWidth(self._workspace.look.px(WIDTH))
        self.scheduleDelayedItemsLayout()


class _Lines(QStyledItemDelegate):
    """Paints headings and papers."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._look = workspace.look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        heading = index.data(OFFER) is None
        return QSize(self._look.px(100), self._look.px(HEADING if heading else LINE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, rect = self._look, QRectF(option.rect)
        offer = index.data(OFFER)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if offer is None:
            self._word(
                painter,
                rect.adjusted(look.px(16), look.px(6), 0, 0),
                index,
                "captionStrong",
                "text.secondary",
            )
        else:
            self._paper(painter, rect, index, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paper(self, painter: QPainter, rect: QRectF, index: Index, chosen: bool) -> None:
        look = self._look
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("bg.selected"))
            painter.drawRoundedRect(rect.adjusted(6, 1, -6, -1), 4, 4)
        icon = QRectF(rect.left() + look.px(14), rect.center().y() - look.px(8), 16, 16)
        painter.drawPixmap(
            icon.topLeft(), look.pixmap("papers", "accent.text" if chosen else "text.secondary", 15)
        )
        words, colour = index.data(STANDS)
        right = rect.adjusted(rect.width() - look.px(78), 0, -look.px(12), 0)
        swatch = QRectF(right.left(), rect.center().y() - look.px(5), look.px(11), look.px(11))
        painter.setPen(QPen(look.colour("border.control"), 1))
        painter.setBrush(look.colour(f"rev.{colour}"))
        painter.drawRect(swatch)
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text.secondary"))
        painter.drawText(right.adjusted(look.px(17), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)
        role, token = ("smallStrong", "accent.text") if chosen else ("small", "text.primary")
        self._word(painter, rect.adjusted(look.px(38), 0, -look.px(84), 0), index, role, token)

    def _word(self, painter: QPainter, rect: QRectF, index: Index, role: str, token: str) -> None:
        painter.setFont(self._look.font(role))
        painter.setPen(self._look.colour(token))
        text = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, round(rect.width())
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, text)
