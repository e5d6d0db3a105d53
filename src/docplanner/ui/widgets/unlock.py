"""Asking to see real names: whose, for how long, and whether nobody else sees the screen.

There is no passphrase yet: it would promise what a file that is not encrypted cannot keep. The
panel says so. No reason is asked for either, since the history keeps changes alone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from docplanner.domain.ids import Id
from docplanner.ui.names import Names
from docplanner.ui.settings.options import OPTIONS
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.widgets.basics import Segments, Text, button
from docplanner.ui.words import counted, tr
from docplanner.ui.workspace import Toast, Workspace

WIDTH = 560
MOST_NAMED = 6


def ask_for_names(workspace: Workspace, near: QWidget, person: Id | None = None) -> None:
    """Open the panel over the window; where names show already, hide them again."""
    if workspace.names.any_shown and (person is None or workspace.names.shows(person)):
        workspace.names.lock()
        return
    if not workspace.names.protected():
        workspace.said.emit(Toast(tr("Nobody is protected here; all names show.")))
        return
    window = near.window()
    for old in window.findChildren(UnlockPanel):
        old.close_panel()
    UnlockPanel(workspace, window, person).open_panel()


class UnlockPanel(QWidget):
    """The panel, on a scrim over the whole window. Esc closes it, Enter unlocks."""

    def __init__(self, workspace: Workspace, window: QWidget, person: Id | None) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._before = QApplication.focusWidget()
        self._people = workspace.names.protected()
        self._person = next((one for one in self._people if one.id == person), None)
        self.setAccessibleName(tr("Unlock protected names"))
        self._card = self._make_card()
        self.setGeometry(window.rect())
        window.installEventFilter(self)

    def open_panel(self) -> None:
        """Show it and put the focus where it begins."""
        self.show()
        self.raise_()
        self._place()
        self._alone.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Close it and give the focus back."""
        self._window.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        if self._before is not None:
            self._before.setFocus()

    def unlock(self) -> None:
        """Show the names that were chosen."""
        if not self._alone.isChecked():
            self._alone.setFocus()
            return
        everybody = self._who is None or self._who.chosen() == "all"
        people = self._people if everybody or self._person is None else (self._person,)
        names = self._workspace.names
        guard(self._window, names)
        names.unlock([one.id for one in people], float(self._minutes.chosen() or 5))
        self.close_panel()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.unlock()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Keep the focus on the panel while it is open."""
        inside = [
            one
            for one in self._card.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
        ]
        now = next((n for n, one in enumerate(inside) if one.hasFocus()), 0)
        inside[(now + (1 if forward else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        ground = self._workspace.look.colour("scrim")
        ground.setAlphaF(0.4)
        QPainter(self).fillRect(self.rect(), ground)

    def _place(self) -> None:
        width = min(self._workspace.look.px(WIDTH), self.width() - 32)
        height = min(
            max(self._card.heightForWidth(width), self._card.minimumSizeHint().height()),
            self.height() - 32,
        )
        left, top = (self.width() - width) // 2, (self.height() - height) * 2 // 5
        self._card.setGeometry(QRect(left, top, width, height))

    # Building

    def _make_card(self) -> QWidget:
        look, card = self._workspace.look, QWidget(self)
        card.setObjectName("sheet")
        card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        outer = QVBoxLayout(card)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.setSpacing(0)
        grid = QGridLayout()
        grid.setContentsMargins(*(look.px(20),) * 4)
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(12))
        shield = QLabel()
        shield.setPixmap(look.pixmap("shield", "text.secondary", 20))
        grid.addWidget(shield, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Text(look, tr("Unlock protected names"), "title"), 0, 1)
        grid.addWidget(Text(look, self._who_words(), "small", "secondary", wrap=True), 1, 1)
        plain = Banner(
            look,
            "warn",
            tr("This file is not encrypted"),
            tr(
                "There is no passphrase yet: anybody who has the file can see these names as you "
                "do now. Keep it on an encrypted disk."
            ),
        )
        grid.addWidget(plain, 2, 1)
        grid.addLayout(self._choices(), 3, 1)
        self._alone = QCheckBox(tr("Nobody else can see this screen. No screen is shared."))
        self._alone.setFont(look.font("small"))
        grid.addWidget(self._alone, 4, 1)
        grid.setColumnStretch(1, 1)
        outer.addLayout(grid)
        outer.addWidget(self._foot())
        return card

    def _who_words(self) -> str:
        names = [one.code_name or "" for one in self._people]
        listed = ", ".join(names[:MOST_NAMED]) + (", …" if len(names) > MOST_NAMED else "")
        count = counted(len(names), "{n} person is protected", "{n} people are protected")
        return tr(
            "{count}: {names}. Their names, numbers and addresses will show in their own sheet "
            "on this screen, and nowhere else.",
            count=count,
            names=listed,
        )

    def _choices(self) -> QHBoxLayout:
        look = self._workspace.look
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(Text(look, tr("Show"), "smallStrong"))
        self._who: Segments | None = None
        if self._person is not None and len(self._people) > 1:
            only = tr("Only {name}", name=self._person.code_name or "")
            pairs = [("one", only.replace("&", "&&")), ("all", tr("Everybody"))]
            self._who = Segments(pairs, lambda key: None)
            self._who.choose("one")
            row.addWidget(self._who)
        row.addWidget(Text(look, tr("for"), "small"))
        times = next(one.choices for one in OPTIONS if one.key == "lock_after")
        self._minutes = Segments([(str(n), tr(words)) for n, words in times], lambda key: None)
        self._minutes.choose(str(self._workspace.settings.get("lock_after")))
        row.addWidget(self._minutes)
        row.addStretch(1)
        return row

    def _foot(self) -> QWidget:
        look, foot = self._workspace.look, QWidget()
        foot.setObjectName("foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(look.px(20), look.px(12), look.px(20), look.px(12))
        words = tr("Prints and exports keep the code name")
        row.addWidget(Text(look, words, "small", "secondary", wrap=True), 1)
        row.addWidget(button(look, tr("Cancel"), self.close_panel))
        go = button(look, tr("Unlock"), self.unlock, kind="primary", icon="unlock")
        go.setEnabled(False)
        self._alone.toggled.connect(go.setEnabled)
        row.addWidget(go)
        return foot


class _Guard(QObject):
    """Locks the names when the window leaves the screen, or something is printed or exported."""

    def __init__(self, window: QWidget, names: Names) -> None:
        super().__init__(names)
        self._names = names
        window.installEventFilter(self)
        for command in ("window.print", "window.export"):
            for action in window.findChildren(QAction, command):
                action.triggered.connect(names.lock)
        app = QApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        hidden = event.type() == QEvent.Type.Hide
        changed = event.type() == QEvent.Type.WindowStateChange
        if hidden or (changed and isinstance(watched, QWidget) and watched.isMinimized()):
            self._names.lock()
        return False

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if state in (
            Qt.ApplicationState.ApplicationHidden,
            Qt.ApplicationState.ApplicationSuspended,
        ):
            self._names.lock()


def guard(window: QWidget, names: Names) -> None:
    """Watch over unlocked names, from the first time that some are unlocked."""
    if names.findChild(_Guard) is None:
        _Guard(window, names)
