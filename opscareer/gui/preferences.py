"""The settings while the window runs: read once, saved at each change, and told to whoever shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from opscareer.app.settings import DamagedSettings, Settings, read_settings, write_settings


class Preferences(QObject):
    """Holds the settings in force. `damaged` tells that the file could not be read and the defaults serve."""

    changed = Signal()
    not_saved = Signal(object)

    def __init__(self, file: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._file = file
        self.damaged = False
        try:
            self._current = read_settings(file)
        except DamagedSettings:
            self._current, self.damaged = Settings(), True

    @property
    def current(self) -> Settings:
        """The settings in force."""
        return self._current

    def change(self, **values: Any) -> None:
        """Changes and saves some settings; `not_saved` carries the OSError where the file could not be written."""
        self._replace(values)
        self.changed.emit()

    def remember(self, **values: Any) -> None:
        """As `change`, for what nobody shows, such as the place of the window."""
        self._replace(values)

    def _replace(self, values: Mapping[str, Any]) -> None:
        self._current = replace(self._current, **values)
        try:
            write_settings(self._file, self._current)
        except OSError as error:
            self.not_saved.emit(error)
