"""The documents page: every paper of the trip, as it prints now, to be saved or printed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from docplanner.documents.export import Made
from docplanner.documents.kind import ONE, Params
from docplanner.documents.offered import Offer, offered, present_trip
from docplanner.domain.faults import Fault
from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Day, Trip
from docplanner.ui.jobs import Job
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.papers.list import PaperList
from docplanner.ui.pages.papers.making import make_paper, save_paper
from docplanner.ui.pages.papers.preview import FIT, FULL, PaperView
from docplanner.ui.pages.papers.side import PaperSide
from docplanner.ui.pages.papers.thumbnails import Thumbnails
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Segments, button, empty_layout
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.trip_choice import trip_choice
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast

SETTLE = 400
"""Milliseconds after a change before the paper is made anew."""


class PapersPage(Page):
    """The list of papers, the chosen one as it prints, what it is and what can be done with it."""

    id = "papers"

    def build(self) -> None:
        self._trip: Id | None = None
        self._offers: tuple[Offer, ...] = ()
        self._offer: Offer | None = None
        self._made: Made | None = None
        self._mono = False
        self._audience = ""
        self._person: Id | None = None
        self._job: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE)
        self._timer.timeout.connect(self._make)
        self._build_bar()
        self._build_views()
        self.side = self._side = PaperSide(self.workspace, self)
        self.bind("next_page", lambda: self.view.go_to(self.view.page() + 1))
        self.bind("previous_page", lambda: self.view.go_to(self.view.page() - 1))
        self.bind("fit", lambda: self._zoom(FIT))
        self.bind("full", lambda: self._zoom(FULL))
        self.bind("mono", self._toggle_mono)

    # What is shown

    def refresh(self) -> None:
        snapshot = self.workspace.snapshot
        trip = snapshot.get(Trip, self._trip)
        trip = trip or present_trip(snapshot, self.workspace.now.local().date())
        self._trip = trip.id if trip else None
        self.bar.set(tr("Documents"), trip.title if trip else "")
        self._offers = offered(snapshot, self._trip)
        self.list.fill(self._offers)
        has_days = any(day.trip == self._trip for day in snapshot.days)
        self.views.show_widget(self.main if has_days else self.empty)
        held = self._offer.key if self._offer else ""
        kept = next((offer for offer in self._offers if offer.key == held), None)
        self._show(kept or self._first())
        self._timer.start()

    def rechecked(self) -> None:
        self._side.refresh()

    @property
    def offer(self) -> Offer | None:
        """The paper that is chosen."""
        return self._offer

    @property
    def params(self) -> Params:
        """The chosen paper's choices as they stand."""
        assert self._offer is not None
        person = self._person if ONE in self._offer.kind.may else None
        audience = "" if person else self._audience
        if audience not in self._offer.kind.audiences:
            audience = ""
        return replace(self._offer.params, person=person, audience=audience, mono=self._mono)

    @property
    def made(self) -> Made | None:
        """The paper as it was last made; None while it is not, or may not be."""
        return self._made

    def show_record(self, kind: str, key: Id) -> bool:
        day = self.workspace.snapshot.get(Day, key) if kind == "days" else None
        if kind == "trips":
            self._choose_trip(key)
            return True
        if day is None:
            return False
        self._trip = day.trip
        self.refresh()
        wanted = next((one for one in self._offers if one.params.day == key), None)
        self._show(wanted)
        return wanted is not None

    def wish(self, wish: object) -> None:
        if isinstance(wish, Subject):
            self.show_record(wish.kind, wish.id)
        elif isinstance(wish, str):
            self._show(next((one for one in self._offers if one.kind.id == wish), self._offer))

    def choose_offer(self, offer: Offer | None) -> None:
        """Show another paper."""
        if offer is not None and (self._offer is None or offer.key != self._offer.key):
            self._person = None
            self._show(offer)

    def choose_audience(self, audience: str, person: Id | None = None) -> None:
        """Make it for other readers, or for one person."""
        self._audience, self._person = audience, person
        self._make()

    # What can be done

    def look_for(self) -> None:
        self.list.setFocus()

    def export_page(self) -> None:
        if self._offer is None or self._made is None:
            self._refuse()
            return
        folder = self.workspace.settings.get("papers_folder") or self.workspace.project.path.parent
        suggested = str(Path(folder) / self._made.filename)
        title, kinds = tr("Save the paper"), tr("PDF files (*.pdf)")
        chosen, _ = QFileDialog.getSaveFileName(self, title, suggested, kinds)
        if chosen:
            path = Path(chosen)
            path = path if path.suffix else path.with_suffix(".pdf")
            save_paper(self.workspace, self._offer, self.params, path, self._saved, self._failed)

    def print_page(self) -> None:
        if self._made is None:
            self._refuse()
            return
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from docplanner.ui.pages.papers.printing import print_pages, turn_for

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self._made.filename)
        turn_for(self.view.document, 0, printer)
        if self._mono:
            printer.setColorMode(QPrinter.ColorMode.GrayScale)
        if QPrintDialog(printer, self).exec():
            worked = print_pages(self.view.document, printer)
            words = tr("Sent to the printer") if worked else tr("The printer did not start")
            self.workspace.said.emit(Toast(words, warning=not worked))

    def remembered(self) -> dict[str, Any]:
        return {
            "trip": self._trip,
            "paper": self._offer.key if self._offer else "",
            "mono": self._mono,
            "zoom": self.view.zoom(),
        }

    def take_up(self, state: dict[str, Any]) -> None:
        self._trip = state.get("trip")
        self._mono = bool(state.get("mono"))
        self._mono_button.setChecked(self._mono)
        self._zoom(FULL if state.get("zoom") == FULL else FIT)
        self.refresh()
        found = next((one for one in self._offers if one.key == state.get("paper")), None)
        if found is not None:
            self._show(found)

    # Inside

    def _build_bar(self) -> None:
        trips = trip_choice(self.workspace, lambda: self._trip, self._choose_trip)
        self._back = button(
            self.look, "", icon="chevron-left", kind="quiet", tip=tr("Previous page")
        )
        self._next = button(self.look, "", icon="chevron-right", kind="quiet", tip=tr("Next page"))
        self._back.clicked.connect(lambda: self.view.go_to(self.view.page() - 1))
        self._next.clicked.connect(lambda: self.view.go_to(self.view.page() + 1))
        self.page_text = button(self.look, "", kind="quiet")
        self.page_text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._segments = Segments([(FIT, tr("Fit page")), (FULL, tr("100 %"))], self._zoom)
        self._segments.choose(FIT)
        self._mono_button = button(self.look, tr("Black and white"), icon="contrast")
        self._mono_button.setCheckable(True)
        self._mono_button.clicked.connect(self._toggle_mono_to)
        for made in (
            trips,
            self._back,
            self.page_text,
            self._next,
            self._segments,
            self._mono_button,
        ):
            self.bar.add(made)

    def _build_views(self) -> None:
        self.list = PaperList(self.workspace)
        self.list.chosen.connect(self.choose_offer)
        self.view = PaperView(self.look)
        self.view.turned.connect(self._turned)
        self.thumbnails = Thumbnails(self.look, self.view)
        self._problem = QVBoxLayout()
        self._problem.setContentsMargins(0, 0, 0, 0)
        middle = QVBoxLayout()
        middle.addLayout(self._problem)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.view, 1)
        both.addWidget(self.thumbnails)
        middle.addLayout(both, 1)
        self.main = QWidget()
        row = QHBoxLayout(self.main)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addLayout(middle, 1)
        self.empty = Empty(
            self.look,
            tr("Nothing to print yet"),
            tr("Call sheets appear when a trip has days. Give the first and last day of a trip."),
            (tr("Open the schedule"), lambda: self.workspace.call("schedule")),
            (tr("Open the shot list"), lambda: self.workspace.call("shots")),
        )
        self.views = Views()
        self.content.addWidget(self.views)

    def _first(self) -> Offer | None:
        """The call sheet of tomorrow, or the first paper there is."""
        today = self.workspace.now.local().date()
        days = self.workspace.snapshot.all(Day)
        for offer in self._offers:
            day = days.get(offer.params.day or "")
            if day is not None and day.date > today:
                return offer
        return self._offers[0] if self._offers else None

    def _show(self, offer: Offer | None) -> None:
        new = offer is not None and (self._offer is None or offer.key != self._offer.key)
        self._offer = offer
        self.list.choose(offer)
        self._side.refresh()
        if new and offer is not None:
            self.choose(Subject("days", offer.params.day) if offer.params.day else None)
            self._make()
        elif offer is None:
            self.view.clear()

    def _make(self) -> None:
        self._timer.stop()
        if self._offer is None:
            return
        if self._job is not None:
            self._job.cancel()
        self._job = make_paper(
            self.workspace, self._offer, self.params, self._shown, self._not_made
        )

    def _shown(self, made: Made) -> None:
        self._made = made
        self._complain(None)
        self.view.show_pdf(made.pdf)
        self.thumbnails.refresh()
        self._side.refresh()

    def _not_made(self, error: BaseException) -> None:
        self._made = None
        self.view.clear()
        self.thumbnails.refresh()
        if isinstance(error, Fault):
            self._complain(str(error))
        self._side.refresh()

    def _complain(self, sentence: str | None) -> None:
        empty_layout(self._problem)
        if sentence:
            title = tr("This paper cannot be made")
            self._problem.addWidget(Banner(self.look, "danger", title, sentence, wide=True))

    def _refuse(self) -> None:
        self.workspace.said.emit(Toast(tr("There is no paper to print yet"), warning=True))

    def _saved(self, path: Path) -> None:
        def reveal() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

        words = tr("Saved {name}", name=path.name)
        self.workspace.said.emit(Toast(words, action=tr("Open folder"), run=reveal))

    def _failed(self, error: BaseException) -> None:
        if isinstance(error, Fault):
            self.workspace.said.emit(Toast(str(error), warning=True))

    def _turned(self, page: int) -> None:
        count = self.view.document.pageCount()
        self.page_text.setText(tr("Page {n} of {all}", n=page + 1, all=count) if count else "")
        self._back.setEnabled(page > 0)
        self._next.setEnabled(page + 1 < count)
        self.thumbnails.choose(page)

    def _zoom(self, zoom: str) -> None:
        self._segments.choose(zoom)
        self.view.set_zoom(zoom)

    def _toggle_mono(self) -> None:
        self._mono_button.setChecked(not self._mono)
        self._toggle_mono_to(not self._mono)

    def _toggle_mono_to(self, on: bool) -> None:
        self._mono = on
        self._make()

    def _choose_trip(self, key: Id) -> None:
        self._trip = key
        self._offer = None
        self.refresh()
