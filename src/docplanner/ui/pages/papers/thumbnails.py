"""Small pages beside the preview: click one to go there."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem

from docplanner.ui.pages.papers.preview import PaperView
from docplanner.ui.theme.look import Look
from docplanner.ui.words import tr

HEIGHT, WIDTH = 116, 124
MOST = 40
"""Pages that have a small picture; a longer paper is walked through in the preview."""


class Thumbnails(QListWidget):
    """One small picture for each page."""

    def __init__(self, look: Look, view: PaperView) -> None:
        super().__init__()
        self._look, self._view = look, view
        self.setAccessibleName(tr("Pages"))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setSpacing(6)
        self.setObjectName("thumbnails")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: view.go_to(self.row(item)))
        self.itemActivated.connect(lambda item: view.go_to(self.row(item)))
        look.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the pages of the paper in the preview."""
        self.clear()
        look, count = self._look, self._view.document.pageCount()
        self.setFixedWidth(look.px(WIDTH))
        self.setVisible(count > 1)
        height = look.px(HEIGHT)
        for page in range(min(count, MOST)):
            picture = QPixmap.fromImage(self._view.thumbnail(page, height))
            item = QListWidgetItem(QIcon(picture), str(page + 1))
            item.setTextAlignment(Qt.AlignmentFlag.AlignHCenter)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, tr("Page {n}", n=page + 1))
            self.addItem(item)
        self.setIconSize(QSize(look.px(WIDTH - 28), height))

    def choose(self, page: int) -> None:
        """Mark the page that is looked at."""
        self.setCurrentRow(page)
