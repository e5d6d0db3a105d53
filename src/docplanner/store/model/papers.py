"""The tables of `docplanner.domain.papers`."""

from __future__ import annotations

from sqlalchemy.orm import Mapped

from docplanner.domain.fields import Count
from docplanner.domain.ids import Id
from docplanner.domain.times import Instant
from docplanner.store.model.base import STRICT, Base, key, values


class Issue(Base):
    __tablename__ = "issues"
    __table_args__ = STRICT

    id: Mapped[Id] = key()
    paper: Mapped[str]
    scope: Mapped[str]
    revision: Mapped[Count]
    colour: Mapped[str]
    issued_at: Mapped[Instant]
    audience: Mapped[str]
    hash: Mapped[str]


issues_recipients = values("issues", "recipients")
