"""The places, the running order and the contributors of a call sheet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from docplanner.documents.callsheet.sheet import Contributor, Item, Place
from docplanner.documents.house.marks import not_set, state
from docplanner.documents.house.qr import degrees, map_link
from docplanner.documents.house.text import Inline, Run, Shape, Text, bold, figures
from docplanner.documents.house.type import Weight
from docplanner.documents.today import Today
from docplanner.documents.words import (
    CHECK,
    CODES,
    IDENTITIES,
    TRAVEL,
    clock_name,
    listed,
    name_of,
    other_time,
    paper_name,
    sentence,
    wall,
)
from docplanner.domain.people import Consent, Interviewee, Person, Release, Stage
from docplanner.domain.places import Location, Permission
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.schedule import Activity, ActivityStatus, Leg, LegMode
from docplanner.domain.shots import Shot
from docplanner.domain.titles import show_date
from docplanner.planning.days import Entry, is_hidden, minutes_on
from docplanner.planning.shots import number_key, number_ranges

PERMISSIONS = {
    Permission.GRANTED: (Shape.DONE, "Granted"),
    Permission.NOT_NEEDED: (Shape.DONE, "Not needed"),
    Permission.ASKED: (Shape.WAITING, "Asked, waiting"),
    Permission.NOT_ASKED: (Shape.PLANNED, "Not asked"),
    Permission.REFUSED: (Shape.MISSING, "Refused"),
}
CONSENTS = {
    Consent.NONE: "None yet",
    Consent.VERBAL: "Verbal",
    Consent.RECORDED: "Recorded",
    Consent.WRITTEN: "Written",
    Consent.WITHDRAWN: "WITHDRAWN: do not film",
}
_RELEASES = {Release.NONE: "", Release.SENT: "form sent", Release.SIGNED: "form signed"}
_GONE = {
    Stage.WITHDRAWN: "WITHDRAWN: do not film",
    Stage.DECLINED: "DECLINED: do not film",
    Stage.PAUSED: "PAUSED for safety: do not film",
    Stage.CUT: "Cut from the film",
}


def places(today: Today) -> tuple[Place, ...]:
    """The lettered places of the day."""
    shared = _shared([item.place for item in today.places])
    return tuple(
        Place(
            letter=item.letter,
            name=place_name(today, item.place, shared),
            coordinates="" if today.outside else coordinates(item.place),
            access=today.known(item.place.access, narrow=True),
            permission=state(*PERMISSIONS[item.place.permission]),
            shelter="" if today.outside else _shelter(item.place),
        )
        for item in today.places
    )


def place_name(today: Today, place: Location, shared: frozenset[str] = frozenset()) -> Text:
    """A place in both scripts, with its street unless the copy leaves the unit."""
    english = place.name
    ukrainian = place.name_uk
    words: tuple[Inline, ...] = (bold(english),)
    if not today.outside:
        words += (Run(_street(place.address, english, shared)),)
        ukrainian += _street(place.address_uk, ukrainian, shared)
    return (*words, Run("\n"), Run(ukrainian) if ukrainian else not_set())


def coordinates(place: Location) -> Text:
    """Latitude and longitude as a live link to the map."""
    if place.latitude is None or place.longitude is None:
        return not_set()
    near = " approx." if place.approximate else ""
    shown = f"{degrees(place.latitude)}, {degrees(place.longitude)}{near}"
    return Run(shown, link=map_link(place.latitude, place.longitude))


def running(today: Today) -> tuple[Item, ...]:
    """The running order: work, travel and check-ins in order of time."""
    numbers = {
        entry.what.id: number
        for number, entry in enumerate(
            (entry for entry in today.entries if isinstance(entry.what, CheckIn)), 1
        )
    }
    return tuple(item(today, entry, numbers.get(entry.what.id, 0)) for entry in today.entries)


def item(today: Today, entry: Entry, number: int) -> Item:
    """One row; ``number`` counts the check-ins of the day."""
    if isinstance(entry.what, CheckIn):
        return _check(today, entry.what, number)
    start = figures(wall(entry.start), Weight.SEMIBOLD) if entry.start is not None else not_set()
    end = figures(wall(entry.end))
    if isinstance(entry.what, Leg):
        return _leg(today, entry.what, start, end)
    return _work(today, entry.what, start, end)


def _check(today: Today, check: CheckIn, number: int) -> Item:
    home = other_time(check.time, today.day.date, today.day.zone, today.production)
    said = {CheckinState.DUE: "", CheckinState.SAFE: "Safe", CheckinState.MISSED: "MISSED"}
    brief = "" if check.who is None else today.brief.get(check.who)
    who = brief if brief is not None else name_of(today.snapshot.get(Person, check.who))
    return Item(
        start=figures(wall(check.time), Weight.SEMIBOLD),
        end="",
        kind=CHECK,
        what=(bold(f"Check-in {number}"), Run(f" ({home})")),
        notes=sentence(said[check.state], *_told(today, check)),
        who=today.known(who, narrow=True),
        check=True,
    )


def _told(today: Today, check: CheckIn) -> tuple[str, ...]:
    """Where it is and what is said; the methods stand in the comms plan, outsiders get nothing."""
    return () if today.outside else (check.title, check.note)


def _leg(today: Today, leg: Leg, start: Text, end: Text) -> Item:
    if today.outside:
        return Item(start, end, TRAVEL, bold("Travel"), _mode(leg), today.who(leg.people))
    distance = f", {leg.kilometres} km" if leg.kilometres is not None else ""
    return Item(
        start=start,
        end=end,
        kind=TRAVEL,
        what=(bold(leg_title(today, leg)), Run(distance)),
        notes=sentence(_carried(leg), _last_safe(today, leg), arrival(today, leg), leg.note),
        who=today.who(leg.people),
    )


def _carried(leg: Leg) -> str:
    """By what one travels, where it is not the unit's own cars."""
    return "" if leg.mode is LegMode.ROAD else listed((_mode(leg), leg.carrier, leg.reference))


