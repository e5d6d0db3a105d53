"""What is filmed on a day, place by place in running order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from docplanner.documents.house.marks import gap, not_set
from docplanner.documents.house.text import Inline, Run, Text, bold
from docplanner.documents.house.type import Weight
from docplanner.documents.shot_list.consent import limits
from docplanner.documents.shot_list.sheet import Then, Visit, Wanted
from docplanner.documents.shot_list.words import size_words
from docplanner.documents.today import Today
from docplanner.documents.words import WITHHELD, clock_name, listed, wall
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity, ActivityKind
from docplanner.domain.shots import Rights, Shot, ShotStatus
from docplanner.domain.times import DAY
from docplanner.domain.titles import show_date
from docplanner.planning.days import Entry, is_hidden
from docplanner.planning.light import sun_for
from docplanner.planning.secrecy import Secrecy
from docplanner.planning.shots import in_order
from docplanner.planning.windows import joined

FILMED = frozenset(
    {
        ActivityKind.INTERVIEW,
        ActivityKind.ACTUALITY,
        ActivityKind.GVS,
        ActivityKind.PTC,
        ActivityKind.DRONE,
        ActivityKind.STILLS,
        ActivityKind.ATMOS,
    }
)
"""Work that ends in pictures or sound, so that a list without shots for it says so."""


@dataclass(frozen=True)
class Task:
    """A shot of a piece of work, or the work itself where no shots are listed for it."""

    entry: Entry
    work: Activity
    shot: Shot | None
    place: Id | None
    hidden: bool

    @property
    def stop(self) -> tuple[Id | None, Id | None]:
        """What makes neighbours one visit: the place; a hidden one is not known again."""
        return (None, self.work.id) if self.hidden else (self.place, None)


@dataclass(frozen=True)
class Filming:
    """The tasks of a day, and what may be told of them."""

    today: Today
    secrecy: Secrecy

    @cached_property
    def tasks(self) -> tuple[Task, ...]:
        return tuple(
            self._task(entry, entry.what, shot)
            for entry in self.today.entries
            if isinstance(entry.what, Activity)
            for shot in self._shots(entry.what)
        )

    @cached_property
    def shots(self) -> tuple[Shot, ...]:
        """The shots of the day, each once."""
        found = {task.shot.id: task.shot for task in self.tasks if task.shot is not None}
        return tuple(found.values())

    def _shots(self, work: Activity) -> Iterable[Shot | None]:
        found = (self.today.snapshot.get(Shot, key) for key in work.shots)
        live = in_order(shot for shot in found if shot and shot.status is not ShotStatus.DROPPED)
        return live or ([None] if work.kind in FILMED else [])

    def _task(self, entry: Entry, work: Activity, shot: Shot | None) -> Task:
        place = work.location or (shot.location if shot else None)
        hidden = (
            is_hidden(self.today.snapshot, work)
            or place in self.today.hidden
            or (shot is not None and self.secrecy.hides(shot))
        )
        return Task(entry, work, shot, place, hidden)


def visits(filming: Filming) -> tuple[Visit, ...]:
    """The day's places, each as often as the unit comes there."""
    return tuple(
        _visit(filming, list(tasks)) for _, tasks in groupby(filming.tasks, lambda task: task.stop)
    )


def _visit(filming: Filming, tasks: list[Task]) -> Visit:
    today = filming.today
    hidden = tasks[0].hidden
    place = None if hidden else today.snapshot.get(Location, tasks[0].place)
    return Visit(
        title=bold(WITHHELD) if hidden else _title(today, place),
        right=today.joined(_times(today, tasks), *(() if hidden else _shelter(place))),
        rows=tuple(_row(filming, task) for task in tasks),
    )


def _title(today: Today, place: Location | None) -> Text:
    if place is None:
        return (bold("Place "), not_set(today.production.ask))
    letter = today.letters.get(place.id)
    name = bold(f"{letter}. {place.name}" if letter else place.name)
    ukrainian: Inline = Run(place.name_uk, Weight.REGULAR) if place.name_uk else not_set()
    return (name, gap(2.7), ukrainian)


def _times(today: Today, tasks: list[Task]) -> Text:
    """When the unit is there; on a day of another clock with its name."""
    spans = [(e.start, e.end) for e in (task.entry for task in tasks)]
    zone = today.day.zone
    clock = "" if zone == today.production.zone else f" {clock_name(zone)}"
    known = [(start, end) for start, end in spans if start is not None and end is not None]
    if not known:
        start = next((start for start, _ in spans if start is not None), None)
        return not_set() if start is None else f"From {wall(start)}{clock}"
    return listed(f"{wall(start)} to {wall(end)}{clock}" for start, end in joined(known))


def _shelter(place: Location | None) -> tuple[Text, ...]:
    """``. Shelter 250 m north, 4 min``; a distance that its words have already is not repeated."""
    if place is None or not place.shelter:
        return (". Shelter ", not_set())
    metres = f"{place.shelter_metres} m" if place.shelter_metres else ""
    minutes = f"{place.shelter_minutes} min" if place.shelter_minutes else ""
    far = "" if metres and metres in place.shelter else metres
    return (f". Shelter: {listed((place.shelter, far, minutes))}",)


def _row(filming: Filming, task: Task) -> Wanted:
    today, shot = filming.today, task.shot
    if shot is None:
        return _unlisted(today, task)
    return Wanted(
        done=shot.status is ShotStatus.CAPTURED,
        number=shot.number,
        priority=shot.priority,
        shot=shot.description,
        why=shot.why,
        size=size_words(shot),
        light=_light(today, task, shot),
        minutes=not_set() if shot.minutes is None else str(shot.minutes),
        consent=limits(today, task.work, shot),
        then=_then(filming, shot),
        clip=listed(today.snapshot.captured.get(shot.id, ())),
    )


def _unlisted(today: Today, task: Task) -> Wanted:
    start, end = task.entry.start, task.entry.end
    return Wanted(
        done=False,
        number="",
        priority=task.work.priority,
        shot=task.work.title,
        why="No shots are listed for it",
        size="",
        light="",
        minutes="" if start is None or end is None else str(end - start),
        consent=limits(today, task.work, None),
        then=None,
        clip="",
    )


def _light(today: Today, task: Task, shot: Shot) -> Text:
    """The setting; where it asks for golden light, from or until when that lasts."""
    if not shot.setting:
        return not_set()
    if "golden" not in shot.setting.casefold():
        return shot.setting
    sun = sun_for(today.snapshot, today.day, None if task.hidden else task.place)
    start = task.entry.start
    if sun is None or start is None:
        return shot.setting
    if start < DAY // 2:
        until = wall(sun.golden_morning_end)
        return f"{shot.setting} until {until}" if until else shot.setting
    since = wall(sun.golden_evening_start)
    return f"{shot.setting} from {since}" if since else shot.setting


def _then(filming: Filming, shot: Shot) -> Then | None:
    """The photograph that is wanted again; what may not be shown keeps its reference alone."""
    pictures: Iterator[Then] = (
        Then(f"Then: {picture.reference}", withheld=True)
        if picture.rights is Rights.HOLD or filming.secrecy.hides_picture(picture)
        else Then(",\n".join(filter(None, (f"Then: {picture.reference}", _taken(picture.taken)))))
        for picture in filming.today.snapshot.revisits
        if picture.id == shot.picture
    )
    return next(pictures, None)


def _taken(on: date | None) -> str:
    """``Feb 2014``."""
    return "" if on is None else show_date(on).split(" ", 2)[2]
