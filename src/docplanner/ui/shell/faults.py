"""Banners under the top bar, on every page: what could not be saved, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.project.standing import Place
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.banner import Banner
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace

Action = tuple[str, Callable[[], object]]
UNSAVED, STRAYED, READ_ONLY, TROUBLE = "unsaved", "strayed", "read only", "trouble"


class Faults(QObject):
    """One banner for each thing that is wrong with the open file; it goes when its cause goes.

    ``copy`` asks where to save a copy, ``reopen`` for the file that lies there now.
    """

    copy = Signal()
    reopen = Signal()

    def __init__(self, look: Look, window: QWidget, column: QVBoxLayout) -> None:
        super().__init__(window)
        self._look, self._window, self._column = look, window, column
        self._workspace: Workspace | None = None
        self._shown: dict[str, tuple[str, Banner]] = {}

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Watch an open production, or none."""
        for key in list(self._shown):
            self.clear(key)
        self._workspace = workspace
        if workspace is None:
            return
        workspace.failed.connect(self.failed)
        workspace.saved.connect(self._saved)
        if workspace.project.standing.reads_only:
            self._say_read_only(workspace)

    def failed(self, fault: Fault) -> None:
        """Something was not saved."""
        workspace = self._workspace
        if workspace is None:
            return
        if workspace.project.standing.reads_only:
            workspace.said.emit(Toast(str(fault), warning=True))
            return
        title = tr("Not saved: {cause}", cause=fault.cause) if fault.cause else tr("Not saved")
        kept = tr("What you typed is still in its field.") if workspace.again is None else ""
        words = f"{fault} {kept}".strip()
        actions = [(tr("Try again"), self.try_again)]
        if workspace.project.standing.place is not Place.SAME:
            actions = []
            self.clear(STRAYED)
        self.show(UNSAVED, "danger", title, words, (*actions, *self._ways_out()))

    def strayed(self) -> None:
        """The file is no longer where it was opened, or is there again."""
        workspace = self._workspace
        if workspace is None or UNSAVED in self._shown:
            return
        try:
            workspace.project.standing.require()
        except Fault as fault:
            self.show(STRAYED, "danger", tr("The file has gone"), str(fault), self._ways_out())
        else:
            self.clear(STRAYED)

    def try_again(self) -> None:
        """Save what was not saved: the change itself, or the field that still holds it."""
        workspace = self._workspace
        if workspace is None:
            return
        again, workspace.again = workspace.again, None
        if again is not None:
            again()
            return
        field = unsaved_field(self._window)
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            enter = (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, *enter))
        else:
            self.clear(UNSAVED)

    def show(
        self, key: str, tone: str, title: str, words: str, actions: tuple[Action, ...] = ()
    ) -> None:
        """Show a banner. One that says the same stays as it is, so that it can be clicked."""
        text = f"{title} {words}"
        if key in self._shown and self._shown[key][0] == text:
            return
        self.clear(key)
        banner = Banner(self._look, tone, title, words, actions, wide=True)
        self._shown[key] = (text, banner)
        self._column.addWidget(banner)

    def shown(self) -> tuple[str, ...]:
        """What stands there now."""
        return tuple(self._shown)

    def clear(self, key: str) -> None:
        """Take a banner away."""
        found = self._shown.pop(key, None)
        if found is not None:
            self._column.removeWidget(found[1])
            found[1].hide()
            found[1].deleteLater()

    def _saved(self) -> None:
        for key in (UNSAVED, STRAYED, TROUBLE):
            self.clear(key)

    def _say_read_only(self, workspace: Workspace) -> None:
        words = tr(
            "{name} or its folder may not be written. You can read and print everything.",
            name=workspace.project.path.name,
        )
        self.show(READ_ONLY, "neutral", tr("Read only"), words, (self._to_copy(),))

    def _ways_out(self) -> tuple[Action, ...]:
        assert self._workspace is not None
        if self._workspace.project.standing.place is Place.REPLACED:
            return (self._to_copy(), (tr("Open the new file"), self.reopen.emit))
        return (self._to_copy(),)

    def _to_copy(self) -> Action:
        return (tr("Save a copy to..."), self.copy.emit)


def unsaved_field(window: QWidget) -> QWidget | None:
    """The editor that still holds what could not be saved."""
    for widget in window.findChildren(QWidget):
        if widget.property("error") and widget.isVisible():
            return widget
    return None
