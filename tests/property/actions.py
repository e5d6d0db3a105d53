"""The edits of a program. Each is one function of the open edit, as those of ``edits/`` are.

What a seed chooses depends on the seed and on what is in the file alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from sqlalchemy import delete, func, insert, select, true, update

from docplanner.domain.faults import Refused
from docplanner.domain.fields import Field
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import BY_NAME, KINDS, Kind
from docplanner.edits import records
from docplanner.store.connection import IntegrityError
from docplanner.store.edit import Edit
from docplanner.store.model import Base
from tests.property.values import WORDS, Known, values_for

Action = Callable[[Edit, Random], None]


class Halfway(Exception):
    """An edit gives up in the middle, as a bug in it would."""


_KEPT = frozenset({"production", "incidents"})
_FREE = tuple(kind for kind in KINDS if kind.name not in _KEPT)
_PARENTS = ("trips", "people", "locations", "days", "clips", "shots", "parts", "versions")
_HOT = ("trips", "people", "locations")
"""The few kinds over which people get into each other's way."""
_NOTED = tuple(kind.name for kind in _FREE if "note" in {field.name for field in kind.fields})
_EVERY_ID = " UNION ALL ".join(f"SELECT '{kind.name}', id FROM \"{kind.name}\"" for kind in KINDS)
_CLASSES = {str(mapper.local_table): mapper.class_ for mapper in Base.registry.mappers}
_SETS = tuple(table for table in Base.metadata.sorted_tables if "owner" in table.columns)


def known(edit: Edit) -> Known:
    """The ids of every kind, in the order in which they were made."""
    edit.flush()
    found: dict[str, list[Id]] = {}
    for kind, key in edit.sql.exec_driver_sql(_EVERY_ID):
        found.setdefault(kind, []).append(key)
    return found


def _some(edit: Edit, random: Random, kind: str) -> Id | None:
    ids = known(edit).get(kind)
    return random.choice(ids) if ids else None


def _required(kind: Kind) -> list[str]:
    return [field.name for field in kind.fields if field.required]


def _few(kind: Kind, random: Random) -> list[str]:
    names = [field.name for field in kind.fields]
    return random.sample(names, k=min(len(names), random.randrange(1, 4)))


def add_one(edit: Edit, random: Random, kind: Kind) -> None:
    """A record of one kind with what it needs and a few things more."""
    names = {*_required(kind), *_few(kind, random)} - {"version"}
    records.add(edit, kind.name, values_for(kind, sorted(names), random, known(edit)))


def add(edit: Edit, random: Random) -> None:
    add_one(edit, random, random.choice((*_FREE, BY_NAME["incidents"])))


def change(edit: Edit, random: Random) -> None:
    kind = random.choice((*_FREE, BY_NAME["production"]))
    key = _some(edit, random, kind.name)
    if key:
        values = values_for(kind, _few(kind, random), random, known(edit))
        records.change(edit, kind.name, key, values)


def change_set(edit: Edit, random: Random) -> None:
    kind = random.choice([kind for kind in _FREE if any(field.many for field in kind.fields)])
    key = _some(edit, random, kind.name)
    if key:
        names = [field.name for field in kind.fields if field.many]
        records.change(edit, kind.name, key, values_for(kind, names, random, known(edit)))


def remove(edit: Edit, random: Random) -> None:
    kind = random.choice(_FREE).name
    key = _some(edit, random, kind)
    if key:
        records.remove(edit, kind, key)


def cascade(edit: Edit, random: Random) -> None:
    """Delete a record that others stand on."""
    kind = random.choice(_PARENTS)
    key = _some(edit, random, kind)
    if key:
        records.remove(edit, kind, key)


def add_parent(edit: Edit, random: Random) -> None:
    """A record that the next steps may build upon."""
    add_one(edit, random, BY_NAME[random.choice(_HOT)])


def touch_newest(edit: Edit, random: Random) -> None:
    """Change the newest record of a kind: what somebody else has just made or changed."""
    kind = BY_NAME[random.choice(_HOT)]
    keys = sorted(known(edit).get(kind.name, ()))
    if keys:
        values = values_for(kind, _few(kind, random), random, known(edit))
        records.change(edit, kind.name, keys[-1], values)


