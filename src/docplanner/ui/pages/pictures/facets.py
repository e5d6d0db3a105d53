"""The facets of the pictures page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from operator import attrgetter

from docplanner.domain.shots import Rights
from docplanner.ui.models.columns import Row
from docplanner.ui.models.facets import Facet, Value
from docplanner.ui.pages.pictures.stock import (
    AGAIN,
    BARE,
    FILM,
    LINKED,
    NOBODY,
    PROTECTED,
    REVISIT,
)
from docplanner.ui.sheets.pictures import RIGHTS
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def facets(workspace: Workspace, rows: Sequence[Row]) -> tuple[Facet, ...]:
    """Year, collections, place, person, rights."""
    return (
        Facet("year", tr("Year"), _of("year"), _years(rows), bars=True),
        Facet("collection", tr("Collections"), _of("collection"), _collections(), always=True),
        Facet("rights", tr("Rights"), _of("rights"), _rights(), always=True),
        Facet("person", tr("Person"), _of("person"), _people(), always=True),
        Facet("place", tr("Place"), _of("place"), _places(workspace, rows)),
    )


def _of(facet: str) -> Callable[[Row], Iterable[str]]:
    """The values of a row in a facet: asked for so often that plain Python would be slow."""
    return attrgetter(f"facts.{facet}")


def _years(rows: Sequence[Row]) -> tuple[Value, ...]:
    """Every year from the first to the last, also those without a picture."""
    found = {int(key) for key in set(chain.from_iterable(map(_of("year"), rows)))}
    if not found:
        return ()
    return tuple(Value(str(year), str(year)) for year in range(min(found), max(found) + 1))


def _collections() -> tuple[Value, ...]:
    return (
        Value(FILM, tr("In the film"), "shots"),
        Value(REVISIT, tr("Re-visit wanted"), "revisit"),
        Value(AGAIN, tr("Filmed again"), "check-check"),
        Value(BARE, tr("No caption"), "inbox"),
    )


def _rights() -> tuple[Value, ...]:
    return tuple(
        Value(one.value, tr(RIGHTS[one].text), shape=RIGHTS[one].shape, tone=RIGHTS[one].tone)
        for one in Rights
    )


def _people() -> tuple[Value, ...]:
    return (
        Value(LINKED, tr("Linked"), "people"),
        Value(NOBODY, tr("Not identified"), "question"),
        Value(PROTECTED, tr("Protected"), "eye-off"),
    )


def _places(workspace: Workspace, rows: Sequence[Row]) -> tuple[Value, ...]:
    used = set(chain.from_iterable(map(_of("place"), rows)))
    titles = sorted((workspace.title("locations", key), key) for key in used)
    return tuple(Value(key, title, "places") for title, key in titles)
