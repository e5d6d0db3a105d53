"""The frame: it opens, shows a page, undoes from anywhere."""

from __future__ import annotations

from docplanner.ui.widgets.table import Table
from tests.ui.robot import Robot


def test_a_cell_is_edited_in_place_and_undone(on_sample: Robot) -> None:
    on_sample.press("Ctrl+3")
    table = on_sample.window.findChild(Table)
    assert table is not None
    row = table.rows.all_rows()[5]
    on_sample.type_into_cell(table, row.key, 1, "Changed words")
    assert table.rows.columns[1].text(table.rows.all_rows()[5]) == "Changed words"
    on_sample.press("Ctrl+Z")
    assert table.rows.all_rows()[5].record == row.record
    assert on_sample.window.toast.text().startswith("Undone: Change Shot")
