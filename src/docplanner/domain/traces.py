"""What gives a protected person or place away: names, phrases, numbers, addresses, e-mails.

A trace finds its stretches in a :class:`Text`, however they are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Protocol, TypeAlias

from docplanner.domain.disguise import Seen, Token, humps, joined, readings, see, spaced, tokens
from docplanner.domain.inflection import Inflected
from docplanner.domain.spelling import fold

Span: TypeAlias = tuple[int, int]
"""Start and end in the text as it was given."""

JOINED = 6
"""Letters that a word pulled apart by mere spaces needs before it is taken for one."""
COMPOUND = 8
"""Letters of a word from which it is searched for two names written as one."""
NEAR = 4
"""Words between a street and its house number, at most."""
SMALL = 3
"""Letters of a word that may stand between a street and the number after it."""


class Text:
    """A text to search, read once for all traces."""

    def __init__(self, text: str) -> None:
        self.seen: Seen = see(text)
        self.tokens: list[Token] = tokens(self.seen)

    @cached_property
    def words(self) -> list[Token]:
        """Every word that stands in the text."""
        found = [token for token in self.tokens if token.text.isalpha()]
        return [*found, *(hump for token in found for hump in humps(token))]

    @cached_property
    def pieced(self) -> list[Token]:
        """Every word that neighbouring ones would make together."""
        return [one for one in joined(self.tokens) if one.glued or len(one.text) >= JOINED]

    @cached_property
    def spaced(self) -> list[Token]:
        """Runs of single letters, each as one word."""
        return list(spaced(self.tokens))

    def span(self, first: Token, last: Token) -> Span:
        """The stretch of the original from one token to another."""
        return self.seen.span(first.start, last.end)


class Trace(Protocol):
    """Something that gives somebody or a place away."""

    def find(self, text: Text) -> Iterator[Span]:
        """The stretches of a text that do."""
        ...


class Names:
    """Names that give their bearer away each by itself; two of them also written as one word."""

    def __init__(self, words: Iterable[str]) -> None:
        self._names = [Inflected.of(word) for word in words]
        self._known: dict[str, bool] = {}
        self._begins: dict[str, bool] = {}
        stems = [stem for name in self._names for stem in (*name.coarse, *name.fine)]
        self._initials = frozenset(stem[:1] for stem in stems)

    def find(self, text: Text) -> Iterator[Span]:
        """Words of the text that are, or hold, a name."""
        begun = (token for token in text.pieced if self._may_begin(token.text[0]))
        for token in (*text.words, *begun):
            if self._holds(token.text):
                yield text.span(token, token)
        for run in text.spaced:
            if self._holds(run.text) or self._contained(run.text) > 0:
                yield text.span(run, run)

    def _holds(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            known = any(name.matches(word) for name in self._names) or (
                len(word) >= COMPOUND and self._contained(word) > 1
            )
            self._known[word] = known
        return known

    def _may_begin(self, letter: str) -> bool:
        """Whether a name may begin so: most pieces are dismissed by this alone."""
        known = self._begins.get(letter)
        if known is None:
            firsts = {form[:1] for reading in readings(letter) for form in reading}
            known = self._begins[letter] = not firsts.isdisjoint(self._initials)
        return known

    def _contained(self, word: str) -> int:
        """How many of the names stand somewhere inside a word."""
        forms = [form for reading in readings(word) for form in reading]
        return sum(
            any(stem in form for stem in name.coarse for form in forms) for name in self._names
        )


class Phrase:
    """Words that give somebody or a place away only together, in any order."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = [
            word if word.isdigit() else Inflected.of(word)
            for word in words
            if word.casefold() not in _BETWEEN
        ]

    def find(self, text: Text) -> Iterator[Span]:
        """Runs of as many words as the phrase has, small ones not counted, that hold all of it."""
        size = len(self._words)
        found = [token for token in text.tokens if token.text.casefold() not in _BETWEEN]
        for first in range(len(found) - size + 1):
            window = found[first : first + size]
            if all(any(_is(word, token) for token in window) for word in self._words):
                yield text.span(window[0], window[-1])


@dataclass(frozen=True, slots=True)
class Street:
    """A street with its house number beside it; without a number, beside a word for a street.

    Between them may stand words such as "building", and short ones before the number.
    """

    words: tuple[Inflected, ...]
    number: str

    def find(self, text: Text) -> Iterator[Span]:
        """Stretches that hold the street and what makes it an address."""
        found = text.tokens
        size = len(self.words)
        for first, token in enumerate(found):
            if not any(word.matches(token.text) for word in self.words):
                continue
            window = found[first : first + size]
            if all(any(word.matches(t.text) for t in window) for word in self.words):
                after = found[first + size : first + size + NEAR]
                before = found[max(0, first - NEAR) : first][::-1]
                proof = self._proof(text, after, SMALL) or self._proof(text, before, 1)
                if proof:
                    places = sorted((window[0], window[-1], proof), key=lambda t: t.start)
                    yield text.span(places[0], places[-1])

    def _proof(self, text: Text, neighbours: list[Token], small: int) -> Token | None:
        for token in neighbours:
            if self._proves(text, token):
                return token
            if not is_building_word(token.text) and len(token.text) > small:
                return None
        return None

    def _proves(self, text: Text, token: Token) -> bool:
        if not self.number:
            return is_street_word(token.text)
        return token.text == self.number and not _is_clock(text.seen.text, token)


@dataclass(frozen=True, slots=True)
class Pattern:
    """A number or an e-mail address, as a regular expression over what shows."""

    expression: re.Pattern[str]

    def find(self, text: Text) -> Iterator[Span]:
        """Where it matches."""
        for match in self.expression.finditer(text.seen.text):
            yield text.seen.span(*match.span())


def _is(word: str | Inflected, token: Token) -> bool:
    return word == token.text if isinstance(word, str) else word.matches(token.text)


def _is_clock(text: str, token: Token) -> bool:
    """Whether a number belongs to a time or a decimal: 12:30, 0.12."""
    return bool(
        re.match(r"[:.]\d", text[token.end : token.end + 2])
        or re.match(r"\d[:.]", text[max(0, token.start - 2) : token.start])
    )


_BETWEEN = frozenset(("a", "an", "the", "in", "of", "at", "on", "у", "в", "на", "з", "та", "і"))
_STREET = (
    "street st str avenue ave road rd lane boulevard blvd square highway drive close terrace "
    "вул вулиця вулиці вулицю просп проспект проспекті пр пров провулок провулку бульвар бульварі "
    "бул площа площі пл шосе узвіз узвозі набережна майдан улица ул переулок"
)
_BUILDING = (
    "house building block flat apartment apt room office floor entrance city town village district "
    "region oblast raion ukraine kyiv near behind opposite corner number "
    "буд будинок корп корпус кв квартира під'їзд поверх офіс місто смт село обл область район "
    "україна київ дім дом"
)


@lru_cache(maxsize=8)
def folded(words: str) -> frozenset[str]:
    """The search forms of a list of words."""
    return frozenset(fold(words).split())


@lru_cache(maxsize=4096)
def is_street_word(word: str) -> bool:
    """Whether a word is one for a kind of street, in either script."""
    return fold(word) in folded(_STREET)


@lru_cache(maxsize=4096)
def is_building_word(word: str) -> bool:
    """Whether a word stands in any address: for a street, a building, a flat or a district."""
    return fold(word) in folded(_BUILDING) or is_street_word(word)
