"""The command that writes the records of a kind as a table."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from docplanner.cli.output import print_json, say
from docplanner.cli.session import kind_named, opened


def table(arguments: Namespace) -> None:
    """``table PROJECT KIND -o FILE.{xlsx,csv,json}``"""
    from docplanner.domain.identity import Gate
    from docplanner.domain.outward import Outward
    from docplanner.exchange import format_of
    from docplanner.exchange.table import collect
    from docplanner.files import write_atomically

    kind = kind_named(arguments.kind)
    path = Path(arguments.output)
    written_as = format_of(path)
    with opened(arguments.project) as session:
        if kind.name == "log":
            session.preload("clips")
        plain = Outward(session.snapshot, Gate(session.snapshot, ()), session.clip)
        found = collect(kind, session.rows, plain, Gate.of(session.snapshot))
        write_atomically(path, written_as.write(found))
    if arguments.json:
        print_json({"path": str(path), "rows": len(found.forms)})
    else:
        say(f"Wrote {len(found.forms)} {kind.name} to {path}")
