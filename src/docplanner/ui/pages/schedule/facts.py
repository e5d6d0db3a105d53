"""What the timeline shows of a trip, worked out from the snapshot: no widget, no measure.

Times are minutes after the midnight of a day, in the day's zone; they may run past midnight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.safety import CheckIn
from docplanner.domain.schedule import Activity, Day, Leg, Trip
from docplanner.planning.daylight import Sun
from docplanner.planning.windows import Stretch
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.theme.works import WorkLook


@dataclass(frozen=True, slots=True)
class Item:
    """One block of a day: an activity, or a leg as far as it is under way on that day.

    ``before`` and ``after`` say that it began or goes on on another day, ``untimed`` that it
    stands on the day without a time. ``name`` is what a screen reader says.
    """

    subject: Subject
    record: Activity | Leg
    look: WorkLook
    start: int
    end: int
    title: str
    detail: str = ""
    name: str = ""
    shape: Shape = Shape.NONE
    tone: str = "neutral"
    before: bool = False
    after: bool = False
    untimed: bool = False
    dim: bool = False
    struck: bool = False
    problem: Problem | None = None

    @property
    def movable(self) -> bool:
        """Whether it can be dragged by itself: an activity; a leg has a time of its own."""
        return self.subject.kind == "activities"


@dataclass(frozen=True, slots=True)
class Mark:
    """The check-ins of one time of a day. ``state`` is safe, due, overdue or missed."""

    time: int
    state: str
    words: str
    records: tuple[CheckIn, ...]
    short: str = ""

    @property
    def subject(self) -> Subject:
        """The check-in that the mark stands for: the worst of them."""
        return Subject("checkins", self.records[0].id)

    def holds(self, subject: Subject) -> bool:
        """Whether a check-in is among them."""
        return any(subject.id == one.id for one in self.records)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a day's label; ``rank`` says which are left out first where room is short."""

    text: str
    tone: str = "secondary"
    shape: Shape = Shape.NONE
    rank: int = 0
    strong: bool = False


@dataclass(frozen=True, slots=True)
class DayFacts:
    """One row of the timeline. ``curfew`` are its closed stretches, ``now`` the minute of now."""

    day: Day
    title: str
    lines: tuple[Line, ...] = ()
    items: tuple[Item, ...] = ()
    marks: tuple[Mark, ...] = ()
    sun: Sun | None = None
    curfew: tuple[Stretch, ...] = ()
    today: bool = False
    past: bool = False
    now: int | None = None
    name: str = ""

    def item(self, subject: Subject) -> Item | None:
        """The block of a record, if the day has it."""
        return next((item for item in self.items if item.subject == subject), None)


@dataclass(frozen=True)
class TripFacts:
    """The rows of one trip, in order of date."""

    trip: Trip | None = None
    days: tuple[DayFacts, ...] = ()

    def day(self, key: Id | None) -> DayFacts | None:
        """The row of a day."""
        return next((one for one in self.days if one.day.id == key), None)

    def day_of(self, subject: Subject | None) -> DayFacts | None:
        """The first row that shows a record."""
        if subject is None:
            return None
        if subject.kind == "days":
            return self.day(subject.id)
        return next((row for row in self.days if _shows(row, subject)), None)

    def item(self, subject: Subject | None) -> Item | None:
        """The block of a record, on the first day that it is on."""
        row = self.day_of(subject)
        return row.item(subject) if row is not None and subject is not None else None


def _shows(row: DayFacts, subject: Subject) -> bool:
    if subject.kind == "checkins":
        return any(mark.holds(subject) for mark in row.marks)
    return row.item(subject) is not None


@dataclass(frozen=True)
class Blame:
    """Problems by the record that is to blame, the worst first, and by day."""

    by_subject: Mapping[Subject, Problem]
    by_day: Mapping[Id, tuple[Problem, ...]]

    @classmethod
    def of(cls, problems: tuple[Problem, ...]) -> Blame:
        """Sorted out once for all rows."""
        by_subject: dict[Subject, Problem] = {}
        by_day: dict[Id, list[Problem]] = defaultdict(list)
        worst = sorted(problems, key=lambda problem: _RANK[problem.severity])
        for problem in worst:
            for subject in problem.subjects[:1]:
                by_subject.setdefault(subject, problem)
            if problem.day is not None:
                by_day[problem.day].append(problem)
        return cls(by_subject, {key: tuple(found) for key, found in by_day.items()})


_RANK = {severity: place for place, severity in enumerate(Severity)}
