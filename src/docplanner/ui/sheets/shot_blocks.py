"""Parts of a shot's inspector: when it is to be captured, its picture, its clips; and coverage."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from docplanner.domain.footage import LogEntry
from docplanner.domain.ids import Id
from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity, ActivityStatus, Day
from docplanner.domain.shots import Picture, Shot
from docplanner.domain.times import show_wall
from docplanner.domain.titles import show_date
from docplanner.planning.coverage import Coverage, coverage
from docplanner.planning.light import sun_for
from docplanner.ui.sheets.pictures import RIGHTS
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.works import WORKS
from docplanner.ui.widgets.basics import ChipLabel, Text, button
from docplanner.ui.widgets.block import Block
from docplanner.ui.widgets.cells import paint_bar
from docplanner.ui.widgets.links import ElidedLink
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


def works_of(workspace: Workspace, shot: Id) -> list[tuple[Day | None, Activity]]:
    """The work that is to capture a shot, by day and time; of days only those of adopted plans."""
    days = {day.id: day for day in workspace.snapshot.days}
    found: list[tuple[Day | None, Activity]] = []
    for work in workspace.snapshot.by(Activity, "shots").get(shot, ()):
        day = days.get(work.day or "")
        if work.status is not ActivityStatus.CANCELLED and (day or work.day is None):
            found.append((day, work))
    return sorted(
        found, key=lambda pair: (str(pair[0].date) if pair[0] else "~", pair[1].start or 0)
    )


def scheduled(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """Which work captures the shot, when, and in which light."""
    return Block(partial(_scheduled, workspace, key))


def _scheduled(workspace: Workspace, key: Id) -> QWidget | None:
    shot = workspace.snapshot.get(Shot, key)
    if shot is None:
        return None
    box, column = _box(workspace.look)
    works = works_of(workspace, key)
    for day, work in works:
        _labelled(workspace.look, column, tr("Scheduled"), _work(workspace, day, work))
        light = _light(workspace, shot, day, work) if day else ""
        if light:
            _labelled(workspace.look, column, tr("Light"), Text(workspace.look, light, "small"))
    if not works:
        schedule = button(
            workspace.look, tr("Not scheduled"), partial(workspace.call, "schedule"), kind="link"
        )
        _labelled(workspace.look, column, tr("Scheduled"), schedule)
    return box


def _work(workspace: Workspace, day: Day | None, work: Activity) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(workspace.look.px(6))
    look = WORKS.get(work.kind)
    if look is not None:
        row.addWidget(ChipLabel(workspace.look, look.code_chip()))
    words = show_date(day.date, year=False) if day else tr("No day yet")
    if work.start is not None and work.end is not None:
        words += f", {show_wall(work.start)}–{show_wall(work.end)}"
    link = ElidedLink(workspace.look, words, partial(workspace.show, "activities", work.id))
    link.setToolTip(workspace.names.redact(work.title))
    row.addWidget(link, 1)
    return box


def _light(workspace: Workspace, shot: Shot, day: Day, work: Activity) -> str:
    """What the sun does, where the shot is outside by day; empty where it does not matter."""
    setting = shot.setting.upper()
    if not setting.startswith("EXT") or "NIGHT" in setting.split():
        return ""
    sun = sun_for(workspace.snapshot, day, shot.location or work.location)
    if sun is None or sun.sunset is None:
        return ""
    if "GOLDEN" in setting and sun.golden_evening_start is not None:
        ends = sun.golden_evening_end or sun.sunset
        return tr(
            "Golden from {start} to {end}",
            start=show_wall(sun.golden_evening_start),
            end=show_wall(ends),
        )
    if work.end is not None and work.start is not None and work.end > sun.sunset:
        late = work.end - sun.sunset
        return tr("Ends {n} min after sunset at {time}", n=late, time=show_wall(sun.sunset))
    return tr("Daylight until {time}", time=show_wall(sun.sunset))


def picture(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """The photograph that the shot stands beside: what, when, and whether it may be shown."""
    return Block(partial(_picture, workspace, key))


def _picture(workspace: Workspace, key: Id) -> QWidget | None:
    shot = workspace.snapshot.get(Shot, key)
    found: Picture | None = workspace.record("pictures", shot.picture) if shot else None
    if found is None:
        return None
    box, column = _box(workspace.look)
    words = " ".join(workspace.names.redact(found.caption).split())
    when = show_date(found.taken) if found.taken else tr("no date")
    text = ", ".join(filter(None, (found.reference, when)))
    column.addWidget(
        ElidedLink(workspace.look, text, partial(workspace.show, "pictures", found.id))
    )
    if words:
        column.addWidget(Text(workspace.look, words, "small", "secondary", wrap=True))
    chip = ChipLabel(workspace.look, RIGHTS[found.rights])
    column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
    return box


def clips(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """The logged ranges that are linked to the shot."""
    return Block(partial(_clips, workspace, key))


def _clips(workspace: Workspace, key: Id) -> QWidget | None:
    shot = workspace.snapshot.get(Shot, key)
    if shot is None:
        return None
    look = workspace.look
    box, column = _box(look)
    entries: tuple[LogEntry, ...] = workspace.long.of("log", "shot", key)
    for entry in entries:
        words = " ".join(workspace.names.redact(entry.description).split())
        name = workspace.title("clips", entry.clip)
        stars = "★" * (entry.rating or 0)
        text = "  ".join(filter(None, (name, stars, words)))
        column.addWidget(ElidedLink(look, text, partial(workspace.show, "log", entry.id)))
    if not entries:
        said = tr(
            "Clips appear here when an editor links a log entry to shot {number}. "
            "The shot then turns to captured by itself.",
            number=shot.number,
        )
        column.addWidget(Text(look, said, "small", "secondary", wrap=True))
    find = button(
        look,
        tr("Find a clip to link"),
        partial(workspace.call, "footage", Subject("shots", key)),
        small=True,
    )
    column.addSpacing(look.px(4))
    column.addWidget(find, 0, Qt.AlignmentFlag.AlignLeft)
    return box


def covered(workspace: Workspace, kind: str, key: Id) -> QWidget:
    """How much of a sequence is captured."""
    return CoverageBar(workspace, key)


class CoverageBar(QWidget):
    """The bar of a sequence with its count."""

    def __init__(self, workspace: Workspace, key: Id) -> None:
        super().__init__()
        self._workspace, self._key = workspace, key
        self._found = Coverage()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(workspace.look.px(24))
        self.refresh()

    def refresh(self) -> None:
        """Count anew."""
        self._found = coverage(self._workspace.snapshot.by(Shot, "sequence").get(self._key, ()))
        self.setAccessibleName(self._words() + " " + tr("captured"))
        self.update()

    def _words(self) -> str:
        return f"{self._found.captured}/{self._found.total}"

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        look = self._workspace.look
        painter = QPainter(self)
        words = look.px(110)
        middle = self.height() / 2
        bar = QRectF(look.px(4), middle - look.px(3), self.width() - words, look.px(7))
        paint_bar(painter, look, bar, (self._found.share, self._found.part_share))
        painter.setFont(look.font("smallStrong", figures=True))
        painter.setPen(look.colour("text.primary"))
        room = QRectF(bar.right() + look.px(8), 0, words, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words())
        painter.setFont(look.font("small"))
        painter.setPen(look.colour("text.secondary"))
        rest = room.adjusted(look.px(38), 0, 0, 0)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, tr("captured"))


def _box(look: Look) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(look.px(4), 0, look.px(4), look.px(4))
    column.setSpacing(look.px(2))
    return box, column


def _labelled(look: Look, column: QVBoxLayout, label: str, widget: QWidget) -> None:
    row: QLayout = QHBoxLayout()
    row.setSpacing(look.px(8))
    words = Text(look, label, "small", "secondary")
    words.setFixedWidth(look.px(84))
    row.addWidget(words)
    row.addWidget(widget)
    column.addLayout(row)
