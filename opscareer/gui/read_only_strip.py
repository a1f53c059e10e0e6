"""Along the top of the window, while the records may only be read: what one looks at, and the way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QFrame
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.text import PlainText


class ReadOnlyStrip(QFrame):
    """Hidden unless the open store is one to look at only."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._live = context.live
        self.setObjectName("strip")
        self._words, self._leave = PlainText(role="note"), LinkButton()
        self._leave.clicked.connect(self._open_own)
        line = row(self._words, self._leave, gap=measures.M, parent=self)
        line.setContentsMargins(measures.XL, measures.XS, measures.XL, measures.XS)
        line.setStretch(0, 1)
        self._live.opened.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Shows or hides itself, as the records are now."""
        store = self._live.store
        self._words.setText(self.tr("You are looking at records that may only be read. Nothing you do here is kept."))
        self._leave.setText(self.tr("Leave them"))
        self.setVisible(store is not None and store.is_read_only)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()

    @Slot()
    def _open_own(self) -> None:
        self._live.open_records()
