"""The shot list: for a day by place in running order, without a day by sequence."""

from __future__ import annotations

from typing import TypeAlias

from docplanner.documents.house.paper import Look, Paper
from docplanner.documents.kind import DocumentKind, Params
from docplanner.documents.shot_list import by_day, by_sequence
from docplanner.documents.shot_list.lay_day import lay_day
from docplanner.documents.shot_list.lay_sequences import lay_sequences
from docplanner.documents.shot_list.sheet import DayList, SequenceList
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant

ShotList: TypeAlias = DayList | SequenceList


def collect(snapshot: Snapshot, params: Params, now: Instant) -> ShotList:
    """The list of a day where one is asked for, else the list by sequence."""
    audience = KIND.audience(params)
    if params.day is not None:
        return by_day.collect(snapshot, params, now, audience)
    return by_sequence.collect(snapshot, params, now, audience)


def lay(sheet: ShotList, look: Look) -> Paper:
    """Its pages."""
    return lay_day(sheet, look) if isinstance(sheet, DayList) else lay_sequences(sheet, look)


KIND: DocumentKind[ShotList] = DocumentKind(
    id="shot-list",
    title="Shot list",
    file="shotlist",
    needs=(),
    audiences=("crew", "edit", "production"),
    collect=collect,
    lay=lay,
    landscape=True,
    may=("part", "day"),
)
