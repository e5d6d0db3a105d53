"""Footage: cards and clips, and the log of the chosen clip typed by hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from docplanner.domain.footage import Card, LogType
from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.edits import records
from docplanner.planning.footage import total_seconds
from docplanner.project.project import Changes
from docplanner.ui.models.columns import Row
from docplanner.ui.pages.footage.adding import (
    CARD_ENTRIES,
    CLIP_ENTRIES,
    next_card,
    next_clip,
    with_drop,
)
from docplanner.ui.pages.footage.columns import card, columns
from docplanner.ui.pages.footage.facets import facets
from docplanner.ui.pages.footage.log_panel import LogPanel
from docplanner.ui.pages.footage.stock import NONE, Stock
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.sheets.footage_words import duration
from docplanner.ui.widgets.add_form import AddForm
from docplanner.ui.widgets.basics import Segments, button
from docplanner.ui.widgets.browser import GRID, LIST, Browser
from docplanner.ui.widgets.deleting import delete_rows
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.words import counted, tr

RATINGS = 5
SHOWN = frozenset(
    "cards clips log days people interviewees shots sequences locations parts".split()
)
"""Kinds whose changes show on this page."""
LOG_SHARE = 0.42
"""Of the height, before somebody drags the border."""


class FootagePage(Page):
    """Clips in a grid or a list, the log of one below, the clip in the inspector."""

    id = "footage"
    adds = tr("Add a clip")

    def build(self) -> None:
        workspace = self.workspace
        self.stock = Stock(workspace)
        self._stale = True
        self._card: Id | None = None
        self.browser = Browser(
            workspace,
            columns(workspace),
            partial(card, workspace),
            self.stock.words,
            (tr("Clips"), tr("No clips match"), tr("Clip, words, place, keyword")),
        )
        self.log = LogPanel(workspace, self._begin_words)
        self._forms()
        self._lay_out()
        self.inspector = Inspector(
            workspace,
            tr("Footage")
            + "\n"
            + tr("Choose a clip to read or write its log.")
            + "\n"
            + tr("I starts an entry, S G A T set its type, Alt+1 to Alt+5 rate it."),
        )
        self.side = self.inspector
        self.browser.chosen.connect(self._chosen)
        self.browser.opened.connect(self._opened)
        self.browser.facets.changed.connect(self._filtered)
        self._bind()

    # Showing

    def refresh(self) -> None:
        if not self.isVisible() and not self._stale:
            self._stale = True
            return
        self._stale = False
        every = self.stock.every()
        rows = self.stock.rows()
        self.browser.show_rows(rows, facets(self.workspace, rows))
        cards = len(self.workspace.snapshot.all(Card))
        words = [
            counted(len(rows), "{n} clip", "{n} clips"),
            duration(total_seconds(row.record for row in rows)) if rows else "",
            counted(cards, "{n} card", "{n} cards"),
        ]
        self.bar.set(tr("Footage"), ", ".join(filter(None, words)))
        self._views.show_widget(self.browser if every or cards else self._empty)
        self.log.show_clip(self.stock.row(self._clip()))

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables.keys() & SHOWN)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def show_record(self, kind: str, key: Id) -> bool:
        if kind == "cards":
            return self._show_card(key)
        clip = key
        if kind == "log":
            entry = self.workspace.record("log", key)
            clip = entry.clip if entry is not None else ""
        found = self.browser.choose(f"clips/{clip}")
        if found and kind == "log":
            self.log.choose(key)
        return found

    def wish(self, wish: object) -> None:
        """A shot: show the clips that are logged to it; where there are none, all."""
        if isinstance(wish, Subject) and wish.kind == "shots":
            self.browser.clear()
            if self.workspace.snapshot.captured.get(wish.id):
                self.browser.facets.choose({"shot": frozenset({wish.id})})

    def add(self) -> None:
        self._forms_closed()
        self._views.show_widget(self.browser)
        on_card = self._card_meant()
        self.clip_form.start(next_clip(self.workspace, on_card, self.stock.every()))

    def _card_meant(self) -> Id | None:
        """The one card that is filtered for, else that of the chosen clip."""
        cards = self.browser.facets.chosen.get("card", frozenset()) - {NONE}
        if len(cards) == 1:
            return next(iter(cards))
        row = self.browser.current_row()
        card: Id | None = row.record.card if row is not None else None
        return card

    def add_card(self) -> None:
        """Type a new card."""
        self._forms_closed()
        self._views.show_widget(self.browser)
        self.card_form.start(next_card(self.workspace))

    def look_for(self) -> None:
        self.browser.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.browser.search.selectAll()

    def remembered(self) -> dict[str, Any]:
        return {
            "browser": self.browser.remembered(),
            "log": self.log.table.remembered(),
        }

    def take_up(self, state: dict[str, Any]) -> None:
        self.browser.take_up(state.get("browser", {}))
        self.log.table.take_up(state.get("log", {}))
        self._view.choose(self.browser.view)

    # Doing

    def delete(self) -> None:
        """Delete the chosen entries where the log has the focus, else the chosen clips."""
        if self.log.table.hasFocus():
            self.log.delete()
        elif self.browser.table.hasFocus() or self.browser.grid.hasFocus():
            delete_rows(self.workspace, self.browser.chosen_rows())

    def turn_view(self) -> None:
        """Change between grid and list."""
        self._show_view(LIST if self.browser.view == GRID else GRID)

    def _bind(self) -> None:
        self.bind("in", self.log.begin)
        for name, kind in (("sync", LogType.SYNC), ("gv", LogType.GV)):
            self.bind(name, partial(self.log.set_type, kind))
        for name, kind in (("actuality", LogType.ACTUALITY), ("still", LogType.STILL)):
            self.bind(name, partial(self.log.set_type, kind))
        for stars in range(RATINGS + 1):
            self.bind(f"rate{stars}", partial(self.log.rate, stars))
        self.bind("card", self.add_card)
        self.bind("view", self.turn_view)
        self.bind("delete", self.delete)

    def _changed(self, changes: Changes) -> None:
        self.stock.take(changes)
        super()._changed(changes)

    def _clip(self) -> Id | None:
        row = self.browser.current_row()
        return row.record.id if row is not None else None

    def _chosen(self, row: Row | None) -> None:
        self.log.show_clip(row)
        if row is not None:
            self._card = None
            self.inspector.show_record("clips", row.record.id)
            self.choose(Subject("clips", row.record.id))
        elif self._card is None:
            self.inspector.show_record("clips", None)
            self.choose(None)

    def _opened(self, row: Row | None) -> None:
        """Enter on a clip goes to its log."""
        if row is not None:
            self.log.table.setFocus()
            if self.log.current() is None and self.log.model.rowCount():
                self.log.table.setCurrentIndex(self.log.model.index(0, 0))

    def _filtered(self) -> None:
        """Where exactly one card is filtered for, the inspector shows it."""
        cards = self.browser.facets.chosen.get("card", frozenset()) - {NONE}
        only = next(iter(cards)) if len(cards) == 1 else ""
        if only in self.workspace.snapshot.all(Card):
            self._card = only
            self.inspector.show_record("cards", only)
            self.choose(Subject("cards", only))

    def _show_card(self, key: Id) -> bool:
        if key not in self.workspace.snapshot.all(Card):
            return False
        self.browser.clear()
        self.browser.facets.choose({"card": frozenset({key})})
        return True

    def _show_view(self, view: str) -> None:
        self.browser.show_view(view)
        self._view.choose(view)

    # Building

    def _begin_words(self) -> str:
        return tr("Press {key} to start a new entry", key=self.keymap.shown("footage.in"))

    def _forms(self) -> None:
        self.clip_form = AddForm(
            self.workspace, "clips", tr("New clip"), CLIP_ENTRIES, self._save_clip, with_drop
        )
        self.card_form = AddForm(
            self.workspace, "cards", tr("New card"), CARD_ENTRIES, self._save_card
        )
        for form in (self.clip_form, self.card_form):
            form.closed.connect(self._form_closed)

    def _forms_closed(self) -> None:
        self.clip_form.hide()
        self.card_form.hide()

    def _form_closed(self) -> None:
        self.refresh()
        self.browser.take_focus()

    def _save_clip(self, values: Mapping[str, Any]) -> None:
        key = str(self.workspace.edit(records.add, "clips", dict(values)).result)
        self.browser.choose(f"clips/{key}")
        clips = self.stock.every()
        self.clip_form.start(next_clip(self.workspace, values.get("card"), clips))

    def _save_card(self, values: Mapping[str, Any]) -> None:
        key = str(self.workspace.edit(records.add, "cards", dict(values)).result)
        self.card_form.hide()
        self._show_card(key)
        self.clip_form.start(next_clip(self.workspace, key, self.stock.every()))

    def _lay_out(self) -> None:
        look = self.look
        self.bar.add(self.browser.search)
        self.bar.add(button(look, tr("New card"), self.add_card, icon="card"))
        self.bar.add(button(look, tr("New clip"), self.add, icon="clip"))
        self._view = Segments([(GRID, tr("Grid")), (LIST, tr("List"))], self._show_view)
        self._view.choose(GRID)
        self.bar.add(self._view)
        for form in (self.clip_form, self.card_form):
            self.browser.put_above(form)
        self.browser.put_below(self.log, LOG_SHARE)
        self._empty = Empty(
            look,
            tr("No clips yet"),
            tr(
                "Add a card that came out of a camera, then its clips. Their logs are typed here; "
                "media files are not read yet."
            ),
            (tr("Add a card"), self.add_card),
            (tr("Add a clip"), self.add),
        )
        self._views = Views()
        self.content.addWidget(self._views)
