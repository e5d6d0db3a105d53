"""The facets of the footage page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from operator import attrgetter

from docplanner.domain.footage import Card, LogType
from docplanner.domain.schedule import Day
from docplanner.domain.shots import Shot
from docplanner.planning.footage import Logged
from docplanner.planning.shots import in_order
from docplanner.ui.models.columns import Row
from docplanner.ui.models.facets import Facet, Value
from docplanner.ui.pages.footage.stock import NONE
from docplanner.ui.sheets.footage_words import STATUSES, TYPES, date_words
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def facets(workspace: Workspace, rows: Sequence[Row]) -> tuple[Facet, ...]:
    """Cards, status, part, day, type, place, shots, keywords."""
    return (
        Facet("card", tr("Cards"), _of("card"), (*_cards(workspace), _none(tr("No card"), "card"))),
        Facet("status", tr("Status"), _of("status"), _statuses(), always=True),
        Facet("part", tr("Part"), _of("part"), (*_parts(workspace), _none(tr("Not assigned"), ""))),
        Facet("day", tr("Day"), _of("day"), (*_days(workspace), _none(tr("No day"), "calendar"))),
        Facet("type", tr("Type"), _of("type"), _types()),
        Facet("place", tr("Place"), _of("place"), _places(workspace, rows)),
        Facet("shot", tr("Shot"), _of("facts.shots"), _shots(workspace, rows)),
        Facet("keyword", tr("Keywords"), _of("keyword"), _keywords(rows)),
    )


def _of(facet: str) -> Callable[[Row], Iterable[str]]:
    """The values of a row in a facet: asked for so often that plain Python would be slow."""
    return attrgetter(f"facts.{facet}")


def _none(title: str, icon: str) -> Value:
    return Value(NONE, title, icon)


def _cards(workspace: Workspace) -> Iterable[Value]:
    snapshot = workspace.snapshot
    for card in sorted(snapshot.all(Card).values(), key=lambda one: one.name.casefold()):
        day = date_words(snapshot.get(Day, card.day))
        yield Value(card.id, ", ".join(filter(None, (card.name, day))), "card")


def _statuses() -> tuple[Value, ...]:
    return tuple(
        Value(
            status.value,
            tr("Consent problem") if status is Logged.CONSENT else tr(STATUSES[status].text),
            shape=STATUSES[status].shape,
            tone=STATUSES[status].tone,
        )
        for status in Logged
    )


def _parts(workspace: Workspace) -> Iterable[Value]:
    for part in workspace.parts():
        yield Value(part.id, tr("Part {n}", n=part.number))


def _days(workspace: Workspace) -> Iterable[Value]:
    for day in sorted(workspace.snapshot.all(Day).values(), key=lambda one: one.date, reverse=True):
        yield Value(day.id, date_words(day, year=True), "calendar")


def _types() -> tuple[Value, ...]:
    return tuple(Value(kind.value, tr(TYPES[kind].text), TYPES[kind].icon) for kind in LogType)


def _places(workspace: Workspace, rows: Sequence[Row]) -> tuple[Value, ...]:
    used = set(chain.from_iterable(map(_of("place"), rows)))
    titles = sorted((workspace.title("locations", key), key) for key in used)
    return tuple(Value(key, title, "places") for title, key in titles)


def _shots(workspace: Workspace, rows: Sequence[Row]) -> tuple[Value, ...]:
    used = set(chain.from_iterable(map(_of("facts.shots"), rows)))
    found = (workspace.snapshot.get(Shot, key) for key in used)
    return tuple(
        Value(shot.id, f"{shot.number}  {workspace.names.redact(shot.description)}", "shots")
        for shot in in_order(shot for shot in found if shot is not None)
    )


def _keywords(rows: Sequence[Row]) -> tuple[Value, ...]:
    counted = Counter(chain.from_iterable(map(_of("keyword"), rows)))
    ordered = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0].casefold()))
    return tuple(Value(word, word, "tag") for word, _ in ordered)
