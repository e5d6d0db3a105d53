"""The tables of `docplanner.domain.footage`."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count
from docplanner.domain.footage import LogType
from docplanner.domain.ids import Id
from docplanner.domain.timecode import Rate
from docplanner.store.model.base import STRICT, Base, key, owner, ref, values


class Card(Base):
    __tablename__ = "cards"
    __table_args__ = (UniqueConstraint("name"), STRICT)

    id: Mapped[Id] = key()
    name: Mapped[str]
    camera: Mapped[str]
    day: Mapped[Id | None] = ref("days")
    note: Mapped[str]


class Clip(Base):
    __tablename__ = "clips"
    __table_args__ = (
        UniqueConstraint("card", "name"),
        CheckConstraint("frames > 0", name="not_empty"),
        STRICT,
    )

    id: Mapped[Id] = key()
    name: Mapped[str]
    card: Mapped[Id | None] = ref("cards")
    start_frames: Mapped[Count | None]
    rate: Mapped[Rate]
    drop: Mapped[bool]
    frames: Mapped[Count]
    day: Mapped[Id | None] = ref("days")
    location: Mapped[Id | None] = ref("locations")
    note: Mapped[str]


class LogEntry(Base):
    __tablename__ = "log"
    __table_args__ = (
        CheckConstraint("out_frames > in_frames", name="frame_order"),
        CheckConstraint("rating <= 5", name="rating_range"),
        STRICT,
    )

    id: Mapped[Id] = key()
    clip: Mapped[Id] = owner("clips")
    in_frames: Mapped[Count]
    out_frames: Mapped[Count]
    type: Mapped[LogType]
    description: Mapped[str]
    rating: Mapped[Count]
    shot: Mapped[Id | None] = ref("shots")
    person: Mapped[Id | None] = ref("people")


log_keywords = values("log", "keywords")
