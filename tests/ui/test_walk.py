"""A walk of random clicks and keys: nothing breaks, and the screen says what the file says."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractScrollArea, QFileDialog, QMenu, QWidget

from docplanner.domain.clock import Clock
from docplanner.project.project import Project
from docplanner.ui.commands.table import COMMANDS, TABLES, WINDOW
from docplanner.ui.pages import PAGES
from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot

STEPS = 120
AWAY = {"quit", "close", "new", "open", "copy", "sample", "print", "export"}
"""Commands that leave the production, or ask the system for something."""
TEXTS = ("Ice", "07:30", "Мощун", "<b>x</b>", "2023-01-15", "9", "", "a" * 200, "‮abc", "🙂 ; 'x'")
KEYS = ("Return", "Esc", "Tab", "Up", "Down", "Left", "Right", "F2", "Space", "Home", "End")


@pytest.fixture(autouse=True)
def nothing_modal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Dialogs of the system are cancelled, menus are closed again."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_, **__: "")
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)
    monkeypatch.setattr(QMenu, "exec", lambda *_: None)


class Walker:
    """Does one random thing after another."""

    def __init__(self, robot: Robot, seed: int) -> None:
        self.robot = robot
        self.chance = random.Random(seed)
        self.said: list[str] = []

    def step(self) -> None:
        """Do something."""
        done = self.chance.choice(
            (
                self._page,
                self._click,
                self._click,
                self._command,
                self._command,
                self._type,
                self._key,
            )
        )
        done()

    def _page(self) -> None:
        number = self.chance.randrange(len(PAGES)) + 1
        self._press(f"Ctrl+{number}")

    def _command(self) -> None:
        host = self.robot.window.host
        assert host is not None
        scopes = {host.current, WINDOW, TABLES}
        known = [
            key
            for command in COMMANDS
            if command.scope in scopes and command.id.partition(".")[2] not in AWAY
            for key in command.keys
        ]
        self._press(self.chance.choice(known))

    def _click(self) -> None:
        host = self.robot.window.host
        assert host is not None
        page = host.page()
        views = [one for one in page.findChildren(QAbstractScrollArea) if one.isVisible()]
        target: QWidget = self.chance.choice([one.viewport() for one in views] or [page])
        x = self.chance.randrange(max(target.width(), 1))
        y = self.chance.randrange(max(target.height(), 1))
        self.said.append(f"click {type(target.parent()).__name__} {x},{y}")
        if self.chance.random() < 0.3:
            self.robot.double_click(target, QPoint(x, y))
        else:
            self.robot.click(target, QPoint(x, y))

    def _type(self) -> None:
        text = self.chance.choice(TEXTS)
        self.said.append(f"type {text!r}")
        self.robot.type(text)

    def _key(self) -> None:
        self._press(self.chance.choice(KEYS))

    def _press(self, key: str) -> None:
        self.said.append(f"press {key}")
        self.robot.press(key)


def texts(table: Table) -> list[list[str]]:
    """All that a table says."""
    model = table.rows
    return [[column.text(row) for column in model.columns] for row in model.all_rows()]


@pytest.mark.parametrize("seed", range(4))
def test_after_any_walk_the_screen_says_what_the_file_says(on_sample: Robot, seed: int) -> None:
    walker = Walker(on_sample, seed)
    for _ in range(STEPS):
        walker.step()
    on_sample.press("Esc", "Esc", "Esc")
    workspace, host = on_sample.window.workspace, on_sample.window.host
    assert workspace is not None
    assert host is not None
    path = Path(workspace.project.path)
    with Project.open(path, clock=Clock(), actor="reader") as fresh:
        assert fresh.snapshot.tables == workspace.snapshot.tables, walker.said
    for number in range(len(PAGES)):
        on_sample.press(f"Ctrl+{number + 1}")
        page = host.page()
        tables = page.findChildren(Table)
        before = [texts(table) for table in tables]
        page.refresh()
        on_sample.settle()
        assert [texts(table) for table in tables] == before, walker.said
