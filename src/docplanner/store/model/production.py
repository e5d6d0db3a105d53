"""The tables of `docplanner.domain.production`."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count, Zone
from docplanner.domain.ids import Id
from docplanner.domain.times import Instant
from docplanner.store.model.base import STRICT, Base, key, ref


class Production(Base):
    __tablename__ = "production"
    __table_args__ = (Index("uq_production_one", text("(1)"), unique=True), STRICT)

    id: Mapped[Id] = key()
    title: Mapped[str]
    code: Mapped[str]
    broadcaster: Mapped[str]
    zone: Mapped[Zone]
    home_zone: Mapped[Zone]
    story_clock: Mapped[Instant | None]
    ask: Mapped[str]
    note: Mapped[str]


class Part(Base):
    __tablename__ = "parts"
    __table_args__ = (
        UniqueConstraint("number"),
        CheckConstraint("tx_to >= tx_from", name="tx_order"),
        STRICT,
    )

    id: Mapped[Id] = key()
    number: Mapped[Count]
    title: Mapped[str]
    slot_seconds: Mapped[Count | None]
    tx_from: Mapped[date | None]
    tx_to: Mapped[date | None]


class Milestone(Base):
    __tablename__ = "milestones"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    title: Mapped[str]
    planned: Mapped[date | None]
    forecast: Mapped[date | None]
    actual: Mapped[date | None]
    part: Mapped[Id | None] = ref("parts")
    note: Mapped[str]
