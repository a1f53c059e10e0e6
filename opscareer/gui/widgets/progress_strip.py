"""Progress of slow work: a bar, what is being done, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import row
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText


class ProgressStrip(QWidget):
    """Connect a task's `progressed` to `show_progress`, and `cancel_asked` to the task's `cancel`."""

    cancel_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._bar = Meter(theme)
        self._doing = PlainText(role="note")
        self._cancel = LinkButton()
        self._cancel.setObjectName("cancel")
        self._cancel.clicked.connect(self.cancel_asked)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(measures.XXS)
        lines.addWidget(self._bar)
        lines.addLayout(row(self._doing, self._cancel))

    def set_labels(self, cancel: str) -> None:
        """What the button that stops the work is called; work that cannot be stopped has none."""
        self._cancel.setText(cancel)
        self._cancel.setVisible(bool(cancel))

    def show_progress(self, share: float, doing: str) -> None:
        """How far the work is, 0 to 1, and what it does."""
        self._bar.show_value(share, doing)
        self._doing.setText(doing)
