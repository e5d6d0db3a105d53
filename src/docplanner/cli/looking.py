"""Commands that look through a whole production."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from docplanner.cli.output import print_columns, print_json
from docplanner.cli.session import kind_named, opened

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
        print(f"{len(found.hits)} of {found.total} shown; --limit shows more.")
