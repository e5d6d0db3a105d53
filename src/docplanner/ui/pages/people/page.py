"""Interviewees: contributors along their pipeline; the crew; everybody."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.people import CrewMember, Interviewee, Person, Stage
from docplanner.domain.problem import Subject
from docplanner.edits import people
from docplanner.planning.pipeline import ENTRY, Tile, next_stage, stood_before
from docplanner.project.project import Changes
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.models.columns import Group, Row
from docplanner.ui.pages.page import Page, Views
from docplanner.ui.pages.people.listing import CONTRIBUTORS, CREW, EVERYBODY, Listing
from docplanner.ui.pages.people.tiles import Tiles
from docplanner.ui.widgets.basics import Elided, Segments
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.widgets.table import Table
from docplanner.ui.widgets.unlock import ask_for_names
from docplanner.ui.words import tr

_SHOWN = frozenset(
    {"people", "interviewees", "crew", "credentials", "steps", "parts", "trips", "production"}
)
_VIEW_OF = {"interviewees": CONTRIBUTORS, "steps": CONTRIBUTORS, "crew": CREW}


class PeoplePage(Page):
    """Three views of the people of the production, and one of them in the inspector."""

    id = "people"
    adds = "Add a contributor"

    def build(self) -> None:
        self.view = CONTRIBUTORS
        self._listing = Listing(self.workspace)
        choices = [
            (CONTRIBUTORS, tr("Contributors")),
            (CREW, tr("Crew")),
            (EVERYBODY, tr("Everybody")),
        ]
        self.switch = Segments(choices, self.show_view)
        self.switch.setAccessibleName(tr("View"))
        self.switch.choose(self.view)
        self.bar.add(self.switch)
        self.tiles = Tiles(self.look, lambda tile: self.refresh())
        self.content.addWidget(self.tiles)
        self.views = Views()
        self.content.addWidget(self.views, 1)
        self.content.addWidget(self._foot())
        self.tables = {view: self._table(view) for view in (CONTRIBUTORS, CREW, EVERYBODY)}
        self.inspector = Inspector(self.workspace, tr(_TEACH))
        self.side = self.inspector
        for command, run in (
            ("next_stage", lambda: self.step_stage(1)),
            ("previous_stage", lambda: self.step_stage(-1)),
            ("unlock", self._unlock),
            ("delete", lambda: self.table.delete_chosen()),
        ):
            action = self.bind(command, run)
            if command != "delete":
                self.inspector.addAction(action)
        self._empty: dict[str, QWidget] = {}

    @property
    def table(self) -> Table:
        """The table of the view that is shown."""
        return self.tables[self.view]

    # Showing

    def refresh(self) -> None:
        found = self._listing.read(self.view)
        self.tiles.show_counts(found.counts)
        self.tiles.setVisible(self.view == CONTRIBUTORS and bool(found.contributors))
        self.bar.set(tr("Interviewees"), found.words(self.view))
        if self.view == CONTRIBUTORS:
            self.table.rows.show_groups(found.groups(self.tiles.chosen))
        elif self.view == CREW:
            self.table.rows.show_rows(found.crew)
        else:
            self.table.rows.show_rows(found.everybody)
        if found.is_empty(self.view):
            self.views.show_widget(self._teaching(self.view))
        elif not self.table.rows.all_rows():
            self.views.show_widget(self._filtered())
        else:
            self.views.show_widget(self.table)

    def concerns(self, changes: Changes) -> bool:
        return bool(changes.tables.keys() & _SHOWN)

    def rechecked(self) -> None:
        if self.view == CONTRIBUTORS:
            self.refresh()

    def show_view(self, view: str) -> None:
        """Show another of the three views."""
        self.view = view
        self.switch.choose(view)
        self.refresh()
        self.table.tell_current()

    def show_record(self, kind: str, key: Id) -> bool:
        record = self.workspace.record(kind, key)
        if record is None:
            return False
        kind, key = self._home(kind, record)
        view = _VIEW_OF.get(kind, EVERYBODY)
        self.tiles.choose(None)
        if view == CONTRIBUTORS:
            self._show_part_of(key)
        self.show_view(view)
        return self.table.choose(f"{kind}/{key}")

    def _home(self, kind: str, record: Any) -> tuple[str, Id]:
        """The row that shows a record: of a step its contributor, of a person what they are."""
        if kind == "steps":
            return "interviewees", record.interviewee
        person = record.id if kind == "people" else record.person
        snapshot = self.workspace.snapshot
        contributor = next(iter(snapshot.by(Interviewee, "person").get(person, ())), None)
        crew = next(iter(snapshot.by(CrewMember, "person").get(person, ())), None)
        if kind in ("interviewees", "crew"):
            return kind, record.id
        if kind == "people" and self.view == EVERYBODY:
            return kind, person
        if contributor is not None:
            return "interviewees", contributor.id
        return ("crew", crew.id) if crew is not None else ("people", person)

    def _show_part_of(self, key: Id) -> None:
        one = self.workspace.snapshot.get(Interviewee, key)
        if one is not None and not self.workspace.in_part(one.parts):
            self.workspace.filter(None)

    def look_for(self) -> None:
        self.table.setFocus()

    def _chosen(self, row: Row | None) -> None:
        self.inspector.show_record(row.kind if row else "", row.record.id if row else None)
        self.choose(Subject(row.kind, row.record.id) if row else None)

    # Changing

    def add(self) -> None:
        """A new lead, a crew member or a person, by the view; the name is ready to be typed."""
        workspace = self.workspace
        if self.view == EVERYBODY:
            key = workspace.add("people", {"name": tr("New person")})
        else:
            crew = self.view == CREW
            name = tr("New crew member") if crew else tr("New contributor")
            parts = (workspace.part,) if workspace.part else ()
            edited = (
                workspace.do(people.add_crew, name)
                if crew
                else workspace.do(people.add_contributor, name, parts)
            )
            key = str(edited.result) if edited else None
        kind = {CONTRIBUTORS: "interviewees", CREW: "crew", EVERYBODY: "people"}[self.view]
        if key is not None and self.show_record(kind, key):
            self.inspector.edit("name")

    def step_stage(self, by: int) -> None:
        """Move the chosen contributors one stage on, or back."""
        rows = self.tables[CONTRIBUTORS].chosen_rows() if self.view == CONTRIBUTORS else []
        for stage in dict.fromkeys(row.record.stage for row in rows):
            some = [row for row in rows if row.record.stage is stage]
            before = stood_before(self.workspace.snapshot, some[0].record.id)
            new = next_stage(stage, by, before)
            if new is not None:
                self._move(some, new)

    def _move(self, rows: list[Row], stage: Stage) -> None:
        keys = tuple(row.record.id for row in rows)
        names = ", ".join(row.facts.name for row in rows[:2])
        more = f" + {len(rows) - 2}" if len(rows) > 2 else ""
        say = tr("{names}: {stage}", names=names + more, stage=choice_word(stage.value))
        today = self.workspace.now.local().date()
        self.workspace.do(people.move_stage, keys, stage, today, say=say)

    def _dropped(self, rows: list[Row], group: Group | None, place: int) -> None:
        if group is not None:
            tile = Tile(group.key)
            moved = [row for row in rows if row.facts is not None and not _stands(row, tile)]
            if moved:
                self._move(moved, ENTRY[tile])

    def _menu(self, row: Row | None, menu: QMenu) -> None:
        if row is None or row.kind != "interviewees":
            return
        stages = menu.addMenu(tr("Move to"))
        for stage in Stage:
            action = stages.addAction(choice_word(stage.value))
            action.setEnabled(row.record.stage is not stage)
            action.triggered.connect(
                lambda checked=False, to=stage: self._move(self.table.chosen_rows() or [row], to)
            )

    def _unlock(self) -> None:
        row = self.table.current_row()
        person = None
        if row is not None:
            person = row.record.id if row.kind == "people" else row.record.person
        found = self.workspace.snapshot.get(Person, person)
        only = person if found is not None and found.protected else None
        if self.workspace.names.any_shown:
            self.workspace.names.lock()
        else:
            ask_for_names(self.workspace, self, only)

    # Building

    def _table(self, view: str) -> Table:
        model, name = self._listing.model(view)
        table = Table(self.workspace, model, name)
        table.chosen.connect(lambda row: self._chosen(row) if view == self.view else None)
        table.menu_for = self._menu
        if view == CONTRIBUTORS:
            table.movable = self._dropped
            table.move_words = _move_words
        return table

    def _foot(self) -> QWidget:
        look, foot = self.look, QWidget()
        foot.setObjectName("foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(look.px(16), look.px(7), look.px(16), look.px(7))
        shield = QLabel()
        shield.setPixmap(look.pixmap("shield", "text.secondary", 14))
        row.addWidget(shield)
        words = tr(
            "Real names and phone numbers of protected people stay hidden until unlocked. "
            "Anything printed or sent shows the code name."
        )
        row.addWidget(Elided(look, words, "small", "text.secondary"), 1)
        return foot

    def _teaching(self, view: str) -> QWidget:
        if view not in self._empty:
            words = {
                CONTRIBUTORS: (
                    tr("No contributors yet"),
                    tr(
                        "List whom you want to film. Each goes from a first lead to a signed "
                        "release, and what was agreed about name and face stands beside it."
                    ),
                    tr("Add a contributor"),
                ),
                CREW: (
                    tr("No crew yet"),
                    tr("Calls, rest and passes follow from who is on the crew."),
                    tr("Add a crew member"),
                ),
                EVERYBODY: (
                    tr("Nobody yet"),
                    tr("Crew and contributors stand here together, with all that is known."),
                    tr("Add a person"),
                ),
            }[view]
            self._empty[view] = Empty(self.look, words[0], words[1], (words[2], self.add))
        return self._empty[view]

    def _filtered(self) -> QWidget:
        if "filtered" not in self._empty:
            self._empty["filtered"] = Empty(
                self.look,
                tr("Nobody stands here"),
                tr("No contributor of this part is at this stage."),
                (tr("Show everybody"), self._clear),
            )
        return self._empty["filtered"]

    def _clear(self) -> None:
        self.tiles.choose(None)
        self.workspace.filter(None)
        self.refresh()

    def remembered(self) -> dict[str, Any]:
        tables = {view: table.remembered() for view, table in self.tables.items()}
        tile = self.tiles.chosen
        return {"view": self.view, "tile": tile.value if tile else "", "tables": tables}

    def take_up(self, state: dict[str, Any]) -> None:
        for view, table in self.tables.items():
            table.take_up(state.get("tables", {}).get(view, {}))
        if state.get("tile") in set(Tile):
            self.tiles.choose(Tile(state["tile"]))
        if state.get("view") in self.tables:
            self.show_view(state["view"])


_TEACH = (
    "Interviewees\n"
    "Choose somebody to see where they stand, what they agreed to and when they are free.\n"
    "Ctrl+N adds a contributor. Ctrl+Shift+Right moves the stage on. Ctrl+L shows a real name."
)


def _stands(row: Row, tile: Tile) -> bool:
    from docplanner.planning.pipeline import TILE_OF

    return TILE_OF[row.record.stage] is tile


def _move_words(rows: list[Row], group: Group | None, place: int) -> str:
    return "" if group is None else tr("Move to {stage}", stage=group.title)
