"""Parts of a person's sheet: whether the name is hidden, the release, what they do, their work."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.people import Consent, CrewMember, Interviewee, Person, Release, Stage, Step
from docplanner.domain.schedule import Activity, Day
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.pipeline import TILE_OF, Tile
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.links import ElidedLink
from docplanner.ui.widgets.unlock import ask_for_names
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

MOST = 12
"""Lines of work listed; the rest is counted."""


def person_of(workspace: Workspace, kind: str, key: Id) -> Person | None:
    """The person that a sheet is about."""
    record: Any = workspace.record(kind, key)
    person = key if kind == "people" else getattr(record, "person", None)
    return workspace.snapshot.get(Person, person)


def hidden_name(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """Of a protected person, whether the real name shows now, with the way to change that."""
    person = person_of(workspace, kind, key)
    if person is None or not person.protected:
        return None
    look, line = workspace.look, QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(look.px(16), 0, look.px(16), 0)
    row.setSpacing(look.px(6))
    shown = workspace.names.shows(person.id)
    icon = QLabel()
    icon.setPixmap(look.pixmap("unlock" if shown else "lock", "text.secondary", 14))
    row.addWidget(icon)
    words = tr("Real name shows below.") if shown else tr("Real name hidden.")
    row.addWidget(Text(look, words, "small", "secondary"))
    act = tr("Lock") if shown else tr("Unlock")
    row.addWidget(
        button(
            look, act, lambda: ask_for_names(workspace, line, person.id), kind="link", small=True
        )
    )
    row.addStretch(1)
    return line


def release(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The hidden name, and a banner where somebody was filmed and has not signed."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(workspace.look.px(8))
    for part in (hidden_name(workspace, kind, key), _unsigned(workspace, key)):
        if part is not None:
            column.addWidget(part)
    return box if column.count() else None


def _unsigned(workspace: Workspace, key: Id) -> QWidget | None:
    one = workspace.snapshot.get(Interviewee, key)
    if one is None or one.release is Release.SIGNED or one.consent is Consent.WITHDRAWN:
        return None
    if TILE_OF[one.stage] not in (Tile.FILMED, Tile.RELEASED):
        return None
    consent = choice_word(one.consent.value).lower()
    note = workspace.names.redact(one.consent_note)
    words = [tr("Consent: {consent}.", consent=f"{consent}, {note}" if note else consent)]
    sent = one.release is Release.SENT
    words.append(tr("The form is sent.") if sent else tr("No form was sent yet."))
    signed = partial(workspace.change, "interviewees", key, {"release": Release.SIGNED})
    holder = QWidget()
    column = QVBoxLayout(holder)
    gap = workspace.look.px(12)
    column.setContentsMargins(gap, 0, gap, 0)
    column.addWidget(
        Banner(
            workspace.look,
            "danger",
            _filmed_words(workspace, key),
            " ".join(words),
            ((tr("Mark as signed"), signed),),
        )
    )
    return holder


def _filmed_words(workspace: Workspace, key: Id) -> str:
    steps = workspace.snapshot.by(Step, "interviewee").get(key, ())
    filmed = [step.on for step in steps if step.stage is Stage.FILMED]
    if not filmed:
        return tr("Release unsigned")
    return tr("Release unsigned, filmed {when}", when=_ago(workspace, max(filmed)))


def _ago(workspace: Workspace, day: date) -> str:
    days = (workspace.now.local().date() - day).days
    if days == 0:
        return tr("today")
    if 0 < days <= 14:
        return counted(days, "{n} day ago", "{n} days ago")
    return tr("on {date}", date=show_date(day))


def roles(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """What a person is in this film: contributor, crew, or ways to make them so."""
    look, box = workspace.look, QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(look.px(2), 0, 0, 0)
    column.setSpacing(0)
    snapshot = workspace.snapshot
    for name, record, words in (
        ("interviewees", Interviewee, tr("Contributor")),
        ("crew", CrewMember, tr("Crew")),
    ):
        found: Any = next(iter(snapshot.by(record, "person").get(key, ())), None)
        if found is None:
            add = tr("Make a contributor") if name == "interviewees" else tr("Take into the crew")
            run = partial(workspace.add, name, {"person": key})
            made = button(look, add, run, kind="link", icon="add", small=True)
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            detail = choice_word(found.stage.value) if name == "interviewees" else found.duty
            text = f"{words}: {detail}" if detail else words
            column.addWidget(ElidedLink(look, text, partial(workspace.show, name, found.id)))
    return box


def work(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """Activities and logged footage of a person, each a link."""
    person = person_of(workspace, kind, key)
    if person is None:
        return None
    lines = [*_activities(workspace, person.id), *_footage(workspace, person.id)]
    look, box = workspace.look, QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(look.px(2), 0, 0, 0)
    column.setSpacing(0)
    for text, name, found in lines[:MOST]:
        column.addWidget(ElidedLink(look, text, partial(workspace.show, name, found)))
    if len(lines) > MOST:
        more = tr("and {n} more", n=len(lines) - MOST)
        column.addWidget(Text(look, more, "small", "secondary"))
    if not lines:
        nothing = tr("Nothing planned and nothing logged with this person.")
        made = Text(look, nothing, "small", "muted", wrap=True)
        made.setContentsMargins(look.px(2), 0, 0, look.px(4))
        column.addWidget(made)
    return box


def _activities(workspace: Workspace, person: Id) -> list[tuple[str, str, Id]]:
    snapshot = workspace.snapshot
    adopted = {day.id: day for day in snapshot.days}
    found = []
    for one in snapshot.by(Activity, "people").get(person, ()):
        day: Day | None = adopted.get(one.day or "")
        if one.day is not None and day is None:
            continue
        when = show_date(day.date, year=False) if day else tr("Unscheduled")
        at = f" {show_wall(one.start)}" if one.start is not None else ""
        order = (day.date.toordinal() if day else 0, one.start or 0)
        title = workspace.names.redact(one.title)
        found.append((order, (f"{when}{at}  {title}", "activities", one.id)))
    return [line for _, line in sorted(found)]


def _footage(workspace: Workspace, person: Id) -> list[tuple[str, str, Id]]:
    entries = workspace.long.of("log", "person", person)
    lines = []
    for clip in dict.fromkeys(entry.clip for entry in entries):
        count = sum(entry.clip == clip for entry in entries)
        said = counted(count, "{n} logged range", "{n} logged ranges")
        lines.append(
            (tr("Clip {name}", name=workspace.title("clips", clip)) + f", {said}", "clips", clip)
        )
    return lines
