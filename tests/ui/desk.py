"""The schedule page and what a person does on it, for the tests of the schedule."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu

from docplanner.domain.problem import Subject
from docplanner.domain.schedule import Activity, Day
from docplanner.domain.times import show_wall
from docplanner.ui.pages.schedule.page import SchedulePage
from docplanner.ui.pages.schedule.timeline import Timeline
from tests.ui.robot import Robot

ANALYST = "Military analyst, strike patterns"
RECCE = "Safety recce, police press point"
WISH = "Closing words to camera, Maidan"


class Desk:
    """The schedule page and what a person does on it."""

    def __init__(self, robot: Robot) -> None:
        self.robot = robot
        robot.press("Ctrl+2")
        page = robot.window.host.page() if robot.window.host else None
        assert isinstance(page, SchedulePage)
        self.page = page

    @property
    def timeline(self) -> Timeline:
        return self.page.timeline

    def activity(self, title: str) -> Activity:
        found = self.page.workspace.snapshot.all(Activity).values()
        return next(one for one in found if one.title == title)

    def subject(self, title: str) -> Subject:
        return Subject("activities", self.activity(title).id)

    def when(self, title: str) -> str:
        """Day of the month and hours of an activity, as ``16 12:45-14:15``."""
        activity = self.activity(title)
        day = self.page.workspace.snapshot.get(Day, activity.day)
        if day is None or activity.start is None or activity.end is None:
            return "unscheduled"
        return f"{day.date.day} {show_wall(activity.start)}-{show_wall(activity.end)}"

    def point(self, title: str) -> QPoint:
        """The middle of a block, scrolled into view."""
        subject = self.subject(title)
        self.timeline.reveal(subject)
        return self.timeline.rect_of(subject).center().toPoint()

    def at(self, day: int, minutes: int) -> QPoint:
        """Where a time of a day of the month is."""
        row = next(r for r in self.timeline.picture.rows if r.facts.day.date.day == day)
        self.timeline.reveal(Subject("days", row.facts.day.id))
        view = self.timeline.view
        x = view.label - view.x + self.timeline.picture.measure.x(minutes)
        return QPointF(x, view.head - view.y + row.top + row.height / 2).toPoint()

    def click(self, title: str) -> None:
        self.robot.click(self.timeline.viewport(), self.point(title))

    def chosen(self) -> str:
        """The title of what the inspector shows."""
        subject = self.page.inspector.subject
        return self.page.workspace.title(subject.kind, subject.id) if subject else ""

    def card(self, title: str) -> QPoint:
        """The middle of a card, on the viewport of the tray."""
        model, cards = self.page.tray.model, self.page.tray.cards
        place = [card.title for card in model.cards].index(title)
        cards.scrollTo(model.index(place))
        return cards.visualRect(model.index(place)).center()

    def menu_at(self, point: QPoint) -> dict[str, QAction]:
        """The menu of what is at a point, by the words of its lines."""
        view = self.timeline.viewport()
        mouse = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(view, QContextMenuEvent(mouse, point, view.mapToGlobal(point)))
        self.robot.settle()
        menu = next(one for one in self.page.findChildren(QMenu) if one.isVisible())
        found = {action.text().split("\t")[0]: action for action in menu.actions()}
        menu.close()
        return found

    def says(self) -> str:
        return self.robot.window.toast.text()
