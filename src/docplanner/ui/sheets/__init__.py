"""What the inspector shows of each kind of record. One line for each kind."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from docplanner.ui.sheets import footage, people, places, production, safety, schedule, shots
from docplanner.ui.sheets.sheet import Sheet

SHEETS: Mapping[str, Sheet] = MappingProxyType(
    {
        sheet.kind: sheet
        for area in (production, schedule, people, places, shots, footage, safety)
        for sheet in area.SHEETS
    }
)
