"""Shots: moved, added below one another, captured and dropped, many as one undo step.

Numbers follow the rule of `planning.numbering`: what stands on an issued shot list keeps its
number, unless it is itself moved; the rest is numbered as it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.kinds import BY_NAME
from docplanner.domain.shots import Priority, Shot, ShotStatus
from docplanner.domain.shots import Sequence as Chapter
from docplanner.domain.titles import reference
from docplanner.edits import records
from docplanner.edits.many import listed
from docplanner.planning.numbering import issued_before, next_number, number_in, renumbered
from docplanner.planning.shots import in_order

if TYPE_CHECKING:
    from docplanner.store.edit import Edit


def move(edit: Edit, shots: Sequence[Id], sequence: Id | None, before: Id | None) -> None:
    """Put shots into a sequence before one of its shots, or at its end, and number them there.

    The sequences they leave close up. Without a sequence they keep their numbers.
    """
    moved = [shot for key in shots if (shot := edit.snapshot.get(Shot, key)) is not None]
    if not moved:
        raise Refused("There is no shot to move.")
    gone = {shot.id for shot in moved}
    left = {shot.sequence for shot in moved} - {sequence}
    for shot in moved:
        if shot.sequence != sequence:
            edit.update(BY_NAME["shots"], shot.id, {"sequence": sequence})
    if sequence is not None:
        order = {sequence: _with(edit, sequence, moved, before)}
        for key in filter(None, left):
            order[key] = [one for one in _shots_of(edit, key) if one.id not in gone]
        _number(edit, order, gone)
    names = listed([("shots", shot.id) for shot in moved])
    where = f" to {reference('sequences', sequence)}" if left and sequence else ""
    edit.label = f"Move {names}{where}"


def add_below(
    edit: Edit,
    description: str,
    sequence: Id | None,
    below: Id | None,
    priority: Priority,
    chapter: str = "",
) -> Id:
    """A new shot after another, or at the end of a sequence, with the next free number.

    It takes place and setting from the one above; no other number changes. Where there is no
    sequence at all, ``chapter`` is the title of a first one, made in the same step.
    """
    first = not edit.snapshot.all(Chapter) and chapter
    if sequence is None and first:
        sequence = add_sequence(edit, chapter, None)
        edit.label = ""
    above = edit.snapshot.get(Shot, below)
    of = edit.find(Chapter, sequence) if sequence else None
    numbers = (shot.number for shot in edit.snapshot.all(Shot).values())
    number = next_number(of.number if of else 0, numbers, above.number if above else None)
    values = {
        "number": number,
        "description": description,
        "sequence": sequence,
        "location": above.location if above else None,
        "setting": above.setting if above else "",
        "priority": priority,
        "status": ShotStatus.PLANNED,
    }
    return records.add(edit, "shots", values)


def add_sequence(edit: Edit, title: str, part: Id | None) -> Id:
    """A new sequence after the last."""
    numbers = [one.number for one in edit.snapshot.all(Chapter).values()]
    values = {"number": max(numbers, default=0) + 1, "title": title, "part": part}
    return records.add(edit, "sequences", values)


def set_priority(edit: Edit, shots: Iterable[Id], priority: Priority) -> None:
    """Give shots a priority."""
    _set(edit, shots, "priority", priority, f"Set {{}} to {priority.value}")


def set_status(edit: Edit, shots: Iterable[Id], status: ShotStatus) -> None:
    """Give shots a status."""
    words = {
        ShotStatus.CAPTURED: "Mark {} captured",
        ShotStatus.PART: "Mark {} captured in part",
        ShotStatus.DROPPED: "Drop {}",
    }
    _set(edit, shots, "status", status, words.get(status, f"Set {{}} to {status.value}"))


def _set(edit: Edit, shots: Iterable[Id], name: str, value: object, label: str) -> None:
    found = [shot for key in shots if (shot := edit.snapshot.get(Shot, key)) is not None]
    changed = [shot for shot in found if getattr(shot, name) != value]
    for shot in changed:
        edit.update(BY_NAME["shots"], shot.id, {name: value})
    edit.label = label.format(listed([("shots", shot.id) for shot in changed or found]))


def _shots_of(edit: Edit, sequence: Id | None) -> list[Shot]:
    return in_order(edit.snapshot.by(Shot, "sequence").get(sequence, ()))


def _with(edit: Edit, sequence: Id | None, moved: list[Shot], before: Id | None) -> list[Shot]:
    """The shots of a sequence with the moved ones among them."""
    gone = {shot.id for shot in moved}
    stay = _shots_of(edit, sequence)
    at = next((n for n, shot in enumerate(stay) if shot.id == before), len(stay))
    head = [shot for shot in stay[:at] if shot.id not in gone]
    return [*head, *moved, *(shot for shot in stay[at:] if shot.id not in gone)]


def _number(edit: Edit, order: Mapping[Id, list[Shot]], moved: set[Id]) -> None:
    """Number the shots of sequences in these orders. No two shots may ever have one number."""
    last = issued_before(edit.snapshot)
    inside = {shot.id for shots in order.values() for shot in shots}
    others = [one.number for key, one in edit.snapshot.all(Shot).items() if key not in inside]
    found: dict[Id, str] = {}
    for sequence, shots in order.items():
        chapter = edit.snapshot.get(Chapter, sequence)
        if chapter is not None:
            issued = {shot.id for shot in shots if last is not None and shot.id < last}
            numbers = filter(None, (number_in(chapter.number, text) for text in others))
            kept, taken = frozenset(issued - moved), frozenset(numbers)
            found |= renumbered(chapter.number, shots, kept, taken)
    for key in found:
        edit.update(BY_NAME["shots"], key, {"number": key})
    for key, number in found.items():
        edit.update(BY_NAME["shots"], key, {"number": number})
