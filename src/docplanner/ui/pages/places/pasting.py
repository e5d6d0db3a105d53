"""Coordinates and lists of places, to and from the clipboard."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from docplanner.domain.faults import Refused
from docplanner.domain.ids import Id
from docplanner.domain.places import Location
from docplanner.edits import places as edits
from docplanner.planning.places import Use
from docplanner.planning.positions import Position, read_places, read_position, show_position
from docplanner.ui.sheets.place_position import copy_position
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Toast, Workspace


def copy(workspace: Workspace, use: Use) -> None:
    """Copy where a place is, unless that is hidden."""
    if use.hidden:
        explain_hidden(workspace, use)
    else:
        copy_position(workspace, use.place)


def explain_hidden(workspace: Workspace, use: Use) -> None:
    """Say why the position of a hidden place is not at hand."""
    name = use.place.name
    text = tr("The exact place of {name} is hidden: show it in the inspector", name=name)
    workspace.said.emit(Toast(text, warning=True))


def paste(workspace: Workspace, place: Location | None) -> None:
    """Take coordinates for a place from the clipboard, or a list of new places."""
    text = QApplication.clipboard().text().strip()
    try:
        if place is not None and "\n" not in text:
            move(workspace, place.id, read_position(text))
        else:
            _add_list(workspace, text)
    except Refused as refused:
        workspace.said.emit(Toast(str(refused), warning=True))


def move(workspace: Workspace, key: Id, position: Position) -> bool:
    """Put a place somewhere else, and say where."""
    name = workspace.title("locations", key)
    shown = show_position(position.latitude, position.longitude)
    words = tr("Moved {name} to {position}", name=name, position=shown)
    return workspace.do(edits.move, key, position, say=words) is not None


def _add_list(workspace: Workspace, text: str) -> None:
    if not text:
        raise Refused(tr("Copy lines such as: Moschun, 50.60, 30.31. Then paste them here"))
    lines = read_places(text)
    words = counted(len(lines), "{n} place added", "{n} places added")
    workspace.do(edits.add_all, lines, say=words)
