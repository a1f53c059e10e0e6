"""The bundled fonts: registered once each, and the order in which each language asks for them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

from opscareer.paths import resource

if TYPE_CHECKING:
    from opscareer.wording import Language

_LATIN, _CHINESE = "OpsCareer Sans", "OpsCareer Sans SC"
_FILES = {_LATIN: "OpsCareerSans-*.ttf", _CHINESE: "OpsCareerSansSC-*.ttf"}


class FontMissing(Exception):  # noqa: N818 - it names what happened
    """A bundled font file cannot be read: the installation is incomplete."""


def register_first_font(language: Language) -> None:
    """Makes the family that a language asks for first known to Qt; enough for the first window in that language."""
    _register(families(language)[0])


def register_fonts() -> None:
    """Makes all bundled fonts known to Qt; raises `FontMissing` with the file that could not be read."""
    for family in _FILES:
        _register(family)


@cache
def _register(family: str) -> None:
    """Once in the life of the program."""
    for file in sorted(resource("fonts").glob(_FILES[family])):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissing(file)


def families(language: Language) -> list[str]:
    """English takes the Latin face first: the Chinese one draws quotes and dots full-width."""
    return [_CHINESE, _LATIN] if language == "zh" else [_LATIN, _CHINESE]


def interface_font(language: Language, size: int) -> QFont:
    """The font of the whole window, `size` in pixels."""
    font = QFont(families(language))
    font.setPixelSize(size)
    return font
