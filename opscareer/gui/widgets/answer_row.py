"""A row of answers with their keys: picked by click, by the number keys, or by arrows and Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import CardGrid
from opscareer.gui.widgets.text import PlainText

_NARROWEST = 88
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _AnswerCard(ClickableCard):
    """One answer: its words and its key."""

    def __init__(self, value: int) -> None:
        super().__init__(margin=measures.S)
        self.value = value
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._words = PlainText(role="strong")
        key = PlainText(str(value), "note")
        self.body.addStretch(1)
        for text in (self._words, key):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.body.addWidget(text)
        self.body.addStretch(1)

    def set_words(self, words: str) -> None:
        """What the answer says."""
        self._words.setText(words)
        self.setAccessibleName(f"{self.value}: {words}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys belong to the row."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnswerRow(QWidget):
    """Answers 1 to `count`. One Tab stop: the picked answer, or the whole row, from where arrows lead to an answer."""

    picked = Signal(int)

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._grid = CardGrid(theme, _NARROWEST, self, gap=measures.S, most=count)
        self._cards = [_AnswerCard(value) for value in range(1, count + 1)]
        for card in self._cards:
            card.clicked.connect(self._take)
            self._grid.addWidget(card)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_labels(self, labels: Sequence[str]) -> None:
        """What the answers say, in order."""
        for card, label in zip(self._cards, labels, strict=True):
            card.set_words(label)

    def show_picked(self, value: int | None) -> None:
        """Marks the answer that holds; None where there is none yet."""
        for card in self._cards:
            holds = card.value == value
            card.setChecked(holds)
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if holds else Qt.FocusPolicy.ClickFocus)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if value is None else Qt.FocusPolicy.NoFocus)

    def pick(self, value: int) -> None:
        """As if the answer had been clicked."""
        self._cards[value - 1].click()

    def take_focus(self) -> None:
        """Puts the focus where answering goes on, and has a screen reader say it."""
        target = next((card for card in self._cards if card.isChecked()), self)
        if target.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(target, QAccessible.Event.Focus))
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def sizeHint(self) -> QSize:
        """As little as the grid needs: its height follows from the width it is given."""
        return self._grid.minimumSize()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        focused = next((index for index, card in enumerate(self._cards) if card.hasFocus()), None)
        last = len(self._cards) - 1
        beside = (0 if step > 0 else last) if focused is None else min(last, max(0, focused + step))
        self._cards[beside].setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _take(self) -> None:
        card = self.sender()
        if isinstance(card, _AnswerCard):
            self.picked.emit(card.value)
