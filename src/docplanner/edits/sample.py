"""Loading the sample production: files of readable tables, through the same edits as any change.

Each file holds tables named by kind, whose fields are those of the command line. References are
keys, so a kind is loaded after those it refers to, whatever file it stands in.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docplanner.domain.faults import Refused
from docplanner.domain.finding import Finder
from docplanner.domain.ids import Id, new_id
from docplanner.domain.inward import Inward
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.domain.production import Production
from docplanner.edits import records
from docplanner.resources import database_folder

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

Entry = Mapping[str, Any]

_HEAD = re.compile(r"^\[\[(\w+)\]\]", re.MULTILINE)


def load(edit: Edit, folder: Path | None = None) -> None:
    """Fill an empty production from a folder of sample files; the program's own by default."""
    entries = _entries(folder or database_folder() / "sample")
    (production,) = entries.pop("production")
    loading = _Loading(edit, production)
    for kind in KINDS:
        for entry in entries.get(kind.name, ()):
            loading.add(kind, entry)


def counts() -> dict[str, int]:
    """How many records of each kind the program's own sample has, counted without reading it."""
    found: Counter[str] = Counter()
    for path in (database_folder() / "sample").glob("*.toml"):
        found.update(_HEAD.findall(path.read_text("utf-8")))
    return dict(found)


def _entries(folder: Path) -> dict[str, list[Entry]]:
    entries: dict[str, list[Entry]] = defaultdict(list)
    for path in sorted(folder.glob("*.toml")):
        for kind, tables in tomllib.loads(path.read_text("utf-8")).items():
            entries[kind] += tables
    return entries


class _Loading:
    """Remembers what has been loaded, so that later records can refer to it by key."""

    def __init__(self, edit: Edit, production: Entry) -> None:
        self._edit = edit
        self._loaded: dict[str, dict[Id, Any]] = defaultdict(dict)
        finder = Finder(lambda kind: self._loaded[kind].values(), self._lookup)
        kind = BY_NAME["production"]
        unzoned = Inward(finder, Production(id="", title=""))
        values = unzoned.values(kind, _pairs(production))
        record = Production(id=new_id(), **values)
        edit.insert(record)
        self._inward = Inward(finder, record)

    def add(self, kind: Kind, entry: Entry) -> None:
        """Write one entry. A bad one is refused with its kind and what it says."""
        try:
            values = self._inward.values(kind, _pairs(entry))
            key = records.add(self._edit, kind.name, values)
        except Refused as refused:
            raise Refused(f"The sample's {kind.name} {dict(entry)}: {refused}") from refused
        self._loaded[kind.name][key] = self._edit.find(kind.record, key)

    def _lookup(self, kind: str, key: Id | None) -> Any | None:
        return self._loaded[kind].get(key) if key else None


def _pairs(entry: Entry) -> list[str]:
    return [f"{label}={_text(value)}" for label, value in entry.items()]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return ";".join(map(str, value)) if isinstance(value, list) else str(value)
