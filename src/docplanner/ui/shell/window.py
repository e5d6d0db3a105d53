"""The main window: it puts the pieces together and hands each command to the one that does it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from docplanner.ui.commands.keymap import Keymap
from docplanner.ui.jobs import Jobs
from docplanner.ui.pages import PAGES, SETTINGS
from docplanner.ui.settings.store import Settings
from docplanner.ui.shell.rail import Rail
from docplanner.ui.shell.statusbar import StatusBar
from docplanner.ui.shell.tidy import Tidy
from docplanner.ui.shell.toast import ToastView
from docplanner.ui.shell.topbar import TopBar
from docplanner.ui.theme.look import Look

if TYPE_CHECKING:
    from docplanner.project.project import Changes, Project
    from docplanner.ui.pages.page import Page
    from docplanner.ui.shell.assist import Assist
    from docplanner.ui.shell.files import Files
    from docplanner.ui.shell.host import PageHost
    from docplanner.ui.shell.notice import Notice
    from docplanner.ui.shell.opening import Doors
    from docplanner.ui.workspace import Workspace

SMALLEST = (1100, 700)
FIRST = (1440, 900)


class Window(QMainWindow):
    """The program's window, with a production open in it or none."""

    assist: Assist
    files: Files
    notice: Notice

    def __init__(self, look: Look, settings: Settings, jobs: Jobs) -> None:
        """The frame alone, quick to make and to show; `furnish` makes it work."""
        super().__init__()
        self.look, self.settings, self.jobs = look, settings, jobs
        self.keymap = Keymap(settings)
        self.workspace: Workspace | None = None
        self.host: PageHost | None = None
        self.rail = Rail(look)
        self.topbar = TopBar(look, self.keymap)
        self.statusbar_ = StatusBar(look, jobs)
        self.middle = QStackedWidget()
        self.banners = QVBoxLayout()
        self._lay_out()
        self.toast = ToastView(look, self, self._undo)
        self.tidy = Tidy(self)
        self.setWindowTitle("docplanner")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)

    def furnish(self, doors: Doors) -> None:
        """Bring in everything behind the frame: opening, searching, messages, keys."""
        from docplanner.ui.shell.assist import Assist
        from docplanner.ui.shell.files import Files
        from docplanner.ui.shell.notice import Notice

        self.assist = Assist(self, self)
        self.files = Files(self, self, self.banners, doors)
        self.files.opened.connect(self.show_project)
        self.files.closing.connect(self._close_if_saved)
        self.notice = Notice(self, self, self.banners)
        self._bind()

    # Opening and closing

    def show_project(self, project: Project) -> Workspace:
        """Show an open production."""
        from docplanner.ui.shell.checker import Checker
        from docplanner.ui.shell.host import PageHost
        from docplanner.ui.workspace import Workspace

        self.close_project()
        workspace = Workspace(project, self.look, self.settings, self.jobs)
        state = self.settings.state(str(project.path))
        self.workspace = workspace
        self.host = PageHost(workspace, self.keymap, state)
        self.middle.addWidget(self.host)
        self.middle.setCurrentWidget(self.host)
        workspace.said.connect(self.toast.say)
        workspace.asked.connect(self.host.show_record)
        workspace.called.connect(self.host.show_page)
        workspace.changed.connect(self._retitle)
        self.notice.attend(workspace)
        self.host.shown.connect(self.rail.choose)
        self.host.shown.connect(self.assist.page_changed)
        self.rail.open_for(True)
        self.topbar.show_workspace(workspace)
        self.statusbar_.show_workspace(workspace)
        self._restore(state)
        pages = {kind.id for kind in PAGES}
        page = state.get("page")
        self.host.show_page(page if page in pages else PAGES[0].id)
        Checker(workspace).soon()
        self._retitle(None)
        self.files.show_workspace(workspace)
        self.assist.attend(workspace)
        return workspace

    def close_project(self) -> None:
        """Keep the window's state, close the file, show none."""
        if self.workspace is None or self.host is None:
            return
        self._finish_typing()
        self.files.keeper.keep()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        state = {**self.host.state(), "geometry": geometry}
        self.settings.keep_state(str(self.workspace.project.path), state)
        self.topbar.show_workspace(None)
        self.statusbar_.show_workspace(None)
        self.notice.attend(None)
        self.jobs.finish()
        for timer in self.host.findChildren(QTimer):
            timer.stop()  # the pages live until the event loop comes round; nothing may wake them
        self.workspace.blockSignals(True)
        self.middle.removeWidget(self.host)
        self.host.deleteLater()
        self.workspace.close()
        self.workspace = self.host = None
        self.rail.open_for(False)
        self.setWindowTitle("docplanner")
        self.files.show_workspace(None)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        closed = self._close_if_saved()
        event.setAccepted(closed)
        if closed:
            self.tidy.let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self.host is not None:
            self.host.fit(self.width())

    # Inside

    def _finish_typing(self) -> None:
        focus = self.focusWidget()
        if focus is not None:
            focus.clearFocus()  # what is being typed is saved when its field loses the focus

    def _close_if_saved(self) -> bool:
        """Close the production, unless what was typed could not be saved: that is said first."""
        self._finish_typing()
        if not self.files.may_close():
            return False
        self.close_project()
        self.jobs.finish()
        return True

    def _lay_out(self) -> None:
        middle = QWidget()
        grid = QGridLayout(middle)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.rail, 0, 0, 3, 1)
        grid.addWidget(self.topbar, 0, 1)
        grid.addLayout(self.banners, 1, 1)
        grid.addWidget(self.middle, 2, 1)
        grid.addWidget(self.statusbar_, 3, 0, 1, 2)
        grid.setRowStretch(2, 1)
        self.setCentralWidget(middle)
        self.rail.open_for(False)

    def _bind(self) -> None:
        commands: dict[str, Callable[[], object]] = {
            "undo": self._undo,
            "redo": self._redo,
            "add": self._add,
            "find": lambda: self._on_page(lambda page: page.look_for()),
            "print": lambda: self._on_page(lambda page: page.print_page()),
            "export": lambda: self._on_page(lambda page: page.export_page()),
            "inspector": lambda: self._on_host(lambda host: host.toggle_side()),
            "back": lambda: self._on_host(lambda host: host.step(-1)),
            "forward": lambda: self._on_host(lambda host: host.step(1)),
            "part": self.topbar.step_part,
            "quit": self.close,
            "settings": lambda: self._page("settings"),
            **self.assist.commands(),
            **self.files.commands(),
            **self.notice.commands(),
        }
        for name, run in commands.items():
            self.keymap.bind(self, f"window.{name}", run)
        for kind in PAGES:
            self.keymap.bind(self, f"page.{kind.id}", lambda key=kind.id: self._page(key))  # type: ignore[misc]  # mypy knows no default in a lambda
        self.rail.asked.connect(self._page)
        self.topbar.asked.connect(self.run)
        self.statusbar_.asked.connect(self.run)

    def run(self, command: str) -> None:
        """Run a bound command by its id."""
        for action in self.actions():
            if action.objectName() == command:
                action.trigger()

    def _add(self) -> None:
        if self.host is None:
            self.files.new()
        else:
            self.host.page().add()

    def _page(self, key: str) -> None:
        if self.host is not None:
            self.middle.setCurrentWidget(self.host)
            self.host.show_page(key)
        elif key == SETTINGS.id:
            self.assist.show_settings()
        elif key == PAGES[0].id:
            self.files.main()

    def _on_host(self, run: Callable[[PageHost], object]) -> None:
        if self.host is not None:
            run(self.host)

    def _on_page(self, run: Callable[[Page], object]) -> None:
        if self.host is not None:
            run(self.host.page())

    def _redo(self) -> None:
        if self.workspace is not None:
            self.workspace.redo()

    def _undo(self) -> None:
        if self.workspace is not None:
            self.workspace.undo()

    def _retitle(self, changes: Changes | None) -> None:
        if self.workspace is not None:
            self.setWindowTitle(f"{self.workspace.snapshot.production.title} - docplanner")

    def _restore(self, state: dict[str, object]) -> None:
        geometry = state.get("geometry")
        if isinstance(geometry, str):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
