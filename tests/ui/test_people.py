"""Interviewees: stages, groups, crew, everybody, identity, and two thousand people."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester

from docplanner.domain.ids import new_id
from docplanner.domain.people import Identity, Interviewee, Person, Release, Stage, Step
from docplanner.ui.pages.people.page import PeoplePage
from docplanner.ui.sheets.blocks.identity import IdentityChoice
from docplanner.ui.workspace import Workspace
from tests.ui.robot import Robot

HOSTILE = "<script>&amp;</script> ‮live \n 🎬" + "long " * 60


@pytest.fixture
def page(on_sample: Robot) -> PeoplePage:
    """The page over the sample."""
    on_sample.press("Ctrl+4")
    return page_of(on_sample)


def page_of(robot: Robot) -> PeoplePage:
    assert robot.window.host is not None
    found = robot.window.host.page()
    assert isinstance(found, PeoplePage)
    return found


def contributors(workspace: Workspace) -> list[Interviewee]:
    return list(workspace.snapshot.all(Interviewee).values())


def named(workspace: Workspace, title: str) -> Interviewee:
    return next(
        one for one in contributors(workspace) if workspace.title("people", one.person) == title
    )


def choose(robot: Robot, page: PeoplePage, one: Interviewee) -> None:
    robot.click_cell(page.table, f"interviewees/{one.id}", 1)


def test_the_title_counts_truly(on_sample: Robot, page: PeoplePage) -> None:
    found = contributors(page.workspace)
    assert page.bar.detail.text().startswith(f"{len(found)} people, ")
    assert len(page.table.rows.all_rows()) == len(found)


def test_a_tile_shows_its_stage_alone_and_all_again(on_sample: Robot, page: PeoplePage) -> None:
    everybody = len(page.table.rows.all_rows())
    on_sample.click(next(name for name in tile_names(on_sample) if name.startswith("Filmed, ")))
    assert {row.record.stage for row in page.table.rows.all_rows()} == {Stage.FILMED}
    on_sample.click(next(name for name in tile_names(on_sample) if name.startswith("Filmed, ")))
    assert len(page.table.rows.all_rows()) == everybody


def tile_names(robot: Robot) -> list[str]:
    from docplanner.ui.pages.people.tiles import Tiles

    tiles = robot.window.findChild(Tiles)
    assert tiles is not None
    return [one.accessibleName() for one in tiles.children() if hasattr(one, "accessibleName")]


def test_keys_move_the_stage_with_a_dated_step_and_undo(on_sample: Robot, page: PeoplePage) -> None:
    one = named(page.workspace, "Irpin bridge evacuee (2022 picture)")
    steps = len(page.workspace.snapshot.all(Step))
    choose(on_sample, page, one)
    on_sample.press("Ctrl+Shift+Right")
    found = page.workspace.snapshot.get(Interviewee, one.id)
    assert found is not None
    assert found.stage is Stage.PRE_INTERVIEWED
    assert len(page.workspace.snapshot.all(Step)) == steps + 1
    row = page.table.current_row()
    assert row is not None
    assert row.record.id == one.id
    on_sample.press("Ctrl+Shift+Left", "Ctrl+Z", "Ctrl+Z")
    assert len(page.workspace.snapshot.all(Step)) == steps


def test_dragging_a_row_to_another_group_moves_its_stage(
    on_sample: Robot, page: PeoplePage
) -> None:
    one = named(page.workspace, "Bakhmut evacuee 1")
    other = named(page.workspace, "Irpin bridge evacuee (2022 picture)")
    start = on_sample.cell(page.table, f"interviewees/{one.id}")
    end = on_sample.cell(page.table, f"interviewees/{other.id}")
    grip = start.center()
    grip.setX(page.look.px(20))
    goal = end.center()
    on_sample.drag(page.table.viewport(), grip, goal)
    found = page.workspace.snapshot.get(Interviewee, one.id)
    assert found is not None
    assert found.stage is Stage.APPROACHED


def test_a_new_contributor_is_a_lead_ready_to_be_named(on_sample: Robot, page: PeoplePage) -> None:
    before = len(contributors(page.workspace))
    on_sample.press("Ctrl+N")
    on_sample.press("Ctrl+A")
    on_sample.type("Baker of Irpin")
    on_sample.press("Return")
    one = named(page.workspace, "Baker of Irpin")
    assert one.stage is Stage.LEAD
    on_sample.press("Ctrl+Z", "Ctrl+Z")
    assert len(contributors(page.workspace)) == before
    assert "Baker of Irpin" not in {
        person.name for person in page.workspace.snapshot.all(Person).values()
    }


def test_the_crew_and_everybody_are_listed_and_edited(on_sample: Robot, page: PeoplePage) -> None:
    on_sample.click("Crew")
    row = page.table.rows.all_rows()[2]
    on_sample.type_into_cell(page.table, row.key, 1, "Second camera")
    found = page.workspace.record("crew", row.record.id)
    assert found is not None
    assert found.duty == "Second camera"
    on_sample.click("Everybody")
    assert len(page.table.rows.all_rows()) == len(page.workspace.snapshot.all(Person))
    on_sample.press("Ctrl+N")
    on_sample.press("Ctrl+A")
    on_sample.type("Sound")
    on_sample.press("Return")
    assert "Sound" in {person.name for person in page.workspace.snapshot.all(Person).values()}


def test_the_part_filter_acts(on_sample: Robot, page: PeoplePage) -> None:
    part = page.workspace.parts()[0]
    page.workspace.filter(part.id)
    on_sample.settle()
    shown = {row.record.id for row in page.table.rows.all_rows()}
    wanted = {
        one.id for one in contributors(page.workspace) if not one.parts or part.id in one.parts
    }
    assert shown == wanted


def test_a_filmed_contributor_without_release_is_told_and_signed(
    on_sample: Robot, page: PeoplePage
) -> None:
    one = named(page.workspace, "Moschun resident 2")
    choose(on_sample, page, one)
    assert on_sample.sees("Release unsigned, filmed 1 day ago")
    on_sample.click("Mark as signed")
    found = page.workspace.snapshot.get(Interviewee, one.id)
    assert found is not None
    assert found.release is Release.SIGNED
    assert not on_sample.sees("Release unsigned")


def test_raising_the_identity_is_saved_at_once_and_hides_the_name(
    on_sample: Robot, page: PeoplePage
) -> None:
    one = named(page.workspace, "Bakhmut evacuee 1")
    choose(on_sample, page, one)
    on_sample.click("Identity: Anonymous")
    person = page.workspace.snapshot.get(Person, one.person)
    assert person is not None
    assert person.protected
    assert not on_sample.sees("Bakhmut evacuee 1")
    assert on_sample.sees(f"Shown as {person.code_name} everywhere", on_sample.window.toast)


def test_lowering_the_identity_lists_what_is_affected_first(
    on_sample: Robot, page: PeoplePage
) -> None:
    one = named(page.workspace, "HERON")
    choose(on_sample, page, one)
    on_sample.click("Identity: First name")
    assert level(page, one) is Identity.ANONYMOUS
    choice = page.inspector.findChild(IdentityChoice)
    assert choice is not None
    assert on_sample.sees("activities", choice)
    assert on_sample.sees("clip", choice)
    on_sample.click("Keep")
    assert level(page, one) is Identity.ANONYMOUS
    on_sample.click("Identity: First name")
    on_sample.click("Change to First name")
    assert level(page, one) is Identity.FIRST_NAME


def level(page: PeoplePage, one: Interviewee) -> Identity | None:
    found = page.workspace.snapshot.get(Interviewee, one.id)
    assert found is not None
    return found.identity


def test_an_empty_production_teaches(on_empty: Robot) -> None:
    on_empty.press("Ctrl+4")
    assert on_empty.sees("No contributors yet")
    on_empty.click("Add a contributor")
    assert len(page_of(on_empty).table.rows.all_rows()) == 1


def test_hostile_names_show_as_they_are(on_sample: Robot, page: PeoplePage) -> None:
    one = named(page.workspace, "Military analyst")
    page.workspace.change("people", one.person, {"name": HOSTILE, "role": HOSTILE})
    choose(on_sample, page, one)
    assert page.table.rows.columns[0].text(page.table.current_row()).startswith("<script>&amp;")
    assert on_sample.sees("<script>&amp;</script>", page.inspector)


def test_any_record_of_the_page_is_found(on_sample: Robot, page: PeoplePage) -> None:
    for kind in ("people", "interviewees", "crew", "credentials", "steps"):
        for key in list(page.workspace.snapshot.tables[kind])[:3]:
            assert page.show_record(kind, key), f"{kind} {key} is not shown"


@pytest.mark.parametrize("view", ["contributors", "crew", "everybody"])
def test_the_models_are_sound(
    on_sample: Robot, page: PeoplePage, view: str, qtmodeltester: ModelTester
) -> None:
    page.show_view(view)
    qtmodeltester.check(page.table.rows)  # type: ignore[no-untyped-call]  # pytest-qt has no types
    page.step_stage(1)
    page.workspace.undo()


def test_two_thousand_people_are_shown(on_sample: Robot, page: PeoplePage) -> None:
    def fill(edit: object) -> None:
        stages = list(Stage)
        people = [Person(id=new_id(), name=f"Person {n}") for n in range(2_000)]
        edit.insert(*people)  # type: ignore[attr-defined]  # an open edit
        edit.insert(  # type: ignore[attr-defined]  # an open edit
            *(
                Interviewee(id=new_id(), person=one.id, stage=stages[n % len(stages)])
                for n, one in enumerate(people)
            )
        )

    page.workspace.do(fill)
    rows = page.table.rows.all_rows()
    assert len(rows) == 2_000 + 12
    on_sample.click_cell(page.table, rows[1_500].key, 1)
    assert page.inspector.subject is not None
    assert page.inspector.subject.id == rows[1_500].record.id