def build_upon(edit: Edit, random: Random) -> None:
    """Add a record that refers to the newest ones there are."""
    kind = random.choice([kind for kind in _FREE if any(field.refers_to for field in kind.fields)])
    newest = {name: sorted(keys)[-1:] for name, keys in known(edit).items()}
    names = {*_required(kind), *(field.name for field in kind.fields if field.refers_to)}
    values = values_for(kind, sorted(names - {"version"}), random, newest)
    records.add(edit, kind.name, values)


def several(edit: Edit, random: Random) -> None:
    """Many changes in one step, some of them of the same rows."""
    for _ in range(random.randrange(2, 5)):
        random.choice((add, change, change_set, remove, touch_newest))(edit, random)


def bulk_update(edit: Edit, random: Random) -> None:
    table = Base.metadata.tables[random.choice(_NOTED)]
    rest = func.substr(table.c.note, 1, random.randrange(3))
    edit.sql.execute(update(table).values(note=rest + random.choice(WORDS)))


def bulk_insert(edit: Edit, random: Random) -> None:
    rows = [_clip(random) for _ in range(random.randrange(1, 12))]
    edit.sql.execute(insert(Base.metadata.tables["clips"]), rows)


def _clip(random: Random) -> dict[str, Any]:
    kind = BY_NAME["clips"]
    empty = {field.name: field.default for field in kind.fields}
    return {"id": new_id(), **empty, **values_for(kind, _required(kind), random, {})}


def bulk_delete(edit: Edit, random: Random) -> None:
    table = Base.metadata.tables[random.choice(("clips", "log", "risks", "calls", "curfews"))]
    edit.sql.execute(delete(table).where(func.substr(table.c.id, 36) < random.choice("4a")))


def bulk_links(edit: Edit, random: Random) -> None:
    """Give every activity every person, or take all of a set away."""
    links = Base.metadata.tables["activities_people"]
    if random.random() < 0.5:
        edit.sql.execute(delete(random.choice(_SETS)))
        return
    activities, people = (Base.metadata.tables[name] for name in ("activities", "people"))
    pairs = select(activities.c.id, people.c.id).join(people, true())
    edit.sql.execute(insert(links).from_select(["owner", "value"], pairs).prefix_with("OR IGNORE"))


def renumber(edit: Edit, random: Random) -> None:
    """Turn the numbers of the parts around, through numbers that nobody uses."""
    edit.sql.exec_driver_sql("UPDATE parts SET number = number + 1000")
    edit.sql.exec_driver_sql("UPDATE parts SET number = 2000 - number")
    edit.sql.exec_driver_sql("UPDATE parts SET number = number - 900")


def replace(edit: Edit, random: Random) -> None:
    """INSERT OR REPLACE of a row in the place of another with the same number."""
    number = random.randrange(1, 6)
    edit.sql.exec_driver_sql(
        "INSERT OR REPLACE INTO parts (id, number, title) VALUES (?, ?, ?)",
        (new_id(), number, random.choice(WORDS)),
    )


def upsert(edit: Edit, random: Random) -> None:
    edit.sql.exec_driver_sql(
        "INSERT INTO parts (id, number, title) VALUES (?, ?, 'new') "
        "ON CONFLICT (number) DO UPDATE SET title = title || ' again'",
        (new_id(), random.randrange(1, 6)),
    )


def raw(edit: Edit, random: Random) -> None:
    """Statements as somebody types them, cascades included."""
    statement = random.choice(
        (
            "UPDATE people SET role = upper(role), phone = '+380 ' || length(name)",
            'UPDATE activities SET day = NULL, start = NULL, "end" = NULL',
            "UPDATE activities SET location = (SELECT min(id) FROM locations)",
            "UPDATE OR IGNORE people SET code_name = 'KITE'",
            "UPDATE OR REPLACE crew SET person = (SELECT max(id) FROM people)",
            "DELETE FROM trips WHERE id = (SELECT max(id) FROM trips)",
            "DELETE FROM people WHERE id = (SELECT min(id) FROM people)",
            "DELETE FROM people_languages WHERE value LIKE 'п%'",
            "UPDATE clips SET frames = frames + 1, card = NULL WHERE frames < 4",
            "UPDATE shots SET picture = (SELECT max(id) FROM pictures), status = 'part'",
        )
    )
    edit.sql.exec_driver_sql(statement)


