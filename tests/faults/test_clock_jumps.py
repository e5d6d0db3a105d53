"""F24: the clock of the laptop goes back a day, or forward ten years.

History stays in order, because its clock only grows, and backups still happen.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

from docplanner.domain.clock import Clock
from docplanner.project.doctor import examine
from docplanner.store.backup_files import listed
from docplanner.store.connection import immutable
from tests import film
from tests.faults.child import run

JUMPS = (
    "2023-01-14T12:00Z",
    "2023-01-13T12:00Z",
    "2033-01-14T12:00Z",
    "2023-01-14T12:10Z",
    "2023-01-14T13:00Z",
)


def test_history_grows_and_every_half_hour_of_any_day_gets_its_backup(tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan", parts=3)
    for number, now in enumerate(JUMPS, 4):
        done = run("add", path, "parts", f"number={number}", "title=Next", now=now)
        assert (done.status, done.said) == (0, "")
    with closing(immutable(path)) as connection:
        ticks = [row[0] for row in connection.execute("SELECT hlc FROM txn ORDER BY rowid")]
    assert ticks == sorted(set(ticks))
    assert len(ticks) == 2 + len(JUMPS)
    assert [item.path.name for item in listed(path)] == [
        "Film 2023-01-13 12.00.00 UTC.docplan",
        "Film 2023-01-14 12.00.00 UTC.docplan",
        "Film 2023-01-14 13.00.00 UTC.docplan",
        "Film 2033-01-14 12.00.00 UTC.docplan",
    ]
    assert examine(path).findings == ()


def test_the_hour_that_comes_twice_in_autumn_has_two_names(tmp_path: Path) -> None:
    path = film.made(tmp_path / "Film.docplan")
    for now in ("2023-10-29T03:30+03:00", "2023-10-29T03:30+02:00"):
        with film.opened(path, Clock(datetime.fromisoformat(now))) as project:
            project.backup()
    assert [item.path.name for item in listed(path)] == [
        "Film 2023-10-29 00.30.00 UTC.docplan",
        "Film 2023-10-29 01.30.00 UTC.docplan",
    ]
