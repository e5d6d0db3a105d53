"""Every type of field, edited in the inspector by keys and by mouse as a person would."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCalendarWidget, QLineEdit, QPlainTextEdit

from docplanner.domain.faults import Unavailable
from docplanner.domain.footage import LogEntry
from docplanner.domain.people import Credential, CrewMember, Interviewee, Release
from docplanner.domain.places import Location
from docplanner.domain.schedule import Day
from docplanner.domain.shots import Shot
from docplanner.domain.times import Window
from docplanner.project.project import Project
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot

HOSTILE = "<b>bold</b> & <img src=x> 🎬 ‮abc ні"


@pytest.fixture
def panel(on_sample: Robot) -> Inspector:
    """An inspector in the window of the sample, whatever page shows."""
    on_sample.press("Ctrl+4")
    found = on_sample.window.findChild(Inspector)
    assert found is not None
    return found


def workspace_of(robot: Robot) -> Workspace:
    assert robot.window.workspace is not None
    return robot.window.workspace


def shot(robot: Robot) -> Shot:
    return next(iter(workspace_of(robot).snapshot.all(Shot).values()))


def show(panel: Inspector, kind: str, key: str) -> None:
    panel.open(kind, key)
    QApplication.processEvents()


def row(panel: Inspector, name: str) -> FieldRow:
    found = [one for one in panel.findChildren(FieldRow) if one.field.name == name]
    return found[-1]


def now(robot: Robot, kind: str, key: str, field: str) -> object:
    return getattr(workspace_of(robot).record(kind, key), field)


def open_editor(robot: Robot, panel: Inspector, name: str) -> FieldRow:
    found = row(panel, name)
    found.setFocus()
    robot.press("F2")
    assert found.editing
    return found


def test_a_line_is_typed_by_key_and_saved_by_enter(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    field = open_editor(on_sample, panel, "size")
    on_sample.press("Ctrl+A")
    on_sample.type("MCU")
    on_sample.press("Return")
    assert now(on_sample, "shots", key, "size") == "MCU"
    assert field.hasFocus()
    assert field.accessibleName() == "Size: MCU"


def test_a_click_opens_and_leaving_saves(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    field = row(panel, "movement")
    on_sample.click(field, QPoint(field.width() - 60, field.height() // 2))
    on_sample.press("Ctrl+A")
    on_sample.type("Handheld")
    row(panel, "size").setFocus()
    assert now(on_sample, "shots", key, "movement") == "Handheld"


def test_escape_gives_the_old_value_back(on_sample: Robot, panel: Inspector) -> None:
    one = shot(on_sample)
    show(panel, "shots", one.id)
    field = open_editor(on_sample, panel, "size")
    on_sample.type("nothing that is kept")
    on_sample.press("Escape")
    assert now(on_sample, "shots", one.id, "size") == one.size
    assert not field.editing
    assert field.hasFocus()


def test_tab_saves_and_goes_on_to_the_next_field(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    rows = [one for one in panel.findChildren(FieldRow) if one.isVisible()]
    field = open_editor(on_sample, panel, "size")
    on_sample.press("Ctrl+A")
    on_sample.type("WS")
    on_sample.press("Tab")
    assert now(on_sample, "shots", key, "size") == "WS"
    assert rows[rows.index(field) + 1].hasFocus()


def test_a_wrong_value_stays_in_the_editor_with_the_reason(
    on_sample: Robot, panel: Inspector
) -> None:
    day = workspace_of(on_sample).snapshot.days[0]
    show(panel, "days", day.id)
    field = open_editor(on_sample, panel, "unit_call")
    on_sample.press("Ctrl+A")
    on_sample.type("25:10")
    on_sample.press("Return")
    assert field.editing
    assert on_sample.sees("Use a time from 00:00 to 23:59", field)
    assert now(on_sample, "days", day.id, "unit_call") == day.unit_call
    on_sample.press("Ctrl+A")
    on_sample.type("730")
    on_sample.press("Return")
    assert now(on_sample, "days", day.id, "unit_call") == 7 * 60 + 30
    assert not on_sample.sees("Use a time", field)


def test_what_cannot_be_saved_stays_typed(
    on_sample: Robot, panel: Inspector, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = shot(on_sample)
    show(panel, "shots", one.id)

    def full(*args: object, **values: object) -> None:
        raise Unavailable("The disk is full; make room and save again.")

    monkeypatch.setattr(Project, "edit", full)
    field = open_editor(on_sample, panel, "size")
    on_sample.press("Ctrl+A")
    on_sample.type("XCU")
    on_sample.press("Return")
    assert field.editing
    assert on_sample.sees("The disk is full", field)
    editor = field.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "XCU"


def test_a_field_that_is_typed_in_is_not_reloaded(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    field = open_editor(on_sample, panel, "size")
    on_sample.press("Ctrl+A")
    on_sample.type("half ty")
    workspace_of(on_sample).change("shots", key, {"movement": "Dolly"})
    on_sample.settle()
    on_sample.type("ped")
    editor = field.findChild(QLineEdit)
    assert editor is not None
    assert editor.text() == "half typed"
    assert row(panel, "movement").accessibleName() == "Movement: Dolly"


def test_undo_in_an_open_editor_undoes_the_typing_alone(on_sample: Robot, panel: Inspector) -> None:
    one = shot(on_sample)
    workspace_of(on_sample).change("shots", one.id, {"movement": "Dolly"})
    show(panel, "shots", one.id)
    field = open_editor(on_sample, panel, "size")
    on_sample.press("Ctrl+A")
    on_sample.type("ABC")
    on_sample.press("Ctrl+Z")
    assert field.editing
    assert now(on_sample, "shots", one.id, "movement") == "Dolly"


def test_several_lines_are_broken_by_shift_and_enter(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    field = open_editor(on_sample, panel, "note")
    on_sample.press("Ctrl+A")
    on_sample.type("one")
    on_sample.press("Shift+Return")
    on_sample.type("two")
    assert field.findChild(QPlainTextEdit) is not None
    on_sample.press("Return")
    assert now(on_sample, "shots", key, "note") == "one\ntwo"


def test_hostile_text_shows_as_it_was_typed(on_sample: Robot, panel: Inspector) -> None:
    key = shot(on_sample).id
    show(panel, "shots", key)
    field = open_editor(on_sample, panel, "size")
    on_sample.press("Ctrl+A")
    on_sample.type(HOSTILE)
    on_sample.press("Return")
    assert now(on_sample, "shots", key, "size") == HOSTILE
    assert field.value_text.text() == HOSTILE


def test_a_choice_is_saved_as_it_is_chosen(on_sample: Robot, panel: Inspector) -> None:
    one = next(iter(workspace_of(on_sample).snapshot.all(Interviewee).values()))
    show(panel, "interviewees", one.id)
    open_editor(on_sample, panel, "release")
    on_sample.press("Home", "Return")
    assert now(on_sample, "interviewees", one.id, "release") is Release.NONE


def test_yes_and_no_turn_by_a_click_and_by_the_space_bar(
    on_sample: Robot, panel: Inspector
) -> None:
    member = next(iter(workspace_of(on_sample).snapshot.all(CrewMember).values()))
    show(panel, "crew", member.id)
    field = row(panel, "medic")
    on_sample.click(field)
    assert now(on_sample, "crew", member.id, "medic") is not member.medic
    on_sample.press("Space")
    assert now(on_sample, "crew", member.id, "medic") is member.medic


def test_a_date_is_typed_as_people_write_it(on_sample: Robot, panel: Inspector) -> None:
    one = next(iter(workspace_of(on_sample).snapshot.all(Credential).values()))
    show(panel, "credentials", one.id)
    open_editor(on_sample, panel, "expires")
    on_sample.press("Ctrl+A")
    on_sample.type("3 March 2024")
    on_sample.press("Return")
    assert now(on_sample, "credentials", one.id, "expires") == date(2024, 3, 3)


def test_a_date_is_chosen_from_the_calendar(on_sample: Robot, panel: Inspector) -> None:
    one = next(iter(workspace_of(on_sample).snapshot.all(Credential).values()))
    assert one.expires is not None
    show(panel, "credentials", one.id)
    field = open_editor(on_sample, panel, "expires")
    on_sample.press("Alt+Down")
    calendar = field.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.isVisible()
    on_sample.press("Right", "Return")
    on_sample.press("Return")
    found = now(on_sample, "credentials", one.id, "expires")
    assert isinstance(found, date)
    assert (found - one.expires).days == 1


def test_money_is_typed_with_its_currency(on_sample: Robot, panel: Inspector) -> None:
    member = next(iter(workspace_of(on_sample).snapshot.all(CrewMember).values()))
    show(panel, "crew", member.id)
    field = open_editor(on_sample, panel, "rate")
    on_sample.press("Ctrl+A")
    on_sample.type("415.5 eur")
    on_sample.press("Return")
    assert now(on_sample, "crew", member.id, "rate") == 41550
    assert now(on_sample, "crew", member.id, "currency") == "EUR"
    assert field.accessibleName() == "Day rate: 415.50 EUR"


def test_a_pasted_pair_fills_both_coordinates(on_sample: Robot, panel: Inspector) -> None:
    place = next(iter(workspace_of(on_sample).snapshot.all(Location).values()))
    show(panel, "locations", place.id)
    field = [one for one in panel.findChildren(FieldRow) if one.field.name == "latitude"]
    if not field:
        pytest.skip("the sheet of places has an editor of its own for a position")
    open_editor(on_sample, panel, "latitude")
    on_sample.press("Ctrl+A")
    on_sample.type("48.42, 35.07")
    on_sample.press("Return")
    assert now(on_sample, "locations", place.id, "latitude") == 48_420_000
    assert now(on_sample, "locations", place.id, "longitude") == 35_070_000


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


def test_a_moment_shows_its_zone_and_is_typed_in_it(on_sample: Robot, panel: Inspector) -> None:
    workspace = workspace_of(on_sample)
    day = next(iter(workspace.snapshot.all(Day).values()))
    show(panel, "days", day.id)
    fields = [one for one in panel.findChildren(FieldRow) if one.field.name == "weather_read_at"]
    if not fields:
        pytest.skip("the sheet of days shows this moment in its own way")
    panel.edit("weather_read_at")
    on_sample.press("Ctrl+A")
    on_sample.type("15 Jan 2023 7:30")
    on_sample.press("Return")
    assert fields[0].accessibleName().endswith("Sun 15 Jan 2023, 07:30 Kyiv")


def test_the_keyboard_follows_a_link(on_sample: Robot, panel: Inspector) -> None:
    one = next(one for one in workspace_of(on_sample).snapshot.all(Shot).values() if one.location)
    show(panel, "shots", one.id)
    row(panel, "location").setFocus()
    on_sample.press("Ctrl+Return")
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "places"
