"""Values for the fields of any kind, some of them wrong on purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from docplanner.domain import fields
from docplanner.domain.fields import Field, FieldType
from docplanner.domain.ids import Id, new_id
from docplanner.domain.kinds import Kind
from docplanner.domain.timecode import Rate
from docplanner.domain.times import Instant, Window

WORDS = (
    "Moschun",
    "Мощун, вул. Центральна",
    "п'ять під'їздів",
    'quote " and \\ and %_*',
    "line\nbreak\ttab",
    "HERON",
    "résumé",
    "ß 𝄞 👁",
)
ORDERED = (
    ("tx_from", "tx_to"),
    ("start", "end"),
    ("from_", "to"),
    ("check_in", "check_out"),
    ("depart", "arrive"),
    ("in_frames", "out_frames"),
)
"""Pairs of fields of which the first comes first."""

_DAY = date(2023, 1, 10)
_MOMENT = datetime(2023, 3, 25, 23, 30, tzinfo=UTC)

Known = Mapping[str, Sequence[Id]]
"""The ids there are, by kind."""


def values_for(kind: Kind, names: Sequence[str], random: Random, known: Known) -> dict[str, Any]:
    """Values for the named fields of a kind; mostly ones that its constraints allow."""
    chosen = [field for field in kind.fields if field.name in names]
    values = {field.name: value(field, random, known) for field in chosen}
    for first, last in ORDERED:
        pair = [values[name] for name in (first, last) if values.get(name) is not None]
        if len(pair) == 2 and type(pair[0]) is type(pair[1]):
            values[first], values[last] = sorted(pair)
    return values


def value(field: Field, random: Random, known: Known) -> Any:
    """One value of a field."""
    if field.many:
        return tuple({one(field.type, random, known): None for _ in range(random.randrange(4))})
    if field.nullable and random.random() < 0.3:
        return None
    return one(field.type, random, known)


def one(field_type: FieldType, random: Random, known: Known) -> Any:
    """One value of a type; one reference in fifty leads nowhere."""
    if field_type.refers_to:
        there = known.get(field_type.refers_to) or (new_id(),)
        return new_id() if random.random() < 0.02 else random.choice(there)
    if field_type.choices:
        assert field_type.load
        return field_type.load(random.choice(field_type.choices))
    number = random.randrange(1, 6)
    return {
        fields.TEXT: f"{random.choice(WORDS)} {number}",
        fields.INTEGER: number,
        fields.COUNT: number,
        fields.FLAG: number > 3,
        fields.DATE: _DAY + timedelta(days=number),
        fields.WALL: number * 60,
        fields.INSTANT: Instant(_MOMENT + timedelta(minutes=20 * number), "Europe/Kyiv"),
        fields.RATE: random.choice((Rate(25), Rate(30000, 1001))),
        fields.WINDOW: Window(_DAY, 60 * number, 60 * number + 90),
        fields.LATITUDE: 50_450_100 + number,
        fields.LONGITUDE: -30_523_400 - number,
        fields.CURRENCY: random.choice(("GBP", "UAH")),
        fields.ZONE: random.choice(("Europe/Kyiv", "Europe/London")),
    }[field_type]
