"""The commands about files, and what stands around them: welcome page, menu, banners, watch."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.ui.shell import asking, recent
from docplanner.ui.shell.alt import AltTap
from docplanner.ui.shell.faults import TROUBLE, Faults, unsaved_field
from docplanner.ui.shell.kept import Keeper
from docplanner.ui.shell.menu import ProductionMenu
from docplanner.ui.shell.opening import Doors, Opening, Trouble
from docplanner.ui.shell.parts import Parts
from docplanner.ui.shell.rescue import Rescue
from docplanner.ui.shell.story import Story
from docplanner.ui.shell.watch import Watch
from docplanner.ui.shell.welcome import Welcome
from docplanner.ui.words import tr
from docplanner.ui.workspace import Toast, Workspace

SUFFIX = ".docplan"


class Files(QObject):
    """Made by the window, which binds its commands and shows what was ``opened``."""

    opened = Signal(object)
    """A Project to be shown."""
    closing = Signal()
    """The production is to be closed."""

    def __init__(self, window: QWidget, parts: Parts, banners: QVBoxLayout, doors: Doors) -> None:
        super().__init__(window)
        self._window, self._parts, self.doors = window, parts, doors
        self.opening = Opening(self, parts.jobs, doors)
        self.faults = Faults(parts.look, window, banners)
        self.watch = Watch(window)
        self.keeper = Keeper(window, doors.folder)
        self._rescue = Rescue(self.faults, self.keeper, parts)
        self.story = Story(parts.settings)
        self._menu = ProductionMenu(parts.topbar.menu, parts.keymap, parts.settings)
        self._welcome: Welcome | None = None
        self._warned = False
        self.opening.opened.connect(self.opened)
        self.opening.troubled.connect(self.trouble)
        self.opening.done.connect(self._made)
        self.faults.copy.connect(self.save_copy)
        self.faults.reopen.connect(self.reopen)
        self.watch.looked.connect(self.faults.strayed)
        self._menu.asked.connect(parts.topbar.asked)
        self._menu.chosen.connect(self.opening.open)
        parts.topbar.menu.aboutToShow.connect(self._fill_menu)
        self._alt = AltTap(window)
        self._alt.tapped.connect(self.open_menu)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def commands(self) -> dict[str, Callable[[], object]]:
        """What runs each of its window commands."""
        return {
            "new": self.new,
            "open": self.open,
            "sample": self.opening.open_sample,
            "copy": self.save_copy,
            "backup": self.back_up,
            "restore": self.restore,
            "reveal": self.reveal,
            "details": self.details,
            "story": self.switch_clock,
            "close": self.close,
            "menu": self.open_menu,
        }

    # What the window tells

    def show_workspace(self, workspace: Workspace | None) -> None:
        """A production is shown now, or none."""
        self.faults.show_workspace(workspace)
        self.watch.show_workspace(workspace)
        kept = self.keeper.show_workspace(workspace)
        if workspace is None:
            self.opening.closed()
            return
        if kept is not None:
            self._rescue.offer(workspace, kept)
        workspace.saved.connect(self._calm)
        self._warned = False
        self.opening.shown(workspace.project)
        self.remember(workspace)
        if self._welcome is not None:
            self._welcome.close_form()
            self._welcome.complain(None)

    def remember(self, workspace: Workspace) -> None:
        """Put what is open at the head of the recent files."""
        path, title = workspace.project.path, workspace.snapshot.production.title
        recent.remember(self._parts.settings, path, title, datetime.now(UTC))
        recent.keep_open(self._parts.settings, path)

    def start(self, named: Path | None) -> None:
        """Open what is named, else what was open last; at the very first start the sample."""
        used, last = recent.last_open(self._parts.settings)
        if named is not None:
            self.opening.open(named)
        elif last is not None:
            self.opening.open(last)
        else:
            self.show_welcome()
            if not used:
                self.opening.open_sample()

    def may_close(self) -> bool:
        """Whether nothing that was typed would be lost; asked once more, it may be."""
        if self._warned or unsaved_field(self._window) is None:
            return True
        self._warned = True
        words = tr("One field is not saved. Mend it, or close once more to leave it.")
        self._parts.toast.say(Toast(words, warning=True))
        return False

    def show_welcome(self) -> Welcome:
        """Show the welcome page."""
        if self._welcome is None:
            parts = self._parts
            made = Welcome(parts.look, parts.settings, parts.keymap, parts.jobs, self.doors)
            made.asked.connect(parts.topbar.asked)
            made.chosen.connect(self.opening.open)
            made.sought.connect(self.find)
            made.created.connect(self.opening.create)
            made.left.connect(self._back)
            parts.middle.addWidget(made)
            self._welcome = made
        self._parts.middle.setCurrentWidget(self._welcome)
        self._welcome.refresh()
        self._welcome.take_focus()
        return self._welcome

    def main(self) -> None:
        """Do the main thing of the welcome page, if that is what shows."""
        if self._welcome is not None and self._parts.middle.currentWidget() is self._welcome:
            self._welcome.take_main()

    # Commands

    def new(self) -> None:
        """Ask for what a new production needs."""
        self.show_welcome().show_form()

    def open(self) -> None:
        """Ask for a file and open it."""
        path = asking.to_open(self._window, tr("Open a production"), self._folder())
        if path is not None:
            self.opening.open(path)

    def find(self, lost: Path) -> None:
        """Ask where a production of the recent list is now, and open it."""
        folder = next((one for one in lost.parents if one.is_dir()), self._folder())
        path = asking.to_open(self._window, tr("Find {name}", name=lost.name), folder)
        if path is not None:
            recent.moved(self._parts.settings, lost, path)
            self.opening.open(path)

    def restore(self) -> None:
        """Ask for a backup and for a new file, and bring it back there."""
        folder = self._folder()
        workspace = self._parts.workspace
        if workspace is not None:
            beside = folder / f"{workspace.project.path.stem}.backups"
            folder = beside if beside.is_dir() else folder
        kept = asking.to_open(self._window, tr("Which backup to bring back"), folder)
        if kept is None:
            return
        base = kept.parent.parent if kept.parent.suffix == ".backups" else kept.parent
        proposed = asking.free(base / f"{kept.stem} {tr('restored')}{SUFFIX}")
        to = asking.to_save(self._window, tr("Restore it as"), proposed)
        if to is not None:
            self.opening.restore(kept, to)

    def save_copy(self) -> None:
        """Ask where, and save a copy there."""
        workspace = self._parts.workspace
        if workspace is None:
            return
        path = workspace.project.path
        proposed = asking.free(path.with_name(f"{path.stem} {tr('copy')}{SUFFIX}"))
        to = asking.to_save(self._window, tr("Save a copy"), proposed)
        if to is not None:
            self.opening.save_copy(workspace.project, to)

    def back_up(self) -> None:
        """Make a backup beside the production."""
        if self._parts.workspace is not None:
            self.opening.back_up(self._parts.workspace.project)

    def reveal(self) -> None:
        """Show the folder of the open file."""
        if self._parts.workspace is not None:
            show_folder(self._parts.workspace.project.path)

    def details(self) -> None:
        """Show the production itself where it is edited."""
        workspace = self._parts.workspace
        if workspace is not None:
            workspace.show("production", workspace.snapshot.production.id)

    def switch_clock(self) -> None:
        """Go by the real clock, or by the story's again."""
        if self._parts.workspace is not None:
            self.story.switch(self._parts.workspace)

    def close(self) -> None:
        """Close the production and show the welcome page."""
        if self._parts.workspace is not None:
            self.closing.emit()
            if self._parts.workspace is None:
                recent.keep_open(self._parts.settings, None)
                self.show_welcome()

    def reopen(self) -> None:
        """Open what now lies where the open file was."""
        workspace = self._parts.workspace
        if workspace is not None:
            path = workspace.project.path
            self.closing.emit()
            self.show_welcome()
            self.opening.open(path)

    def open_menu(self) -> None:
        """Open the production menu, ready for the keyboard."""
        button, menu = self._parts.topbar.production, self._parts.topbar.menu
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        first = next((action for action in menu.actions() if action.isEnabled()), None)
        if first is not None:
            menu.setActiveAction(first)

    def trouble(self, trouble: Trouble) -> None:
        """Say why something was not opened or made: on the welcome page, or over the page."""
        if self._parts.workspace is None:
            self.show_welcome().complain(trouble)
            return
        again = ((trouble.words, trouble.again),) if trouble.again is not None else ()
        close = (tr("Close"), lambda: self.faults.clear(TROUBLE))
        title = tr("That did not work")
        self.faults.show(TROUBLE, "warn", title, trouble.sentence, (*again, close))

    def fault(self, fault: Fault) -> None:
        """Tell of a fault that nobody else has told of."""
        self.trouble(Trouble(str(fault)))

    # Inside

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QDropEvent):
            path = dropped(event)
            if path is not None:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                if event.type() == QEvent.Type.Drop:
                    self.opening.open(path)
                return True
        return False

    def _made(self, words: str, path: Path) -> None:
        self._parts.toast.say(Toast(words, action=tr("Show"), run=lambda: show_folder(path)))

    def _calm(self) -> None:
        self._warned = False

    def _back(self) -> None:
        if self._parts.host is not None:
            self._parts.middle.setCurrentWidget(self._parts.host)

    def _folder(self) -> Path:
        workspace = self._parts.workspace
        if workspace is not None:
            return workspace.project.path.parent
        own = str(self._parts.settings.get("productions_folder"))
        return Path(own) if own else self.doors.documents()

    def _fill_menu(self) -> None:
        workspace = self._parts.workspace
        words = "" if workspace is None else self.story.offer(workspace)
        self._menu.fill(workspace is not None, words)


def dropped(event: QDropEvent) -> Path | None:
    """The production that is dragged over the window, if it is one."""
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.casefold() == SUFFIX:
            return path
    return None


def show_folder(path: Path) -> None:
    """Show the folder of a file in the system's own window."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))