def orm_change(edit: Edit, random: Random) -> None:
    """Objects loaded, altered and flushed by the ORM."""
    kind = random.choice(_FREE)
    found = list(edit.session.scalars(select(_CLASSES[kind.name]).limit(5)))
    for item in random.sample(found, k=min(len(found), 2)):
        plain = [field.name for field in kind.fields if _is_plain(field)]
        names = random.sample(plain, k=min(2, len(plain)))
        for name, value in values_for(kind, names, random, {}).items():
            setattr(item, name, value)


def _is_plain(field: Field) -> bool:
    """The ORM asks no rule of ``edits/``: timecode that cannot exist is not its to write."""
    return not field.many and not field.refers_to and field.name not in ("rate", "drop")


def orm_add(edit: Edit, random: Random) -> None:
    card = _CLASSES["cards"](id=new_id(), name=random.choice(WORDS), camera="A", note="")
    edit.session.add(card)
    edit.session.flush()
    values = _clip(random)
    edit.session.add(_CLASSES["clips"](**{**values, "card": card.id}))


def orm_delete(edit: Edit, random: Random) -> None:
    name = random.choice(("people", "shots", "assessments"))
    for item in edit.session.scalars(select(_CLASSES[name]).limit(random.randrange(3))):
        edit.session.delete(item)


def savepoint(edit: Edit, random: Random) -> None:
    """A part of an edit taken back inside it leaves no trace of itself."""
    edit.sql.exec_driver_sql("SAVEPOINT part")
    change(edit, random)
    edit.sql.exec_driver_sql("ROLLBACK TO part")
    add(edit, random)


def nothing(edit: Edit, random: Random) -> None:
    """A statement that changes no value is no step."""
    edit.sql.exec_driver_sql("UPDATE people SET name = name, role = role")


def fail(edit: Edit, random: Random) -> None:
    """Break off after writing."""
    several(edit, random)
    bulk_update(edit, random)
    raise Halfway


def break_rule(edit: Edit, random: Random) -> None:
    """Write something good, and then something that a constraint forbids."""
    bulk_update(edit, random)
    edit.sql.exec_driver_sql(
        random.choice(
            (
                "UPDATE production SET title = NULL",
                "UPDATE people SET id = 'another'",
                "UPDATE people SET protected = 1, code_name = NULL",
                "INSERT INTO readings (id, assessment, person, at) VALUES ('a', 'b', 'c', 'd')",
                "DELETE FROM chg",
                "UPDATE txn SET actor = 'nobody'",
            )
        )
    )


def begin(edit: Edit) -> None:
    """The first state of every program: two records of every kind."""
    random = Random(2023)
    edit.insert(
        BY_NAME["production"].record(id=new_id(), title="Pictures", zone="Europe/Kyiv"),
    )
    for kind in (*_FREE, BY_NAME["incidents"]):
        for _ in range(2):
            _add_if_allowed(edit, random, kind)


def _add_if_allowed(edit: Edit, random: Random, kind: Kind) -> None:
    for _ in range(20):
        try:
            add_one(edit, random, kind)
            return
        except (Refused, IntegrityError):
            continue


ACTIONS: Mapping[str, Action] = {
    action.__name__: action
    for action in (
        nothing,
        add,
        change,
        change_set,
        remove,
        cascade,
        add_parent,
        touch_newest,
        build_upon,
        several,
        bulk_update,
        bulk_insert,
        bulk_delete,
        bulk_links,
        renumber,
        replace,
        upsert,
        raw,
        orm_change,
        orm_add,
        orm_delete,
        savepoint,
        fail,
        break_rule,
    )
}
