"""Tables leave safe, true and whole, or not at all."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from docplanner.exchange.csv_table import guarded, unguarded
from tests.cli.conftest import Run

DANGEROUS = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "'=1", "''+a"]
HARMLESS = ["-5", "+5", "3.14", "-0,5", "+380 67 123 45 67", "+44 (0)141 496 0107", "a=b", "'a'"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_numbers_telephones_and_plain_text_stay(text: str) -> None:
    assert guarded(text) == text


@given(st.text(alphabet="'=+-@\t\ra1 .", max_size=6))
def test_the_guard_is_taken_away_again(text: str) -> None:
    assert unguarded(guarded(text)) == text


def read_csv(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8"), newline="")))


def read_xlsx(path: Path) -> list[dict[str, Any]]:
    head, *rows = openpyxl.load_workbook(path).active.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def test_a_table_is_the_list_in_three_formats(run: Run, sample: Path, tmp_path: Path) -> None:
    listed = run("list", sample, "activities", "--json").json
    for ending in ("csv", "xlsx", "json"):
        assert run("table", sample, "activities", "-o", tmp_path / f"t.{ending}").status == 0
    assert json.loads((tmp_path / "t.json").read_bytes()) == listed
    for rows in (read_csv(tmp_path / "t.csv"), read_xlsx(tmp_path / "t.xlsx")):
        assert [row["id"] for row in rows] == [form["id"] for form in listed]
        assert [row["title"] for row in rows] == [form["title"] for form in listed]


def test_references_in_a_sheet_are_names_that_can_be_read_back(
    run: Run, sample: Path, tmp_path: Path
) -> None:
    run("table", sample, "interviewees", "-o", tmp_path / "t.csv")
    people = {row["person"] for row in read_csv(tmp_path / "t.csv")}
    assert "HERON" in people
    assert all(run("show", sample, "people", name).status == 0 for name in people)


def test_cells_of_a_workbook_have_their_type(run: Run, film: Path, tmp_path: Path) -> None:
    run("add", film, "trips", "title==1+1", "start=2023-01-10", "end=2023-01-17", "number=3")
    run("table", film, "trips", "-o", tmp_path / "t.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "t.xlsx").active
    cells = {head.value: cell for head, cell in zip(*sheet.iter_rows(), strict=True)}
    assert cells["start"].value == datetime(2023, 1, 10)
    assert cells["number"].value == 3
    assert (cells["title"].value, cells["title"].data_type) == ("=1+1", "s")


def test_formulas_are_guarded_in_csv(run: Run, film: Path, tmp_path: Path) -> None:
    run("add", film, "people", "name==1+1", "phone=+380 67 000 00 01")
    run("table", film, "people", "-o", tmp_path / "t.csv")
    (row,) = read_csv(tmp_path / "t.csv")
    assert (row["name"], row["phone"]) == ("'=1+1", "+380 67 000 00 01")


def protect(run: Run, film: Path) -> None:
    run("add", film, "people", "name=Proba Testenko", "code_name=KESTREL", "protected=yes")


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_a_protected_person_is_a_code_name_in_a_table(
    run: Run, film: Path, tmp_path: Path, ending: str
) -> None:
    protect(run, film)
    path = tmp_path / f"t.{ending}"
    assert run("table", film, "people", "-o", path).status == 0
    rows = {"csv": read_csv, "xlsx": read_xlsx}.get(ending, lambda p: json.loads(p.read_bytes()))
    (row,) = rows(path)
    assert row["code_name"] == "KESTREL"
    assert not row["name"]


@pytest.mark.parametrize("note", ["Ask Тестенком first", "Т е с т е н к о", "Testen\u00adko"])
def test_a_text_that_leaks_stops_the_table_and_its_row_is_named(
    run: Run, film: Path, tmp_path: Path, note: str
) -> None:
    protect(run, film)
    run("add", film, "activities", "title=Struck block", "kind=actuality", f"note={note}")
    path = tmp_path / "t.csv"
    path.write_text("the table of yesterday")
    done = run("table", film, "activities", "-o", path)
    assert done.status == 1
    assert "KESTREL" in done.sentence
    assert "activities 'Struck block', field note" in done.sentence
    assert note not in done.sentence
    assert path.read_text() == "the table of yesterday"


def test_a_place_that_is_never_named_has_no_name_in_a_table(
    run: Run, film: Path, tmp_path: Path
) -> None:
    run("add", film, "locations", "name=Blue stair", "latitude=50.1", "never_name=yes")
    run("add", film, "activities", "title=Wait", "kind=rest", "location=Blue stair")
    for kind in ("locations", "activities"):
        assert run("table", film, kind, "-o", tmp_path / f"{kind}.csv").status == 0
        assert "Blue" not in (tmp_path / f"{kind}.csv").read_text()
        assert "50.1" not in (tmp_path / f"{kind}.csv").read_text()


def test_a_table_replaces_the_one_of_yesterday(run: Run, film: Path, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text("old")
    assert run("table", film, "parts", "-o", path).status == 0
    assert len(json.loads(path.read_bytes())) == 2
    assert [file.name for file in tmp_path.iterdir() if "part" in file.name] == []


@pytest.mark.parametrize(
    ("name", "status"), [("t.pdf", 2), ("t", 2), ("no/such/t.csv", 3), (".csv", 2)]
)
def test_a_table_that_cannot_be_written_is_refused(
    run: Run, film: Path, tmp_path: Path, name: str, status: int
) -> None:
    done = run("table", film, "parts", "-o", tmp_path / name)
    assert (done.status, bool(done.sentence)) == (status, True)
