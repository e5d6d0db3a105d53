"""``vehicle-in-two-places``: one vehicle at two places, or on two legs, at once.

Serious. `collision` says what counts.
"""

from __future__ import annotations

from docplanner.domain.kit import Vehicle
from docplanner.planning.checks.clashes import Holding, rule
from docplanner.planning.diary import vehicles_of

RULE = rule(
    Holding("vehicle-in-two-places", Vehicle, vehicles_of, lambda plan: plan.vehicles),
    "No vehicle is in two places",
)
