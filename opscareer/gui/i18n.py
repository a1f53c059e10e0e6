"""The language of the window: which one is in force, and switching it while the program runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QObject, QTranslator

from opscareer.paths import resource

if TYPE_CHECKING:
    from opscareer.wording import Language

LanguageChoice = Literal["system", "en", "zh"]
_POSIX_NAMES = ("LC_ALL", "LC_MESSAGES", "LANG")
_QT_TEXTS: dict[Language, str] = {"zh": "qtbase_zh_CN"}


class Languages(QObject):
    """Installs our texts and Qt's own in one language; every widget hears of it as `LanguageChange`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self._current: Language = "en"

    @property
    def current(self) -> Language:
        """The language in force."""
        return self._current

    def use(self, choice: LanguageChoice) -> None:
        """Puts a language in force; `system` follows the computer's own."""
        self._current = _system_language() if choice == "system" else choice
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
            translator.deleteLater()
        self._installed = [translator for translator in self._translators() if translator is not None]
        for translator in self._installed:
            QCoreApplication.installTranslator(translator)

    def _translators(self) -> list[QTranslator | None]:
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        qt_texts = _QT_TEXTS.get(self._current)
        return [
            self._loaded(qt_texts, qt_folder) if qt_texts else None,
            self._loaded(f"opscareer_{self._current}", str(resource("translations"))),
        ]

    def _loaded(self, name: str, folder: str) -> QTranslator | None:
        """None where the file is missing or damaged: the texts then stay English, which is better than no window."""
        translator = QTranslator(self)
        return translator if translator.load(name, folder) else None


def _system_language() -> Language:
    """The environment's word where there is one, in the order POSIX gives; elsewhere the system's own setting."""
    said = next((os.environ[name] for name in _POSIX_NAMES if os.environ.get(name)), "")
    if not said:
        from PySide6.QtCore import QLocale

        said = QLocale.system().name()
    return "zh" if said.lower().startswith("zh") else "en"
