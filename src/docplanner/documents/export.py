"""The one way in which papers are made, for the command line, preview and print alike."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from docplanner.documents.house.paper import Look, Paper
from docplanner.documents.kind import ONE, DocumentKind, Params
from docplanner.documents.standing import standing
from docplanner.documents.words import name_of
from docplanner.domain.identity import Gate, Outgoing
from docplanner.domain.people import Person
from docplanner.domain.production import Part, Production
from docplanner.domain.schedule import Day, Trip
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant

_LONGEST_NAME = 120
"""Bytes of a file name that every file system takes."""


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as it leaves: the file, its name, and every text that went through the gate."""

    pdf: bytes
    filename: str
    texts: tuple[Outgoing, ...]


def make(snapshot: Snapshot, kind: DocumentKind[Any], params: Params, now: Instant) -> Made:
    """Collect, lay out, pass the identity gate, and only then draw.

    Raises Refused where the paper needs more or does not serve the audience, Declined where it
    would give a protected person or place away.
    """
    paper = prepare(snapshot, kind, params, now)
    name = filename(snapshot, kind, params, now)
    texts = (*paper.outgoing(), Outgoing(name, "file name"))
    Gate.of(snapshot).require_clean(texts)
    return Made(paper.pdf(), name, texts)


def prepare(snapshot: Snapshot, kind: DocumentKind[Any], params: Params, now: Instant) -> Paper:
    """A paper laid out and not yet drawn or checked."""
    kind.check(params)
    kind.audience(params)
    return kind.lay(kind.collect(snapshot, params, now), Look(mono=params.mono))


def filename(snapshot: Snapshot, kind: DocumentKind[Any], params: Params, now: Instant) -> str:
    """``PFU_callsheet_2023-01-15_draft.pdf``: no character that a file system refuses."""
    stands = standing(snapshot, kind.id, params, now)
    audience = kind.audience(params)
    parts = (
        _code(snapshot.production),
        kind.file,
        _of(snapshot, params),
        name_of(snapshot.get(Person, params.person)),
        "" if audience in (kind.audiences[0], ONE) else audience,
        stands.word,
    )
    stem = "_".join(filter(None, map(_safe, parts)))
    return f"{_cut(stem)}.pdf"


def _code(production: Production) -> str:
    initials = "".join(word[0] for word in production.title.split()).upper()
    return production.code or initials or "film"


def _of(snapshot: Snapshot, params: Params) -> str:
    day, trip, part = (
        snapshot.get(Day, params.day),
        snapshot.get(Trip, params.trip),
        snapshot.get(Part, params.part),
    )
    if day is not None:
        return day.date.isoformat()
    if trip is not None:
        return f"trip{trip.number}" if trip.number is not None else trip.start.isoformat()
    return f"part{part.number}" if part is not None else ""


def _safe(text: str) -> str:
    """Letters, figures and dashes of a text, whatever its script."""
    return re.sub(r"[^\w-]+", "-", unicodedata.normalize("NFC", text)).strip("-_")


def _cut(stem: str) -> str:
    room = _LONGEST_NAME - len(".pdf")
    return stem.encode()[:room].decode(errors="ignore")
