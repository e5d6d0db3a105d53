"""Types of field: how a value is stored, shown and typed.

A record is a frozen dataclass whose annotations are the types below; everything generic (the
snapshot, the command line, tables, history) is driven by them. A field ``x_`` is called ``x``
outside, since ``from`` and ``in`` are words of Python.
"""

from __future__ import annotations

import re
import types
import typing
import unicodedata
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, TypeAlias

from docplanner.domain.timecode import Rate
from docplanner.domain.times import Instant, Window, parse_wall, show_wall

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
Stored: TypeAlias = "int | str | None"

MAXIMUM_TEXT = 1_000_000
"""Characters in one field; more is a file pasted by mistake."""
MAXIMUM_INTEGER = 2**53 - 1
"""The largest whole number that JSON readers keep exact."""


@dataclass(frozen=True, slots=True)
class FieldType:
    """One type of value.

    ``read`` turns typed text into the value and raises ValueError with a sentence; ``show``
    gives its JSON form; ``store`` and ``load`` go to and from the database.
    """

    name: str
    column: str
    read: Callable[[str], Any]
    show: Callable[[Any], Json] = lambda value: typing.cast("Json", value)
    store: Callable[[Any], Stored] = lambda value: typing.cast("Stored", value)
    load: Callable[[Any], Any] | None = None
    choices: tuple[str, ...] = ()
    refers_to: str = ""


def clean_text(text: str) -> str:
    """Text as it is kept: NFC, no NUL, no lone surrogates, line ends as one character."""
    if "\x00" in text:
        raise ValueError("a text cannot hold the NUL character")
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        raise ValueError("the text is not valid Unicode")
    if len(text) > MAXIMUM_TEXT:
        raise ValueError(f"the text is longer than {MAXIMUM_TEXT:,} characters")
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _read_integer(text: str) -> int:
    if not re.fullmatch(r"[+-]?\d{1,16}", text.strip(), re.ASCII):
        raise ValueError(f"{text!r} is not a whole number")
    value = int(text)
    if abs(value) > MAXIMUM_INTEGER:
        raise ValueError(f"{text!r} is too large a number")
    return value


def _read_count(text: str) -> int:
    value = _read_integer(text)
    if value < 0:
        raise ValueError(f"{text!r} is less than nothing")
    return value


_FLAGS = {"yes": True, "true": True, "1": True, "no": False, "false": False, "0": False}


def _read_flag(text: str) -> bool:
    try:
        return _FLAGS[text.strip().casefold()]
    except KeyError:
        raise ValueError(f"{text!r} is neither yes nor no") from None


def _read_date(text: str) -> date:
    written = text.strip()
    if re.fullmatch(r"\d{4}-\d\d-\d\d", written, re.ASCII):
        try:
            return date.fromisoformat(written)
        except ValueError:
            pass
    raise ValueError(f"{text!r} is not a date; write YYYY-MM-DD, such as 2023-01-14")


def _read_degrees(text: str, limit: int) -> int:
    match = re.fullmatch(r"([+-]?)(\d{1,3})(?:\.(\d{1,12}))?", text.strip(), re.ASCII)
    if not match:
        raise ValueError(f"{text!r} is not a number of degrees, such as 50.450100")
    decimals = (match[3] or "").ljust(7, "0")
    micro = int(match[2]) * 1_000_000 + int(decimals[:6]) + (decimals[6] >= "5")
    if micro > limit * 1_000_000:
        raise ValueError(f"{text!r} is more than {limit} degrees")
    return -micro if match[1] == "-" else micro


def _read_currency(text: str) -> str:
    if not re.fullmatch(r"[A-Z]{3}", text.strip(), re.ASCII):
        raise ValueError(f"{text!r} is not a currency; write three capitals, such as GBP")
    return text.strip()


def _read_zone(text: str) -> str:
    from docplanner.domain.times import zone_of

    zone_of(text.strip())
    return text.strip()


def _show_degrees(value: int) -> Json:
    return value / 1_000_000


