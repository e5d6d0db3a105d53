"""What one person carries and wears, whom they ring, whom they film and how."""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.documents.callsheet.danger import contacts, ring
from docplanner.documents.callsheet.mine import Mine
from docplanner.documents.house.marks import gap, not_set
from docplanner.documents.house.text import Inline, Run, Text, bold
from docplanner.documents.words import IDENTITIES, name_of, paper_name
from docplanner.domain.kit import KitItem
from docplanner.domain.people import Interviewee, Person
from docplanner.domain.safety import Contact, ContactUse


def to_carry(mine: Mine) -> tuple[Text, ...]:
    """The kit booked for their work; the producer's note where none is booked."""
    keys = dict.fromkeys(key for work in mine.works for key in work.kit)
    items = (mine.today.snapshot.get(KitItem, key) for key in keys)
    names = tuple(item.name for item in items if item is not None)
    note = mine.today.day.kit_note
    return names or _parts(note.replace(". ", ", ")) or (mine.today.known(""),)


def to_wear(mine: Mine) -> tuple[Text, ...]:
    """Their own protection, and the passes of the day."""
    member = mine.today.member(mine.person.id)
    worn: tuple[Text, ...] = _parts(member.ppe) if member is not None else ()
    return (worn or (mine.today.known(""),)) + _parts(mine.today.day.passes)


def _parts(text: str) -> tuple[str, ...]:
    found = (part.strip().rstrip(".") for part in text.split(","))
    return tuple(part[:1].upper() + part[1:] for part in found if part)


def to_ring(mine: Mine) -> tuple[Text, ...]:
    """The few numbers they need: if anything is wrong, if late, for language, if split up."""
    return tuple(_numbers(mine))


def _numbers(mine: Mine) -> Iterator[Text]:
    yield _contact(mine, "Anything wrong", ContactUse.FIRST_CALL)
    yield _contact(mine, "If no answer", ContactUse.SECOND_CALL)
    if mine.driver is not None and not mine.drives:
        yield _person("Your car", mine.driver)
    for interpreter in _interpreters(mine):
        yield _person("Language", interpreter)
    yield _contact(mine, "Split up", ContactUse.MEETING_POINT)


def _interpreters(mine: Mine) -> Iterator[Person]:
    found = (mine.today.contributor(person.id) for person in mine.contributors())
    keys = dict.fromkeys(item.interpreter for item in found if item is not None)
    for key in keys:
        person = mine.today.snapshot.get(Person, key)
        if person is not None and person.id != mine.person.id:
            yield person


def _contact(mine: Mine, label: str, use: ContactUse) -> Text:
    found = next(iter(contacts(mine.today, use)), None)
    if found is None:
        return (bold(f"{label} "), not_set())
    person = mine.today.snapshot.get(Person, found.person)
    name = name_of(person) or found.title
    return (bold(f"{label} "), Run(f"{name} "), *_phone(found, person))


def _phone(found: Contact, person: Person | None) -> tuple[Run, ...]:
    if person is not None and person.protected:
        return ()
    number = found.phone or (person.phone if person is not None else "")
    return (ring(number),) if number else ()


def _person(label: str, person: Person) -> Text:
    number = "" if person.protected else person.phone
    words: tuple[Inline, ...] = (bold(f"{label} "), Run(f"{name_of(person)} "))
    return (*words, ring(number)) if number else words


def filmed(mine: Mine) -> tuple[Text, ...]:
    """Whom they film, by the name on paper, with the rule and the limits; then the day's note."""
    lines: list[Text] = []
    for person in mine.contributors():
        contributor = mine.today.contributor(person.id)
        if contributor is None:
            continue
        told = _rule(person, contributor)
        limits = f": {contributor.limits}." if contributor.limits else "."
        lines.append((bold(f"{paper_name(person, contributor)} "), *told, Run(limits)))
    if mine.today.day.note:
        lines.append((bold("Today. "), Run(mine.today.day.note)))
    return tuple(lines) or ("Nobody by name.",)


def _rule(person: Person, contributor: Interviewee) -> tuple[Inline, ...]:
    if person.protected:
        return (Run("code name only"),)
    if contributor.identity is None:
        return (gap(0.6), not_set(), gap(0.6))
    return (Run(IDENTITIES[contributor.identity].lower()),)
