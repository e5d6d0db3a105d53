"""Counts over clips, log and pictures."""

from __future__ import annotations

from typing import Any

from docplanner.domain.shots import Rights
from docplanner.domain.timecode import Rate
from docplanner.edits import records
from docplanner.project.figures import Footage, footage, rights
from docplanner.project.project import Project


def add(project: Project, kind: str, /, **values: Any) -> str:
    return project.edit(records.add, kind, values).result


def test_a_clip_is_logged_once_however_many_lines_it_has(project: Project) -> None:
    assert footage(project) == Footage(0, 0, 0, 0)
    add(project, "cards", name="A005")
    first, _ = (add(project, "clips", name=n, rate=Rate(25), frames=250) for n in ("A1", "A2"))
    for start in (0, 100):
        add(project, "log", clip=first, in_frames=start, out_frames=start + 50)
    assert footage(project) == Footage(clips=2, logged=1, entries=2, cards=1)


def test_only_pictures_that_a_part_wants_need_their_rights(project: Project) -> None:
    one, two = sorted(project.snapshot.tables["parts"])
    add(project, "pictures", reference="F-1", parts=(one,), rights=Rights.CLEARED)
    held = add(project, "pictures", reference="F-2", parts=(one, two), rights=Rights.HOLD)
    add(project, "pictures", reference="F-3", rights=Rights.NOT_CLEARED)
    missing, total = rights(project)
    assert ([picture.id for picture in missing], total) == ([held], 2)
    missing, total = rights(project, two)
    assert (len(missing), total) == (1, 1)
