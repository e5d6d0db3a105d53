"""``no-hospital``: an activity at a place whose hospital is not known.

Once for each place and day, of trips that are not done. A warning.
"""

from __future__ import annotations

from docplanner.planning.checks.place_gaps import rule

RULE = rule("no-hospital", "hospital", "Every place has a hospital", lambda place: place.hospital)
