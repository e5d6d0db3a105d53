"""``person-in-two-places``: one person in two activities or legs at once.

Serious; a warning where both activities are in one place. `collision` says what counts.
"""

from __future__ import annotations

from docplanner.domain.people import Person
from docplanner.planning.checks.clashes import Holding, rule
from docplanner.planning.diary import people_of

RULE = rule(
    Holding("person-in-two-places", Person, people_of, lambda plan: plan.people, attends=True),
    "Nobody is in two places",
)
