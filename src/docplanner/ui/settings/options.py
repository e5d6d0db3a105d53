"""Every setting, declared once: the settings page, its defaults and its file follow from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Form = Literal["choice", "text", "flag", "percent", "folder", "zone", "number"]


@dataclass(frozen=True, slots=True)
class Option:
    """One setting. ``choices`` are its values with their words; ``section`` groups the page.

    ``least``, ``most`` and ``step`` bound a number. ``icons`` stand before the words of choices.
    """

    key: str
    section: str
    title: str
    hint: str
    form: Form
    default: Any
    choices: tuple[tuple[Any, str], ...] = ()
    least: int = 0
    most: int = 0
    step: int = 1
    icons: tuple[str, ...] = ()


OPTIONS: tuple[Option, ...] = (
    Option(
        "theme",
        "Appearance",
        "Theme",
        "Changes at once, no restart",
        "choice",
        "system",
        (("system", "System"), ("light", "Light"), ("dark", "Dark")),
        icons=("system", "sun", "moon"),
    ),
    Option(
        "text_size",
        "Appearance",
        "Text size",
        "80 to 200 %. Ctrl+= and Ctrl+-",
        "percent",
        100,
        least=80,
        most=200,
        step=10,
    ),
    Option(
        "row_height",
        "Appearance",
        "Row height",
        "Of tables",
        "choice",
        30,
        ((30, "Normal, 30"), (26, "Compact, 26")),
    ),
    Option(
        "message_seconds",
        "Appearance",
        "Messages stay for",
        "Longer while the mouse or the focus is on them",
        "choice",
        8,
        ((8, "8 s"), (20, "20 s"), (60, "1 min")),
    ),
    Option(
        "name",
        "You",
        "Your name or role",
        "Stands beside your changes from now on; undo takes back your own steps only",
        "text",
        "",
    ),
    Option(
        "home_zone",
        "Time",
        "Home time zone",
        "The second clock in the status bar; empty: the production's",
        "zone",
        "",
    ),
    Option(
        "local_zone",
        "Time",
        "Local time zone",
        "The first clock in the status bar; empty: the production's",
        "zone",
        "",
    ),
    Option(
        "lock_after",
        "Protected people",
        "Lock real names after",
        "Names that were unlocked are hidden again by themselves",
        "choice",
        5,
        ((1, "1 min"), (5, "5 min"), (15, "15 min")),
    ),
    Option(
        "backup_minutes",
        "Copies",
        "Back up before a change",
        "When the last backup is older than this",
        "choice",
        30,
        ((10, "10 min"), (30, "30 min"), (120, "2 h")),
    ),
    Option(
        "papers_folder",
        "Folders",
        "Papers are saved in",
        "Empty: beside the production",
        "folder",
        "",
    ),
    Option(
        "productions_folder",
        "Folders",
        "New productions are made in",
        "Empty: your documents folder",
        "folder",
        "",
    ),
)

BY_KEY = {option.key: option for option in OPTIONS}

SECTIONS: tuple[tuple[str, str], ...] = (
    ("Appearance", "palette"),
    ("You", "person"),
    ("Time", "clock"),
    ("Protected people", "shield"),
    ("Copies", "saved"),
    ("Folders", "folder"),
)
"""The sections of the page in their order, each with its icon."""


def shown(option: Option, value: Any) -> str:
    """A value in the words of its choice, untranslated; other values as they are typed."""
    if option.choices:
        return next((words for one, words in option.choices if one == value), str(value))
    return f"{value} %" if option.form == "percent" else str(value)


def valid(option: Option, value: Any) -> bool:
    """Whether a value may stand in the settings: what a damaged file holds may not."""
    if option.choices:
        return any(type(value) is type(one) and value == one for one, _ in option.choices)
    if option.form in ("percent", "number"):
        return type(value) is int and option.least <= value <= option.most
    if option.form == "flag":
        return isinstance(value, bool)
    return isinstance(value, str) and (option.form != "zone" or is_zone(value))


def is_zone(name: str) -> bool:
    """Whether a text names a time zone; empty stands for the production's own."""
    from docplanner.domain.times import zone_of

    try:
        return not name or bool(zone_of(name))
    except ValueError:
        return False
