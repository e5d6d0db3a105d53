"""An unexpected exception: it is written down, one dialog says so, and the program lives on."""

from __future__ import annotations

import sys
import threading
from datetime import datetime
from types import TracebackType

from PySide6.QtCore import QObject, Qt, QThread, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from docplanner.domain.faults import Fault
from docplanner.ui.shell.logs import write_down
from docplanner.ui.theme.look import Look
from docplanner.ui.theme.shapes import Shape
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.widgets.mark import Mark
from docplanner.ui.words import counted, tr


class Crashes(QObject):
    """Takes what nobody else caught. A Fault is no crash: ``fault`` carries it to the banners."""

    fault = Signal(object)
    _arrived = Signal(object)

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._window, self._look = window, look
        self.dialog: CrashDialog | None = None
        self._arrived.connect(self._tell, Qt.ConnectionType.AutoConnection)

    def install(self) -> None:
        """Take over from Python's own handling, in all threads."""
        sys.excepthook = self.take
        threading.excepthook = lambda args: self.take(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """An exception that nobody caught, in whatever thread."""
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            QGuiApplication.quit()
        elif isinstance(error, Fault):
            self.fault.emit(error)
        else:
            self._write(error)
            self._arrived.emit(error)

    def _write(self, error: BaseException) -> None:
        from docplanner.ui.shell.details import details

        write_down(details(error))
        if sys.stderr is not None:
            print(details(error), file=sys.stderr)

    def _tell(self, error: BaseException) -> None:
        assert QThread.currentThread() is self.thread()
        if self.dialog is not None:
            self.dialog.count()
            return
        self.dialog = CrashDialog(self._look, self._window, error)
        self.dialog.finished.connect(self._over)
        self.dialog.open()

    def _over(self, result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class CrashDialog(QDialog):
    """Says first that the work is safe, then offers what can be sent to whoever mends it."""

    def __init__(self, look: Look, parent: QWidget, error: BaseException) -> None:
        super().__init__(parent)
        from docplanner.ui.shell.details import details

        self._text = details(error)
        self._more = 0
        self.setWindowTitle("docplanner")
        self.setObjectName("surface")
        self.setMinimumWidth(look.px(520))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        head = QHBoxLayout()
        mark = Mark(look)
        mark.show_shape(Shape.WARN, "warn")
        head.addWidget(mark)
        head.addWidget(Text(look, tr("Something in docplanner went wrong"), "title"), 1)
        column.addLayout(head)
        words = tr(
            "Your work is safe. All changes up to {at} are in the file. What you did last may not "
            "have been done; try it again.",
            at=f"{datetime.now():%H:%M:%S}",
        )
        column.addWidget(Text(look, words, "body", "secondary", wrap=True))
        self._count = Text(look, "", "small", "warn")
        self._count.hide()
        column.addWidget(self._count)
        self._details = QPlainTextEdit(self._text)
        self._details.setReadOnly(True)
        self._details.setAccessibleName(tr("Details"))
        self._details.setMinimumHeight(look.px(160))
        column.addWidget(self._details)
        note = tr("The details name no person, place or file of yours.")
        column.addWidget(Text(look, note, "caption", "muted", wrap=True))
        row = QHBoxLayout()
        self._copy = button(look, tr("Copy details"), self.copy)
        row.addWidget(self._copy)
        row.addStretch()
        go_on = button(look, tr("Go on"), self.accept, kind="primary")
        go_on.setDefault(True)
        row.addWidget(go_on)
        column.addLayout(row)
        go_on.setFocus()

    def copy(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self._text)
        self._copy.setText(tr("Copied"))

    def count(self) -> None:
        """One more went wrong while this was open."""
        self._more += 1
        words = counted(
            self._more, "It went wrong once more since.", "It went wrong {n} more times since."
        )
        self._count.setText(words)
        self._count.show()
