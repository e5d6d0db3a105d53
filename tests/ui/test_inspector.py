"""The inspector: what it shows, keeps through changes, opens and deletes."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QScrollArea

from docplanner.domain.kinds import KINDS
from docplanner.domain.people import CrewMember, Interviewee, Person
from docplanner.domain.schedule import Activity
from docplanner.domain.shots import Shot
from docplanner.ui.fields.row import FieldRow
from docplanner.ui.widgets.inspector import Inspector
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot


@pytest.fixture
def panel(on_sample: Robot) -> Inspector:
    """The inspector of the people page."""
    on_sample.press("Ctrl+4")
    found = on_sample.window.findChild(Inspector)
    assert found is not None
    return found


@pytest.fixture
def workspace(on_sample: Robot) -> Workspace:
    """What the window works on."""
    assert on_sample.window.workspace is not None
    return on_sample.window.workspace


def rows(panel: Inspector) -> list[FieldRow]:
    return [one for one in panel.findChildren(FieldRow) if one.isVisible()]


def test_every_kind_has_a_sheet_that_shows(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    for kind in KINDS:
        records = (
            workspace.long.all(kind.name) if kind.long else workspace.snapshot.tables[kind.name]
        )
        for key in list(records)[:1]:
            panel.open(kind.name, key)
            on_sample.settle()
            assert panel.subject is not None
            assert rows(panel), f"the sheet of {kind.name} shows no field"


def test_the_title_is_edited_in_the_head(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    person = next(one for one in workspace.snapshot.all(Person).values() if not one.protected)
    panel.open("people", person.id)
    title = rows(panel)[0]
    on_sample.click(title)
    on_sample.press("Ctrl+A")
    on_sample.type("A & <b>new</b> name")
    on_sample.press("Return")
    found = workspace.snapshot.get(Person, person.id)
    assert found is not None
    assert found.name == "A & <b>new</b> name"
    assert title.value_text.text() == "A & <b>new</b> name"


def test_scroll_and_focus_stay_when_something_changes(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    one = next(iter(workspace.snapshot.all(Interviewee).values()))
    panel.open("interviewees", one.id)
    on_sample.settle()
    area = panel.findChild(QScrollArea)
    assert area is not None
    focused = next(row for row in rows(panel) if row.field.name == "guardian")
    focused.setFocus()
    area.verticalScrollBar().setValue(240)
    workspace.change("interviewees", one.id, {"care": "Changed elsewhere"})
    on_sample.settle()
    assert area.verticalScrollBar().value() == 240
    assert focused.hasFocus()
    assert any(row.accessibleName() == "Care note: Changed elsewhere" for row in rows(panel))


def test_a_related_record_is_opened_and_left_by_the_way_back(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    member = next(iter(workspace.snapshot.all(CrewMember).values()))
    panel.open("crew", member.id)
    on_sample.settle()
    on_sample.click(next(name for name in links(panel) if name.startswith("Passport,")))
    assert panel.subject is not None
    assert panel.subject.kind == "credentials"
    on_sample.click(workspace.title("crew", member.id))
    assert panel.subject.kind == "crew"


def links(panel: Inspector) -> list[str]:
    from docplanner.ui.widgets.links import ElidedLink

    return [one.accessibleName() for one in panel.findChildren(ElidedLink) if one.isVisible()]


def test_a_related_record_is_added_and_deleted_by_key(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    member = next(iter(workspace.snapshot.all(CrewMember).values()))
    panel.open("crew", member.id)
    before = len(workspace.snapshot.tables["credentials"])
    on_sample.settle()
    on_sample.click("Add a credential")
    assert len(workspace.snapshot.tables["credentials"]) == before + 1
    assert panel.subject is not None
    assert panel.subject.kind == "credentials"
    panel.back()
    on_sample.settle()
    line = next(name for name in links(panel) if name.startswith("Press, no end"))
    on_sample.named(line).setFocus()
    on_sample.press("Del")
    assert len(workspace.snapshot.tables["credentials"]) == before
    assert on_sample.window.toast.text().startswith("Deleted")


def test_problems_stand_in_banners_with_a_way_to_the_other_record(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    problem = next(
        one
        for one in workspace.problems
        if one.subjects[0].kind == "activities" and len(one.subjects) > 1
    )
    panel.open("activities", problem.subjects[0].id)
    on_sample.settle()
    assert on_sample.sees(problem.message, panel)
    assert on_sample.sees(problem.fix, panel)
    assert on_sample.sees("Open ", panel)


def test_a_record_that_goes_leaves_the_inspector(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    work = next(iter(workspace.snapshot.all(Activity).values()))
    panel.show_record("activities", work.id)
    workspace.remove("activities", work.id)
    on_sample.settle()
    assert panel.subject is None
    assert on_sample.sees("Interviewees", panel)


def test_the_foot_names_the_last_change_and_takes_it_back(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    shot = next(iter(workspace.snapshot.all(Shot).values()))
    panel.show_record("shots", shot.id)
    workspace.change("shots", shot.id, {"size": "XCU"})
    on_sample.until(lambda: on_sample.sees("by Producer", panel))
    on_sample.click(on_sample.named("Undo", within=panel))
    found = workspace.snapshot.get(Shot, shot.id)
    assert found is not None
    assert found.size == shot.size


def test_labels_stand_above_values_in_large_text(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    shot = next(iter(workspace.snapshot.all(Shot).values()))
    panel.show_record("shots", shot.id)
    on_sample.settle()
    row = next(one for one in rows(panel) if one.field.name == "size")
    assert row.label.y() + row.label.height() > row.value_text.mapTo(row, row.rect().topLeft()).y()
    workspace.look.set(scale=2.0)
    on_sample.settle()
    if not panel.isVisible():
        on_sample.press("F4")  # where it has no room beside the page it is a drawer
    row = next(one for one in rows(panel) if one.field.name == "size")
    below = row.value_text.mapTo(row, row.value_text.rect().topLeft()).y()
    assert row.label.geometry().bottom() <= below
    workspace.look.set(scale=1.0)


def test_choosing_another_record_leaves_no_half_typed_text_behind(
    on_sample: Robot, panel: Inspector, workspace: Workspace
) -> None:
    first, second = list(workspace.snapshot.all(Shot).values())[:2]
    panel.show_record("shots", first.id)
    on_sample.settle()
    panel.edit("size")
    on_sample.press("Ctrl+A")
    on_sample.type("ABC")
    panel.show_record("shots", second.id)
    on_sample.settle()
    found = workspace.snapshot.get(Shot, first.id)
    assert found is not None
    assert found.size == "ABC"
    assert not [one for one in panel.findChildren(QLineEdit) if one.isVisible()]
    assert any(row.accessibleName() == f"Size: {second.size}" for row in rows(panel))
