"""Opening, closing and copying productions as a person does it, and what stands in the way."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QPushButton

from docplanner import user_files
from docplanner.project.sample import NAME
from docplanner.ui.shell.lock import ProductionLock
from docplanner.ui.shell.window import Window
from tests import film
from tests.ui.robot import Robot

Choose = Callable[[Path | None], None]


@pytest.fixture
def robot(window: Window) -> Robot:
    return Robot(window)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return film.made(tmp_path / "Film.docplan")


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """Answers the next file dialogs."""

    def answer(path: Path | None) -> None:
        def dialog(*args: object, **values: object) -> tuple[str, str]:
            return str(path or ""), ""

        for name in ("getOpenFileName", "getSaveFileName"):
            monkeypatch.setattr(QFileDialog, name, dialog)

    return answer


def path_of(robot: Robot) -> Path:
    """The file that is open."""
    assert robot.window.workspace is not None
    return robot.window.workspace.project.path


def test_ctrl_o_opens_a_file_and_ctrl_w_closes_it(robot: Robot, file: Path, choose: Choose) -> None:
    choose(file)
    robot.press("Ctrl+O")
    assert path_of(robot) == file
    assert robot.sees("Film  ▾")
    robot.press("Ctrl+W")
    assert robot.window.workspace is None
    assert robot.sees("Go on with Film")
    assert not list(file.parent.glob("*-wal"))


def test_giving_up_the_dialog_changes_nothing(robot: Robot, choose: Choose) -> None:
    choose(None)
    robot.press("Ctrl+O")
    assert robot.window.workspace is None


def test_the_last_production_opens_by_itself(window: Window, robot: Robot, file: Path) -> None:
    window.files.opening.open(file)
    robot.settle()
    window.close()
    assert window.workspace is None
    window.files.start(None)
    robot.settle()
    assert path_of(robot) == file


def test_the_very_first_start_makes_and_opens_the_sample(window: Window, robot: Robot) -> None:
    window.files.start(None)
    robot.settle()
    assert path_of(robot) == user_files.data_folder() / NAME


def test_a_start_after_a_production_was_closed_shows_the_welcome_page(
    window: Window, robot: Robot, file: Path
) -> None:
    window.files.opening.open(file)
    robot.settle()
    robot.press("Ctrl+W")
    window.files.start(None)
    robot.settle()
    assert window.workspace is None
    assert robot.sees("Plan the film, then go and get it")


def test_a_second_window_on_one_file_is_told_in_a_sentence(
    window: Window, robot: Robot, file: Path
) -> None:
    other = ProductionLock(user_files.data_folder("locks"), file)
    assert other.take()
    window.files.start(file)
    robot.settle()
    assert window.workspace is None
    assert robot.sees("Film.docplan is open already in another window.")
    other.release()
    window.files.opening.open(file)
    robot.settle()
    assert path_of(robot) == file


def test_a_closed_production_can_be_opened_by_another_window(
    window: Window, robot: Robot, file: Path
) -> None:
    window.files.opening.open(file)
    robot.settle()
    other = ProductionLock(user_files.data_folder("locks"), file)
    assert not other.take()
    robot.press("Ctrl+W")
    assert other.take()
    other.release()


def test_one_file_has_one_lock_by_whatever_path(tmp_path: Path, file: Path) -> None:
    link = tmp_path / "link.docplan"
    try:
        link.symlink_to(file)
    except OSError:
        pytest.skip("this system makes no links")
    one, other = ProductionLock(tmp_path, file), ProductionLock(tmp_path, link)
    assert one.take()
    assert not other.take()
    one.release()


def test_opening_another_closes_the_first_and_gives_its_lock_back(
    window: Window, robot: Robot, file: Path, tmp_path: Path
) -> None:
    second = film.made(tmp_path / "Second.docplan")
    for path in (file, second):
        window.files.opening.open(path)
        robot.settle()
    assert path_of(robot) == second
    lock = ProductionLock(user_files.data_folder("locks"), file)
    assert lock.take()
    lock.release()


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda path: path.unlink(), "There is no file"),
        (lambda path: path.write_bytes(b""), "is empty"),
        (lambda path: path.write_bytes(b"Dear Sir" * 99), "is not a production"),
        (lambda path: path.write_bytes(path.read_bytes()[:9000]), "is truncated"),
        (
            lambda path: path.write_bytes(
                path.read_bytes()[:60] + (99).to_bytes(4, "big") + path.read_bytes()[64:]
            ),
            "newer docplanner",
        ),
    ],
    ids=["missing", "empty", "foreign", "truncated", "newer"],
)
def test_a_file_that_cannot_be_opened_is_told_on_the_welcome_page(
    spoil: Callable[[Path], object], says: str, window: Window, robot: Robot, file: Path
) -> None:
    spoil(file)
    window.files.start(file)
    robot.settle()
    assert window.workspace is None
    assert robot.sees(says)


def test_a_bad_file_leaves_the_open_one_open(window: Window, robot: Robot, file: Path) -> None:
    window.files.opening.open(file)
    robot.settle()
    bad = file.with_name("Bad.docplan")
    bad.write_bytes(b"Dear Sir" * 99)
    window.files.opening.open(bad)
    robot.settle()
    assert path_of(robot) == file
    assert robot.sees("Bad.docplan is not a production")
    robot.click(robot.named("Close", QPushButton))
    assert not robot.sees("Bad.docplan is not a production")


def test_a_dropped_file_is_opened_and_other_files_are_not(
    window: Window, robot: Robot, file: Path
) -> None:
    def drop(path: Path) -> bool:
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        keys = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, data, *keys)
        enter.ignore()
        QApplication.sendEvent(window, enter)
        if enter.isAccepted():
            event = QDropEvent(QPointF(300, 300), Qt.DropAction.CopyAction, data, *keys)
            QApplication.sendEvent(window, event)
            robot.settle()
        return enter.isAccepted()

    assert not drop(file.with_name("notes.txt"))
    assert drop(file)
    assert path_of(robot) == file


def test_a_copy_is_saved_that_opens_and_the_open_file_stays(
    window: Window, robot: Robot, file: Path, choose: Choose
) -> None:
    window.files.opening.open(file)
    robot.settle()
    copy = file.with_name("Copy.docplan")
    choose(copy)
    robot.press("Ctrl+Shift+S")
    assert film.parts(copy) == [1, 2]
    assert path_of(robot) == file
    assert window.toast.text() == "Saved Copy.docplan"
    robot.press("Ctrl+Shift+S")
    assert robot.sees("exists already")


def test_a_backup_is_restored_beside_and_opened(
    window: Window, robot: Robot, file: Path, choose: Choose, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.files.opening.open(file)
    robot.settle()
    window.run("window.backup")
    robot.settle()
    (kept,) = (file.parent / "Film.backups").glob("*.docplan")
    back = file.with_name("Back.docplan")
    choose(kept)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args, **values: (str(back), ""))
    window.run("window.restore")
    robot.settle()
    assert path_of(robot) == back


@pytest.fixture
def menu(window: Window, robot: Robot, file: Path) -> Iterator[QMenu]:
    """The production menu, opened by its key over an open file."""
    window.files.opening.open(file)
    robot.settle()
    robot.press("F10")
    yield window.topbar.menu
    window.topbar.menu.close()


def test_f10_opens_the_menu_with_its_keys_and_the_keyboard_walks_it(
    menu: QMenu, robot: Robot
) -> None:
    assert menu.isVisible()
    texts = [action.text() for action in menu.actions()]
    assert "Open a production\tCtrl+O" in texts
    assert "Open recent" in texts
    for _ in range(len(texts)):
        active = menu.activeAction()
        assert active is not None
        if active.text().startswith("Close"):
            break
        robot.press("Down")
    robot.press("Return")
    assert robot.window.workspace is None


def test_alt_alone_opens_the_menu_and_alt_with_another_key_does_not(on_sample: Robot) -> None:
    window, alt = on_sample.window, Qt.Key.Key_Alt
    menu = window.topbar.menu
    QTest.keyPress(window, alt)
    QTest.keyPress(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    QTest.keyRelease(window, alt)
    on_sample.settle()
    assert not menu.isVisible()
    QTest.keyPress(window, alt)
    QTest.keyRelease(window, alt)
    on_sample.settle()
    assert menu.isVisible()
    menu.close()


def test_the_recent_files_in_the_menu_show_their_names_as_they_are(
    window: Window, robot: Robot, file: Path
) -> None:
    strange = file.with_name("a & b.docplan")
    shutil.copyfile(file, strange)
    window.files.opening.open(strange)
    robot.settle()
    robot.press("F10")
    below = next(one for one in window.topbar.menu.actions() if one.text() == "Open recent")
    menu = below.menu()
    assert isinstance(menu, QMenu)
    assert "a && b.docplan" in menu.actions()[0].text()
    window.topbar.menu.close()


def test_the_story_clock_is_switched_off_and_on_again(on_sample: Robot) -> None:
    window = on_sample.window
    assert window.workspace is not None
    workspace = window.workspace
    story = workspace.snapshot.production.story_clock
    assert story is not None
    window.run("window.story")
    assert workspace.snapshot.production.story_clock is None
    assert window.files.story.offer(workspace) == "Use the story's clock"
    window.run("window.story")
    assert workspace.snapshot.production.story_clock == story
    on_sample.press("Ctrl+Z", "Ctrl+Z")
    assert workspace.snapshot.production.story_clock == story


def test_the_name_of_the_settings_stands_beside_the_next_changes(on_sample: Robot) -> None:
    window = on_sample.window
    assert window.workspace is not None
    window.settings.set("name", "Fixer, Kyiv")
    assert window.workspace.actor == "Fixer, Kyiv"
