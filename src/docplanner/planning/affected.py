"""What already speaks of a person, and must be looked at again before more of them is shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from docplanner.domain.footage import LogEntry
from docplanner.domain.ids import Id
from docplanner.domain.papers import Issue
from docplanner.domain.people import Identity
from docplanner.domain.schedule import Activity, Call, Day
from docplanner.domain.shots import Picture
from docplanner.domain.snapshot import Snapshot

_LEVELS = (Identity.OPEN, Identity.FIRST_NAME, Identity.PSEUDONYM, Identity.ANONYMOUS)


@dataclass(frozen=True, slots=True)
class Affected:
    """Where a person stands: work planned, ranges logged, pictures, papers of those days."""

    activities: tuple[Activity, ...]
    entries: tuple[LogEntry, ...]
    pictures: tuple[Picture, ...]
    issues: tuple[Issue, ...]

    @property
    def clips(self) -> int:
        """How many clips the logged ranges are in."""
        return len({entry.clip for entry in self.entries})

    def __bool__(self) -> bool:
        return bool(self.activities or self.entries or self.pictures or self.issues)


def affected(
    snapshot: Snapshot, person: Id, log: Iterable[LogEntry], pictures: Iterable[Picture]
) -> Affected:
    """All that speaks of a person. A paper does if it is of a day on which they work."""
    works = snapshot.by(Activity, "people").get(person, ())
    days = {work.day for work in works} | {
        call.day for call in snapshot.by(Call, "person").get(person, ())
    }
    dates = {
        str(day.date) for key in days if key and (day := snapshot.get(Day, key)) is not None
    } | {str(key) for key in days if key}
    issues = [one for one in snapshot.all(Issue).values() if any(at in one.scope for at in dates)]
    return Affected(
        works,
        tuple(entry for entry in log if entry.person == person),
        tuple(picture for picture in pictures if person in picture.people),
        tuple(issues),
    )


def is_lower(new: Identity | None, old: Identity | None) -> bool:
    """Whether a level shows more of somebody than the one before it."""
    if old is None:
        return False
    return new is None or _LEVELS.index(new) < _LEVELS.index(old)
