"""The one clock. Nothing else asks for the time.

``DOCPLANNER_NOW`` sets it (tests, repeatable papers). A production may carry a story clock, which
decides what "today" is; what is *recorded* (history, backups) is always stamped with real time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from docplanner.domain.faults import Refused
from docplanner.domain.times import Instant

VARIABLE = "DOCPLANNER_NOW"


@dataclass(frozen=True, slots=True)
class Clock:
    """``fixed`` replaces the system's time where it is set."""

    fixed: datetime | None = None

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Clock:
        """The clock that ``DOCPLANNER_NOW`` asks for; a time without an offset is UTC."""
        text = environment.get(VARIABLE, "")
        if not text:
            return cls()
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise Refused(f"{VARIABLE} is {text!r}; write it as 2023-01-14T18:12+02:00.") from None
        return cls(moment if moment.tzinfo else moment.replace(tzinfo=UTC))

    def stamp(self) -> datetime:
        """The moment to record, in UTC: never the story's."""
        return (self.fixed or datetime.now(UTC)).astimezone(UTC)

    def now(self, story: Instant | None, zone: str) -> Instant:
        """The moment that plans and papers speak from."""
        if self.fixed is None and story is not None:
            return story
        return Instant(self.stamp(), zone)
