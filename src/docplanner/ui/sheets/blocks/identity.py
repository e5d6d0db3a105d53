"""How much of a contributor may be shown. Showing more lists first what already speaks of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QToolButton, QVBoxLayout, QWidget

from docplanner.domain.ids import Id
from docplanner.domain.people import Identity, Interviewee, Person
from docplanner.planning.affected import Affected, affected, is_lower
from docplanner.ui.sheets.people_words import IDENTITIES
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Text
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Toast, Workspace


def identity(workspace: Workspace, kind: str, key: Id) -> QWidget | None:
    """The choice of a contributor's level."""
    return IdentityChoice(workspace, key)


class IdentityChoice(QWidget):
    """Five levels as buttons; the one that is agreed is pressed."""

    def __init__(self, workspace: Workspace, key: Id) -> None:
        super().__init__()
        self._workspace, self._key = workspace, key
        look = workspace.look
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(look.px(4), 0, look.px(4), look.px(4))
        grid = QGridLayout()
        grid.setSpacing(look.px(6))
        self._buttons: dict[Identity | None, QToolButton] = {}
        wide = 2 if look.scale >= 1.5 else 4
        for place, level in enumerate((*Identity, None)):
            made = self._button(level)
            self._buttons[level] = made
            grid.addWidget(made, place // wide, place % wide, 1, 1 if level else wide)
        self._column.addLayout(grid)
        self._words = Text(look, "", "caption", "secondary", wrap=True)
        self._column.addWidget(self._words)
        self._asking: Banner | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the level that is agreed."""
        one = self._contributor()
        if one is None:
            return
        for level, made in self._buttons.items():
            made.setChecked(level is one.identity)
        person = self._workspace.snapshot.get(Person, one.person)
        self._words.setText(_said(one, person))

    def _contributor(self) -> Interviewee | None:
        return self._workspace.snapshot.get(Interviewee, self._key)

    def _button(self, level: Identity | None) -> QToolButton:
        look = self._workspace.look
        word, icon = IDENTITIES[level]
        made = QToolButton()
        made.setText(tr(word))
        made.setIcon(look.icon(icon))
        made.setIconSize(QSize(look.px(15), look.px(15)))
        under = Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        made.setToolButtonStyle(under if level else Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFont(look.font("caption"))
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        made.setProperty("look", "level" if level else "no_level")
        made.setSizePolicy(made.sizePolicy().Policy.Expanding, made.sizePolicy().Policy.Fixed)
        made.setMinimumHeight(look.px(40 if level else 26))
        made.setAccessibleName(tr("Identity: {level}", level=tr(word)))
        made.clicked.connect(lambda checked=False: self._choose(level))
        return made

    def _choose(self, level: Identity | None) -> None:
        one = self._contributor()
        self.refresh()
        if one is None or level is one.identity:
            self._stop_asking()
            return
        found = self._affected(one.person) if is_lower(level, one.identity) else None
        person = self._workspace.snapshot.get(Person, one.person)
        shows = person is not None and person.protected and is_lower(level, one.identity)
        if found or shows:
            self._ask(level, found)
        else:
            self._save(level)

    def _affected(self, person: Id) -> Affected:
        long = self._workspace.long
        pictures = long.all("pictures").values()
        entries = long.of("log", "person", person)
        return affected(self._workspace.snapshot, person, entries, pictures)

    def _ask(self, level: Identity | None, found: Affected | None) -> None:
        self._stop_asking()
        word = tr(IDENTITIES[level][0])
        self._asking = Banner(
            self._workspace.look,
            "warn",
            tr("{level} shows more of this person", level=word),
            _affected_words(found),
            (
                (tr("Change to {level}", level=word), partial(self._save, level)),
                (tr("Keep"), self._stop_asking),
            ),
        )
        self._column.addWidget(self._asking)

    def _stop_asking(self) -> None:
        if self._asking is not None:
            self._column.removeWidget(self._asking)
            self._asking.hide()
            self._asking.deleteLater()
            self._asking = None

    def _save(self, level: Identity | None) -> None:
        from docplanner.edits import people

        self._stop_asking()
        workspace = self._workspace
        if workspace.do(people.set_identity, self._key, level) is None:
            return
        one = self._contributor()
        person = one and workspace.snapshot.get(Person, one.person)
        if person and person.protected and level in people.HIDING:
            name = person.code_name or ""
            words = tr("Shown as {name} everywhere from now on", name=name)
            workspace.said.emit(Toast(words, undo=True))
        self.refresh()


def _said(one: Interviewee, person: Person | None) -> str:
    if one.identity is None:
        return tr("No level is agreed yet. Agree one before filming.")
    if person is not None and person.protected:
        return tr("Code name {name} on every screen and paper.", name=person.code_name or "")
    if one.identity in (Identity.PSEUDONYM, Identity.ANONYMOUS):
        return tr("The name of this person is not hidden yet: choose the level again.")
    return ""


def _affected_words(found: Affected | None) -> str:
    if not found:
        return tr("The real name will show in lists and papers again.")
    counts = (
        (len(found.activities), "{n} activity", "{n} activities"),
        (found.clips, "{n} clip", "{n} clips"),
        (len(found.pictures), "{n} picture", "{n} pictures"),
        (len(found.issues), "{n} issued paper", "{n} issued papers"),
    )
    listed = ", ".join(counted(n, one, many) for n, one, many in counts if n)
    return tr(
        "Look at them again first: {listed}. Papers that left stay as they are.", listed=listed
    )
