"""How texts are broken into lines, and what the typeface does with them."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docplanner.documents.house.font import width_of
from docplanner.documents.house.item import Figure, Rect, Rule
from docplanner.documents.house.marks import code, not_set, priority, state, tick, write_in
from docplanner.documents.house.slab import paragraph
from docplanner.documents.house.text import (
    Box,
    Line,
    Run,
    Shape,
    Text,
    bold,
    clean,
    figures,
    plain,
    struck,
    wrap,
)
from docplanner.documents.house.type import TABLE, TEXT, Align, Density, Weight
from tests.unit.documents.laid import squeezed


def lines(text: Text, width: float) -> list[str]:
    """The words of each line."""
    return ["".join(piece.text for piece in line) for line in wrap(text, width, TEXT)]


def widest(found: tuple[Line, ...]) -> float:
    """Where the longest line ends."""
    return max((line[-1].x + line[-1].width for line in found if line), default=0)


def test_a_text_that_fits_is_one_line() -> None:
    assert lines("Kyiv base, front gate", 200) == ["Kyiv base, front gate"]


def test_words_go_to_the_next_line_and_newlines_are_kept() -> None:
    assert lines("Kyiv base, front gate", 50) == ["Kyiv base,", "front gate"]
    assert lines("Kyiv\nbase", 200) == ["Kyiv", "base"]
    assert lines("", 200) == [""]


def test_a_word_breaks_after_a_slash_between_letters_and_not_in_a_number() -> None:
    assert lines("Producer/Director", 45) == ["Producer/", "Director"]
    assert lines("On 2023-01-15", 55) == ["On", "2023-01-15"]


def test_a_number_with_hard_spaces_stays_whole() -> None:
    assert lines("Ring +44\u00a0141\u00a0496", 60) == ["Ring", "+44\u00a0141\u00a0496"]


def test_a_combining_mark_stays_with_its_letter() -> None:
    for line in lines("e\u0301" * 200, 30):
        assert not unicodedata.combining(line[0])


@given(st.text(max_size=200), st.floats(20, 300))
def test_every_letter_is_kept_and_no_line_is_too_wide(text: str, width: float) -> None:
    found = wrap(text, width, TEXT)
    letters = "".join(piece.text for line in found for piece in line)
    assert squeezed(letters) == squeezed(clean(text))
    assert widest(found) <= width + 0.02


@given(st.lists(st.text(max_size=30), min_size=2, max_size=6), st.floats(30, 300))
def test_runs_follow_one_another_without_overlap(texts: list[str], width: float) -> None:
    found = wrap(tuple(bold(text) for text in texts), width, TEXT)
    for line in found:
        for left, right in pairwise(line):
            assert left.x + left.width <= right.x + 0.01
    assert widest(found) <= width + 0.02


def test_nothing_in_a_text_is_markup() -> None:
    assert lines("<b>&amp;</b> %s", 300) == ["<b>&amp;</b> %s"]


@pytest.mark.parametrize("weight", list(Weight))
def test_figures_in_columns_have_one_width(weight: Weight) -> None:
    widths = {round(width_of(digit, weight, True), 6) for digit in "0123456789"}
    assert len(widths) == 1
    assert len({round(width_of(digit, weight), 6) for digit in "0123456789"}) > 1


@pytest.mark.parametrize("letter", "іїєґІЇЄҐ₴→←ąćęłńóśźżŁ№°–—×")
def test_the_typeface_has_the_letters_of_the_film(letter: str) -> None:
    from docplanner.documents.house.font import font

    assert font(Weight.REGULAR).face.charToGlyph.get(ord(letter), 0) != 0


def test_a_font_is_the_same_however_it_is_asked_for() -> None:
    from docplanner.documents.house.font import font

    assert font(Weight.BOLD) is font(Weight.BOLD, False) is font(Weight.BOLD, tabular=False)


def test_a_missing_fact_has_one_frame_over_its_lines() -> None:
    slab = paragraph(not_set("the producer"), 80, TEXT)
    frames = [item for item in slab.graphics if isinstance(item, Rect)]
    assert [(frame.dashed, frame.width) for frame in frames] == [(True, 80)]
    assert frames[0].height > TEXT.leading * 1.5
    assert plain(not_set()) == "NOT SET"


def test_marks_have_shapes_and_codes_have_frames() -> None:
    assert code("TRV").box is Box.FRAME
    assert code("CHECK").box is Box.SOLID
    assert [priority(word).box for word in ("must", "should", "could")] == [
        Box.SOLID, Box.FRAME, Box.DASHED,
    ]  # fmt: skip
    slab = paragraph((*state(Shape.DONE, "Booked"), tick(), write_in(20)), 200, TEXT)
    assert [type(item) for item in slab.graphics] == [Figure, Figure, Rule]


def test_white_stands_on_black() -> None:
    slab = paragraph(priority("must"), 100, TABLE)
    assert slab.cells[0].glyphs[0].white


def test_a_struck_text_has_a_line_through_it() -> None:
    slab = paragraph(struck("Drone over the block"), 200, TABLE)
    (line,) = [item for item in slab.graphics if isinstance(item, Rule)]
    assert line.y0 == line.y1


def test_texts_end_at_the_right_or_stand_in_the_middle() -> None:
    for align, place in ((Align.RIGHT, 1.0), (Align.CENTRE, 0.5)):
        (glyphs,) = paragraph(figures("300"), 100, TABLE, align).cells[0].glyphs
        assert glyphs.x == pytest.approx((100 - glyphs.width) * place)


def test_a_link_goes_with_its_words() -> None:
    (glyphs,) = paragraph(Run("112", link="tel:112"), 100, TABLE).cells[0].glyphs
    assert glyphs.link == "tel:112"


def test_air_drops_by_one_step_and_no_further() -> None:
    assert Density.NORMAL.tighter() is Density.TIGHT
    assert Density.EXTRA_TIGHT.tighter() is Density.EXTRA_TIGHT
