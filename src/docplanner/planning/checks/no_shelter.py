"""``no-shelter``: an activity at a place whose shelter is not known.

Once for each place and day, of trips that are not done. A warning.
"""

from __future__ import annotations

from docplanner.planning.checks.place_gaps import rule

RULE = rule("no-shelter", "shelter", "Every place has a shelter", lambda place: place.shelter)
