"""What is said of a place: its standing as a shape and a word, and one line of when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from docplanner.domain.places import Permission
from docplanner.domain.titles import show_date
from docplanner.planning.places import Standing, Use, Visit, places_at
from docplanner.planning.wording import ACTIVITIES
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

SHAPES = {
    Standing.FILMED: (Shape.DONE, "ok"),
    Standing.PLANNED: (Shape.PLANNED, "neutral"),
    Standing.WAITING: (Shape.WARN, "warn"),
    Standing.SUPPORT: (Shape.DIAMOND, "neutral"),
    Standing.PICTURES: (Shape.NONE, "neutral"),
    Standing.UNUSED: (Shape.PLANNED, "neutral"),
}
"""Of each standing its shape and tone; pictures have an icon instead."""
ICONS = {Standing.PICTURES: "image"}


def standing_word(standing: Standing) -> str:
    """A standing in a word or two."""
    return {
        Standing.FILMED: tr("Filmed"),
        Standing.PLANNED: tr("Planned"),
        Standing.WAITING: tr("Permission"),
        Standing.SUPPORT: tr("Base or travel"),
        Standing.PICTURES: tr("Pictures only"),
        Standing.UNUSED: tr("Not used yet"),
    }[standing]


def permission_word(permission: Permission) -> str:
    """A permission as it stands."""
    return {
        Permission.NOT_NEEDED: tr("Not needed"),
        Permission.NOT_ASKED: tr("Not asked"),
        Permission.ASKED: tr("Asked, waiting"),
        Permission.GRANTED: tr("Granted"),
        Permission.REFUSED: tr("Refused"),
    }[permission]


def permission_chip(use: Use) -> Chip:
    """A permission as a chip: what is not granted is a warning only where work is wanted."""
    permission = use.place.permission
    word = permission_word(permission)
    if permission is Permission.GRANTED:
        return Chip(word, "ok", Shape.DONE)
    if permission is Permission.REFUSED:
        return Chip(word, "danger", Shape.PROBLEM)
    if use.standing is Standing.WAITING:
        return Chip(word, "warn", Shape.WARN)
    return Chip(word, "neutral")


def day_word(on: date) -> str:
    """``Sun 15 Jan``."""
    return show_date(on, year=False)


def kinds_of(visits: Sequence[Visit]) -> str:
    """``recce, actuality``: the kinds of work, each once."""
    return ", ".join(dict.fromkeys(ACTIVITIES[visit.activity.kind] for visit in visits))


def when_line(use: Use) -> str:
    """One line of when a place is used, and what is in the way."""
    line = _when(use)
    return tr("{line}, exact place hidden", line=line) if use.hidden else line


def _when(use: Use) -> str:
    if use.standing is Standing.WAITING:
        return _waiting(use)
    if use.standing is Standing.FILMED:
        return _filmed(use)
    if use.standing is Standing.PLANNED:
        return _planned(use) or tr("Unscheduled")
    if use.standing is Standing.SUPPORT:
        return _support(use)
    if use.standing is Standing.PICTURES:
        return counted(use.pictures, "Pictures only: {n}", "Pictures only: {n}")
    return tr("Not used yet")


def _waiting(use: Use) -> str:
    word = {
        Permission.ASKED: tr("permission asked"),
        Permission.REFUSED: tr("permission refused"),
    }.get(use.place.permission, tr("permission not asked"))
    if not use.planned:
        return word[:1].upper() + word[1:]
    on = day_word(use.planned[0].day.date)
    return tr("{date}, {permission}", date=on, permission=word)


def _filmed(use: Use) -> str:
    line = tr("Filmed {dates}", dates=_dates(use.filmed))
    again = next((visit for visit in use.planned if visit.filming), None)
    return tr("{line}, again {date}", line=line, date=_short(again.day.date)) if again else line


def _dates(dates: Sequence[date]) -> str:
    last = dates[-1]
    if len(dates) == 2 and dates[0].replace(day=1) == last.replace(day=1):
        return tr("{first} and {last}", first=dates[0].day, last=_short(last))
    if len(dates) > 1:
        return tr("{n} days, last {date}", n=len(dates), date=_short(last))
    return day_word(last)


def _planned(use: Use) -> str:
    if not use.planned:
        return ""
    on = use.planned[0].day.date
    same = [visit for visit in use.planned if visit.day.date == on]
    if use.hidden:
        return day_word(on)
    return tr("{date}, {work}", date=day_word(on), work=kinds_of(same))


def _short(on: date) -> str:
    """``12 Jan``."""
    return day_word(on).split(" ", 1)[1]


def _support(use: Use) -> str:
    on = use.next
    based = [day for day in use.based if day >= use.today]
    if on is not None and on in based:
        return tr("Base, {date}", date=day_word(on))
    if any(stay.check_out > use.today for stay in use.nights):
        stay = next(stay for stay in use.nights if stay.check_out > use.today)
        return tr("Nights from {date}", date=day_word(stay.check_in))
    if on is not None and on in use.travel:
        return tr("Travel, {date}", date=day_word(on))
    last = max((*use.based, *use.travel, *(visit.day.date for visit in use.visits)), default=None)
    return tr("Last used {date}", date=show_date(last)) if last else tr("Not used yet")


def use_of(workspace: Workspace, place: Any) -> Use:
    """The use of one place, for its inspector."""
    today = workspace.now.local().date()
    return places_at(workspace.snapshot, today).use(place)


def head_chips(workspace: Workspace, place: Any) -> list[Chip]:
    """What stands over the name: standing with its date, permission that is missing, parts."""
    use = use_of(workspace, place)
    chips = [_standing_chip(use)]
    if use.standing is Standing.WAITING:
        chips.append(Chip(permission_word(place.permission), "warn", Shape.WARN))
    parts = (part for part in workspace.parts() if part.id in use.parts)
    chips += [Chip(tr("Part {n}", n=part.number)) for part in parts]
    return chips


def _standing_chip(use: Use) -> Chip:
    planned, filmed = use.planned[:1], use.filmed[-1:]
    if use.standing is Standing.FILMED or (filmed and not planned):
        return Chip(tr("Filmed {dates}", dates=day_word(filmed[0])), "ok", Shape.DONE)
    if planned:
        on = planned[0].day.date
        return Chip(tr("Planned {date}", date=day_word(on)), "neutral", Shape.PLANNED)
    if use.wishes:
        return Chip(tr("Unscheduled"), "neutral", Shape.PLANNED)
    shape, tone = SHAPES[use.standing]
    return Chip(_support(use), tone, shape)


def hours_word(minutes: int) -> str:
    """``6 h 45``, ``50 min``."""
    if minutes < 60:
        return tr("{n} min", n=minutes)
    whole, rest = divmod(minutes, 60)
    return tr("{h} h {m}", h=whole, m=f"{rest:02d}") if rest else tr("{h} h", h=whole)
