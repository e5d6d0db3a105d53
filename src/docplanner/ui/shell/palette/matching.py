"""How a typed word meets a text: in either script, from the beginning of any word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from docplanner.domain.spelling import fold, plain

_WORD = re.compile(r"[^\W_]+(?:['`\u02bc\u2019][^\W_]+)*")

Span = tuple[int, int]


@lru_cache(maxsize=32_768)
def hay(text: str) -> str:
    """All that a text is found by: its words in the search form, then as they are written."""
    words = _WORD.findall(text)
    return " ".join(("", *map(fold, words), *map(plain, words)))


@lru_cache(maxsize=256)
def needles(typed: str) -> tuple[tuple[str, ...], ...]:
    """Of every typed word the forms of which one must begin a word of what is found."""
    return tuple(
        tuple(dict.fromkeys(f" {form}" for form in _forms(word))) for word in _WORD.findall(typed)
    )


def _forms(word: str) -> tuple[str, ...]:
    """The search form and the word as it is; a form that is far shorter says too little."""
    folded, written = fold(word), plain(word)
    return (folded, written) if 4 * len(folded) >= len(written) and folded else (written,)


def found(wanted: Iterable[tuple[str, ...]], text: str) -> bool:
    """Whether every word that is wanted begins a word of a hay."""
    return all(any(form in text for form in forms) for forms in wanted)


def marks(typed: str, text: str) -> tuple[Span, ...]:
    """The stretches of a text that the typed words meet, to be marked."""
    wanted = needles(typed)
    return tuple(span for match in _WORD.finditer(text) for span in _mark(match, wanted))


def _mark(match: re.Match[str], wanted: tuple[tuple[str, ...], ...]) -> Iterator[Span]:
    word, start = match[0], match.start()
    lengths = [_length(word, form[1:]) for forms in wanted for form in forms]
    longest = max(lengths, default=0)
    if longest:
        yield start, start + longest


def _length(word: str, form: str) -> int:
    """How many letters of a word a form covers; 0 where the word does not begin with it."""
    if not (fold(word).startswith(form) or plain(word).startswith(form)):
        return 0
    for length in range(1, len(word)):
        part = word[:length]
        if plain(part).startswith(form) or fold(part).startswith(form):
            return length
    return len(word)


def rank(typed: str, title: str, text: str) -> int:
    """0 for the very title, 1 for its beginning, 2 for words in it, 3 for words elsewhere.

    The title comes `plain`, and as the `hay` that it is.
    """
    asked, wanted = _asked(typed)
    if title == asked:
        return 0
    if not wanted:
        return 2
    if not found(wanted, text):
        return 3
    return 1 if title.startswith(asked) or text.startswith(wanted[0]) else 2


@lru_cache(maxsize=64)
def _asked(typed: str) -> tuple[str, tuple[tuple[str, ...], ...]]:
    return plain(typed).strip(), needles(typed)
