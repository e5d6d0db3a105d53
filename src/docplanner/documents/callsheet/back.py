"""The back of a call sheet: crew by vehicle, kit, routes, codes, the practical, what comes next."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from docplanner.documents.callsheet.danger import following, ring
from docplanner.documents.callsheet.order import arrival, leg_title
from docplanner.documents.callsheet.sheet import Car, Coming, Rider, Route, Safety, Spot
from docplanner.documents.house.marks import not_set, write_in
from docplanner.documents.house.qr import degrees, map_link
from docplanner.documents.house.text import Run, Text, bold, figures, plain
from docplanner.documents.house.type import LEAD, Weight
from docplanner.documents.today import Today
from docplanner.documents.words import WITHHELD, listed, name_of, sentence, wall
from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.safety import ActionOn, CheckIn, LadderStep
from docplanner.domain.schedule import Activity, Day, Leg, LegMode
from docplanner.domain.titles import show_date
from docplanner.planning.days import Entry, is_hidden, minutes_on, night_of

S = TypeVar("S", LadderStep, ActionOn)

_CODES = 3
"""Codes of places; the fourth is the hospital's."""


def cars(today: Today) -> tuple[Car, ...]:
    """The crew under the vehicles they ride in, in the order of the calls."""
    by_car: dict[str, list[Person]] = {}
    for person in today.crew:
        call = today.call_of(person.id)
        by_car.setdefault(call.vehicle or "" if call is not None else "", []).append(person)
    keys = sorted(by_car, key=lambda key: (not key, _name(today, key)))
    return tuple(_car(today, key, by_car[key]) for key in keys)


def _name(today: Today, key: str) -> str:
    found = today.snapshot.get(Vehicle, key)
    return found.name if found is not None else ""


def _car(today: Today, key: str, people: list[Person]) -> Car:
    found = today.snapshot.get(Vehicle, key)
    riders = tuple(_rider(today, person) for person in people)
    if found is None:
        return Car("Without a vehicle", "", "", riders)
    seats = f"{found.seats} seats" if found.seats is not None else ""
    plate: Text = "" if today.outside else today.known(found.plate)
    shown: Text = (bold("Plate "), *_run(plate)) if plain(plate) else ""
    return Car(found.name, listed((found.description, seats)), shown, riders)


def _rider(today: Today, person: Person) -> Rider:
    call = today.call_of(person.id)
    own = today.day.unit_call if call is None or call.call is None else call.call
    shown: Text = figures(wall(own), Weight.SEMIBOLD) if own is not None else not_set()
    if person.protected:
        return Rider(bold(name_of(person)), shown, WITHHELD, "", "", WITHHELD)
    member = today.member(person.id)
    medic = "first aid" if member is not None and member.medic else ""
    worn = listed((member.ppe if member is not None else "", medic))
    duty = (call.duty if call is not None else "") or (member.duty if member is not None else "")
    return Rider(
        name=bold(name_of(person)),
        call=shown,
        pickup="" if today.outside else _pickup(today, person),
        ppe=today.known(worn, narrow=True),
        duty=duty,
        phone="" if today.outside else ring(person.phone) if person.phone else not_set(),
    )


def _pickup(today: Today, person: Person) -> Text:
    call = today.call_of(person.id)
    if call is None or not (call.pickup is not None or call.pickup_place):
        return not_set()
    return f"{wall(call.pickup)} {call.pickup_place}".strip()


def kit(today: Today) -> tuple[Text, ...]:
    """What goes in the cars, as the producer says it or else as booked; two copies before bed."""
    said = sentence(today.day.kit_note or _booked(today))
    signed = (
        bold("Two verified copies before bed"),
        Run(", cards stay locked until both are checked. Camera signs: "),
        write_in(22),
    )
    if "verified copies" in today.day.kit_note.casefold():
        signed = (bold("Both copies verified. "), Run("Camera signs: "), write_in(22))
    return (f"{said}." if said else not_set(today.production.ask), signed)


def _booked(today: Today) -> str:
    work = [entry.what for entry in today.entries if isinstance(entry.what, Activity)]
    keys = dict.fromkeys(key for item in work for key in item.kit)
    items = (today.snapshot.get(KitItem, key) for key in keys)
    return listed(item.name for item in items if item is not None)


def safety(today: Today) -> Safety:
    """The comms plan and the actions on events; outside copies have no ladder."""
    steps = sorted(_of_trip(today, LadderStep), key=lambda item: item.minutes)
    actions = sorted(_of_trip(today, ActionOn), key=lambda item: (item.position, item.id))
    checks = [entry.what for entry in today.entries if isinstance(entry.what, CheckIn)]
    said = (part.strip().lower() for check in checks for part in check.method.split(","))
    methods = listed(dict.fromkeys(said))
    return Safety(
        methods=f"Check in by {methods}" if methods else "",
        ladder=None
        if today.outside
        else tuple((f"{step.minutes} min", step.who, step.action) for step in steps),
        actions=tuple((item.event, item.action) for item in actions),
        medical=today.known(today.day.medical_note),
        ask=today.production.ask,
    )


def _of_trip(today: Today, record: type[S]) -> list[S]:
    found = today.snapshot.all(record).values()
    return [item for item in found if item.trip in (None, today.trip.id)]


def routes(today: Today) -> tuple[Route, ...]:
    """The legs of the day with their alternates."""
    legs = [entry.what for entry in today.entries if isinstance(entry.what, Leg)]
    numbered = enumerate(legs, 1)
    return tuple(_route(today, leg, number) for number, leg in numbered if _is_route(leg))


