"""The band of a personal sheet: own call, own pick-up, own ride, wrap and rest."""

from __future__ import annotations

from collections.abc import Iterator

from docplanner.documents.callsheet.danger import following, ring
from docplanner.documents.callsheet.mine import Mine
from docplanner.documents.callsheet.own_sheet import Own
from docplanner.documents.house.marks import not_set
from docplanner.documents.house.text import Run, Text, bold, figures
from docplanner.documents.house.type import Weight
from docplanner.documents.today import curfew_words
from docplanner.documents.words import WITHHELD, length, name_of, wall
from docplanner.domain.times import DAY, show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.days import wrap_estimate

SHORT_REST = 11 * 60
"""Minutes of rest below which the sheet says so."""


def own(mine: Mine) -> Own:
    """The answers under the header of a personal sheet."""
    pickup = mine.call.pickup if mine.call is not None else None
    return Own(
        call=_large(mine, mine.call_time),
        meet_at=mine.today.known(mine.today.day.meet_at),
        pickup=_large(mine, pickup),
        pickup_lines=(_pickup_place(mine), _car(mine)),
        ride=_ride(mine),
        ride_lines=tuple(_ride_lines(mine)),
    )


def _large(mine: Mine, minutes: int | None) -> Text:
    if minutes is None:
        return not_set(mine.today.production.ask)
    return figures(show_wall(minutes), Weight.BOLD)


def _pickup_place(mine: Mine) -> Text:
    if mine.person.protected:
        return WITHHELD
    return mine.today.known(mine.call.pickup_place if mine.call is not None else "")


def _car(mine: Mine) -> Text:
    if mine.car is None:
        return (Run("Vehicle "), not_set())
    if not mine.car.plate:
        return (Run(f"{mine.car.name}, plate "), not_set())
    return f"{mine.car.name}, plate {mine.car.plate}"


def _ride(mine: Mine) -> Text:
    if mine.car is None:
        return (bold("You ride in "), not_set())
    if mine.drives:
        return bold(f"You drive {mine.car.name}")
    if mine.driver is not None:
        return bold(f"You ride with {name_of(mine.driver)}")
    return bold(f"You ride in {mine.car.name}")


def _ride_lines(mine: Mine) -> Iterator[Text]:
    driver = mine.driver
    if driver is not None and not mine.drives and driver.phone and not driver.protected:
        yield ring(driver.phone)
    end = wrap_estimate(mine.entries)
    yield (_time(end), Run(" your wrap, estimated"))
    curfew = curfew_words(mine.today)
    rule = f", c{curfew[1:]}" if curfew else ""
    yield (_time(mine.today.day.indoors_by), Run(f" indoors{rule}"))
    if end is not None:
        yield from _rest(mine, end)


def _rest(mine: Mine, end: int) -> Iterator[Text]:
    """The own rest until the own call of the next day, and whether it is short."""
    later = next(iter(following(mine.today)), None)
    if later is None or (later.date - mine.today.day.date).days != 1:
        return
    call = mine.next_call(later)
    if call is None or call + DAY <= end:
        return
    rest = call + DAY - end
    when = f"{show_date(later.date, year=False)} {wall(call)}"
    yield (bold(length(rest)), Run(f" your rest to {when}"))
    if rest < SHORT_REST:
        yield bold("Your rest is under 11 h")


def _time(minutes: int | None) -> Run:
    return figures(show_wall(minutes), Weight.SEMIBOLD) if minutes is not None else not_set()
