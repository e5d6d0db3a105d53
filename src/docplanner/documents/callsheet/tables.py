"""The tables of a call sheet: columns in mm as the design fixes them."""

from __future__ import annotations

from docplanner.documents.callsheet.sheet import CallSheet, Rider
from docplanner.documents.house.marks import code, gap, not_set
from docplanner.documents.house.paper import between, density
from docplanner.documents.house.table import Column, Group, Row, Table
from docplanner.documents.house.text import Run, bold
from docplanner.documents.house.text import Text as Words
from docplanner.documents.house.type import TABLE, Align, Density, Weight
from docplanner.documents.words import CHECK


def places_table(sheet: CallSheet, less: bool) -> Table:
    """Places by letter; outside copies have neither coordinates nor shelter."""
    outside = sheet.outside
    found = (
        (Column("", 6.5), True),
        (Column("Place, Ukrainian name", 0 if outside else 60), True),
        (Column("Coordinates", 33), not outside),
        (Column("Access"), True),
        (Column("Permission", 27.5), True),
        (Column("Shelter", 20.5), not outside),
    )
    rows = tuple(
        Row(
            _kept(
                (
                    bold(place.letter),
                    place.name,
                    place.coordinates,
                    place.access,
                    place.permission,
                    place.shelter,
                ),
                found,
            ),
            changed=place.changed,
        )
        for place in sheet.places
    )
    return Table(
        tuple(column for column, shown in found if shown),
        (Group(rows),),
        title="Locations",
        note="" if outside else "Maps and QR on page 2",
        continued=sheet.continued,
        density=density(Density.TIGHT, less),
        gap=between(less),
    )


WIDTHS = ((60.5, 18.5), (55.5, 18.5), (50.5, 18.5), (55.5, 26.5), (50.5, 26.5), (50.5, 35))
"""Widths in mm that titles and names of the running order may have; the rest is for notes."""


def running_table(sheet: CallSheet, less: bool, widths: tuple[float, float] = WIDTHS[0]) -> Table:
    """The running order; check-ins are grey rows."""
    what, who = widths
    rows = tuple(
        Row(
            (item.start, item.end, code(item.kind), item.what, item.notes, item.who),
            changed=item.changed,
            grey=item.kind == CHECK,
        )
        for item in sheet.running
    )
    note = "Grey rows are check-ins. Who speaks is in the last column."
    ladder = " If missed: ladder on page 2" if sheet.safety.ladder else ""
    return Table(
        (
            Column("Start", 11.7),
            Column("End", 11.7),
            Column("Kind", 15),
            Column("What", what),
            Column("Notes"),
            Column("Who", who),
        ),
        (Group(rows),),
        title="Running order",
        note=f"{note}{ladder}",
        continued=sheet.continued,
        density=density(Density.TIGHT, less),
        gap=between(less),
    )


def contributors_table(sheet: CallSheet, less: bool) -> Table:
    """Those who are filmed, by the name on paper, with what binds everybody."""
    rows = tuple(
        Row(
            (bold(item.name), item.when, item.identity, item.consent, item.limits),
            changed=item.changed,
        )
        for item in sheet.contributors
    )
    return Table(
        (
            Column("Name on paper", 37),
            Column("When, where", 24.5),
            Column("Identity rule", 28.5),
            Column("Consent", 46.5),
            Column("Limits"),
        ),
        (Group(rows),),
        title="Contributors",
        note="Identity rule and limits bind everyone, also in messages and captions",
        continued=sheet.continued,
        density=density(Density.TIGHT, less),
        gap=between(less),
    )


def crew_table(sheet: CallSheet, less: bool) -> Table:
    """The crew by vehicle, the plate in the group head."""
    outside = sheet.outside
    found = (
        (Column("Rider", 36), True),
        (Column("Call", 13), True),
        (Column("Pick-up", 29), not outside),
        (Column("PPE, medical", 38.5), True),
        (Column("Duty"), True),
        (Column("Phone", 32.5), not outside),
    )
    groups = tuple(
        Group(
            tuple(Row(_kept(_rider(rider), found), changed=rider.changed) for rider in car.riders),
            title=(bold(car.title), gap(2.4), Run(car.note, Weight.REGULAR, TABLE.size)),
            right=car.plate,
        )
        for car in sheet.cars
    )
    return Table(
        tuple(column for column, shown in found if shown),
        groups,
        title="Crew and vehicles",
        note="Own call first. Pick-up is the place and minute the car is there",
        continued=sheet.continued,
        density=density(Density.NORMAL, less),
        gap=between(less),
    )


def _rider(rider: Rider) -> tuple[Words, ...]:
    return rider.name, rider.call, rider.pickup, rider.ppe, rider.duty, rider.phone


def ladder_table(sheet: CallSheet, less: bool) -> Table:
    """Who acts when a check-in is late."""
    steps = sheet.safety.ladder or ()
    rows = tuple(Row((bold(after), who, does)) for after, who, does in steps)
    missing = (Row((not_set(), not_set(), not_set())),)
    return Table(
        (Column("If late by", 15.5), Column("Who acts", 27.5), Column("Does what")),
        (Group(rows or missing),),
        title="Comms plan",
        note=sheet.safety.methods,
        density=density(Density.TIGHT, less),
        gap=between(less),
    )


def actions_table(sheet: CallSheet, less: bool) -> Table:
    """What everybody does on an event; the right to refuse stands above it."""
    rows = tuple(Row((bold(event), action)) for event, action in sheet.safety.actions)
    missing = (Row((not_set(), not_set())),)
    return Table(
        (Column("", 24.5), Column("")),
        (Group(rows or missing),),
        title="Actions on",
        note="Anyone may refuse, at any time, without a reason",
        density=density(Density.TIGHT, less),
        gap=between(less),
        headed=False,
    )


def routes_table(sheet: CallSheet, less: bool) -> Table:
    """The legs of the day with their alternates."""
    rows = tuple(
        Row(
            (bold(route.number), route.road, route.kilometres, route.alternate, route.last_safe),
            changed=route.changed,
        )
        for route in sheet.routes or ()
    )
    return Table(
        (
            Column("Leg", 9),
            Column("Main road", 61),
            Column("km", 11.5, Align.RIGHT),
            Column("Alternate"),
            Column("Last safe departure", 32.5),
        ),
        (Group(rows),),
        title="Routes",
        note=f"{sheet.routes_note}. Scan for the map",
        continued=sheet.continued,
        density=density(Density.TIGHT, less),
        gap=between(less),
    )


def _kept(cells: tuple[Words, ...], columns: tuple[tuple[Column, bool], ...]) -> tuple[Words, ...]:
    return tuple(cell for cell, (_, shown) in zip(cells, columns, strict=True) if shown)
