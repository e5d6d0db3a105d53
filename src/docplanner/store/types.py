"""Column types: each domain type as one of SQLite's strict types, through its own codec."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from docplanner.domain.fields import FieldType


class Coded(TypeDecorator[Any]):
    """A value stored in the form its :class:`FieldType` gives it."""

    impl = Text
    cache_ok = True

    def __init__(self, field_type: FieldType) -> None:
        self.field_type = field_type
        super().__init__()

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        return dialect.type_descriptor(Integer() if self.field_type.column == "INTEGER" else Text())

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        return None if value is None else self.field_type.store(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        if value is None or self.field_type.load is None:
            return value
        return self.field_type.load(value)
