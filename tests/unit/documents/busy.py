"""A Sunday with as much work, crew and places as wanted, in texts as unkind as wanted."""

from __future__ import annotations

from typing import Any

from docplanner.domain import people, places, safety, schedule
from docplanner.domain.snapshot import Snapshot
from tests.papers import SUNDAY, TRIP, at, changed, records, without

UNKIND = (
    "<b>&amp;</b> %s {0} <img src=x> \u202eabc\u200f e\u0301n\u0303 "
    "\U0001f600\U0001f1fa\U0001f1e6 日本"
)
"""Markup, formats, marks of direction, combining marks, emoji, letters the typeface lacks."""
ENDLESS = "Ї" * 5_000
"""One word far wider than any cell and higher than any page."""


_TOLD = (
    "purpose", "note", "kit_note", "medical_note", "money", "meals", "passes", "meet_at",
    "weather", "no_go",
)  # fmt: skip


def busy(count: int, text: str = "A quiet street") -> Snapshot:
    """So many pieces of work, places, riders, legs and check-ins, all with the same text."""
    kept = without(records(), schedule.Activity, schedule.Leg, schedule.Call, safety.CheckIn)
    told = dict.fromkeys(_TOLD, text)
    sunday = changed(kept, SUNDAY, **told)
    return Snapshot.of([*sunday, *_places(count, text), *_work(count, text), *_crew(count, text)])


def _places(count: int, text: str) -> list[Any]:
    return [
        places.Location(id=f"p-{n}", name=f"{text} {n}", name_uk=text, address=text,
                        address_uk=text, access=text, shelter=text, hospital=text,
                        latitude=48_000_000 + n, longitude=35_000_000)
        for n in range(min(count, 40))
    ]  # fmt: skip


def _work(count: int, text: str) -> list[Any]:
    kinds = list(schedule.ActivityKind)
    work = [
        schedule.Activity(id=f"w-{n}", title=f"{text} {n}", kind=kinds[n % len(kinds)], day=SUNDAY,
                          start=n * 4, end=n * 4 + 3, location=f"p-{n % min(count, 40)}",
                          people=(f"c-{n}", "resident"), note=text)
        for n in range(count)
    ]  # fmt: skip
    legs = [
        schedule.Leg(id=f"l-{n}", trip=TRIP, mode=schedule.LegMode.ROAD, from_="base", to="p-0",
                     depart=at("2023-01-15T05:30"), arrive=at("2023-01-15T09:00"), route=text,
                     alternate=text, note=text)
        for n in range(min(count, 20))
    ]  # fmt: skip
    checks = [
        safety.CheckIn(id=f"k-{n}", day=SUNDAY, time=n, title=text, note=text, who=f"c-{n}")
        for n in range(min(count, 20))
    ]
    return [*work, *legs, *checks]


def _crew(count: int, text: str) -> list[Any]:
    made: list[Any] = []
    for n in range(count):
        made.append(people.Person(id=f"c-{n}", name=f"{text} {n}", phone="+380 67 000 00 05"))
        made.append(people.CrewMember(id=f"m-{n}", person=f"c-{n}", ppe=text, duty=text))
        made.append(schedule.Call(id=f"call-{n}", day=SUNDAY, person=f"c-{n}", call=300 + n,
                                  pickup=290, pickup_place=text,
                                  vehicle=f"car-{n % 3}"))  # fmt: skip
    return made
