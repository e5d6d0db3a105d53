"""Inspectors of risks, assessments, check-ins, incidents and whom to ring."""

from __future__ import annotations

from typing import Any

from docplanner.domain.safety import Assessment, CheckIn, CheckinState, Risk
from docplanner.domain.titles import show_date
from docplanner.planning.risks import HIGH_FROM, Height, height, is_signed
from docplanner.ui.sheets.sheet import Related, Section, Sheet
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

_TONES = {Height.LOW: "ok", Height.MEDIUM: "warn", Height.HIGH: "danger"}
_WORDS = {Height.LOW: "Low", Height.MEDIUM: "Medium", Height.HIGH: "High"}


def _risk_chips(workspace: Workspace, risk: Risk) -> list[Chip]:
    score = risk.likelihood * risk.severity
    chips = [Chip(f"{score} {tr(_WORDS[height(score)])}", _TONES[height(score)])]
    if risk.likelihood_after and risk.severity_after:
        after = risk.likelihood_after * risk.severity_after
        chips.append(Chip(tr("{n} after controls", n=after), _TONES[height(after)]))
    return chips


def _of_assessment(workspace: Workspace, risk: Risk) -> str:
    found = workspace.snapshot.get(Assessment, risk.assessment)
    return ", ".join(filter(None, (found.reference, found.title))) if found else ""


def _assessment_chips(workspace: Workspace, one: Assessment) -> list[Chip]:
    if is_signed(one):
        return [Chip(tr("Signed"), "ok", Shape.DONE)]
    high = any(
        risk.likelihood * risk.severity >= HIGH_FROM
        for risk in workspace.snapshot.by(Risk, "assessment").get(one.id, ())
    )
    return [Chip(tr("Not signed"), "danger" if high else "warn", Shape.WARN)]


def _of_day(workspace: Workspace, record: Any) -> str:
    found = workspace.record("days", record.day)
    if found is None:
        return ""
    place = workspace.title("locations", found.place) if found.place else ""
    return ", ".join(filter(None, (show_date(found.date), place)))


def _checkin_chips(workspace: Workspace, one: CheckIn) -> list[Chip]:
    return {
        CheckinState.SAFE: [Chip(tr("Safe"), "ok", Shape.DONE)],
        CheckinState.MISSED: [Chip(tr("Missed"), "danger", Shape.PROBLEM)],
        CheckinState.DUE: [Chip(tr("Due"), "neutral", Shape.PLANNED)],
    }[one.state]


def _risk_line(workspace: Workspace, risk: Risk) -> str:
    return f"{risk.likelihood * risk.severity}  {risk.hazard}"


def _reader_line(workspace: Workspace, reading: Any) -> str:
    at = reading.at.local()
    name = workspace.title("people", reading.person)
    return f"{name}, {show_date(at.date(), year=False)} {at:%H:%M}"


def _new_reading(workspace: Workspace, record: Any) -> dict[str, Any]:
    """Somebody of the crew who has not read it yet, now."""
    read = {
        one.person
        for one in workspace.snapshot.tables["readings"].values()
        if one.assessment == record.id
    }
    crew = [one.person for one in workspace.snapshot.tables["crew"].values()]
    waiting = [key for key in crew if key not in read] or crew
    people = waiting or list(workspace.snapshot.tables["people"])
    return {"person": people[0] if people else None, "at": workspace.now}


def _new_risk(workspace: Workspace, record: Any) -> dict[str, Any]:
    return {"hazard": tr("New hazard")}


SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "risks",
        (
            Section("", ("hazard", "who")),
            Section("Score", ("likelihood", "severity")),
            Section("Controls", ("mitigation",)),
            Section(
                "After controls",
                (("likelihood_after", "Likelihood"), ("severity_after", "Severity")),
            ),
        ),
        _risk_chips,
        _of_assessment,
        title="hazard",
    ),
    Sheet(
        "assessments",
        (
            Section("", ("reference", "title", "day")),
            Section("What we do", ("outline", "higher_risk", "evacuation")),
            Section(
                "Risks",
                related=Related("risks", "assessment", "Add a hazard", _new_risk, _risk_line),
            ),
            Section("Sign-off", ("signed_by", "signed_at")),
            Section(
                "Read by",
                related=Related(
                    "readings", "assessment", "Add a reader", _new_reading, _reader_line
                ),
            ),
            Section("Note", ("note",)),
        ),
        _assessment_chips,
        _of_day,
        title="title",
    ),
    Sheet(
        "checkins",
        (
            Section("", ("day", "time", "title", "who", "method", "state")),
            Section("Note", ("note",)),
        ),
        _checkin_chips,
        _of_day,
    ),
    Sheet(
        "incidents", (Section("Written once, never changed", ("at", "location", "description")),)
    ),
    Sheet("readings", (Section("", ("assessment", "person", "at")),)),
    Sheet("overrides", (Section("", ("day", "rule", "by", "at", "reason")),)),
    Sheet(
        "contacts",
        (
            Section("", ("title", "use", "trip", "person", "phone", "position")),
            Section("Note", ("note",)),
        ),
        title="title",
    ),
    Sheet("ladder", (Section("", ("trip", "minutes", "who", "action")),)),
    Sheet("actions", (Section("", ("trip", "event", "action", "position")),)),
)
