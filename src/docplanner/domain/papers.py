"""Papers that were issued, frozen with their hash."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.domain.fields import Count
from docplanner.domain.ids import Id
from docplanner.domain.record import Fields
from docplanner.domain.times import Instant


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Issue(Fields):
    """One revision of one paper as it left: colour in words, SHA-256 of the file."""

    id: Id
    paper: str
    scope: str = ""
    revision: Count
    colour: str
    issued_at: Instant
    audience: str = ""
    hash: str = ""
    recipients: tuple[str, ...] = ()
