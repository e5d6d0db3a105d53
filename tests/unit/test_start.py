"""The one command from a checkout: what it keeps, what it makes anew, and what it says."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

import start


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small checkout whose environment was stamped as complete."""
    (tmp_path / "constraints.txt").write_text("# pins\nqt==6.11\nsegno==1.6\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\n", "utf-8")
    venv = tmp_path / ".venv"
    monkeypatch.setattr(start, "ROOT", tmp_path)
    monkeypatch.setattr(start, "VENV", venv)
    monkeypatch.setattr(start, "PYTHON", venv / "python")
    monkeypatch.setattr(start, "STAMP", venv / "stamp.json")
    monkeypatch.setattr(start, "FOUND", venv / "libraries.txt")
    monkeypatch.setattr(start, "LOCK", tmp_path / "lock")
    venv.mkdir()
    start.PYTHON.symlink_to(sys.executable)
    stamp = {"pins": start.pins(), "settings": start.settings(), "parts": ["program"]}
    start.write_stamp({**start.place(), **stamp})
    return tmp_path


def test_an_older_python_can_read_the_file_as_far_as_the_sentence_for_it() -> None:
    source = Path(start.__file__).read_text("utf-8")
    ast.parse(source, feature_version=(3, 6))
    assert source.index("needs Python 3.11") < source.index("from contextlib")


def test_a_complete_environment_is_left_alone(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installs: list[set[str]] = []
    monkeypatch.setattr(start, "install", lambda parts, lock: installs.append(parts))
    monkeypatch.setattr(start, "libraries", dict)
    start.prepare({"program"})
    assert installs == []
    start.prepare({"program", "test"})
    assert installs == [{"program", "test"}]


def test_an_install_that_was_cut_off_is_made_anew(checkout: Path) -> None:
    start.write_stamp({})
    assert start.ready() == set()
    assert not start.reusable()


def test_half_a_stamp_is_no_stamp(checkout: Path) -> None:
    start.STAMP.write_text('{"parts": ["pro', "utf-8")
    assert start.ready() == set()
    assert not start.reusable()


def test_a_new_pin_is_added_and_a_changed_one_asks_for_a_new_environment(checkout: Path) -> None:
    pins = checkout / "constraints.txt"
    pins.write_text("astral==3.2\nqt==6.11\nsegno==1.6\n", "utf-8")
    assert start.ready() == set()
    assert start.reusable()
    pins.write_text("qt==6.12\nsegno==1.6\n", "utf-8")
    assert not start.reusable()


def test_other_settings_of_the_project_are_installed_into_the_same_environment(
    checkout: Path,
) -> None:
    (checkout / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    assert start.ready() == set()
    assert start.reusable()


def test_a_checkout_that_was_moved_is_installed_anew(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = checkout.with_name("moved")
    checkout.rename(moved)
    for name in ("ROOT", "VENV", "PYTHON", "STAMP"):
        below = getattr(start, name).relative_to(checkout)
        monkeypatch.setattr(start, name, moved / below)
    assert start.ready() == set()
    assert not start.reusable()


def test_an_environment_that_the_user_made_is_kept(checkout: Path) -> None:
    start.STAMP.unlink()
    assert start.ready() == set()
    assert start.reusable()


def test_an_environment_whose_python_is_gone_is_made_anew(checkout: Path) -> None:
    start.PYTHON.unlink()
    assert start.ready() == set()
    assert not start.reusable()


def test_only_one_start_installs_at_a_time(checkout: Path) -> None:
    with start.alone(), start.LOCK.open("ab") as second:
        assert not start.take(second.fileno(), wait=False)
    with start.LOCK.open("ab") as third:
        assert start.take(third.fileno(), wait=False)


def test_a_folder_that_cannot_be_written_is_named(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "LOCK", checkout / "missing" / "lock")
    with pytest.raises(start.Stop, match="cannot be written"), start.alone():
        pass


def test_the_callers_python_settings_stay_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONWARNINGS", "PIP_TARGET", "VIRTUAL_ENV"):
        monkeypatch.setenv(name, "astray")
    monkeypatch.setenv("DISPLAY", ":7")
    cleaned = start.clean_environment()
    assert "astray" not in cleaned.values()
    assert cleaned["DISPLAY"] == ":7"


def test_a_missing_network_and_a_full_disk_are_put_into_words() -> None:
    assert "network" in start.worded("NewConnectionError: nothing there")
    assert "disk is full" in start.worded("OSError: [Errno 28] No space left on device")


def test_any_other_complaint_of_pip_is_shown_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    start.worded("a conflict of versions")
    assert "a conflict of versions" in capsys.readouterr().err


def test_a_missing_library_is_named_with_the_command_that_brings_it(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "libraries", lambda: {"libnothing.so.9": "libnothing9"})
    monkeypatch.setattr(start, "add_packages", lambda packages: False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    start.add_libraries(must=False)
    command = "sudo apt-get install --no-install-recommends libnothing9"
    assert capsys.readouterr().err.strip().endswith(command)
    with pytest.raises(start.Stop, match=command):
        start.add_libraries(must=True)


def test_libraries_that_were_found_are_not_looked_for_again(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "libraries", lambda: {"libm.so.6": "libc6"})
    searches: list[dict[str, str]] = []

    def absent(names: dict[str, str]) -> dict[str, str]:
        searches.append(names)
        return {}

    monkeypatch.setattr(start, "absent", absent)
    start.add_libraries(must=True)
    start.add_libraries(must=True)
    assert len(searches) == 1


def test_the_checks_stop_at_the_first_stage_that_fails(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(start, "PYTHON", Path(sys.executable))
    good, bad = ("One", ("platform",)), ("Two", ("json.tool", "there is no such file"))
    monkeypatch.setattr(start, "STAGES", (good, bad, ("Three", ("platform",))))
    assert start.check() != 0
    told = capfd.readouterr().err
    assert "Two failed" in told
    assert "Three" not in told


def test_what_stands_in_the_way_is_one_sentence_and_status_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(wanted: set[str]) -> None:
        raise start.Stop("Something is missing.")

    monkeypatch.setattr(start, "prepare", stop)
    assert start.main(["test"]) == 3
    assert capsys.readouterr().err == "Something is missing.\n"


def test_a_python_without_ensurepip_is_told_which_package_to_install(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(start, "has_ensurepip", lambda: False)
    monkeypatch.setattr(start, "add_packages", lambda packages: False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    with pytest.raises(start.Stop, match=r"apt-get install .*python3\.\d+-venv"):
        start.create()
    assert start.VENV.exists()


def test_the_stamp_is_the_last_thing_that_an_install_writes(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / "pyproject.toml").write_text("[dependency-groups]\ntest = ['pytest']\n", "utf-8")
    stamps: list[dict[str, object]] = []
    monkeypatch.setattr(start, "pip", lambda lock, *words: stamps.append(start.read_stamp()))
    start.install({"program", "test"}, 0)
    assert stamps == [{}, {}]
    assert start.ready() == {"program", "test"}
