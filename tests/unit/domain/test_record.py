"""Records are equal by their fields, cannot be changed, and say what they hold."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace

import pytest

from docplanner.domain.kinds import KINDS
from docplanner.domain.kit import KitItem, Vehicle
from docplanner.domain.record import Fields

VAN = Vehicle(id="1", name="The van", seats=8)


def test_records_with_the_same_fields_are_equal_and_hash_alike() -> None:
    same = Vehicle(id="1", name="The van", seats=8)
    assert same == VAN
    assert hash(VAN) == hash(same)
    assert len({VAN, same}) == 1


def test_one_other_field_makes_another_record() -> None:
    assert replace(VAN, seats=7) != VAN


def test_records_of_other_kinds_are_never_equal() -> None:
    assert KitItem(id="1", name="The van") != Vehicle(id="1", name="The van")
    assert VAN != "The van"


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(FrozenInstanceError):
        VAN.seats = 7  # type: ignore[misc]  # what is tested


def test_a_record_says_its_fields() -> None:
    assert repr(VAN).startswith("Vehicle(id='1', name='The van', plate='', seats=8")


def test_every_kind_of_record_shares_this() -> None:
    assert all(issubclass(kind.record, Fields) for kind in KINDS)
