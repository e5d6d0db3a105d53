"""Typing a new card or a new clip: what the form starts from, and what it adds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docplanner.domain.footage import Card, Clip
from docplanner.domain.ids import Id
from docplanner.domain.timecode import Rate
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

FIRST_RATE = Rate(25)
_TAIL = re.compile(r"(\d+)$", re.ASCII)

CLIP_ENTRIES = (
    ("name", tr("Name"), 110),
    ("card", tr("Card"), 96),
    ("rate", tr("Rate"), 84),
    ("start_frames", tr("Start (none: leave empty)"), 150),
    ("frames", tr("Length or frames"), 130),
    ("note", tr("What it is"), 200),
)
CARD_ENTRIES = (
    ("name", tr("Name"), 110),
    ("camera", tr("Camera"), 150),
    ("day", tr("Filled on"), 150),
    ("note", tr("Note"), 220),
)


def following(name: str) -> str:
    """The next name: A005_C008 after A005_C007; a name without a number gets a 2."""
    match = _TAIL.search(name)
    if match is None:
        return f"{name} 2"
    number = str(int(match[1]) + 1).zfill(len(match[1]))
    return name[: match.start()] + number


def next_clip(workspace: Workspace, card: Id | None, clips: Sequence[Clip]) -> Clip:
    """A draft of the clip after the last of a card, at its rate."""
    on_card = sorted((one for one in clips if one.card == card), key=lambda one: one.name)
    last = on_card[-1] if on_card else None
    found = workspace.snapshot.get(Card, card)
    name = following(last.name) if last else f"{found.name}_C001" if found else "C001"
    rate = last.rate if last else usual_rate(clips)
    drop = last.drop if last else False
    return Clip(id="", name=name, card=card, rate=rate, drop=drop, frames=0)


def usual_rate(clips: Sequence[Clip]) -> Rate:
    """The rate of most clips."""
    counted = Counter(clip.rate for clip in clips)
    return counted.most_common(1)[0][0] if counted else FIRST_RATE


def next_card(workspace: Workspace) -> Card:
    """A draft of the card after the last, of today where that is a day of the plan."""
    cards = sorted(workspace.snapshot.all(Card).values(), key=lambda one: one.name)
    last = cards[-1] if cards else None
    today = workspace.now.local().date()
    days = [day.id for day in workspace.snapshot.days if day.date == today]
    name, names = last.name if last else "A000", {card.name for card in cards}
    while name in names or not last:
        name, last = following(name), last or Card(id="", name=name)
    return Card(id="", name=name, camera=last.camera if last else "", day=days[0] if days else None)


def with_drop(draft: Clip, texts: Mapping[str, str]) -> Clip:
    """The draft as drop-frame where it is typed with ``;`` at a rate that has it."""
    try:
        rate = Rate.parse(texts.get("rate", ""))
    except ValueError:
        return draft
    typed = ";" in texts.get("start_frames", "") or ";" in texts.get("frames", "")
    return replace(draft, rate=rate, drop=bool(rate.dropped) and (typed or draft.drop))
