"""The history beside every page: what changed, going back, and bringing back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.schedule import Activity
from docplanner.ui.shell.history.panel import HistoryPanel
from docplanner.ui.widgets.line import Line, Span
from docplanner.ui.widgets.lines import LinesModel
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot


def space(robot: Robot) -> Workspace:
    """The open production."""
    assert robot.window.workspace is not None
    return robot.window.workspace


def analyst(robot: Robot) -> Activity:
    """The interview with the military analyst."""
    found = space(robot).snapshot.all(Activity).values()
    return next(one for one in found if one.title.startswith("Military analyst"))


def analyst_now(robot: Robot) -> Activity:
    """The same interview, whatever it is called."""
    found = space(robot).snapshot.all(Activity).values()
    return next(one for one in found if "nalyst" in one.title)


def panel(robot: Robot) -> HistoryPanel:
    """The history, opened by its key."""
    robot.press("Ctrl+H")
    assert robot.window.notice.history.panel is not None
    return robot.window.notice.history.panel


def titles(found: HistoryPanel) -> list[str]:
    """The titles of the steps that are listed."""
    return [line.title for line in found.list.model_.lines if not line.head]


@pytest.fixture
def changed(on_sample: Robot) -> Robot:
    """The interview has been moved, and then renamed."""
    workspace, work = space(on_sample), analyst(on_sample)
    workspace.show("activities", work.id)
    workspace.change("activities", work.id, {"start": 870, "end": 960})
    workspace.change("activities", work.id, {"title": "Analyst <b>on</b> strikes"})
    on_sample.settle()
    return on_sample


def test_it_tells_each_change_of_what_is_selected(changed: Robot) -> None:
    found = panel(changed)
    assert found.isVisible()
    assert titles(found) == ["Title", "Start, End", "Made"]
    newest = found.list.model_.lines[1]
    assert [span.text for span in newest.rows[0]] == [
        "Military analyst, strike patterns",
        "→",
        "Analyst <b>on</b> strikes",
    ]
    assert newest.chip == "Now"
    assert newest.meta.endswith(", Producer")


def test_ctrl_h_and_escape_give_the_inspector_back(changed: Robot) -> None:
    found = panel(changed)
    changed.press("Ctrl+H")
    assert not found.isVisible()
    changed.press("Ctrl+H")
    assert found.isVisible()
    changed.press("Esc")
    assert not found.isVisible()


def test_going_back_says_first_what_it_undoes_and_is_one_step(changed: Robot) -> None:
    found = panel(changed)
    before = analyst_now(changed)
    changed.press("Down", "Return")
    assert changed.sees("undoes 1 change", found)
    assert analyst_now(changed) == before
    changed.click(changed.named("go", within=found))
    assert analyst_now(changed).title == "Military analyst, strike patterns"
    assert analyst_now(changed).start == 870
    assert titles(found)[0].startswith("Take Military analyst, strike patterns back to")
    changed.press("Ctrl+Z")
    assert analyst_now(changed) == before


def test_back_to_here_is_clicked_on_its_line(changed: Robot) -> None:
    found = panel(changed)
    oldest = found.list.model_.lines[-1]
    changed.click(found.list.viewport(), found.list.action_place(oldest.key))
    assert changed.sees("undoes 2 changes", found)
    changed.press("Esc")
    assert not changed.sees("undoes 2 changes", found)
    assert found.isVisible()


def test_it_follows_the_selection(changed: Robot) -> None:
    found = panel(changed)
    place = next(iter(space(changed).snapshot.all(Location).values()))
    space(changed).show("locations", place.id)
    changed.settle()
    assert found.isVisible()
    assert titles(found) == ["Made"]
    assert changed.sees(place.name, found)


def test_the_whole_day_and_everything_can_be_asked_for(changed: Robot) -> None:
    found = panel(changed)
    space(changed).add("locations", {"name": "Market"})
    changed.click("This day")
    assert titles(found)[:2] == [
        "Change Analyst <b>on</b> strikes: title",
        "Change Analyst <b>on</b> strikes: start, end",
    ]
    changed.click(changed.named("All", within=found))
    assert titles(found)[0] == "Add place Market"


def test_what_was_deleted_is_brought_back_from_the_list(changed: Robot) -> None:
    found = panel(changed)
    place = next(iter(space(changed).snapshot.all(Location).values()))
    changed.click(changed.named("All", within=found))
    space(changed).remove("locations", place.id)
    changed.settle()
    assert titles(found)[0] == f"Delete place {place.name}"
    line = found.list.model_.lines[1]
    assert line.actions == ("Bring back",)
    changed.click(found.list.viewport(), found.list.action_place(line.key))
    assert space(changed).snapshot.all(Location)[place.id] == place
    changed.press("Ctrl+Z")
    assert place.id not in space(changed).snapshot.all(Location)


def test_a_protected_name_never_stands_in_the_history(on_sample: Robot) -> None:
    workspace = space(on_sample)
    heron = next(one for one in workspace.snapshot.all(Person).values() if one.code_name == "HERON")
    workspace.change("people", heron.id, {"name": "Somebody Else", "phone": "555 0100"})
    workspace.add("locations", {"name": f"Flat of {heron.name}"})
    found = panel(on_sample)
    on_sample.click(on_sample.named("All", within=found))
    said = " ".join(line.words for line in found.list.model_.lines)
    assert "HERON" in said
    for secret in (heron.name, "Somebody Else", "555 0100", heron.phone):
        assert secret not in said


def test_one_persons_steps_can_be_asked_for_alone(changed: Robot) -> None:
    found = panel(changed)
    menu = found._who.menu()
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions()]
    assert names[:1] == ["Everybody"]
    assert "Producer" in names
    menu.actions()[names.index("Producer")].trigger()
    changed.settle()
    assert all("Producer" in line.meta for line in found.list.model_.lines if not line.head)


def test_a_hundred_steps_are_read_at_a_time(on_sample: Robot) -> None:
    workspace = space(on_sample)
    for number in range(101):
        workspace.add("kit", {"name": f"Battery {number}"})
    found = panel(on_sample)
    on_sample.click(on_sample.named("All", within=found))
    assert len(titles(found)) == 100
    on_sample.click(on_sample.named("Show more", within=found))
    assert len(titles(found)) == 102
    assert not on_sample.sees("Show more", found)


def test_the_lines_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = LinesModel()
    lines = [
        Line("day", "Today", head=True),
        Line("a", "Moved", rows=((Span("12:45", struck=True), Span("14:30")),), actions=("Open",)),
        Line("b", "Made"),
    ]
    model.show(lines)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types
    model.show([lines[0], lines[2]])
    model.show([lines[0], Line("b", "Made anew")])
    assert model.index(1).data(Qt.ItemDataRole.DisplayRole) == "Made anew"
    assert model.place("a") == -1
