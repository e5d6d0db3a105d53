"""A process that edits a production until it is killed, and says on its output how far it is.

``inside`` is written by the edit itself, so it lies between BEGIN and COMMIT; ``done N`` after
step N has been acknowledged. Started as ``child.py PATH ACTOR one|bulk``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from docplanner.domain.clock import Clock
from docplanner.domain.footage import Clip
from docplanner.domain.ids import new_id
from docplanner.domain.shots import Picture
from docplanner.domain.timecode import Rate
from docplanner.edits import records
from docplanner.project.project import Project
from docplanner.store.edit import Edit

ROWS = 100_000
AT_ONCE = 10_000


def say(text: str) -> None:
    """One line on the pipe, at once: a killed process flushes nothing."""
    os.write(1, f"{text}\n".encode())


def one(edit: Edit, number: int) -> None:
    """A few rows in several tables, which only make sense together."""
    name = f"{edit.actor} {number}"
    person = records.add(edit, "people", {"name": name, "languages": ("uk", "en")})
    say("inside")
    picture = Picture(id=new_id(), reference=name, caption=name, people=(person,))
    edit.insert(picture)
    records.change(edit, "pictures", picture.id, {"revisit": True})


def bulk(edit: Edit, number: int) -> None:
    """Import many clips, and then change every one of them."""
    edit.kind = "import"
    for start in range(0, ROWS, AT_ONCE):
        edit.insert(*_clips(edit.actor, number, range(start, start + AT_ONCE)))
        say("inside")
    edit.sql.exec_driver_sql("UPDATE clips SET note = 'imported ' || name")
    say("inside")


def _clips(actor: str, number: int, numbers: range) -> Iterator[Clip]:
    for clip in numbers:
        name = f"{actor} {number} {clip}"
        yield Clip(id=new_id(), name=name, rate=Rate(25), frames=250 + clip)


def main(path: str, actor: str, what: str) -> None:
    """Edit for ever."""
    action = {"one": one, "bulk": bulk}[what]
    with Project.open(Path(path), clock=Clock(), actor=actor) as project:
        for number in count():
            project.edit(action, number)
            say(f"done {number}")


if __name__ == "__main__":
    main(*sys.argv[1:])
