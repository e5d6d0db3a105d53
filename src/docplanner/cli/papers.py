"""Commands that list and make papers."""

from __future__ import annotations

from argparse import Namespace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from docplanner.cli.output import print_columns, print_json, say
from docplanner.cli.session import Session, opened
from docplanner.cli.words import CONTRACT_PAPERS
from docplanner.documents import KINDS
from docplanner.documents.kind import AUDIENCES, DocumentKind, Params
from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id


def papers(arguments: Namespace) -> None:
    """``papers``"""
    if arguments.json:
        print_json(
            [
                {
                    "id": kind.id,
                    "title": kind.title,
                    "needs": list(kind.needs),
                    "audiences": list(kind.audiences),
                }
                for kind in KINDS
            ]
        )
        return
    rows = [(k.id, k.title, " ".join(k.needs), " ".join(k.audiences)) for k in KINDS]
    print_columns(("paper", "title", "needs", "audiences, its own first"), rows)


def export(arguments: Namespace) -> None:
    """``export PROJECT PAPER -o FILE [--trip T] [--day D] ...``"""
    from docplanner.documents.export import make
    from docplanner.files import write_atomically

    kind = _paper(arguments.paper)
    _refuse_unbuilt(arguments)
    with opened(arguments.project) as session:
        params = _params(session, arguments)
        made = make(session.snapshot, kind, params, session.project.now)
        path = Path(arguments.output)
        write_atomically(path, made.pdf)
    if arguments.json:
        print_json({"path": str(path), "name": made.filename, "bytes": len(made.pdf)})
    else:
        say(f"Wrote {path}")


def _paper(name: str) -> DocumentKind[Any]:
    known = {kind.id: kind for kind in KINDS}
    if name in known:
        return known[name]
    if name in CONTRACT_PAPERS:
        raise Refused(f"The paper '{name}' has not been built yet; 'papers' lists those that are.")
    near = get_close_matches(name, known, n=1)
    meant = f"do you mean '{near[0]}'?" if near else "'papers' lists them."
    raise Refused(f"There is no paper {name[:60]!r}; {meant}")


def _refuse_unbuilt(arguments: Namespace) -> None:
    if arguments.encrypt:
        raise Refused("Papers with a passphrase have not been built yet; leave --encrypt out.")
    if arguments.lang in ("uk", "both"):
        raise Refused("Papers in Ukrainian have not been built yet; leave --lang out.")
    if arguments.lang not in (None, "en"):
        raise Refused(f"--lang is {arguments.lang[:60]!r}; papers are in English: en.")
    if arguments.audience is not None and arguments.audience not in AUDIENCES:
        raise Refused(
            f"There is no audience {arguments.audience[:60]!r}; there is {', '.join(AUDIENCES)}."
        )


def _params(session: Session, arguments: Namespace) -> Params:
    trip = _named(session, "trips", arguments.trip)
    return Params(
        day=session.day(arguments.day, trip) if arguments.day is not None else None,
        trip=trip,
        part=_named(session, "parts", arguments.part),
        person=_named(session, "people", arguments.person),
        audience=arguments.audience or "",
        mono=arguments.mono,
    )


def _named(session: Session, kind: str, text: str | None) -> Id | None:
    return None if text is None else str(session.finder.find(kind, text).id)
