"""About the program: version, and the licences of what it carries with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from docplanner import __version__
from docplanner.resources import resource
from docplanner.ui.theme.look import Look
from docplanner.ui.widgets.basics import Text, button
from docplanner.ui.words import tr

CARRIED = (
    ("Inter, the font of the window and the papers", "SIL Open Font License 1.1", "fonts/OFL.txt"),
    ("Lucide, the icons", "ISC, some MIT", "icons/LICENSE"),
    ("Natural Earth and GSHHG, the map", "Public domain, ISC, LGPL 3", "map/README.md"),
)
"""What it is, its licence in words, and the file of `resources` with the text."""


class About(QWidget):
    """The version, and the licences, each unfolded where it stands."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(10), 0, 0)
        column.setSpacing(look.px(6))
        version = tr("docplanner {version}", version=__version__)
        column.addWidget(Text(look, version, "bodyStrong"))
        own = tr("Free software under the GNU General Public License, version 3 or later.")
        column.addWidget(Text(look, own, "small", "secondary", wrap=True))
        told = tr("It works offline, and sends nothing anywhere.")
        column.addWidget(Text(look, told, "small", "secondary", wrap=True))
        for title, licence, path in CARRIED:
            column.addSpacing(look.px(6))
            column.addWidget(Text(look, f"{tr(title)}: {tr(licence)}", "small", wrap=True))
            text = self._field(tr(title))
            show = button(look, tr("Show the text"), kind="link")
            show.setAccessibleName(f"{tr('Show the text')}: {tr(title)}")
            show.clicked.connect(partial(self._toggle, text, path))
            column.addWidget(show)
            column.addWidget(text)

    def _field(self, title: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(title)
        field.setFixedHeight(self._look.px(220))
        field.hide()
        return field

    def _toggle(self, field: QPlainTextEdit, path: str, checked: bool = False) -> None:
        if not field.toPlainText():
            field.setPlainText(resource(path).read_text("utf-8"))
        field.setVisible(field.isHidden())
