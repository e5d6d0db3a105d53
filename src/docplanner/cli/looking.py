"""Commands that look through a whole production: search and check."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict, replace

from docplanner.cli.output import print_columns, print_json, say
from docplanner.cli.session import Session, kind_named, opened
from docplanner.domain.problem import Problem, Severity

LIMIT = 50


def search(arguments: Namespace) -> None:
    """``search PROJECT TEXT [--kind K] [--limit N]``"""
    from docplanner.project.searching import search as find

    kinds = (kind_named(arguments.kind).name,) if arguments.kind else ()
    limit = LIMIT if arguments.limit is None else arguments.limit
    with opened(arguments.project) as session:
        found = find(session.project, " ".join(arguments.text), kinds, limit)
    if arguments.json:
        print_json({"total": found.total, "hits": [asdict(hit) for hit in found.hits]})
        return
    print_columns(
        ("kind", "title", "snippet"), [(hit.kind, hit.title, hit.snippet) for hit in found.hits]
    )
    if found.total > len(found.hits):
        say(f"{len(found.hits)} of {found.total} shown; --limit shows more.")


def check(arguments: Namespace) -> int:
    """``check PROJECT [--trip T | --day D]``: 1 where something serious was found."""
    from docplanner.planning.checks import check as find

    with opened(arguments.project) as session:
        trip = arguments.trip and str(session.finder.find("trips", arguments.trip).id)
        day = arguments.day and session.day(arguments.day, trip)
        problems = [_safe(session, one) for one in find(session.snapshot, trip, day)]
        if arguments.json:
            print_json([asdict(problem) for problem in problems])
        else:
            for problem in problems:
                _tell(session, problem)
    return 1 if any(problem.severity is Severity.SERIOUS for problem in problems) else 0


def _safe(session: Session, problem: Problem) -> Problem:
    safe = session.gate.redact
    return replace(problem, message=safe(problem.message), fix=safe(problem.fix))


def _tell(session: Session, problem: Problem) -> None:
    day = session.lookup("days", problem.day)
    when = f"{session.title(day)}: " if day else ""
    say(f"{problem.severity.value.upper():<8} {when}{problem.message}")
    if problem.fix:
        say(f"{'':<8} Fix: {problem.fix}")
