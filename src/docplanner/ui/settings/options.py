"""Every setting, declared once: the settings page, its defaults and its file follow from this."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Form = Literal["choice", "text", "flag", "percent", "folder", "zone", "number"]


@dataclass(frozen=True, slots=True)
class Option:
    """One setting. ``choices`` are its values with their words; ``section`` groups the page."""

    key: str
    section: str
    title: str
    hint: str
    form: Form
    default: Any
    choices: tuple[tuple[Any, str], ...] = ()
    least: int = 0
    most: int = 0


OPTIONS: tuple[Option, ...] = (
    Option(
        "theme",
        "Appearance",
        "Theme",
        "Changes at once, no restart",
        "choice",
        "system",
        (("system", "System"), ("light", "Light"), ("dark", "Dark")),
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
    ),
    Option(
        "row_height",
        "Appearance",
        "Row height",
        "Of tables and lists",
        "choice",
        30,
        ((30, "Normal"), (26, "Compact")),
    ),
    Option(
        "name",
        "You",
        "Your name or role",
        "Stands beside your changes in the history",
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
