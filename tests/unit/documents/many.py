"""Productions with as many shots and pieces of work as wanted, in texts as unkind as wanted."""

from __future__ import annotations

from typing import Any

from docplanner.domain.schedule import Activity, ActivityKind
from docplanner.domain.shots import Picture, Priority, Rights, Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from tests.papers import SUNDAY, records, without

HOSTILE = "<b>&amp;{0} %s \\ 'a' \"b\" </para> Щ'їґ café ŁĘ 漢 ☂ \x07<font size=90>"
LONG = "Набережна_Перемоги_без_жодного_пробілу_" * 4
PLAIN = "A quiet street"


def film(count: int, text: str = PLAIN, title: str = "") -> Snapshot:
    """A production with so many shots, in tens by sequence and in fives by piece of work.

    Sequences have another ``title`` where it is given.
    """
    kept = without(records(), Shot, Sequence, Activity)
    made = [*_sequences(count, title or text), *_shots(count, text), *_works(count, text)]
    return Snapshot.of([*kept, *made, *_pictures()])


def _sequences(count: int, text: str) -> list[Any]:
    return [
        Sequence(id=f"seq-{n}", number=n + 1, title=f"{text} {n}", part="part-2")
        for n in range(count // 10 + 1)
    ]


def _shots(count: int, text: str) -> list[Any]:
    priorities, statuses = list(Priority), list(ShotStatus)
    return [
        Shot(id=f"s-{n}", number=f"{n // 10 + 1}.{n % 10 + 1}", description=f"{text} {n}",
             why=f"Why {text}" if n % 3 else "", sequence=f"seq-{n // 10}", size="WS",
             movement=text if n % 4 == 0 else "Tripod", location=("block", "embankment")[n % 2],
             setting="EXT golden" if n % 5 else "", minutes=15 if n % 7 else None,
             priority=priorities[n % 3], status=statuses[n % 5], note=text if n % 2 else "",
             consent_limit=text if n % 6 == 0 else "", picture=f"p-{n % 8}" if n % 8 < 2 else None)
        for n in range(count)
    ]  # fmt: skip


def _works(count: int, text: str) -> list[Any]:
    kinds = list(ActivityKind)
    return [
        Activity(id=f"w-{n}", title=f"{text} {n}", kind=kinds[n % len(kinds)], day=SUNDAY,
                 start=n * 4 % 1380, end=n * 4 % 1380 + 50, location=("block", "hotel")[n % 2],
                 people=("pd", "camera", "resident")[: n % 4],
                 shots=tuple(f"s-{n * 5 + k}" for k in range(5) if n * 5 + k < count))
        for n in range(count // 5 + 1)
    ]  # fmt: skip


def _pictures() -> list[Any]:
    return [
        Picture(id=f"p-{n}", reference=f"F-0{n}88", revisit=True,
                rights=Rights.HOLD if n else Rights.CLEARED)
        for n in range(2)
    ]  # fmt: skip
