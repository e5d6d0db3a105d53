"""F12: two processes write at once, and one of them is killed."""

from __future__ import annotations

from pathlib import Path

from docplanner.domain.clock import Clock
from docplanner.project.project import Project
from tests.crash.killing import editing, made, next_edit_works, survived

STEPS = 30


def test_two_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = made(tmp_path / "film.docplan")
    said = {}
    with editing(path, "one", "Camera") as camera, editing(path, "one", "Sound") as sound:
        for name, child in (("Camera", camera), ("Sound", sound)):
            assert child.stdout
            said[name] = [child.stdout.readline() for _ in range(2 * STEPS)]
    state = survived(path)
    names = {row["name"] for (table, _), row in state.items() if table == "people"}
    for name, lines in said.items():
        assert lines[1::2] == [f"done {number}\n".encode() for number in range(STEPS)]
        assert {f"{name} {number}" for number in range(STEPS)} <= names


def test_their_steps_stand_in_one_order_with_one_clock(tmp_path: Path) -> None:
    path = made(tmp_path / "film.docplan")
    with editing(path, "one", "Camera") as camera, editing(path, "one", "Sound") as sound:
        for child in (camera, sound):
            assert child.stdout
            assert [child.stdout.readline() for _ in range(2 * STEPS)][-1]
    with Project.open(path, clock=Clock(), actor="Producer") as project:
        query = "SELECT hlc, after, actor FROM txn ORDER BY rowid"
        ticks, marks, actors = zip(*project.connection.execute(query), strict=True)
    assert list(ticks) == sorted(set(ticks))
    assert list(marks) == sorted(set(marks))
    assert {"Camera", "Sound"} <= set(actors)


def test_when_one_of_two_writers_is_killed_the_other_goes_on(tmp_path: Path) -> None:
    path = made(tmp_path / "film.docplan")
    with editing(path, "one", "Camera") as camera, editing(path, "one", "Sound") as sound:
        assert camera.stdout
        assert sound.stdout
        assert camera.stdout.readline() == b"inside\n"
        camera.kill()
        camera.wait()
        lines = [sound.stdout.readline() for _ in range(2 * STEPS)]
    assert lines[-1] == f"done {STEPS - 1}\n".encode()
    survived(path)
    next_edit_works(path)


def test_what_another_process_wrote_is_seen_at_once(tmp_path: Path) -> None:
    path = made(tmp_path / "film.docplan")
    with Project.open(path, clock=Clock(), actor="Producer") as project:
        assert not project.snapshot.tables["people"]
        with editing(path, "one", "Camera") as camera:
            assert camera.stdout
            assert [camera.stdout.readline() for _ in range(2)] == [b"inside\n", b"done 0\n"]
        assert "Camera 0" in {person.name for person in project.snapshot.tables["people"].values()}
