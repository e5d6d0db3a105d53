"""Commands on the steps of the history: undo, redo, history."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from itertools import islice

from docplanner.cli.output import cell, print_json, say
from docplanner.cli.session import Session, kind_named, opened
from docplanner.domain.faults import Refused
from docplanner.domain.fields import Json
from docplanner.project.history import Entry
from docplanner.project.history import history as read_history
from docplanner.project.project import Changes
from docplanner.project.veil import Veil

LEAD = {"undo": "Undo: ", "redo": "Redo: "}
"""What the history says before the name of a step that was taken back or done again."""


def undo(arguments: Namespace) -> None:
    """``undo PROJECT``"""
    with opened(arguments.project) as session:
        before = session.held()
        report(arguments, before, session.project.undo(), "Undone: ")


def redo(arguments: Namespace) -> None:
    """``redo PROJECT``"""
    with opened(arguments.project) as session:
        before = session.held()
        report(arguments, before, session.project.redo(), "Redone: ")


def report(arguments: Namespace, before: Session, changes: Changes, word: str = "") -> None:
    """Say what a step was called and what it changed. ``before`` knew what it may have deleted."""
    veil = Veil(before.project, Session(before.project).lookup, before.held().snapshot)
    newest = islice(read_history(before.project.connection), 1 if changes.count else 0)
    changed = [change for entry in newest for change in _changes(entry, veil)]
    label = veil.label(changes.label) if changes.count else "Nothing changed"
    if arguments.json:
        print_json({"label": label, "changes": changed})
    else:
        say(f"{word}{label}")


def history(arguments: Namespace) -> None:
    """``history PROJECT [--kind K --id REF]``"""
    if arguments.id is not None and arguments.kind is None:
        raise Refused("--id needs the kind of the record; give --kind as well.")
    kind = kind_named(arguments.kind) if arguments.kind else None
    with opened(arguments.project) as session:
        key = None
        if kind and arguments.id is not None:
            key = _key(session, kind.name, arguments.id)
        veil = Veil(session.project, session.lookup)
        entries = read_history(session.project.connection, kind.name if kind else None, key)
        shown = (_entry(entry, veil) for entry in entries)
        if arguments.json:
            print_json(list(shown))
            return
        for entry in shown:
            _print(entry, veil)


def _key(session: Session, kind: str, text: str) -> str:
    """The id of a record, which may be gone and still have a history."""
    from docplanner.domain.ids import is_id

    typed = text.strip().casefold()
    return typed if is_id(typed) else str(session.finder.find(kind, text).id)


def _entry(entry: Entry, veil: Veil) -> dict[str, Json]:
    return {
        "at": veil.moment(entry.step.at),
        "actor": veil.text(entry.step.actor),
        "label": LEAD.get(entry.step.kind, "") + veil.label(entry.step.label),
        "changes": list(_changes(entry, veil)),
    }


def _changes(entry: Entry, veil: Veil) -> Iterator[Json]:
    owners = veil.owners(entry)
    for change in entry.changes:
        yield {
            "kind": change.kind.name,
            "id": change.id,
            "field": change.field.label,
            "old": veil.value(change, change.old, owners),
            "new": veil.value(change, change.new, owners),
        }


def _print(entry: dict[str, Json], veil: Veil) -> None:
    say(f"{entry['at']}  {entry['actor']}  {entry['label']}")
    changes = entry["changes"]
    assert isinstance(changes, list)
    for change in changes:
        assert isinstance(change, dict)
        old, new = (cell(veil.named(change, side)) or "empty" for side in ("old", "new"))
        say(f"    {change['kind']} {change['field']}: {old} -> {new}")
