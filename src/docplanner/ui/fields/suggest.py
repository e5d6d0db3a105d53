"""Records found by what was typed, in either script, with "New ..." at the end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.spelling import fold
from docplanner.edits.linking import New, can_be_made
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

MOST = 60
"""Suggestions shown at a time."""
SHORTEST = 3
"""Letters from which a part of a name may stand for it."""
INSIDE = 2
"""How far a record is whose words only have the typed letters in them."""


@dataclass(frozen=True, slots=True)
class Known:
    """A record that may be meant: its id, its title, and what else tells it apart."""

    id: Id
    title: str
    detail: str
    folded: str


class Directory:
    """The records of one kind, as an editor that is open looks through them."""

    def __init__(self, workspace: Workspace, kind: str) -> None:
        self._workspace = workspace
        self.kind = kind

    @cached_property
    def known(self) -> list[Known]:
        """All of them, by title; days by date."""
        workspace, kind = self._workspace, self.kind
        records = (
            workspace.project.rows(kind)
            if BY_NAME[kind].long
            else workspace.snapshot.tables[kind].values()
        )
        found = [self._known(record) for record in records]
        if kind == "days":
            dates = {day.id: (day.date, day.id) for day in workspace.snapshot.days}
            return sorted((one for one in found if one.id in dates), key=lambda one: dates[one.id])
        return sorted(found, key=lambda one: one.title.casefold())

    def matching(self, text: str) -> list[Known]:
        """Those that have every typed word in them; those that begin with the text come first."""
        words = fold(text).split()
        if not words:
            return self.known
        found = [one for one in self.known if all(word in one.folded for word in words)]
        return sorted(found, key=lambda one: _far(one, words))

    def meant(self, text: str) -> list[Known]:
        """What a text alone may mean: those called exactly so, those with that key (a number, a
        reference), else those whose words begin so."""
        wanted = text.strip()
        exact = [one for one in self.known if one.title == wanted]
        if exact:
            return exact
        keyed = {str(one.id) for one in self._workspace.finder.candidates(self.kind, wanted)}
        if keyed:
            return [one for one in self.known if one.id in keyed]
        same = [one for one in self.known if fold(one.title) == fold(wanted)]
        words = fold(text).split()
        if same or len("".join(words)) < SHORTEST:
            return same
        return [one for one in self.matching(text) if _far(one, words) < INSIDE]

    def _known(self, record: Any) -> Known:
        title = self._workspace.title_of(record)
        hidden = self.kind == "people" and record.protected
        detail = "" if hidden else str(getattr(record, "name_uk", "") or "")
        if self.kind == "shots":
            detail = self._workspace.names.redact(record.description)
        detail = "" if detail == title else " ".join(detail.split())
        return Known(str(record.id), title, detail, fold(f"{title} {detail}"))


def _far(one: Known, words: list[str]) -> int:
    """How far a record is from what was typed: its beginning, then beginnings of its words."""
    if one.folded.startswith(" ".join(words)):
        return 0
    begun = all(any(part.startswith(word) for part in one.folded.split()) for word in words)
    return 1 if begun else INSIDE


class Suggestions(QAbstractListModel):
    """What the list below a field shows."""

    def __init__(self, directory: Directory, parent: QObject) -> None:
        super().__init__(parent)
        self._directory = directory
        self._shown: list[Known] = []
        self._new = ""

    def look_for(self, text: str) -> None:
        """Show what matches a text."""
        self.beginResetModel()
        wanted = " ".join(text.split())
        self._shown = self._directory.matching(text)[:MOST]
        exact = any(one.title == wanted for one in self._shown)
        self._new = wanted if wanted and not exact and can_be_made(self._directory.kind) else ""
        self.endResetModel()

    def at(self, row: int) -> Id | New:
        """What a row stands for."""
        if row < len(self._shown):
            return self._shown[row].id
        return New(self._directory.kind, self._new)

    def rowCount(  # noqa: N802
        self,
        parent: QModelIndex | QPersistentModelIndex = QModelIndex(),  # noqa: B008
    ) -> int:
        return 0 if parent.isValid() else len(self._shown) + bool(self._new)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if index.row() >= len(self._shown):
            return self._new_text(role)
        one = self._shown[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return one.title
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{one.title}   {one.detail}".strip()
        return None

    def _new_text(self, role: int) -> Any:
        if role == Qt.ItemDataRole.EditRole:
            return self._new
        if role == Qt.ItemDataRole.DisplayRole:
            noun = BY_NAME[self._directory.kind].noun
            return tr("New {noun}: {name}", noun=noun, name=self._new)
        return None
