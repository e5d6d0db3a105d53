"""The program's window as a process that does one thing and ends: see `bench_window`.

``window_process.py FILE start`` ends when the production's name is painted, ``page`` when the
whole first page is; ``work`` prints figures in milliseconds as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any


def main(file: Path, wish: str) -> None:
    """Do what is wished for, and leave without tidying up: only the start is measured."""
    from docplanner.ui.settings.store import Settings
    from docplanner.ui.start import begin, fill

    window = begin(Settings(None), file)
    if wish != "start":
        fill(window, file)
        settle(window)
    if wish == "work":
        print(json.dumps({"memory": resident(), **work(window)}))
    sys.stdout.flush()
    os._exit(0)


def settle(window: Any) -> None:
    """Let everything come to rest."""
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    while window.host is None or window.jobs.busy():
        QApplication.processEvents()
    QApplication.processEvents()


def resident() -> int:
    """Pages of memory that this process holds; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text("ascii").split()[1]) if statm.exists() else 0


def work(window: Any) -> dict[str, float]:
    """Page switches, an edit until it is painted, frames of a scrolled table."""
    from docplanner.ui.pages import PAGES
    from docplanner.ui.start import warm_now

    warm_now()
    first = {kind.id: timed(partial(show, window, kind.id)) for kind in PAGES}
    settle(window)
    again = {kind.id: timed(partial(show, window, kind.id)) for kind in PAGES}
    found = {"first_switch": max(first.values()), "switch": max(again.values())}
    frame, jump = scroll(window)
    return {**found, "edit": edit(window), "frame": frame, "jump": jump}


def show(window: Any, page: str) -> None:
    """Show a page, painted."""
    from PySide6.QtWidgets import QApplication

    window.host.show_page(page)
    QApplication.processEvents()


def timed(run: Callable[[], object]) -> float:
    """Milliseconds."""
    start = perf_counter()
    run()
    return (perf_counter() - start) * 1000


def edit(window: Any) -> float:
    """Milliseconds from an edit to its repaint on the shot list; the middle of nine."""
    from PySide6.QtWidgets import QApplication

    page = window.host.show_page("shots")
    settle(window)
    row = page.table.rows.all_rows()[3]

    def once(number: int) -> float:
        def change() -> None:
            window.workspace.change("shots", row.record.id, {"description": f"Seen {number}"})
            page.table.viewport().repaint()
            QApplication.processEvents()

        return timed(change)

    once(0)
    return sorted(once(number) for number in range(1, 10))[4]


def scroll(window: Any) -> tuple[float, float]:
    """Milliseconds of a frame of the shot list: 99 of 100 turns of the wheel; jumps, the middle."""
    from PySide6.QtWidgets import QApplication

    page = window.host.show_page("shots")
    settle(window)
    bar = page.table.verticalScrollBar()

    def frame(to: int) -> None:
        bar.setValue(to)
        QApplication.processEvents()

    notch = bar.singleStep() * 3
    turned = sorted(timed(partial(frame, number * notch)) for number in range(300))
    far = [bar.maximum() * number // 29 for number in (7, 22, 3, 28, 12, 19, 1, 25, 9)]
    jumped = sorted(timed(partial(frame, to)) for to in far)
    return turned[297], jumped[len(jumped) // 2]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
