"""The panel of the history: a list of steps, and at its foot what going back would do."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from docplanner.domain.kinds import BY_NAME
from docplanner.domain.problem import Subject
from docplanner.domain.times import Instant
from docplanner.domain.titles import show_date
from docplanner.project.project import Changes
from docplanner.ui.shell.history.foot import Foot
from docplanner.ui.shell.history.reading import ALL, AT_ONCE, DAY, THIS, Question, answer, day_of
from docplanner.ui.shell.history.told import BRING, Told, grouped, told
from docplanner.ui.theme.chips import Chip
from docplanner.ui.widgets.basics import ChipLabel, Elided, Segments, Text, button, rule
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.widgets.lines import Lines
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace


class HistoryPanel(QWidget):
    """Follows the selection. ``left`` asks to be closed."""

    left = Signal()
    offered = Signal()
    """Going back is offered at the foot, which nothing should cover."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._question = Question(THIS, None)
        self._told: dict[str, Told] = {}
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("History"))
        look = workspace.look
        self._kind = ChipLabel(look, Chip(""))
        self._title = Elided(look, "", "title")
        self._detail = Text(look, "", "small", "secondary", wrap=True)
        self._scopes = Segments(
            [(THIS, tr("This")), (DAY, tr("This day")), (ALL, tr("All"))], self._scope
        )
        self._scopes.setAccessibleName(tr("What the history is of"))
        self._who = button(look, tr("Who"), small=True, icon="person", tip=tr("Of whom"))
        self._menu = QMenu(self._who)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._who.setMenu(self._menu)
        self.list = Lines(look, tr("Steps of the history"), beside=True)
        self.list.acted.connect(self._acted)
        self.list.chosen.connect(self._forget_foot)
        self._more = button(look, tr("Show more"), self._further, kind="link")
        self._foot = Foot(workspace)
        self._foot.done.connect(self._went)
        self._lay_out()
        workspace.changed.connect(self._changed)

    def show_subject(self, subject: Subject | None) -> None:
        """Show the history of another record; of everything where none is selected."""
        scope = self._question.scope
        if subject is None:
            scope = ALL
        elif self._question.subject is None or (
            scope == DAY and day_of(self._workspace, subject) is None
        ):
            scope = THIS
        self._question = Question(scope, subject, self._question.who)
        self._foot.clear()
        self.refresh()

    def refresh(self) -> None:
        """Read it again."""
        question = self._question
        entries, more = answer(self._workspace, question)
        about = question.subject if question.scope == THIS else None
        found = told(self._workspace, entries, about)
        self._told = {one.entry.step.id: one for one in found}
        today = self._today()
        self.list.show_lines(list(grouped(found, today)))
        self._more.setVisible(more)
        self._head(found, more)

    def land(self) -> None:
        """Take the focus."""
        if not self.list.key():
            self.list.choose_first()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            if self._foot.isVisibleTo(self):
                self._foot.clear()
                self.land()
            else:
                self.left.emit()
            return
        super().keyPressEvent(event)

    # Head

    def _head(self, found: list[Told], more: bool) -> None:
        subject, workspace = self._question.subject, self._workspace
        one_only = self._question.scope == THIS and subject is not None
        noun = BY_NAME[subject.kind].noun.capitalize() if subject else tr("Everything")
        self._kind.show_chip(Chip(noun if subject and self._question.scope != ALL else tr("All")))
        if one_only and subject is not None:
            self._title.setText(workspace.past.veil.title(subject.kind, subject.id))
        elif self._question.scope == DAY:
            key = day_of(workspace, subject)
            self._title.setText(workspace.title("days", key) if key else tr("This day"))
        else:
            self._title.setText(workspace.names.redact(workspace.snapshot.production.title))
        self._detail.setText(_summary(found, more))
        self._scopes.choose(self._question.scope)
        self._scopes.allow(THIS, subject is not None)
        self._scopes.allow(DAY, day_of(workspace, subject) is not None)
        who = self._question.who
        self._who.setText(workspace.past.veil.text(who) if who else tr("Who"))

    def _scope(self, scope: str) -> None:
        self._question = Question(scope, self._question.subject, self._question.who)
        self._foot.clear()
        self.refresh()

    def _fill_menu(self) -> None:
        self._menu.clear()
        actors = sorted({one.entry.step.actor for one in self._told.values()})
        for actor in ["", *actors]:
            words = self._workspace.past.veil.text(actor) if actor else tr("Everybody")
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(actor == self._question.who)
            action.triggered.connect(partial(self._of, actor))

    def _of(self, actor: str, checked: bool = False) -> None:
        question = self._question
        self._question = Question(question.scope, question.subject, actor)
        self.refresh()

    def _further(self) -> None:
        question = self._question
        self._question = Question(
            question.scope, question.subject, question.who, question.many + AT_ONCE
        )
        self.refresh()

    # Going back

    def _acted(self, key: str, number: int) -> None:
        one = self._told.get(key)
        if one is None or one.record is None:
            return
        if one.way == BRING:
            self._bring_back(one.record)
        else:
            self.offered.emit()
            self._foot.offer(one.record, one.entry)

    def _bring_back(self, record: Subject) -> None:
        from docplanner.edits import restoring

        name = self._workspace.past.veil.title(record.kind, record.id)
        words = tr("Brought back {name}", name=name)
        self._workspace.do(restoring.bring_back, record.kind, record.id, say=words)

    def _forget_foot(self, key: str) -> None:
        if key != self._foot.step:
            self._foot.clear()

    def _went(self) -> None:
        self.refresh()
        self.list.choose_first()
        self.land()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible():
            self.refresh()
            self._foot.refresh()

    def _today(self) -> date:
        """By the real clock, which stamps the history, and not the story's."""
        zone = self._workspace.snapshot.production.zone
        return Instant(self._workspace.project.clock.stamp(), zone).local().date()

    def _lay_out(self) -> None:
        look = self._workspace.look
        px = look.px
        top = QHBoxLayout()
        top.addWidget(self._kind)
        top.addWidget(Text(look, tr("History"), "small", "secondary"))
        top.addStretch(1)
        close = button(look, "", self.left.emit, kind="quiet", icon="close", tip=tr("Close"))
        top.addWidget(close)
        bar = QWidget()
        choices = Flow(bar, px(6))
        choices.addWidget(self._scopes)
        choices.addWidget(self._who)
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(10), px(12), px(10))
        head.setSpacing(px(4))
        head.addLayout(top)
        head.addWidget(self._title)
        head.addWidget(self._detail)
        head.addSpacing(px(4))
        head.addWidget(bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule())
        column.addWidget(self.list, 1)
        column.addWidget(self._more)
        column.addWidget(self._foot)
        words = tr("Going back is a new change. Nothing is erased.")
        note = Text(look, words, "caption", "muted", wrap=True)
        note.setContentsMargins(px(16), px(8), px(16), px(8))
        column.addWidget(rule())
        column.addWidget(note)


def _summary(found: list[Told], more: bool) -> str:
    """``7 changes by 3 people since Mon 9 Jan``."""
    if not found:
        return tr("No changes")
    changes = counted(len(found), "{n} change", "{n} changes")
    people = counted(len({one.who for one in found}), "{n} person", "{n} people")
    since = show_date(found[-1].day)
    words = tr("{changes} by {people} since {day}", changes=changes, people=people, day=since)
    return tr("The newest {words}", words=words) if more else words
