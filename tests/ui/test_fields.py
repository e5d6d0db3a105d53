"""Every type of field, edited in the inspector by keys and by mouse as a person would."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QPlainTextEdit

from docplanner.domain.faults import Unavailable
from docplanner.domain.people import Credential, CrewMember, Interviewee, Release
from docplanner.domain.places import Location
from docplanner.project.project import Project
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.widgets.inspector import Inspector
from tests.ui.panel import alone, inspector_of, now, open_editor, row, shot, show, workspace_of
from tests.ui.robot import Robot

HOSTILE = "<b>bold</b> & <img src=x> 🎬 ‮abc ні"


@pytest.fixture
def panel(on_sample: Robot) -> Inspector:
    """An inspector in the window of the sample."""
    return inspector_of(on_sample)


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


def test_a_pasted_pair_fills_both_coordinates(on_sample: Robot) -> None:
    place = next(iter(workspace_of(on_sample).snapshot.all(Location).values()))
    alone(on_sample, "locations", place.id, "latitude")
    on_sample.press("Ctrl+A")
    on_sample.type("48.42, 35.07")
    on_sample.press("Return")
    assert now(on_sample, "locations", place.id, "latitude") == 48_420_000
    assert now(on_sample, "locations", place.id, "longitude") == 35_070_000
