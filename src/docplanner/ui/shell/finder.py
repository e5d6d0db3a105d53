"""Opens the palette: keeps the book of what can be found, made beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from docplanner.ui.shell.overlay import Overlay
from docplanner.ui.shell.parts import Parts
from docplanner.ui.words import tr

if TYPE_CHECKING:
    from docplanner.ui.jobs import Job
    from docplanner.ui.shell.palette.book import Book
    from docplanner.ui.shell.palette.entries import Entry
    from docplanner.ui.shell.palette.sheet import PaletteSheet
    from docplanner.ui.workspace import Workspace

LATELY = 4


class Finder(QObject):
    """One palette, and one book of the production that is open."""

    def __init__(self, window: QWidget, parts: Parts, overlay: Overlay) -> None:
        super().__init__(window)
        self._window, self._parts, self._overlay = window, parts, overlay
        self._book: Book | None = None

    def open(self, text: str = "") -> None:
        """Open the palette with a text in it."""
        from docplanner.ui.shell.palette.sheet import PaletteSheet

        workspace = self._parts.workspace
        sheet = PaletteSheet(self._parts.look, workspace, self._commands(), self._lately(), text)
        self._overlay.open(sheet)
        if workspace is not None:
            self._read(workspace, sheet)

    def open_days(self) -> None:
        """Open it for the number of a day."""
        from docplanner.ui.shell.palette.reading import Only

        if self._parts.workspace is not None:
            self.open(Only.DAYS.value)

    def _read(self, workspace: Workspace, sheet: PaletteSheet) -> None:
        from docplanner.ui.shell.palette.book import make_book

        snapshot, before = workspace.snapshot, self._book
        if before is not None and before.snapshot is snapshot:
            sheet.take_book(before)
            return
        today = workspace.now.local().date()

        def work(job: Job) -> Book:
            return make_book(snapshot, today, before)

        def done(book: Book) -> None:
            self._book = book
            if self._overlay.sheet is sheet:
                sheet.take_book(book)

        workspace.jobs.start(tr("Reading what can be found"), work, done, quiet=True)

    def _commands(self) -> list[Entry]:
        from docplanner.ui.shell.palette.doing import Doing, commands

        parts = self._parts
        page = parts.host.page() if parts.host is not None else None
        return commands(Doing(self._window, page, parts.workspace))

    def _lately(self) -> list[Entry]:
        from docplanner.ui.shell.palette.entries import Entry, Group

        parts = self._parts
        if parts.workspace is None or parts.host is None:
            return []
        found = parts.host.lately()[:LATELY]
        title = parts.workspace.title
        return [
            Entry(Group.RECENT, (title(one.kind, one.id),), one.kind, one.id, "history")
            for one in found
        ]
