"""Lines of what is worked out: a label and words, with a mark or a way to somewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from docplanner.domain.problem import Subject
from docplanner.ui.theme.chips import Chip
from docplanner.ui.widgets.basics import ChipLabel, Text
from docplanner.ui.widgets.links import ElidedLink
from docplanner.ui.workspace import Workspace

LABEL = 84


@dataclass(frozen=True, slots=True)
class Fact:
    """``to`` leads to a record; ``chip`` stands in place of words."""

    label: str
    words: str = ""
    chip: Chip | None = None
    to: Subject | None = None


def facts_block(workspace: Workspace, facts: Iterable[Fact]) -> QWidget | None:
    """The lines one below the other; None where there are none."""
    found = list(facts)
    if not found:
        return None
    look, box = workspace.look, QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for fact in found:
        row = QHBoxLayout()
        row.setContentsMargins(look.px(4), look.px(2), look.px(4), look.px(2))
        row.setSpacing(look.px(8))
        label = Text(look, fact.label, "small", "secondary", wrap=True)
        label.setFixedWidth(look.px(LABEL))
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_value(workspace, fact), 1)
        column.addLayout(row)
    return box


def _value(workspace: Workspace, fact: Fact) -> QWidget:
    if fact.to is not None:
        go = partial(workspace.show, fact.to.kind, fact.to.id)
        return ElidedLink(workspace.look, fact.words, go)
    if fact.chip is not None:
        return ChipLabel(workspace.look, fact.chip)
    return Text(workspace.look, fact.words, "small", wrap=True)
