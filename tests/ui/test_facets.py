"""Facets: values add up inside a group, groups narrow each other, and keys reach everything."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from docplanner.domain.footage import Card
from docplanner.ui.models.columns import Column, Row
from docplanner.ui.models.facets import Facet, Value, set_to, sift, toggled
from docplanner.ui.models.lazy import STEP, LazyRows
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.facet_row import FacetRow
from docplanner.ui.widgets.facets import Facets
from docplanner.ui.widgets.year_bars import Bar

SNOW = ("one", "winter", "2014")
SUN = ("two", "summer", "2015")
ICE = ("three", "winter", "2016")
RECORDS = [SNOW, SUN, ICE]


def facets(words: int = 0) -> list[Facet]:
    seasons = (Value("winter", "Winter", shape=Shape.DONE, tone="ok"), Value("summer", "Summer"))
    years = tuple(Value(str(year), str(year)) for year in range(2014, 2018))
    more = tuple(Value(f"w{n}", f"<b>word</b> {n}") for n in range(words))
    return [
        Facet("season", "Season", lambda record: (record[1],), seasons),
        Facet("name", "Name", lambda record: (record[0],), (Value("one", "One"),)),
        Facet("year", "Year", lambda record: (record[2],), years, bars=True),
        Facet("word", "Words", lambda record: [value.key for value in more], more),
    ]


class Panel:
    """A panel over the three records."""

    def __init__(self, qtbot: QtBot, words: int = 0) -> None:
        self.facets = facets(words)
        self.panel = Facets(Look("light"))
        self.panel.changed.connect(self.show)
        qtbot.addWidget(self.panel)
        self.panel.resize(200, 700)
        self.panel.show()
        self.show()
        self.panel.activateWindow()
        QApplication.processEvents()

    def show(self) -> None:
        self.found = sift(RECORDS, self.facets, self.panel.chosen)
        self.panel.show_facets(self.facets, self.found.counts)
        QApplication.processEvents()

    def row(self, title: str) -> FacetRow:
        rows = self.panel.findChildren(FacetRow)
        return next(row for row in rows if row.value.title == title and row.isVisible())

    def bar(self, year: str) -> Bar:
        return next(bar for bar in self.panel.findChildren(Bar) if bar.value.key == year)

    def click(self, title: str) -> None:
        QTest.mouseClick(self.row(title), Qt.MouseButton.LeftButton)
        QApplication.processEvents()


def test_values_of_one_facet_add_up_and_facets_narrow_each_other() -> None:
    both = {"season": frozenset({"winter", "summer"}), "year": frozenset({"2014", "2015"})}
    assert sift(RECORDS, facets(), both).passed == [SNOW, SUN]
    assert sift(RECORDS, facets(), {"season": frozenset({"winter"})}).passed == [SNOW, ICE]


def test_a_count_is_what_the_value_would_show_under_the_other_facets() -> None:
    found = sift(RECORDS, facets(), {"season": frozenset({"winter"}), "year": frozenset({"2014"})})
    assert found.counts["season"] == {"winter": 1}
    assert found.counts["year"] == {"2014": 1, "2016": 1}
    assert found.counts["name"] == {"one": 1}


def test_nothing_chosen_lets_everything_pass() -> None:
    assert sift(RECORDS, facets(), {}).passed == RECORDS
    assert sift(RECORDS, facets(), {"season": frozenset()}).passed == RECORDS


def test_a_facet_that_is_gone_narrows_nothing() -> None:
    assert sift(RECORDS, facets(), {"gone": frozenset({"x"})}).passed == RECORDS


def test_choices_are_changed_one_by_one_and_as_a_whole() -> None:
    one = toggled({}, "season", "winter")
    assert one == {"season": {"winter"}}
    assert toggled(one, "season", "winter") == {}
    assert set_to(one, "season", frozenset()) == {}


def test_a_click_narrows_and_another_gives_back(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    panel.click("Winter")
    assert panel.found.passed == [SNOW, ICE]
    assert panel.row("Winter").isChecked()
    panel.click("Winter")
    assert panel.found.passed == RECORDS


def test_up_down_and_space_reach_every_value(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    panel.row("Winter").setFocus()
    QTest.keyClick(panel.row("Winter"), Qt.Key.Key_Down)
    assert panel.row("Summer").hasFocus()
    QTest.keyClick(panel.row("Summer"), Qt.Key.Key_Space)
    QApplication.processEvents()
    assert panel.found.passed == [SUN]
    assert panel.row("Summer").hasFocus(), "the row with the focus survives the new counts"
    QTest.keyClick(panel.row("Summer"), Qt.Key.Key_Up)
    QTest.keyClick(panel.row("Winter"), Qt.Key.Key_Return)
    QApplication.processEvents()
    assert panel.found.passed == RECORDS


def test_one_row_alone_is_a_stop_of_tab(qtbot: QtBot) -> None:
    panel = Panel(qtbot, words=30)
    rows = [row for row in panel.panel.findChildren(FacetRow) if row.isVisible()]
    stops = [row for row in rows if row.focusPolicy() is Qt.FocusPolicy.StrongFocus]
    assert len(stops) == 1


def test_a_screen_reader_hears_title_and_count(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    assert panel.row("Winter").accessibleName() == "Winter, 2 found"
    assert panel.bar("2017").accessibleName() == "2017, 0 found"


def test_clear_gives_everything_back(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    panel.click("Winter")
    buttons = panel.panel.findChildren(QPushButton)
    clear = next(one for one in buttons if one.text() == "Clear filters")
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert panel.panel.chosen == {}
    assert not clear.isVisible()


def test_many_values_are_listed_when_asked_for(qtbot: QtBot) -> None:
    panel = Panel(qtbot, words=30)
    buttons = panel.panel.findChildren(QPushButton)
    more = next(one for one in buttons if one.text() == "Show all 30")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert panel.row("<b>word</b> 29").value.key == "w29"


def test_a_drag_over_the_years_takes_the_range(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    first, last = panel.bar("2014"), panel.bar("2015")
    QTest.mousePress(first, Qt.MouseButton.LeftButton)
    QTest.mouseMove(
        first, first.mapFrom(panel.panel, last.mapTo(panel.panel, last.rect().center()))
    )
    there = first.mapFrom(panel.panel, last.mapTo(panel.panel, last.rect().center()))
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=there)
    assert panel.panel.chosen == {"year": {"2014", "2015"}}
    assert panel.found.passed == [SNOW, SUN]


def test_shift_and_a_click_take_the_range_as_well(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    QTest.mouseClick(panel.bar("2015"), Qt.MouseButton.LeftButton)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(panel.bar("2017"), Qt.MouseButton.LeftButton, shift)
    assert panel.panel.chosen == {"year": {"2015", "2016", "2017"}}


def test_a_year_clicked_again_is_given_back(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    for _ in range(2):
        QTest.mouseClick(panel.bar("2015"), Qt.MouseButton.LeftButton)
    assert panel.panel.chosen == {}


def test_keys_take_years_too(qtbot: QtBot) -> None:
    panel = Panel(qtbot)
    panel.bar("2014").setFocus()
    QTest.keyClick(panel.bar("2014"), Qt.Key.Key_Right)
    QTest.keyClick(panel.bar("2015"), Qt.Key.Key_Space)
    assert panel.panel.chosen == {"year": {"2015"}}
    QTest.keyClick(panel.bar("2015"), Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert panel.panel.chosen == {"year": {"2015", "2016"}}


def test_the_choice_is_remembered(qtbot: QtBot) -> None:
    panel, again = Panel(qtbot), Panel(qtbot)
    panel.click("Winter")
    again.panel.take_up(panel.panel.remembered())
    assert again.found.passed == [SNOW, ICE]


@pytest.mark.parametrize("state", [{}, {"chosen": None}, {"chosen": {"gone": ["x"]}}])
def test_what_was_remembered_wrongly_is_passed_over(qtbot: QtBot, state: dict[str, object]) -> None:
    panel = Panel(qtbot)
    panel.panel.take_up(state)
    assert panel.found.passed == RECORDS


def lazy(count: int) -> LazyRows:
    model = LazyRows([Column("Name", lambda row: row.record.name)])
    model.show_rows([Row("cards", Card(id=f"{n:04d}", name=f"Card {n:04d}")) for n in range(count)])
    return model


def test_long_tables_come_in_portions() -> None:
    model = lazy(2 * STEP + 50)
    assert (model.rowCount(), len(model.every_row())) == (STEP, 2 * STEP + 50)
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * STEP
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 2 * STEP + 50
    assert not model.canFetchMore(QModelIndex())


def test_a_row_further_down_is_fetched_when_it_is_looked_for() -> None:
    model = lazy(3 * STEP)
    assert model.index_of(f"cards/{2 * STEP + 5:04d}").row() == 2 * STEP + 5
    assert not model.index_of("cards/none").isValid()


def test_sorting_sorts_what_is_not_fetched_too() -> None:
    model = lazy(2 * STEP)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 0).data() == f"Card {2 * STEP - 1:04d}"
    model.sort(-1)
    assert model.index(0, 0).data() == "Card 0000"


def test_a_lazy_table_is_a_sound_model(qtmodeltester: Callable[..., None]) -> None:
    qtmodeltester.check(lazy(STEP + 30), force_py=False)  # type: ignore[attr-defined]  # pytest-qt's
