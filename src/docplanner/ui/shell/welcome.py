"""The welcome page: every way into a production, and what was open before."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.jobs import Job, Jobs
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell import recent
from docplanner.ui.shell.beside import Beside
from docplanner.ui.shell.choice import Choice
from docplanner.ui.shell.new_form import NewForm
from docplanner.ui.shell.opening import Doors, Trouble
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.flow import Flow
from docplanner.ui.words import tr


class Welcome(QWidget):
    """``asked`` carries a window command, ``chosen`` a file, ``created`` what a new one needs."""

    asked = Signal(str)
    chosen = Signal(object)
    sought = Signal(object)
    created = Signal(object, str, int)
    left = Signal()

    def __init__(
        self, look: Look, settings: Settings, keymap: Keymap, jobs: Jobs, doors: Doors
    ) -> None:
        super().__init__()
        self._look, self._settings, self._keymap = look, settings, keymap
        self._jobs, self._doors = jobs, doors
        self._known: Mapping[Path, recent.Standing] = {}
        self._counts: Mapping[str, int] = {}
        self._trouble: Trouble | None = None
        self._form: NewForm | None = None
        self._main: Choice | None = None
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._outer = QHBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._built: list[QWidget] = []
        self._beside = self._side()
        look.changed.connect(self.build)
        keymap.changed.connect(self.build)
        self.build()

    def refresh(self) -> None:
        """Look at the files anew, beside the window, and show how they stand."""
        paths = [one.path for one in recent.listed(self._settings)]
        doors = self._doors

        def work(job: Job) -> tuple[Mapping[Path, recent.Standing], Mapping[str, int]]:
            from docplanner.edits.sample import counts

            return recent.look_at(paths, doors.is_sample), counts()

        def done(found: tuple[Mapping[Path, recent.Standing], Mapping[str, int]]) -> None:
            self._known, self._counts = found
            self._fill()

        self._jobs.start(tr("Looking at recent files"), work, done, quiet=True)

    def show_form(self) -> None:
        """Open the form for a new production."""
        if self._form is None:
            self._form = self._new_form()
            self.build()
        self._form.title.setFocus()
        QTimer.singleShot(0, self._form, self._scroll_to_form)  # when it has been laid out

    def _scroll_to_form(self) -> None:
        if self._form is not None:
            self._area.ensureWidgetVisible(self._form)

    def close_form(self) -> None:
        """Close it."""
        if self._form is not None:
            self._form = None
            self.build()

    def complain(self, trouble: Trouble | None) -> None:
        """Say why something was not opened; None takes that away."""
        self._trouble = trouble
        self.build()

    def take_focus(self) -> None:
        """Make the main thing ready for the keyboard."""
        if self._main is not None and self._form is None:
            self._main.setFocus()

    def take_main(self) -> None:
        """Do the main thing here."""
        if self._main is not None and self._form is None:
            self._main.click()

    def build(self) -> None:
        """Make the page: at the size and in the words that hold now."""
        if self._form is not None:
            self._form.setParent(None)
        for old in self._built:
            self._outer.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._beside = self._side()
        self._built = [self._ways(), self._beside]
        for widget, stretch in zip(self._built, (2, 1), strict=True):
            self._outer.addWidget(widget, stretch)
        if self._form is not None:
            self._form.show()
        self._fill()

    def _side(self) -> Beside:
        beside = Beside(self._look)
        beside.list.asked.connect(self.chosen)
        beside.list.sought.connect(self.sought)
        beside.list.cleared.connect(self._cleared)
        return beside

    def _fill(self) -> None:
        self._beside.show_all(recent.listed(self._settings), self._known, self._counts)

    def _cleared(self) -> None:
        recent.clear(self._settings)
        self.build()

    # The ways in

    def _ways(self) -> QWidget:
        look = self._look
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setObjectName("surface")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QHBoxLayout(page)
        column = QVBoxLayout()
        column.setContentsMargins(look.px(24), look.px(64), look.px(24), look.px(24))
        column.setSpacing(look.px(10))
        middle.addStretch(1)
        middle.addLayout(column, 8)
        middle.addStretch(2)
        column.addWidget(Text(look, tr("Plan the film, then go and get it"), "figure", wrap=True))
        words = tr(
            "One file holds the schedule, shots, people, places, footage and safety of a "
            "production. It works with no internet."
        )
        column.addWidget(Text(look, words, "body", "secondary", wrap=True))
        column.addSpacing(look.px(8))
        if self._trouble is not None:
            column.addWidget(self._banner(self._trouble))
        for widget in self._choices():
            column.addWidget(widget)
        column.addSpacing(look.px(6))
        column.addWidget(self._links())
        column.addStretch(1)
        area.setWidget(page)
        return area

    def _choices(self) -> list[QWidget]:
        look, first = self._look, next(iter(recent.listed(self._settings)), None)
        made: list[QWidget] = []
        if first is not None and not self._doors.is_sample(first.path):
            name = first.title or first.path.stem
            self._main = Choice(
                look,
                "footage",
                tr("Go on with {title}", title=name),
                str(first.path),
                "Ctrl+1",
                main=True,
            )
            path = first.path
            self._main.clicked.connect(lambda checked=False: self.chosen.emit(path))
            made.append(self._main)
        words = tr("A finished two-part film with its trips. Change anything, it cannot hurt.")
        sample = self._choice("sample", "sample", tr("Open the sample"), words, main=not made)
        if not made:
            self._main = sample
        made.append(sample)
        if self._form is not None:
            made.append(self._form)
        else:
            words = tr("Title, parts, and where its file goes. You can leave the rest empty.")
            made.append(self._choice("new", "new-file", tr("Start a new production"), words))
        words = tr("A .docplan file on this computer, a drive or a memory stick.")
        made.append(self._choice("open", "folder-open", tr("Open a file"), words))
        return made

    def _choice(
        self, command: str, icon: str, title: str, words: str, *, main: bool = False
    ) -> Choice:
        keys = "Ctrl+1" if main else self._keymap.shown(f"window.{command}")
        if command == "new":
            keys = keys or self._keymap.shown("window.add")
        made = Choice(self._look, icon, title, words, keys, main=main)
        made.clicked.connect(lambda checked=False: self.asked.emit(f"window.{command}"))
        return made

    def _links(self) -> QWidget:
        links = QWidget()
        row = Flow(links, self._look.px(16))
        keys = self._keymap.shown("window.keys")
        for command, icon, text in (
            ("restore", "restore", tr("Restore from a backup")),
            ("keys", "keyboard", f"{tr('Keys')}, {keys}" if keys else tr("Keys")),
            ("settings", "settings", tr("Settings")),
        ):
            made = button(self._look, text, kind="link", icon=icon)
            made.clicked.connect(
                lambda checked=False, name=command: self.asked.emit(f"window.{name}")
            )
            row.addWidget(made)
        return links

    def _new_form(self) -> NewForm:
        own = str(self._settings.get("productions_folder"))
        form = NewForm(self._look, Path(own) if own else self._doors.documents())
        form.made.connect(self.created)
        form.left.connect(self.close_form)
        form.left.connect(self.left)
        return form

    def _banner(self, trouble: Trouble) -> Banner:
        actions = ((trouble.words, trouble.again),) if trouble.again is not None else ()
        return Banner(self._look, "danger", tr("That did not work"), trouble.sentence, actions)
