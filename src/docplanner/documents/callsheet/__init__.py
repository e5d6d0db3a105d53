"""The call sheet: when, where, whom to ring, and what if it goes wrong."""

from __future__ import annotations

from docplanner.documents.callsheet.collect import ID, TITLE, collect
from docplanner.documents.callsheet.lay import lay
from docplanner.documents.callsheet.sheet import CallSheet
from docplanner.documents.kind import DocumentKind

KIND: DocumentKind[CallSheet] = DocumentKind(
    id=ID,
    title=TITLE,
    file="callsheet",
    needs=("day",),
    audiences=("crew", "adviser", "key-contact", "commissioner"),
    collect=collect,
    lay=lay,
)
