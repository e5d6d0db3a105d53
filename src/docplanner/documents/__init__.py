"""The papers. One line for each kind."""

from __future__ import annotations

from typing import Any

from docplanner.documents import callsheet, shooting_schedule, shot_list
from docplanner.documents.kind import DocumentKind

KINDS: tuple[DocumentKind[Any], ...] = (
    callsheet.KIND,
    shooting_schedule.KIND,
    shot_list.KIND,
)
