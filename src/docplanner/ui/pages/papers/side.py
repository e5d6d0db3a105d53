"""Beside the preview: what the paper is, for whom, what is missing in it, what it was before."""

from __future__ import annotations

from typing import Protocol, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from docplanner.documents.export import Made
from docplanner.documents.kind import ONE, Params
from docplanner.documents.offered import Offer
from docplanner.documents.standing import audience_word, standing
from docplanner.domain.ids import Id
from docplanner.domain.papers import Issue
from docplanner.domain.people import Person
from docplanner.domain.problem import Problem, Severity
from docplanner.domain.schedule import Day
from docplanner.domain.titles import person_title, show_date
from docplanner.planning.days import crew_of
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import ChipLabel, Text, button, rule
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Workspace

Choice: TypeAlias = tuple[str, Id | None]

MOST = 6
"""Problems that are listed; the rest are counted."""


class Papers(Protocol):
    """What it asks of its page."""

    @property
    def offer(self) -> Offer | None: ...
    @property
    def params(self) -> Params: ...
    @property
    def made(self) -> Made | None: ...
    def choose_audience(self, audience: str, person: Id | None = None) -> None: ...
    def export_page(self) -> None: ...
    def print_page(self) -> None: ...


class PaperSide(QWidget):
    """Drawn anew whenever the paper or the plan changes."""

    def __init__(self, workspace: Workspace, page: Papers) -> None:
        super().__init__()
        self._page = page
        self._workspace = workspace
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer.addWidget(self._area)
        self._workspace.look.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the paper that is chosen."""
        look = self._workspace.look
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(*(look.px(16), look.px(12)) * 2)
        column.setSpacing(look.px(8))
        if self._page.offer is None:
            column.addWidget(Text(look, tr("Documents"), "title"))
            words = tr("Choose a paper to see it as it prints. Ctrl+E saves it, Ctrl+P prints it.")
            column.addWidget(Text(look, words, "body", "secondary", wrap=True))
        else:
            self._head(column)
            self._actions(column)
            self._choices(column)
            self._missing(column)
            self._protected(column)
            self._issues(column)
        column.addStretch()
        self._area.setWidget(body)

    def _head(self, column: QVBoxLayout) -> None:
        look, offer = self._workspace.look, self._page.offer
        assert offer is not None
        stands = standing(
            self._workspace.snapshot, offer.kind.id, self._page.params, self._workspace.now
        )
        row = QHBoxLayout()
        row.addWidget(ChipLabel(look, Chip(tr("Draft"), "neutral", Shape.PLANNED)))
        row.addWidget(ChipLabel(look, Chip(stands.label)))
        row.addStretch()
        column.addLayout(row)
        column.addWidget(Text(look, offer.kind.title, "title", wrap=True))
        if offer.of:
            column.addWidget(Text(look, offer.of, "small", "secondary", wrap=True))

    def _actions(self, column: QVBoxLayout) -> None:
        look, page = self._workspace.look, self._page
        save = button(look, tr("Export PDF"), page.export_page, kind="primary", icon="export")
        send = button(look, tr("Print"), page.print_page, icon="print")
        for made in (save, send):
            made.setEnabled(page.made is not None)
        row = QHBoxLayout()
        row.addWidget(save, 1)
        row.addWidget(send)
        column.addLayout(row)

    def _choices(self, column: QVBoxLayout) -> None:
        look, offer, page = self._workspace.look, self._page.offer, self._page
        assert offer is not None
        box = QComboBox()
        box.setAccessibleName(tr("For whom"))
        production = self._workspace.snapshot.production
        for audience in offer.kind.audiences:
            if audience != ONE:
                box.addItem(audience_word(audience, production), (audience, None))
        if ONE in offer.kind.may:
            for person in self._people():
                words = tr("Own sheet: {name}", name=person_title(person))
                box.addItem(words, ("", person.id))
        wanted: Choice = (page.params.audience or offer.kind.audiences[0], None)
        if page.params.person is not None:
            wanted = ("", page.params.person)
        places = [place for place in range(box.count()) if tuple(box.itemData(place)) == wanted]
        box.setCurrentIndex(places[0] if places else 0)
        box.activated.connect(lambda place: page.choose_audience(*box.itemData(place)))
        row = QHBoxLayout()
        row.addWidget(Text(look, tr("For"), "small", "secondary"))
        row.addWidget(box, 1)
        column.addLayout(row)

    def _people(self) -> list[Person]:
        offer, snapshot = self._page.offer, self._workspace.snapshot
        day = snapshot.get(Day, offer.params.day) if offer else None
        people = crew_of(snapshot, day) if day else ()
        return [person for person in people if not person.protected]

    def _missing(self, column: QVBoxLayout) -> None:
        look = self._workspace.look
        problems = self._problems()
        if not problems:
            return
        column.addWidget(rule())
        words = counted(len(problems), "{n} thing to see to", "{n} things to see to")
        column.addWidget(Text(look, words, "captionStrong", "secondary"))
        for problem in problems[:MOST]:
            self._problem(column, problem)
        if len(problems) > MOST:
            more = counted(len(problems) - MOST, "and {n} more", "and {n} more")
            column.addWidget(Text(look, more, "small", "muted"))

    def _problem(self, column: QVBoxLayout, problem: Problem) -> None:
        look, workspace = self._workspace.look, self._workspace
        tone = "danger" if problem.severity is Severity.SERIOUS else "warn"
        first = problem.subjects[0]
        actions = ((tr("Open"), lambda: workspace.show(first.kind, first.id)),)
        column.addWidget(Banner(look, tone, problem.message, problem.fix, actions))

    def _problems(self) -> list[Problem]:
        offer = self._page.offer
        if offer is None or offer.params.day is None:
            return []
        return [one for one in self._workspace.problems if one.day == offer.params.day]

    def _protected(self, column: QVBoxLayout) -> None:
        look, made = self._workspace.look, self._page.made
        if made is None:
            return
        people = self._workspace.snapshot.all(Person).values()
        names = [one.code_name for one in people if one.protected and one.code_name]
        count = sum(any(name in text.text for text in made.texts) for name in names)
        if count:
            words = counted(
                count,
                "{n} person on it. No real name is in the PDF.",
                "{n} people on it. No real names are in the PDF.",
            )
            title = tr("Protected people are shown as code names")
            column.addWidget(Banner(look, "info", title, words))

    def _issues(self, column: QVBoxLayout) -> None:
        look, offer = self._workspace.look, self._page.offer
        assert offer is not None
        issues = self._workspace.snapshot.by(Issue, "paper").get(offer.kind.id, ())
        found = [issue for issue in issues if issue.scope == self._page.params.scope]
        if not found:
            return
        column.addWidget(rule())
        column.addWidget(Text(look, tr("Issued before"), "captionStrong", "secondary"))
        for issue in sorted(found, key=lambda one: -one.revision):
            local = issue.issued_at.local()
            words = (
                f"Rev {issue.revision}, {issue.colour}   {show_date(local.date())}, {local:%H:%M}"
            )
            column.addWidget(Text(look, words, "small", wrap=True))
