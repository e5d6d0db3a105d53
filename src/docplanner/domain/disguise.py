"""Reading through disguises: hidden characters, look-alike letters, words pulled apart."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from docplanner.domain.spelling import APOSTROPHES, IGNORABLE, MARKS, fold, transliterate

_UNSEEN = re.compile(f"[{MARKS}{IGNORABLE}{APOSTROPHES}]")
_CARON = "\u030c"
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_LATIN = re.compile("[a-z]")
_TO_CYRILLIC = str.maketrans("abcehikmoptxyjs", "авсенікмортхујѕ")
_TO_LATIN = str.maketrans("авсенікмортхујѕ", "abcehikmoptxyjs")
_LATIN_TWINS = frozenset("abcehikmoptxyjs")
_CYRILLIC_TWINS = frozenset("авсенікмортхујѕ")
SPACED_OUT = 3
"""So many single letters in a row are one word with spaces in it."""
PIECES = 3
"""A word is looked for in at most so many pieces."""


class Reading(NamedTuple):
    """One way to read a word: in the search form and in the official transliteration."""

    coarse: str
    fine: str


@dataclass(frozen=True, slots=True)
class Token:
    """A run of letters or of digits, with its place in the text it was read from."""

    text: str
    start: int
    end: int
    glued: bool = False
    """Whether only a hyphen, a dot or a line break stands before it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as it shows: decomposed, case kept, with the origin of every character."""

    text: str
    origins: range | tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that shows as this stretch."""
        return self.origins[start], self.origins[end - 1] + 1


def see(text: str) -> Seen:
    """The text without what does not show."""
    if text.isascii() and "'" not in text and "`" not in text:
        return Seen(text, range(len(text)))
    letters: list[str] = []
    origins: list[int] = []
    for place, character in enumerate(text):
        for letter in _shown(character):
            if letter == _CARON:
                if not letters or letters[-1] not in "sczSCZ":
                    continue
                letter = "h"
            letters.append(letter)
            origins.append(place)
    return Seen("".join(letters), tuple(origins))


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    digit = unicodedata.digit(character, None)
    parts = unicodedata.normalize("NFKD", character) if digit is None else str(digit)
    return "".join(part for part in parts if part == _CARON or not _UNSEEN.match(part))


def tokens(seen: Seen) -> list[Token]:
    """The words and numbers of a text, in order."""
    found: list[Token] = []
    before = 0
    for match in _TOKEN.finditer(seen.text):
        gap = seen.text[before : match.start()]
        glued = bool(gap.strip(" ")) and not gap.strip("-\u2010\u2011\u2012\u2013._\n\r\t ")
        found.append(Token(match[0], *match.span(), glued))
        before = match.end()
    return found


def humps(token: Token) -> Iterator[Token]:
    """The words of a token written as OneInAnother; none where it is a plain word."""
    word = token.text
    if word.islower() or word.isupper() or word.istitle():
        return
    cuts = [
        place
        for place in range(1, len(word))
        if word[place].isupper() and not word[place - 1].isupper()
    ]
    edges = [0, *cuts, len(word)]
    for start, end in pairwise(edges):
        yield Token(word[start:end], token.start + start, token.start + end)


def joined(found: list[Token]) -> Iterator[Token]:
    """Words that neighbouring pieces would make: ``Petren-ko``, ``P e t r e n k o``."""
    for first, token in enumerate(found):
        text, glued = token.text, True
        for piece in found[first + 1 : first + PIECES]:
            text, glued = text + piece.text, glued and piece.glued
            if text.isalpha():
                yield Token(text, token.start, piece.end, glued)


def spaced(found: list[Token]) -> Iterator[Token]:
    """Runs of single letters, each as one token."""
    run: list[Token] = []
    for token in [*found, Token("", 0, 0)]:
        if len(token.text) == 1 and token.text.isalpha():
            run.append(token)
            continue
        if len(run) >= SPACED_OUT:
            yield Token("".join(one.text for one in run), run[0].start, run[-1].end)
        run = []


def reading(word: str) -> Reading:
    """A word as it is written."""
    lower = word.casefold()
    return Reading(fold(lower).replace(" ", ""), transliterate(lower))


@lru_cache(maxsize=65_536)
def readings(word: str) -> frozenset[Reading]:
    """How a word may be read, with letters of the other script taken for their look-alikes."""
    return frozenset(reading(form) for form in _forms(word.casefold()))


def _forms(word: str) -> Iterator[str]:
    yield word
    letters = set(word)
    if _LATIN.search(word) and _LATIN_TWINS.issuperset(letters.difference(_cyrillic(word))):
        yield word.translate(_TO_CYRILLIC)
    if _CYRILLIC.search(word) and _CYRILLIC_TWINS.issuperset(_cyrillic(word)):
        yield word.translate(_TO_LATIN)


def _cyrillic(word: str) -> set[str]:
    return set(_CYRILLIC.findall(word))


def views(text: str) -> Iterator[str]:
    """What else a text says to a machine: as a link and as markup."""
    if "%" in text:
        from urllib.parse import unquote

        yield unquote(text, errors="ignore")
    if "&" in text:
        from html import unescape

        yield unescape(text)
