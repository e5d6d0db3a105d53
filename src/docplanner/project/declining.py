"""Saying why a step is not taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from docplanner.domain.faults import Declined
from docplanner.domain.kinds import BY_NAME
from docplanner.store.connection import IntegrityError
from docplanner.store.rows import kind_of_table
from docplanner.store.taking_back import BuiltUpon

_NEXT = "look at the history and set the value you want."


@contextmanager
def declining(verb: str) -> Iterator[None]:
    """Raise Declined, in words, where an undo or a redo cannot be. ``verb`` is which of them."""
    try:
        yield
    except BuiltUpon as found:
        raise Declined(
            f"The step was not {verb}ne: somebody else has since worked on the same "
            f"{_noun(found.table)}, or on something that stands on it; {_NEXT}"
        ) from found
    except IntegrityError as error:
        raise Declined(
            f"The step was not {verb}ne: it no longer fits what others have entered since; {_NEXT}"
        ) from error


def _noun(table: str) -> str:
    kind = kind_of_table(table)
    field = "" if table in BY_NAME else table.removeprefix(f"{kind.name}_").replace("_", " ")
    return f"{kind.noun} ({field})" if field else kind.noun
