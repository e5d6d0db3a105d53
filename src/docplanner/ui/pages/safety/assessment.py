"""The left half of the safety page: the day's assessment, its matrix and its risks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.people import CrewMember, Person
from docplanner.domain.safety import Assessment
from docplanner.domain.schedule import Day
from docplanner.domain.titles import person_title, show_date
from docplanner.edits import safety
from docplanner.planning.risks import coded, is_signed
from docplanner.ui.models.columns import Row
from docplanner.ui.models.rows import RowsModel
from docplanner.ui.pages.page import Views
from docplanner.ui.pages.safety.columns import risk_columns
from docplanner.ui.pages.safety.legend import Legend
from docplanner.ui.pages.safety.matrix import Matrix
from docplanner.ui.theme.chips import Chip
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Text, button, empty_layout
from docplanner.ui.widgets.empty import Empty
from docplanner.ui.widgets.table import Table
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace


class AssessmentPanel(QWidget):
    """``chosen`` carries a kind and an id: of a risk, or of the assessment itself."""

    chosen = Signal(str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.assessment: Assessment | None = None
        self._day: Day | None = None
        self._risk: Id = ""
        self.sign_menu: QMenu | None = None
        look = workspace.look
        self.matrix = Matrix(look)
        self.matrix.chosen.connect(self._choose_risk)
        self.matrix.scored.connect(self._score)
        self.model = RowsModel(risk_columns())
        self.table = Table(workspace, self.model, tr("Risks"))
        self.table.chosen.connect(self._row_chosen)
        self._head = QHBoxLayout()
        self._views = Views()
        self._main = self._build()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._views)

    def show_day(self, day: Day | None) -> None:
        """Show the assessment of a day, or the way to one."""
        found = self._workspace.snapshot.by(Assessment, "day").get(day.id, ()) if day else ()
        held = self.assessment.id if self.assessment else ""
        same = [one for one in found if one.id == held]
        self._day = day
        self.assessment = next(iter(same or found), None)
        if self.assessment is None:
            self._views.show_widget(self._empty())
            return
        self._views.show_widget(self._main)
        self._fill(found)

    def choose(self, risk: Id) -> bool:
        """Select a risk, of whatever assessment is shown."""
        return self.table.choose(f"risks/{risk}")

    def show_assessment(self, key: Id) -> None:
        """Show another assessment of the same day."""
        self.assessment = self._workspace.snapshot.get(Assessment, key)
        self.show_day(self._day)
        self.chosen.emit("assessments", key)

    def start(self, copied: Id | None = None) -> None:
        """Begin an assessment of the day; with ``copied``, from that one's words and risks."""
        day = self._day
        name = self._workspace.title("locations", day.place) if day and day.place else ""
        edited = self._workspace.do(
            safety.begin_assessment,
            day.id if day else None,
            name,
            copied,
            say=tr("Assessment begun"),
        )
        if edited is not None:
            self.chosen.emit("assessments", edited.result)

    def add_risk(self) -> None:
        """Add a hazard, ready to be named."""
        if self.assessment is None:
            self.start()
        if self.assessment is None:
            return
        values = {"assessment": self.assessment.id, "hazard": tr("New hazard")}
        key = self._workspace.add("risks", values)
        if key is not None and self.choose(key):
            self.table.edit_field("hazard")

    def _fill(self, found: tuple[Assessment, ...]) -> None:
        assert self.assessment is not None
        self._show_head(found)
        risks = coded(self._workspace.snapshot, self.assessment.id)
        if self._risk not in {one.risk.id for one in risks}:
            self._risk = ""
        self.matrix.fill(risks, self._risk)
        self.model.show_rows([Row("risks", one.risk, one) for one in risks])

    def _build(self) -> QWidget:
        look = self._workspace.look
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        head = QWidget()
        head.setLayout(self._head)
        self._head.setContentsMargins(look.px(16), look.px(8), look.px(16), 0)
        column.addWidget(head)
        matrix = QVBoxLayout()
        matrix.setContentsMargins(look.px(16), 0, look.px(16), 0)
        matrix.addWidget(self.matrix)
        matrix.addWidget(Legend(look))
        column.addLayout(matrix)
        column.addWidget(self.table, 1)
        add = button(look, tr("Add a hazard"), self.add_risk, kind="link", icon="add")
        foot = QHBoxLayout()
        foot.setContentsMargins(look.px(12), 0, 0, look.px(6))
        foot.addWidget(add)
        foot.addStretch()
        column.addLayout(foot)
        return made

    def _show_head(self, found: tuple[Assessment, ...]) -> None:
        empty_layout(self._head)
        look, one = self._workspace.look, self.assessment
        assert one is not None
        name = button(look, tr("Risk assessment {ra}", ra=one.reference), kind="link")
        name.setFont(look.font("bodyStrong"))
        name.clicked.connect(lambda checked=False: self.chosen.emit("assessments", one.id))
        if len(found) > 1:
            menu = QMenu(name)
            for other in found:
                action = menu.addAction(f"{other.reference} {other.title}")
                action.triggered.connect(lambda c=False, key=other.id: self.show_assessment(key))
            name.setMenu(menu)
        self._head.addWidget(name)
        self._head.addWidget(Text(look, one.title, "small", "secondary"))
        self._head.addStretch()
        self._head.addWidget(self._signature(one))

    def _signature(self, one: Assessment) -> QWidget:
        look = self._workspace.look
        if is_signed(one) and one.signed_at is not None:
            day = show_date(one.signed_at.local().date(), year=False)
            return ChipLabel(look, Chip(tr("Signed {day}", day=day), "ok", Shape.DONE))
        made = button(look, tr("Sign as"), icon="edit", small=True, tip=tr("Who signs it, now"))
        menu = self.sign_menu = QMenu(made)
        for person in self._signers():
            action = menu.addAction(person_title(person))
            action.triggered.connect(lambda c=False, by=person.id: self._sign(one.id, by))
        made.setMenu(menu)
        return made

    def _signers(self) -> list[Person]:
        """Who may sign: everybody who works on the film and is not protected, advisers first."""
        snapshot = self._workspace.snapshot
        crew = snapshot.by(CrewMember, "person")
        people = [
            one
            for one in snapshot.all(Person).values()
            if not one.protected and (one.id in crew or "adviser" in one.role.casefold())
        ]
        return sorted(people, key=lambda one: ("adviser" not in one.role.casefold(), one.name))

    def _sign(self, key: Id, by: Id) -> None:
        at = self._workspace.now
        words = tr("Signed by {name}", name=self._workspace.title("people", by))
        self._workspace.do(safety.sign, key, by, at, say=words)

    def _empty(self) -> QWidget:
        others = self._workspace.snapshot.all(Assessment).values()
        last = max(others, key=lambda one: one.reference, default=None)
        copy = None
        if last is not None:
            copy = (tr("Copy {ra}", ra=last.reference), lambda: self.start(last.id))
        return Empty(
            self._workspace.look,
            tr("No risk assessment"),
            tr("Write down what can go wrong and what you do about it. High risks are signed."),
            (tr("Start one"), self.start),
            copy,
        )

    def _row_chosen(self, row: Row | None) -> None:
        if row is not None:
            self._choose_risk(row.record.id)

    def _choose_risk(self, key: Id) -> None:
        if key != self._risk:
            self._risk = key
            self.matrix.fill(tuple(row.facts for row in self.model.all_rows()), key)
            self.choose(key)
        self.chosen.emit("risks", key)

    def _score(self, key: Id, likelihood: int, severity: int) -> None:
        words = tr("Scored {n}", n=likelihood * severity)
        self._workspace.do(safety.score, key, likelihood, severity, say=words)