TEXT = FieldType("text", "TEXT", clean_text)
INTEGER = FieldType("whole number", "INTEGER", _read_integer)
COUNT = FieldType("count", "INTEGER", _read_count)
FLAG = FieldType("yes or no", "INTEGER", _read_flag, store=int, load=bool)
DATE = FieldType("date", "TEXT", _read_date, date.isoformat, date.isoformat, date.fromisoformat)
WALL = FieldType("time of day", "INTEGER", parse_wall, show_wall)
INSTANT = FieldType(
    "moment", "TEXT", Instant.parse, Instant.shown, Instant.stored, Instant.from_stored
)
RATE = FieldType("frame rate", "TEXT", Rate.parse, Rate.stored, Rate.stored, Rate.parse)
WINDOW = FieldType("window", "TEXT", Window.parse, Window.stored, Window.stored, Window.parse)
LATITUDE = FieldType("latitude", "INTEGER", lambda text: _read_degrees(text, 90), _show_degrees)
LONGITUDE = FieldType("longitude", "INTEGER", lambda text: _read_degrees(text, 180), _show_degrees)
CURRENCY = FieldType("currency", "TEXT", _read_currency)
ZONE = FieldType("time zone", "TEXT", _read_zone)


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks an id as a reference to a record of a kind."""

    kind: str


Count: TypeAlias = Annotated[int, COUNT]
"""A whole number of things, 0 or more."""
Wall: TypeAlias = Annotated[int, WALL]
"""Minutes after midnight, 0 to 1439, in the zone of the day."""
Latitude: TypeAlias = Annotated[int, LATITUDE]
"""Microdegrees north."""
Longitude: TypeAlias = Annotated[int, LONGITUDE]
"""Microdegrees east."""
Minor: TypeAlias = Annotated[int, COUNT]
"""Money in minor units of the currency beside it."""
Currency: TypeAlias = Annotated[str, CURRENCY]
"""An ISO 4217 code."""
Zone: TypeAlias = Annotated[str, ZONE]
"""An IANA time zone."""

_BASES: dict[object, FieldType] = {
    str: TEXT,
    int: INTEGER,
    bool: FLAG,
    date: DATE,
    Instant: INSTANT,
    Rate: RATE,
    Window: WINDOW,
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind: its name inside (``name``) and outside (``label``), and its type.

    ``many`` fields are sets, kept in a table of their own; ``required`` ones have no default.
    """

    name: str
    type: FieldType
    nullable: bool
    many: bool
    required: bool
    default: Any

    @property
    def label(self) -> str:
        """The name used outside: on the command line, in tables and in history."""
        return self.name.rstrip("_")

    @property
    def refers_to(self) -> str:
        """The kind this refers to, or an empty text."""
        return self.type.refers_to


@cache
def choice(enum: type[StrEnum]) -> FieldType:
    """The type of a closed list of words."""
    words = tuple(member.value for member in enum)

    def read(text: str) -> StrEnum:
        try:
            return enum(text.strip().casefold())
        except ValueError:
            raise ValueError(f"{text!r} is not one of {', '.join(words)}") from None

    return FieldType("choice", "TEXT", read, str, str, enum, choices=words)


@cache
def reference(kind: str) -> FieldType:
    """The type of an id of a record of ``kind``."""
    return FieldType("reference", "TEXT", clean_text, refers_to=kind)


def fields_of(record: type[Any]) -> tuple[Field, ...]:
    """The fields of a record class, ``id`` left out, in order."""
    hints = typing.get_type_hints(record, include_extras=True)
    return tuple(
        _field(item.name, hints[item.name], item.default)
        for item in fields(record)
        if item.name != "id"
    )


def _field(name: str, hint: Any, default: Any) -> Field:
    nullable = many = False
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        hint = next(arm for arm in typing.get_args(hint) if arm is not type(None))
        nullable = True
    if typing.get_origin(hint) is tuple:
        hint = typing.get_args(hint)[0]
        many = True
    required = default is MISSING
    return Field(name, _type(hint), nullable, many, required, None if required else default)


def _type(hint: Any) -> FieldType:
    if typing.get_origin(hint) is Annotated:
        base, mark = typing.get_args(hint)[:2]
        if isinstance(mark, FieldType):
            return mark
        if isinstance(mark, Ref):
            return reference(mark.kind)
        return _type(base)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return choice(hint)
    return _BASES[hint]
