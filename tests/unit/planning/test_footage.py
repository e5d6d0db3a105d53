"""How long clips are, how much of them is logged, and whose consent is missing."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from docplanner.domain.footage import Clip, LogEntry, LogType
from docplanner.domain.people import Consent, Identity, Interviewee, Person
from docplanner.domain.production import Part, Production
from docplanner.domain.shots import Sequence, Shot
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.timecode import Rate
from docplanner.planning.footage import (
    Logged,
    Trouble,
    facts_of,
    frames_logged,
    next_in,
    parts_of_shots,
    seconds,
    total_seconds,
    troubles,
)

NTSC = Rate(30000, 1001)
CLIP = Clip(id="clip", name="A001_C001", rate=Rate(25), start_frames=1000, frames=500)
RESIDENT = Person(id="resident", name="Resident")
HERON = Person(id="heron", name="Second resident", code_name="HERON", protected=True)
SEQUENCE = Sequence(id="seq", number=7, title="The street", part="part")
SHOT = Shot(id="shot", number="7.1", description="Street", sequence="seq")
BASE = (
    Production(id="film", title="A film"),
    Part(id="part", number=1, title="One"),
    RESIDENT,
    HERON,
    SEQUENCE,
    SHOT,
)


def entry(start: int, end: int, **values: Any) -> LogEntry:
    given: dict[str, Any] = {"description": "Words", "rating": 3} | values
    return LogEntry(id=f"{start}-{end}", clip="clip", in_frames=start, out_frames=end, **given)


def contributor(person: str, **values: Any) -> Interviewee:
    return Interviewee(id=f"of-{person}", person=person, **values)


def status(*entries: LogEntry, people: tuple[Interviewee, ...] = ()) -> Logged:
    snapshot = Snapshot.of((*BASE, *people))
    return facts_of(CLIP, entries, parts_of_shots(snapshot), troubles(snapshot)).status


def test_what_two_entries_share_counts_once() -> None:
    assert frames_logged(CLIP, [entry(1000, 1100), entry(1050, 1200), entry(1060, 1070)]) == 200


def test_what_lies_outside_the_clip_does_not_count() -> None:
    assert frames_logged(CLIP, [entry(900, 1100), entry(1450, 1600)]) == 150


def test_entries_in_any_order_give_the_same_count() -> None:
    ranges = [entry(1200, 1300), entry(1000, 1100), entry(1100, 1200)]
    assert frames_logged(CLIP, ranges) == frames_logged(CLIP, reversed(ranges)) == 300


def test_a_clip_without_timecode_counts_from_nothing() -> None:
    clip = Clip(id="clip", name="IMG", rate=NTSC, frames=100)
    assert frames_logged(clip, [entry(0, 40)]) == 40


def test_the_next_entry_starts_where_the_last_ended() -> None:
    assert next_in(CLIP, []) == 1000
    assert next_in(CLIP, [entry(1300, 1400), entry(1000, 1100)]) == 1400


def test_the_next_entry_starts_inside_the_clip() -> None:
    assert next_in(CLIP, [entry(1000, 1500)]) == 1499


def test_seconds_are_exact_at_a_fractional_rate() -> None:
    clip = Clip(id="phone", name="IMG", rate=NTSC, frames=30000)
    assert seconds(30000, clip) == 1001
    assert total_seconds([clip, CLIP]) == 1001 + 20


def test_many_short_clips_add_up_without_a_rounding_error() -> None:
    clips = [Clip(id=str(n), name=str(n), rate=NTSC, frames=1) for n in range(30000)]
    assert total_seconds(clips) == Fraction(1001)


def test_nothing_is_no_seconds() -> None:
    assert total_seconds([]) == 0


def test_a_clip_is_not_logged_in_progress_or_logged() -> None:
    assert status() is Logged.NOT_LOGGED
    assert status(entry(1000, 1100), entry(1100, 1200, rating=0)) is Logged.IN_PROGRESS
    assert status(entry(1000, 1100, description=" ")) is Logged.IN_PROGRESS
    assert status(entry(1000, 1100)) is Logged.LOGGED


@pytest.mark.parametrize(
    ("consent", "identity", "trouble"),
    [
        (Consent.WITHDRAWN, Identity.OPEN, Trouble.WITHDRAWN),
        (Consent.NONE, Identity.OPEN, Trouble.NO_CONSENT),
        (Consent.WRITTEN, None, Trouble.NO_IDENTITY),
        (Consent.WRITTEN, Identity.ANONYMOUS, Trouble.ANONYMOUS),
        (Consent.VERBAL, Identity.FIRST_NAME, None),
    ],
)
def test_each_missing_agreement_is_a_trouble_of_its_own(
    consent: Consent, identity: Identity | None, trouble: Trouble | None
) -> None:
    one = contributor("resident", consent=consent, identity=identity)
    assert troubles(Snapshot.of((*BASE, one))).get("resident") is trouble


def test_a_protected_person_is_anonymous_without_being_a_contributor() -> None:
    assert troubles(Snapshot.of(BASE)) == {"heron": Trouble.ANONYMOUS}


def test_the_gravest_of_two_engagements_counts() -> None:
    both = (
        contributor("resident", consent=Consent.WRITTEN, identity=Identity.ANONYMOUS),
        Interviewee(id="second", person="resident", consent=Consent.WITHDRAWN),
    )
    assert troubles(Snapshot.of((*BASE, *both)))["resident"] is Trouble.WITHDRAWN


def test_consent_comes_before_how_far_the_log_is() -> None:
    shown = entry(1000, 1100, person="heron", rating=0)
    assert status(shown, entry(1200, 1300)) is Logged.CONSENT


def test_crew_in_the_picture_are_no_trouble() -> None:
    assert status(entry(1000, 1100, person="resident")) is Logged.LOGGED


def test_facts_gather_what_the_entries_say() -> None:
    snapshot = Snapshot.of(BASE)
    entries = [
        entry(1100, 1200, type=LogType.SYNC, keywords=("snow",), person="heron", rating=5),
        entry(1000, 1100, keywords=("snow", "road"), shot="shot", rating=2),
    ]
    facts = facts_of(CLIP, entries, parts_of_shots(snapshot), troubles(snapshot))
    assert [one.in_frames for one in facts.entries] == [1000, 1100]
    assert (facts.parts, facts.shots, facts.people) == (("part",), ("shot",), ("heron",))
    assert (facts.types, facts.keywords) == ((LogType.SYNC, LogType.GV), ("road", "snow"))
    assert (facts.rating, facts.logged) == (5, 200)
    assert [one.person for one in facts.troubled] == ["heron"]
