"""The words of the timeline: lengths, dates, hours, and what a screen reader says."""

from __future__ import annotations

from datetime import date

from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import DAY, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.wording import length_words
from docplanner.ui.pages.schedule.facts import Item
from docplanner.ui.words import tr

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(on: date) -> str:
    """``Monday 16 January``."""
    return f"{_DAYS[on.weekday()]} {on.day} {_MONTHS[on.month - 1]}"


def length(minutes: int) -> str:
    """``45 min``, ``1 h 30``."""
    return tr("{n} min", n=minutes) if minutes < 60 else length_words(minutes * 60)


def hours(start: int, end: int) -> str:
    """``12:45–14:15``; midnight at the end is 24:00."""
    return f"{show_wall(start)}–{'24:00' if end == DAY else show_wall(end)}"


def span_words(item: Item) -> str:
    """The hours of a block; one that comes from the day before, or goes on, says so."""
    if item.before:
        return tr("to {time}", time=show_wall(item.end))
    if item.after:
        return tr("{time} on", time=show_wall(item.start))
    return hours(item.start, item.end)


def spoken_hours(start: int, end: int) -> str:
    """``12:45 to 14:15``."""
    return tr("{start} to {end}", start=show_wall(start), end=show_wall(end))


def day_span(first: date, last: date) -> str:
    """``11–16 Jan``, ``28 Jan – 3 Feb``."""
    end = show_date(last, year=False).split(" ", 1)[1]
    if first == last:
        return end
    begin = show_date(first, year=False).split(" ", 1)[1]
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    return f"{begin} – {end}"


def trouble(problem: Problem) -> str:
    """What a problem is called: a conflict, a warning, or one that somebody decided to keep."""
    words = {
        Severity.SERIOUS: tr("conflict"),
        Severity.WARNING: tr("warning"),
        Severity.NOTE: tr("kept conflict"),
    }
    return words[problem.severity]


def short(problem: Problem, on: date) -> str:
    """The problem's sentence without the date of the row that it stands in."""
    return problem.message.replace(f" on {show_date(on)}", "").split(", having given ")[0]


def shot_words(snapshot: Snapshot, activity: Activity) -> str:
    """``3 shots``, or nothing."""
    known = [key for key in activity.shots if key in snapshot.tables["shots"]]
    if not known:
        return ""
    return tr("1 shot") if len(known) == 1 else tr("{n} shots", n=len(known))


def number_words(number: tuple[int, int] | None) -> str:
    """``Day 4 of 6``; a day outside the numbered ones says so."""
    if number is None:
        return tr("Outside the trip's days")
    return tr("Day {n} of {all}", n=number[0], all=number[1])


def clock_word(zone: str) -> str:
    """What a zone's clock is called: Kyiv, UK."""
    return "UK" if zone == "Europe/London" else zone.rpartition("/")[2].replace("_", " ")
