"""Every command with its default keys. A page binds the commands of its own scope."""

from __future__ import annotations

from dataclasses import dataclass

WINDOW = "window"
TABLES = "tables"
PAGE = "page"
"""Going to a page: works everywhere, like the window's own commands."""


@dataclass(frozen=True, slots=True)
class Command:
    """``scope`` is ``window``, ``page``, ``tables`` or the id of a page.

    ``keys`` are Qt's portable texts.
    """

    id: str
    scope: str
    title: str
    keys: tuple[str, ...] = ()
    icon: str = ""


def _of(scope: str, *rows: tuple[str, str, str]) -> tuple[Command, ...]:
    return tuple(
        Command(f"{scope}.{name}", scope, title, tuple(keys.split())) for name, title, keys in rows
    )


COMMANDS: tuple[Command, ...] = (
    *_of(
        WINDOW,
        ("palette", "Search and commands", "Ctrl+K"),
        ("undo", "Undo", "Ctrl+Z"),
        ("redo", "Redo", "Ctrl+Shift+Z"),
        ("add", "Add on this page", "Ctrl+N"),
        ("new", "New production", ""),
        ("open", "Open a production", "Ctrl+O"),
        ("copy", "Save a copy", "Ctrl+Shift+S"),
        ("sample", "Open the sample", ""),
        ("backup", "Make a backup now", ""),
        ("restore", "Restore from a backup", ""),
        ("reveal", "Show the file in its folder", ""),
        ("details", "Production details", ""),
        ("story", "Story clock or real clock", ""),
        ("menu", "Production menu", "F10"),
        ("close", "Close the production", "Ctrl+W"),
        ("quit", "Quit", "Ctrl+Q"),
        ("inspector", "Show or hide the inspector", "F4"),
        ("next_region", "Next part of the window", "F6"),
        ("previous_region", "Previous part of the window", "Shift+F6"),
        ("back", "Back through selections", "Ctrl+["),
        ("forward", "Forward through selections", "Ctrl+]"),
        ("find", "Find on this page", "Ctrl+F"),
        ("print", "Print this page", "Ctrl+P"),
        ("export", "Export this page", "Ctrl+E"),
        ("larger", "Larger text", "Ctrl+="),
        ("smaller", "Smaller text", "Ctrl+-"),
        ("normal", "Normal text size", "Ctrl+0"),
        ("history", "History of the selection", "Ctrl+H"),
        ("day", "Go to a day", "Ctrl+G"),
        ("problems", "Problems", "Ctrl+Shift+P"),
        ("jobs", "Jobs", "Ctrl+J"),
        ("part", "Next part filter", "Ctrl+Shift+E"),
        ("theme", "Light or dark", "Ctrl+Shift+L"),
        ("settings", "Settings", "Ctrl+,"),
        ("keys", "Keys", "F1"),
    ),
    *_of(
        PAGE,
        ("overview", "Go to Overview", "Ctrl+1"),
        ("schedule", "Go to Schedule", "Ctrl+2"),
        ("shots", "Go to Shot list", "Ctrl+3"),
        ("people", "Go to Interviewees", "Ctrl+4"),
        ("places", "Go to Locations", "Ctrl+5"),
        ("footage", "Go to Footage", "Ctrl+6"),
        ("pictures", "Go to Pictures", "Ctrl+7"),
        ("safety", "Go to Safety", "Ctrl+8"),
        ("papers", "Go to Documents", "Ctrl+9"),
    ),
    *_of(
        TABLES,
        ("edit", "Edit cell", "F2"),
        ("fold", "Fold group", "Left"),
        ("unfold", "Unfold group", "Right"),
        ("delete", "Delete", "Del"),
    ),
    *_of(
        "schedule",
        ("later", "Move 15 min later", "Alt+Right"),
        ("earlier", "Move 15 min earlier", "Alt+Left"),
        ("next_day", "Move to the next day", "Alt+Down"),
        ("previous_day", "Move to the day before", "Alt+Up"),
        ("longer", "15 min longer", "Alt+Shift+Right"),
        ("shorter", "15 min shorter", "Alt+Shift+Left"),
        ("place", "Place in the next slot that fits", "S"),
        ("unschedule", "Unschedule", "U"),
        ("duplicate", "Duplicate", "Ctrl+D"),
        ("delete", "Delete", "Del"),
        ("rename", "Edit the title", "F2"),
        ("trip", "New trip", "Ctrl+T"),
        ("add_day", "Add a day", "Ctrl+Shift+D"),
        ("wider", "Zoom in", "Ctrl+Shift+="),
        ("narrower", "Zoom out", "Ctrl+Shift+-"),
        ("fit", "Fit the day", "Alt+0"),
    ),
    *_of(
        "shots",
        ("must", "Must", "1"),
        ("should", "Should", "2"),
        ("could", "Could", "3"),
        ("captured", "Captured", "C"),
        ("drop", "Drop, with Undo", "Del"),
        ("below", "New shot below", "Return"),
        ("up", "Move row up", "Alt+Up"),
        ("down", "Move row down", "Alt+Down"),
        ("sequence", "New sequence", "Ctrl+Shift+N"),
    ),
    *_of(
        "people",
        ("next_stage", "Next stage", "Ctrl+Shift+Right"),
        ("previous_stage", "Previous stage", "Ctrl+Shift+Left"),
        ("unlock", "Show or hide real names", "Ctrl+L"),
        ("delete", "Delete", "Del"),
    ),
    *_of(
        "places",
        ("zoom_in", "Zoom in", "+"),
        ("zoom_out", "Zoom out", "-"),
        ("fit", "Fit the map", "Alt+0"),
        ("copy", "Copy coordinates", "Ctrl+Shift+C"),
        ("paste", "Paste coordinates or a list", "Ctrl+Shift+V"),
        ("position", "Edit position", "Ctrl+Shift+M"),
        ("view", "List or map", "Ctrl+Shift+G"),
        ("trip", "This trip only", "Ctrl+Shift+T"),
        ("delete", "Delete", "Del"),
    ),
    *_of(
        "footage",
        ("in", "Start a log entry", "I"),
        ("sync", "Type: sync", "S"),
        ("gv", "Type: GV", "G"),
        ("actuality", "Type: actuality", "A"),
        ("still", "Type: still", "T"),
        ("rate0", "No rating", "0"),
        ("rate1", "Rating 1", "Alt+1"),
        ("rate2", "Rating 2", "Alt+2"),
        ("rate3", "Rating 3", "Alt+3"),
        ("rate4", "Rating 4", "Alt+4"),
        ("rate5", "Rating 5", "Alt+5"),
        ("card", "New card", "Ctrl+Shift+N"),
        ("view", "Grid or list", "Ctrl+Shift+G"),
        ("delete", "Delete", "Del"),
    ),
    *_of(
        "pictures",
        ("revisit", "Want re-visit", "R"),
        ("cleared", "Cleared", "C"),
        ("delete", "Delete", "Del"),
    ),
    *_of(
        "safety",
        ("safe", "Mark check-in safe", "M"),
        ("checkin", "Add a check-in", "Ctrl+Shift+K"),
        ("incident", "Log an incident", "Ctrl+I"),
        ("risk", "Add a hazard", "Ctrl+Shift+N"),
        ("delete", "Delete", "Del"),
    ),
    *_of(
        "papers",
        ("next_page", "Next page", "PgDown"),
        ("previous_page", "Previous page", "PgUp"),
        ("fit", "Fit page", "Alt+0"),
        ("full", "100 %", "Alt+9"),
        ("mono", "Black and white", "B"),
    ),
)

BY_ID = {command.id: command for command in COMMANDS}


@dataclass(frozen=True, slots=True)
class Fixed:
    """Keys that are the same everywhere and cannot be changed. ``keys`` are read as they stand."""

    scope: str
    title: str
    keys: tuple[str, ...]


FIXED: tuple[Fixed, ...] = (
    Fixed(WINDOW, "Save, cancel", ("Enter", "Esc")),
    Fixed(WINDOW, "Next, previous field", ("Tab", "Shift+Tab")),
    Fixed(TABLES, "Next, previous cell", ("Tab", "Shift+Tab")),
    Fixed(TABLES, "Select more", ("Shift+Arrows",)),
    Fixed(TABLES, "First, last row", ("Ctrl+Home", "Ctrl+End")),
    Fixed("schedule", "Next block, next day", ("Arrows",)),
    Fixed("places", "Move the map", ("Arrows",)),
    Fixed("footage", "Mark out, save entry", ("Tab", "Enter")),
)
