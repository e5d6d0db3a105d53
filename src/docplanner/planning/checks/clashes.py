"""One problem for each pair of blocks that want the same people, vehicles or kit at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from docplanner.domain.ids import Id
from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.people import Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Activity, ActivityStatus, Day, Leg
from docplanner.domain.titles import show_date
from docplanner.planning.blocks import Block
from docplanner.planning.checks.collision import collision
from docplanner.planning.checks.fixes import move
from docplanner.planning.checks.rule import Rule, culprit_first, subjects
from docplanner.planning.diary import NOTHING, Diary, Holders
from docplanner.planning.moments import local_date, wall
from docplanner.planning.plan import Plan
from docplanner.planning.wording import hours_words, listed, name, place_of, whereabouts, work_words


@dataclass(frozen=True, slots=True)
class Holding:
    """Something that can be in one place only; ``attends``: and do one thing only."""

    rule: str
    record: type[Person] | type[Vehicle] | type[KitItem]
    holders: Holders
    diaries: Callable[[Plan], Mapping[Id, Diary]]
    attends: bool = False


class Clash(NamedTuple):
    """Two overlapping blocks, the earlier start first, and who is wanted by both."""

    first: Block
    second: Block
    severity: Severity
    holders: list[Id]


def rule(holding: Holding, title: str) -> Rule:
    """The rule that nothing of a kind is in two places."""

    def check(plan: Plan) -> Iterator[Problem]:
        overlaps = (
            (holder, first, second)
            for holder, diary in holding.diaries(plan).items()
            for first, second in diary.overlaps()
        )
        return _problems(plan, holding, overlaps)

    def one(plan: Plan, day: Day, activity: Activity) -> Iterator[Problem]:
        return _problems(plan, holding, _overlaps_of(plan, holding, activity))

    return Rule(holding.rule, Severity.SERIOUS, title, check, one)


def _overlaps_of(
    plan: Plan, holding: Holding, activity: Activity
) -> Iterator[tuple[Id, Block, Block]]:
    block = plan.block(activity)
    if block is None:
        return
    diaries = holding.diaries(plan)
    for holder in holding.holders(activity):
        for other in diaries.get(holder, NOTHING).during(block.start, block.end):
            if other.work.id != activity.id:
                first, second = (block, other) if block.start < other.start else (other, block)
                yield holder, first, second


def _problems(
    plan: Plan, holding: Holding, overlaps: Iterable[tuple[Id, Block, Block]]
) -> Iterator[Problem]:
    clashes: dict[tuple[Id, Id], Clash] = {}
    for holder, first, second in overlaps:
        severity = collision(first.work, second.work, attends=holding.attends)
        if severity is not None:
            new = Clash(first, second, severity, [])
            clashes.setdefault((first.work.id, second.work.id), new).holders.append(holder)
    return (_problem(plan, holding, clash) for clash in clashes.values())


def _problem(plan: Plan, holding: Holding, clash: Clash) -> Problem:
    first, second = clash.first, clash.second
    day = second.day or first.day
    records = [plan.snapshot.get(holding.record, holder) for holder in clash.holders]
    names = listed(name(record) for record in records)
    verb = "is" if len(records) == 1 else "are"
    return Problem(
        rule=holding.rule,
        severity=clash.severity,
        message=f"{names} {verb} {_both(plan, clash)} {_when(clash, day)}.",
        fix=_fix(plan, clash, names),
        day=day.id if day else None,
        subjects=subjects(*culprit_first(first.work, second.work), *records),
    )


def _both(plan: Plan, clash: Clash) -> str:
    works = (clash.first.work, clash.second.work)
    if clash.severity is Severity.WARNING:
        place = place_of(plan.snapshot, getattr(works[0], "location", None))
        return f"booked twice in {place}, for {work_words(works[0])} and {work_words(works[1])},"
    return " and ".join(whereabouts(plan.snapshot, work) for work in works)


def _when(clash: Clash, day: Day | None) -> str:
    """On which day and between which hours both last, in the zone of the day."""
    start, end = clash.second.start, min(clash.first.end, clash.second.end)
    zone = day.zone if day else _leg_zone(clash)
    on = local_date(start, zone)
    return f"on {show_date(on)} {hours_words(wall(start, on, zone), wall(end, on, zone))}"


def _leg_zone(clash: Clash) -> str:
    leg = clash.second.work if isinstance(clash.second.work, Leg) else clash.first.work
    assert isinstance(leg, Leg)
    assert leg.depart is not None
    return leg.depart.zone


def _fix(plan: Plan, clash: Clash, names: str) -> str:
    """Move what was booked last; what is done or a leg does not move."""
    works = culprit_first(clash.first.work, clash.second.work)
    otherwise = f"Take {names} off {work_words(works[0])}, or change its hours."
    days = {block.work.id: block.day for block in (clash.first, clash.second)}
    for work in works:
        day = days[work.id]
        if isinstance(work, Activity) and work.status is not ActivityStatus.DONE and day:
            return move(plan, work, day, otherwise)
    return otherwise
