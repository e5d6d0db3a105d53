"""The program finds its own files."""

from __future__ import annotations

import pytest

from docplanner.resources import database_folder, resource


def test_the_fonts_of_the_papers_are_found() -> None:
    for weight in ("Regular", "SemiBold", "Bold"):
        assert resource(f"fonts/Inter-{weight}.ttf").is_file()


def test_the_folder_of_the_migrations_is_found() -> None:
    assert (database_folder() / "migrations").is_dir()


def test_a_missing_file_of_the_program_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="resources/fonts/Nothing"):
        resource("fonts/Nothing.ttf")
