"""From a typed text to at most ten lines: the best first, the rest in their groups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches

from docplanner.domain.spelling import fold, plain, transliterate
from docplanner.ui.shell.palette.book import Book
from docplanner.ui.shell.palette.entries import Entry, Group
from docplanner.ui.shell.palette.matching import found, hay, marks, needles, rank
from docplanner.ui.shell.palette.reading import Only, Query, is_cyrillic, other_keyboard, read

MOST = 10
OF_A_GROUP = 3
"""Lines of one group before other groups have had theirs."""

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
        return Found((), 0, query.words, instead=_instead(query.words, lines))
    best = _spread(_ranked(words, entries))
    return Found(tuple(best), total, words, _read_as(query.words, words, best))


def _lines(query: Query, book: Book | None, commands: list[Entry]) -> list[tuple[Entry, str]]:
    known = [(line.entry, line.hay) for line in book.lines] if book else []
    doing = [(entry, "".join(map(hay, entry.texts))) for entry in commands]
    match query.only:
        case Only.COMMANDS:
            return doing
        case Only.PEOPLE:
            return [pair for pair in known if pair[0].group is Group.PEOPLE]
        case Only.SHOTS:
            return [pair for pair in known if pair[0].kind == "shots"]
        case Only.DAYS:
            return [pair for pair in doing if pair[0].kind == "days"]
        case _:
            return known + doing


def _matching(
    query: Query, words: str, lines: list[tuple[Entry, str]], long: Long
) -> tuple[list[Entry], int]:
    if query.only in (Only.SHOTS, Only.DAYS):
        whole = query.only is Only.DAYS and words
        hits = [
            entry
            for entry, _ in lines
            if (entry.number == words if whole else entry.number.startswith(words.upper()))
        ]
        return hits, len(hits)
    wanted = needles(words)
    if words and not wanted:
        return [], 0
    hits = [entry for entry, text in lines if found(wanted, text)]
    if query.only is not Only.ALL or not words:
        return hits, len(hits)
    more, others = long(words)
    return hits + others, len(hits) + more


def _ranked(words: str, entries: list[Entry]) -> list[Entry]:
    """The best first: by how the title is met, then by group, then by nearness in time."""

    def order(entry: Entry) -> tuple[int, int, int]:
        met = 0 if words and entry.number == words.upper() else rank(words, entry.title)
        return met, entry.group, entry.near

    return sorted(entries, key=order)


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


def _instead(typed: str, lines: list[tuple[Entry, str]]) -> str:
    """The word of a title that is spelt most like the one that found nothing."""
    words = typed.split()
    if not words:
        return ""
    spoken: dict[str, str] = {}
    for entry, _ in lines:
        for text in entry.texts[:2]:
            for word in text.split():
                clean = word.strip(",.:;()")
                spoken.setdefault(fold(clean), clean)
    for last in (words[-1], other_keyboard(words[-1])):
        if not last:
            continue
        near = get_close_matches(fold(last) or plain(last), spoken, n=1, cutoff=0.7)
        if near:
            return spoken[near[0]]
    return ""
