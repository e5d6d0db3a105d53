"""Inspectors of the area."""

from __future__ import annotations

from docplanner.ui.sheets.sheet import Sheet

SHEETS: tuple[Sheet, ...] = ()
