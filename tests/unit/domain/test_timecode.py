"""Timecode: exact, and a bijection over 24 hours.

The drop-frame facts are those of SMPTE ST 12-1; the frame numbers were worked out by hand.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docplanner.domain.timecode import Rate, Timecode
from docplanner.edits.footage import frames_in_a_day

NTSC = Rate(30000, 1001)
DOUBLE = Rate(60000, 1001)
RATES = [
    *[(Rate(number), False) for number in (1, 12, 24, 25, 30, 48, 50, 60, 100, 120)],
    *[(Rate(number * 1000, 1001), False) for number in (24, 30, 48, 60, 120)],
    (Rate(25, 2), False),
    (NTSC, True),
    (DOUBLE, True),
]


def text(frames: int, rate: Rate, drop: bool = False) -> str:
    return str(Timecode(frames, rate, drop))


@pytest.mark.parametrize(("rate", "drop"), RATES)
@given(st.data())
def test_every_frame_of_a_day_has_a_timecode_that_leads_back_to_it(
    rate: Rate, drop: bool, data: st.DataObject
) -> None:
    frames = data.draw(st.integers(0, frames_in_a_day(rate, drop) - 1))
    assert Timecode.parse(text(frames, rate, drop), rate, drop).frames == frames


@pytest.mark.parametrize(("rate", "drop"), RATES)
def test_the_frames_around_every_minute_lead_back_too(rate: Rate, drop: bool) -> None:
    day = frames_in_a_day(rate, drop)
    for minute in range(24 * 60):
        number = minute * day // (24 * 60)
        for frames in range(max(0, number - 3), min(day, number + 4)):
            assert Timecode.parse(text(frames, rate, drop), rate, drop).frames == frames


@pytest.mark.parametrize(("rate", "drop"), RATES)
def test_a_day_ends_at_its_last_timecode(rate: Rate, drop: bool) -> None:
    last = text(frames_in_a_day(rate, drop) - 1, rate, drop)
    assert last.startswith("23:59:59")
    assert int(last[9:]) == rate.nominal - 1
    assert text(frames_in_a_day(rate, drop), rate, drop)[:8] == "00:00:00"


@pytest.mark.parametrize(("rate", "drop"), [(NTSC, True), (DOUBLE, True)])
def test_timecodes_of_ten_minutes_grow_with_their_frames(rate: Rate, drop: bool) -> None:
    texts = [text(frames, rate, drop) for frames in range(rate.nominal * 660)]
    assert texts == sorted(set(texts))


@given(
    st.integers(0, 23), st.integers(0, 59), st.integers(0, 59), st.integers(0, 29), st.booleans()
)
def test_every_timecode_that_exists_is_shown_as_it_was_written(
    hours: int, minutes: int, seconds: int, frames: int, drop: bool
) -> None:
    mark = ";" if drop else ":"
    written = f"{hours:02d}:{minutes:02d}:{seconds:02d}{mark}{frames:02d}"
    if drop and minutes % 10 and not seconds and frames < 2:
        with pytest.raises(ValueError, match="does not exist in drop-frame"):
            Timecode.parse(written, NTSC, drop)
    else:
        assert str(Timecode.parse(written, NTSC, drop)) == written


@pytest.mark.parametrize(
    ("frames", "written"),
    [
        (0, "00:00:00;00"),
        (1799, "00:00:59;29"),
        (1800, "00:01:00;02"),
        (17981, "00:09:59;29"),
        (17982, "00:10:00;00"),
        (107892, "01:00:00;00"),
        (2589407, "23:59:59;29"),
    ],
)
def test_drop_frame_at_29_97_leaves_out_two_numbers_but_not_every_tenth_minute(
    frames: int, written: str
) -> None:
    assert text(frames, NTSC, True) == written
    assert Timecode.parse(written, NTSC, True).frames == frames


@pytest.mark.parametrize(
    ("frames", "written"), [(3599, "00:00:59;59"), (3600, "00:01:00;04"), (35964, "00:10:00;00")]
)
def test_drop_frame_at_59_94_leaves_out_four(frames: int, written: str) -> None:
    assert text(frames, DOUBLE, True) == written


def test_without_drop_frame_no_number_is_left_out() -> None:
    assert text(1800, NTSC) == "00:01:00:00"
    assert text(108000, NTSC) == "01:00:00:00"


def test_drop_frame_stays_within_three_frames_of_the_clock_over_a_day() -> None:
    seconds = frames_in_a_day(NTSC, True) * NTSC.denominator / NTSC.numerator
    assert abs(seconds - 86_400) * 30 < 3


@pytest.mark.parametrize("rate", [Rate(24), Rate(25), Rate(30), Rate(24000, 1001), Rate(50)])
def test_there_is_no_drop_frame_at_other_rates(rate: Rate) -> None:
    with pytest.raises(ValueError, match="no drop-frame timecode"):
        Timecode(0, rate, True)


@pytest.mark.parametrize(
    ("written", "complaint"),
    [
        ("24:00:00:00", "not a timecode at 25"),
        ("00:60:00:00", "not a timecode at 25"),
        ("00:00:60:00", "not a timecode at 25"),
        ("00:00:00:25", "not a timecode at 25"),
        ("00:00:00;00", "the clip is non-drop"),
        ("0:00:00:00", "write HH:MM:SS:FF"),
        ("", "write HH:MM:SS:FF"),
        ("00:00:00", "write HH:MM:SS:FF"),
    ],
)
def test_what_is_no_timecode_is_refused(written: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        Timecode.parse(written, Rate(25))


def test_nothing_comes_before_midnight() -> None:
    with pytest.raises(ValueError, match="before 00:00:00:00"):
        Timecode(-1, Rate(25))


def test_a_rate_is_kept_in_lowest_terms_and_shown_as_written() -> None:
    assert Rate.parse("50/2") == Rate(25)
    assert Rate.parse(" 30000/1001 ").stored() == "30000/1001"
    assert Rate.parse("25").stored() == "25"


@pytest.mark.parametrize(
    ("decimal", "fraction"),
    [("23.976", "24000/1001"), ("29.97", "30000/1001"), ("59.94", "60000/1001")],
)
def test_a_decimal_rate_is_refused_with_the_fraction_to_type(decimal: str, fraction: str) -> None:
    with pytest.raises(ValueError, match=f"write the rate as {fraction}"):
        Rate.parse(decimal)


@pytest.mark.parametrize("written", ["", "0", "25/0", "-25", "25.0", "1001", "x", "25/"])
def test_what_is_no_rate_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="frame"):
        Rate.parse(written)
