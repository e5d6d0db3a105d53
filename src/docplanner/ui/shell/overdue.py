"""The bar under the top bar on every page while a check-in is late, in three levels."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.safety import CheckIn, CheckinState
from docplanner.domain.times import show_wall
from docplanner.planning.overdue import Level, Overdue, overdue, rung
from docplanner.project.history import history
from docplanner.ui.remedies import late_words, mark_safe
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Elided, button
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

EVERY = 20_000
SAFE_FOR = 10_000
HEIGHT = 34
TONES = {
    "late": ("danger.tint", "danger", "danger.text", Shape.PROBLEM),
    "plan": ("danger", "danger", "text.onAccent", Shape.PROBLEM),
    "safe": ("ok.tint", "ok", "ok.text", Shape.DONE),
}


class OverdueBar(QWidget):
    """Looks at the clock every 20 seconds. Hidden while nothing is late."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._workspace: Workspace | None = None
        self._late: tuple[Overdue, ...] = ()
        self._tone, self._key = "", ""
        self._title, self._words = Elided(look), Elided(look)
        self._row = QHBoxLayout(self)
        self._tick = QTimer(self)
        self._tick.setInterval(EVERY)
        self._tick.timeout.connect(self.refresh)
        self._closing = QTimer(self)
        self._closing.setSingleShot(True)
        self._closing.setInterval(SAFE_FOR)
        self._closing.timeout.connect(self._hide)
        look.changed.connect(self._dress)
        self.setVisible(False)

    def attend(self, workspace: Workspace | None) -> None:
        """Another production is open, or none."""
        self._workspace, self._late = workspace, ()
        self._hide()
        if workspace is None:
            self._tick.stop()
            return
        workspace.changed.connect(self.refresh)
        self._tick.start()
        self.refresh()

    def refresh(self, changes: object = None) -> None:
        """Show what is late now, or that it has just become safe."""
        workspace = self._workspace
        if workspace is None:
            return
        late = tuple(
            one for one in overdue(workspace.snapshot, workspace.now) if one.level is not Level.LATE
        )
        before, self._late = self._late, late
        if late:
            self._closing.stop()
            if late != before or self._tone not in ("late", "plan"):
                self._show_late(workspace, late)
        elif before:
            self._show_safe(workspace, before[0].checkin.id)

    def text(self) -> str:
        """What it says."""
        return self.accessibleName()

    def _show_late(self, workspace: Workspace, late: tuple[Overdue, ...]) -> None:
        worst = late[0]
        tone = "plan" if worst.level is Level.PLAN else "late"
        key = worst.checkin.id
        more = len(late) - 1
        others = counted(more, "{n} more is late.", "{n} more are late.") if more else ""
        title = tr(
            "{who} overdue {late}.", who=_who(workspace, worst), late=late_words(worst.minutes)
        )
        actions: list[tuple[str, Callable[[], object]]] = [
            (tr("Mark safe"), lambda: mark_safe(workspace, key))
        ]
        words = tr("Open plan") if tone == "plan" else tr("Open check-ins")
        actions.append((words, lambda: workspace.show("checkins", key)))
        detail = " ".join(filter(None, (_detail(workspace, worst), others)))
        self._say(tone, key, title, detail, actions)

    def _show_safe(self, workspace: Workspace, key: Id) -> None:
        found = workspace.snapshot.get(CheckIn, key)
        if found is None or found.state is not CheckinState.SAFE:
            self._hide()
            return
        title = tr("{who} safe.", who=_of(workspace, found))
        words = tr("{marked} The bar closes in 10 s.", marked=_marked(workspace, key))
        self._say("safe", key, title, words, [])
        self._closing.start()

    def _say(
        self,
        tone: str,
        key: Id,
        title: str,
        words: str,
        actions: list[tuple[str, Callable[[], object]]],
    ) -> None:
        louder = tone != self._tone
        if (tone, key) != (self._tone, self._key):
            self._tone, self._key = tone, key
            self._build(tone, actions)
        self._title.setText(title)
        self._words.setText(words)
        self.setAccessibleName(f"{title} {words}")
        self.show()
        if louder:
            event = QAccessibleAnnouncementEvent(self, self.accessibleName())
            QAccessible.updateAccessibility(event)

    def _build(self, tone: str, actions: list[tuple[str, Callable[[], object]]]) -> None:
        """Mark, words and buttons; they stay while only the minutes change."""
        self._empty()
        look, (ground, _, token, shape) = self._look, TONES[tone]
        mark = Mark(look, ground)
        mark.show_shape(shape, token)
        self._title = Elided(look, "", "smallStrong", token)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._words = Elided(look, "", "small", token)
        self._row.addWidget(mark)
        self._row.addWidget(self._title)
        self._row.addWidget(self._words, 1)
        for number, (text, run) in enumerate(actions):
            made = button(look, text, run, small=True, kind="" if number else "primary")
            self._row.addWidget(made)
        self._space()
        self.update()

    def _hide(self) -> None:
        self._tone = self._key = ""
        self.hide()

    def _empty(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if not self._tone:
            return
        ground, edge, _, _ = TONES[self._tone]
        painter = QPainter(self)
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour(ground))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _space(self) -> None:
        px = self._look.px
        self._row.setContentsMargins(px(16), 0, px(12), 0)
        self._row.setSpacing(px(8))
        self.setFixedHeight(px(HEIGHT))

    def _dress(self) -> None:
        if self._tone and self._workspace is not None and self._late:
            self._key = ""
            self._show_late(self._workspace, self._late)
        self._space()


def _who(workspace: Workspace, late: Overdue) -> str:
    return _of(workspace, late.checkin)


def _of(workspace: Workspace, checkin: CheckIn) -> str:
    """Whom a check-in is of: its own title, else the person, else its time."""
    if checkin.title:
        return workspace.names.redact(checkin.title)
    if checkin.who:
        return workspace.title("people", checkin.who)
    return tr("Check-in {time}", time=show_wall(checkin.time))


def _detail(workspace: Workspace, late: Overdue) -> str:
    due = tr("Due {time}.", time=show_wall(late.checkin.time))
    step = rung(workspace.snapshot, late)
    if step is None:
        return due
    action = workspace.names.redact(step.step.action)
    said = tr("{who}: {action}", who=workspace.names.redact(step.step.who), action=action)
    if late.level is Level.PLAN:
        plan = tr("Lost-contact plan, step {n} of {all}.", n=step.number, all=step.of)
        return f"{plan} {said}"
    return f"{due} {said}"


def _marked(workspace: Workspace, key: Id) -> str:
    """Who marked it, and when, as the history has it."""
    newest = next(islice(history(workspace.project.connection, "checkins", key), 1), None)
    if newest is None:
        return ""
    veil = workspace.past.veil
    at = veil.instant(newest.step.at).local()
    return tr("Marked by {who} {at}.", who=veil.text(newest.step.actor), at=f"{at:%H:%M}")
