"""What the page shows of the snapshot: uses, pins, the way to a place; and what is found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.domain.schedule import Leg
from docplanner.domain.spelling import fold, plain
from docplanner.planning.journeys import Journey, base_of, journey, legs_on, way
from docplanner.planning.places import Places, Standing, Use, places_at
from docplanner.ui.pages.places.map.pins import Pin, rounded
from docplanner.ui.pages.places.map.scene import Route
from docplanner.ui.sheets.place_words import day_word, hours_word, when_line
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


def places_of(workspace: Workspace) -> tuple[Places, tuple[Use, ...]]:
    """All uses as they are now."""
    pictures = Counter(
        one.location for one in workspace.long.all("pictures").values() if one.location
    )
    places = places_at(workspace.snapshot, workspace.now.local().date())
    return places, places.all(pictures)


def found(uses: Iterable[Use], text: str) -> list[Use]:
    """The places whose name or address, in either script, has all of the words typed."""
    folded, typed = fold(text).split(), plain(text).split()
    return [use for use in uses if _holds(use.place, folded, typed)] if typed else list(uses)


def _holds(place: Location, folded: Sequence[str], typed: Sequence[str]) -> bool:
    text = " ".join((place.name, place.name_uk, place.address, place.address_uk))
    form = plain(text)
    if all(word in form for word in typed):
        return True
    form = fold(text)
    return bool(folded) and all(word in form for word in folded)


def count_line(uses: Sequence[Use]) -> str:
    """``9 places, 3 filmed, 1 needs permission``."""
    filmed = sum(use.standing is Standing.FILMED for use in uses)
    waiting = sum(use.standing is Standing.WAITING for use in uses)
    words = [counted(len(uses), "{n} place", "{n} places")]
    if filmed:
        words.append(tr("{n} filmed", n=filmed))
    if waiting:
        words.append(counted(waiting, "{n} needs permission", "{n} need permission"))
    return ", ".join(words)


def pins_of(uses: Iterable[Use]) -> list[Pin]:
    """A pin for each place with a position; of a hidden one where it roughly is."""
    pins = []
    for use in uses:
        spot = spot_of(use.place, use.hidden)
        if spot is not None:
            pins.append(
                Pin(
                    use.place.id,
                    use.place.name,
                    *spot,
                    use.standing,
                    when_line(use),
                    use.place.approximate,
                    use.hidden,
                )
            )
    return pins


def spot_of(place: Location, hidden: bool) -> tuple[float, float] | None:
    """The longitude and latitude at which a place is shown."""
    if place.latitude is None or place.longitude is None:
        return None
    spot = place.longitude / 1_000_000, place.latitude / 1_000_000
    return rounded(*spot) if hidden else spot


def unmapped(uses: Iterable[Use], bounds: tuple[float, float, float, float]) -> str:
    """How many places the map cannot show, in words; empty where it shows all."""
    west, south, east, north = bounds
    off = without = 0
    for use in uses:
        spot = spot_of(use.place, use.hidden)
        if spot is None:
            without += 1
        elif not (west <= spot[0] <= east and south <= spot[1] <= north):
            off += 1
    words = [tr("{n} off the map", n=off)] if off else []
    words += [tr("{n} without a position", n=without)] if without else []
    return ", ".join(words)


def route_of(
    workspace: Workspace, places: Places, use: Use | None, leg: Leg | None
) -> Route | None:
    """The leg that is selected, else the way to the chosen place, else the legs of today."""
    snapshot = workspace.snapshot
    if leg is not None:
        return _route(places, journey(snapshot, (leg,)))
    if use is not None:
        base = base_of(snapshot, places.trip)
        on = use.day.date if use.day is not None else None
        here = base.id if base is not None else None
        return _route(places, way(snapshot, places.trip, here, use.place.id, on))
    legs = legs_on(snapshot, places.trip, places.today)
    return _route(places, journey(snapshot, legs) if legs else None)


def _route(places: Places, found: Journey | None) -> Route | None:
    if found is None:
        return None
    spots = (_spot(places, key) for key in found.places)
    points = tuple(spot for spot in spots if spot is not None)
    if len(points) < 2:
        return None
    words = [day_word(found.on)] if found.on is not None else []
    if found.kilometres is not None:
        km = tr("{n} km est.", n=found.kilometres) if found.estimated else ""
        words.append(km or tr("{n} km", n=found.kilometres))
    if found.minutes is not None:
        words.append(hours_word(found.minutes))
    return Route(points, ", ".join(words))


def _spot(places: Places, key: Id) -> tuple[float, float] | None:
    place = places.snapshot.get(Location, key)
    return spot_of(place, key in places.hidden) if place is not None else None
