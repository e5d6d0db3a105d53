"""The model of every table: whatever states follow each other, it shows the last one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from docplanner.ui.models.columns import Cell, Column, Group, Row
from docplanner.ui.models.rows import RowsModel

_FLAG = QItemSelectionModel.SelectionFlag
State = list[tuple[str, list[str]]]


@dataclass(frozen=True)
class Thing:
    id: str
    words: str = ""


def row(key: str, words: str = "") -> Row:
    return Row("things", Thing(key, words or key))


def groups(state: State) -> list[Group]:
    return [Group(key, key, tuple(row(one) for one in rows)) for key, rows in state]


def make_model() -> RowsModel:
    return RowsModel(
        [
            Column("Name", lambda one: one.record.id, field="id"),
            Column("Words", lambda one: Cell(one.record.words)),
        ]
    )


@pytest.fixture
def model(qtbot: QtBot) -> Iterator[RowsModel]:
    made = make_model()
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = QTreeView()
    qtbot.addWidget(view)
    view.setModel(made)
    yield made
    tester.deleteLater()
    view.setModel(None)


def shown(model: RowsModel) -> State:
    if not model.grouped:
        return [("", [one.record.id for one in model.all_rows()])]
    return [(branch.group.key, [one.record.id for one in branch.rows]) for branch in model.branches]


def read_by_index(model: RowsModel) -> list[str]:
    """The rows as a view reads them."""
    found = []
    for place in range(model.rowCount()):
        parent = model.index(place, 0)
        if not model.grouped:
            found.append(parent.data())
        found += [model.index(n, 0, parent).data() for n in range(model.rowCount(parent))]
    return found


def test_rows_that_come_go_and_change_places_are_told_as_such(model: RowsModel) -> None:
    model.show_rows([row(key) for key in "abcde"])
    held = QPersistentModelIndex(model.index_of("things/d"))
    model.show_rows([row(key) for key in "xdcb"])
    assert read_by_index(model) == list("xdcb")
    assert (held.row(), held.data()) == (1, "d")


def test_a_row_that_goes_to_another_group_is_the_same_row_there(model: RowsModel) -> None:
    model.show_groups(groups([("one", ["a", "b"]), ("two", ["c"])]))
    held = QPersistentModelIndex(model.index_of("things/b"))
    model.show_groups(groups([("two", ["b", "c"]), ("one", ["a"])]))
    assert shown(model) == [("two", ["b", "c"]), ("one", ["a"])]
    assert held.isValid()
    assert held.data() == "b"
    assert held.parent().data() == "two"


def test_a_group_that_goes_while_its_rows_stay_loses_none_of_them(model: RowsModel) -> None:
    model.show_groups(groups([("one", ["a"]), ("two", ["b"])]))
    held = QPersistentModelIndex(model.index_of("things/b"))
    model.show_groups(groups([("one", ["b", "a"])]))
    assert held.data() == "b"


def test_only_what_has_changed_is_told_to_views(model: RowsModel) -> None:
    model.show_groups(groups([("one", list("abc")), ("two", list("de"))]))
    told = []
    model.dataChanged.connect(lambda first, last: told.append((first.data(), last.row())))
    model.show_groups(groups([("one", list("abc")), ("two", list("de"))]))
    assert told == []
    changed = Group("two", "two", (row("d"), row("e", "other")))
    model.show_groups([*groups([("one", list("abc"))]), changed])
    assert told == [("e", 1)]


def test_a_record_in_two_groups_has_a_row_in_each(model: RowsModel) -> None:
    model.show_groups(groups([("one", ["a"]), ("two", ["a", "b"])]))
    assert shown(model) == [("one", ["a"]), ("two", ["a", "b"])]
    assert model.index_of("things/a").parent().data() == "one"
    assert model.index_of("things/a@two").parent().data() == "two"


def test_sorting_keeps_the_groups_and_gives_back_the_pages_order(model: RowsModel) -> None:
    model.show_groups(groups([("one", list("bca")), ("two", list("ed"))]))
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert shown(model) == [("one", list("cba")), ("two", list("ed"))]
    model.show_groups(groups([("one", list("bcaf")), ("two", list("ed"))]))
    assert shown(model) == [("one", list("fcba")), ("two", list("ed"))]
    model.sort(-1)
    assert shown(model) == [("one", list("bcaf")), ("two", list("ed"))]


def test_what_has_no_value_is_sorted_last_either_way(model: RowsModel) -> None:
    model.show_rows(
        [Row("things", Thing(key, words)) for key, words in zip("abc", ["", "y", "x"], strict=True)]
    )
    for order, expected in (
        (Qt.SortOrder.AscendingOrder, list("cba")),
        (Qt.SortOrder.DescendingOrder, list("bca")),
    ):
        model.sort(1, order)
        assert read_by_index(model) == expected


def test_a_screen_reader_hears_the_row_the_column_and_the_words(model: RowsModel) -> None:
    model.name = lambda one: f"Thing {one.record.id}"
    model.show_rows([row("a", "some words")])
    said = model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Thing a, Words: some words"


def test_a_heading_says_its_number_title_and_counts(model: RowsModel) -> None:
    cells = ((1, Cell("4/5", detail="captured", bar=(0.8, 0.0))),)
    model.show_groups([Group("g", "Moschun", (row("a"),), number="7", cells=cells)])
    assert model.index(0, 0).data() == "7 Moschun, 4/5 captured"


keys = st.lists(st.sampled_from("abcdefgh"), unique=True)


@st.composite
def states(draw: st.DrawFn) -> State | None:
    """A plain table, or groups that share no row."""
    rows = draw(keys)
    if draw(st.integers(0, 4)) == 0:
        return [("", rows)]
    names = draw(st.lists(st.sampled_from(["one", "two", "three"]), unique=True, min_size=1))
    homes = [draw(st.sampled_from(names)) for _ in rows]
    return [
        (name, [key for key, home in zip(rows, homes, strict=True) if home == name])
        for name in names
    ]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(run=st.lists(states(), min_size=1, max_size=6), order=st.sampled_from([None, 0, 1]))
def test_any_run_of_states_ends_in_the_last_with_the_selection_where_it_was(
    qtbot: QtBot, run: list[State], order: int | None
) -> None:
    model = make_model()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view = QTreeView()
    view.setModel(model)
    model.held = lambda: True
    model.show_groups(groups([("one", list("abcdefgh"))]))
    chosen = model.index_of("things/c")
    view.selectionModel().setCurrentIndex(chosen, _FLAG.ClearAndSelect | _FLAG.Rows)
    if order is not None:
        model.sort(0, Qt.SortOrder(order))
    stayed = True
    for state in run:
        if state[0][0] == "":
            model.show_rows([row(key) for key in state[0][1]])
        else:
            model.show_groups(groups(state))
        everything = [key for _, rows in state for key in rows]
        stayed = stayed and "c" in everything and model.grouped
        ordered = [
            (name, sorted(rows, reverse=order == 1) if order is not None else rows)
            for name, rows in state
        ]
        assert shown(model) == ordered
        assert read_by_index(model) == [key for _, rows in ordered for key in rows]
        if stayed:
            assert view.currentIndex().siblingAtColumn(0).data() == "c"
            assert view.selectionModel().isSelected(model.index_of("things/c"))
    tester.deleteLater()
    view.setModel(None)
    view.deleteLater()
