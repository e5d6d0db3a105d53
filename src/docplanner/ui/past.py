"""The history as the window shows it: through the veil, made anew when people change."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from docplanner.domain.ids import Id
from docplanner.domain.titles import Lookup
from docplanner.project.history import last_known
from docplanner.project.project import Changes, Project
from docplanner.project.veil import Veil

VEILED = {"people", "locations", "interviewees"}
"""Kinds whose changes may change what is to be hidden."""


class Past:
    """The veil of one open production."""

    def __init__(self, project: Project, lookup: Lookup) -> None:
        self._project, self._lookup = project, lookup
        self._veil: Veil | None = None

    @property
    def veil(self) -> Veil:
        """The veil as it is now."""
        if self._veil is None:
            self._veil = Veil(self._project, self._lookup)
        return self._veil

    def known(self, kind: str, key: Id | None) -> Any | None:
        """A record as it is, or as it was when it was last there."""
        found = self._lookup(kind, key)
        if found is not None or key is None:
            return found
        return last_known(self._project.connection, kind, key)

    def changed(self, changes: Changes) -> None:
        """Something has changed."""
        if VEILED & changes.tables.keys() or not changes.tables:
            self._veil = None


def moment(at: str) -> datetime:
    """The moment of a step, in UTC."""
    return datetime.fromisoformat(at)
