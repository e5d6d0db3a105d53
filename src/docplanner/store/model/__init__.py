"""The mapped tables, by the areas of `domain/`."""

from docplanner.store.model import (
    footage,
    kit,
    papers,
    people,
    places,
    production,
    safety,
    schedule,
    shots,
)
from docplanner.store.model.base import Base, add_type_checks

add_type_checks()

__all__ = [
    "Base",
    "footage",
    "kit",
    "papers",
    "people",
    "places",
    "production",
    "safety",
    "schedule",
    "shots",
]
