"""What may not be shown or said in a shot, and who may not be filmed any more."""

from __future__ import annotations

from docplanner.documents.house.marks import not_set
from docplanner.documents.house.text import Inline, Run, Text, bold
from docplanner.documents.shot_list.words import has_limit
from docplanner.documents.today import Today
from docplanner.documents.words import IDENTITIES, paper_name
from docplanner.domain.people import Consent, Interviewee, Person, Stage
from docplanner.domain.schedule import Activity
from docplanner.domain.shots import Shot

_STOPPED = {
    Stage.WITHDRAWN: "WITHDRAWN",
    Stage.DECLINED: "DECLINED",
    Stage.PAUSED: "PAUSED for safety",
}


def limits(today: Today, work: Activity, shot: Shot | None) -> Text:
    """The limit of the shot, else those of its contributors by their identity rule.

    That somebody may not be filmed is said first and always.
    """
    found = [
        (person, filmed)
        for key in work.people
        if (person := today.snapshot.get(Person, key)) is not None
        and (filmed := today.contributor(key)) is not None
    ]
    words: list[Inline] = []
    for person, filmed in found:
        words += _stop(person, filmed)
    if shot is not None and shot.consent_limit:
        return (*words, Run(shot.consent_limit)) if words else shot.consent_limit
    for person, filmed in found:
        if today.member(person.id) is None:
            words += _limit(person, filmed)
    return _trimmed(words)


def _stop(person: Person, filmed: Interviewee) -> list[Inline]:
    word = _STOPPED.get(filmed.stage, "")
    if filmed.consent is Consent.WITHDRAWN:
        word = "WITHDRAWN"
    return [bold(f"{paper_name(person, filmed)}: {word}, do not film. ")] if word else []


def _limit(person: Person, filmed: Interviewee) -> list[Inline]:
    """``Dnipro resident 1: first name only. No flat, street sign or family. ``"""
    name = paper_name(person, filmed)
    limit = f"{filmed.limits.rstrip('.')}. " if has_limit(filmed.limits) else ""
    if person.protected:
        return [Run(f"{name}: code name only. {limit}")]
    if filmed.identity is None:
        return [Run(f"{name}: identity "), not_set(), Run(f" {limit}")]
    return [Run(f"{name}: {IDENTITIES[filmed.identity].lower()}. {limit}")]


def _trimmed(words: list[Inline]) -> Text:
    """Runs without the full stop and space after the last."""
    if not words:
        return ""
    last = words[-1]
    if isinstance(last, Run):
        words[-1] = Run(last.text.rstrip(" ").rstrip("."), last.weight)
    return tuple(words)
