"""Pure rules over a snapshot: daylight, days, checks. Standard library and astral only."""
