"""A field that finds statements by their words, to try another answer on."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import column, empty
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Question
from opscareer.wording import Language

_MOST = 5


class _Found(ClickableCard):
    """One statement found."""

    def __init__(self, question: str, statement: str) -> None:
        super().__init__(statement, margin=measures.XS, flat=True)
        self.question = question
        self.body.addWidget(PlainText(statement))


class StatementFinder(QWidget):
    """As one types, the statements that hold the words, in either language; a click or Enter picks one."""

    picked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._pack: Pack | None = None
        self._language: Language = "en"
        self._field = QLineEdit()
        self._field.setClearButtonEnabled(True)
        self._told = PlainText(role="note")
        self._found = QWidget()
        self._lines = column(gap=0, parent=self._found)
        column(self._field, self._told, self._found, gap=measures.XXS, parent=self)
        self._field.textChanged.connect(self._find)
        self._field.returnPressed.connect(self._take_first)

    def show_pack(self, pack: Pack, language: Language) -> None:
        """Looks in a pack's statements, and says them in a language."""
        self._pack, self._language = pack, language
        what = self.tr("Find another statement")
        self._field.setPlaceholderText(what)
        self._field.setAccessibleName(what)
        self._find()

    def clear(self) -> None:
        """Takes the words typed away."""
        self._field.clear()

    @Slot()
    def _find(self) -> None:
        empty(self._lines)
        words = self._field.text().casefold().split()
        found = self._holding(words) if words else []
        for question in found[:_MOST]:
            line = _Found(question.id, question.text.said(self._language))
            line.clicked.connect(self._pick)
            self._lines.addWidget(line)
        self._found.setVisible(bool(found))
        self._told.setVisible(bool(words))
        self._tell(len(found))
        if words:
            announce(self._field, self._told.text())

    def _holding(self, words: list[str]) -> list[Question]:
        questions = self._pack.questions.values() if self._pack else ()
        texts = ((question, f"{question.text.en}\n{question.text.zh}".casefold()) for question in questions)
        return [question for question, text in texts if all(word in text for word in words)]

    def _tell(self, found: int) -> None:
        if found > _MOST:
            said = self.tr("%n statement(s); type more to narrow them down.", "", found)
        else:
            said = self.tr("%n statement(s) found.", "", found) if found else self.tr("No statement holds these words.")
        self._told.setText(said)

    @Slot()
    def _take_first(self) -> None:
        item = self._lines.itemAt(0)
        first = item.widget() if item is not None else None
        if isinstance(first, _Found):
            first.click()

    @Slot()
    def _pick(self) -> None:
        line = self.sender()
        if isinstance(line, _Found):
            self.picked.emit(line.question)
            self.clear()
            self._field.setFocus()
