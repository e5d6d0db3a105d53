"""The file dialogs. They never write over a file: what exists is refused where it is made."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from docplanner.ui.words import tr


def to_open(parent: QWidget, title: str, folder: Path) -> Path | None:
    """A production to open; None where the user gave up."""
    path, _ = QFileDialog.getOpenFileName(parent, title, str(folder), _filter())
    return Path(path) if path else None


def to_save(parent: QWidget, title: str, proposed: Path) -> Path | None:
    """A new file; its ending is added where it was left out."""
    path, _ = QFileDialog.getSaveFileName(
        parent,
        title,
        str(proposed),
        _filter(),
        options=QFileDialog.Option.DontConfirmOverwrite,
    )
    if not path:
        return None
    found = Path(path)
    return found if found.suffix else found.with_name(f"{found.name}.docplan")


def free(path: Path) -> Path:
    """The path, numbered where that name is taken."""
    number, found = 1, path
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem} {number}{path.suffix}")
    return found


def _filter() -> str:
    return tr("Productions (*.docplan)")
