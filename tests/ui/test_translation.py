"""Every text of the window goes through the translation, and every such text can be collected.

A translator that puts « » around whatever it is asked for runs under the whole window. What then
shows outside of « » is data: words that stand in the production, dates, numbers, keys.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import reload
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTabBar,
    QWidget,
)

from docplanner.domain.kinds import KINDS
from docplanner.ui import sheets
from docplanner.ui.collecting import collected, written
from docplanner.ui.pages import PAGES
from docplanner.ui.settings.options import OPTIONS
from docplanner.ui.sheets import footage, people, places, production, safety, schedule, shots
from docplanner.ui.widgets import inspector
from docplanner.ui.widgets.basics import Elided
from docplanner.ui.workspace import Workspace
from tests.ui.conftest import Open
from tests.ui.robot import Robot

_WORD = re.compile(r"[^\W\d_]{3,}")
_DAYS = set("mon tue wed thu fri sat sun".split())
_MONTHS = set("jan feb mar apr may jun jul aug sep oct nov dec".split())
_NAMES = set(
    "docplanner ctrl shift alt del enter esc return tab pgup pgdown must should could".split()
)
_UNITS = {"min"}
_REVISIONS = set("rev white blue pink yellow green goldenrod".split())
"""Colours of revisions are named on the papers, which are in English."""


class Marking(QTranslator):
    """Wraps every text, and remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        if context != "docplanner":
            return ""
        self.asked.add(text)
        return f"«{text}»"


@pytest.fixture
def marking(qapp: QApplication) -> Iterator[Marking]:
    """The translator, in force as at a start: what is declared at import is declared anew."""
    made = Marking()
    QCoreApplication.installTranslator(made)
    declare_again()
    yield made
    QCoreApplication.removeTranslator(made)
    declare_again()


def declare_again() -> None:
    """Make the sheets of the inspector anew, whose titles are translated when they are made."""
    areas = (production, schedule, people, places, shots, footage, safety)
    for module in (*areas, sheets):
        reload(module)
    inspector.SHEETS = sheets.SHEETS  # type: ignore[attr-defined]  # its own name


@pytest.fixture
def marked(marking: Marking, request: pytest.FixtureRequest) -> Robot:
    """The window on the sample, made under that translator."""
    found: Robot = request.getfixturevalue("on_sample")
    return found


def outside(text: str) -> str:
    """What of a text stands outside of all « »."""
    kept, depth = [], 0
    for letter in text:
        depth += letter == "«"
        kept.append(letter if depth == 0 else " ")
        depth -= letter == "»"
    return "".join(kept)


def shown(robot: Robot) -> Iterator[str]:
    """Every text that shows now, with the names that are read out and the tooltips."""
    for one in robot.window.findChildren(QWidget):
        if not one.isVisible():
            continue
        yield from (one.toolTip(), one.accessibleName())
        if isinstance(one, QLabel | QAbstractButton | Elided):
            yield one.text()
        if isinstance(one, QLineEdit):
            yield one.placeholderText()
        if isinstance(one, QTabBar):
            yield from (one.tabText(place) for place in range(one.count()))
        if isinstance(one, QHeaderView):
            model = one.model()
            for place in range(one.count()):
                yield str(model.headerData(place, one.orientation()) or "")
        if isinstance(one, QMenu):
            yield from (action.text() for action in one.actions())


def known_words(workspace: Workspace) -> set[str]:
    """Every word of the production, and of what the checks say, which is English like papers."""
    found = set(_DAYS | _MONTHS | _NAMES | _UNITS | _REVISIONS)
    for kind in KINDS:
        for record in workspace.project.rows(kind.name):
            for field in kind.fields:
                found |= set(_WORD.findall(str(getattr(record, field.name)).casefold()))
    found |= set(_WORD.findall(str(workspace.project.path).casefold()))
    for problem in workspace.problems:
        found |= set(_WORD.findall(f"{problem.message} {problem.fix}".casefold()))
    return found


def unmarked(robot: Robot, marking: Marking, known: set[str]) -> list[str]:
    """Texts that show without having been translated; pieces of translated ones have been."""
    asked = "\n".join(marking.asked)
    return sorted(
        text
        for text in set(shown(robot))
        if set(_WORD.findall(outside(text).casefold())) - known and text.strip("«»") not in asked
    )


@pytest.mark.parametrize("page", [*(kind.id for kind in PAGES), "settings"])
def test_what_a_page_shows_is_translated(marked: Robot, marking: Marking, page: str) -> None:
    assert marked.window.workspace is not None
    assert marked.window.host is not None
    known = known_words(marked.window.workspace)
    marked.window.workspace.call(page)
    marked.settle()
    assert unmarked(marked, marking, known) == []


@pytest.mark.parametrize("key", ["F1", "Ctrl+K"])
def test_what_a_sheet_shows_is_translated(marked: Robot, marking: Marking, key: str) -> None:
    assert marked.window.workspace is not None
    known = known_words(marked.window.workspace)
    marked.press(key)
    assert unmarked(marked, marking, known) == []


def test_an_empty_production_is_translated(
    marking: Marking, request: pytest.FixtureRequest
) -> None:
    robot: Robot = request.getfixturevalue("on_empty")
    workspace = robot.window.workspace
    assert workspace is not None
    known = known_words(workspace)
    for kind in PAGES:
        workspace.call(kind.id)
        robot.settle()
        assert unmarked(robot, marking, known) == []


def test_every_text_that_is_asked_for_is_collected(marked: Robot, marking: Marking) -> None:
    workspace = marked.window.workspace
    assert workspace is not None
    for kind in PAGES:
        workspace.call(kind.id)
        marked.settle()
    marked.press("F1", "Esc", "Ctrl+K", "Esc")
    texts = set(collected())
    assert sorted(text for text in marking.asked if text and text not in texts) == []


def test_the_file_holds_each_text_once(tmp_path: Path) -> None:
    path = tmp_path / "docplanner_uk.ts"
    written(path, "uk")
    text = path.read_text("utf-8")
    sources = re.findall(r"<source>(.*?)</source>", text, re.DOTALL)
    assert len(sources) == len(set(sources)) == len(set(collected()))
    assert 'language="uk"' in text
    assert all(option.title in "".join(sources) for option in OPTIONS if "&" not in option.title)


def test_a_text_without_values_may_hold_braces(opened: Open) -> None:
    from docplanner.ui.words import tr

    assert tr("{") == "{"
    assert tr("{n} of {all}", n=1, all="{x}") == "1 of {x}"
