"""Commands on the records of a kind: list, show, add, set, delete."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from docplanner.cli.columns import human, shown_columns
from docplanner.cli.output import print_columns, print_fields, print_json, say
from docplanner.cli.session import Session, kind_named, opened
from docplanner.cli.steps import report
from docplanner.domain.fields import Json
from docplanner.domain.inward import TIMECODES, split_pairs
from docplanner.domain.kinds import Kind
from docplanner.domain.outward import DERIVED, Form


def list_records(arguments: Namespace) -> None:
    """``list PROJECT KIND [--where FIELD=VALUE]...``"""
    kind = kind_named(arguments.kind)
    with opened(arguments.project) as session:
        if kind.name == "log":
            session.preload("clips")
        wanted = [one for pair in arguments.where for one in _wanted(session, kind, pair)]
        records = session.rows(kind.name)
        forms = [form for form in map(session.outward.form, records) if _holds(form, wanted)]
        if arguments.json:
            print_json(forms)
            return
        columns = shown_columns(kind, forms)
        print_columns(columns, [[human(session, kind, f, c) for c in columns] for f in forms])


def show(arguments: Namespace) -> None:
    """``show PROJECT KIND REF``"""
    kind = kind_named(arguments.kind)
    with opened(arguments.project) as session:
        form = session.outward.form(session.finder.find(kind.name, arguments.ref))
        if arguments.json:
            print_json(form)
            return
        print_fields({label: human(session, kind, form, label) or None for label in form})


def add(arguments: Namespace) -> None:
    """``add PROJECT KIND FIELD=VALUE...``"""
    from docplanner.edits import records

    kind = kind_named(arguments.kind)
    with opened(arguments.project) as session:
        values = session.inward.values(kind, arguments.pairs)
        done = session.project.edit(records.add, kind.name, values)
    if arguments.json:
        print_json({"id": done.result})
    else:
        say(done.result)


def change(arguments: Namespace) -> None:
    """``set PROJECT KIND REF FIELD=VALUE...``"""
    from docplanner.edits import records

    kind = kind_named(arguments.kind)
    with opened(arguments.project) as session:
        record = session.finder.find(kind.name, arguments.ref)
        values = session.inward.values(kind, arguments.pairs, record)
        done = session.project.edit(records.change, kind.name, record.id, values)
        report(arguments, session, done.changes)


def delete(arguments: Namespace) -> None:
    """``delete PROJECT KIND REF``"""
    from docplanner.edits import records

    kind = kind_named(arguments.kind)
    with opened(arguments.project) as session:
        record = session.finder.find(kind.name, arguments.ref)
        done = session.project.edit(records.remove, kind.name, record.id)
        report(arguments, session, done.changes)


def _wanted(session: Session, kind: Kind, pair: str) -> Iterator[tuple[str, Json]]:
    """The field and the outer value that a condition asks for, item by item of a list."""
    label, equals, text = pair.partition("=")
    if equals and label.strip() == "id":
        yield "id", text.strip().casefold()
        return
    ((label, text),) = split_pairs(kind, [pair], DERIVED.get(kind.name, ())).items()
    field = kind.by_label.get(label)
    if field is None or label in TIMECODES.get(kind.name, ()):
        yield label, text.strip() or None
        return
    if not text.strip():
        yield label, [] if field.many else None
        return
    value = session.inward.value(kind, field, text)
    shown = session.outward.value(field, value)
    yield from ((label, one) for one in (shown if isinstance(shown, list) else [shown]))


def _holds(form: Form, wanted: list[tuple[str, Json]]) -> bool:
    return all(_equal(form[label], value) for label, value in wanted)


def _equal(value: Json, wanted: Json) -> bool:
    if isinstance(value, list) and not isinstance(wanted, list):
        return wanted in value
    return value == wanted
