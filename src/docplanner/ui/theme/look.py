"""The look in force: colours of the theme, type and sizes at the text scale."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from docplanner.resources import resource
from docplanner.ui.theme.icons import DrawnLater, Icons
from docplanner.ui.theme.style import style_sheet
from docplanner.ui.theme.tokens import Tokens

FONTS = ("Regular", "SemiBold", "Bold")
SYSTEM, LIGHT, DARK = "system", "light", "dark"
SMALLEST, LARGEST = 0.8, 2.0

_BARS = {"topbar": 16, "toolbar": 20, "statusbar": 16}
"""Pixels by which a bar is higher at twice the text size."""

_ROLES = {
    QPalette.ColorRole.Window: "bg.window",
    QPalette.ColorRole.Base: "bg.surface",
    QPalette.ColorRole.AlternateBase: "bg.alt",
    QPalette.ColorRole.Button: "bg.surface",
    QPalette.ColorRole.Midlight: "border.subtle",
    QPalette.ColorRole.Mid: "border.strong",
    QPalette.ColorRole.Dark: "border.control",
    QPalette.ColorRole.WindowText: "text.primary",
    QPalette.ColorRole.Text: "text.primary",
    QPalette.ColorRole.ButtonText: "text.primary",
    QPalette.ColorRole.PlaceholderText: "text.muted",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "text.onAccent",
    QPalette.ColorRole.Link: "accent.text",
    QPalette.ColorRole.ToolTipBase: "toast.bg",
    QPalette.ColorRole.ToolTipText: "toast.text",
}


class Look(QObject):
    """One look, shared by everything that paints. ``changed`` follows a new theme or scale."""

    changed = Signal()

    def __init__(self, theme: str = SYSTEM, scale: float = 1.0) -> None:
        super().__init__()
        self._tokens = Tokens.read()
        self._icons = Icons()
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self.theme = theme
        self.scale = scale
        self._family = ""

    @property
    def name(self) -> str:
        """``light`` or ``dark``, as it stands now."""
        if self.theme != SYSTEM:
            return self.theme
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme is Qt.ColorScheme.Dark else LIGHT

    def load(self, app: QApplication) -> None:
        """Give the program its fonts and this look; call it once, before the first widget."""
        for weight in FONTS:
            number = QFontDatabase.addApplicationFont(str(resource(f"fonts/Inter-{weight}.ttf")))
            self._family = self._family or QFontDatabase.applicationFontFamilies(number)[0]
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply(app)

    def set(self, theme: str | None = None, scale: float | None = None) -> None:
        """Change theme or text scale, live."""
        self.theme = theme or self.theme
        self.scale = min(max(scale or self.scale, SMALLEST), LARGEST)
        self._colours.clear()
        self._fonts.clear()
        self._icons.forget()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._apply(app)
        self.changed.emit()

    def in_theme(self, theme: str) -> Look:
        """The same look in a theme of its own, for a sample of it."""
        other = Look(theme, self.scale)
        other._family = self._family
        return other

    def colour(self, token: str) -> QColor:
        """The colour of a token in this theme."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(self._tokens.colour[token][self.name])
        return found

    def px(self, pixels: float) -> int:
        """A length of the design at the text scale, in device-independent pixels."""
        return round(pixels * self.scale)

    def size(self, name: str) -> int:
        """A named size of the design, at the text scale. Bars grow by the text in them alone."""
        pixels = self._tokens.size[name]
        grows = _BARS.get(name)
        return self.px(pixels) if grows is None else round(pixels + grows * (self.scale - 1))

    def font(self, role: str = "body", *, figures: bool = False) -> QFont:
        """The font of a role; ``figures`` are of one width, for times and columns of numbers."""
        key = (role, figures)
        if key not in self._fonts:
            pixels, weight = self._tokens.type[role]
            font = QFont(self._family)
            font.setPixelSize(self.px(pixels))
            font.setWeight(QFont.Weight(weight))
            if figures:
                font.setFeature(QFont.Tag("tnum"), 1)
            self._fonts[key] = font
        return QFont(self._fonts[key])

    def pixmap(self, icon: str, token: str = "text.secondary", size: float = 16) -> QPixmap:
        """A picture of an icon in a colour of this theme, sharp on this screen."""
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        return self._icons.pixmap(icon, self.colour(token), self.px(size), ratio)

    def icon(self, icon: str, token: str = "text.secondary", size: float = 16) -> QIcon:
        """An icon in a colour of this theme, paler where disabled."""
        return QIcon(DrawnLater(lambda colour: self.pixmap(icon, colour, size), token))

    def _apply(self, app: QApplication) -> None:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        group = QPalette.ColorGroup.Disabled
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(group, role, self.colour("text.disabled"))
        app.setPalette(palette)
        app.setFont(self.font())
        colours = {token: by[self.name] for token, by in self._tokens.colour.items()}
        app.setStyleSheet(style_sheet(colours, self.px))

    def _system_changed(self) -> None:
        if self.theme == SYSTEM:
            self.set()
