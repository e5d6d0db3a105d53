"""The settings act at once, are kept, and each change can be undone."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from docplanner.ui.pages.settings.row import SettingRow
from docplanner.ui.pages.settings.view import SettingsView
from docplanner.ui.settings.options import OPTIONS, SECTIONS, is_zone, valid
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.window import Window
from tests.ui.robot import Robot


@pytest.fixture
def on_settings(on_sample: Robot) -> Robot:
    """The window on its settings."""
    on_sample.press("Ctrl+,")
    return on_sample


def row(robot: Robot, title: str) -> QWidget:
    """The line of a setting."""
    found = [
        one
        for one in robot.window.findChildren(SettingRow)
        if one.isVisible() and one.words.startswith(title.casefold())
    ]
    assert found, f"no setting is called {title!r}"
    return found[0]


def choose(robot: Robot, title: str, words: str) -> None:
    """Click a choice of a setting."""
    robot.click(robot.named(words, QPushButton, row(robot, title)))


def write(robot: Robot, title: str, text: str) -> QLineEdit:
    """Type into a setting."""
    field = row(robot, title).findChild(QLineEdit)
    assert field is not None
    view = robot.window.findChild(SettingsView)
    assert view is not None
    field.setFocus()
    robot.press("Ctrl+A")
    robot.type(text)
    robot.press("Return")
    return field


def test_every_option_has_a_line(on_settings: Robot) -> None:
    for option in OPTIONS:
        assert row(on_settings, option.title)
        assert option.section in dict(SECTIONS)


def test_the_theme_changes_at_once_and_the_toast_takes_it_back(on_settings: Robot) -> None:
    choose(on_settings, "Theme", "Dark")
    assert on_settings.window.look.name == "dark"
    assert on_settings.window.toast.text() == "Theme: Dark"
    on_settings.click(on_settings.named("Undo", within=on_settings.window.toast))
    assert on_settings.window.look.name == "light"
    assert on_settings.named("Light", QPushButton, row(on_settings, "Theme")).isChecked()  # type: ignore[attr-defined]


def test_the_text_size_follows_its_keys(on_settings: Robot) -> None:
    on_settings.press("Ctrl+=", "Ctrl+=")
    assert on_settings.window.look.scale == 1.2
    on_settings.press("Ctrl+-")
    assert on_settings.window.look.scale == 1.1
    on_settings.press("Ctrl+0")
    assert on_settings.window.look.scale == 1.0
    for _ in range(4):
        on_settings.press("Ctrl+-")
    assert on_settings.window.look.scale == 0.8


def test_the_theme_has_a_key(on_settings: Robot) -> None:
    on_settings.press("Ctrl+Shift+L")
    assert on_settings.window.look.name == "dark"
    on_settings.press("Ctrl+Shift+L")
    assert on_settings.window.look.name == "light"


def test_the_name_stands_beside_the_changes_from_now_on(on_settings: Robot) -> None:
    write(on_settings, "Your name", "Assistant producer")
    workspace = on_settings.window.workspace
    assert workspace is not None
    assert workspace.project.actor == "Assistant producer"
    assert workspace.actor == "Assistant producer"


def test_the_backup_rule_reaches_the_production(on_settings: Robot) -> None:
    workspace = on_settings.window.workspace
    assert workspace is not None
    assert workspace.project.backup_interval == timedelta(minutes=30)
    choose(on_settings, "Back up", "10 min")
    assert workspace.project.backup_interval == timedelta(minutes=10)


def test_a_zone_changes_the_clock(on_settings: Robot) -> None:
    write(on_settings, "Home time zone", "America/New_York")
    assert on_settings.sees("New York")


def test_a_zone_that_is_none_stays_in_its_field_and_is_said(on_settings: Robot) -> None:
    field = write(on_settings, "Local time zone", "Kyiv/Europe")
    assert field.text() == "Kyiv/Europe"
    assert on_settings.sees("There is no time zone of this name; try Europe/Kyiv")
    assert on_settings.window.settings.get("local_zone") == ""


def test_a_folder_that_is_none_is_not_kept(on_settings: Robot, tmp_path: Path) -> None:
    write(on_settings, "Papers are saved in", str(tmp_path / "nowhere"))
    assert on_settings.sees("There is no such folder")
    assert on_settings.window.settings.get("papers_folder") == ""
    write(on_settings, "Papers are saved in", str(tmp_path))
    assert on_settings.window.settings.get("papers_folder") == str(tmp_path)


def test_search_leaves_what_fits(on_settings: Robot) -> None:
    on_settings.press("Ctrl+F")
    on_settings.type("zone")
    titles = [one.words for one in on_settings.window.findChildren(SettingRow) if one.isVisible()]
    assert len(titles) == 4
    assert all("zone" in words for words in titles)
    on_settings.press("Ctrl+A")
    on_settings.type("zzz")
    assert on_settings.sees("No setting is called that")


def test_all_are_reset_with_one_undo(on_settings: Robot) -> None:
    choose(on_settings, "Row height", "Compact, 26")
    write(on_settings, "Your name", "Camera")
    on_settings.click("Reset this page")
    assert on_settings.window.settings.get("row_height") == 30
    assert on_settings.window.settings.get("name") == ""
    on_settings.click(on_settings.named("Undo", within=on_settings.window.toast))
    assert on_settings.window.settings.get("row_height") == 26
    assert on_settings.window.settings.get("name") == "Camera"


def test_the_keys_open_from_the_settings(on_settings: Robot) -> None:
    on_settings.click("Show and change keys")
    assert on_settings.window.assist.overlay.sheet is not None


def test_a_licence_unfolds(on_settings: Robot) -> None:
    on_settings.click("Show the text: Inter, the font of the window and the papers")
    assert any(
        "SIL OPEN FONT LICENSE" in one.toPlainText()
        for one in on_settings.window.findChildren(QWidget)
        if one.isVisible() and hasattr(one, "toPlainText")
    )


def test_the_settings_are_reached_without_a_production(window: Window) -> None:
    robot = Robot(window)
    before = window.middle.currentWidget()
    robot.press("Ctrl+,")
    choose(robot, "Theme", "Dark")
    assert window.look.name == "dark"
    robot.click("Back")
    assert window.middle.currentWidget() is before


def test_settings_survive_a_restart(settings_file: Path) -> None:
    Settings(settings_file).set("text_size", 150)
    assert Settings(settings_file).get("text_size") == 150


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"options": 7}', '{"options": {"text_size": "big", "theme": "pink"}}', "\x00"],
)
def test_a_damaged_file_gives_the_defaults(settings_file: Path, text: str) -> None:
    settings_file.write_text(text)
    settings = Settings(settings_file)
    assert [settings.get(one.key) for one in OPTIONS] == [one.default for one in OPTIONS]
    settings.set("text_size", 120)
    assert Settings(settings_file).get("text_size") == 120


def test_every_default_is_valid() -> None:
    assert all(valid(option, option.default) for option in OPTIONS)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc", "Europe", "x" * 300, "Mars/Base"])
def test_what_is_no_zone_is_none(name: str) -> None:
    assert not is_zone(name)
