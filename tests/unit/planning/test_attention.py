"""What needs somebody, the worst first."""

from __future__ import annotations

from datetime import date

from docplanner.domain.people import Credential, CredentialKind, Interviewee, Stage
from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.domain.safety import Assessment, CheckIn
from docplanner.domain.shots import Picture
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.attention import (
    Ending,
    Item,
    Uncleared,
    Unreleased,
    Unsigned,
    attention,
    waiting,
)
from docplanner.planning.overdue import Overdue
from tests.unit.planning.film import activity, at, plan_of

CLEARED = Uncleared((), 0)
TODAY = date(2023, 1, 13)
WORK = activity("work", "09:00-10:00")


def items(plan: Snapshot, *problems: Problem, uncleared: Uncleared = CLEARED) -> tuple[Item, ...]:
    """Everything on Friday at 18:12."""
    return attention(plan, at("18:12"), problems, uncleared)


def credential(expires: date | None, person: str = "camera") -> Credential:
    """A press card."""
    return Credential(id="card", person=person, kind=CredentialKind.PRESS, expires=expires)


def problem(severity: Severity, *subjects: Subject) -> Problem:
    """A problem of Friday."""
    return Problem("rule", severity, "Wrong.", "Mend it.", "fri", subjects)


def test_a_quiet_production_needs_nobody() -> None:
    assert items(plan_of(WORK)) == ()


def test_check_ins_come_first_then_what_is_worst() -> None:
    warning, serious = problem(Severity.WARNING), problem(Severity.SERIOUS)
    plan = plan_of(
        CheckIn(id="car", day="fri", time=18 * 60),
        Interviewee(id="one", person="heron", stage=Stage.FILMED),
    )
    pictures = Uncleared((Picture(id="p", reference="F-1"),), 3)
    found = [item.what for item in items(plan, warning, serious, uncleared=pictures)]
    assert isinstance(found[0], Overdue)
    assert found[1] == serious
    assert isinstance(found[2], Unreleased)
    assert found[3:] == [warning, pictures]


def test_a_credential_that_ends_within_the_month_is_told() -> None:
    (item,) = items(plan_of(WORK, credential(date(2023, 1, 31))))
    assert isinstance(item.what, Ending)
    assert item.what.days == 18


def test_a_credential_that_lasts_or_that_nobody_needs_is_not() -> None:
    assert items(plan_of(WORK, credential(date(2023, 6, 1)))) == ()
    assert items(plan_of(WORK, credential(None))) == ()
    assert items(plan_of(WORK, credential(date(2023, 1, 31), person="sound"))) == ()


def test_what_a_problem_tells_is_not_told_twice() -> None:
    told = problem(Severity.SERIOUS, Subject("credentials", "card"))
    found = items(plan_of(WORK, credential(date(2023, 1, 14))), told)
    assert [item.what for item in found] == [told]


def test_an_unsigned_assessment_of_no_day_is_told() -> None:
    (item,) = items(plan_of(Assessment(id="ra", reference="RA-1")))
    assert isinstance(item.what, Unsigned)
    assert items(plan_of(Assessment(id="ra", reference="RA-1", day="fri"))) == ()


def test_what_is_put_off_comes_back_on_its_day() -> None:
    (item,) = items(plan_of(), problem(Severity.WARNING))
    assert waiting([item], {item.key: date(2023, 1, 20)}, TODAY) == ()
    assert waiting([item], {item.key: TODAY}, TODAY) == (item,)


def test_a_check_in_cannot_be_put_off() -> None:
    found = items(plan_of(CheckIn(id="car", day="fri", time=18 * 60)))
    assert waiting(found, {found[0].key: date(2024, 1, 1)}, TODAY) == found


def test_one_more_release_missing_is_a_new_matter() -> None:
    first = Interviewee(id="one", person="heron", stage=Stage.FILMED)
    second = Interviewee(id="two", person="camera", stage=Stage.FILMED)
    (before,), (after,) = items(plan_of(first)), items(plan_of(first, second))
    assert before.key != after.key
