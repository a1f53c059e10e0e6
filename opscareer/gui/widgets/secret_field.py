"""A field for something secret: dots, or the letters where the person wants to see them."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import row

_LONGEST = 1_000


class SecretField(QWidget):
    """`entered` comes with Enter, `edited` at each key. What is typed is in no list of words and no undo of another."""

    entered = Signal()
    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._show_word, self._hide_word = "", ""
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setMaxLength(_LONGEST)
        self.edit.returnPressed.connect(self.entered)
        self.edit.textChanged.connect(self.edited)
        self._turn = LinkButton()
        self._turn.clicked.connect(self._turn_echo)
        self.setFocusProxy(self.edit)
        line = row(self.edit, self._turn, gap=measures.S, parent=self)
        line.setStretch(0, 1)

    def set_texts(self, name: str, show: str, hide: str) -> None:
        """What is asked for, and what the button is called that shows and hides it."""
        self.edit.setAccessibleName(name)
        self._show_word, self._hide_word = show, hide
        self._say()

    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def clear(self) -> None:
        """Takes what was typed away, and hides what comes next."""
        self.edit.clear()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self._say()

    def select_all(self) -> None:
        """What was typed is replaced by the next key."""
        self.edit.selectAll()
        self.edit.setFocus()

    @Slot()
    def _turn_echo(self) -> None:
        hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
        self.edit.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self._say()

    def _say(self) -> None:
        hidden = self.edit.echoMode() == QLineEdit.EchoMode.Password
        self._turn.setText(self._show_word if hidden else self._hide_word)
        self._turn.setAccessibleName(f"{self._turn.text()}: {self.edit.accessibleName()}")
