"""What the timeline shows over its days just now: selection, ghost of a drag, an offer."""

from __future__ import annotations

from dataclasses import dataclass

from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.planning.windows import Stretch
from docplanner.ui.theme.works import WorkLook


@dataclass(frozen=True, slots=True)
class Ghost:
    """Where something carried would come to lie, and what the checks say of it there."""

    day: Id
    start: int
    end: int
    title: str
    look: WorkLook
    words: str
    fits: bool


@dataclass(frozen=True, slots=True)
class Offer:
    """A time at which the selected work would fit: a button on the timeline."""

    day: Id
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shown:
    """``free`` is when the contributors of the selected work are available on its day.

    ``lifted`` is being dragged, and pale where it was.
    """

    chosen: Subject | None = None
    day: Id | None = None
    offer: Offer | None = None
    free: tuple[Stretch, ...] = ()
    ghost: Ghost | None = None
    lifted: Subject | None = None
    focused: bool = False
