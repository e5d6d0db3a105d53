"""List, show, add, set and delete, as a user and a script meet them."""

from __future__ import annotations

from pathlib import Path

import pytest

from docplanner.domain.kinds import KINDS
from tests.cli.conftest import Run

PERSON = ("name=Proba Testenko", "code_name=KESTREL", "protected=yes", "phone=+380670000001")


def test_a_record_that_was_added_is_shown_as_it_was_typed(run: Run, film: Path) -> None:
    key = run("add", film, "locations", "name=Moschun", "name_uk=Мощун", "latitude=50.6123").out
    shown = run("show", film, "locations", "Мощун", "--json").json
    assert shown["id"] == key.strip()
    assert (shown["name"], shown["latitude"], shown["address"]) == ("Moschun", 50.6123, None)


def test_adding_with_json_gives_the_id(run: Run, film: Path) -> None:
    added = run("--json", "add", film, "people", "name=Camera").json
    assert run("list", film, "people", "--json").json[0]["id"] == added["id"]


def test_a_field_is_set_and_cleared(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Camera", "languages=English;Ukrainian")
    run("set", film, "people", "camera", "role=Camera", "languages=")
    shown = run("show", film, "people", "Camera", "--json").json
    assert (shown["role"], shown["languages"]) == ("Camera", [])


def test_setting_says_what_changed(run: Run, film: Path) -> None:
    key = run("add", film, "people", "name=Camera").out.strip()
    done = run("set", film, "people", "Camera", "role=Camera", "--json").json
    assert done["label"] == "Change Camera: role"
    assert done["changes"] == [
        {"kind": "people", "id": key, "field": "role", "old": None, "new": "Camera"}
    ]


def test_setting_what_it_already_is_changes_nothing(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Camera")
    assert run("set", film, "people", "Camera", "name=Camera", "--json").json["changes"] == []


def test_a_deleted_record_is_gone(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Camera")
    assert run("delete", film, "people", "Camera").out == "Delete person Camera\n"
    assert run("list", film, "people", "--json").json == []
    assert run("show", film, "people", "Camera").status == 2


def test_a_list_may_be_narrowed(run: Run, sample: Path) -> None:
    def count(kind: str, *where: str) -> int:
        conditions = [word for one in where for word in ("--where", one)]
        return len(run("list", sample, kind, "--json", *conditions).json)

    every = count("activities")
    interviews = count("activities", "kind=interview")
    assert 0 < count("activities", "kind=interview", "people=Camera") <= interviews < every
    assert count("activities", "day=") + count("activities", "status=done") <= every
    assert count("people", "protected=yes") == 2
    assert count("people", "languages=Ukrainian") > 1
    assert count("parts", "number=1") == 1
    assert count("log", "in=10:52:20:00") == 1
    assert count("people", "name=Nobody") == 0


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_is_listed_for_a_reader_and_for_a_script(
    run: Run, sample: Path, kind: object
) -> None:
    name = getattr(kind, "name", "")
    forms = run("list", sample, name, "--json").json
    assert all(form["id"] for form in forms)
    shown = run("list", sample, name)
    assert shown.status == 0
    assert len(shown.out.splitlines()) == (len(forms) + 1 if forms else 0)


def test_a_protected_person_is_only_a_code_name(run: Run, film: Path) -> None:
    run("add", film, "people", *PERSON)
    run("add", film, "activities", "title=Meet Testenko", "kind=interview", "people=KESTREL")
    for words in (
        ("list", film, "people"),
        ("list", film, "people", "--json"),
        ("show", film, "people", "KESTREL", "--json"),
        ("list", film, "activities"),
        ("list", film, "activities", "--json"),
        ("history", film, "--json"),
        ("history", film),
        ("search", film, "Meet", "--json"),
        ("search", film, "KESTREL"),
    ):
        done = run(*words)
        assert done.status == 0
        assert "KESTREL" in done.out
        assert not any(word in done.out for word in ("Proba", "Testenko", "380670000001"))


@pytest.mark.parametrize("text", ["Proba Testenko", "proba testenko", "Testenko", "+380670000001"])
def test_a_protected_person_is_found_by_no_other_name(run: Run, film: Path, text: str) -> None:
    run("add", film, "people", *PERSON)
    assert run("show", film, "people", text).status == 2
    assert run("search", film, text, "--json").json["total"] == 0
    assert run("list", film, "people", "--where", f"name={text}", "--json").json == []


def test_a_protected_person_is_never_without_a_code_name(run: Run, film: Path) -> None:
    added = run("add", film, "people", "name=Proba", "protected=yes", "--json").json
    shown = run("show", film, "people", added["id"], "--json").json
    assert shown["code_name"]
    assert run("set", film, "people", added["id"], "code_name=").status == 2


def test_a_protected_person_who_was_deleted_stays_protected(run: Run, film: Path) -> None:
    run("add", film, "people", *PERSON)
    run("set", film, "people", "KESTREL", "note=Ask Proba")
    deleted = run("delete", film, "people", "KESTREL", "--json")
    for done in (deleted, run("history", film, "--json"), run("undo", film, "--json")):
        assert "KESTREL" in done.out
        assert not any(word in done.out for word in ("Proba", "Testenko", "380670000001"))


@pytest.mark.parametrize(
    ("words", "part"),
    [
        (("persons",), "There is no kind 'persons'"),
        (("people", "name"), "FIELD=VALUE"),
        (("people", "nmae=x"), "no field 'nmae'; there is name"),
        (("people", "role=x"), "A person needs a name"),
        (("people", "name="), "name: a person cannot be without it"),
        (("days", "trip=Nowhere", "date=2023-01-14"), "There is no trip"),
        (("trips", "title=T", "start=2023-01-14", "end=2023-01-13"), "the end is before the start"),
        (("parts", "number=1", "title=Again"), "already"),
        (("clips", "name=A", "rate=29.97", "frames=1"), "30000/1001"),
        (("clips", "name=A", "rate=25", "frames=0"), "not saved"),
        (("clips", "name=A", "rate=25", "frames=1", "drop=yes"), "no drop-frame"),
        (("activities", "title=A", "kind=meal", "start=10:00", "end=10:00"), "it has no length"),
        (("production", "title=Second"), "one production"),
    ],
)
def test_a_wrong_record_is_refused_in_a_sentence(
    run: Run, film: Path, words: tuple[str, ...], part: str
) -> None:
    done = run("add", film, *words)
    assert done.status == 2
    assert part in done.sentence


def test_an_ambiguous_name_is_refused(run: Run, film: Path) -> None:
    for _ in range(2):
        run("add", film, "activities", "title=Meal", "kind=meal")
    done = run("set", film, "activities", "Meal", "note=x")
    assert done.status == 2
    assert "by its id" in done.sentence


def test_an_incident_is_written_once(run: Run, film: Path) -> None:
    run("add", film, "incidents", "at=2023-01-14T10:02+02:00", "description=Explosion")
    key = run("list", film, "incidents", "--json").json[0]["id"]
    assert run("set", film, "incidents", key, "description=x").status == 2
    assert run("delete", film, "incidents", key).status == 2


def test_logging_a_shot_captures_it_and_shows_its_footage(run: Run, film: Path) -> None:
    run("add", film, "shots", "number=7.3", "description=Snow")
    run("add", film, "clips", "name=A001", "rate=25", "frames=500", "start_tc=01:00:00:00")
    run("add", film, "log", "clip=A001", "in=01:00:01:00", "out=01:00:02:00", "shot=7.3")
    shot = run("show", film, "shots", "7.3", "--json").json
    assert (shot["status"], shot["footage"]) == ("captured", "logged")
    entry = run("list", film, "log", "--json").json[0]
    assert (entry["in"], entry["in_frames"]) == ("01:00:01:00", 90_025)
    outside = run("add", film, "log", "clip=A001", "in=00:59:00:00", "out=01:00:02:00")
    assert outside.status == 2
