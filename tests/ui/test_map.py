"""The map: where things stand on it, what a click finds, how a place is moved."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import QApplication

from docplanner.domain.places import Location
from docplanner.planning.places import Standing
from docplanner.ui.pages.places.map.pins import Box, Pin, marks, place_label, rounded
from docplanner.ui.pages.places.map.projection import View, height, latitude_at, scale_bar
from docplanner.ui.pages.places.map.steps import beside
from docplanner.ui.pages.places.map.view import MapView
from docplanner.ui.pages.places.page import PlacesPage
from tests.ui.robot import Robot

KYIV = View(30.5, height(50.45), 40.0, 800, 600)


def pin(key: str, longitude: float, latitude: float = 50.45) -> Pin:
    return Pin(key, key, longitude, latitude, Standing.PLANNED)


def places(robot: Robot) -> PlacesPage:
    """The page of places, shown by its key."""
    robot.press("Ctrl+5")
    page = robot.window.findChild(PlacesPage)
    assert page is not None
    return page


def key_of(page: PlacesPage, name: str) -> str:
    return next(use.place.id for use in page.uses if use.place.name == name)


def head(view: MapView, key: str) -> QPoint:
    """A point on the pin of a place."""
    mark = view.scene.at_key(key)
    assert mark is not None
    return QPoint(round(mark.x), round(mark.y) - view.look.px(17))


@pytest.mark.parametrize("latitude", [-80.0, 0.0, 44.3, 50.45, 52.4, 84.0])
def test_a_latitude_comes_back_from_its_height(latitude: float) -> None:
    assert latitude_at(height(latitude)) == pytest.approx(latitude)


def test_a_point_comes_back_from_the_screen() -> None:
    x, y = KYIV.to_screen(35.07, 48.42)
    assert KYIV.to_world(x, y) == pytest.approx((35.07, 48.42))
    assert KYIV.to_screen(30.5, 50.45) == (400, 300)


def test_zooming_keeps_the_point_under_the_pointer() -> None:
    before = KYIV.to_world(120, 80)
    after = KYIV.zoomed(2.5, 120, 80, 1, 1000)
    assert after.scale == 100
    assert after.to_world(120, 80) == pytest.approx(before)
    assert KYIV.zoomed(1e9, 0, 0, 1, 1000).scale == 1000


def test_a_fitted_view_shows_every_position() -> None:
    spots = [(22.1, 52.4), (40.25, 44.3), (30.0, 50.0)]
    view = View.fitting(spots, (500, 300), 10, 1000)
    for x, y in (view.to_screen(*spot) for spot in spots):
        assert 9 <= x <= 491
        assert 9 <= y <= 291


def test_the_scale_bar_is_a_round_number_of_kilometres() -> None:
    length, pixels = scale_bar(KYIV, 90)
    assert length == 100
    assert pixels == pytest.approx(100 / KYIV.kilometres_to_pixel)
    assert pixels <= 90


def test_pins_that_would_cover_each_other_are_one_mark() -> None:
    near, far = [pin("a", 30.0), pin("b", 30.3)], pin("c", 32.0)
    found = marks([*near, far], KYIV, 26)
    assert [mark.keys for mark in found] == [("a", "b"), ("c",)]
    closer = replace(KYIV, scale=400.0)
    assert len(marks([*near, far], closer, 26)) == 3


def test_the_chosen_pin_leads_its_mark() -> None:
    found = marks([pin("a", 30.0), pin("b", 30.1)], KYIV, 26, "b")
    assert found[0].keys == ("b", "a")


def test_a_hidden_place_shows_only_the_middle_of_its_square() -> None:
    assert rounded(30.523, 50.451) == pytest.approx((30.55, 50.45))
    assert rounded(30.599, 50.401) == pytest.approx((30.55, 50.45))


def test_a_name_goes_where_nothing_stands() -> None:
    frame = Box(0, 0, 200, 100)
    right = place_label((50, 10), 100, 50, 8, [], frame)
    assert right == Box(108, 45, 50, 10)
    left = place_label((50, 10), 100, 50, 8, [Box(105, 40, 80, 20)], frame)
    assert left == Box(42, 45, 50, 10)
    assert place_label((50, 10), 100, 50, 8, [frame], frame) is None


def test_arrows_step_to_the_nearest_mark_ahead() -> None:
    found = marks([pin("a", 28.0), pin("b", 31.0, 50.0), pin("c", 34.0)], KYIV, 5)
    first, second, third = found
    assert beside(found, first, 1, 0) is second
    assert beside(found, third, -1, 0) is second
    assert beside(found, second, 0, 1) is None
    assert beside(found, None, 1, 0) is first


def test_a_click_on_a_pin_chooses_its_place_everywhere(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    row = page.left.list.row()
    assert row is not None
    assert row.record.id == kherson
    assert page.inspector.subject is not None
    assert page.inspector.subject.id == kherson


def test_a_click_on_a_group_zooms_in_until_its_places_part(on_sample: Robot) -> None:
    page = places(on_sample)
    moschun = key_of(page, "Moschun village")
    group = page.map.scene.at_key(moschun)
    assert group is not None
    assert len(group.pins) > 5
    assert "Kyiv area" in page.map.title(group)
    on_sample.click(page.map, head(page.map, moschun))
    after = page.map.scene.at_key(moschun)
    assert after is not None
    assert len(after.pins) < len(group.pins)


def test_a_drag_pushes_the_map_and_moves_no_place(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    start = head(page.map, kherson)
    place = page.workspace.snapshot.all(Location)[kherson]
    on_sample.drag(page.map, start, start + QPoint(-60, -40))
    assert head(page.map, kherson) == start + QPoint(-60, -40)
    assert page.workspace.snapshot.all(Location)[kherson] is place


def test_a_place_is_dragged_after_edit_position_in_one_step(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    old = page.workspace.snapshot.all(Location)[kherson]
    on_sample.click(page.map, head(page.map, kherson))
    on_sample.click("Edit position")
    start = head(page.map, kherson)
    on_sample.drag(page.map, start, start + QPoint(50, -70))
    new = page.workspace.snapshot.all(Location)[kherson]
    assert (new.longitude or 0) > (old.longitude or 0)
    assert new.approximate
    assert page.map.moving.key is None
    on_sample.press("Ctrl+Z")
    assert page.workspace.snapshot.all(Location)[kherson] == old
    assert head(page.map, kherson) == start


def test_escape_leaves_a_place_where_it_was(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    start = head(page.map, kherson)
    on_sample.press("Ctrl+Shift+M", "Right", "Right", "Up")
    assert head(page.map, kherson) != start
    on_sample.press("Esc")
    assert head(page.map, kherson) == start
    assert not page.right.overlay.moving.isVisible()


def test_a_place_is_moved_with_the_keys_alone(on_sample: Robot) -> None:
    page = places(on_sample)
    kherson = key_of(page, "Kherson")
    on_sample.click(page.map, head(page.map, kherson))
    start = head(page.map, kherson)
    on_sample.press("Ctrl+Shift+M", "Right", "Return")
    assert head(page.map, kherson) == start + QPoint(8, 0)
    assert on_sample.window.toast.text().startswith("Moved Kherson to ")


def test_the_wheel_zooms_around_the_pointer(on_sample: Robot) -> None:
    page = places(on_sample)
    spot, before = QPointF(200, 150), page.map.view
    world = before.to_world(200, 150)
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    event = QWheelEvent(
        spot, spot, QPoint(), QPoint(0, 240), *none, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(page.map, event)
    assert page.map.view.scale > before.scale
    assert page.map.view.to_world(200, 150) == pytest.approx(world)


def test_keys_zoom_push_and_fit_the_map(on_sample: Robot) -> None:
    page = places(on_sample)
    page.map.setFocus()
    first = page.map.view
    on_sample.press("+")
    assert page.map.view.scale > first.scale
    on_sample.press("Right")
    assert page.map.view.x > first.x
    on_sample.press("Alt+0")
    assert page.map.view == first


def test_tab_goes_from_pin_to_pin(on_sample: Robot) -> None:
    page = places(on_sample)
    page.map.setFocus()
    on_sample.press("Tab")
    first = page.map.picked
    on_sample.press("Tab")
    assert first is not None
    assert page.map.picked not in (None, first)
    on_sample.press("Shift+Tab")
    assert page.map.picked == first


def test_a_screen_reader_finds_the_pins_as_a_list(on_sample: Robot) -> None:
    page = places(on_sample)
    spoken = QAccessible.queryAccessibleInterface(page.map)
    assert spoken.role() == QAccessible.Role.List
    assert spoken.childCount() == len(page.map.scene.marks)
    item = spoken.child(0)
    mark = page.map.scene.marks[0]
    assert item.text(QAccessible.Text.Name) == page.map.title(mark)
    assert item.text(QAccessible.Text.Description) == page.map.words(mark)


def test_the_exact_place_of_a_refuge_is_on_no_pin(on_sample: Robot) -> None:
    page = places(on_sample)
    refuge = key_of(page, "Stairwell refuge")
    pins = [pin for mark in page.map.scene.marks for pin in mark.pins]
    shown = next(pin for pin in pins if pin.key == refuge)
    place = page.workspace.snapshot.all(Location)[refuge]
    assert shown.hidden
    assert (shown.longitude, shown.latitude) == pytest.approx((30.55, 50.45))
    assert place.longitude == 30_520_000


def test_a_hidden_place_is_not_moved_from_where_it_is_not(on_sample: Robot) -> None:
    page = places(on_sample)
    page.choose_place(key_of(page, "Stairwell refuge"))
    on_sample.press("Ctrl+Shift+M")
    assert page.map.moving.key is None
    assert "hidden" in on_sample.window.toast.text()
