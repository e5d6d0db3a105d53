"""The way to transmission."""

from __future__ import annotations

from datetime import date

from docplanner.domain.production import Milestone, Part
from docplanner.planning.countdown import Standing, countdown, done, points
from tests.unit.planning.film import plan_of

TODAY = date(2023, 1, 14)
FIRST = Part(id="one", number=1, title="First", tx_from=date(2023, 3, 1), tx_to=date(2023, 3, 24))
SECOND = Part(id="two", number=2, title="Second", tx_from=date(2023, 3, 8), tx_to=date(2023, 3, 8))


def test_it_counts_to_the_earliest_day_of_the_first_window() -> None:
    found = countdown(plan_of(SECOND, FIRST), TODAY)
    assert found is not None
    assert (found.part, found.days, found.confirmed) == (FIRST, 46, False)


def test_of_one_part_it_counts_to_that() -> None:
    found = countdown(plan_of(FIRST, SECOND), TODAY, "two")
    assert found is not None
    assert (found.days, found.confirmed) == (53, True)


def test_a_part_whose_window_is_over_gives_way_to_the_next() -> None:
    early = Part(id="one", number=1, title="First", tx_from=date(2023, 1, 2))
    found = countdown(plan_of(early, SECOND), TODAY)
    assert found is not None
    assert found.part == SECOND


def test_after_the_last_window_the_days_are_below_nothing() -> None:
    found = countdown(plan_of(SECOND), date(2023, 3, 18))
    assert found is not None
    assert found.days == -10


def test_without_a_window_there_is_no_countdown() -> None:
    assert countdown(plan_of(Part(id="one", number=1, title="First")), TODAY) is None


def milestone(id: str, planned: int, **fields: date | str | None) -> Milestone:
    """A milestone planned on a day of January."""
    values = {"title": id, "planned": date(2023, 1, planned)} | fields
    return Milestone(id=id, **values)  # type: ignore[arg-type]  # loose fields of a test


def test_a_milestone_stands_where_it_was_else_where_it_is_expected() -> None:
    found = points(
        plan_of(
            milestone("done", 9, actual=date(2023, 1, 10)),
            milestone("missed", 12),
            milestone("later", 20, forecast=date(2023, 1, 25)),
            milestone("planned", 16),
            milestone("early", 30, forecast=date(2023, 1, 28)),
        ),
        TODAY,
    )
    assert [(one.milestone.id, one.on.day, one.slip, one.standing) for one in found] == [
        ("done", 10, 1, Standing.DONE),
        ("missed", 12, 0, Standing.MISSED),
        ("planned", 16, 0, Standing.PLANNED),
        ("later", 25, 5, Standing.LATER),
        ("early", 28, -2, Standing.PLANNED),
    ]
    assert done(found) == 1


def test_a_part_shows_its_own_milestones_and_those_of_both() -> None:
    plan = plan_of(
        FIRST,
        SECOND,
        milestone("one", 16, part="one"),
        milestone("two", 17, part="two"),
        milestone("both", 18),
    )
    assert [one.milestone.id for one in points(plan, TODAY, "two")] == ["two", "both"]


def test_a_milestone_without_any_date_is_not_on_the_line() -> None:
    assert points(plan_of(Milestone(id="loose", title="Loose")), TODAY) == ()
