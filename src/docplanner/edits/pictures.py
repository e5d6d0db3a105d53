"""Pictures: wanting to stand there again puts a shot into the shot list."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.people import Person
from docplanner.domain.shots import Picture, Sequence, Shot, ShotStatus
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.titles import reference
from docplanner.edits import records

if TYPE_CHECKING:
    from docplanner.store.edit import Edit

OVER = (ShotStatus.CAPTURED, ShotStatus.DROPPED)
LONGEST = 120
"""Letters of a caption that a shot's description takes over."""


def want_revisit(edit: Edit, key: Id) -> Id | None:
    """Want a picture's place filmed again; gives the shot made for it.

    None is made where a shot that is still to be filmed stands for the picture already.
    """
    picture = _existing(edit, key)
    edit.label = f"Want {reference('pictures', key)} again"
    edit.update(BY_NAME["pictures"], key, {"revisit": True})
    if any(shot.status not in OVER for shot in shots_of(edit.snapshot, key)):
        return None
    sequence = _sequence(edit.snapshot, picture)
    values = {
        "number": free_number(edit.snapshot, sequence),
        "description": _description(edit.snapshot, picture),
        "sequence": sequence.id if sequence else None,
        "location": picture.location,
        "picture": key,
    }
    return records.add(edit, "shots", values)


def stop_wanting(edit: Edit, key: Id) -> None:
    """Want a picture no more. Its shots stay in the shot list."""
    _existing(edit, key)
    edit.label = f"Want {reference('pictures', key)} no more"
    edit.update(BY_NAME["pictures"], key, {"revisit": False})


def shots_of(snapshot: Snapshot, picture: Id) -> tuple[Shot, ...]:
    """The shots that stand beside a picture."""
    return snapshot.by(Shot, "picture").get(picture, ())


def free_number(snapshot: Snapshot, sequence: Sequence | None) -> str:
    """The next number of a sequence, such as 7.4; without one, R1, R2 and so on."""
    start = f"{sequence.number}." if sequence else "R"
    numbers = {shot.number for shot in snapshot.all(Shot).values()}
    tails = (number.removeprefix(start) for number in numbers if number.startswith(start))
    last = max((int(tail) for tail in tails if tail.isascii() and tail.isdigit()), default=0)
    return f"{start}{last + 1}"


def _existing(edit: Edit, key: Id) -> Picture:
    found = edit.find(Picture, key)
    if found is None:
        raise Refused(f"There is no picture with the id {key}.")
    return found


def _sequence(snapshot: Snapshot, picture: Picture) -> Sequence | None:
    """Where a picture's shots are; else where most shots of its place are."""
    near = shots_of(snapshot, picture.id)
    if not near and picture.location is not None:
        near = snapshot.by(Shot, "location").get(picture.location, ())
    counted = Counter(shot.sequence for shot in near if shot.sequence is not None)
    return snapshot.get(Sequence, counted.most_common(1)[0][0]) if counted else None


def _description(snapshot: Snapshot, picture: Picture) -> str:
    """The caption comes along, but not where it could say who a protected person is."""
    frame = f"The frame of {picture.reference} again"
    people = (snapshot.get(Person, person) for person in picture.people)
    if not picture.caption.strip() or any(one is not None and one.protected for one in people):
        return frame
    caption = " ".join(picture.caption.split())
    return f"{frame}: {caption if len(caption) <= LONGEST else caption[: LONGEST - 3] + '...'}"
