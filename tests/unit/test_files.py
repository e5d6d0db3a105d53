"""A file is written whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from docplanner.domain.faults import Refused, Unavailable
from docplanner.files import file_stem, write_atomically


def test_a_file_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    write_atomically(path, b"old")
    write_atomically(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EDQUOT])
def test_a_failure_leaves_the_older_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def fail(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    path = tmp_path / "a.csv"
    write_atomically(path, b"old")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(Unavailable, match="was not written"):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_is_no_file_to_write(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is a folder"):
        write_atomically(tmp_path, b"")
    with pytest.raises(Refused, match="is a folder"):
        write_atomically(Path(), b"")


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match="no such folder"):
        write_atomically(tmp_path / "no" / "a.csv", b"")


def test_a_long_name_is_written_or_refused_in_a_sentence(tmp_path: Path) -> None:
    write_atomically(tmp_path / f"{'ї' * 120}.csv", b"x")
    with pytest.raises(Unavailable, match="too long"):
        write_atomically(tmp_path / f"{'n' * 300}.csv", b"x")


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("Pictures From Ukraine", "Pictures From Ukraine"),
        ('Who? "Me": <a/b\\c>|*', "Who Me a b c"),
        ("  Night.  ", "Night"),
        ("Con", "_Con"),
        ("nul.docplan", "_nul.docplan"),
        ("Зима\n2023", "Зима 2023"),
        ("e\u0301te\u0301", "été"),
        ("../../etc", "etc"),
        ("...", ""),
        ("\ud800", ""),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, stem: str) -> None:
    assert file_stem(title) == stem


def test_a_long_title_is_cut_between_letters() -> None:
    assert file_stem("ї" * 200) == "ї" * 55
