"""Scores of risks, and how high they are."""

from __future__ import annotations

import pytest

from docplanner.domain.production import Production
from docplanner.domain.safety import Assessment, Risk
from docplanner.domain.snapshot import Snapshot
from docplanner.planning.risks import Height, coded, height

FILM = Production(id="film", title="A film")


@pytest.mark.parametrize(
    ("score", "found"),
    [
        (1, Height.LOW),
        (5, Height.LOW),
        (6, Height.MEDIUM),
        (10, Height.MEDIUM),
        (12, Height.HIGH),
        (25, Height.HIGH),
    ],
)
def test_a_score_is_low_medium_or_high(score: int, found: Height) -> None:
    assert height(score) is found


def test_codes_follow_the_order_of_writing_and_the_list_follows_the_score() -> None:
    snapshot = Snapshot.of(
        [
            FILM,
            Assessment(id="ra", reference="RA-01"),
            Risk(id="ice", assessment="ra", hazard="Ice", likelihood=4, severity=3),
            Risk(id="strike", assessment="ra", hazard="Strike", likelihood=3, severity=5),
        ]
    )
    assert [(one.code, one.score) for one in coded(snapshot, "ra")] == [("R2", 15), ("R1", 12)]


def test_what_was_not_scored_after_controls_has_no_score() -> None:
    risk = Risk(id="ice", assessment="ra", hazard="Ice", likelihood_after=2)
    snapshot = Snapshot.of([FILM, Assessment(id="ra", reference="RA-01"), risk])
    assert coded(snapshot, "ra")[0].after is None


def test_an_assessment_without_risks_has_none() -> None:
    assert coded(Snapshot.of([FILM]), None) == ()
