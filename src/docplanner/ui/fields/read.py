"""What people type, made into values: lenient about times and dates, exact about the rest."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from docplanner.domain.faults import Refused
from docplanner.domain.fields import DATE, INSTANT, WALL, Field
from docplanner.domain.kinds import Kind
from docplanner.domain.times import Instant, WallTime, parse_wall
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

_LOOSE_TIME = re.compile(r"(\d{1,2})(?:[:.h ]?(\d{2}))?", re.ASCII)
_DAY_MONTH = re.compile(
    r"(?:[a-z]{2,9},? +)?(\d{1,2})[ ./-]+([a-z]{3,9}|\d{1,2})(?:[ ./-]+(\d{4}))?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def read(workspace: Workspace, kind: Kind, field: Field, text: str, record: Any = None) -> Any:
    """The value that a text means for a field. Raises Refused with a sentence for beside it."""
    try:
        return _read(workspace, kind, field, text, record)
    except Refused as refused:
        raise Refused(_without_label(str(refused), field)) from refused


def _read(workspace: Workspace, kind: Kind, field: Field, text: str, record: Any) -> Any:
    if text.strip() and not field.many:
        if field.type is WALL:
            text = loose_time(text)
        elif field.type is DATE:
            text = loose_date(text, workspace.now.local().date())
        elif field.type is INSTANT:
            moment = _moment(workspace, text, getattr(record, field.name, None))
            if moment is not None:
                return moment
    return workspace.inward.value(kind, field, text)


def loose_time(text: str) -> str:
    """``HH:MM`` of 7, 730, 7.30 or 7h30; anything else as it is. Raises Refused where no clock
    shows it."""
    match = _LOOSE_TIME.fullmatch(text.strip())
    if not match:
        return text
    hours, minutes = int(match[1]), int(match[2] or 0)
    if hours > 23 or minutes > 59:
        raise Refused(tr("Use a time from 00:00 to 23:59"))
    return f"{hours:02d}:{minutes:02d}"


def loose_date(text: str, today: date) -> str:
    """``YYYY-MM-DD`` of "today", "tomorrow", "15 Jan", "15/1/2023"; anything else as it is.

    A date without its year is the nearest to today.
    """
    word = text.strip().casefold()
    near = {"today": 0, "tomorrow": 1, "yesterday": -1}
    if word in near:
        return (today + timedelta(days=near[word])).isoformat()
    match = _DAY_MONTH.fullmatch(word)
    month = _month(match[2]) if match else 0
    if match is None or not month:
        return text
    years = [int(match[3])] if match[3] else [today.year - 1, today.year, today.year + 1]
    found = [_date(year, month, int(match[1])) for year in years]
    dates = [day for day in found if day is not None]
    return min(dates, key=lambda day: abs(day - today)).isoformat() if dates else text


def _month(text: str) -> int:
    if text.isdigit():
        return int(text)
    return _MONTHS.index(text[:3]) + 1 if text[:3] in _MONTHS else 0


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moment(workspace: Workspace, text: str, old: Instant | None) -> Instant | None:
    """A local time without an offset, in the zone of the old value or of the production."""
    zone = old.zone if old else workspace.snapshot.production.zone
    today = workspace.now.local(zone).date()
    head, _, tail = text.strip().rpartition(" ")
    try:
        day = date.fromisoformat(loose_date(head.rstrip(","), today)) if head else today
        minutes = parse_wall(loose_time(tail))
    except (ValueError, Refused):
        pass
    else:
        return WallTime(day, minutes, zone).instant()
    try:
        local = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    if local.tzinfo is not None:
        return None
    return WallTime(local.date(), local.hour * 60 + local.minute, zone).instant()


def _without_label(sentence: str, field: Field) -> str:
    shown = sentence.removeprefix(f"{field.label}: ")
    return shown[:1].upper() + shown[1:]
