"""The declaration of an inspector: a head with chips, and sections of fields and of lists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.ui.theme.chips import Chip
from docplanner.ui.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Related:
    """Records of ``kind`` whose ``field`` names the one shown: listed, opened, added, deleted.

    ``start`` gives the first values of an added one. ``text`` is its line in the list; ``order``
    is what the list is sorted by, by default the order in which they were made.
    """

    kind: str
    field: str
    add: str
    start: Callable[[Workspace, Any], dict[str, Any]] | None = None
    text: Callable[[Workspace, Any], str] | None = None
    order: Callable[[Any], Any] | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A block of the inspector. ``fields`` are inner names, or pairs of name and label.

    ``block`` makes a widget of its own for the record, or None. After a change it is made anew,
    unless it has a method ``refresh``, which is called instead. ``folded`` sections start closed.
    ``of`` gives another record whose fields these are, or None for no section at all.
    """

    title: str
    fields: tuple[str | tuple[str, str], ...] = ()
    related: Related | None = None
    block: Callable[[Workspace, str, Id], QWidget | None] | None = None
    folded: bool = False
    of: Callable[[Workspace, Any], Subject | None] | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The inspector of a kind. ``chips`` and ``subtitle`` are worked out from the record."""

    kind: str
    sections: tuple[Section, ...]
    chips: Callable[[Workspace, Any], list[Chip]] = lambda workspace, record: []
    subtitle: Callable[[Workspace, Any], str] = lambda workspace, record: ""
    title: str = ""
    """The field that is edited in the head; empty: the head is not editable."""
    head: Callable[[Workspace, str, Id], QWidget | None] | None = None
    """A widget below the title, made and refreshed like a section's block."""
    about: Callable[[Workspace, Any], tuple[Subject, ...]] = lambda workspace, record: ()
    """Other records whose problems are shown here too."""
    titled_by: Callable[[Workspace, Any], Subject | None] | None = None
    """The record that ``title`` is a field of, where that is another one."""
    fix: Callable[[Workspace, Subject], tuple[str, Callable[[], object]] | None] = (
        lambda workspace, subject: None
    )
    """The best thing to do about it in one step: its words and what does it, where there is one."""
