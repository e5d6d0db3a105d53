"""Pictures: the stills as records, by year, place, people, rights and use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.shots import Picture, Rights
from docplanner.edits import many, records
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.pictures.columns import card, columns, picture_of
from docplanner.ui.pages.pictures.facets import facets
from docplanner.ui.pages.pictures.stock import Stock, not_cleared
from docplanner.ui.sheets.pictures import toggle_revisit
from docplanner.ui.widgets.add_form import AddForm
from docplanner.ui.widgets.basics import Segments, button
from docplanner.ui.widgets.browser import GRID, LIST, Browser
from docplanner.ui.widgets.deleting import delete_rows
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.words import counted, tr

FILM, DATE = "film", "date"
SHOWN = frozenset({"pictures", "people", "locations", "shots", "sequences", "parts"})
"""Kinds whose changes show on this page."""
ENTRIES = (
    ("reference", tr("Reference"), 110),
    ("taken", tr("Taken"), 130),
    ("location", tr("Place"), 170),
    ("source", tr("Source"), 130),
    ("caption", tr("Caption"), 320),
)


class PicturesPage(Page):
    """Pictures in a grid or a list, one of them in the inspector."""

    id = "pictures"
    adds = tr("Add a picture")

    def build(self) -> None:
        workspace = self.workspace
        self.stock = Stock(workspace)
        self._stale = True
        self.browser = Browser(
            workspace,
            columns(workspace),
            partial(card, workspace),
            self.stock.words,
            (tr("Pictures"), tr("No pictures match"), tr("Caption, place, reference")),
        )
        self.form = AddForm(workspace, "pictures", tr("New picture"), ENTRIES, self._save)
        self.form.closed.connect(self._form_closed)
        self._lay_out()
        keys = self.keymap
        teach = tr(
            "{wanted} wants to stand there again and makes a shot, {cleared} says it is cleared.",
            wanted=keys.shown("pictures.revisit"),
            cleared=keys.shown("pictures.cleared"),
        )
        self.inspector = Inspector(
            workspace, "\n".join((tr("Pictures"), tr("Choose a picture to see all of it."), teach))
        )
        self.side = self.inspector
        self.browser.chosen.connect(self._chosen)
        self.browser.opened.connect(lambda row: self.inspector.edit("caption"))
        self.bind("revisit", self.want)
        self.bind("cleared", self.clear_rights)
        self.bind("delete", self.delete)

    # Showing

    def refresh(self) -> None:
        if not self.isVisible() and not self._stale:
            self._stale = True
            return
        self._stale = False
        rows = self.stock.rows(self._order.currentData() == FILM)
        self.browser.show_rows(rows, facets(self.workspace, rows))
        used = sum(bool(row.facts.shots) for row in rows)
        words = (
            counted(len(rows), "{n} picture", "{n} pictures"),
            tr("{n} in the film", n=used),
            tr("{n} of them not cleared", n=not_cleared(rows)),
        )
        self.bar.set(tr("Pictures"), ", ".join(words))
        shown = len(self.stock) or not self.form.isHidden()
        self._views.show_widget(self.browser if shown else self._empty)

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables.keys() & SHOWN)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def show_record(self, kind: str, key: Id) -> bool:
        return self.browser.choose(f"{kind}/{key}")

    def add(self) -> None:
        self._views.show_widget(self.browser)
        self.form.start(Picture(id="", reference=""))

    def look_for(self) -> None:
        self.browser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.selectAll()

    def remembered(self) -> dict[str, Any]:
        return {"browser": self.browser.remembered(), "order": self._order.currentData()}

    def take_up(self, state: dict[str, Any]) -> None:
        self.browser.take_up(state.get("browser", {}))
        self._view.choose(self.browser.view)
        place = self._order.findData(state.get("order"))
        self._order.setCurrentIndex(max(place, 0))

    # Doing

    def want(self) -> None:
        """Want the current picture's place filmed again, or no more."""
        row = self.browser.current_row()
        if row is not None:
            toggle_revisit(self.workspace, picture_of(row))

    def clear_rights(self) -> None:
        """Say that the chosen pictures are cleared, as one step."""
        rows = self.browser.chosen_rows()
        waiting = [row for row in rows if picture_of(row).rights is not Rights.CLEARED]
        if not waiting:
            return
        said = counted(len(waiting), "{n} picture is cleared", "{n} pictures are cleared")
        keys = [row.record.id for row in waiting]
        self.workspace.do(many.change, "pictures", keys, {"rights": Rights.CLEARED}, say=said)

    def delete(self) -> None:
        """Delete the chosen pictures."""
        if self.browser.table.hasFocus() or self.browser.grid.hasFocus():
            delete_rows(self.workspace, self.browser.chosen_rows())

    def _changed(self, changes: Changes) -> None:
        self.stock.take(changes)
        super()._changed(changes)

    def _chosen(self, row: Row | None) -> None:
        key = row.record.id if row is not None else None
        self.inspector.show_record("pictures", key)
        self.choose(Subject("pictures", key) if key is not None else None)

    def _save(self, values: Mapping[str, Any]) -> None:
        key = str(self.workspace.edit(records.add, "pictures", dict(values)).result)
        self.browser.choose(f"pictures/{key}")
        self.form.start(Picture(id="", reference="", source=str(values.get("source", ""))))

    def _form_closed(self) -> None:
        self.refresh()
        self.browser.take_focus()

    def _show_view(self, view: str) -> None:
        self.browser.show_view(view)
        self._view.choose(view)

    # Building

    def _lay_out(self) -> None:
        look = self.look
        self.bar.add(self.browser.search)
        self.bar.add(button(look, tr("New picture"), self.add, icon="image-plus"))
        self._view = Segments([(GRID, tr("Grid")), (LIST, tr("List"))], self._show_view)
        self._view.choose(GRID)
        self.bar.add(self._view)
        self._order = QComboBox()
        self._order.setAccessibleName(tr("Order"))
        self._order.addItem(tr("Film order"), FILM)
        self._order.addItem(tr("Date order"), DATE)
        self._order.currentIndexChanged.connect(lambda place: self.refresh())
        self.browser.filters.add(self._order)
        self.browser.put_above(self.form)
        self._empty = Empty(
            look,
            tr("No pictures yet"),
            tr(
                "List the stills that the film speaks of: caption, date, place, people, rights. "
                "The files stay where they are and are not read yet."
            ),
            (tr("Add a picture"), self.add),
        )
        self._views = Views()
        self.content.addWidget(self._views)
