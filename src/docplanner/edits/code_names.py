"""Code names: a protected person always has one, and nobody else has the same."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docplanner.domain.people import Person
from docplanner.edits.rule import Rule, Values

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

_BIRDS = (
    "HERON WREN SWIFT ROBIN FINCH LARK STORK CRANE OWL SWAN KITE RAVEN PLOVER LINNET MARTIN "
    "SISKIN DUNNOCK CURLEW AVOCET BITTERN DIPPER FULMAR GANNET GOSHAWK HOBBY IBIS JACKDAW KESTREL "
    "LAPWING MERLIN NIGHTJAR OSPREY PIPIT QUAIL REDWING SHRIKE TEAL TURNSTONE WAGTAIL WHIMBREL"
).split()


def free_code_name(edit: Edit) -> str:
    """The next code name that nobody has: a bird, as the trade likes them, then counted."""
    taken = {(person.code_name or "").upper() for person in edit.snapshot.all(Person).values()}
    rounds = (f"{bird} {turn}" for turn in range(2, len(taken) + 3) for bird in _BIRDS)
    return next(name for name in (*_BIRDS, *rounds) if name not in taken)


class _PersonRule(Rule):
    """Protecting somebody who has no code name gives them one."""

    def fill(self, edit: Edit, values: Values) -> Values:
        if values.get("protected") and not values.get("code_name"):
            return {**values, "code_name": free_code_name(edit)}
        return values

    def fill_change(self, edit: Edit, before: Any, values: Values) -> Values:
        named = values.get("code_name", before.code_name)
        if values.get("protected") and not named:
            return {**values, "code_name": free_code_name(edit)}
        return values


PERSON = _PersonRule()
