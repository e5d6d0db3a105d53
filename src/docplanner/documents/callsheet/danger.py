"""Whom to ring and where to go: the emergency box, and the gate of the day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from docplanner.documents.house.danger import Fact
from docplanner.documents.house.gate import Gate, Verdict
from docplanner.documents.house.marks import not_set
from docplanner.documents.house.text import Inline, Run, Text, bold, plain
from docplanner.documents.house.type import Weight
from docplanner.documents.today import Today
from docplanner.documents.words import (
    clock_name,
    listed,
    name_of,
    sentence,
    short_both,
    short_moment,
    telephone,
)
from docplanner.domain.people import Person
from docplanner.domain.places import Location
from docplanner.domain.safety import Assessment, Contact, ContactUse, Override
from docplanner.domain.schedule import Day
from docplanner.planning.checks.unsigned_assessment import ID as UNSIGNED
from docplanner.planning.checks.unsigned_assessment import is_signed
from docplanner.planning.days import Lettered

A_WEEK = timedelta(days=7)


def services(today: Today) -> tuple[tuple[str, str], ...]:
    """The public emergency numbers, with what each is for."""
    return tuple((item.phone, item.title.lower()) for item in contacts(today, ContactUse.SERVICE))


def facts(today: Today) -> tuple[Fact, ...]:
    """The cells of the emergency box, in the order in which they are needed."""
    if today.outside:
        return (_hospital(today), _medic(today))
    use = ContactUse
    return (
        _hospital(today),
        _shelter(today),
        _medic(today),
        _number(today, use.FIRST_CALL, "First call"),
        _number(today, use.MEETING_POINT, "If split, meet at"),
        _number(today, use.EMBASSY, "Embassy"),
        _number(today, use.INSURER, "Insurer, evacuation"),
        _number(today, use.SECOND_CALL, "Second call"),
    )


def contacts(today: Today, use: ContactUse) -> list[Contact]:
    """The contacts of a use that hold on this trip: its own first, then those of all trips."""
    found = [
        item
        for item in today.snapshot.by(Contact, "use").get(use, ())
        if item.trip in (None, today.trip.id)
    ]
    return sorted(found, key=lambda item: (item.trip is None, item.position, item.id))


def first_call(today: Today) -> Text:
    """Whom to ring first, with the number."""
    found = next(iter(contacts(today, ContactUse.FIRST_CALL)), None)
    if found is None:
        return not_set(today.production.ask)
    person = today.snapshot.get(Person, found.person)
    secret = person is not None and person.protected
    name = bold(f"{name_of(person) or found.title} ")
    return (name, replace(ring(found.phone), weight=Weight.SEMIBOLD)) if not secret else name


def ring(number: str) -> Run:
    """A number that rings when it is touched, and stays on one line."""
    return Run(number.replace(" ", "\u00a0"), link=telephone(number), tabular=True)


def _hospital(today: Today) -> Fact:
    found = next((item for item in today.places if item.place.hospital), None)
    if found is None:
        return Fact("Hospital", not_set(today.production.ask))
    place = found.place
    near = f", {place.hospital_minutes} min" if place.hospital_minutes is not None else ""
    name, _, street = place.hospital.partition(", ")
    more: tuple[Text, ...] = (sentence(street, place.hospital_uk),)
    if place.hospital_phone and not today.outside:
        more += (ring(place.hospital_phone),)
    return Fact(f"Hospital{near} from {found.letter}", name, _said(more))


def _shelter(today: Today) -> Fact:
    found = next((item for item in today.places if item.place.shelter), None)
    if found is None:
        return Fact("Shelter", not_set(today.production.ask))
    place = found.place
    walk = f", {place.shelter_minutes} min on foot" if place.shelter_minutes is not None else ""
    name, _, where = place.shelter.partition(", ")
    return Fact(
        f"Shelter at {found.letter}{walk}", name, _said((sentence(where, place.shelter_uk),))
    )


def _medic(today: Today) -> Fact:
    medics = [
        person
        for person in today.crew
        if (member := today.member(person.id)) is not None and member.medic
    ]
    if not medics:
        return Fact("Medic", not_set(today.production.ask))
    numbers: tuple[Text, ...] = ()
    if not today.outside:
        numbers = tuple(
            ring(person.phone) for person in medics if person.phone and not person.protected
        )
    return Fact("Medic", listed(name_of(person) for person in medics), numbers)


def _number(today: Today, use: ContactUse, label: str) -> Fact:
    found = next(iter(contacts(today, use)), None)
    if found is None:
        return Fact(label, not_set(today.production.ask))
    person = today.snapshot.get(Person, found.person)
    secret = person is not None and person.protected
    phone = found.phone or (person.phone if person is not None else "")
    more: tuple[Text, ...] = () if secret or not phone else (ring(phone),)
    if not phone and use is not ContactUse.MEETING_POINT:
        more = (not_set(),)
    always, note = _hours(found.note)
    answer: Text = name_of(person) if person else found.title
    if plain(answer).casefold() == label.casefold() and more:
        answer, more = more[0], ()
    return Fact(f"{label}{always}", answer, _said((*more, note)))


def _hours(note: str) -> tuple[str, str]:
    """Round the clock belongs to the label; the rest of a note stays."""
    if note.startswith("24 h"):
        return ", 24 h", note.removeprefix("24 h").lstrip(". ").strip()
    return "", note


def _said(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    return tuple(text for text in texts if text)


def gate(today: Today) -> Gate:
    """GO on a signed assessment, or on an override of that rule; otherwise what is missing."""
    found = today.snapshot.by(Assessment, "day").get(today.day.id, ())
    signed = [item for item in found if is_signed(item)]
    overrides = _overrides(today)
    opened = [item for item in overrides if item.rule == UNSIGNED]
    if found and len(signed) == len(found):
        return Gate(Verdict.GO, _grounds(today, signed[-1], overrides))
    if opened:
        return Gate(Verdict.OVERRIDE, _opened(today, opened[-1], overrides))
    return Gate(Verdict.NOT_READY, _missing(today, found))


def _overrides(today: Today) -> list[Override]:
    found = today.snapshot.by(Override, "day").get(today.day.id, ())
    return sorted(found, key=lambda item: item.at)


def _grounds(today: Today, signed: Assessment, overrides: list[Override]) -> tuple[Text, ...]:
    first: tuple[Inline, ...] = (bold(signed.reference), Run(f" signed by {_by(today, signed)}. "))
    return (first + _approved(today, signed), *_no_go(today, overrides))


def _by(today: Today, signed: Assessment) -> str:
    who = name_of(today.snapshot.get(Person, signed.signed_by))
    when = short_both(signed.signed_at, today.production) if signed.signed_at else ""
    return listed((who, when))


def _approved(today: Today, signed: Assessment) -> tuple[Inline, ...]:
    """Who approved the day, and when; the date only where it is not that of the signature."""
    day = today.day
    who = name_of(today.snapshot.get(Person, day.approved_by))
    if not who:
        return (bold("Approved by "), not_set(today.production.ask))
    return (bold("Approved"), Run(f" by {who}{_when(today, signed)}."))


def _when(today: Today, signed: Assessment) -> str:
    approved = today.day.approved_at
    if approved is None:
        return ""
    zone = today.production.zone
    here = approved.local(zone)
    same = signed.signed_at is not None and signed.signed_at.local(zone).date() == here.date()
    if same:
        return f" {here:%H:%M} {clock_name(zone)}"
    return f" {short_moment(approved, today.production)}"


def _no_go(today: Today, overrides: list[Override]) -> Iterator[Text]:
    rule: tuple[Inline, ...] = (bold("NO-GO if "),)
    rule += (Run(today.day.no_go) if today.day.no_go else not_set(today.production.ask),)
    for item in overrides:
        rule += _kept(today, item)
    yield rule


def _kept(today: Today, item: Override) -> tuple[Inline, ...]:
    who = name_of(today.snapshot.get(Person, item.by))
    when = short_moment(item.at, today.production)
    rule = item.rule.replace("-", " ").replace("_", " ")
    return (Run(" "), bold("Override"), Run(f" {rule}: {who}, {when}, {item.reason.rstrip('.')}."))


def _opened(today: Today, item: Override, overrides: list[Override]) -> tuple[Text, ...]:
    who = name_of(today.snapshot.get(Person, item.by))
    when = short_moment(item.at, today.production)
    rest = [other for other in overrides if other is not item]
    reason = item.reason.rstrip(".")
    return (
        (
            Run("No signed assessment. Kept by "),
            bold(f"{who}, {when}"),
            Run(f". Reason: {reason}."),
        ),
        *_no_go(today, rest),
    )


def _missing(today: Today, found: tuple[Assessment, ...]) -> tuple[Text, ...]:
    unsigned = [item for item in found if not is_signed(item)]
    if unsigned:
        names = listed(item.reference for item in unsigned)
        verb = "is" if len(unsigned) == 1 else "are"
        first: tuple[Inline, ...] = (bold(names), Run(f" {verb} not signed. "))
    else:
        first = (bold("No risk assessment"), Run(" of this day. "))
    first += (Run("Nobody travels on this sheet. "), *_ask(today))
    return (first, *_no_go(today, _overrides(today)))


def _ask(today: Today) -> tuple[Inline, ...]:
    found = next(iter(contacts(today, ContactUse.FIRST_CALL)), None)
    if found is None or today.outside:
        return ()
    person = today.snapshot.get(Person, found.person)
    name = name_of(person) or found.title
    return (bold("Ask "), Run(f"{name}, "), ring(found.phone)) if found.phone else ()


def base_of(today: Today) -> Lettered | None:
    """The place whose sun counts: the first of the day with coordinates."""
    return next((item for item in today.places if item.place.latitude is not None), None)


def sun_place(today: Today) -> Location | None:
    """The same as a place; where the day has none, the day's own."""
    base = base_of(today)
    if base is not None:
        return base.place
    key = today.day.place
    return None if key in today.hidden else today.snapshot.get(Location, key)


def following(today: Today) -> tuple[Day, ...]:
    """The next two days of the plan, on whatever trip, within a week."""
    here = today.day.date
    later = [day for day in today.snapshot.days if here < day.date <= here + A_WEEK]
    return tuple(later[:2])
