"""Commands that make a production, and the one that describes it."""

from __future__ import annotations

from argparse import Namespace
from functools import partial
from pathlib import Path

from docplanner.cli.output import print_columns, print_json, say
from docplanner.cli.session import actor, clock, opened, production_path
from docplanner.domain.faults import Refused
from docplanner.project.project import Project

MOST_PARTS = 100


def sample(arguments: Namespace) -> None:
    """``sample PATH``"""
    from docplanner.edits.sample import load

    path = production_path(arguments.path)
    with Project.create(path, clock=clock(), actor=actor(), fill=load):
        _made(arguments, path)


def new(arguments: Namespace) -> None:
    """``new PATH --title T [--parts N]``"""
    from docplanner.domain.inward import clean_argument
    from docplanner.edits.production import begin

    title = clean_argument("--title", arguments.title).strip()
    parts = 1 if arguments.parts is None else arguments.parts
    if not title:
        raise Refused("--title is empty; a production needs a title.")
    if not 1 <= parts <= MOST_PARTS:
        raise Refused(f"--parts is {parts}; give 1 to {MOST_PARTS}.")
    path = production_path(arguments.path)
    fill = partial(begin, title=title, parts=parts)
    with Project.create(path, clock=clock(), actor=actor(), fill=fill):
        _made(arguments, path)


def info(arguments: Namespace) -> None:
    """``info PROJECT``"""
    from docplanner.project.info import info as describe

    with opened(arguments.project) as session:
        found = describe(session.project)
    if arguments.json:
        print_json(
            {
                "title": found.title,
                "parts": list(found.parts),
                "counts": dict(found.counts),
                "schema": found.schema,
                "encrypted": False,
                "last_change": found.last_change.shown(),
                "clock": found.now.shown(),
            }
        )
        return
    say(found.title)
    for number, title in enumerate(found.parts, 1):
        say(f"  Part {number}: {title}")
    story = " (the story's clock)" if found.story else ""
    say(f"Now {found.now.shown()}{story}; last change {found.last_change.shown()}")
    say(f"Schema {found.schema}, not encrypted")
    print_columns(
        ("kind", "records"), [(kind, str(count)) for kind, count in found.counts.items() if count]
    )


def _made(arguments: Namespace, path: Path) -> None:
    if arguments.json:
        print_json({"path": str(path)})
    else:
        say(f"Made {path}")
