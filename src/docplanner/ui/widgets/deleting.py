"""Deleting the records of rows: never asked, one undo step, told with an offer to undo."""

from __future__ import annotations

from collections.abc import Sequence

from docplanner.edits import many
from docplanner.ui.models.columns import Row
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def delete_rows(workspace: Workspace, rows: Sequence[Row]) -> bool:
    """Delete them; False where there is nothing to delete or it failed, which is told."""
    keys = list(dict.fromkeys((row.kind, row.record.id) for row in rows))
    if not keys:
        return False
    if len(keys) == 1:
        return workspace.remove(*keys[0])
    say = tr("{n} deleted", n=len(keys))
    return workspace.do(many.remove, keys, say=say) is not None
