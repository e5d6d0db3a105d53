"""The bell, and the bar of a check-in that is late."""

from __future__ import annotations

from datetime import timedelta

import pytest

from docplanner.domain.production import Production
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.schedule import Activity
from docplanner.domain.times import Instant
from docplanner.ui.shell.marks import marks
from docplanner.ui.shell.overdue import OverdueBar
from docplanner.ui.shell.problems import Problems
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot


def space(robot: Robot) -> Workspace:
    """The open production."""
    assert robot.window.workspace is not None
    return robot.window.workspace


def bell(robot: Robot) -> Problems:
    """The problems, opened by their key."""
    robot.press("Ctrl+Shift+P")
    return robot.window.notice.problems


def titles(found: Problems) -> list[str]:
    """The problems that are listed, with the headings of their days."""
    return [line.title for line in found.list.model_.lines]


def test_problems_stand_by_day_the_worst_first(on_sample: Robot) -> None:
    found = bell(on_sample)
    listed = titles(found)
    assert listed[0] == "Sun 15 Jan 2023"
    assert listed[1] == "Risk assessment RA-07 for Sun 15 Jan 2023 has no signature."
    assert listed[3] == "Mon 16 Jan 2023"
    shapes = [line.shape for line in found.list.model_.lines[4:]]
    assert shapes == sorted(shapes, key=lambda shape: ("problem", "warn", "info").index(shape))


def test_enter_goes_to_what_a_problem_is_about(on_sample: Robot) -> None:
    found = bell(on_sample)
    on_sample.press("Return")
    assert not found.isVisible()
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "safety"


def test_a_problem_is_mended_in_the_list_and_leaves_it(on_sample: Robot) -> None:
    found = bell(on_sample)
    before = titles(found)
    line = next(one for one in found.list.model_.lines if "Move to 14:30" in one.actions)
    on_sample.click(found.list.viewport(), found.list.action_place(line.key))
    assert found.isVisible()
    assert line.title in before
    assert line.title not in titles(found)
    works = space(on_sample).snapshot.all(Activity).values()
    assert 870 in {one.start for one in works if one.title.startswith("Military analyst")}


def test_escape_and_a_click_elsewhere_close_it(on_sample: Robot) -> None:
    found = bell(on_sample)
    on_sample.press("Esc")
    assert not found.isVisible()
    on_sample.press("Ctrl+Shift+P")
    assert found.isVisible()
    on_sample.click("Overview")
    assert not found.isVisible()


def test_no_problem_is_said_too(on_empty: Robot) -> None:
    found = bell(on_empty)
    assert on_empty.sees("No problem is known", found)


def test_a_page_with_something_serious_is_marked_in_words(on_sample: Robot) -> None:
    words = marks(space(on_sample).problems, 2)
    assert words["safety"] == "2 overdue, 1 serious problem"
    assert words["schedule"].endswith("serious problems")
    assert marks((), 0) == {}


def later(robot: Robot, minutes: int) -> OverdueBar:
    """The story's clock stands so many minutes after 18:00, when car 2 was due."""
    workspace = space(robot)
    film = next(iter(workspace.snapshot.all(Production).values()))
    six = Instant(workspace.now.utc.replace(hour=16, minute=0, second=0), "Europe/Kyiv")
    moment = Instant(six.utc + timedelta(minutes=minutes), "Europe/Kyiv")
    workspace.change("production", film.id, {"story_clock": moment})
    robot.settle()
    return robot.window.notice.overdue


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (14, ""),
        (15, "Car 2, on the way to Kyiv base overdue 15 min. Due 18:00. Security adviser: Rings"),
        (30, "overdue 30 min. Lost-contact plan, step 3 of 5. Security adviser: Rings hotel"),
        (65, "overdue 1 h 05. Lost-contact plan, step 4 of 5. Key contact: Tells"),
    ],
)
def test_a_late_check_in_is_told_on_every_page(on_sample: Robot, minutes: int, words: str) -> None:
    bar = later(on_sample, minutes)
    assert bar.isVisible() == bool(words)
    assert words in bar.text()
    on_sample.press("Ctrl+3")
    assert bar.isVisible() == bool(words)


def test_it_is_marked_safe_in_the_bar_which_says_who_did(on_sample: Robot) -> None:
    bar = later(on_sample, 20)
    on_sample.click(on_sample.named("Mark safe", within=bar))
    assert bar.text().startswith("Car 2, on the way to Kyiv base safe. Marked by Producer ")
    states = {
        one.state
        for one in space(on_sample).snapshot.all(CheckIn).values()
        if one.title.startswith("Car 2, on the way")
    }
    assert states == {CheckinState.SAFE}
    on_sample.press("Ctrl+Z")
    assert "overdue 20 min" in bar.text()


def test_the_bar_opens_the_check_in(on_sample: Robot) -> None:
    bar = later(on_sample, 20)
    on_sample.click(on_sample.named("Open check-ins", within=bar))
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "safety"


def test_the_bar_goes_with_the_production(on_sample: Robot) -> None:
    bar = later(on_sample, 20)
    on_sample.window.close_project()
    assert not bar.isVisible()
