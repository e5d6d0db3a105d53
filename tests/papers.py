"""Small productions to print papers from: a trip of six days, its people, its places."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from docplanner.domain import people, places, production, safety, schedule, shots
from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.papers import Issue
from docplanner.domain.snapshot import Snapshot
from docplanner.domain.times import Instant

TRIP, VERSION = "trip", "version"
NOW = Instant.parse("2023-01-14T18:12+02:00", ("Europe/Kyiv",))
SUNDAY = "day-5"
"""The fullest day: Sun 15 Jan 2023, Kyiv to Dnipro."""


def at(text: str) -> Instant:
    """A moment in Kyiv time, written ``2023-01-14T18:12``."""
    return Instant.parse(f"{text}+02:00", ("Europe/Kyiv",))


def wall(text: str) -> int:
    """``HH:MM`` as minutes after midnight."""
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def small() -> Snapshot:
    """The production of the story in January 2023, small enough to read."""
    return Snapshot.of(records())


def signed() -> Snapshot:
    """The same, with the assessment of Sunday signed and the sheet issued twice."""
    return Snapshot.of(
        [*changed(records(), "ra-7", signed_by="adviser", signed_at=SIGNED), *ISSUES]
    )


def changed(found: Iterable[Any], key: str, **values: Any) -> list[Any]:
    """Records with one of them altered."""
    return [replace(item, **values) if item.id == key else item for item in found]


def without(found: Iterable[Any], *classes: type) -> list[Any]:
    """Records without those of some classes."""
    return [item for item in found if not isinstance(item, classes)]


SIGNED = at("2023-01-14T18:16")
_SCOPE = "day=day-5"
ISSUES = [
    Issue(id="i0", paper="call-sheet", scope=_SCOPE, revision=0, colour="White",
          issued_at=at("2023-01-13T17:40"), audience="crew"),
    Issue(id="i1", paper="call-sheet", scope=_SCOPE, revision=1, colour="Blue",
          issued_at=at("2023-01-14T13:05"), audience="crew"),
]  # fmt: skip


def records() -> list[Any]:
    """All records of the small production."""
    return [*_film(), *_people(), *_places(), *_days(), *_sunday(), *_monday(), *_safety()]


def _film() -> list[Any]:
    return [
        production.Production(id="film", title="Pictures From Ukraine", code="PFU",
                              broadcaster="BBC Scotland", zone="Europe/Kyiv"),
        production.Part(id="part-1", number=1, title="The square"),
        production.Part(id="part-2", number=2, title="The war"),
        schedule.Trip(id=TRIP, title="January 2023, final footage", number=4,
                      start=date(2023, 1, 11), end=date(2023, 1, 16)),
        schedule.Version(id=VERSION, trip=TRIP, title="Plan A", adopted=True),
        shots.Sequence(id="seq-9", number=9, title="Dnipro", part="part-2"),
        *(shots.Shot(id=f"shot-9{n}", number=f"9.{n}", description=f"Shot {n} of the block",
                     sequence="seq-9", location="block", priority=shots.Priority.MUST)
          for n in (1, 2, 3, 4)),
        shots.Shot(id="shot-96", number="9.6", description="Last light on the embankment",
                   sequence="seq-9", location="embankment"),
        shots.Shot(id="shot-101", number="10.1", description="What the evening was like"),
    ]  # fmt: skip


def _people() -> list[Any]:
    roles = (
        ("pd", "Producer/Director", "+44 7700 900101", "Press point, check-ins", False),
        ("presenter", "Presenter", "+44 7700 900102", "Own stills, 2 bodies", False),
        ("camera", "Camera", "+44 7700 900103", "A and B camera, data", False),
        ("fixer", "Fixer, Kyiv", "+380 67 000 00 04", "Interprets 16:45", False),
        ("driver-1", "Driver, car 1", "+380 67 000 00 05", "Paper map, full tank", False),
        ("driver-2", "Driver, car 2", "+380 67 000 00 06", "First aid, sat phone", True),
    )
    crew: list[Any] = []
    for key, name, phone, duty, medic in roles:
        crew.append(people.Person(id=key, name=name, role=name, phone=phone))
        crew.append(people.CrewMember(id=f"crew-{key}", person=key, duty=duty, medic=medic,
                                      ppe="Vest, helmet, IFAK"))  # fmt: skip
    return [
        *crew,
        people.Person(id="adviser", name="Security adviser", phone="+44 141 496 0107"),
        people.Person(id="resident", name="Dnipro resident 1", phone="+380 67 000 00 11"),
        people.Interviewee(id="int-resident", person="resident", consent=people.Consent.VERBAL,
                           identity=people.Identity.FIRST_NAME, interpreter="fixer",
                           stage=people.Stage.SCHEDULED,
                           limits="No flat, street sign or family"),
        people.Person(id="heron", name="Real Name Of Heron", code_name="HERON", protected=True,
                      role="A secret role", phone="+380 67 999 99 99", address="1 Secret Street"),
        people.Interviewee(id="int-heron", person="heron", consent=people.Consent.WRITTEN,
                           identity=people.Identity.ANONYMOUS, release=people.Release.SIGNED,
                           limits="No place, number or voice"),
        people.Person(id="analyst", name="Military analyst"),
    ]  # fmt: skip


def _places() -> list[Any]:
    return [
        places.Location(id="base", name="Kyiv base", name_uk="Київ, база",
                        latitude=50_450_000, longitude=30_520_000, approximate=True),
        places.Location(id="kremenchuk", name="Kremenchuk", name_uk="Кременчук",
                        latitude=49_070_000, longitude=33_420_000),
        places.Location(
            id="block", name="118 Naberezhna Peremohy, Dnipro",
            name_uk="набережна Перемоги, 118, Дніпро", latitude=48_420_000, longitude=35_070_000,
            approximate=True, access="Outside the cordon, cars face out",
            permission=places.Permission.ASKED, shelter="Underground car park, 250 m north",
            shelter_uk="підземний паркінг, 250 м на північ", shelter_metres=250,
            shelter_minutes=4, hospital="Mechnikov Regional, 14 Soborna Sq.",
            hospital_uk="лікарня ім. Мечникова, Соборна пл., 14", hospital_minutes=15,
            hospital_latitude=48_470_000, hospital_longitude=35_040_000),
        places.Location(id="embankment", name="Embankment, Dnipro", name_uk="набережна, Дніпро",
                        latitude=48_450_000, longitude=35_070_000, approximate=True,
                        access="Public place, wind off the river",
                        permission=places.Permission.NOT_NEEDED, shelter="Underpass",
                        shelter_metres=600, shelter_minutes=8),
        places.Location(id="hotel", name="Hotel with shelter, Dnipro",
                        name_uk="готель з укриттям, центр, Дніпро", latitude=48_460_000,
                        longitude=35_050_000, approximate=True,
                        access="Base for the night, interview room",
                        permission=places.Permission.GRANTED, shelter="In house, level -1"),
        places.Location(id="secret", name="The secret flat", name_uk="таємна квартира",
                        latitude=48_000_000, longitude=35_000_000),
        places.Curfew(id="curfew", location="hotel", starts=wall("23:00"), ends=wall("05:00")),
        Vehicle(id="car-1", name="Car 1, leads", plate="AA 0001 XX", seats=4,
                description="Grey estate"),
        Vehicle(id="car-2", name="Car 2, kit", plate="AA 0002 XX", seats=3,
                description="White van, 1 seat kept empty"),
        KitItem(id="kit-a", name="A camera"), KitItem(id="kit-b", name="B camera body, 35 mm"),
    ]  # fmt: skip


def _days() -> list[Any]:
    kinds = schedule.DayKind
    dates = (
        ("day-1", 11, kinds.TRAVEL), ("day-2", 12, kinds.SHOOT), ("day-3", 13, kinds.SHOOT),
        ("day-4", 14, kinds.SHOOT), ("day-6", 16, kinds.SHOOT), ("day-7", 17, kinds.TRAVEL),
    )  # fmt: skip
    other = [
        schedule.Day(id=key, trip=TRIP, version=VERSION, date=date(2023, 1, day), kind=kind,
                     place="base", unit_call=wall("05:15") if key == "day-6" else None)
        for key, day, kind in dates
    ]  # fmt: skip
    sunday = schedule.Day(
        id=SUNDAY, trip=TRIP, version=VERSION, date=date(2023, 1, 15), place="hotel",
        unit_call=wall("05:30"), meet_at="Kyiv base, front gate", indoors_by=wall("22:00"),
        purpose="Dnipro was struck on Sat 14 Jan. We film what a photograph can and cannot hold, "
        "and hear one resident.",
        no_go="alert at 12:15, no answer from press point.",
        kit_note="A camera and B camera, 2 lenses, 6 batteries warm, 2 drives. No drone today.",
        medical_note="Vest, helmet, IFAK for all 6, worn from the cordon. Trauma bags: car 1 "
        "boot left, car 2 behind the seat.",
        money="18,000 UAH with PD, 300 EUR in car 2", meals="Packs 05:00, hot 18:45",
        passes="Press card, accreditation, passport",
    )  # fmt: skip
    return [*other, sunday]


def _sunday() -> list[Any]:
    kind = schedule.ActivityKind
    everybody = ("pd", "presenter", "camera", "fixer", "driver-1", "driver-2")
    work = (
        ("recce", "Safety recce, police press point", kind.RECCE, "12:15", "13:30", "block",
         ("pd", "fixer"), (), "No cameras until the PD says go"),
        ("film-block", "Struck block, rescue goes on", kind.ACTUALITY, "13:30", "15:15", "block",
         everybody, ("shot-91", "shot-92", "shot-93", "shot-94"), "Leave A at 15:15"),
        ("ptc", "Last light", kind.PTC, "15:20", "16:30", "embankment", everybody, ("shot-96",),
         ""),
        ("resident", "Dnipro resident 1", kind.INTERVIEW, "16:45", "18:15", "hotel",
         (*everybody, "resident"), ("shot-101",), ""),
        ("meal", "Meal, two copies, charge", kind.MEAL, "18:15", "20:00", "hotel", everybody, (),
         ""),
        ("meet", "HERON", kind.INTERVIEW, "20:15", "20:45", "secret", ("pd", "heron"), (), ""),
    )  # fmt: skip
    calls = (
        ("pd", "05:30", "05:20", "Base gate", "car-1"),
        ("presenter", "05:30", "05:20", "Base gate", "car-1"),
        ("fixer", "05:30", "05:05", "Home", "car-1"),
        ("driver-1", "05:00", "05:00", "Own", "car-1"),
        ("driver-2", "05:00", "05:00", "Own", "car-2"),
        ("camera", "05:15", "05:00", "Hotel lobby, Kyiv", "car-2"),
    )
    return [
        *(schedule.Activity(id=f"act-{key}", title=title, kind=sort, day=SUNDAY, start=wall(start),
                            end=wall(end), location=place, people=who, shots=wanted, note=note,
                            parts=("part-2",), kit=("kit-a", "kit-b") if wanted else (),
                            status=schedule.ActivityStatus.CONFIRMED)
          for key, title, sort, start, end, place, who, wanted, note in work),
        *(schedule.Call(id=f"call-{who}", day=SUNDAY, person=who, call=wall(call),
                        pickup=wall(pickup), pickup_place=place, vehicle=car)
          for who, call, pickup, place, car in calls),
        schedule.Leg(id="leg-1", trip=TRIP, mode=schedule.LegMode.ROAD, from_="base",
                     to="kremenchuk", depart=at("2023-01-15T05:30"), arrive=at("2023-01-15T09:15"),
                     people=everybody, kilometres=300, route="East bank",
                     alternate="West bank by Cherkasy, add 55 min",
                     last_safe_departure=at("2023-01-15T08:30"), note="Cars 200 m apart"),
        schedule.Leg(id="leg-2", trip=TRIP, mode=schedule.LegMode.ROAD, from_="kremenchuk",
                     to="block", depart=at("2023-01-15T09:35"), arrive=at("2023-01-15T12:15"),
                     people=everybody, kilometres=180,
                     last_safe_departure=at("2023-01-15T13:00")),
        schedule.Accommodation(id="night", trip=TRIP, location="hotel", check_in=date(2023, 1, 15),
                               check_out=date(2023, 1, 16), rooms="6 rooms, floors 1 and 2"),
    ]  # fmt: skip


def _monday() -> list[Any]:
    kind = schedule.ActivityKind
    return [
        schedule.Activity(id="act-analyst", title="Military analyst", kind=kind.INTERVIEW,
                          day="day-6", start=wall("12:45"), end=wall("14:15"), location="base",
                          people=("pd", "camera", "analyst")),
        schedule.Activity(id="act-station", title="Kyiv station, departures", kind=kind.GVS,
                          day="day-6", start=wall("16:30"), end=wall("18:30")),
        schedule.Leg(id="leg-7", trip=TRIP, mode=schedule.LegMode.RAIL, from_="base",
                     depart=at("2023-01-16T19:45"), arrive=at("2023-01-17T07:00"),
                     carrier="Night train"),
    ]  # fmt: skip


def _safety() -> list[Any]:
    use = safety.ContactUse
    contacts = (
        ("all services", use.SERVICE, "112"), ("ambulance", use.SERVICE, "103"),
        ("fire, rescue", use.SERVICE, "101"), ("police", use.SERVICE, "102"),
        ("Security adviser", use.FIRST_CALL, "+44 141 496 0107"),
        ("Key contact, Glasgow", use.SECOND_CALL, "+44 141 496 0110"),
        ("British Embassy, Kyiv", use.EMBASSY, "+380 44 490 3660"),
        ("Policy on wallet card", use.INSURER, "+44 141 496 0113"),
        ("Hotel C, lobby", use.MEETING_POINT, ""),
    )  # fmt: skip
    ladder = (
        (0, "Driver of the car", "Texts car, place, all well"),
        (15, "Security adviser", "Rings car 1, car 2, satellite phone"),
        (60, "Key contact", "Tells BBC duty desk, opens the sealed plan"),
    )
    actions = (
        ("Siren", "Vests, helmets, shelter. Wait for all clear"),
        ("Blast, no siren", "Down, off the glass, count, shelter"),
        ("Casualty", "Bleeding first, 103, hospital, car 2 leads"),
    )
    checks = (("05:30", "driver-1", "Kyiv base gate, both cars, radio check"),
              ("09:00", "driver-1", "Before the fuel stop"), ("12:15", "pd", "On arrival at A"),
              ("21:00", "pd", "All indoors, room numbers said"))  # fmt: skip
    return [
        safety.Assessment(id="ra-7", reference="RA-07 v2", title="Dnipro", day=SUNDAY),
        *(safety.Contact(id=f"contact-{n}", title=title, use=sort, phone=phone, position=n)
          for n, (title, sort, phone) in enumerate(contacts)),
        *(safety.LadderStep(id=f"ladder-{n}", minutes=n, who=who, action=action)
          for n, who, action in ladder),
        *(safety.ActionOn(id=f"on-{n}", event=event, action=action, position=n)
          for n, (event, action) in enumerate(actions)),
        *(safety.CheckIn(id=f"check-{n}", day=SUNDAY, time=wall(time), who=who, title=title,
                         method="phone") for n, (time, who, title) in enumerate(checks)),
    ]  # fmt: skip
