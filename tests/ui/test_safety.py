"""The safety page: what is late is loud, risks move in the matrix, incidents are kept."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF

from docplanner.domain.safety import Assessment, CheckIn, CheckinState, Incident, Risk
from docplanner.domain.snapshot import Snapshot
from docplanner.ui.pages.safety.page import SafetyPage
from tests.ui.robot import Robot


def safety(robot: Robot) -> SafetyPage:
    """The safety page, shown by its key."""
    robot.press("Ctrl+8")
    page = robot.window.findChild(SafetyPage)
    assert page is not None
    return page


def snapshot(robot: Robot) -> Snapshot:
    """What is in the file."""
    assert robot.window.workspace is not None
    return robot.window.workspace.snapshot


def middle(rect: QRectF) -> QPoint:
    """A point to press."""
    return rect.center().toPoint()


def first_risk(page: SafetyPage) -> Risk:
    """The highest risk of the day that is shown."""
    found: Risk = page.assessment.model.all_rows()[0].record
    return found


def test_a_late_check_in_is_told_and_marked_safe_with_one_click(on_sample: Robot) -> None:
    safety(on_sample)
    assert on_sample.sees("Overdue 12 min")
    on_sample.click("Mark safe")
    assert not on_sample.sees("Overdue 12 min")
    on_sample.press("Ctrl+Z")
    assert on_sample.sees("Overdue 12 min")


def test_m_marks_the_focused_check_in_safe(on_sample: Robot) -> None:
    page = safety(on_sample)
    rows = page.log.checkins.all_rows()
    due = next(row for row in rows if row.record.state is CheckinState.DUE)
    on_sample.click_cell(page.log.table, due.key, 1)
    on_sample.press("M")
    assert snapshot(on_sample).all(CheckIn)[due.record.id].state is CheckinState.SAFE


def test_another_day_is_shown_by_its_tab_and_by_arrow(on_sample: Robot) -> None:
    page = safety(on_sample)
    days = [day for day in snapshot(on_sample).days if day.trip == page.remembered()["trip"]]
    on_sample.click(page.tabs, middle(page.tabs.place_of(days[4].id)))
    assert page.assessment.assessment is not None
    assert page.assessment.assessment.reference == "RA-07"
    page.tabs.setFocus()
    on_sample.press("Right")
    assert page.assessment.assessment.reference == "RA-08"


def test_a_risk_is_dragged_to_its_place_and_back_by_undo(on_sample: Robot) -> None:
    page = safety(on_sample)
    risk = first_risk(page)
    matrix = page.assessment.matrix
    on_sample.drag(matrix, middle(matrix.marker(risk.id)), middle(matrix.cell(1, 2)))
    moved = snapshot(on_sample).all(Risk)[risk.id]
    assert (moved.likelihood, moved.severity) == (1, 2)
    on_sample.press("Ctrl+Z")
    assert snapshot(on_sample).all(Risk)[risk.id] == risk


def test_a_risk_is_scored_by_keys(on_sample: Robot) -> None:
    page = safety(on_sample)
    risk = first_risk(page)
    matrix = page.assessment.matrix
    on_sample.click(matrix, middle(matrix.marker(risk.id)))
    on_sample.press("Alt+Down")
    assert snapshot(on_sample).all(Risk)[risk.id].likelihood == risk.likelihood - 1


def test_an_incident_is_written_with_enter_and_stands_in_the_log(on_sample: Robot) -> None:
    page = safety(on_sample)
    on_sample.press("Ctrl+I")
    on_sample.type("Air alert, all <b>inside</b>")
    on_sample.press("Return")
    assert page.log.line.text() == ""
    texts = [one.description for one in snapshot(on_sample).all(Incident).values()]
    assert "Air alert, all <b>inside</b>" in texts
    shown = [row.record.description for row in page.log.incidents.all_rows()]
    assert "Air alert, all <b>inside</b>" in shown


def test_an_empty_incident_says_what_to_do(on_sample: Robot) -> None:
    safety(on_sample)
    on_sample.press("Ctrl+I", "Return")
    assert on_sample.sees("Write what happened.")


def test_a_hazard_is_added_ready_to_be_named(on_sample: Robot) -> None:
    page = safety(on_sample)
    on_sample.press("Ctrl+N")
    on_sample.press("Ctrl+A")
    on_sample.type("Thin ice")
    on_sample.press("Return")
    assert "Thin ice" in [row.record.hazard for row in page.assessment.model.all_rows()]


def test_a_production_without_a_trip_starts_an_assessment(on_empty: Robot) -> None:
    safety(on_empty)
    assert on_empty.sees("No risk assessment")
    on_empty.click("Start one")
    assert [one.reference for one in snapshot(on_empty).all(Assessment).values()] == ["RA-01"]


def test_an_assessment_is_signed_from_the_menu(on_sample: Robot) -> None:
    page = safety(on_sample)
    day = next(day for day in snapshot(on_sample).days if str(day.date) == "2023-01-15")
    on_sample.click(page.tabs, middle(page.tabs.place_of(day.id)))
    menu = page.assessment.sign_menu
    assert menu is not None
    menu.actions()[0].trigger()
    on_sample.settle()
    assert on_sample.sees("Signed Sat 14 Jan")
