"""Decides and words a call sheet from the snapshot."""

from __future__ import annotations

from dataclasses import replace

from docplanner.documents.callsheet import back, danger, order
from docplanner.documents.callsheet.sheet import Band, CallSheet, Changes, Light
from docplanner.documents.house.gate import tag
from docplanner.documents.house.marks import gap, not_set
from docplanner.documents.house.page import Header
from docplanner.documents.house.text import Run, Text, bold, figures
from docplanner.documents.house.type import Weight
from docplanner.documents.kind import Params
from docplanner.documents.standing import Standing, Subject, furniture, standing, trip_words
from docplanner.documents.today import Today, curfew_words
from docplanner.documents.words import WITHHELD, clock_name, length, sentence, short_moment, wall
from docplanner.domain.production import Part, Production
from docplanner.domain.schedule import Activity, Leg
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import DAY, Instant, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.daylight import sun
from docplanner.planning.days import first_call, on_location, wrap_estimate

ID = "call-sheet"
TITLE = "Call sheet"
_EXCEPTIONS = 6
"""Own calls named under the unit call; more are read in the crew table."""


def collect(snapshot: Snapshot, params: Params, now: Instant) -> CallSheet:
    """The call sheet of a day for an audience."""
    today = Today.of(snapshot, params, params.audience or "crew")
    stands = standing(snapshot, ID, params, now)
    subject = Subject(TITLE, today.dated, today.day.date, today.trip, zone=today.day.zone)
    gate = danger.gate(today)
    inside = not today.outside
    return CallSheet(
        furniture=furniture(today.production, subject, stands, today.audience),
        header=_header(today, (tag(gate.verdict), gap(2.2), Run(today.number))),
        continued=f"{show_date(today.day.date)}, {today.number[:1].lower()}{today.number[1:]}",
        band=band(today),
        changes=changes(stands, today.production),
        services=danger.services(today),
        facts=danger.facts(today),
        gate=gate,
        why=today.known(today.day.purpose),
        places=order.places(today),
        running=order.running(today),
        contributors=order.contributors(today),
        cars=back.cars(today),
        kit=back.kit(today),
        safety=back.safety(today),
        routes=back.routes(today) if inside else None,
        routes_note=_save_offline(today),
        note=today.day.note,
        spots=back.spots(today) if inside else (),
        practical=back.practical(today) if inside else (),
        coming=back.coming(today),
        readers=back.readers(today),
        ask=today.production.ask,
        outside=today.outside,
        crew_count=len(today.crew),
    )


def _header(today: Today, answer: Text) -> Header:
    production = today.production
    line = sentence(TITLE, parts_of(today), production.broadcaster, trip_words(today.trip))
    call = wall(today.day.unit_call)
    ending = (Run(". Unit call "), bold(call)) if call else ()
    return Header(
        title=production.title,
        line=line,
        answer=answer,
        answer_line=f"{show_date(today.day.date)}{_journey(today)}",
        later=f"{TITLE}, continued",
        later_right=(
            Run(f"{production.title}. "),
            bold(today.number),
            Run(f", {show_date(today.day.date)}"),
            *ending,
        ),
    )


def parts_of(today: Today) -> str:
    """``Part 2 of 2``: the programmes that the day works for."""
    keys = {
        key
        for entry in today.entries
        if isinstance(entry.what, Activity)
        for key in entry.what.parts
    }
    found = sorted(part.number for part in map(today.snapshot.all(Part).get, keys) if part)
    if not found:
        return ""
    word = "Part" if len(found) == 1 else "Parts"
    total = len(today.snapshot.all(Part))
    return f"{word} {' and '.join(map(str, found))} of {total}"


def _journey(today: Today) -> str:
    """Where the day goes: from its first leg to its last, else where it is."""
    legs = [entry.what for entry in today.entries if isinstance(entry.what, Leg)]
    if today.outside or not legs:
        place = today.place(today.day.place)
        return f", {place}" if place and place != WITHHELD else ""
    start, end = (today.town(key) for key in (legs[0].from_, legs[-1].to))
    return f", {start} to {end}" if start and end and start != end else f", {end or start}"


