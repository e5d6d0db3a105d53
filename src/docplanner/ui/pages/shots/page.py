"""The shot list: grouped by sequence, place or day; every cell edits in place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.shots import Priority, ShotStatus
from docplanner.planning.coverage import coverage
from docplanner.ui.models.columns import Group, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.shots.actions import ShotActions
from docplanner.ui.pages.shots.columns import CLIPS, columns
from docplanner.ui.pages.shots.facts import Filter, Listing, listing
from docplanner.ui.pages.shots.filter_bar import FilterBar
from docplanner.ui.pages.shots.groups import GROUPINGS
from docplanner.ui.widgets.basics import Segments, Text, button
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.hints import Hints
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.widgets.selection import SelectionBar
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import counted, tr


class ShotsPage(Page):
    """Shots in groups, and one of them, or a sequence, in the inspector."""

    id = "shots"
    adds = "Add a shot"

    def build(self) -> None:
        self.view = "sequence"
        self.actions_ = ShotActions(self)
        self.model = RowsModel(columns(self.workspace))
        self.table = Table(self.workspace, self.model, tr("Shots"))
        self.table.menu_for = self.actions_.fill_menu
        self.inspector = Inspector(self.workspace, _teach())
        self.side = self.inspector
        self._build_bar()
        self._build_middle()
        self.actions_.bind()
        self.table.chosen.connect(self._chosen)
        self.table.headed.connect(self._headed)
        self.table.opened.connect(self._opened)
        self.table.picked.connect(self._picked)
        self.inspector.removed.connect(lambda gone: self.table.tell_current())
        self.set_view(self.view)

    def _build_bar(self) -> None:
        look = self.workspace.look
        self.segments = Segments(
            [
                ("sequence", tr("By sequence")),
                ("location", tr("By location")),
                ("day", tr("By day")),
            ],
            self.set_view,
        )
        self.bar.add(self.segments)
        self.filter_button = button(look, tr("Filter"), self._toggle_filter, icon="filter")
        self.filter_button.setCheckable(True)
        self.bar.add(self.filter_button)
        self.bar.add(button(look, tr("Print"), self.print_page, icon="print"))

    def _build_middle(self) -> None:
        look = self.workspace.look
        self.filter_bar = FilterBar(self.workspace)
        self.filter_bar.changed.connect(self.refresh)
        self.filter_bar.left.connect(self.table.setFocus)
        self.content.addWidget(self.filter_bar)
        self.filter_bar.hide()
        self.middle = Views()
        self.content.addWidget(self.middle, 1)
        self.empty = Empty(
            look,
            tr("No shots yet"),
            tr(
                "List what the film needs before the trip. "
                "Each line becomes a row the crew can tick."
            ),
            (tr("Add a shot"), self.add),
            (tr("Add a sequence"), self.actions_.add_sequence),
        )
        self.none = QWidget()
        self.no_match = Text(look, "", "body", wrap=True)
        card = QWidget()
        card.setObjectName("card")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(card)
        row.setContentsMargins(*(look.px(12),) * 4)
        row.addWidget(self.no_match, 1)
        row.addWidget(button(look, tr("Clear filter"), self.filter_bar.clear))
        column = QVBoxLayout(self.none)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.addWidget(card)
        column.addStretch(1)
        self.hints = Hints(look, self.keymap, _hints())
        self.selection = SelectionBar(
            self.table,
            (
                ("MUST", lambda: self.actions_.set_priority(Priority.MUST)),
                ("SHOULD", lambda: self.actions_.set_priority(Priority.SHOULD)),
                ("COULD", lambda: self.actions_.set_priority(Priority.COULD)),
                (tr("Captured"), lambda: self.actions_.set_status(ShotStatus.CAPTURED)),
                (tr("Planned"), lambda: self.actions_.set_status(ShotStatus.PLANNED)),
                (tr("Drop"), self.actions_.drop),
            ),
        )
        self.content.addWidget(self.hints)
        self.content.addWidget(self.selection)
        self.selection.hide()

    # Showing

    def refresh(self) -> None:
        wanted = self.filter_bar.filter
        found = listing(self.workspace, wanted)
        self.filter_bar.look_at(found.all)
        self.model.show_groups(GROUPINGS[self.view](self.workspace, found, wanted.active))
        self.bar.set(tr("Shot list"), self._counts(found))
        self._show_middle(found, wanted)
        self._picked()

    def rechecked(self) -> None:
        self.refresh()

    def _counts(self, found: Listing) -> str:
        all_ = coverage(found.all)
        said = [
            counted(all_.total, "{n} live shot", "{n} live shots"),
            tr("{n} captured", n=all_.captured),
            tr("{n} in part", n=all_.part) if all_.part else "",
            tr("{n} planned", n=all_.planned) if all_.planned else "",
            tr("{n} wanted", n=all_.wanted) if all_.wanted else "",
        ]
        counts = ", ".join(filter(None, said))
        if not self.filter_bar.filter.active:
            return counts
        return tr("{n} shown of {counts}", n=len(found.rows), counts=counts)

    def _show_middle(self, found: Listing, wanted: Filter) -> None:
        if self.model.branches:
            self.middle.show_widget(self.table)
        elif wanted.active and found.all:
            self.no_match.setText(tr("No shots match {words}", words=self.filter_bar.words()))
            self.middle.show_widget(self.none)
        else:
            self.middle.show_widget(self.empty)

    def set_view(self, view: str) -> None:
        """Group by ``sequence``, ``location`` or ``day``."""
        self.view = view
        self.segments.choose(view)
        self.table.movable = self.actions_.drop_at if view == "sequence" else None
        self.refresh()

    def _chosen(self, row: Row | None) -> None:
        self.inspector.show_record("shots", row.record.id if row else None)
        self.choose(Subject("shots", row.record.id) if row else None)

    def _headed(self, group: Group) -> None:
        self.inspector.show_record(group.kind, group.record.id)
        if group.kind == "sequences":
            self.choose(Subject(group.kind, group.record.id))

    def _opened(self, row: Row | None) -> None:
        if row is not None and self.table.currentIndex().column() == CLIPS:
            self.find_clip(row.record.id)

    def _picked(self) -> None:
        many = self.selection.count() > 1
        self.selection.setVisible(many)
        self.hints.setVisible(not many)

    # What the window asks

    def show_record(self, kind: str, key: Id) -> bool:
        if kind == "sequences":
            self.set_view("sequence")
        if self._show(kind, key):
            return True
        self.workspace.filter(None)
        self.filter_bar.clear()
        return self._show(kind, key)

    def _show(self, kind: str, key: Id) -> bool:
        if kind == "shots":
            return self.table.choose(f"shots/{key}")
        return self.table.choose_group(key)

    def wish(self, wish: object) -> None:
        """A Subject: a shot, or the day, place or sequence whose shots are wanted."""
        if not isinstance(wish, Subject):
            return
        views = {"days": "day", "locations": "location", "sequences": "sequence"}
        if wish.kind in views:
            self.set_view(views[wish.kind])
        self.show_record(wish.kind, wish.id)

    def add(self) -> None:
        self.actions_.add_below()

    def look_for(self) -> None:
        self.filter_button.setChecked(True)
        self.filter_bar.setVisible(True)
        self.filter_bar.text.setFocus()
        self.filter_bar.text.selectAll()

    def print_page(self) -> None:
        self.workspace.call("papers", "shot-list")

    def export_page(self) -> None:
        self.workspace.call("papers", "shot-list")

    def remembered(self) -> dict[str, Any]:
        row = self.table.current_row()
        shot = row.record.id if row else None
        return {"table": self.table.remembered(), "view": self.view, "shot": shot}

    def take_up(self, state: dict[str, Any]) -> None:
        self.table.take_up(state.get("table", {}))
        if state.get("view") in GROUPINGS:
            self.set_view(state["view"])
        if state.get("shot"):
            self.table.choose(f"shots/{state['shot']}")

    # For the actions

    def bind_to_table(self, name: str, run: Callable[[], object]) -> None:
        """Let a command's keys work where the table has the focus, and nowhere else."""
        command = f"{self.id}.{name}"
        self.actions_by_command[command] = self.keymap.bind(self.table, command, run)

    def add_command(self, menu: QMenu, name: str) -> None:
        """Put a command into a menu."""
        menu.addAction(self.actions_by_command[f"{self.id}.{name}"])

    def edit_new(self, key: Id) -> None:
        """Type the words of a shot that was just added."""
        if not self.table.choose(f"shots/{key}"):
            self.filter_bar.clear()
            self.table.choose(f"shots/{key}")
        self.table.setFocus()
        self.table.edit_field("description")

    def edit_new_sequence(self, key: Id) -> None:
        """Type the title of a sequence that was just added."""
        self.show_record("sequences", key)
        self.inspector.edit("title")

    def find_clip(self, shot: Id) -> None:
        """Go to the footage, to what is linked to a shot or may be."""
        self.workspace.call("footage", Subject("shots", shot))

    def _toggle_filter(self) -> None:
        wanted = self.filter_button.isChecked()
        self.filter_bar.setVisible(wanted)
        if wanted:
            self.filter_bar.text.setFocus()
        else:
            self.filter_bar.clear()


def _hints() -> list[tuple[tuple[str, ...], str]]:
    return [
        (("shots.below",), tr("new shot below")),
        (("tables.edit",), tr("edit")),
        (("shots.must", "shots.should", "shots.could"), tr("must, should, could")),
        (("shots.captured",), tr("mark captured")),
        (("shots.drop",), tr("drop, with Undo")),
    ]


def _teach() -> str:
    return tr(
        "Shot list\nWhat the film needs, and what of it is captured. Choose a shot to see all of "
        "it, or a heading to see its sequence.\nEnter adds a shot below, F2 edits a cell, C marks "
        "a shot captured."
    )