def _last_safe(today: Today, leg: Leg) -> str:
    """The latest safe departure; beside a note it is left to the table of routes."""
    last = leg.last_safe_departure
    if last is None or leg.note:
        return ""
    return f"Last safe departure {wall(minutes_on(last, today.day))}"


def leg_title(today: Today, leg: Leg) -> str:
    """Where a leg goes, by letter where the place has one."""
    start, end = today.spot(leg.from_), today.spot(leg.to)
    both = leg.from_ in today.letters and leg.to in today.letters
    name = f", {today.named(leg.to)}" if both else ""
    return f"{start or 'NOT SET'} to {end or 'NOT SET'}{name}"


def arrival(today: Today, leg: Leg) -> str:
    """When a leg ends, where that is another date or the clock there is another."""
    if leg.arrive is None:
        return ""
    there, here = leg.arrive.local(), leg.arrive.local(today.day.zone)
    date = "" if here.date() == today.day.date else f" {show_date(there.date(), year=False)}"
    clock = f" {there:%H:%M} {clock_name(leg.arrive.zone)}"
    clock = "" if there.utcoffset() == here.utcoffset() else clock
    return f"Arrives{date}{clock}" if date or clock else ""


def _mode(leg: Leg) -> str:
    return {LegMode.RAIL: "Train", LegMode.AIR: "Flight", LegMode.FOOT: "On foot"}.get(leg.mode, "")


def _work(today: Today, work: Activity, start: Text, end: Text) -> Item:
    letter = today.letters.get(work.location or "")
    hidden = is_hidden(today.snapshot, work) or work.location in today.quiet
    place = ", place withheld" if hidden else f", {letter}" if letter else ""
    unsure = "Pencilled" if work.status is ActivityStatus.PENCILLED else ""
    return Item(
        start=start,
        end=end,
        kind=CODES[work.kind],
        what=(bold(work.title), Run(place)),
        notes=_noted(
            today.conflicts.get(work.id, ()),
            sentence(unsure, shots(today, work.shots), _rules(today, work), work.note),
        ),
        who=today.who(work.people),
    )


