"""Backups are made when they are due, thinned with age, and come back."""

from __future__ import annotations

import hashlib
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from docplanner.domain.faults import Refused, Unavailable
from docplanner.edits import records
from docplanner.project import backups
from docplanner.store.backup_files import Backup, folder_of, free_name, listed, sum_of
from tests import film
from tests.faults.child import as_found


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return film.made(tmp_path / "Film.docplan")


def names(path: Path) -> list[str]:
    return [item.path.name for item in listed(path)]


# When


def test_a_new_production_has_nothing_to_back_up(path: Path) -> None:
    film.add_part(path, 3, film.clock(minutes=60))
    assert names(path) == []


def test_a_change_is_backed_up_before_the_next_one_half_an_hour_later(path: Path) -> None:
    film.add_part(path, 3, film.clock(minutes=5))
    film.add_part(path, 4, film.clock(minutes=29))
    assert names(path) == []
    film.add_part(path, 5, film.clock(minutes=30))
    assert names(path) == ["Film 2023-01-14 10.30.00 UTC.docplan"]
    assert film.parts(listed(path)[0].path) == [1, 2, 3, 4]


def test_no_second_backup_is_made_within_half_an_hour(path: Path) -> None:
    film.add_part(path, 3)
    film.add_part(path, 4, film.clock(minutes=40))
    film.add_part(path, 5, film.clock(minutes=69))
    assert len(names(path)) == 1
    film.add_part(path, 6, film.clock(minutes=70))
    assert len(names(path)) == 2


def test_the_user_may_want_backups_more_often(path: Path) -> None:
    film.add_part(path, 3)
    with film.opened(path, film.clock(minutes=10)) as project:
        project.backup_interval = timedelta(minutes=10)
        project.undo()
    assert len(names(path)) == 1


def test_an_undo_backs_up_like_any_other_change(path: Path) -> None:
    film.add_part(path, 3)
    with film.opened(path, film.clock(minutes=40)) as project:
        project.undo()
    assert film.parts(listed(path)[0].path) == [1, 2, 3]


def test_what_a_backup_holds_already_is_not_backed_up_again(path: Path) -> None:
    film.add_part(path, 3)
    with film.opened(path, film.clock(minutes=5)) as project:
        project.backup()
    film.add_part(path, 4, film.clock(days=1))
    assert len(names(path)) == 1


def test_reading_backs_nothing_up(path: Path) -> None:
    film.add_part(path, 3)
    with film.opened(path, film.clock(days=1)) as project:
        assert project.snapshot.production.title == "Film"
    assert names(path) == []


def test_a_damaged_backup_does_not_count(path: Path) -> None:
    film.add_part(path, 3)
    with film.opened(path) as project:
        project.backup().write_bytes(b"")
    film.add_part(path, 4, film.clock(days=1))
    assert len(names(path)) == 2


def test_a_clock_that_was_set_back_still_gets_its_backups(path: Path) -> None:
    film.add_part(path, 3)
    film.add_part(path, 4, film.clock(minutes=40))
    film.add_part(path, 5, film.clock(days=-1))
    assert len(names(path)) == 2
    film.add_part(path, 6, film.clock(days=-1, minutes=10))
    assert len(names(path)) == 2


def test_a_backup_that_cannot_be_made_stops_the_edit(path: Path) -> None:
    film.add_part(path, 3)
    folder_of(path).write_text("in the way")
    with pytest.raises(Unavailable, match="nothing was changed"):
        film.add_part(path, 4, film.clock(minutes=40))
    assert film.parts(path) == [1, 2, 3]


# How


def test_a_backup_carries_its_hash_as_sha256sum_writes_it(path: Path) -> None:
    with film.opened(path) as project:
        made = project.backup()
    expected = hashlib.sha256(made.read_bytes()).hexdigest()
    assert sum_of(made).read_text() == f"{expected}  {made.name}\n"
    assert [item.name for item in folder_of(path).iterdir() if item.suffix == ".part"] == []


def test_a_backup_is_read_by_nobody_who_may_not_read_the_production(path: Path) -> None:
    path.chmod(0o600)
    with film.opened(path) as project:
        assert project.backup().stat().st_mode & 0o777 == 0o600


def test_two_backups_of_one_second_have_two_names(path: Path) -> None:
    with film.opened(path) as project:
        made = [project.backup(), project.backup()]
    assert [item.path for item in listed(path)] == made


def test_a_backup_replaces_no_file(path: Path, tmp_path: Path) -> None:
    to = tmp_path / "Other.docplan"
    to.write_text("something else")
    with film.opened(path) as project, pytest.raises(Refused, match="exists already"):
        project.backup(to)
    assert to.read_text() == "something else"


def test_a_copy_without_its_log_would_lose_steps_and_a_backup_does_not(
    path: Path, tmp_path: Path
) -> None:
    plain, copied = tmp_path / "Plain.docplan", tmp_path / "Backup.docplan"
    with film.opened(path) as project:
        project.edit(records.add, "parts", {"number": 3, "title": "Part 3"})
        plain.write_bytes(path.read_bytes())
        project.backup(copied)
    assert film.parts(copied) == [1, 2, 3]
    assert film.parts(plain) == [1, 2]


# Back again


