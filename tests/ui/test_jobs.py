"""Long work: the list of jobs, cancelling, trying again, and closing the window meanwhile."""

from __future__ import annotations

from threading import Event

from pytestqt.qtbot import QtBot

from docplanner.domain.faults import Unavailable
from docplanner.ui.jobs import Job, Jobs, State
from docplanner.ui.shell.joblist import JobList
from tests.ui.robot import Robot


class Work:
    """Work that waits to be let on; it reports half of it before."""

    def __init__(self) -> None:
        self.begun, self.go = Event(), Event()

    def __call__(self, job: Job) -> str:
        job.report(0.5)
        self.begun.set()
        while not self.go.wait(0.002):
            job.report(0.5)
        job.report(1.0)
        return "made"


def broken(job: Job) -> str:
    """Work that cannot be done."""
    raise Unavailable("F: is not there.")


def made_at_once(job: Job) -> str:
    """Work that takes no time."""
    return "made"


def job_list(robot: Robot) -> JobList:
    """The list, opened by its key, while work may still run."""
    robot.window.run("window.jobs")
    return robot.window.notice.jobs


def names(robot: Robot, found: JobList) -> list[str]:
    """The jobs that are listed, from top to bottom."""
    from docplanner.ui.shell.joblist import JobRow

    rows = [row for row in found.findChildren(JobRow) if row.isVisible()]
    return [row.accessibleName() for row in sorted(rows, key=lambda row: row.y())]


def test_jobs_are_listed_the_worst_first(on_empty: Robot) -> None:
    jobs, opened = on_empty.window.jobs, []
    jobs.start("Call sheet", lambda job: 1, opens=lambda: opened.append("sheet"))
    jobs.start("Export to F:", broken)
    on_empty.settle()
    work = Work()
    running = jobs.start("Making proxies", work)
    on_empty.until(work.begun.is_set)
    found = job_list(on_empty)
    listed = names(on_empty, found)
    assert listed[0] == "Export to F:, failed, F: is not there."
    assert listed[1].startswith("Making proxies, ")
    assert listed[2].startswith("Call sheet, ")
    on_empty.named("Cancel: Making proxies").click()  # type: ignore[attr-defined]  # a button
    on_empty.until(lambda: running.state is State.CANCELLED)
    on_empty.click("Open: Call sheet")
    assert opened == ["sheet"]


def test_what_failed_is_tried_again(on_empty: Robot) -> None:
    jobs = on_empty.window.jobs
    made: list[str] = []
    tries = iter([broken, made_at_once])
    jobs.start("Export", lambda job: next(tries)(job), made.append, lambda fault: None)
    on_empty.settle()
    found = job_list(on_empty)
    on_empty.click("Try again: Export")
    assert made == ["made"]
    assert len(names(on_empty, found)) == 1
    on_empty.click("Clear")
    assert names(on_empty, found) == []
    assert on_empty.sees("Long work shows here", found)


def test_quiet_work_is_not_listed(on_empty: Robot) -> None:
    on_empty.window.jobs.start("Drawing", lambda job: 1, quiet=True)
    on_empty.settle()
    assert names(on_empty, job_list(on_empty)) == []


def test_closing_the_window_ends_its_work_and_tells_nobody(on_empty: Robot) -> None:
    work = Work()
    told: list[object] = []
    job = on_empty.window.jobs.start("Making proxies", work, told.append, told.append)
    on_empty.until(work.begun.is_set)
    on_empty.window.close()
    assert not on_empty.window.isVisible()
    on_empty.until(lambda: job.state is State.CANCELLED)
    assert told == []


def test_work_that_is_cancelled_before_it_begins_never_does(qtbot: QtBot) -> None:
    jobs, done = Jobs(), []
    first, second = Work(), Work()
    for work in (first, second):
        jobs.start("Busy", work)
    last = jobs.start("Waiting", lambda job: done.append(1))
    last.cancel()
    first.go.set()
    second.go.set()
    qtbot.waitUntil(lambda: last.state is State.CANCELLED)
    assert done == []
    assert not jobs.busy()


def test_a_toast_stays_while_it_has_the_focus(on_empty: Robot) -> None:
    workspace, toast = on_empty.window.workspace, on_empty.window.toast
    assert workspace is not None
    key = workspace.add("locations", {"name": "Market\n<b>place</b>"})
    assert key is not None
    workspace.remove("locations", key)
    on_empty.settle()
    assert toast.text() == "Deleted Market <b>place</b>"
    assert toast._timer.isActive()
    undo = on_empty.named("Undo: Deleted Market <b>place</b>")
    undo.setFocus()
    assert not toast._timer.isActive()
    on_empty.click(undo)
    assert toast.text().startswith("Undone: ")
    assert workspace.record("locations", key) is not None