def _noted(conflicts: Sequence[str], text: str) -> Text:
    """Notes, with what is wrong in bold before them."""
    if not conflicts:
        return text
    return (bold(f"Conflict: {', '.join(conflicts)}. "), Run(text))


def _rules(today: Today, work: Activity) -> str:
    """The identity rules of those who are filmed, unless the note already says them."""
    found = (today.contributor(key) for key in work.people)
    rules = dict.fromkeys(_rule(item) for item in found if item is not None)
    return ". ".join(rule for rule in rules if rule.casefold() not in work.note.casefold())


def _rule(contributor: Interviewee) -> str:
    if contributor.identity is None:
        return "Identity rule not agreed"
    return IDENTITIES[contributor.identity]


def shots(today: Today, keys: Iterable[str]) -> str:
    """Shots by number: ``Shots 9.1 to 9.4``."""
    found = (today.snapshot.get(Shot, key) for key in keys)
    numbers = sorted({shot.number for shot in found if shot is not None}, key=number_key)
    if not numbers:
        return ""
    word = "Shot" if len(numbers) == 1 else "Shots"
    return f"{word} {number_ranges(numbers, joint=' to ')}"


def contributors(today: Today) -> tuple[Contributor, ...]:
    """Those who are filmed today, each once, by when they first are."""
    found: dict[str, Contributor] = {}
    for entry in today.entries:
        if not isinstance(entry.what, Activity):
            continue
        for key in entry.what.people:
            person, filmed = today.snapshot.get(Person, key), today.contributor(key)
            if person is not None and filmed is not None and key not in found:
                found[key] = _contributor(today, person, filmed, entry, entry.what)
    return tuple(found.values())


def _contributor(
    today: Today, person: Person, filmed: Interviewee, entry: Entry, work: Activity
) -> Contributor:
    letter = "" if is_hidden(today.snapshot, work) else today.letters.get(work.location or "", "")
    return Contributor(
        name=paper_name(person, filmed),
        when=listed((wall(entry.start), letter)),
        identity=_identity(today, person, filmed),
        consent=_consent(today, person, filmed),
        limits=filmed.limits,
    )


def _identity(today: Today, person: Person, filmed: Interviewee) -> Text:
    if person.protected:
        return "Code name only"
    if filmed.identity is None:
        return not_set(today.production.ask)
    return IDENTITIES[filmed.identity]


def _consent(today: Today, person: Person, filmed: Interviewee) -> Text:
    gone = _GONE.get(filmed.stage)
    if gone or filmed.consent is Consent.WITHDRAWN:
        return bold(gone or CONSENTS[Consent.WITHDRAWN])
    told = listed((CONSENTS[filmed.consent], _RELEASES[filmed.release]))
    quiet = person.protected or today.outside
    return sentence(told, "" if quiet else filmed.consent_note)


def _shelter(place: Location) -> Text:
    """How far, and what it is where no distance is known."""
    if not place.shelter:
        return not_set()
    metres = f"{place.shelter_metres} m" if place.shelter_metres is not None else ""
    minutes = f"{place.shelter_minutes} min" if place.shelter_minutes is not None else ""
    return ",\n".join(filter(None, (metres or place.shelter, minutes)))


def _street(address: str, name: str, shared: frozenset[str]) -> str:
    """What an address adds to a name: not the parts it has already, nor those all places share."""
    parts = (part.strip() for part in address.split(","))
    known = name.casefold()
    new = [part for part in parts if part.casefold() not in known and part not in shared]
    return f", {', '.join(new)}" if new else ""


def _shared(found: Sequence[Location]) -> frozenset[str]:
    """Parts of addresses that all places have: the country, mostly."""
    texts = [text for place in found for text in ((place.address, place.address_uk),)]
    if len(texts) < 2:
        return frozenset()
    common: set[str] = set()
    for script in (0, 1):
        parts = [{part.strip() for part in pair[script].split(",")} for pair in texts]
        common |= set.intersection(*parts)
    return frozenset(common)
