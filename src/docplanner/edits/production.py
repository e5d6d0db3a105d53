"""The production record: one, always."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.ids import new_id
from docplanner.domain.production import Part, Production
from docplanner.edits.rule import Rule, Values

if TYPE_CHECKING:
    from docplanner.store.edit import Edit


def begin(edit: Edit, title: str, parts: int) -> None:
    """The first rows of an empty production: itself and its numbered parts."""
    edit.insert(Production(id=new_id(), title=title))
    numbers = range(1, parts + 1)
    edit.insert(*(Part(id=new_id(), number=n, title=f"Part {n}") for n in numbers))


class _ProductionRule(Rule):
    def fill(self, edit: Edit, values: Values) -> Values:
        raise Refused("A file holds one production; change it with 'set', or make a new file.")

    def removing(self, edit: Edit, record: Any) -> None:
        raise Refused("The production cannot be deleted from its own file.")


RULE = _ProductionRule()
