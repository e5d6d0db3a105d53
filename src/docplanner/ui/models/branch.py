"""A group as the model holds it: a number that never changes, its place, and its rows."""

from __future__ import annotations

from collections.abc import Sequence

from docplanner.ui.models.columns import Group, Row


class Branch:
    """Rows in the order in which they are shown, found by key without a search."""

    __slots__ = ("_places", "group", "keys", "number", "place", "rows")

    def __init__(self, number: int, group: Group, place: int = 0) -> None:
        self.number = number
        self.group = group
        self.place = place
        self.rows: list[Row] = []
        self.keys: list[str] = []
        self._places: dict[str, int] | None = None

    def find(self, key: str) -> int | None:
        """The place of a row, or None."""
        if self._places is None:
            self._places = {known: place for place, known in enumerate(self.keys)}
        return self._places.get(key)

    def set(self, rows: Sequence[Row]) -> None:
        """Hold these rows and no others."""
        self.rows = list(rows)
        self.keys = [row.key for row in self.rows]
        self._places = None

    def insert(self, place: int, rows: Sequence[Row]) -> None:
        """Take rows in before the one at a place."""
        self.rows[place:place] = rows
        self.keys[place:place] = [row.key for row in rows]
        self._places = None

    def take(self, first: int, last: int) -> list[Row]:
        """Give the rows from ``first`` to ``last`` away."""
        taken = self.rows[first : last + 1]
        del self.rows[first : last + 1]
        del self.keys[first : last + 1]
        self._places = None
        return taken
