"""The status bar: saved or not, the job that runs, the file, the clocks of both ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from docplanner import __version__
from docplanner.ui.jobs import Jobs
from docplanner.ui.shell.names_state import NamesState
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape, paint_shape
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import counted, tr

if TYPE_CHECKING:
    from docplanner.domain.faults import Fault
    from docplanner.project.project import Changes
    from docplanner.ui.workspace import Workspace

EVERY_MINUTE = 20_000
NARROW = 1280
"""Widths below this leave the folder of the file out."""


class StatusBar(QWidget):
    """``asked`` carries a window command: ``window.jobs`` or ``window.reveal``."""

    asked = Signal(str)

    def __init__(self, look: Look, jobs: Jobs) -> None:
        super().__init__()
        self._look, self._jobs = look, jobs
        self._workspace: Workspace | None = None
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Status"))
        self._mark = Mark(look)
        self.saved = Text(look, "", "caption", "secondary")
        self._job = self._command("jobs")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._left = Text(look, "", "caption", "muted")
        self._names = NamesState(look)
        self._file = self._command("reveal")
        self._clock = Text(look, "", "caption", "secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), 0, look.px(12), 0)
        row.setSpacing(look.px(8))
        for widget in (self._mark, self.saved, self._job, self._bar, self._left):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._names)
        row.addWidget(self._file)
        row.addWidget(self._clock)
        jobs.changed.connect(self._show_job)
        timer = QTimer(self)
        timer.setInterval(EVERY_MINUTE)
        timer.timeout.connect(self.tick)
        timer.start()
        look.changed.connect(self._dress)
        self._dress()
        self._show_job()
        self.show_workspace(None)

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Show an open production, or that there is none."""
        self._workspace = workspace
        self._names.show_workspace(workspace)
        if workspace is None:
            self.saved.setText(tr("Working offline, nothing is missing"))
            self.saved.set_tone("secondary")
            self.saved.setToolTip("")
            self._mark.show_shape(Shape.NONE, "ok")
            self._show_file()
        else:
            workspace.saved.connect(self._saved)
            workspace.failed.connect(self._failed)
            workspace.changed.connect(self._changed)
            self._show_file()
            reads_only = workspace.project.standing.reads_only
            self.saved.setText(tr("Read only") if reads_only else tr("All changes saved"))
            self.saved.set_tone("secondary")
            self._mark.show_shape(Shape.INFO if reads_only else Shape.DONE, "ok")
        self.tick()

    def tick(self) -> None:
        """Show the time at both ends."""
        workspace = self._workspace
        if workspace is None:
            self._clock.setText("")
            return
        from docplanner.domain.titles import show_date

        now, production = workspace.now, workspace.snapshot.production
        here = workspace.settings.get("local_zone") or production.zone
        home = workspace.settings.get("home_zone") or production.home_zone
        local, away = now.local(here), now.local(home)
        story = (
            tr("story clock, ")
            if production.story_clock and not workspace.project.clock.fixed
            else ""
        )
        both = f"{local:%H:%M} {city(here)} ({away:%H:%M} {city(home)})"
        self._clock.setText(f"{story}{show_date(local.date())}, {both}")

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._show_file()

    def _show_file(self) -> None:
        """The path of the file; in a narrow window its name alone."""
        self._file.setEnabled(self._workspace is not None)
        if self._workspace is None:
            self._file.setText(tr("Version {number}", number=__version__))
            self._file.setToolTip("")
            return
        path = self._workspace.project.path
        narrow = self.width() < self._look.px(NARROW)
        self._file.setText((path.name if narrow else str(path)).replace("&", "&&"))
        self._file.setToolTip(str(path))
        self._file.setAccessibleName(tr("Show {path} in its folder", path=path))

    def _changed(self, changes: Changes) -> None:
        if "production" in changes.tables:
            self.tick()

    def _saved(self) -> None:
        from datetime import datetime

        at = datetime.now()
        self.saved.setText(tr("All changes saved {at}", at=f"{at:%H:%M:%S}"))
        self.saved.set_tone("secondary")
        self.saved.setToolTip("")
        self._mark.show_shape(Shape.DONE, "ok")

    def _failed(self, fault: Fault) -> None:
        if self._workspace is not None and self._workspace.project.standing.reads_only:
            return  # it says so already
        words = tr("Not saved: {cause}", cause=fault.cause) if fault.cause else tr("Not saved")
        self.saved.setText(words)
        self.saved.set_tone("danger")
        self.saved.setToolTip(str(fault))
        self._mark.show_shape(Shape.PROBLEM, "danger")

    def _show_job(self) -> None:
        running = self._jobs.running()
        for widget in (self._job, self._bar, self._left):
            widget.setVisible(bool(running))
        if running:
            job = running[0]
            more = len(running) - 1
            extra = f" + {counted(more, '{n} more', '{n} more')}" if more else ""
            self._job.setText(job.title + extra)
            self._bar.setValue(round(job.fraction * 1000))
            left = job.seconds_left
            self._left.setText(about(left) if left is not None else "")

    def _command(self, name: str) -> QPushButton:
        made = button(self._look, "", kind="status")
        made.clicked.connect(lambda checked=False: self.asked.emit(f"window.{name}"))
        return made

    def _dress(self) -> None:
        self.setFixedHeight(self._look.size("statusbar"))
        self._bar.setFixedWidth(self._look.px(96))
        for made in (self._job, self._file):
            made.setFont(self._look.font("caption"))


class Mark(QWidget):
    """A status shape as a widget."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look, self._shape, self._token = look, Shape.NONE, "ok"

    def show_shape(self, shape: Shape, token: str) -> None:
        """Show another shape."""
        self._shape, self._token = shape, token
        self.setVisible(shape is not Shape.NONE)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        side = self._look.px(12)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        side = self._look.px(12)
        square = QRectF(0, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        ground = self._look.colour("bg.window")
        paint_shape(painter, square, self._shape, self._look.colour(self._token), ground)


def about(seconds: float) -> str:
    """A time left in words."""
    if seconds < 60:
        return tr("less than a minute left")
    return tr("about {n} min left", n=round(seconds / 60))


def city(zone: str) -> str:
    """The place of a zone as people call it."""
    if zone == "Europe/London":
        return tr("UK")
    return zone.rpartition("/")[2].replace("_", " ")