def band(today: Today) -> Band:
    """The answers under the header."""
    day, snapshot = today.day, today.snapshot
    call = figures(show_wall(day.unit_call), Weight.BOLD) if day.unit_call is not None else None
    return Band(
        call_label=f"Unit call, {clock_name(day.zone)} time",
        call=call or not_set(today.production.ask),
        meet_at="" if today.outside else today.known(day.meet_at),
        exceptions=_exceptions(today),
        on_location=_on_location(today),
        wrap=_time(wrap_estimate(today.entries)),
        indoors=_time(day.indoors_by),
        curfew=curfew_words(today),
        lengths="" if today.outside else _lengths(today),
        light=_light(today),
        weather=_weather(today),
        weather_read=_weather_read(snapshot, today),
    )


def _on_location(today: Today) -> Text:
    """When work at a place begins; empty on a day that has none."""
    found = on_location(today.entries)
    return figures(show_wall(found)) if found is not None else ""


def _time(minutes: int | None) -> Text:
    return figures(show_wall(minutes)) if minutes is not None else replace(not_set(), size=8.25)


def _exceptions(today: Today) -> str:
    """Those with another call than the unit, by time: ``Driver 1 05:00; Camera 05:15``."""
    other: dict[int, list[str]] = {}
    for call in today.calls:
        if call.call is not None and call.call != today.day.unit_call:
            other.setdefault(call.call, []).append(today.brief.get(call.person, ""))
    told = [f"{', '.join(names)} {show_wall(time)}" for time, names in sorted(other.items())]
    if sum(map(len, other.values())) > _EXCEPTIONS:
        return f"{show_wall(min(other))} to {show_wall(max(other))}: own calls, page 2"
    return "; ".join(told)


def _lengths(today: Today) -> str:
    """How long the day is, and the rest after it."""
    start, end = first_call(today.snapshot, today.day), wrap_estimate(today.entries)
    if start is None or end is None:
        return ""
    rest = _rest(today, end)
    said = f"Day {length(end - start)}" if end > start else ""
    return ", ".join(part for part in (said, f"rest {length(rest)}" if rest else "") if part)


def _rest(today: Today, end: int) -> int | None:
    later = danger.following(today)
    if not later or (later[0].date - today.day.date).days != 1:
        return None
    call = first_call(today.snapshot, later[0])
    return call + DAY - end if call is not None and call + DAY > end else None


def _light(today: Today) -> Light:
    place = danger.sun_place(today)
    if place is None or place.latitude is None or place.longitude is None:
        return Light("Sun", not_set(today.production.ask), "")
    at = "Sun" if today.outside else f"Sun, {today.town(place.id)}"
    light = sun(today.day.date, place.latitude, place.longitude, today.day.zone)
    if light.sunrise is None or light.sunset is None:
        return Light(at, "Does not rise or set", "")
    golden = light.golden_evening_start
    return Light(
        at,
        figures(f"{show_wall(light.sunrise)} to {show_wall(light.sunset)}", Weight.SEMIBOLD),
        f"Golden from {show_wall(golden)}" if golden is not None else "",
    )


def _weather(today: Today) -> Text:
    return bold(today.day.weather) if today.day.weather else not_set(today.production.ask)


def _weather_read(snapshot: Snapshot, today: Today) -> str:
    day = today.day
    if not day.weather:
        return ""
    read = short_moment(day.weather_read_at, snapshot.production) if day.weather_read_at else ""
    return ", ".join(filter(None, (day.weather_source, read))) or "Source not set"


def changes(stands: Standing, production: Production) -> Changes:
    """What the sheet replaces; the list of changes is filled where revisions are compared."""
    last = stands.replaces
    if last is None:
        return Changes()
    issued = short_moment(last.issued_at, production)
    return Changes(f"Rev {last.revision}, {last.colour}", f"Issued {issued}")


def _save_offline(today: Today) -> str:
    call = today.day.unit_call
    return f"Save offline before {show_wall(call)}" if call is not None else "Save offline"
