"""The rows of one day of a schedule: what, with whom, how long, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from typing import TypeAlias

from docplanner.documents.house.marks import not_set
from docplanner.documents.house.text import Inline, Run, Text, bold, figures
from docplanner.documents.house.type import Weight
from docplanner.documents.shooting_schedule.sheet import Item
from docplanner.documents.today import Today
from docplanner.documents.words import (
    CODES,
    IDENTITIES,
    TRAVEL,
    length,
    listed,
    name_of,
    paper_name,
    sentence,
    wall,
)
from docplanner.domain.ids import Id
from docplanner.domain.people import Interviewee, Person
from docplanner.domain.problem import Problem
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import Activity, ActivityStatus, DayKind, Leg, LegMode
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.domain.times import DAY, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.days import Entry
from docplanner.planning.shots import in_order, number_ranges

Problems: TypeAlias = Mapping[Id, Sequence[Problem]]
"""What is wrong, by the id of the work or leg that it is about."""

_FREE = {DayKind.REST: "Rest day", DayKind.STANDBY: "Standby"}
_WAYS = {LegMode.AIR: "by air", LegMode.RAIL: "by train", LegMode.FOOT: "on foot"}


def items(today: Today, problems: Problems) -> tuple[Item, ...]:
    """The work and travel of a day in order; a day without either says so."""
    found = tuple(
        _item(today, entry, problems)
        for entry in today.entries
        if not isinstance(entry.what, CheckIn)
    )
    if found:
        return found
    free = _FREE.get(today.day.kind)
    return (Item("", "", free or not_set(today.production.ask), "", ""),)


def _item(today: Today, entry: Entry, problems: Problems) -> Item:
    assert not isinstance(entry.what, CheckIn)
    start: Text = not_set()
    if entry.start is not None:
        start = figures(show_wall(entry.start), Weight.SEMIBOLD)
    is_leg = isinstance(entry.what, Leg)
    words = _leg(today, entry.what) if isinstance(entry.what, Leg) else _work(today, entry.what)
    conflicts = _conflicts(today, problems.get(entry.what.id, ()))
    return Item(
        start=start,
        code=TRAVEL if isinstance(entry.what, Leg) else CODES[entry.what.kind],
        what=(*words, Run("."), *conflicts) if conflicts else words,
        who=_who(today, entry.what.people),
        length=_arrival(today, entry) if is_leg else _length(entry),
    )


def _work(today: Today, work: Activity) -> tuple[Inline, ...]:
    """``Moschun resident 1, the return, shot 7.4. Named``."""
    unsure = "Pencilled" if work.status is ActivityStatus.PENCILLED else ""
    title = listed((work.title.strip(), _shots(today, work)))
    return (Run(sentence(title, *_contributors(today, work), unsure)),)


def _shots(today: Today, work: Activity) -> str:
    found = (today.snapshot.get(Shot, key) for key in work.shots)
    live = in_order(shot for shot in found if shot and shot.status is not ShotStatus.DROPPED)
    if not live:
        return ""
    return f"{'shot' if len(live) == 1 else 'shots'} {number_ranges(shot.number for shot in live)}"


def _contributors(today: Today, work: Activity) -> Iterable[str]:
    """The identity rule of each who is filmed, with the name where the title does not say it."""
    for key in work.people:
        person, filmed = today.snapshot.get(Person, key), today.contributor(key)
        if person is not None and filmed is not None and today.member(key) is None:
            name, rule = paper_name(person, filmed), _rule(today, person, filmed)
            known = name.casefold() in work.title.casefold()
            yield rule if known else listed((name, f"{rule[:1].lower()}{rule[1:]}"))


def _rule(today: Today, person: Person, filmed: Interviewee) -> str:
    """How somebody may be named; what is still to agree is not told outside the unit."""
    if person.protected:
        return "Code name only"
    if filmed.identity is None:
        return "" if today.outside else "Identity not agreed"
    return IDENTITIES[filmed.identity]


def _leg(today: Today, leg: Leg) -> tuple[Inline, ...]:
    """``Kyiv base to Moschun village, 30 km``."""
    ends: list[Inline] = []
    for word, key in (("", leg.from_), (" to ", leg.to)):
        name = today.place(key)
        ends += [Run(word)] if word else []
        ends.append(Run(name) if name else not_set())
    distance = f"{leg.kilometres} km" if leg.kilometres is not None else ""
    more = listed((_WAYS.get(leg.mode, ""), distance))
    return (*ends, Run(f", {more}")) if more else tuple(ends)


def _conflicts(today: Today, problems: Sequence[Problem]) -> tuple[Inline, ...]:
    """Each in bold; the date that stands over the row is not said again."""
    on = f" on {show_date(today.day.date)}"
    told = dict.fromkeys(problem.message.replace(on, "").rstrip(".") for problem in problems)
    return tuple(bold(f" Conflict: {message}.") for message in told)


def _who(today: Today, people: Sequence[Id]) -> Text:
    """The crew of it, else the others by the names they go by."""
    crew = today.who(people)
    return crew or listed(name_of(today.snapshot.get(Person, key)) for key in people) or not_set()


def _length(entry: Entry) -> Text:
    if entry.start is None or entry.end is None:
        return not_set()
    return figures(length(entry.end - entry.start))


def _arrival(today: Today, entry: Entry) -> Text:
    """How long a leg takes; one that ends on another date says when it arrives."""
    if entry.start is None or entry.end is None or entry.end < DAY:
        return _length(entry)
    return f"to {_weekday(today, entry.end // DAY)} {wall(entry.end)}"


def _weekday(today: Today, later: int) -> str:
    return show_date(today.day.date + timedelta(days=later)).partition(" ")[0]
