"""Who the user is, and what a damaged settings file means."""

from __future__ import annotations

import getpass
import json

import pytest

from docplanner import user_files
from docplanner.domain.faults import Refused


def keep(content: str) -> None:
    """Put a settings file in place."""
    path = user_files.settings_path()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, "utf-8")


def named(name: object) -> str:
    """Settings with a name."""
    return json.dumps({"options": {"name": name}})


def test_without_anything_the_login_is_the_actor() -> None:
    assert user_files.actor() == getpass.getuser()


def test_the_name_of_the_settings_is_the_actor() -> None:
    keep(named("Fixer, Kyiv"))
    assert user_files.actor() == "Fixer, Kyiv"


def test_the_variable_goes_before_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    keep(named("Fixer, Kyiv"))
    monkeypatch.setenv(user_files.ACTOR, " Editor ")
    assert user_files.actor() == "Editor"


def test_a_variable_that_is_no_name_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(user_files.ACTOR, "A" * 2_000_000)
    with pytest.raises(Refused, match=user_files.ACTOR):
        user_files.actor()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"options": 3}', named(7), named("a\x00b"), named("   ")]
)
def test_damaged_settings_name_nobody(content: str) -> None:
    keep(content)
    assert user_files.actor() == getpass.getuser()
