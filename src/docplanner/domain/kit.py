"""Vehicles and kit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from docplanner.domain.fields import Count, Currency, Minor, Ref
from docplanner.domain.ids import Id
from docplanner.domain.record import Fields

VehicleRef: TypeAlias = Annotated[Id, Ref("vehicles")]
KitRef: TypeAlias = Annotated[Id, Ref("kit")]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class Vehicle(Fields):
    """A car or van, by name and plate."""

    id: Id
    name: str
    plate: str = ""
    seats: Count | None = None
    description: str = ""
    range_km: Count | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False, repr=False)
class KitItem(Fields):
    """A piece of kit: value in minor units, ISO 3166 country of origin, weight in grams."""

    id: Id
    name: str
    serial: str = ""
    value: Minor | None = None
    currency: Currency | None = None
    origin: str = ""
    weight_grams: Count | None = None
    note: str = ""
