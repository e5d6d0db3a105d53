"""F34: the restore drill. A production is lost, and comes back from what its message names."""

from __future__ import annotations

import re
from pathlib import Path

from docplanner.project.doctor import examine
from tests.faults.child import run

MORNING, NOON, EVENING = (f"2023-01-14T{hour}:00+02:00" for hour in ("09", "12", "19"))


def test_a_lost_production_comes_back_whole_from_its_newest_backup(tmp_path: Path) -> None:
    path, back = tmp_path / "Film.docplan", tmp_path / "Film again.docplan"
    assert run("new", path, "--title", "Film", now=MORNING).status == 0
    run("add", path, "locations", "name=Moschun", "name_uk=Мощун", now=MORNING)
    listed = run("list", path, "locations", "--json", now=NOON).out
    run("add", path, "locations", "name=Lost after the backup", now=NOON)
    path.write_bytes(path.read_bytes()[:50_000])

    lost = run("list", path, "locations", now=EVENING)
    assert lost.status == 3
    named = re.search(r'"(Film\.backups/.+?)"', lost.said)
    assert named

    restored = run("restore", tmp_path / named[1], "-o", back, now=EVENING)
    assert (restored.status, restored.said) == (0, "")
    assert run("list", back, "locations", "--json", now=EVENING).out == listed
    assert examine(back).findings == ()
    assert run("undo", back, now=EVENING).out.startswith("Undone")
