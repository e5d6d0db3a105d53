"""Positions as people write and paste them: ``48.42, 35.07``, degrees and minutes, map links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from docplanner.domain.faults import Refused

FINE = 4
"""So many decimals of a degree (about 10 m) name a place exactly; fewer are approximate."""

_NUMBER = r"[+-]?\d{1,3}(?:\.\d{1,15})?"
_PAIR = re.compile(rf"({_NUMBER})\s*°?\s*[,;\s]\s*({_NUMBER})\s*°?", re.ASCII)
_IN_LINK = re.compile(rf"(?:[@=!/:]|3d)({_NUMBER}),(?:%20|\+)?({_NUMBER})", re.ASCII)
_OPEN_STREET = re.compile(rf"mlat=({_NUMBER}).*?mlon=({_NUMBER})", re.ASCII)
_MINUTES = r"(?:(\d{1,2}(?:[.]\d+)?)\s*['′’]\s*)?"
_SECONDS = r"(?:(\d{1,2}(?:[.]\d+)?)\s*(?:\"|″|”|'')\s*)?"
_SIDE = rf"(\d{{1,3}})(?:[.,](\d+))?\s*°?\s*{_MINUTES}{_SECONDS}"
_AFTER = re.compile(rf"{_SIDE}([NS])[,;\s]*{_SIDE}([EW])", re.IGNORECASE)
_BEFORE = re.compile(rf"([NS])\s*{_SIDE}[,;\s]*([EW])\s*{_SIDE}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Position:
    """Microdegrees north and east. ``approximate``: written too coarsely to name a doorstep."""

    latitude: int
    longitude: int
    approximate: bool = False


def read_position(text: str) -> Position:
    """The position that a text means. Raises Refused with a sentence."""
    written = text.strip()
    match = _PAIR.fullmatch(written.strip("()[] "))
    match = match or _OPEN_STREET.search(written) or _IN_LINK.search(written)
    if match:
        return _position(match[1], match[2])
    sided = _AFTER.fullmatch(written)
    if sided:
        north, east = sided.groups()[:5], sided.groups()[5:]
        return _sided((*north[:4], north[4]), (*east[:4], east[4]))
    sided = _BEFORE.fullmatch(written)
    if sided:
        found = sided.groups()
        return _sided((*found[1:5], found[0]), (*found[6:10], found[5]))
    raise Refused("Write coordinates as 48.42, 35.07: north first, then east")


def show_position(latitude: int, longitude: int) -> str:
    """``48.42, 35.07``: at least two decimals, and no more than are kept."""
    return f"{_degrees(latitude)}, {_degrees(longitude)}"


def read_places(text: str) -> list[tuple[str, Position | None]]:
    """The places of a pasted list, a line each: ``name, lat, lon``, or only a name.

    Tabs and semicolons separate too. Empty lines are passed over. Raises Refused for a line
    without a name, or one whose numbers are no position.
    """
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(_place(line))
        except Refused as refused:
            raise Refused(f"Line {number}: {refused}") from refused
    return found


_ROW = re.compile(rf"(.*?)\s*[,;\t]\s*({_NUMBER})\s*[,;\t]\s*({_NUMBER})\s*", re.ASCII)


def _place(line: str) -> tuple[str, Position | None]:
    match = _ROW.fullmatch(line.strip())
    name = (match[1] if match else line).strip().strip('"').strip()
    if not name:
        raise Refused("a place needs a name before its coordinates")
    return name, (_position(match[2], match[3]) if match else None)


def _position(north: str, east: str) -> Position:
    decimals = min(len(part.partition(".")[2]) for part in (north, east))
    return _checked(float(north), float(east), decimals < FINE)


def _sided(north: tuple[str | None, ...], east: tuple[str | None, ...]) -> Position:
    coarse = any(part[1] is None and part[3] is None for part in (north, east))
    coarse = coarse or any(part[1] is not None and len(part[1]) < FINE for part in (north, east))
    return _checked(_value(north), _value(east), coarse)


def _value(parts: tuple[str | None, ...]) -> float:
    whole, decimals, minutes, seconds, side = parts
    value = (
        float(f"{whole}.{decimals or 0}") + float(minutes or 0) / 60 + float(seconds or 0) / 3600
    )
    return -value if (side or "").upper() in ("S", "W") else value


def _checked(north: float, east: float, coarse: bool) -> Position:
    if abs(north) > 90 or abs(east) > 180:
        raise Refused("Latitude is up to 90 degrees and longitude up to 180: north comes first")
    return Position(round(north * 1_000_000), round(east * 1_000_000), coarse)


def _degrees(micro: int) -> str:
    text = f"{micro / 1_000_000:.6f}".rstrip("0")
    whole, _, decimals = text.partition(".")
    return f"{whole}.{decimals.ljust(2, '0')}"
