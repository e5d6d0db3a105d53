"""Footage: clips under facets, and the log of one typed by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from docplanner.domain.footage import LogEntry, LogType
from docplanner.domain.problem import Subject
from docplanner.domain.shots import Shot, ShotStatus
from docplanner.ui.models.columns import Row
from docplanner.ui.pages.footage import FootagePage
from docplanner.ui.widgets.facet_row import FacetRow
from tests.ui.robot import Robot

SHELTER, PHONE = "A005_C001", "IMG_0231"
HOSTILE = '<b>"bold"</b>\u202eשלום & Щось 🎬 '


def footage(robot: Robot) -> FootagePage:
    robot.press("Ctrl+6")
    assert robot.window.host is not None
    page = robot.window.host.page()
    assert isinstance(page, FootagePage)
    return page


def clip_row(page: FootagePage, name: str) -> Row:
    return next(row for row in page.browser.model.every_row() if row.record.name == name)


def on_clip(robot: Robot, name: str) -> FootagePage:
    """The page with a clip chosen by a click on its card."""
    page = footage(robot)
    index = page.browser.model.index_of(clip_row(page, name).key)
    page.browser.grid.scrollTo(index)
    robot.click(page.browser.grid.viewport(), page.browser.grid.visualRect(index).center())
    assert page.log.table.rows.all_rows(), "the log of the clip is shown"
    return page


def entries(page: FootagePage, name: str) -> list[LogEntry]:
    found = page.workspace.long.of("log", "clip", clip_row(page, name).record.id)
    return sorted(found, key=lambda one: one.in_frames)


def facet(robot: Robot, page: FootagePage, title: str) -> FacetRow:
    rows = page.browser.facets.findChildren(FacetRow)
    return next(row for row in rows if row.value.title == title and row.isVisible())


def line(robot: Robot) -> QLineEdit:
    found = QApplication.focusWidget()
    assert isinstance(found, QLineEdit)
    return found


def retype(robot: Robot, text: str) -> None:
    robot.press("Ctrl+A")
    robot.type(text)
    robot.press("Return")


def test_the_title_counts_clips_their_length_and_cards(on_sample: Robot) -> None:
    page = footage(on_sample)
    assert page.bar.detail.text() == "33 clips, 8 h 04 min, 8 cards"


def test_facets_narrow_the_clips_and_their_counts_follow(on_sample: Robot) -> None:
    page = footage(on_sample)
    consent = facet(on_sample, page, "Consent problem")
    assert consent.count == 2
    on_sample.click(consent)
    names = {row.record.name for row in page.browser.model.every_row()}
    assert names == {"A003_C004", SHELTER}
    assert facet(on_sample, page, "Part 1").count == 1
    assert facet(on_sample, page, "Logged").count == 31, "in its own group it counts on"
    on_sample.click("Clear filters")
    assert len(page.browser.model.every_row()) == 33


def test_the_search_finds_words_of_the_log(on_sample: Robot) -> None:
    page = footage(on_sample)
    on_sample.press("Ctrl+F")
    on_sample.type("sledge")
    assert [row.record.name for row in page.browser.model.every_row()] == [SHELTER]


def test_a_search_without_a_clip_says_so_and_offers_to_clear(on_sample: Robot) -> None:
    page = footage(on_sample)
    on_sample.press("Ctrl+F")
    on_sample.type("zeppelin")
    assert on_sample.sees("No clips match")
    on_sample.click("Clear filter")
    assert len(page.browser.model.every_row()) == 33


def test_grid_and_list_share_the_selection(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    on_sample.press("Ctrl+Shift+G")
    assert page.browser.table.isVisible()
    row = page.browser.table.current_row()
    assert row is not None
    assert row.record.name == SHELTER
    on_sample.press("Down")
    on_sample.press("Ctrl+Shift+G")
    now = page.browser.grid.current_row()
    assert now is not None
    assert now.record.name == "A005_C002"


def test_the_log_says_how_much_of_the_clip_is_in_it(on_sample: Robot) -> None:
    on_clip(on_sample, SHELTER)
    assert on_sample.sees("7 entries, 4 min 34 s of 6 min 33 s logged")


def test_an_entry_is_typed_from_in_to_keywords_without_the_mouse(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    before = {one.id for one in entries(page, SHELTER)}
    on_sample.press("I")
    assert line(on_sample).text() == "10:12:30:05", "it begins at the last out point"
    on_sample.press("Return")
    retype(on_sample, "12:31:00")
    on_sample.press("Return")  # the type, as it is
    retype(on_sample, "Doors, light")
    on_sample.press("4", "Return")
    retype(on_sample, "8.7")
    on_sample.press("Return")  # no contributor
    on_sample.type("doors")
    on_sample.press("Return", "Return")
    (made,) = (one for one in entries(page, SHELTER) if one.id not in before)
    assert made.description == "Doors, light"
    assert made.rating == 4
    assert made.keywords == ("doors",)
    assert made.out_frames - made.in_frames == 20
    shot = page.workspace.snapshot.get(Shot, made.shot)
    assert shot is not None
    assert (shot.number, shot.status) == ("8.7", ShotStatus.CAPTURED)


def test_a_linked_shot_moves_the_coverage_in_the_inspector_at_once(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    assert on_sample.sees("5 of 8", page.inspector)
    key = f"log/{entries(page, SHELTER)[3].id}"
    on_sample.type_into_cell(page.log.table, key, 5, "8.8")
    assert on_sample.sees("6 of 8", page.inspector)
    on_sample.press("Ctrl+Z")
    assert on_sample.sees("5 of 8", page.inspector)


def test_an_entry_without_an_out_point_is_not_saved_yet(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    on_sample.press("I", "Return", "Return")
    assert on_sample.sees("Type a timecode, such as 10:12:30:05")
    assert len(entries(page, SHELTER)) == 7
    on_sample.press("Esc")


def test_escape_in_a_bare_new_entry_takes_it_away(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    on_sample.press("I", "Esc")
    assert not any(row.facts.draft for row in page.log.model.all_rows())


def test_enter_on_the_last_line_begins_an_entry(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    last = page.log.model.all_rows()[-1]
    on_sample.click_cell(page.log.table, page.log.model.all_rows()[0].key, 3)
    page.log.table.setFocus()
    for _ in page.log.model.all_rows()[1:]:
        on_sample.press("Down")
    assert page.log.table.current_row() == last
    on_sample.press("Return")
    assert line(on_sample).text() == "10:12:30:05"


def test_an_out_point_before_the_in_point_stays_with_the_reason(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    key = f"log/{entries(page, SHELTER)[0].id}"
    on_sample.type_into_cell(page.log.table, key, 1, "10:06:00:00")
    assert line(on_sample).text() == "10:06:00:00"
    assert on_sample.sees("The out point must come after the in point, 10:06:09:00")
    on_sample.press("Esc")


def test_a_point_outside_the_clip_is_refused_in_words(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    key = f"log/{entries(page, SHELTER)[0].id}"
    on_sample.type_into_cell(page.log.table, key, 0, "09:00:00:00")
    assert on_sample.sees("A005_C001 runs from 10:06:00:00 to 10:12:33:00")
    on_sample.press("Esc")


def test_drop_frame_is_typed_and_shown_with_its_own_mark(on_sample: Robot) -> None:
    page = on_clip(on_sample, PHONE)
    (entry,) = entries(page, PHONE)
    row = page.log.model.all_rows()[0]
    assert ";" in page.log.model.columns[0].text(row)
    end = page.log.model.columns[1].text(row)
    on_sample.type_into_cell(page.log.table, row.key, 1, end.replace(";", ":")[:-2] + "00")
    changed = entries(page, PHONE)[0]
    assert entry.out_frames - changed.out_frames == int(end[-2:])


def test_letters_set_the_type_and_alt_with_a_number_rates(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    first = entries(page, SHELTER)[0]
    on_sample.click_cell(page.log.table, f"log/{first.id}", 3)
    for keys, kind in (("G", LogType.GV), ("T", LogType.STILL), ("S", LogType.SYNC)):
        on_sample.press(keys)
        assert entries(page, SHELTER)[0].type is kind
    on_sample.press("A", "Alt+2")
    assert entries(page, SHELTER)[0].type is LogType.ACTUALITY
    assert entries(page, SHELTER)[0].rating == 2
    on_sample.press("0")
    assert entries(page, SHELTER)[0].rating == 0
    assert page.stock.row(first.clip) is not None
    on_sample.press("Ctrl+Z")
    assert entries(page, SHELTER)[0].rating == 2


def test_letters_are_letters_while_words_are_typed(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    first = entries(page, SHELTER)[0]
    on_sample.type_into_cell(page.log.table, f"log/{first.id}", 3, "gast 0 i")
    changed = entries(page, SHELTER)[0]
    assert (changed.description, changed.type) == ("gast 0 i", first.type)


def test_a_click_on_a_star_of_the_current_entry_rates_it(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    first = entries(page, SHELTER)[0]
    key = f"log/{first.id}"
    on_sample.click_cell(page.log.table, key, 3)
    rect = on_sample.cell(page.log.table, key, 4)
    on_sample.click(page.log.table.viewport(), QPoint(rect.left() + 14, rect.center().y()))
    assert entries(page, SHELTER)[0].rating == 1


def test_an_anonymous_person_shows_a_banner_that_mends_it(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    assert on_sample.sees("Entry 3 shows HERON, anonymous", page.inspector)
    on_sample.click("Mark for blur + voice")
    assert "blur + voice" in entries(page, SHELTER)[2].keywords
    assert not on_sample.sees("Mark for blur + voice", page.inspector)
    on_sample.click("Not HERON")
    assert entries(page, SHELTER)[2].person is None
    assert not on_sample.sees("shows HERON", page.inspector)
    on_sample.press("Ctrl+Z")
    assert on_sample.sees("Entry 3 shows HERON, anonymous", page.inspector)


def test_a_new_card_and_its_first_clip_are_typed_in_line(on_sample: Robot) -> None:
    page = footage(on_sample)
    on_sample.press("Ctrl+Shift+N")
    retype(on_sample, "A009")
    for _ in range(3):
        on_sample.press("Return")
    assert line(on_sample).text() == "A009_C001", "the clip of the new card comes next"
    for _ in range(3):
        on_sample.press("Return")  # name, card and rate as they stand
    on_sample.type("10:00:00:00")
    on_sample.press("Return")
    on_sample.type("1:30:00")
    on_sample.press("Return")
    on_sample.type(HOSTILE)
    on_sample.press("Return")
    made = clip_row(page, "A009_C001").record
    assert (made.start_frames, made.frames) == (900_000, 2250)
    assert made.note.strip() == HOSTILE.strip()
    assert page.workspace.title("cards", made.card) == "A009"
    assert line(on_sample).text() == "A009_C002", "and the form is ready for the next"
    on_sample.press("Esc")
    assert page.clip_form.isHidden()


def test_a_clip_without_length_stays_in_the_form_with_the_reason(on_sample: Robot) -> None:
    page = footage(on_sample)
    on_sample.press("Ctrl+N")
    for _ in range(6):
        on_sample.press("Return")
    assert on_sample.sees("Type a length, such as 00:01:30:00", page.clip_form)
    assert len(page.stock.every()) == 33


def test_deleting_a_clip_never_asks_and_is_undone(on_sample: Robot) -> None:
    page = on_clip(on_sample, SHELTER)
    page.browser.grid.setFocus()
    on_sample.press("Del")
    assert len(page.stock.every()) == 32
    assert on_sample.window.toast.text() == f"Deleted {SHELTER}"
    on_sample.press("Ctrl+Z")
    assert len(page.stock.every()) == 33


def test_an_empty_production_teaches_and_starts_with_a_card(on_empty: Robot) -> None:
    page = footage(on_empty)
    assert on_empty.sees("No clips yet")
    on_empty.click("Add a card")
    assert page.card_form.isVisible()
    assert line(on_empty).text() == "A001"


def test_the_facets_fold_to_a_strip_in_a_narrow_window(on_sample: Robot) -> None:
    page = footage(on_sample)
    on_sample.window.resize(1100, 700)
    on_sample.settle()
    assert page.browser.facets.width() == 32
    on_sample.click("Filters, 0 chosen")
    assert page.browser.facets.width() > 176


def test_another_page_can_ask_for_the_clips_of_a_shot(on_sample: Robot) -> None:
    page = footage(on_sample)
    workspace = page.workspace
    shots = workspace.snapshot.all(Shot).values()
    shot = next(one for one in shots if one.number == "8.3")
    workspace.call("footage", Subject("shots", shot.id))
    on_sample.settle()
    found = {row.record.name for row in page.browser.model.every_row()}
    assert found == set(workspace.snapshot.captured[shot.id])


def test_the_clip_list_is_a_sound_model(
    on_sample: Robot, qtmodeltester: Callable[..., None]
) -> None:
    page = footage(on_sample)
    for model in (page.browser.model, page.log.model):
        qtmodeltester.check(model, force_py=False)  # type: ignore[attr-defined]  # pytest-qt's


def test_the_part_filter_shows_the_clips_of_a_part(on_sample: Robot) -> None:
    page = footage(on_sample)
    on_sample.click("Part 2")
    assert page.bar.detail.text().startswith("13 clips")


def test_a_card_of_the_grid_is_chosen_with_the_arrows(on_sample: Robot) -> None:
    page = on_clip(on_sample, "A001_C001")
    page.browser.grid.setFocus()
    QTest.keyClick(page.browser.grid, Qt.Key.Key_Right)
    on_sample.settle()
    row = page.browser.current_row()
    assert row is not None
    assert row.record.name == "A001_C002"
    assert on_sample.sees("Log, A001_C002")
