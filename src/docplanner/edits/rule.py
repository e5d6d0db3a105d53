"""What one kind demands beyond its schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docplanner.store.edit import Edit


Values = dict[str, Any]


class Rule:
    """A kind without demands of its own; areas override what they need."""

    def fill(self, edit: Edit, values: Values) -> Values:
        """Complete the values of a new record."""
        return values

    def fill_change(self, edit: Edit, before: Any, values: Values) -> Values:
        """Complete the changed values of a record."""
        return values

    def check(self, edit: Edit, record: Any) -> None:
        """Raise Refused where the record, as it would stand, cannot be."""

    def after(self, edit: Edit, before: Any | None, record: Any) -> None:
        """Write what follows from the change."""

    def removing(self, edit: Edit, record: Any) -> None:
        """Raise Refused where the record must stay."""
