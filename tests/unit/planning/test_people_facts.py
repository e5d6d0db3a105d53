"""What a person's sheet works out: free times, credentials, and what speaks of them."""

from __future__ import annotations

from datetime import date

import pytest

from docplanner.domain.footage import LogEntry
from docplanner.domain.people import Credential, CredentialKind, Identity, Interviewee
from docplanner.domain.schedule import Activity, ActivityKind, ActivityStatus, Day, Trip, Version
from docplanner.domain.shots import Picture
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Window
from docplanner.planning.affected import affected, is_lower
from docplanner.planning.availability import Use, use_of
from docplanner.planning.credentials import State, next_end
from tests.unit.planning.film import plan_of

DATE = date(2023, 1, 16)
FREE = Window(DATE, 14 * 60, 18 * 60)


def work(status: ActivityStatus, start: int | None = 15 * 60, day: str = "d") -> Activity:
    return Activity(
        id=f"w{status}{start}",
        kind=ActivityKind.INTERVIEW,
        title="Interview",
        day=day,
        start=start,
        end=None if start is None else start + 60,
        people=("heron",),
        status=status,
    )


def plan(*records: object) -> Snapshot:
    return plan_of(
        Trip(id="t", title="January", start=date(2023, 1, 10), end=date(2023, 1, 20)),
        Version(id="v", trip="t", title="Plan A", adopted=True),
        Day(id="d", trip="t", version="v", date=DATE, zone="Europe/Kyiv"),
        Interviewee(id="i", person="heron", available=(FREE,)),
        *records,
    )


@pytest.mark.parametrize(
    ("records", "use"),
    [
        ((), Use.FREE),
        ((work(ActivityStatus.CONFIRMED),), Use.PLANNED),
        ((work(ActivityStatus.DONE),), Use.FILMED),
        ((work(ActivityStatus.CANCELLED),), Use.FREE),
        ((work(ActivityStatus.CONFIRMED, 9 * 60),), Use.FREE),
        ((work(ActivityStatus.CONFIRMED, None),), Use.PLANNED),
    ],
)
def test_a_window_says_what_it_is_used_for(records: tuple[object, ...], use: Use) -> None:
    assert use_of(plan(*records), "heron") == {FREE: use}


def credential(key: str, expires: date | None) -> Credential:
    return Credential(id=key, person="heron", kind=CredentialKind.PRESS, expires=expires)


@pytest.mark.parametrize(
    ("expires", "state"),
    [
        (date(2023, 1, 13), State.ENDED),
        (date(2023, 1, 18), State.ENDED),
        (date(2023, 1, 31), State.SOON),
        (date(2024, 1, 31), State.GOOD),
        (None, State.UNDATED),
    ],
)
def test_a_credential_that_ends_is_told_in_time(expires: date | None, state: State) -> None:
    found = next_end(plan(credential("a", expires)), "heron", date(2023, 1, 14))
    assert found is not None
    assert found.state is state


def test_the_credential_that_ends_first_counts() -> None:
    records = (credential("a", None), credential("b", date(2025, 1, 1)))
    found = next_end(plan(*records, credential("c", date(2024, 1, 1))), "heron", DATE)
    assert found is not None
    assert found.credential.id == "c"


def test_somebody_without_credentials_has_none_to_end() -> None:
    assert next_end(plan(), "heron", DATE) is None


def test_all_that_speaks_of_a_person_is_counted() -> None:
    entries = [
        LogEntry(id=str(n), clip=clip, in_frames=0, out_frames=9, person=who)
        for n, (clip, who) in enumerate([("a", "heron"), ("a", "heron"), ("b", "wren")])
    ]
    pictures = [Picture(id="p", reference="F-1", people=("heron",))]
    found = affected(plan(work(ActivityStatus.DONE)), "heron", entries, pictures)
    assert (len(found.activities), found.clips, len(found.pictures)) == (1, 1, 1)
    assert not affected(plan(), "wren", [], [])


@pytest.mark.parametrize(
    ("new", "old", "lower"),
    [
        (Identity.OPEN, Identity.ANONYMOUS, True),
        (None, Identity.ANONYMOUS, True),
        (Identity.FIRST_NAME, Identity.PSEUDONYM, True),
        (Identity.ANONYMOUS, Identity.OPEN, False),
        (Identity.OPEN, None, False),
    ],
)
def test_a_level_that_shows_more_is_lower(
    new: Identity | None, old: Identity | None, lower: bool
) -> None:
    assert is_lower(new, old) is lower
