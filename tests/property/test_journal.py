"""Random programs of edits, undone and done again, compared with a model at every step.

Each test runs programs of at least fifty steps. A failing program is shown as the list of its
steps, shrunk (a step of no interest becomes ``nothing``), with a ``reproduce_failure`` line; it is
kept in ``.hypothesis/examples`` and is tried first the next time. To keep one for good, add it to
the test as an ``@example``.

The file under test lies in a scratch folder and is written without waiting for the disk; what a
crash does to it is proved in ``tests/crash``.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docplanner.domain.clock import Clock
from docplanner.domain.faults import Declined
from docplanner.project import backups
from docplanner.project.project import Project
from tests.property.actions import ACTIONS, begin
from tests.property.world import Step, World

STEPS = 50
RECORDS = ("add", "change", "change_set", "remove", "cascade", "several")
STATEMENTS = ("bulk_update", "bulk_insert", "bulk_delete", "bulk_links", "renumber", "raw")
REPLACING = ("replace", "upsert", "renumber", "change_set", "savepoint", "orm_change")
MAPPED = ("orm_change", "orm_add", "orm_delete", "savepoint")
SHARED = ("add_parent", "touch_newest", "touch_newest", "build_upon", "several", "undo")
FAILING = ("fail", "break_rule")
MOVING = ("undo", "undo", "redo", "reopen")
CREW = ("Producer", "Camera", "Fixer")

Program = list[Step]

programs = settings(max_examples=34, suppress_health_check=list(HealthCheck))


def program(
    what: tuple[str, ...], actors: tuple[str, ...] = CREW[:1]
) -> st.SearchStrategy[Program]:
    step = st.builds(
        Step,
        what=st.sampled_from(("nothing", *what, *what, *FAILING, *MOVING)),
        actor=st.sampled_from(actors),
        seed=st.integers(0, 2**16),
    )
    return st.lists(step, min_size=STEPS, max_size=STEPS + 5)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """In memory, where the machine has such a place, and without the backups before edits."""
    memory = Path("/dev/shm")
    place = memory if memory.is_dir() else None
    with pytest.MonkeyPatch.context() as patch, TemporaryDirectory(dir=place) as name:
        patch.setattr(backups, "keep", lambda *_: None)
        yield Path(name)


@pytest.fixture(scope="module")
def created(folder: Path) -> Path:
    """A production as it is right after its creation."""
    path = folder / "created.docplan"
    clock = Clock(datetime(2023, 1, 1, tzinfo=UTC))
    Project.create(path, clock=clock, actor="Producer", fill=begin).close()
    return path


_numbers = count()


def run(created: Path, steps: Program) -> None:
    path = created.with_name(f"{next(_numbers)}.docplan")
    shutil.copy(created, path)
    world = World(path)
    try:
        for step in steps:
            world.do(step)
        world.from_nothing()
        if len({step.actor for step in steps}) == 1:
            world.unwind()
    finally:
        world.close()
        path.unlink()


@programs
@given(steps=program(RECORDS))
def test_edits_of_records_are_undone_and_redone_exactly(created: Path, steps: Program) -> None:
    run(created, steps)


@programs
@given(steps=program(STATEMENTS))
def test_bulk_statements_raw_sql_and_cascades_are_undone_and_redone_exactly(
    created: Path, steps: Program
) -> None:
    run(created, steps)


@programs
@given(steps=program(REPLACING))
def test_replaced_and_renumbered_rows_are_undone_and_redone_exactly(
    created: Path, steps: Program
) -> None:
    run(created, steps)


@programs
@given(steps=program((*MAPPED, *RECORDS)))
def test_edits_through_the_orm_are_undone_and_redone_exactly(created: Path, steps: Program) -> None:
    run(created, steps)


@programs
@given(steps=program(SHARED, CREW[:2]))
def test_two_people_undo_their_own_steps_and_nothing_that_the_other_built_upon(
    created: Path, steps: Program
) -> None:
    run(created, steps)


@programs
@given(steps=program(tuple(ACTIONS), CREW))
def test_three_people_who_do_everything_leave_a_true_journal(created: Path, steps: Program) -> None:
    run(created, steps)


def test_right_after_its_creation_there_is_nothing_to_undo(created: Path) -> None:
    with Project.open(created, clock=Clock(), actor="Producer") as project:
        with pytest.raises(Declined, match="nothing to undo"):
            project.undo()
        with pytest.raises(Declined, match="nothing to redo"):
            project.redo()


def test_the_first_state_holds_every_kind(created: Path) -> None:
    with Project.open(created, clock=Clock(), actor="Producer") as project:
        empty = [kind for kind, table in project.snapshot.tables.items() if not table]
        assert empty == []
