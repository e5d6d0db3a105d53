"""The call sheet: when, where, whom to ring, and what if it goes wrong.

With a person it is that person's own sheet.
"""

from __future__ import annotations

from docplanner.documents.callsheet import collect as unit
from docplanner.documents.callsheet import own
from docplanner.documents.callsheet.lay import lay as lay_unit
from docplanner.documents.callsheet.own_lay import lay_own
from docplanner.documents.callsheet.own_sheet import OwnSheet
from docplanner.documents.callsheet.sheet import CallSheet
from docplanner.documents.house.paper import Look, Paper
from docplanner.documents.kind import ONE, DocumentKind, Params
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant


def collect(snapshot: Snapshot, params: Params, now: Instant) -> CallSheet | OwnSheet:
    """The sheet of the unit, or of one person."""
    make = unit.collect if params.person is None else own.collect
    return make(snapshot, params, now)


def lay(sheet: CallSheet | OwnSheet, look: Look) -> Paper:
    """The pages of either."""
    return lay_unit(sheet, look) if isinstance(sheet, CallSheet) else lay_own(sheet, look)


KIND: DocumentKind[CallSheet | OwnSheet] = DocumentKind(
    id=unit.ID,
    title=unit.TITLE,
    file="callsheet",
    needs=("day",),
    audiences=("crew", "adviser", "key-contact", "commissioner", ONE),
    collect=collect,
    lay=lay,
    may=("person",),
)
