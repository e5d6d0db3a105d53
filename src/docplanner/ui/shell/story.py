"""The clock of a story that stands still, and the real one: one switches to the other."""

from __future__ import annotations

from datetime import datetime

from docplanner.domain.production import Production
from docplanner.domain.times import Instant
from docplanner.ui.settings.store import Settings
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

SECTION = "story"


class Story:
    """Remembers at which moment the story of a production stood, so that it can go back there."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def offer(self, workspace: Workspace) -> str:
        """What the switch would do, in words; empty where there is no story."""
        if workspace.snapshot.production.story_clock is not None:
            return tr("Use the real clock")
        return tr("Use the story's clock") if self._moment(workspace) is not None else ""

    def switch(self, workspace: Workspace) -> None:
        """Do it, as one step that can be undone."""
        production = workspace.snapshot.production
        story = production.story_clock
        if story is not None:
            self._keep(production, story)
            self._set(workspace, None, tr("The real clock is in use"))
        elif (moment := self._moment(workspace)) is not None:
            self._set(workspace, moment, tr("The story's clock is in use"))

    def _set(self, workspace: Workspace, moment: Instant | None, words: str) -> None:
        from docplanner.edits import records

        key = workspace.snapshot.production.id
        workspace.do(records.change, "production", key, {"story_clock": moment}, say=words)

    def _keep(self, production: Production, story: Instant) -> None:
        held = dict(self._settings.section(SECTION) or {})
        held[production.id] = [story.utc.isoformat(), story.zone]
        self._settings.keep_section(SECTION, held)

    def _moment(self, workspace: Workspace) -> Instant | None:
        held = self._settings.section(SECTION)
        found = held.get(workspace.snapshot.production.id) if isinstance(held, dict) else None
        if not (isinstance(found, list) and len(found) == 2):
            return None
        try:
            return Instant(datetime.fromisoformat(str(found[0])), str(found[1]))
        except ValueError:
            return None
