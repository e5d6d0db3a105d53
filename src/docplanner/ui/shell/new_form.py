"""The form for a new production: its title, how many parts it has, where its file goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from docplanner.files import file_stem
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import tr

SUFFIX = ".docplan"
MOST_PARTS = 100


class NewForm(QWidget):
    """``made`` carries the file, the title and the number of parts; ``left`` gives it up."""

    made = Signal(object, str, int)
    left = Signal()

    def __init__(self, look: Look, folder: Path) -> None:
        super().__init__()
        self._folder = folder
        self._own_place = False
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLineEdit()
        self.title.setPlaceholderText(tr("Title of the film or series"))
        self.title.setMaxLength(200)
        self.parts = QSpinBox()
        self.parts.setRange(1, MOST_PARTS)
        self.parts.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.place = QLineEdit()
        self._error = Text(look, "", "caption", "danger", wrap=True)
        self._error.hide()
        self._lay_out(look)
        self.title.textChanged.connect(self._suggest)
        self.place.textEdited.connect(self._placed)
        self._suggest("")

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.create_()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def create_(self) -> None:
        """Ask for the production, or say what is missing."""
        title, path = " ".join(self.title.text().split()), self.path()
        if not title:
            self._complain(tr("Give the production a title; it can be changed later."), self.title)
        elif path.exists():
            words = tr("{name} exists already; choose another name.", name=path.name)
            self._complain(words, self.place)
        elif not path.parent.is_dir():
            words = tr("There is no folder {folder}; choose another.", folder=path.parent)
            self._complain(words, self.place)
        else:
            self._error.hide()
            self.made.emit(path, title, self.parts.value())

    def path(self) -> Path:
        """The file that is to be made."""
        text = self.place.text().strip() or self._suggested("")
        path = Path(text).expanduser()
        whole = path if path.is_absolute() else self._folder / path
        ends = whole.suffix.casefold() == SUFFIX
        return whole if ends else whole.with_name(whole.name + SUFFIX)

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(Text(look, tr("Start a new production"), "bodyStrong"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(8))
        place = QHBoxLayout()
        place.addWidget(self.place, 1)
        place.addWidget(button(look, tr("Choose"), self._choose))
        names = (tr("Title"), tr("Parts"), tr("File"))
        for row, (name, field) in enumerate(zip(names, self._fields(), strict=True)):
            label = Text(look, name, "small", "secondary")
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            if field is self.place:
                grid.addLayout(place, row, 1)
            else:
                grid.addWidget(field, row, 1)
        self.parts.setFixedWidth(look.px(80))
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addWidget(self._error)
        row_ = QHBoxLayout()
        row_.addStretch()
        row_.addWidget(button(look, tr("Cancel"), self.left.emit))
        row_.addWidget(button(look, tr("Create"), self.create_, kind="primary"))
        column.addLayout(row_)

    def _fields(self) -> tuple[QWidget, QWidget, QWidget]:
        return self.title, self.parts, self.place

    def _suggest(self, title: str) -> None:
        if not self._own_place:
            self.place.setText(self._suggested(title))

    def _suggested(self, title: str) -> str:
        stem = file_stem(title) or tr("New production")
        path = self._folder / f"{stem}{SUFFIX}"
        number = 1
        while path.exists():
            number += 1
            path = path.with_name(f"{stem} {number}{SUFFIX}")
        return str(path)

    def _placed(self, text: str) -> None:
        self._own_place = bool(text.strip())

    def _choose(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Where to keep the production"),
            str(self.path()),
            tr("Productions (*.docplan)"),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._own_place = True
            self.place.setText(path)

    def _complain(self, sentence: str, field: QWidget) -> None:
        self._error.setText(sentence)
        self._error.show()
        field.setFocus()
