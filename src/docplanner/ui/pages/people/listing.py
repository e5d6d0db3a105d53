"""What the tables of the people page show of the snapshot."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.domain.people import CrewMember, Interviewee, Person
from docplanner.planning.pipeline import TILE_OF, Tile, of_part, unreleased
from docplanner.ui.models.columns import Column, Group, Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.people.columns import (
    contributor_columns,
    crew_columns,
    everybody_columns,
)
from docplanner.ui.pages.people.facts import Facts
from docplanner.ui.sheets.people_words import TILES
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

CONTRIBUTORS, CREW, EVERYBODY = "contributors", "crew", "everybody"


@dataclass(frozen=True, slots=True)
class Found:
    """One state of the page; of the contributors those of the part that is shown."""

    contributors: list[Row]
    crew: list[Row]
    everybody: list[Row]
    counts: dict[Tile, int]
    unsigned: int

    def groups(self, only: Tile | None) -> list[Group]:
        """Contributors by stage; the stages where nobody stands are left out."""
        by: dict[Tile, list[Row]] = {tile: [] for tile in Tile}
        for row in self.contributors:
            by[TILE_OF[row.record.stage]].append(row)
        return [
            Group(tile.value, tr(TILES[tile]), tuple(rows), detail=str(len(rows)))
            for tile, rows in by.items()
            if rows and only in (None, tile)
        ]

    def words(self, view: str) -> str:
        """The line beside the title, with true counts."""
        if view == CREW:
            return counted(len(self.crew), "{n} person on the crew", "{n} people on the crew")
        if view == EVERYBODY:
            return counted(len(self.everybody), "{n} person", "{n} people")
        filmed = self.counts[Tile.FILMED] + self.counts[Tile.RELEASED]
        words = [
            counted(len(self.contributors), "{n} person", "{n} people"),
            tr("{n} filmed", n=filmed),
        ]
        if self.unsigned:
            words.append(counted(self.unsigned, "{n} release unsigned", "{n} releases unsigned"))
        return ", ".join(words)

    def is_empty(self, view: str) -> bool:
        """Whether there is nothing at all to be shown in a view."""
        return not {CONTRIBUTORS: self.contributors, CREW: self.crew}.get(view, self.everybody)


class Listing:
    """Reads the snapshot into rows."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._facts = Facts(workspace)

    def model(self, view: str) -> tuple[RowsModel, str]:
        """The model of a view, and its accessible name."""
        columns, name = {
            CONTRIBUTORS: (contributor_columns, tr("Contributors")),
            CREW: (crew_columns, tr("Crew")),
            EVERYBODY: (everybody_columns, tr("Everybody")),
        }[view]
        model = RowsModel(columns(self._workspace))
        model.editable = self._editable
        return model, name

    def read(self, view: str) -> Found:
        """The contributors as they are now, and the rows of another view if that is shown."""
        workspace, snapshot = self._workspace, self._workspace.snapshot
        facts = self._facts
        facts.renew()
        shown = of_part(snapshot.all(Interviewee).values(), workspace.part)
        contributors = [Row("interviewees", one, facts.contributor(one)) for one in shown]
        counts = dict.fromkeys(Tile, 0)
        for row in contributors:
            counts[TILE_OF[row.record.stage]] += 1
        members = snapshot.all(CrewMember).values() if view == CREW else ()
        everybody = snapshot.all(Person).values() if view == EVERYBODY else ()
        return Found(
            contributors,
            [Row("crew", member, facts.crew(member)) for member in members],
            [Row("people", one, facts.somebody(one)) for one in everybody],
            counts,
            len(unreleased(snapshot, workspace.part)),
        )

    def _editable(self, row: Row, column: Column) -> bool:
        """Names and numbers of protected people are never shown in a table, so never typed."""
        if not column.field:
            return False
        kind, record = column.edited(row)
        return record is not None and not (
            kind == "people" and record.protected and column.field not in ("languages", "role")
        )
