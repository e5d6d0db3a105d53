"""Pictures: facets, captions, rights, and wanting to stand there again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from docplanner.domain.shots import Picture, Rights, Shot
from docplanner.ui.models.columns import Row
from docplanner.ui.pages.pictures import PicturesPage
from docplanner.ui.pages.pictures.columns import card
from docplanner.ui.widgets.facet_row import FacetRow
from docplanner.ui.widgets.year_bars import Bar
from tests.ui.robot import Robot

HELD, PORTRAIT, UNUSED = "F-0140", "F-0580", "F-0104"


def pictures(robot: Robot) -> PicturesPage:
    robot.press("Ctrl+7")
    assert robot.window.host is not None
    page = robot.window.host.page()
    assert isinstance(page, PicturesPage)
    return page


def row_of(page: PicturesPage, reference: str) -> Row:
    return next(row for row in page.browser.model.every_row() if row.record.reference == reference)


def record(page: PicturesPage, reference: str) -> Picture:
    found: Picture = row_of(page, reference).record
    return found


def on_picture(robot: Robot, reference: str) -> PicturesPage:
    """The page with a picture chosen by a click on its card."""
    page = pictures(robot)
    index = page.browser.model.index_of(row_of(page, reference).key)
    page.browser.grid.scrollTo(index)
    robot.click(page.browser.grid.viewport(), page.browser.grid.visualRect(index).center())
    return page


def facet(page: PicturesPage, title: str) -> FacetRow:
    rows = page.browser.facets.findChildren(FacetRow)
    return next(row for row in rows if row.value.title == title and row.isVisible())


def shots(page: PicturesPage, reference: str) -> list[Shot]:
    key = record(page, reference).id
    return [one for one in page.workspace.snapshot.all(Shot).values() if one.picture == key]


def test_the_title_counts_use_and_rights(on_sample: Robot) -> None:
    page = pictures(on_sample)
    assert page.bar.detail.text() == "36 pictures, 16 in the film, 3 of them not cleared"


def test_a_year_narrows_and_says_so_above_the_cards(on_sample: Robot) -> None:
    page = pictures(on_sample)
    bar = next(one for one in page.browser.facets.findChildren(Bar) if one.value.key == "2014")
    on_sample.click(bar)
    assert len(page.browser.model.every_row()) == 12
    assert on_sample.sees("12 of 36", page.browser)
    on_sample.click("Take away the filter 2014")
    assert len(page.browser.model.every_row()) == 36


def test_collections_follow_the_shot_list(on_sample: Robot) -> None:
    page = pictures(on_sample)
    on_sample.click(facet(page, "In the film"))
    assert len(page.browser.model.every_row()) == 16
    on_sample.click(facet(page, "Not cleared"))
    assert len(page.browser.model.every_row()) == 3


def test_protected_people_and_held_pictures_are_masked(on_sample: Robot) -> None:
    page = pictures(on_sample)
    for reference in (HELD, PORTRAIT):
        made = card(page.workspace, row_of(page, reference))
        assert (made.masked, made.tag) == (True, "Masked")
    assert not card(page.workspace, row_of(page, UNUSED)).masked


def test_wanting_a_picture_again_makes_a_shot_in_one_step(on_sample: Robot) -> None:
    page = on_picture(on_sample, UNUSED)
    before = len(page.workspace.snapshot.all(Shot))
    on_sample.press("R")
    (made,) = shots(page, UNUSED)
    assert made.location == record(page, UNUSED).location
    assert record(page, UNUSED).caption[:40] in made.description
    assert on_sample.window.toast.text() == f"Shot {made.number} is in the shot list"
    assert facet(page, "In the film").count == 17
    on_sample.press("Ctrl+Z")
    assert len(page.workspace.snapshot.all(Shot)) == before
    assert not record(page, UNUSED).revisit


def test_wanting_no_more_keeps_the_shot_and_says_so(on_sample: Robot) -> None:
    page = on_picture(on_sample, UNUSED)
    on_sample.press("R", "R")
    (kept,) = shots(page, UNUSED)
    assert not record(page, UNUSED).revisit
    assert f"In the shot list stays: {kept.number}" in on_sample.window.toast.text()


def test_the_button_of_the_inspector_does_the_same(on_sample: Robot) -> None:
    page = on_picture(on_sample, UNUSED)
    on_sample.click("Want re-visit")
    assert record(page, UNUSED).revisit
    assert on_sample.sees("Want no more", page.inspector)


def test_several_pictures_are_cleared_in_one_step(on_sample: Robot) -> None:
    page = pictures(on_sample)
    on_sample.click(facet(page, "Not cleared"))
    page.browser.grid.setFocus()
    on_sample.press("Ctrl+A", "C")
    assert facet(page, "Not cleared").count == 0
    assert on_sample.window.toast.text() == "4 pictures are cleared"
    on_sample.press("Ctrl+Z")
    assert facet(page, "Not cleared").count == 4


def test_a_picture_that_is_not_cleared_says_what_to_do(on_sample: Robot) -> None:
    page = on_picture(on_sample, "F-0107")
    assert on_sample.sees("Not cleared for the film", page.inspector)
    assert on_sample.sees("5 shots need it", page.inspector)
    banner = on_sample.named("Cleared", within=page.inspector)
    on_sample.click(banner)
    assert record(page, "F-0107").rights is Rights.CLEARED
    assert not on_sample.sees("Not cleared for the film", page.inspector)


def test_the_order_is_that_of_the_film_or_of_the_dates(on_sample: Robot) -> None:
    page = pictures(on_sample)
    rows = page.browser.model.every_row()
    assert rows[0].facts.shots[0].number == "1.4"
    assert not rows[-1].facts.shots
    box = on_sample.named("Order", QComboBox)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    on_sample.settle()
    dates = [row.record.taken for row in page.browser.model.every_row()]
    assert dates == sorted(dates)


def test_a_caption_is_typed_in_the_inspector_and_found(on_sample: Robot) -> None:
    page = on_picture(on_sample, UNUSED)
    page.inspector.edit("caption")
    on_sample.settle()
    on_sample.press("Ctrl+A")
    on_sample.type("<i>Soup</i> & 🎬 борщ")
    on_sample.press("Return")
    assert record(page, UNUSED).caption == "<i>Soup</i> & 🎬 борщ"
    on_sample.press("Ctrl+F")
    on_sample.type("borshch")
    assert [row.record.reference for row in page.browser.model.every_row()] == [UNUSED]


def test_a_new_picture_is_typed_in_one_line(on_sample: Robot) -> None:
    page = pictures(on_sample)
    on_sample.press("Ctrl+N")
    for text in ("F-0900", "14 Jan 2023", "", "ARCHIVE-3", "Night train, platform 2"):
        on_sample.type(text) if text else None
        on_sample.press("Return")
    made = record(page, "F-0900")
    assert (str(made.taken), made.source, made.rights) == (
        "2023-01-14",
        "ARCHIVE-3",
        Rights.NOT_CLEARED,
    )


def test_a_reference_that_is_taken_stays_in_the_form(on_sample: Robot) -> None:
    page = pictures(on_sample)
    on_sample.press("Ctrl+N")
    on_sample.type(UNUSED)
    on_sample.press(*["Return"] * 5)
    assert on_sample.sees("There is already a picture with this reference", page.form)
    assert len(page.stock) == 36


def test_an_empty_production_teaches(on_empty: Robot) -> None:
    page = pictures(on_empty)
    assert on_empty.sees("No pictures yet")
    on_empty.click("Add a picture")
    assert page.form.isVisible()


def test_the_pictures_are_a_sound_model(
    on_sample: Robot, qtmodeltester: Callable[..., None]
) -> None:
    page = pictures(on_sample)
    qtmodeltester.check(page.browser.model, force_py=False)  # type: ignore[attr-defined]  # pytest-qt's
