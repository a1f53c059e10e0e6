"""Along the bottom of the window, while knowledge is being opened: how far that is."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QEvent, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.live_session import LiveSession
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText

_PATIENCE = 500
"""Milliseconds that an opening takes before anything is said of it."""


class OpeningStrip(QWidget):
    """Hidden unless an opening lasts longer than `patience` milliseconds; gone as soon as it ends."""

    def __init__(self, theme: Theme, live: LiveSession, patience: int = _PATIENCE) -> None:
        super().__init__()
        self._patience, self._share = patience, 0.0
        self._since = QElapsedTimer()
        self._words, self._bar = PlainText(role="note"), Meter(theme)
        line = row(self._words, self._bar, gap=measures.M, parent=self)
        line.setContentsMargins(measures.XL, measures.XS, measures.XL, measures.XS)
        line.setStretch(1, 1)
        self.hide()
        live.progressed.connect(self._show_progress)
        for ended in (live.opened, live.failed, live.pack_refused):
            ended.connect(self._end)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    @Slot(float, str)
    def _show_progress(self, share: float, _doing: str) -> None:
        if not self._since.isValid():
            self._since.start()
        self._share = share
        if self._since.elapsed() >= self._patience:
            self._say()
            self.show()

    @Slot()
    def _end(self) -> None:
        self._since.invalidate()
        self.hide()

    def _say(self) -> None:
        said = self.tr("The knowledge is being opened: {percent} %").format(percent=round(100 * self._share))
        self._words.setText(said)
        self._bar.show_value(self._share, said)
