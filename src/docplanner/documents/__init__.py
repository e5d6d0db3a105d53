"""The papers. One line for each kind."""

from __future__ import annotations

from typing import Any

from docplanner.documents import callsheet
from docplanner.documents.kind import DocumentKind

KINDS: tuple[DocumentKind[Any], ...] = (callsheet.KIND,)
