"""A place being put elsewhere: nothing is stored before it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from docplanner.domain.ids import Id
from docplanner.planning.places import Standing
from docplanner.ui.pages.places.map.pins import Pin


class Moving:
    """Which place, where it stands in the meantime, and its pin as it was before."""

    def __init__(self) -> None:
        self.key: Id | None = None
        self.spot = (0.0, 0.0)
        self.changed = False
        self.caught = False
        self._before: Pin | None = None

    def begin(self, key: Id, pin: Pin | None, middle: tuple[float, float]) -> None:
        """Start; a place without a pin starts in the middle of the map."""
        self.key, self._before, self.changed, self.caught = key, pin, False, False
        self.spot = (pin.longitude, pin.latitude) if pin is not None else middle

    def catch(self, key: Id | None) -> None:
        """Take hold of the pin, if that is what was pressed."""
        self.caught = key is not None and key == self.key

    def put(self, longitude: float, latitude: float) -> None:
        """Stand somewhere else."""
        self.spot, self.changed = (longitude, latitude), True

    def applied(self, pins: Sequence[Pin]) -> tuple[Pin, ...]:
        """The pins with this one where it stands now."""
        if self._before is None and self.key is not None:
            new = Pin(self.key, "", *self.spot, Standing.UNUSED)
            return (*(pin for pin in pins if pin.key != self.key), new)
        longitude, latitude = self.spot
        return tuple(
            replace(pin, longitude=longitude, latitude=latitude) if pin.key == self.key else pin
            for pin in pins
        )

    def end(self) -> Pin | None:
        """Stop; gives the pin as it was before, if there was one and it had been moved."""
        before = self._before if self.changed else None
        self.key, self._before, self.changed, self.caught = None, None, False, False
        return before