def _is_route(leg: Leg) -> bool:
    """Whether a leg has anything to choose: roads always, others where a fallback is noted."""
    return leg.mode is LegMode.ROAD or bool(leg.alternate) or leg.last_safe_departure is not None


def _route(today: Today, leg: Leg, number: int) -> Route:
    last = leg.last_safe_departure
    road = leg.mode is LegMode.ROAD
    return Route(
        number=str(number),
        road=_road(today, leg),
        kilometres=str(leg.kilometres) if leg.kilometres is not None else not_set() if road else "",
        alternate=leg.alternate or (not_set(today.production.ask) if road else ""),
        last_safe=figures(wall(minutes_on(last, today.day)))
        if last is not None
        else not_set()
        if road
        else "",
    )


def _road(today: Today, leg: Leg) -> str:
    """From where to where, then by which road, unless the road says both."""
    if " to " in leg.route:
        return leg.route
    if not leg.route:
        return leg_title(today, leg)
    return sentence(f"{today.spot(leg.from_)} to {today.spot(leg.to)}", leg.route)


def spots(today: Today) -> tuple[Spot, ...]:
    """Codes that lead to the first places of the day and to the hospital."""
    found = [_spot(item.letter, item.place) for item in today.places[:_CODES]]
    hospital = next((item.place for item in today.places if item.place.hospital), None)
    if hospital is not None:
        found.append(_hospital(hospital))
    return tuple(found)


def _spot(letter: str, place: Location) -> Spot:
    short = place.name.partition(",")[0]
    if place.latitude is None or place.longitude is None:
        return Spot(letter, (_signed(letter, short), not_set()), "")
    near = ("approx.",) if place.approximate else ()
    where = f"{degrees(place.latitude)}, {degrees(place.longitude)}"
    return Spot(
        letter, (_signed(letter, short), where, *near), map_link(place.latitude, place.longitude)
    )


def _signed(sign: str, name: str) -> Text:
    return (Run(f"{sign} ", Weight.BOLD, LEAD.size), bold(name))


def _hospital(place: Location) -> Spot:
    name = place.hospital.partition(", ")[0]
    if place.hospital_latitude is None or place.hospital_longitude is None:
        return Spot("+", (_signed("+", "Hospital"), name, not_set()), "")
    at = place.hospital_latitude, place.hospital_longitude
    where = f"{degrees(at[0])}, {degrees(at[1])}"
    return Spot("+", (_signed("+", "Hospital"), name, where), map_link(*at))


def practical(today: Today) -> tuple[tuple[str, Text], ...]:
    """Money, meals, hotel and passes."""
    day = today.day
    return (
        ("Money", today.known(day.money)),
        ("Meals", today.known(day.meals)),
        ("Hotel", today.known(_hotel(today))),
        ("Passes", today.known(day.passes)),
    )


def _hotel(today: Today) -> Text:
    """Where the unit sleeps, by letter where it has one, with a number that rings."""
    words: list[Run] = []
    for night in night_of(today.snapshot, today.day):
        place = today.letters.get(night.location) or today.place(night.location)
        words.append(Run(f"{'; ' if words else ''}{sentence(place, night.rooms)}"))
        if night.phone:
            words += [Run(", "), ring(night.phone)]
        if "out" not in night.rooms:
            words.append(Run(f". Out {show_date(night.check_out, year=False)}"))
    return tuple(words)


def coming(today: Today) -> tuple[Coming, ...]:
    """The next two days in brief."""
    words = ("Next", "Then")
    return tuple(
        _coming(today, word, day) for word, day in zip(words, following(today), strict=False)
    )


def _coming(today: Today, word: str, day: Day) -> Coming:
    from docplanner.documents.kind import Params

    then = Today.of(today.snapshot, Params(day=day.id), today.audience)
    call = f"Unit call {wall(day.unit_call)}" if day.unit_call is not None else "No unit call"
    number = then.number[:1].lower() + then.number[1:]
    return Coming(
        title=f"{word}: {show_date(day.date, year=False)}, {number}",
        note=call,
        rows=tuple(_brief(then)),
    )


def _brief(then: Today) -> Iterator[tuple[Text, Text]]:
    work = [entry for entry in then.entries if not isinstance(entry.what, CheckIn)]
    for entry in work:
        yield figures(wall(entry.start), Weight.SEMIBOLD), _line(then, entry)
    if not work:
        yield "", "Nothing planned yet"


def _line(then: Today, entry: Entry) -> Text:
    """A row of another day by the names of its places: letters are those of the sheet's own day."""
    what = entry.what
    if isinstance(what, Leg) and then.outside:
        return "Travel"
    if isinstance(what, Leg):
        start, end = then.named(what.from_) or "NOT SET", then.named(what.to) or "NOT SET"
        return sentence(f"{start} to {end}", arrival(then, what))
    assert isinstance(what, Activity)
    hidden = is_hidden(then.snapshot, what) or what.location in then.quiet
    place = "place withheld" if hidden else then.named(what.location)
    wrong = then.conflicts.get(what.id, ())
    said = Run(listed((what.title, place)))
    return (said, bold(f". Conflict: {', '.join(wrong)}")) if wrong else said


def readers(today: Today) -> tuple[str, ...]:
    """Who signs that they have read and understood."""
    return tuple(today.brief[person.id] for person in today.crew)


def _run(text: Text) -> tuple[Run, ...]:
    return (text,) if isinstance(text, Run) else (Run(plain(text)),)
