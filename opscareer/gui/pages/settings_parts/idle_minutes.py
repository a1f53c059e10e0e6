"""After how many minutes without a key or the mouse the records are locked: chosen alike for all that can be."""

from __future__ import annotations

from PySide6.QtCore import Slot

from opscareer.app.settings import MOST_IDLE_MINUTES
from opscareer.gui.context import Context
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.number_field import NumberField


class IdleMinutes(FormRows):
    """One field, 0 for never; it holds at once."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._minutes = NumberField(context.theme, 0, MOST_IDLE_MINUTES)
        self._row = self.add(self._minutes)
        self._minutes.valueChanged.connect(self._set_minutes)

    def retranslate(self) -> None:
        """Puts every word in, and shows what holds."""
        self._row.set_texts(
            self.tr("Minutes without a key or the mouse after which they are locked"),
            self.tr("What is being typed is saved first."),
        )
        self._minutes.setSpecialValueText(self.tr("never"))
        self._minutes.blockSignals(True)
        self._minutes.setValue(self._context.preferences.current.idle_minutes)
        self._minutes.blockSignals(False)

    @Slot(int)
    def _set_minutes(self, minutes: int) -> None:
        self._context.preferences.change(idle_minutes=minutes)
