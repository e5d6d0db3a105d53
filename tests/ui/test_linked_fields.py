"""References, sets, windows and ratings, edited in the inspector."""

from __future__ import annotations

from datetime import date

import pytest

from docplanner.domain.footage import LogEntry
from docplanner.domain.people import Interviewee
from docplanner.domain.places import Location
from docplanner.domain.schedule import Day
from docplanner.domain.shots import Shot
from docplanner.domain.times import Window
from docplanner.ui.widgets.inspector import Inspector
from tests.ui.panel import alone, inspector_of, now, open_editor, row, shot, show, workspace_of
from tests.ui.robot import Robot


@pytest.fixture
def panel(on_sample: Robot) -> Inspector:
    """An inspector in the window of the sample."""
    return inspector_of(on_sample)


@pytest.mark.parametrize("typed", ["мощун село", "moshchun vil", "Moschun village"])
def test_a_reference_is_found_in_both_scripts(
    on_sample: Robot, panel: Inspector, typed: str
) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    field = open_editor(on_sample, panel, "location")
    on_sample.press("Ctrl+A")
    on_sample.type(typed.replace("мощун село", "с мощун"))
    on_sample.press("Down", "Return")
    assert field.accessibleName() == "Location: Moschun village"


def test_a_new_record_is_made_and_linked_in_one_step(on_sample: Robot, panel: Inspector) -> None:
    one = shot(on_sample)
    places = len(workspace_of(on_sample).snapshot.all(Location))
    show(panel, "shots", one.id)
    field = open_editor(on_sample, panel, "location")
    on_sample.press("Ctrl+A")
    on_sample.type("A place nobody knows")
    on_sample.press("Down", "Return")
    assert field.accessibleName() == "Location: A place nobody knows"
    assert len(workspace_of(on_sample).snapshot.all(Location)) == places + 1
    on_sample.press("Ctrl+Z")
    assert now(on_sample, "shots", one.id, "location") == one.location
    assert len(workspace_of(on_sample).snapshot.all(Location)) == places


def test_a_name_that_means_nothing_is_refused(on_sample: Robot, panel: Inspector) -> None:
    one = shot(on_sample)
    show(panel, "shots", one.id)
    field = open_editor(on_sample, panel, "location")
    on_sample.press("Ctrl+A")
    on_sample.type("Qqqq")
    on_sample.press("Return")
    assert field.editing
    assert on_sample.sees("No place is called Qqqq", field)
    assert now(on_sample, "shots", one.id, "location") == one.location


def test_an_emptied_reference_is_cleared(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    open_editor(on_sample, panel, "location")
    on_sample.press("Ctrl+A", "Del", "Return")
    assert now(on_sample, "shots", key, "location") is None


def test_a_set_is_chips_that_come_by_enter_and_go_by_backspace(
    on_sample: Robot, panel: Inspector
) -> None:
    one = next(iter(workspace_of(on_sample).snapshot.all(Interviewee).values()))
    show(panel, "people", one.person)
    open_editor(on_sample, panel, "languages")
    on_sample.press("Backspace", "Backspace", "Backspace")
    on_sample.type("Polish")
    on_sample.press("Return")
    on_sample.type("Crimean Tatar")
    on_sample.press("Return", "Return")
    found = now(on_sample, "people", one.person, "languages")
    assert isinstance(found, tuple)
    assert set(found) == {"Polish", "Crimean Tatar"}


def test_a_set_of_records_takes_one_more(on_sample: Robot, panel: Inspector) -> None:
    workspace = workspace_of(on_sample)
    work = next(iter(workspace.snapshot.tables["activities"].values()))
    show(panel, "activities", work.id)
    open_editor(on_sample, panel, "people")
    on_sample.type("Assistant ed")
    on_sample.press("Return", "Return")
    people = now(on_sample, "activities", work.id, "people")
    assert isinstance(people, tuple)
    assert set(work.people) < set(people)
    assert "Assistant editor" in {workspace.title("people", key) for key in people}


def test_windows_are_rows_of_date_from_and_to(on_sample: Robot, panel: Inspector) -> None:
    workspace = workspace_of(on_sample)
    one = next(one for one in workspace.snapshot.all(Interviewee).values() if not one.available)
    show(panel, "interviewees", one.id)
    open_editor(on_sample, panel, "available")
    for text in ("16 Jan", "1430", "18"):
        on_sample.type(text)
        on_sample.press("Tab" if text != "18" else "Return")
    found = now(on_sample, "interviewees", one.id, "available")
    assert found == (Window(date(2023, 1, 16), 14 * 60 + 30, 18 * 60),)


def test_a_window_that_ends_before_it_starts_is_refused(on_sample: Robot, panel: Inspector) -> None:
    workspace = workspace_of(on_sample)
    one = next(one for one in workspace.snapshot.all(Interviewee).values() if not one.available)
    show(panel, "interviewees", one.id)
    field = open_editor(on_sample, panel, "available")
    for text in ("16 Jan", "18", "14"):
        on_sample.type(text)
        on_sample.press("Tab" if text != "14" else "Return")
    assert field.editing
    assert on_sample.sees("Write a date, from and to", field)


def test_a_rating_is_stars_for_keys_and_mouse(on_sample: Robot, panel: Inspector) -> None:
    workspace = workspace_of(on_sample)
    entry = next(one for one in workspace.long.all("log").values() if isinstance(one, LogEntry))
    show(panel, "log", entry.id)
    open_editor(on_sample, panel, "rating")
    on_sample.press("4", "Return")
    assert now(on_sample, "log", entry.id, "rating") == 4


def test_a_moment_shows_its_zone_and_is_typed_in_it(on_sample: Robot) -> None:
    workspace = workspace_of(on_sample)
    day = next(iter(workspace.snapshot.all(Day).values()))
    field = alone(on_sample, "days", day.id, "weather_read_at")
    on_sample.press("Ctrl+A")
    on_sample.type("15 Jan 2023 7:30")
    on_sample.press("Return")
    assert field.accessibleName().endswith("Sun 15 Jan 2023, 07:30 Kyiv")


def test_the_keyboard_follows_a_link(on_sample: Robot, panel: Inspector) -> None:
    one = next(one for one in workspace_of(on_sample).snapshot.all(Shot).values() if one.location)
    show(panel, "shots", one.id)
    row(panel, "location").setFocus()
    on_sample.press("Ctrl+Return")
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "places"
