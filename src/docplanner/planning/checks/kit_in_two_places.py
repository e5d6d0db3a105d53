"""``kit-in-two-places``: one piece of kit at two places at once.

Serious. `collision` says what counts; legs do not say what they carry.
"""

from __future__ import annotations

from docplanner.domain.kit import KitItem
from docplanner.planning.checks.clashes import Holding, rule
from docplanner.planning.diary import kit_of

RULE = rule(
    Holding("kit-in-two-places", KitItem, kit_of, lambda plan: plan.kit),
    "No kit is in two places",
)