def test_a_restored_production_has_what_was_backed_up_and_its_history(
    path: Path, tmp_path: Path
) -> None:
    film.add_part(path, 3)
    with film.opened(path) as project:
        kept = project.backup()
    path.unlink()
    backups.restore(kept, path)
    with film.opened(path) as project:
        assert [part.number for part in project.rows("parts")] == [1, 2, 3]
        project.undo()
    assert film.parts(path) == [1, 2]


def test_a_restore_replaces_no_file_and_leaves_the_backup_alone(path: Path) -> None:
    with film.opened(path) as project:
        kept = project.backup()
    before = as_found(path.parent)
    with pytest.raises(Refused, match="exists already"):
        backups.restore(kept, path)
    assert as_found(path.parent) == before


@pytest.mark.parametrize("place", [20, 5_000, 100_000])
def test_a_backup_with_one_flipped_bit_is_not_restored(
    place: int, path: Path, tmp_path: Path
) -> None:
    with film.opened(path) as project:
        kept = project.backup()
    damaged = bytearray(kept.read_bytes())
    damaged[place] ^= 0x10
    kept.write_bytes(damaged)
    before = as_found(tmp_path)
    with pytest.raises(Unavailable, match="not as it was made"):
        backups.restore(kept, tmp_path / "New.docplan")
    assert as_found(tmp_path) == before


def test_a_copy_that_a_crash_left_with_its_log_is_restored_whole(
    path: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "Crashed.docplan"
    with film.opened(path) as project:
        project.edit(records.add, "parts", {"number": 3, "title": "Part 3"})
        copy.write_bytes(path.read_bytes())
        log = path.with_name("Film.docplan-wal").read_bytes()
    (tmp_path / "Crashed.docplan-wal").write_bytes(log)
    before = as_found(tmp_path)
    backups.restore(copy, tmp_path / "New.docplan")
    assert film.parts(tmp_path / "New.docplan") == [1, 2, 3]
    assert {name: before[name] for name in before} == {
        name: state for name, state in as_found(tmp_path).items() if name in before
    }


# Which stay

NOW = datetime(2023, 6, 15, 12, tzinfo=UTC)


def made_every(step: timedelta, count: int) -> list[Backup]:
    moments = (NOW - step * number for number in range(count))
    return [Backup(at, 1, Path(f"{at:%Y-%m-%d %H.%M}")) for at in moments]


def days(kept: Iterable[Backup]) -> list[str]:
    return sorted({f"{item.at:%m-%d}" for item in kept}, reverse=True)


def test_all_of_today_and_yesterday_stay() -> None:
    found = made_every(timedelta(minutes=30), 72)  # from midnight before yesterday's noon
    young = {item for item in found if item.at >= datetime(2023, 6, 14, tzinfo=UTC)}
    assert young <= backups.kept_of(found, NOW)


def test_then_the_newest_of_twelve_days_ten_weeks_and_nine_months_stay() -> None:
    found = made_every(timedelta(hours=12), 2 * 400)
    kept = backups.kept_of(found, NOW)
    assert days(kept) == sorted(
        {
            *(f"06-{day:02}" for day in range(4, 16)),
            *("06-11", "06-04", "05-28", "05-21", "05-14", "05-07", "04-30", "04-23", "04-16"),
            *("05-31", "04-30", "03-31", "02-28", "01-31", "12-31", "11-30", "10-31"),
        },
        reverse=True,
    )
    assert len(kept) == 26 + 2  # two a day, today and yesterday


def test_a_clock_that_jumped_ten_years_ahead_empties_nothing_but_doubles_of_a_day() -> None:
    found = made_every(timedelta(hours=24), 12)
    ahead = NOW + timedelta(days=3650)
    assert backups.kept_of(found, ahead) == set(found)


def test_the_newest_sound_backup_always_stays(path: Path) -> None:
    for day in range(3):
        with film.opened(path, film.clock(days=day)) as project:
            project.backup()
            project.backup()
    for item in listed(path)[1:]:
        item.path.write_bytes(b"spoilt")
    backups.thin(path, film.clock(days=100).stamp())
    kept = names(path)
    assert kept[0] == "Film 2023-01-14 10.00.00 UTC.docplan"
    assert len(kept) == 4


def test_thinning_touches_no_other_file(path: Path) -> None:
    for _ in range(2):
        with film.opened(path) as project:
            project.backup()
    others = [folder_of(path) / name for name in ("notes.txt", "Other 2023-01-01.docplan")]
    for other in others:
        other.write_text("mine")
    backups.thin(path, film.clock(days=100).stamp())
    assert [other.read_text() for other in others] == ["mine", "mine"]
    assert names(path) == ["Film 2023-01-14 10.00.00 UTC (2).docplan"]
    assert len(list(folder_of(path).iterdir())) == 4


def test_sha256sum_agrees(path: Path) -> None:
    with film.opened(path) as project:
        made = project.backup()
    try:
        words = ["sha256sum", "--check", sum_of(made).name]
        done = subprocess.run(words, cwd=made.parent, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("this machine has no sha256sum")
    assert done.returncode == 0


def test_a_free_name_is_in_utc(path: Path) -> None:
    summer = datetime.fromisoformat("2023-07-14T12:00:00+03:00")
    assert free_name(path, summer).name == "Film 2023-07-14 09.00.00 UTC.docplan"
