"""Running one edit, and wording the constraint it breaks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy.exc import DBAPIError

from docplanner.domain.faults import Refused
from docplanner.domain.kinds import BY_NAME, with_article
from docplanner.domain.snapshot import Snapshot
from docplanner.store.connection import IntegrityError
from docplanner.store.edit import Edit
from docplanner.store.transaction import Writing

R = TypeVar("R")

_UNIQUE = re.compile(r"UNIQUE constraint failed: (.+)")
_CHECK = re.compile(r"CHECK constraint failed: ck_([a-z]+)_(.+)")
_RULES = {
    "tx_order": "the transmission window ends before it starts",
    "date_order": "the end is before the start",
    "time_order": "it arrives before it departs",
    "frame_order": "the out point is not after the in point",
    "not_empty": "it has no length",
    "end_needs_start": "an end needs a start",
    "rating_range": "a rating is 0 to 5",
    "protected_by_code_name": "a protected person needs a code name",
    "protected_has_code_name": "a protected person needs a code name",
}


def run_edit(
    action: Callable[..., R],
    writing: Writing,
    snapshot: Snapshot,
    args: tuple[Any, ...],
    kwargs: Mapping[str, Any],
) -> R:
    """Run an edit in an open transaction. Errors of the driver arrive as its own."""
    edit = Edit(writing, snapshot)
    try:
        result = action(edit, *args, **kwargs)
        edit.flush()
        return result
    except DBAPIError as error:
        raise (error.orig or error) from error


@contextmanager
def refusing() -> Iterator[None]:
    """Raise Refused, in words, for a constraint that breaks in an edit or at its commit."""
    try:
        yield
    except IntegrityError as error:
        raise Refused(broken(str(error))) from error


def broken(message: str) -> str:
    """A broken constraint in one sentence."""
    unique = _UNIQUE.search(message)
    if unique:
        table, names = _columns(unique[1])
        return f"There is already {with_article(_noun(table))} with this {names}."
    check = _CHECK.search(message)
    if check:
        table, rule = check.groups()
        words = _RULES.get(rule) or _by_suffix(rule)
        return f"The {_noun(table)} was not saved: {words}."
    if "FOREIGN KEY" in message:
        return "The change was not saved: it refers to something that does not exist."
    if "NOT NULL" in message:
        table, names = _columns(message.rpartition(": ")[2])
        return f"The {_noun(table)} was not saved: it needs {with_article(names)}."
    return f"The change was not saved: {message}."


def _by_suffix(rule: str) -> str:
    if rule.endswith("_range"):
        return f"{rule.removesuffix('_range').replace('_', ' ')} is 1 to 5"
    return f"{rule.removesuffix('_type').strip('_').replace('_', ' ')} has a value it cannot have"


def _columns(text: str) -> tuple[str, str]:
    pairs = [part.strip().partition(".") for part in text.split(",")]
    return pairs[0][0], " and ".join(name.strip("_").replace("_", " ") for _, _, name in pairs)


def _noun(table: str) -> str:
    return BY_NAME[table].noun if table in BY_NAME else table.replace("_", " ")
