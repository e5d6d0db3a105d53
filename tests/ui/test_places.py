"""The page of places: list, search, filters, travel, and everything that changes a place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from docplanner.domain.places import Location
from docplanner.domain.schedule import Leg
from docplanner.planning.places import Standing
from docplanner.ui.pages.places.facts import count_line
from docplanner.ui.sheets.place_position import PositionBlock
from docplanner.ui.words import counted
from tests.ui.robot import Robot
from tests.ui.test_map import head, key_of, places

HOSTILE = '<b>Міст</b> & "quotes" \u202eright to left\u202c \U0001f309' + " long" * 80


def test_the_title_counts_what_there_is(on_sample: Robot) -> None:
    page = places(on_sample)
    filmed = sum(use.standing is Standing.FILMED for use in page.uses)
    waiting = sum(use.standing is Standing.WAITING for use in page.uses)
    line = page.bar.detail.text()
    assert line == count_line(page.uses)
    assert line.startswith(counted(len(page.uses), "{n} place", "{n} places"))
    assert f"{filmed} filmed" in line
    assert f"{waiting} need permission" in line


@pytest.mark.parametrize("typed", ["moshchun", "Мощун", "moschun vill", "мощ"])
def test_a_place_is_found_in_either_script(on_sample: Robot, typed: str) -> None:
    page = places(on_sample)
    on_sample.press("Ctrl+F")
    on_sample.type(typed)
    names = [row.record.name for row in page.left.model.all_rows()]
    assert "Moschun village" in names
    assert len(names) <= 2
    assert len({pin for mark in page.map.scene.marks for pin in mark.keys}) <= 2


def test_enter_in_the_search_takes_the_first(on_sample: Robot) -> None:
    page = places(on_sample)
    on_sample.press("Ctrl+F")
    on_sample.type("kherson")
    on_sample.press("Return")
    assert page.inspector.subject is not None
    assert page.inspector.subject.id == key_of(page, "Kherson")


def test_a_search_without_result_can_be_cleared(on_sample: Robot) -> None:
    page = places(on_sample)
    on_sample.press("Ctrl+F")
    on_sample.type("xylophone")
    assert on_sample.sees("No places match")
    on_sample.click("Clear filter")
    assert len(page.left.model.all_rows()) == len(page.uses)


def test_this_trip_shows_only_its_places(on_sample: Robot) -> None:
    page = places(on_sample)
    on_sample.click("This trip")
    trip = page.places.trip
    assert trip is not None
    assert page.left.model.all_rows()
    assert all(trip.id in row.facts.trips for row in page.left.model.all_rows())
    assert page.bar.detail.text() == count_line([row.facts for row in page.left.model.all_rows()])


def test_the_part_filter_acts_here_too(on_sample: Robot) -> None:
    page = places(on_sample)
    part = page.workspace.parts()[0]
    page.workspace.filter(part.id)
    parts = [row.facts.parts for row in page.left.model.all_rows()]
    assert len(parts) < len(page.uses)
    assert all(part.id in one for one in parts if one)


def test_the_choice_is_one_in_list_table_and_inspector(on_sample: Robot) -> None:
    page = places(on_sample)
    on_sample.press("Down", "Down")
    row = page.left.list.row()
    assert row is not None
    assert page.map.picked == row.record.id
    on_sample.press("Ctrl+Shift+G")
    current = page.left.table.current_row()
    assert current is not None
    assert current.record.id == row.record.id
    assert page.inspector.subject is not None
    assert page.inspector.subject.id == row.record.id


def test_a_cell_of_the_table_is_edited_in_place(on_sample: Robot) -> None:
    page = places(on_sample)
    on_sample.click("List")
    kherson = key_of(page, "Kherson")
    on_sample.type_into_cell(page.left.table, f"locations/{kherson}", 4, "Metro")
    assert page.workspace.snapshot.all(Location)[kherson].shelter == "Metro"


def test_a_new_place_waits_for_its_name(on_sample: Robot) -> None:
    page = places(on_sample)
    before = len(page.uses)
    on_sample.press("Ctrl+N")
    on_sample.type("Bridge of Irpin")
    on_sample.press("Return")
    assert len(page.uses) == before + 1
    assert key_of(page, "Bridge of Irpin") == page.map.picked
    on_sample.press("Ctrl+Z", "Ctrl+Z")
    assert len(page.uses) == before


def test_pasted_coordinates_set_both_in_one_step(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    QApplication.clipboard().setText("46.6354, 32.6169")
    on_sample.press("Ctrl+Shift+V")
    place = page.workspace.snapshot.all(Location)[kherson]
    assert (place.latitude, place.longitude) == (46_635_400, 32_616_900)
    assert not place.approximate
    on_sample.press("Ctrl+Z")
    assert page.workspace.snapshot.all(Location)[kherson].approximate


def test_coordinates_are_typed_as_one_thing_and_a_bad_one_stays(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    on_sample.click("Change")
    on_sample.press("Ctrl+A")
    on_sample.type("nowhere")
    on_sample.press("Return")
    block = page.inspector.findChild(PositionBlock)
    assert block is not None
    assert on_sample.sees("Write coordinates as 48.42, 35.07", block)
    on_sample.press("Ctrl+A")
    on_sample.type("46.64, 32.61")
    on_sample.press("Return")
    assert page.workspace.snapshot.all(Location)[kherson].latitude == 46_640_000
    assert on_sample.sees("46.64, 32.61 approx.", block)


def test_coordinates_are_copied_and_said(on_sample: Robot) -> None:
    page = places(on_sample)
    page.choose_place(key_of(page, "Dnipro block"))
    on_sample.press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "48.42, 35.07"
    assert on_sample.window.toast.text() == "Copied 48.42, 35.07"


def test_a_hidden_place_is_neither_copied_nor_shown_at_a_glance(on_sample: Robot) -> None:
    page = places(on_sample)
    QApplication.clipboard().setText("before")
    page.choose_place(key_of(page, "Stairwell refuge"))
    on_sample.press("Ctrl+Shift+C")
    assert QApplication.clipboard().text() == "before"
    assert on_sample.sees("Exact place hidden", page.inspector)
    assert not on_sample.sees("50.45, 30.52", page.inspector)
    on_sample.click("Show")
    assert on_sample.sees("50.45, 30.52 approx.", page.inspector)


def test_the_way_to_a_place_is_drawn_with_distance_and_time(on_sample: Robot) -> None:
    page = places(on_sample)
    page.choose_place(key_of(page, "Dnipro block"))
    label = page.map.scene.route_label
    assert label is not None
    assert label.text == "Sun 15 Jan, 480 km, 6 h 45"
    assert on_sample.sees("480 km from Kyiv base, 6 h 45", page.inspector)


def test_a_leg_is_added_to_the_chosen_place_and_edited_in_place(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    on_sample.click("Add a leg")
    on_sample.press("Esc")
    legs = page.workspace.snapshot.by(Leg, "to").get(kherson, ())
    assert len(legs) == 1
    base = page.workspace.snapshot.all(Location)[legs[0].from_ or ""]
    assert base.name == "Kyiv base"
    road = page.travel.model.columns[3]
    row = page.travel.table.current_row()
    assert row is not None
    assert road.text(row).endswith("km est.")
    on_sample.type_into_cell(page.travel.table, row.key, 3, "560")
    assert page.workspace.snapshot.all(Leg)[legs[0].id].kilometres == 560


def test_delete_takes_a_place_away_and_undo_brings_it_back(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    on_sample.press("Del")
    assert kherson not in page.workspace.snapshot.all(Location)
    assert on_sample.window.toast.text() == "Deleted Kherson"
    on_sample.press("Ctrl+Z")
    assert page.use(kherson) is not None


def test_an_empty_production_teaches_and_takes_a_pasted_list(on_empty: Robot) -> None:
    page = places(on_empty)
    assert on_empty.sees("No places yet")
    QApplication.clipboard().setText("Міст, 50.49, 30.26\nBase\t50.45\t30.52\nSomewhere")
    on_empty.click("Paste a list")
    names = {use.place.name for use in page.uses}
    assert names == {"Міст", "Base", "Somewhere"}
    assert not on_empty.sees("No places yet")
    on_empty.press("Ctrl+Z")
    assert on_empty.sees("No places yet")


def test_hostile_names_are_shown_as_they_are(on_empty: Robot) -> None:
    page = places(on_empty)
    key = page.workspace.add(
        "locations",
        {"name": HOSTILE, "latitude": 50_000_000, "longitude": 30_000_000, "note": HOSTILE},
    )
    assert key is not None
    page.choose_place(key)
    on_empty.settle()
    mark = page.map.scene.at_key(key)
    assert mark is not None
    assert page.map.title(mark) == HOSTILE
    assert page.map.words(mark).startswith('<b>Міст</b> & "quotes"')
    assert on_empty.sees(HOSTILE, page.inspector)


def test_the_models_are_models(on_sample: Robot, qtmodeltester: ModelTester) -> None:
    page = places(on_sample)
    qtmodeltester.check(page.left.model)  # type: ignore[no-untyped-call]
    qtmodeltester.check(page.travel.model)  # type: ignore[no-untyped-call]


def test_what_was_shown_is_shown_again(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    on_sample.press("Ctrl+Shift+T")
    held = page.remembered()
    on_sample.press("Ctrl+Shift+T")
    page.choose_place(None)
    page.take_up(held)
    assert page.this_trip.isChecked()
    assert page.map.picked == kherson
    assert page.remembered()["map"] == held["map"]
