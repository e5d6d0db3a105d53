"""What is written down at the moment when it counts, each as one step that can be undone."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from docplanner.domain.faults import Refused
from docplanner.domain.safety import Assessment, CheckIn, CheckinState, Incident, Risk
from docplanner.domain.times import Instant
from docplanner.edits import records, safety
from docplanner.project.project import Project

NOW = Instant.parse("2023-01-14T18:12:00+02:00[Europe/Kyiv]")


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def day_of(project: Project) -> str:
    dates = {"start": date(2023, 1, 11), "end": date(2023, 1, 16)}
    trip = add(project, "trips", title="January", **dates)
    return add(project, "days", trip=trip, date=date(2023, 1, 14))


def assessment(project: Project, key: str) -> Assessment:
    found = project.snapshot.get(Assessment, key)
    assert found is not None
    return found


def test_a_check_in_that_came_is_safe_and_can_be_undone(project: Project) -> None:
    key = add(project, "checkins", day=day_of(project), time=18 * 60)
    project.edit(safety.mark_safe, key)
    assert project.snapshot.all(CheckIn)[key].state is CheckinState.SAFE
    project.undo()
    assert project.snapshot.all(CheckIn)[key].state is CheckinState.DUE


def test_a_check_in_that_is_gone_cannot_be_marked(project: Project) -> None:
    with pytest.raises(Refused, match="not there any more"):
        project.edit(safety.mark_safe, "01890000-0000-7000-8000-000000000000")


def test_an_incident_is_kept_as_it_was_written(project: Project) -> None:
    key = project.edit(safety.log_incident, "  Crew to shelter <b>now</b>. ", NOW).result
    found = project.snapshot.all(Incident)[key]
    assert (found.description, found.at) == ("Crew to shelter <b>now</b>.", NOW)


def test_an_empty_incident_is_refused(project: Project) -> None:
    with pytest.raises(Refused, match="Write what happened"):
        project.edit(safety.log_incident, " \n ", NOW)


def test_a_signature_is_a_name_and_a_time(project: Project) -> None:
    by = add(project, "people", name="Security adviser")
    key = project.edit(safety.begin_assessment, None, "Kyiv").result
    project.edit(safety.sign, key, by, NOW)
    assert (assessment(project, key).signed_by, assessment(project, key).signed_at) == (by, NOW)
    project.edit(safety.withdraw_signature, key)
    assert (assessment(project, key).signed_by, assessment(project, key).signed_at) == (None, None)


def test_a_new_assessment_takes_the_next_reference(project: Project) -> None:
    add(project, "assessments", reference="RA-06")
    add(project, "assessments", reference="the old one")
    key = project.edit(safety.begin_assessment, None, "Dnipro").result
    assert assessment(project, key).reference == "RA-07"


def test_a_copy_has_the_words_and_risks_and_no_signature(project: Project) -> None:
    by = add(project, "people", name="Security adviser")
    old = add(
        project,
        "assessments",
        reference="RA-01",
        outline="City work.",
        evacuation="Road west.",
        signed_by=by,
        signed_at=NOW,
    )
    add(project, "risks", assessment=old, hazard="Ice", likelihood=4, severity=3)
    made = project.edit(safety.begin_assessment, None, "", old).result
    copy = assessment(project, made)
    assert (copy.outline, copy.evacuation, copy.signed_by) == ("City work.", "Road west.", None)
    risks = project.snapshot.by(Risk, "assessment")[made]
    assert [(one.hazard, one.likelihood, one.severity) for one in risks] == [("Ice", 4, 3)]
    project.undo()
    assert made not in project.snapshot.all(Assessment)


def test_a_risk_moves_in_the_matrix_as_one_step(project: Project) -> None:
    owner = add(project, "assessments", reference="RA-01")
    key = add(project, "risks", assessment=owner, hazard="Ice")
    changes = project.edit(safety.score, key, 4, 3).changes
    found = project.snapshot.all(Risk)[key]
    assert (found.likelihood, found.severity) == (4, 3)
    assert changes.label.endswith("12")


def test_a_place_outside_the_matrix_is_refused(project: Project) -> None:
    owner = add(project, "assessments", reference="RA-01")
    key = add(project, "risks", assessment=owner, hazard="Ice")
    with pytest.raises(Refused, match="likelihood is 1 to 5"):
        project.edit(safety.score, key, 6, 3)
