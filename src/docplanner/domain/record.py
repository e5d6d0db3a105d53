"""What all records share: equality, hash and text over their fields.

A dataclass writes these anew for each class, as text that is compiled at every start. With three
dozen kinds of record that took as long as opening a file; one loop over the slots does the same.
"""

from __future__ import annotations


class Fields:
    """A base of slotted dataclasses that are made with ``eq=False, repr=False``."""

    __slots__: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if other.__class__ is not self.__class__:
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__slots__)

    def __hash__(self) -> int:
        return hash((self.__class__, *(getattr(self, name) for name in self.__slots__)))

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__slots__)
        return f"{self.__class__.__qualname__}({values})"
