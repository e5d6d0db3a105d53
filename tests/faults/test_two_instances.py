"""F12: two programs on one production. The second waits and says so; a killed one is no matter."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import film
from tests.faults import holding
from tests.faults.child import environment, is_one_sentence, run

ADD = ("parts", "number=3", "title=Three")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return film.made(tmp_path / "Film.docplan")


@pytest.fixture
def holder(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program in the middle of an edit."""
    words = [sys.executable, holding.__file__, str(path)]
    pipe = subprocess.PIPE
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, text=True, env=environment()) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == "writing\n"
        yield child
        child.kill()


def test_a_second_writer_is_told_to_wait_and_a_reader_is_not(
    path: Path, holder: subprocess.Popen[str]
) -> None:
    read = run("list", path, "parts")
    assert (read.status, "Half" in read.out, "Part 2" in read.out) == (0, False, True)
    done = run("add", path, *ADD)
    assert done.status == 3
    assert is_one_sentence(done.said)
    assert "another program" in done.said
    assert holder.poll() is None


def test_after_a_kill_the_next_writer_takes_over(path: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    assert holder.wait() == -signal.SIGKILL
    done = run("add", path, *ADD)
    assert (done.status, done.said) == (0, "")
    assert film.parts(path) == [1, 2, 3]
    assert run("doctor", path).status == 0
    assert [item.name for item in path.parent.iterdir()] == ["Film.docplan"]
