"""The tables of `docplanner.domain.shots`."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count
from docplanner.domain.ids import Id
from docplanner.domain.shots import Priority, Rights, ShotStatus
from docplanner.store.model.base import STRICT, Base, key, links, ref


class Sequence(Base):
    __tablename__ = "sequences"
    __table_args__ = (UniqueConstraint("number"), STRICT)

    id: Mapped[Id] = key()
    number: Mapped[Count]
    title: Mapped[str]
    part: Mapped[Id | None] = ref("parts")
    note: Mapped[str]


class Picture(Base):
    __tablename__ = "pictures"
    __table_args__ = (
        UniqueConstraint("reference"),
        Index("ix_pictures_revisit", "revisit", sqlite_where=text("revisit = 1")),
        STRICT,
    )

    id: Mapped[Id] = key()
    reference: Mapped[str]
    caption: Mapped[str]
    taken: Mapped[date | None]
    location: Mapped[Id | None] = ref("locations")
    rights: Mapped[Rights]
    revisit: Mapped[bool]
    source: Mapped[str]
    note: Mapped[str]


class Shot(Base):
    __tablename__ = "shots"
    __table_args__ = (UniqueConstraint("number"), STRICT)

    id: Mapped[Id] = key()
    number: Mapped[str]
    description: Mapped[str]
    why: Mapped[str]
    sequence: Mapped[Id | None] = ref("sequences")
    size: Mapped[str]
    movement: Mapped[str]
    location: Mapped[Id | None] = ref("locations")
    setting: Mapped[str]
    minutes: Mapped[Count | None]
    priority: Mapped[Priority]
    status: Mapped[ShotStatus]
    consent_limit: Mapped[str]
    picture: Mapped[Id | None] = ref("pictures")
    note: Mapped[str]


pictures_people = links("pictures", "people", to="people")
pictures_parts = links("pictures", "parts", to="parts")
