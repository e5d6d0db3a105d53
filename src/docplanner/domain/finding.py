"""Finding a record by what a person types: its id, or its key where that is unique."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from difflib import get_close_matches
from typing import Any, TypeAlias

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id, is_id
from docplanner.domain.kinds import BY_NAME, Kind
from docplanner.domain.titles import Lookup, title

Rows: TypeAlias = Callable[[str], Iterable[Any]]
"""All records of a kind."""

LISTED = 5
"""Candidates that a refusal names."""


class Finder:
    """Looks records up. A protected person answers to a code name or an id, and to nothing else.

    Of a day that several plans have, the one in an ``adopted`` version is meant. ``safe`` takes
    out of titles what a refusal must not say.
    """

    def __init__(
        self,
        rows: Rows,
        lookup: Lookup,
        adopted: frozenset[Id] = frozenset(),
        safe: Callable[[str], str] = str,
    ) -> None:
        self._rows = rows
        self._lookup = lookup
        self._adopted = adopted
        self._safe = safe

    def find(self, kind: str, text: str) -> Any:
        """The one record that a text names. Raises Refused where there is none, or several."""
        found = self.candidates(kind, text)
        if len(found) == 1:
            return found[0]
        raise Refused(self._several(kind, text, found) if found else self._none(kind, text))

    def candidates(self, kind: str, text: str) -> list[Any]:
        """All records that a text may name: those written exactly so, else in any case."""
        wanted = unicodedata.normalize("NFC", text).strip()
        if is_id(wanted.casefold()):
            record = self._lookup(kind, wanted.casefold())
            return [] if record is None else [record]
        keyed = [(key, record) for record in self._rows(kind) for key in self._keys(kind, record)]
        for normal in (str, str.casefold):
            same = {rec.id: rec for key, rec in keyed if normal(key) == normal(wanted)}
            if same:
                return self._adopted_first(list(same.values()))
        return []

    def _adopted_first(self, found: list[Any]) -> list[Any]:
        """Of days with the same date, those of the plans that are in force."""
        adopted = [one for one in found if getattr(one, "version", None) in self._adopted]
        return adopted or found

    def _keys(self, kind: str, record: Any) -> Iterator[str]:
        if kind == "people" and record.protected:
            yield record.code_name or ""
            return
        for field in BY_NAME[kind].fields:
            value = getattr(record, field.name)
            if field.name not in BY_NAME[kind].keys or value in (None, ""):
                continue
            if field.refers_to:
                other = self._lookup(field.refers_to, value)
                yield from self._keys(field.refers_to, other) if other else ()
            else:
                yield str(field.type.show(value))

    def _several(self, kind: str, text: str, found: list[Any]) -> str:
        named = [f"{one.id} ({self._safe(title(one, self._lookup))})" for one in found[:LISTED]]
        more = ", ..." if len(found) > LISTED else ""
        return (
            f"{_short(text)} could be any of {len(found)} in {kind}; "
            f"say which by its id: {', '.join(named)}{more}."
        )

    def _none(self, kind: str, text: str) -> str:
        of = BY_NAME[kind]
        if is_id(text.strip().casefold()):
            return f"There is no {of.noun} with the id {text.strip()}."
        if not of.keys:
            return f"There is no {of.noun} {_short(text)}; name one by its id, as 'list' shows it."
        keys = [key for record in self._rows(kind) for key in self._keys(kind, record) if key]
        near = get_close_matches(text, keys, n=1)
        meant = f"do you mean {self._safe(near[0])!r}?" if near else f"'list' shows all {of.name}."
        return f"There is no {of.noun} with the {_either(of)} {_short(text)}; {meant}"


def _either(kind: Kind) -> str:
    keys = (key for key in kind.keys if not key.endswith("_uk"))
    return " or ".join(key.replace("_", " ") for key in keys)


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else text[:57] + "...")
