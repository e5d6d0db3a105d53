"""From a typed text to at most ten lines: the best first, the rest in their groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from docplanner.domain.spelling import fold, transliterate
from docplanner.ui.shell.palette.book import Book
from docplanner.ui.shell.palette.entries import Entry, Group, Line
from docplanner.ui.shell.palette.matching import marks, needles, rank
from docplanner.ui.shell.palette.reading import Only, Query, is_cyrillic, other_keyboard, read

MOST = 10
OF_A_GROUP = 3
"""Lines of one group before other groups have had theirs."""

NEAR = 3
"""Letters by which a word may be longer or shorter and still be meant."""

Long = Callable[[str], tuple[int, list[Entry]]]
"""Finds clips and pictures, which the snapshot does not hold: how many, and the best of them."""


@dataclass(frozen=True, slots=True)
class Found:
    """``words`` are those that were looked for, ``read_as`` how that differs from what was typed.

    ``instead`` is a word that would find something where nothing was found.
    """

    entries: tuple[Entry, ...]
    total: int
    words: str = ""
    read_as: str = ""
    instead: str = ""


def find(text: str, book: Book | None, commands: Iterable[Entry], long: Long) -> Found:
    """Find what was typed; on the other keyboard where it is nothing on this one."""
    query = read(text)
    lines = _lines(query, book, list(commands))
    entries, total = _matching(query, query.words, lines, long)
    words = query.words
    if not total and other_keyboard(query.words):
        words = other_keyboard(query.words)
        entries, total = _matching(query, words, lines, long)
    if not total:
        return Found((), 0, query.words, instead=_instead(query.words, book))
    best = _spread(_ranked(words, entries))
    return Found(tuple(best), total, words, _read_as(query.words, words, best))


def _lines(query: Query, book: Book | None, commands: list[Entry]) -> list[Line]:
    known = list(book.lines) if book else []
    doing = [Line.of(entry) for entry in commands]
    match query.only:
        case Only.COMMANDS:
            return doing
        case Only.PEOPLE:
            return [line for line in known if line.entry.group is Group.PEOPLE]
        case Only.SHOTS:
            return [line for line in known if line.entry.kind == "shots"]
        case Only.DAYS:
            return [line for line in doing if line.entry.kind == "days"]
        case _:
            return known + doing


def _matching(query: Query, words: str, lines: list[Line], long: Long) -> tuple[list[Line], int]:
    if query.only in (Only.SHOTS, Only.DAYS):
        whole = query.only is Only.DAYS and words
        numbered = ((line, line.entry.number) for line in lines)
        hits = [
            line
            for line, number in numbered
            if (number == words if whole else number.startswith(words.upper()))
        ]
        return hits, len(hits)
    wanted = needles(words)
    if words and not wanted:
        return [], 0
    hits = lines
    for forms in wanted:  # one word after the other: plain loops are what makes this quick
        first, last = forms[0], forms[-1]
        hits = [line for line in hits if first in line.hay or last in line.hay]
    if query.only is not Only.ALL or not words:
        return hits, len(hits)
    more, others = long(words)
    return hits + [Line.of(entry) for entry in others], len(hits) + more


def _ranked(words: str, lines: list[Line]) -> list[Entry]:
    """The best first: by how the title is met, then by group, then by nearness in time."""

    def order(line: Line) -> tuple[int, int, int]:
        entry = line.entry
        exact = bool(words) and entry.number == words.upper()
        return 0 if exact else rank(words, line.title, line.head), entry.group, entry.near

    return [line.entry for line in sorted(lines, key=order)]


def _spread(ranked: list[Entry]) -> list[Entry]:
    """The best hit's group first, then the others in their order; not all of one group."""
    taken: dict[Group, list[Entry]] = {}
    spare = []
    for entry in ranked:
        held = taken.setdefault(entry.group, [])
        if len(held) < OF_A_GROUP:
            held.append(entry)
        else:
            spare.append(entry)
    chosen = {id(entry) for entry in _round_robin(taken)[:MOST]}
    chosen |= {id(entry) for entry in spare[: MOST - len(chosen)]}
    first = ranked[0].group if ranked else Group.RECENT
    kept = [entry for entry in ranked if id(entry) in chosen]
    return sorted(kept, key=lambda entry: (entry.group is not first, entry.group))


def _round_robin(taken: dict[Group, list[Entry]]) -> list[Entry]:
    """The first of every group, then the second: so that each group keeps its best."""
    return [
        entries[place]
        for place in range(OF_A_GROUP)
        for _, entries in sorted(taken.items())
        if place < len(entries)
    ]


def _read_as(typed: str, words: str, shown: list[Entry]) -> str:
    """The other script's letters that were met, so that one sees how the word was read."""
    if words != typed:
        return words
    if is_cyrillic(typed):
        return transliterate(typed)
    for entry in shown:
        for text in entry.texts:
            for start, end in marks(words, text):
                if is_cyrillic(text[start:end]):
                    return text[start:end].casefold()
    return ""


def _instead(typed: str, book: Book | None) -> str:
    """The word of a title that is spelt most like the one that found nothing."""
    last = typed.split()[-1:]
    for word in (*last, *map(other_keyboard, last)):
        form = fold(word)
        near = [
            one
            for one in (book.vocabulary if book and form else ())
            if one[:1] == form[:1] and abs(len(one) - len(form)) <= NEAR
        ]
        found_word = get_close_matches(form, near, n=1, cutoff=0.7)
        if book and found_word:
            return book.vocabulary[found_word[0]]
    return ""
