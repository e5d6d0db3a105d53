"""The sheet of the palette: the field, how the word was read, the lines, the foot."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFont, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from docplanner.domain.problem import Subject
from docplanner.ui.shell.overlay import Sheet
from docplanner.ui.shell.palette.book import Book
from docplanner.ui.shell.palette.entries import Entry
from docplanner.ui.shell.palette.facts import fact
from docplanner.ui.shell.palette.finding import Found, find
from docplanner.ui.shell.palette.foot import Foot, KeyCap
from docplanner.ui.shell.palette.long import find_long
from docplanner.ui.shell.palette.painting import HEAD, LINE, LinePainter
from docplanner.ui.shell.palette.rows import PaletteRows
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button, rule
from docplanner.ui.words import tr
from docplanner.ui.workspace import Workspace

TOP, WIDTH = 80, 640
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -5, Qt.Key.Key_PageDown: 5}


class PaletteSheet(Sheet):
    """Finds while one types; Enter opens. With no text it offers ``lately`` and the commands."""

    def __init__(
        self,
        look: Look,
        workspace: Workspace | None,
        commands: list[Entry],
        lately: list[Entry],
        text: str = "",
    ) -> None:
        super().__init__()
        self._look, self._workspace = look, workspace
        self._commands, self._lately = commands, lately
        self._book: Book | None = None
        self._found = Found((), 0)
        self.setAccessibleName(tr("Search and commands"))
        self.field = QLineEdit()
        self.rows = PaletteRows(lambda entry: fact(workspace, entry))
        self.list = QListView()
        self._painter = LinePainter(look)
        self._chip = Text(look, "", "captionStrong", "secondary")
        self._nothing = Text(look, "", "body", "secondary", wrap=True)
        self._instead = button(look, "", self._search_instead, small=True)
        self._foot = Foot(look)
        self._build()
        self.field.textChanged.connect(self.search)
        self.field.setText(text)
        self.search()

    def first(self) -> QWidget:
        return self.field

    def place(self, room: QRect) -> QRect:
        look = self._look
        width = min(look.px(WIDTH), room.width())
        top = min(look.px(TOP), round(room.height() / 8))
        high = min(self._high(), room.height() - top)
        return QRect(room.left() + (room.width() - width) // 2, room.top() + top, width, high)

    def take_book(self, book: Book) -> None:
        """Find in this from now on."""
        self._book = book
        self.search()

    def search(self) -> None:
        """Show what the typed text finds."""
        text = self.field.text()
        if text.strip():
            self._found = find(text, self._book, self._commands, self._long)
        else:
            first = (*self._lately, *self._commands)[:10]
            self._found = Found(first, len(self._lately) + len(self._commands))
        self._show()

    # Inside

    def _long(self, words: str) -> tuple[int, list[Entry]]:
        if self._workspace is None:
            return 0, []
        return find_long(self._workspace, self._book, words)

    def _show(self) -> None:
        found = self._found
        self._painter.words = found.words
        self.rows.show(found.entries)
        self._choose(0)
        typed = self.field.text().strip()
        self._chip.setText(f"{typed} = {found.read_as}" if found.read_as else "")
        self._chip.setVisible(bool(found.read_as))
        nothing = bool(typed) and not found.total and self._is_ready()
        self.list.setVisible(not nothing)
        self._empty.setVisible(nothing)
        if nothing:
            words = tr('Nothing for "{text}".', text=typed)
            if found.instead:
                words = f"{words} {tr('Did you mean {word}?', word=found.instead)}"
            self._nothing.setText(words)
        self._instead.setVisible(bool(found.instead))
        self._instead.setText(tr("Search it"))
        self._foot.count(len(found.entries), found.total)
        parent = self.parentWidget()
        if parent is not None:
            self.setGeometry(self.place(parent.rect().adjusted(16, 16, -16, -16)))

    def _is_ready(self) -> bool:
        return self._workspace is None or self._book is not None

    def _choose(self, place: int) -> None:
        places = self.rows.places()
        if not places:
            return
        index = self.rows.index(places[min(max(place, 0), len(places) - 1)], 0)
        self.list.setCurrentIndex(index)
        if place <= 0:
            self.list.scrollToTop()
        else:
            self.list.scrollTo(index)
        said = QAccessibleAnnouncementEvent(self.field, self.rows.words(index))
        QAccessible.updateAccessibility(said)

    def _step(self, by: int) -> None:
        places = self.rows.places()
        if places:
            here = self.list.currentIndex().row()
            at = places.index(here) if here in places else 0
            if abs(by) == 1:
                self._choose((at + by) % len(places))
            else:
                self._choose(at + by)

    def _open(self) -> None:
        entry = self.rows.entry(self.list.currentIndex())
        if self.list.isHidden():
            if self._found.instead:
                self._search_instead()
            return
        if entry is None:
            return
        workspace = self._workspace
        self.left.emit()
        if entry.run is not None:
            entry.run()
        elif workspace is not None and entry.kind == "callsheet":
            workspace.call("papers", Subject("days", entry.key))
        elif workspace is not None:
            workspace.show(*_shown(workspace, entry))

    def _search_instead(self) -> None:
        self.field.setText(self._found.instead)
        self.field.setFocus()

    def _clicked(self) -> None:
        if self.rows.entry(self.list.currentIndex()) is not None:
            self._open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key == Qt.Key.Key_Home and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(0)
        elif key == Qt.Key.Key_End and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._choose(len(self.rows.places()) - 1)
        else:
            return False
        return True

    def _build(self) -> None:
        look = self._look
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(rule())
        self._dress_list()
        column.addWidget(self.list, 1)
        self._empty = QWidget()
        row = QHBoxLayout(self._empty)
        row.setContentsMargins(*(look.px(16),) * 4)
        row.addWidget(self._nothing, 1)
        row.addWidget(self._instead)
        column.addWidget(self._empty, 1)
        column.addWidget(self._foot)

    def _head(self) -> QWidget:
        look = self._look
        head = QWidget()
        head.setFixedHeight(look.px(46))
        row = QHBoxLayout(head)
        row.setContentsMargins(look.px(14), 0, look.px(14), 0)
        row.setSpacing(look.px(10))
        glass = QLabel()
        glass.setPixmap(look.pixmap("search", "text.secondary", 18))
        row.addWidget(glass)
        self.field.setObjectName("palette")
        self.field.setFrame(False)
        font = look.font("page")
        font.setWeight(QFont.Weight.Normal)
        self.field.setFont(font)
        self.field.setPlaceholderText(tr("Search everything; > commands, # shots, @ people"))
        self.field.setAccessibleName(tr("Search everything"))
        self.field.installEventFilter(self)
        row.addWidget(self.field, 1)
        self._chip.setObjectName("plate")
        row.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(KeyCap(look, tr("Esc")))
        return head

    def _dress_list(self) -> None:
        self.list.setModel(self.rows)
        self.list.setItemDelegate(self._painter)
        self.list.setAccessibleName(tr("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.entered.connect(self._hover)
        self.list.clicked.connect(self._clicked)
        self._at = QPoint(-1, -1)

    def _hover(self) -> None:
        """The mouse chooses when it moves, not when lines move under it."""
        at = self.list.mapFromGlobal(self.cursor().pos())
        index = self.list.indexAt(at)
        if at != self._at and self.rows.entry(index) is not None:
            self.list.setCurrentIndex(index)
        self._at = at

    def _high(self) -> int:
        look = self._look
        lines = len(self.rows.places())
        heads = self.rows.rowCount() - lines
        body = lines * look.px(LINE) + heads * look.px(HEAD) if lines else look.px(60)
        return look.px(46) + 3 + body + self._foot.sizeHint().height() + 2


def _shown(workspace: Workspace, entry: Entry) -> tuple[str, str]:
    """What to open for an entry: of a line of the log its clip."""
    if entry.kind == "log":
        line = workspace.record("log", entry.key)
        if line is not None:
            return "clips", line.clip
    return entry.kind, entry.key
