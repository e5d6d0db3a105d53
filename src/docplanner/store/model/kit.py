"""The tables of `docplanner.domain.kit`."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count, Currency
from docplanner.domain.ids import Id
from docplanner.store.model.base import STRICT, Base, key


class Vehicle(Base):
    __tablename__ = "vehicles"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    name: Mapped[str]
    plate: Mapped[str]
    seats: Mapped[Count | None]
    description: Mapped[str]
    range_km: Mapped[Count | None]
    note: Mapped[str]


class KitItem(Base):
    __tablename__ = "kit"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    name: Mapped[str]
    serial: Mapped[str]
    value: Mapped[Count | None]
    currency: Mapped[Currency | None]
    origin: Mapped[str]
    weight_grams: Mapped[Count | None]
    note: Mapped[str]
