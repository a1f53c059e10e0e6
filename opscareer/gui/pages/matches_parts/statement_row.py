"""One statement to try another answer on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.pages.matches_parts.point_slider import PointSlider
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.layouts import column
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.records import Question
from opscareer.matching.sentences import answer_words
from opscareer.wording import Language


class StatementRow(QWidget):
    """A statement, its slider, and in words what is tried and what the person had answered (`own`, None: nothing)."""

    moved = Signal(str, int)
    """The question and the answer tried."""

    def __init__(self, theme: Theme, question: Question, own: int | None) -> None:
        super().__init__()
        self.question = question.id
        self._statement, self._own = question.text, own
        self._language: Language = "en"
        self._text, self._said = PlainText(), PlainText(role="note")
        self.slider = PointSlider(theme, own)
        column(self._text, self.slider, self._said, gap=measures.XS, parent=self)
        self.slider.valueChanged.connect(self._move)

    def show_words(self, language: Language) -> None:
        """Puts the words in, in a language."""
        self._language = language
        self._text.setText(self._statement.said(language))
        self.slider.setAccessibleName(self._text.text())
        self._say()

    def show_value(self, value: int) -> None:
        """Shows an answer without telling."""
        self.slider.blockSignals(True)
        self.slider.setValue(value)
        self.slider.blockSignals(False)
        self.slider.update()
        self._say()

    @Slot(int)
    def _move(self, value: int) -> None:
        self._say()
        announce(self.slider, answer_words(value, self._language))
        self.moved.emit(self.question, value)

    def _say(self) -> None:
        tried = answer_words(self.slider.value(), self._language)
        is_changed = self.slider.value() != self._own
        if not is_changed:
            said = self.tr("Your answer: {answer}").format(answer=tried)
        elif self._own is None:
            said = self.tr("Tried: {answer}. You have not answered this.").format(answer=tried)
        else:
            own = answer_words(self._own, self._language)
            said = self.tr("Tried: {answer}. You answered: {own}.").format(answer=tried, own=own)
        self._said.setText(said)
        self.slider.setAccessibleDescription(said)
