"""The look: tokens become the palette, the style sheet and the inks of drawings, at the chosen text size."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from opscareer.gui.flat_toml import read_tables
from opscareer.gui.fonts import interface_font
from opscareer.gui.icons import icon_source
from opscareer.gui.measures import CARD_CORNER, CONTROL_CORNER, TYPE_SIZES
from opscareer.paths import resource

if TYPE_CHECKING:
    from opscareer.wording import Language

Scheme = Literal["system", "light", "dark"]
TEXT_SIZES = (100, 125, 150, 175, 200)
"""The text sizes offered, in percent."""

_ROLES: dict[str, tuple[QPalette.ColorRole, ...]] = {
    "window": (QPalette.ColorRole.Window,),
    "hover": (QPalette.ColorRole.AlternateBase,),
    "surface": (QPalette.ColorRole.Base, QPalette.ColorRole.Button, QPalette.ColorRole.Light),
    "raised": (QPalette.ColorRole.ToolTipBase,),
    "ink": (
        QPalette.ColorRole.WindowText,
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.ToolTipText,
        QPalette.ColorRole.HighlightedText,
    ),
    "muted": (QPalette.ColorRole.PlaceholderText, QPalette.ColorRole.Dark),
    "hairline": (QPalette.ColorRole.Mid, QPalette.ColorRole.Midlight, QPalette.ColorRole.Shadow),
    "accent": (QPalette.ColorRole.Accent, QPalette.ColorRole.Link, QPalette.ColorRole.LinkVisited),
    "accent-wash": (QPalette.ColorRole.Highlight,),
    "danger": (QPalette.ColorRole.BrightText,),
}
_WORN = "opscareer-looks"
"""The property of the application that names the looks it wears."""
_TEXT_ROLES = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """The look in force. Widgets take plain colours from their palette; those that draw more ask for tokens here."""

    changed = Signal()

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._pictures = QTemporaryDir()
        self._wanted: Scheme = "system"
        self._text_size = 100
        self._language: Language = "en"
        self._system_is_dark = _is_dark(application.palette())
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def apply(self, scheme: Scheme, text_size: int, language: Language) -> None:
        """Dresses the whole application; `text_size` in percent."""
        self._wanted, self._text_size, self._language = scheme, text_size, language
        self._dress()

    def close(self) -> None:
        """Removes the pictures of the style sheet from the disk; the last thing to do with a theme."""
        self._pictures.remove()

    @property
    def is_dark(self) -> bool:
        """Whether the dark tokens are in force."""
        if self._wanted == "system":
            return self._system_is_dark
        return self._wanted == "dark"

    @property
    def scale(self) -> float:
        """The text size as a factor, 1.0 to 2.0."""
        return self._text_size / 100

    def px(self, size: float) -> int:
        """A size at 100 % text in pixels at the text size in force."""
        return round(size * self.scale)

    def colour(self, token: str) -> QColor:
        """The colour of a token; an unknown token is a programming error (KeyError)."""
        return QColor(self._tokens[token])

    @property
    def _tokens(self) -> dict[str, str]:
        return _read_tokens("dark" if self.is_dark else "light")

    def _follow_system(self, scheme: object) -> None:
        from PySide6.QtCore import Qt

        self._system_is_dark = scheme == Qt.ColorScheme.Dark
        if self._wanted == "system":
            self._dress()

    def _dress(self) -> None:
        """Puts the looks on that are wanted, unless the application wears them already."""
        looks = f"{'dark' if self.is_dark else 'light'} {self._text_size} {self._language} {self._pictures.path()}"
        if self._application.property(_WORN) != looks:
            self._draw_pictures()
            self._put_on()
            self._application.setProperty(_WORN, looks)
        self.changed.emit()

    def _put_on(self) -> None:
        """Takes the old sheet off first: under one, each widget hears of a new font once for every widget around it."""
        self._application.setStyleSheet("")
        self._application.setFont(interface_font(self._language, self.px(TYPE_SIZES["text"])))
        self._application.setPalette(_palette(self._tokens))
        self._application.setStyleSheet(self._style_sheet())

    def _draw_pictures(self) -> None:
        """Style sheets take the arrows of combo boxes and the tick of check boxes from files alone."""
        for name, token in (("chevron-down", "muted"), ("chevron-up", "muted"), ("check", "on-accent")):
            self._picture(name).write_text(icon_source(name, self.colour(token)), encoding="utf-8")

    def _picture(self, name: str) -> Path:
        return Path(self._pictures.filePath(f"{name}-{'dark' if self.is_dark else 'light'}.svg"))

    def _style_sheet(self) -> str:
        values = _Sizes(self)
        values.update({name.replace("-", "_"): colour for name, colour in self._tokens.items()})
        values["corner_card"], values["corner_control"] = str(CARD_CORNER), str(CONTROL_CORNER)
        for key, name in (("down", "chevron-down"), ("up", "chevron-up"), ("check", "check")):
            values[f"picture_{key}"] = self._picture(name).as_posix()
        return re.sub(r"\$\{?(\w+)\}?", lambda found: values[found.group(1)], _style_template())


class _Sizes(dict[str, str]):
    """Answers `px_14` or `px_note` with that many pixels at the text size in force."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def __missing__(self, name: str) -> str:
        if not name.startswith("px_"):
            raise KeyError(name)
        asked = name.removeprefix("px_")
        return f"{self._theme.px(int(asked) if asked.isdecimal() else TYPE_SIZES[asked])}px"


def _is_dark(palette: QPalette) -> bool:
    """Whether a palette, the system's own, writes light on dark."""
    ground, ink = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return ground.lightness() < ink.lightness()


def _palette(tokens: dict[str, str]) -> QPalette:
    """Every role in every group: a role left out would keep the colour of the system's own theme."""
    palette = QPalette()
    for token, roles in _ROLES.items():
        for role in roles:
            palette.setColor(role, QColor(tokens[token]))
    for role in _TEXT_ROLES:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens["muted"]))
    return palette


@cache
def _read_tokens(scheme: str) -> dict[str, str]:
    return read_tables(resource("themes", f"{scheme}.toml"))[""]


@cache
def _style_template() -> str:
    return resource("themes", "window.qss").read_text(encoding="utf-8")
