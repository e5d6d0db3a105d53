"""How the typed text is read: what it is limited to, and on which keyboard it was meant."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
_UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбю"
_OTHER = str.maketrans(
    _LATIN + _LATIN.upper() + _UKRAINIAN + _UKRAINIAN.upper(),
    _UKRAINIAN + _UKRAINIAN.upper() + _LATIN + _LATIN.upper(),
)


class Only(StrEnum):
    """What is looked through."""

    ALL = ""
    COMMANDS = ">"
    SHOTS = "#"
    PEOPLE = "@"
    DAYS = "day "


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked through, and for which words."""

    only: Only
    words: str


def read(text: str) -> Query:
    """Read what was typed."""
    start = text.lstrip()
    for only in (Only.COMMANDS, Only.SHOTS, Only.PEOPLE):
        if start.startswith(only.value):
            return Query(only, start[1:].strip())
    rest = start.casefold().removeprefix(Only.DAYS)
    if rest != start.casefold() and (not rest.strip() or rest.strip().isdecimal()):
        return Query(Only.DAYS, rest.strip())
    return Query(Only.ALL, text.strip())


def other_keyboard(text: str) -> str:
    """The text as the same keys write it on the other keyboard, Ukrainian or Latin.

    Empty where that gives no words: then it was not meant.
    """
    other = text.translate(_OTHER)
    meant = sum(map(str.isalpha, text)) > 1 and all(map(str.isalpha, other.split()))
    return other if meant else ""


def is_cyrillic(text: str) -> bool:
    """Whether a text has letters of the Ukrainian keyboard in it."""
    return any("\u0400" <= letter <= "\u04ff" for letter in text)
