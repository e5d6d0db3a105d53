"""The forms that a Ukrainian name takes, well enough to know it again and no wider.

A word is compared in two spellings at once: in the coarse search form, if that is long enough to
mean something, and in the official transliteration, which keeps short names apart from English.
Endings are those of the cases of nouns and adjectives, and the English plural and possessive.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from docplanner.domain.disguise import reading, readings

Stems: TypeAlias = Mapping[str, frozenset[str]]
"""Stems of a word, each with the endings that may follow it; none may always follow."""

SHORTEST = 4
"""Letters that a word needs in the coarse form, and before endings are allowed on it."""


def _endings(words: str) -> frozenset[str]:
    return frozenset(words.split())


_NONE: frozenset[str] = frozenset()
_HARD = _endings("a u e i y om em ovi evi iv am ami amy ah akh im ym s es")
_SOFT = _HARD | _endings("ia iu iem ievi iam iami iamy iah iakh ei")
_AFTER_I = _HARD | _endings("iem ievi eiu ieiu iu ia iam")
_VOWEL = _HARD | _endings(
    "o oi oiu ou ei eiu ieiu iieiu ii iu ia yi ih ykh ikh imi ymi ymy imy oho ohu omu os"
)

_ENDS_SOFT = re.compile("(?:l|c|ts|[aeiouy]r)$")
_FLEETING = re.compile("[eo](?=(?:ts|[^aeiouy])$)")
_CLOSED = re.compile("i(?=[^aeiouy]$)")


@dataclass(frozen=True, slots=True)
class Inflected:
    """One word in its two spellings, to be known again in all its forms.

    It remembers the words it was shown: texts repeat them, and reading one is slow.
    """

    coarse: Stems
    fine: Stems
    _shown: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def of(cls, word: str) -> Inflected:
        """The forms of a word as it stands in a name."""
        coarse, fine = reading(word)
        soft = word[-1:] in "ьЬ"
        return cls(
            stems(coarse, SHORTEST, soft) if len(coarse) >= SHORTEST else {},
            stems(fine, SHORTEST - 1, soft) if len(fine) >= SHORTEST else {fine: _NONE},
        )

    def matches(self, word: str) -> bool:
        """Whether a word of a text is a form of this one."""
        known = self._shown.get(word)
        if known is None:
            known = self._shown[word] = self._is_read_in(word)
        return known

    def _is_read_in(self, word: str) -> bool:
        for coarse, fine in readings(word):
            if is_form(coarse, self.coarse) or is_form(fine, self.fine):
                return True
        return False


def is_form(form: str, known: Stems) -> bool:
    """Whether a form is one of these stems with one of its endings."""
    for stem, endings in known.items():
        if form.startswith(stem) and (form == stem or form[len(stem) :] in endings):
            return True
    return False


def stems(form: str, shortest: int, soft: bool) -> Stems:
    """The stems of a word's form that have at least so many letters."""
    if form.endswith("i"):
        found = {form: _AFTER_I, form[:-1]: _VOWEL}
    elif form[-1:] in tuple("aeouy"):
        found = {form: frozenset({"s"}), form[:-1]: _VOWEL}
    else:
        found = {form: _SOFT if soft or _ENDS_SOFT.search(form) else _HARD}
        found |= dict.fromkeys(_alternates(form), _SOFT)
    return {stem: endings for stem, endings in found.items() if len(stem) >= shortest}


def _alternates(form: str) -> Iterator[str]:
    """Stems whose last vowel goes or changes before an ending: Кравець, Кравця; Федір, Федора."""
    yield from {_FLEETING.sub("", form), _CLOSED.sub("o", form), _CLOSED.sub("e", form)} - {form}
