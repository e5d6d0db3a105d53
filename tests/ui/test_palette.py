"""The palette finds in both scripts and opens; real names of protected people are never found."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.modeltest import ModelTester

from docplanner.domain.people import Person
from docplanner.domain.schedule import Trip
from docplanner.ui.shell.palette.entries import Entry, Group
from docplanner.ui.shell.palette.matching import marks
from docplanner.ui.shell.palette.sheet import PaletteSheet
from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot


def palette(robot: Robot) -> PaletteSheet:
    """The palette that is open."""
    found = robot.window.assist.overlay.sheet
    assert isinstance(found, PaletteSheet)
    return found


def search(robot: Robot, text: str) -> list[Entry]:
    """Open the palette, type, and give the lines that show."""
    robot.press("Ctrl+K")
    robot.type(text)
    return lines(robot)


def lines(robot: Robot) -> list[Entry]:
    """The lines that show."""
    rows = palette(robot).rows
    found = [rows.entry(rows.index(place, 0)) for place in rows.places()]
    return [entry for entry in found if entry is not None]


def test_a_place_is_found_in_the_other_script_and_on_the_wrong_keyboard(on_sample: Robot) -> None:
    latin = [entry.title for entry in search(on_sample, "dnip")]
    assert on_sample.sees("dnip = дніп")
    on_sample.press("Ctrl+A")
    on_sample.type("дніп")
    assert [entry.title for entry in lines(on_sample)] == latin
    on_sample.press("Ctrl+A")
    on_sample.type("lysg")
    assert [entry.title for entry in lines(on_sample)] == latin
    assert on_sample.sees("lysg = дніп")
    assert latin[0].startswith("Dnipro")


def test_at_most_ten_lines_show_in_their_groups_with_the_best_one_first(on_sample: Robot) -> None:
    found = search(on_sample, "kyiv")
    assert len(found) == 10
    assert found[0].title == "Kyiv base"
    groups = [entry.group for entry in found]
    assert groups == sorted(groups)
    assert on_sample.sees("10 of ")


def test_the_best_line_is_first_whatever_its_group(on_sample: Robot) -> None:
    found = search(on_sample, "settings")
    assert found[0].group is Group.DO
    assert found[0].title == "Settings"


def test_enter_opens_what_was_found(on_sample: Robot) -> None:
    search(on_sample, "#7.3")
    on_sample.press("Return")
    table = on_sample.window.findChild(Table)
    assert table is not None
    row = table.current_row()
    assert row is not None
    assert row.record.number == "7.3"


def test_a_click_opens_what_was_found(on_sample: Robot) -> None:
    search(on_sample, ">shot list")
    view = palette(on_sample).list
    on_sample.click(view.viewport(), view.visualRect(view.currentIndex()).center())
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "shots"


def test_up_and_down_walk_round_the_lines_and_pass_headings(on_sample: Robot) -> None:
    found = search(on_sample, "dnip")
    view, rows = palette(on_sample).list, palette(on_sample).rows
    on_sample.press("Up")
    assert rows.entry(view.currentIndex()) == found[-1]
    on_sample.press("Down", "Down", "Down")
    assert rows.entry(view.currentIndex()) == found[2]


def test_a_real_name_of_a_protected_person_is_never_found(on_sample: Robot) -> None:
    workspace = on_sample.window.workspace
    assert workspace is not None
    protected = [one for one in workspace.snapshot.all(Person).values() if one.protected]
    for person in protected:
        for word in (*person.name.split(), *person.name_uk.split()):
            for entry in search(on_sample, word):
                shown = " ".join(entry.texts)
                assert person.name not in shown
                assert entry.key != person.id
            on_sample.press("Esc")
        assert person.code_name
        assert search(on_sample, person.code_name)[0].key == person.id
        on_sample.press("Esc")


def test_signs_limit_the_search(on_sample: Robot) -> None:
    assert {entry.group for entry in search(on_sample, "@dr")} == {Group.PEOPLE}
    on_sample.press("Ctrl+A")
    on_sample.type("#9.4")
    assert [entry.number for entry in lines(on_sample)] == ["9.4", "9.4A"]
    on_sample.press("Ctrl+A")
    on_sample.type(">undo")
    assert [entry.title for entry in lines(on_sample)] == ["Undo"]


def test_what_finds_nothing_offers_the_nearest_word(on_sample: Robot) -> None:
    assert not search(on_sample, "moschin")
    assert on_sample.sees('Nothing for "moschin". Did you mean Moschun?')
    on_sample.press("Return")
    assert "Moschun" in lines(on_sample)[0].title


def test_a_day_is_gone_to_by_its_number(on_sample: Robot) -> None:
    on_sample.press("Ctrl+G")
    on_sample.type("5")
    workspace = on_sample.window.workspace
    assert workspace is not None
    first = lines(on_sample)[0]
    day = workspace.snapshot.tables["days"][first.key]
    trip = workspace.snapshot.get(Trip, day.trip)
    assert trip is not None
    assert (day.date - trip.start).days == 4
    on_sample.press("Return")
    assert on_sample.window.host is not None
    assert on_sample.window.host.current == "schedule"


def test_escape_and_a_click_outside_close_it_and_give_the_focus_back(on_sample: Robot) -> None:
    on_sample.press("Ctrl+3")
    table = on_sample.window.findChild(Table)
    assert table is not None
    table.setFocus()
    on_sample.press("Ctrl+K", "Esc")
    assert on_sample.window.focusWidget() is table
    on_sample.press("Ctrl+K")
    on_sample.click(on_sample.window.assist.overlay, QPoint(5, 5))
    assert on_sample.window.focusWidget() is table
    assert not on_sample.window.assist.overlay.isVisible()


def test_tab_stays_on_the_sheet(on_sample: Robot) -> None:
    on_sample.press("Ctrl+K", "Tab", "Tab", "Tab")
    focus = on_sample.window.focusWidget()
    assert focus is not None
    assert palette(on_sample).isAncestorOf(focus)


@pytest.mark.parametrize("text", ["<b>x</b>", "\"'*%_", "((", "x" * 5_000, "🎬", "שלום", ". ,"])
def test_no_text_is_an_error(on_sample: Robot, text: str) -> None:
    on_sample.press("Ctrl+K")
    field = palette(on_sample).findChild(QLineEdit)
    assert field is not None
    field.setText(text)
    on_sample.settle()
    assert not lines(on_sample)


def test_lines_are_read_out_whole(on_sample: Robot) -> None:
    search(on_sample, "dnipro res")
    rows = palette(on_sample).rows
    index = rows.index(rows.places()[0], 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.startswith("Dnipro resident 1, ")
    assert said.endswith("First name only")


def test_the_lines_are_a_sound_model(on_sample: Robot, qtmodeltester: ModelTester) -> None:
    on_sample.press("Ctrl+K")
    qtmodeltester.check(palette(on_sample).rows)  # type: ignore[no-untyped-call]
    on_sample.type("dnip")
    on_sample.press("Backspace")


def test_letters_are_marked_in_both_scripts() -> None:
    assert marks("dnip", "Dnipro block") == ((0, 4),)
    assert marks("dnip", "набережна, Дніпро") == ((11, 15),)
    assert marks("shch", "Щука") == ((0, 1),)
    assert marks("kiev", "Київ, Kyiv") == ((0, 4), (6, 10))
    assert marks("x", "Dnipro") == ()
