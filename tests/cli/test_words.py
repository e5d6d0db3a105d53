"""The words of the command line: what it takes, how it refuses, what it never does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docplanner.cli import main, parser
from docplanner.cli.words import COMMANDS, UNBUILT
from tests.cli.conftest import Run

SOURCE = Path(__file__).resolve().parents[2] / "src"


def process(*words: object, **changes: str) -> subprocess.CompletedProcess[bytes]:
    """A command in a process of its own."""
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "DOCPLANNER_ACTOR": "P", **changes}
    command = [sys.executable, "-m", "docplanner", *map(str, words)]
    return subprocess.run(command, env=environment, capture_output=True, check=False)


def test_help_lists_what_is_built_and_nothing_else(run: Run) -> None:
    done = run("--help")
    assert done.status == 0
    assert all(f"    {command.name} " in done.out for command in COMMANDS)
    assert not any(f"    {name} " in done.out for name in UNBUILT)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_explains_itself(run: Run, command: object) -> None:
    name = getattr(command, "name", "")
    if name == "search":
        pytest.skip("a search takes any word as text")
    done = run(name, "--help")
    assert done.status == 0
    assert "--json" in done.out
    assert "--encrypt" not in done.out


@pytest.mark.parametrize("name", sorted(UNBUILT))
def test_what_is_not_built_says_so(run: Run, name: str) -> None:
    done = run(name, "a", "--b")
    assert done.status == 2
    assert "has not been built yet" in done.sentence


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("frob",), "There is no command 'frob'"),
        (("lst", "x", "people"), "do you mean 'list'?"),
        (("info",), "it needs project"),
        (("info", "a", "b"), "There is too much"),
        (("list", "a", "people", "--were", "x=y"), "do you mean --where?"),
        (("list", "a", "people", "--where"), "--where needs a value"),
        (("table", "a", "people"), "-o/--output"),
        (("set", "a", "people", "b"), "needs a field and its value"),
        (("search", "a"), "needs words to find"),
        (("search", "a", "b", "--limit", "many"), "whole number"),
        (("new", "a"), "--title"),
        (("new", "a", "--title", " "), "--title is empty"),
        (("new", "a", "--title", "T", "--parts", "0"), "--parts is 0"),
        (("info", "a", "--passphrase-file", "b"), "has not been built yet"),
        (("info", "postgresql://host/film"), "has not been built yet"),
        (("info", "a\x00b"), "NUL"),
        (("sample",), "it needs path"),
        (("new", "a", "--title", "\udcff"), "not valid Unicode"),
    ],
)
def test_a_wrong_word_is_one_sentence(run: Run, words: Sequence[str], part: str) -> None:
    done = run(*words)
    assert done.status == 2
    assert part in done.sentence


def test_json_may_stand_anywhere(run: Run, film: Path) -> None:
    first = run("--json", "list", film, "parts").json
    assert first == run("list", "--json", film, "parts").json
    assert first == run("list", film, "parts", "--json").json


def test_json_alone_asks_for_help(run: Run) -> None:
    assert run("--json").out.startswith("usage: docplanner")


def test_words_after_two_dashes_are_no_options(run: Run, film: Path) -> None:
    run("add", film, "people", "name=--json")
    assert run("show", film, "people", "--json", "--", "--json").json["name"] == "--json"


@pytest.mark.parametrize(
    "text", ["-x", "--foo", '"', "*", "a AND", "NEAR(", "'; DROP", "%", "\\", "ⓐ", "()", "^a:b"]
)
def test_any_text_may_be_searched_for(run: Run, film: Path, text: str) -> None:
    assert run("search", film, text, "--json").json == {"total": 0, "hits": []}


def test_a_search_is_limited_and_counted(run: Run, sample: Path) -> None:
    found = run("search", sample, "Мощун", "--limit", "2", "--json").json
    assert len(found["hits"]) == 2 < found["total"]
    assert set(found["hits"][0]) == {"kind", "id", "title", "snippet"}
    people = run("search", sample, "Moschun", "--kind", "people", "--json").json
    assert {hit["kind"] for hit in people["hits"]} == {"people"}


@pytest.mark.parametrize("words", [("info",), ("list", "people"), ("undo",), ("doctor",)])
@pytest.mark.parametrize(
    ("content", "part"),
    [(None, "There is no file"), (b"", "is empty"), (b"not a database", "not a production")],
)
def test_a_file_that_is_no_production_is_the_environments_fault(
    run: Run, tmp_path: Path, words: Sequence[str], content: bytes | None, part: str
) -> None:
    path = tmp_path / "x.docplan"
    if content is not None:
        path.write_bytes(content)
    done = run(words[0], path, *words[1:])
    assert done.status == 3
    assert part in done.sentence
    assert (path.read_bytes() if path.exists() else None) == content


def test_a_production_is_never_made_over_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.docplan"
    path.write_text("precious")
    for words in (("sample", path), ("new", path, "--title", "T")):
        done = run(*words)
        assert done.status == 2
        assert "exists already" in done.sentence
    assert path.read_text() == "precious"


def test_a_production_is_not_made_where_there_is_no_folder(run: Run, tmp_path: Path) -> None:
    assert run("new", tmp_path / "no" / "x.docplan", "--title", "T").status == 3


def test_a_name_that_no_disk_takes_is_said(run: Run, film: Path) -> None:
    long = "n" * 300 + ".docplan"
    for words in (
        ("info", long),
        ("sample", long),
        ("new", long, "--title", "T"),
        ("doctor", long),
        ("restore", long, "-o", "x.docplan"),
        ("restore", film, "-o", long),
        ("backup", film, "-o", long),
        ("table", film, "parts", "-o", f"{'n' * 300}.csv"),
    ):
        done = run(*words)
        assert done.status == 3
        assert done.err.count("\n") == 1


def test_a_new_production_is_described(run: Run, film: Path) -> None:
    found = run("info", film, "--json").json
    assert found["title"] == "Film"
    assert len(found["parts"]) == found["counts"]["parts"] == 2
    assert found["encrypted"] is False
    assert found["clock"] == "2023-01-14T18:12:00+02:00"
    assert set(found) >= {"title", "parts", "counts", "schema", "encrypted", "last_change"}
    assert "Film" in run("info", film).out


def test_a_wrong_clock_is_refused(run: Run, film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOCPLANNER_NOW", "yesterday")
    assert "DOCPLANNER_NOW" in run("info", film).sentence


def test_an_interruption_is_quiet(run: Run, film: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(argv: Sequence[str]) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(parser, "parse", interrupt)
    done = run("info", film)
    assert (done.status, done.out, done.err) == (130, "", "")


def test_check_answers_by_its_status(run: Run, sample: Path, film: Path) -> None:
    problems = run("check", sample, "--json")
    serious = [one for one in problems.json if one["severity"] == "serious"]
    assert problems.status == (1 if serious else 0)
    assert all({"rule", "message", "fix", "day", "subjects"} <= one.keys() for one in problems.json)
    assert run("check", film).status == 0
    assert run("check", sample, "--day", "2031-01-01").status == 2


def test_output_is_utf8_whatever_the_machine_speaks(made_sample: Path) -> None:
    done = process("list", made_sample, "locations", "--json", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "Мощун" in done.stdout.decode("utf-8")


def test_a_reader_who_leaves_is_no_error(made_sample: Path) -> None:
    command = f"'{sys.executable}' -m docplanner list '{made_sample}' shots --json | head -c 1"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    done = subprocess.run(
        command, shell=True, env=environment, capture_output=True, check=False, timeout=60
    )
    assert (done.stdout, done.stderr) == (b"[", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_output_that_cannot_be_written_is_said(made_sample: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(SOURCE)}
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "docplanner", "list", str(made_sample), "people"],
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.decode().count("\n") == 1


WORDS = st.one_of(
    st.sampled_from(
        [
            *("list", "show", "add", "set", "delete", "history", "search", "table", "undo"),
            *("people", "days", "log", "clips", "PROJECT", "--json", "--where", "--kind", "--id"),
            *("-o", "-", "--", "=", "name=", "name=x", "id=1", "in=01:00:00:00", "--limit", "-1"),
            *("x.csv", "x.pdf", "--help", "-h", "/", "..", "date=2023-01-01", "code_name=", "''"),
        ]
    ),
    st.text(max_size=12),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=st.lists(WORDS, min_size=1, max_size=7))
def test_no_words_break_it(
    words: list[str],
    film: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(film.parent)
    status = main([str(film) if word == "PROJECT" else word for word in words])
    _, err = capsys.readouterr()
    assert status in (0, 1, 2, 3)
    assert err.count("\n") == (0 if not err else 1)
    assert (status == 0) == (err == "") or words[0] == "check"
