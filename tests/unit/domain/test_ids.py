"""Ids are UUIDs of version 7 and sort by the time they were made."""

from __future__ import annotations

import time
from uuid import RFC_4122, UUID

import pytest

from docplanner.domain.ids import is_id, new_id

MILLISECOND = 1_000_000


def made_at(monkeypatch: pytest.MonkeyPatch, nanoseconds: int) -> str:
    monkeypatch.setattr(time, "time_ns", lambda: nanoseconds)
    return new_id()


def test_an_id_is_a_uuid_of_version_7() -> None:
    key = UUID(new_id())
    assert (key.version, key.variant) == (7, RFC_4122)


def test_an_id_tells_its_millisecond(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = 1_673_690_400_123
    assert UUID(made_at(monkeypatch, moment * MILLISECOND)).int >> 80 == moment


def test_ids_sort_by_time_within_a_millisecond_too(monkeypatch: pytest.MonkeyPatch) -> None:
    start = 1_673_690_400_000 * MILLISECOND
    made = [made_at(monkeypatch, start + step * 300) for step in range(10_000)]
    assert made == sorted(made)


def test_ids_of_one_moment_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len({made_at(monkeypatch, 1_673_690_400_000 * MILLISECOND) for _ in range(1000)}) == 1000


def test_what_is_written_as_an_id_is_known_by_its_form() -> None:
    assert is_id(new_id())
    assert not is_id("Camera")
    assert not is_id("00000000-0000-4000-8000-000000000000")
