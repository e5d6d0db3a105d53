"""Lending the driver's connection to SQLAlchemy, which then cannot end its transaction."""

from __future__ import annotations

from typing import Any

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Connection as SqlConnection
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from docplanner.store.connection import Connection


class _Lent:
    """The driver's connection as SQLAlchemy may use it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def commit(self) -> None:
        """The transaction is committed by its own owner."""

    rollback = close = commit


def lend(connection: Connection) -> SqlConnection:
    """The connection for SQLAlchemy Core statements."""
    engine = create_engine(
        "sqlite://", creator=lambda: _Lent(connection), module=driver, poolclass=StaticPool
    )
    return engine.connect()
