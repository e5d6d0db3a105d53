"""The bar at a page's foot that names what is selected, while the inspector is a closed drawer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from docplanner.domain.problem import Problem, Severity, Subject
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import ChipLabel, Elided, button
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

HEIGHT, GROWS = 40, 20


class SelectionBar(QWidget):
    """Its chip, name, kind, worst problem and best fix; ``details`` opens the drawer."""

    def __init__(self, workspace: Workspace, details: Callable[[], object], key: str) -> None:
        super().__init__()
        self._workspace = workspace
        self._subject: Subject | None = None
        look = workspace.look
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Selection"))
        self._chip: ChipLabel | None = None
        self._title = Elided(look, "", "bodyStrong")
        self._detail = Elided(look, "", "small", "text.secondary")
        self._mark = Mark(look)
        self._problem = Elided(look, "", "small", "danger.text")
        for made in (self._title, self._detail):
            made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # the sentence takes what is left, and never from the name
        self._problem.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._details = button(look, tr("Details"), details, tip=f"{tr('Details')}  {key}".strip())
        self._fix = button(look, "", self._run_fix, kind="primary")
        self._fix.hide()
        self._do: Callable[[], object] | None = None
        self._row = QHBoxLayout(self)
        for widget in (self._title, self._detail, self._mark):
            self._row.addWidget(widget)
        self._row.addWidget(self._problem, 20)
        self._row.addStretch(1)
        self._row.addWidget(self._fix)
        self._row.addWidget(self._details)
        self.hide()
        self._dress()
        look.changed.connect(self._dress)
        workspace.changed.connect(lambda changes: self.refresh())
        workspace.checked.connect(self.refresh)

    @property
    def subject(self) -> Subject | None:
        """What it names."""
        return self._subject

    def name_it(self, subject: Subject | None) -> None:
        """Name something else, or nothing."""
        self._subject = subject
        self.refresh()

    def refresh(self) -> None:
        """Tell of it as it is now."""
        workspace, subject = self._workspace, self._subject
        record = workspace.record(subject.kind, subject.id) if subject else None
        if subject is None or record is None:
            self._subject = None
            self.hide()
            return
        from docplanner.ui.widgets.inspector import sheet_of

        sheet = sheet_of(subject.kind)
        redact = workspace.names.redact
        self._title.setText(redact(workspace.title_of(record)))
        detail = sheet.subtitle(workspace, record) or str(getattr(record, "description", ""))
        self._detail.setText(redact(detail))
        chips = sheet.chips(workspace, record)
        self._show_chip(chips[0] if chips else None)
        self._show_problem(self._worst(subject))
        self._show_fix(sheet.fix(workspace, subject))

    def _show_chip(self, chip: Any) -> None:
        if self._chip is not None:
            if chip == self._chip.chip:
                return
            self._row.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        if chip is not None:
            self._chip = ChipLabel(self._workspace.look, chip)
            self._row.insertWidget(0, self._chip)

    def _show_problem(self, problem: Problem | None) -> None:
        self._mark.setVisible(problem is not None)
        self._problem.setVisible(problem is not None)
        if problem is not None:
            serious = problem.severity is Severity.SERIOUS
            self._mark.show_shape(
                Shape.PROBLEM if serious else Shape.WARN, "danger" if serious else "warn"
            )
            words = " ".join(filter(None, (problem.message, problem.fix)))
            self._problem.setText(self._workspace.names.redact(words))

    def _show_fix(self, fix: tuple[str, Callable[[], object]] | None) -> None:
        self._fix.setVisible(fix is not None)
        self._do = None
        if fix is not None:
            self._fix.setText(fix[0])
            self._fix.setAccessibleName(fix[0])
            self._do = fix[1]

    def _run_fix(self) -> None:
        if self._do is not None:
            self._do()

    def _worst(self, subject: Subject) -> Problem | None:
        order = list(Severity)
        about = [
            one
            for one in self._workspace.problems
            if subject in one.subjects[:1] or (subject.kind == "days" and one.day == subject.id)
        ]
        return min(about, key=lambda one: order.index(one.severity), default=None)

    def _dress(self) -> None:
        look = self._workspace.look
        self._row.setContentsMargins(look.px(12), 0, look.px(12), 0)
        self._row.setSpacing(look.px(8))
        self.setFixedHeight(round(HEIGHT + GROWS * (look.scale - 1)))
