"""Which traces a protected record leaves: its name, number, address and e-mail read as data."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docplanner.domain.disguise import see, tokens
from docplanner.domain.inflection import Inflected
from docplanner.domain.spelling import fold
from docplanner.domain.traces import (
    Names,
    Pattern,
    Phrase,
    Street,
    Trace,
    folded,
    is_building_word,
    is_street_word,
)

SHORTEST_NAME = 3
"""Letters of a name that is looked for by itself; an initial never is."""
LOCAL_DIGITS = 9
"""Last digits of a telephone number that are the subscriber's anywhere."""
SHORTEST_NUMBER = 6

_PARTICLES = "the and von van der den bin abu ibn mrs miss pan pani san"
_ROLES = (
    "resident witness contributor interviewee person source speaker family mother father son "
    "daughter child boy girl man woman widow wife husband brother sister neighbour neighbor "
    "soldier officer commander volunteer medic doctor nurse teacher priest farmer driver fixer "
    "translator interpreter photographer photojournalist producer director camera sound editor "
    "adviser advisor guide guard mayor local anonymous protected name unknown "
    "житель жителька мешканець мешканка свідок герой героїня мати батько син донька солдат офіцер "
    "командир волонтер волонтерка медик лікар лікарка медсестра вчитель вчителька священник "
    "водій перекладач фотограф родина сусід сусідка"
)
_INSIDE = "apt apartment flat room office floor entrance кв квартира офіс поверх під'їзд"
_POSTCODE = 5


def name_traces(name: str, code_name: str, places: frozenset[str]) -> Iterator[Trace]:
    """A person's name: each part alone, and the whole where it is a description."""
    words = [token.text for token in tokens(see(name))]
    described = any(word.isdigit() or fold(word) in folded(_ROLES) for word in words)
    common = folded(_PARTICLES) | set(fold(code_name).split())
    if described:
        common |= folded(_ROLES) | places
        if len(words) > 1:
            yield Phrase(words)
    personal = [
        word
        for word in words
        if word.isalpha() and len(word) >= SHORTEST_NAME and fold(word) not in common
    ]
    if personal:
        yield Names(personal)


def place_traces(name: str) -> Iterator[Trace]:
    """The name of a place: the whole, and each part between commas that says something alone."""
    parts = [[token.text for token in tokens(see(part))] for part in name.split(",")]
    whole = [word for part in parts for word in part]
    if whole:
        yield Phrase(whole)
    for part in parts:
        own = [word for word in part if not is_building_word(word)]
        if len(parts) > 1 and len(own) > 1:
            yield Phrase(part)


def number_traces(phone: str) -> Iterator[Trace]:
    """Telephone numbers, with any separators, international or national."""
    for written in re.split(r"[,;/\n]|[^\W\d_]+", see(phone).text):
        digits = re.sub(r"\D", "", written)
        if len(digits) >= SHORTEST_NUMBER:
            yield Pattern(_number(digits))


def email_traces(email: str) -> Iterator[Trace]:
    """E-mail addresses, also with the signs spelt out."""
    for local, domain in re.findall(r"([^\s@<>,;:]+)@([^\s@<>,;]+)", see(email).text):
        at, dot = r"\s*(?:@|[\[({]\s*at\s*[\])}])\s*", r"\s*(?:\.|[\[({]\s*dot\s*[\])}])\s*"
        parts = [dot.join(re.escape(p) for p in side.split(".")) for side in (local, domain)]
        yield Pattern(re.compile(rf"(?<![\w+-]){parts[0]}{at}{parts[1]}(?![\w-])", re.IGNORECASE))


def address_traces(address: str, places: frozenset[str]) -> Iterator[Trace]:
    """A street with its house number. A town or a lone number gives nobody away."""
    parts = [[token.text for token in tokens(see(part))] for part in re.split("[,;\n]", address)]
    numbers = [_house_number(part) for part in parts]
    at = next((place for place, number in enumerate(numbers) if number), -1)
    order = [at, at - 1, at + 1] if at >= 0 else list(range(len(parts)))
    for place in order:
        if not 0 <= place < len(parts):
            continue
        street = any(is_street_word(word) for word in parts[place])
        words = [word for word in parts[place] if _names_street(word, places, street)]
        if words and (street or at >= 0):
            yield Street(tuple(map(Inflected.of, words)), numbers[at] if at >= 0 else "")
            return


def _names_street(word: str, places: frozenset[str], street: bool) -> bool:
    if not word.isalpha() or len(word) < SHORTEST_NAME or is_building_word(word):
        return False
    return street or fold(word) not in places


def _house_number(words: list[str]) -> str:
    """The house number in one part of an address; flats and postcodes are none."""
    for before, word in zip(["", *words], words, strict=False):
        if word.isdigit() and len(word) < _POSTCODE and fold(before) not in folded(_INSIDE):
            return word
    return ""


def _number(digits: str) -> re.Pattern[str]:
    apart = r"[\W_]{0,3}"
    prefix, local = digits[:-LOCAL_DIGITS].lstrip("0"), digits[-LOCAL_DIGITS:]
    tails = sorted({prefix[start:] for start in range(len(prefix) + 1)}, key=len, reverse=True)
    trunk = rf"{apart}0?{apart}"
    before = "|".join(trunk.join(zeros + tail) + trunk for tail in tails for zeros in _zeros(tail))
    return re.compile(rf"(?<!\d)(?:{before})?{apart.join(local)}(?!\d)")


def _zeros(tail: str) -> tuple[str, ...]:
    return ("00", "0", "") if tail else ("00", "0", "8")
