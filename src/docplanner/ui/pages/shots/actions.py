"""What can be done with the selected shots: each one undo step, over all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from PySide6.QtWidgets import QMenu

from docplanner.domain.ids import Id
from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.domain.shots import Sequence as Chapter
from docplanner.edits import shots as edits
from docplanner.ui.models.columns import Group, Row
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


class ShotList(Protocol):
    """What the commands need of the page."""

    workspace: Workspace
    table: Table

    def bind(self, command: str, run: Callable[[], object]) -> Any:
        """Give a command its keys on the whole page."""

    def bind_to_table(self, name: str, run: Callable[[], object]) -> None:
        """Give a command its keys where the table has the focus."""

    def add_command(self, menu: QMenu, name: str) -> None:
        """Put a command into a menu."""

    def edit_new(self, key: Id) -> None:
        """Type the words of a new shot."""

    def edit_new_sequence(self, key: Id) -> None:
        """Type the title of a new sequence."""

    def find_clip(self, shot: Id) -> None:
        """Go to the footage."""


class ShotActions:
    """The commands of the shot list."""

    def __init__(self, page: ShotList) -> None:
        self._page = page

    @property
    def _workspace(self) -> Workspace:
        return self._page.workspace

    def _shots(self) -> list[Shot]:
        """The selected shots as they are now; one that stands in two groups counts once."""
        found = {row.record.id: row.record for row in self._page.table.chosen_rows()}
        return list(found.values())

    def bind(self) -> None:
        """Give every command its keys, where the table has the focus."""
        commands: dict[str, Callable[[], object]] = {
            "must": lambda: self.set_priority(Priority.MUST),
            "should": lambda: self.set_priority(Priority.SHOULD),
            "could": lambda: self.set_priority(Priority.COULD),
            "captured": self.toggle_captured,
            "drop": self.drop,
            "below": self.add_below,
            "up": lambda: self.step(-1),
            "down": lambda: self.step(1),
        }
        for name, run in commands.items():
            self._page.bind_to_table(name, run)
        self._page.bind("sequence", self.add_sequence)

    # Marking

    def set_priority(self, priority: Priority) -> None:
        """Must, should or could."""
        keys = [shot.id for shot in self._shots() if shot.priority is not priority]
        if keys:
            self._workspace.do(edits.set_priority, keys, priority)

    def toggle_captured(self) -> None:
        """Captured; back to planned where all of them are already."""
        shots = self._shots()
        done = all(shot.status is ShotStatus.CAPTURED for shot in shots)
        self.set_status(ShotStatus.PLANNED if done else ShotStatus.CAPTURED)

    def set_status(self, status: ShotStatus) -> None:
        """Any status."""
        keys = [shot.id for shot in self._shots() if shot.status is not status]
        if keys:
            self._workspace.do(edits.set_status, keys, status)

    def drop(self) -> None:
        """They stay in the list, struck, and do not count; their clips stay linked."""
        shots = [shot for shot in self._shots() if shot.status is not ShotStatus.DROPPED]
        if not shots:
            return
        clips = sum(len(self._workspace.snapshot.captured.get(shot.id, ())) for shot in shots)
        said = (
            tr("Shot {number} dropped", number=shots[0].number)
            if len(shots) == 1
            else tr("{n} shots dropped", n=len(shots))
        )
        if clips:
            said += ". " + counted(clips, "{n} clip stays linked.", "{n} clips stay linked.")
        keys = [shot.id for shot in shots]
        self._workspace.do(edits.set_status, keys, ShotStatus.DROPPED, say=said)

    # Adding

    def add_below(self) -> None:
        """A new shot after the current one, or at the end of the current group."""
        row, group = self._page.table.current_row(), self._page.table.current_group()
        below = row.record if row else None
        if below is None and group is not None and group.kind == "sequences":
            self._add(group.record.id, group.rows[-1].record if group.rows else None)
        else:
            self._add(below.sequence if below else self._last_sequence(), below)

    def _add(self, sequence: Id | None, below: Shot | None) -> None:
        key = below.id if below else None
        words, chapter = tr("New shot"), tr("First sequence")
        edited = self._workspace.do(edits.add_below, words, sequence, key, Priority.SHOULD, chapter)
        if edited is not None:
            self._page.edit_new(str(edited.result))

    def _last_sequence(self) -> Id | None:
        found = [
            one
            for one in self._workspace.snapshot.all(Chapter).values()
            if self._workspace.in_part((one.part,) if one.part else ())
        ]
        return max(found, key=lambda one: one.number).id if found else None

    def add_sequence(self) -> None:
        """A new sequence after the last, its title ready to be typed over."""
        edited = self._workspace.do(edits.add_sequence, tr("New sequence"), self._workspace.part)
        if edited is not None:
            self._page.edit_new_sequence(str(edited.result))

    # Moving

    def drop_at(self, rows: Sequence[Row], group: Group | None, place: int) -> None:
        """Put dragged rows before one of a group's rows."""
        if group is None:
            return
        keys = [row.record.id for row in rows]
        rest = (row.record.id for row in group.rows[place:] if row.record.id not in keys)
        sequence = group.record.id if group.record is not None else None
        self._workspace.do(edits.move, keys, sequence, next(rest, None))

    def step(self, by: int) -> None:
        """Move the selected rows up or down by one, on into the next sequence at the end."""
        table = self._page.table
        rows = table.chosen_rows()
        if not rows or table.movable is None or table.rows.sorted_by is not None:
            return
        groups = [branch.group for branch in table.rows.branches]
        ends = rows[0] if by < 0 else rows[-1]
        at = next(n for n, one in enumerate(groups) if any(r.key == ends.key for r in one.rows))
        keys = [row.key for row in groups[at].rows]
        place = keys.index(ends.key) + by
        if 0 <= place < len(keys):
            self.drop_at(rows, groups[at], place if by < 0 else place + 1)
        elif 0 <= at + by < len(groups):
            self.drop_at(rows, groups[at + by], 0 if by > 0 else len(groups[at + by].rows))

    def delete(self) -> None:
        """Delete the selected shots, or the selected sequence; its shots stay."""
        group = self._page.table.current_group()
        if self._page.table.current_row() is not None:
            self._page.table.delete_chosen()
        elif group is not None and group.kind == "sequences":
            self._workspace.remove("sequences", group.record.id)

    # The menu

    def fill_menu(self, row: Row | None, menu: QMenu) -> None:
        """The commands again, for the mouse."""
        page, group = self._page, self._page.table.current_group()
        page.add_command(menu, "below")
        page.add_command(menu, "sequence")
        if row is None:
            if group is not None and group.kind == "sequences":
                menu.addAction(tr("Delete sequence, keep its shots"), self.delete)
            return
        menu.addSeparator()
        for name in ("must", "should", "could"):
            page.add_command(menu, name)
        menu.addSeparator()
        page.add_command(menu, "captured")
        menu.addAction(tr("Captured in part"), lambda: self.set_status(ShotStatus.PART))
        menu.addAction(tr("Planned"), lambda: self.set_status(ShotStatus.PLANNED))
        page.add_command(menu, "drop")
        menu.addSeparator()
        page.add_command(menu, "up")
        page.add_command(menu, "down")
        menu.addAction(tr("Find a clip to link"), lambda: page.find_clip(row.record.id))
        menu.addAction(tr("Delete"), self.delete)
