"""Tooltips of the timeline: all that a block has no room for."""

from __future__ import annotations

from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity
from docplanner.ui.fields.shown import choice_word
from docplanner.ui.pages.schedule.facts import Item, TripFacts
from docplanner.ui.pages.schedule.speech import length, span_words
from docplanner.ui.words import tr

WIDTH = 78


def tip_of(facts: TripFacts, subject: Subject | None) -> str:
    """The words of a block, a check-in or a day; empty where there is nothing."""
    row = facts.day_of(subject)
    if row is None or subject is None:
        return ""
    if subject.kind == "days":
        return row.name
    if subject.kind == "checkins":
        mark = next(mark for mark in row.marks if mark.holds(subject))
        count = len(mark.records)
        return mark.words if count == 1 else tr("{words}, {n} in all", words=mark.words, n=count)
    item = row.item(subject)
    return _of_item(item) if item is not None else ""


def _of_item(item: Item) -> str:
    when = tr("No time yet") if item.untimed else span_words(item)
    lines = [item.title, f"{tr(item.look.word)}, {when}, {length(item.end - item.start)}"]
    if isinstance(item.record, Activity):
        words = (item.record.status.value, item.record.priority.value)
        lines.append(", ".join(choice_word(word) for word in words))
    if item.detail:
        lines.append(item.detail)
    if item.problem is not None:
        lines.append(item.problem.message)
    return "\n".join(line[: 3 * WIDTH] for line in lines)
