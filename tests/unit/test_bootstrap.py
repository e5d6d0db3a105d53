"""What the program does with no command: it opens the window, or without one writes papers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from docplanner import __main__, bootstrap, printing, user_files
from docplanner.documents import callsheet
from docplanner.documents.kind import DocumentKind
from docplanner.documents.offered import present_trip
from docplanner.domain.clock import Clock
from docplanner.domain.faults import Unavailable
from docplanner.domain.ids import Id
from docplanner.domain.production import Part, Production
from docplanner.domain.schedule import Day, Trip, Version
from docplanner.domain.snapshot import Snapshot
from docplanner.project.sample import NAME

TRIPS = (
    ("autumn", date(2022, 11, 7), date(2022, 11, 9)),
    ("winter", date(2023, 1, 11), date(2023, 1, 16)),
    ("spring", date(2023, 3, 24), date(2023, 3, 28)),
)


def production(*trips: tuple[str, date, date]) -> Snapshot:
    """A production with two parts and some trips; each trip has its first and last day planned."""
    records: list[Any] = [Production(id=Id("film"), title="Film")]
    records += [Part(id=Id(f"part {n}"), number=n, title=f"Part {n}") for n in (1, 2)]
    for name, start, end in trips:
        records.append(Trip(id=Id(name), title=name, start=start, end=end))
        plan = Version(id=Id(f"plan {name}"), trip=Id(name), title="A", adopted=True)
        days = [
            Day(id=Id(f"{name} {day}"), version=plan.id, trip=Id(name), date=day)
            for day in (start, end)
        ]
        records += [plan, *days]
    return Snapshot.of(records)


def kind(*needs: str) -> DocumentKind[Any]:
    """A kind of paper of which only its needs are asked here."""
    return DocumentKind(
        id="paper",
        title="Paper",
        file="paper",
        needs=needs,
        audiences=("crew",),
        collect=lambda snapshot, params, now: None,
        lay=lambda sheet, look: pytest.fail("nothing is laid out"),
    )


@dataclass
class Asked:
    """What was asked of the composer and of the command line."""

    opened: list[Path | None] = field(default_factory=list)
    commands: list[list[str]] = field(default_factory=list)

    def open(self, path: Path | None) -> int:
        """Stands in for the composer."""
        self.opened.append(path)
        return 0

    def command(self, words: list[str], windows: object) -> int:
        """Stands in for the command line."""
        self.commands.append(words)
        return 0


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that cannot show a window."""
    monkeypatch.setattr(bootstrap, "has_screen", lambda environment, platform: False)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Asked:
    """The door with nothing behind it."""
    asked = Asked()
    monkeypatch.setattr(bootstrap, "open_or_print", asked.open)
    monkeypatch.setattr("docplanner.cli.main", asked.command)
    return asked


def test_without_words_the_sample_is_opened(asked: Asked) -> None:
    assert __main__.main([]) == 0
    assert asked == Asked(opened=[None])


def test_a_production_is_opened_by_its_name(asked: Asked) -> None:
    __main__.main(["My film.docplan"])
    assert asked == Asked(opened=[Path("My film.docplan")])


@pytest.mark.parametrize("words", [["info", "a.docplan"], ["--help"], ["film"]])
def test_everything_else_goes_to_the_command_line(asked: Asked, words: list[str]) -> None:
    __main__.main(words)
    assert asked == Asked(commands=[words])


@pytest.mark.parametrize(
    ("today", "name"),
    [
        (date(2022, 1, 1), "autumn"),
        (date(2023, 1, 14), "winter"),
        (date(2023, 1, 16), "winter"),
        (date(2023, 1, 17), "spring"),
        (date(2024, 1, 1), "spring"),
    ],
)
def test_the_present_trip_is_under_way_or_next_or_last(today: date, name: str) -> None:
    trip = present_trip(production(*TRIPS), today)
    assert trip is not None
    assert trip.title == name


def test_each_paper_is_made_for_every_day_of_the_trip_or_part_or_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kinds = {needs: kind(*needs) for needs in [("day",), ("part",), ("trip",), (), ("person",)]}
    monkeypatch.setattr(printing, "KINDS", tuple(kinds.values()))
    made = list(printing.papers(production(*TRIPS), date(2023, 1, 14)))
    counts = {needs: sum(one is paper for one, _ in made) for needs, paper in kinds.items()}
    assert counts == {("day",): 2, ("part",): 2, ("trip",): 1, (): 1, ("person",): 0}
    assert {params.day for _, params in made if params.day} == {
        "winter 2023-01-11",
        "winter 2023-01-16",
    }


def test_an_empty_production_still_has_the_papers_that_need_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "KINDS", (kind(), kind("day"), kind("trip")))
    assert len(list(printing.papers(production(), date(2023, 1, 14)))) == 1


@pytest.mark.usefixtures("no_screen")
def test_a_folder_that_cannot_be_made_is_the_environments_fault(home: Path) -> None:
    (home / "data").write_text("a file where the folder belongs", "utf-8")
    with pytest.raises(Unavailable, match="cannot be made"):
        user_files.data_folder()
    assert bootstrap.open_or_print(None) == 3


@pytest.mark.usefixtures("no_screen")
def test_a_missing_production_is_the_environments_fault(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert bootstrap.open_or_print(tmp_path / "nothing.docplan") == 3
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.usefixtures("no_screen")
def test_the_first_start_makes_the_sample_and_names_the_folder_of_its_papers(
    home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "KINDS", (callsheet.KIND,))
    assert bootstrap.open_or_print(None) == 0
    folder = Path(capsys.readouterr().out.strip().partition(" are in ")[2])
    assert folder.is_relative_to(home)
    sheets = sorted(path.name for path in folder.glob("*callsheet*"))
    assert [sheet.split("_")[2] for sheet in sheets] == [f"2023-01-{day}" for day in range(11, 18)]
    assert {path.name for path in user_files.data_folder().iterdir()} == {"papers", NAME}


def test_a_later_start_keeps_the_sample_as_the_user_left_it(home: Path) -> None:
    path = user_files.data_folder() / NAME
    path.write_text("the user's own work", "utf-8")
    assert printing.own_sample(Clock()) == path
    assert path.read_text("utf-8") == "the user's own work"


@pytest.mark.parametrize(
    ("environment", "platform", "screen"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_only_a_linux_machine_without_a_display_has_no_screen(
    environment: dict[str, str], platform: str, screen: bool
) -> None:
    assert bootstrap.has_screen(environment, platform) is screen


def test_on_a_screen_the_window_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path | None] = []

    def run(path: Path | None) -> int:
        opened.append(path)
        return 0

    monkeypatch.setattr("docplanner.ui.start.run", run)
    assert bootstrap.open_or_print(Path("My film.docplan")) == 0
    assert opened == [Path("My film.docplan")]
