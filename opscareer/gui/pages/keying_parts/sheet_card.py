"""The sheet in hand: who it is of, its answers, the statement the cursor is at, and what became of the last key."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from opscareer.app.answer_rows import UnfitRow, pasted_row
from opscareer.app.keying import KeyingDesk, SheetInHand, Told
from opscareer.app.paper import stage_letter
from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import MAX_NAME
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.keying_parts.answer_strip import AnswerStrip
from opscareer.gui.pages.keying_parts.told_words import KeyingWords
from opscareer.gui.widgets.announcing import announce
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import CardGrid, FlowLayout, column
from opscareer.gui.widgets.number_field import NumberField
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.words import education_names
from opscareer.limits import MOST_HOURS_PER_WEEK

_NARROWEST_FIELD, _STATEMENT_HEIGHT, _TOLD_HEIGHT = 200, 84, 24


class SheetCard(Card):
    """Keys one sheet. `whole` asks to save `learner()`, after which `begin_next` empties the card.

    `keyed` follows what was keyed in the answers, `changed` every change of the sheet by the person, and `emptied`
    whatever gives the sheet up unsaved.
    """

    whole = Signal()
    emptied = Signal()
    keyed = Signal()
    changed = Signal()
    undo_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.S)
        self._context = context
        self._desk = KeyingDesk(())
        self._words = KeyingWords(self)
        self._title, self._phase = PlainText(role="subhead"), PlainText(role="quiet")
        self._name, self._stage = QLineEdit(), QComboBox()
        self._name.setMaxLength(MAX_NAME)
        self._hours = NumberField(context.theme, 0, MOST_HOURS_PER_WEEK)
        self._strip = AnswerStrip(context.theme)
        self._number, self._statement, self._told = PlainText(role="note"), PlainText(role="section"), PlainText()
        self._keys = PlainText(role="note")
        self._save, self._restart = PrimaryButton(), LinkButton()
        self._fields = QWidget()
        self._asked = QWidget()
        self._assemble()
        self._connect()
        context.theme.changed.connect(self._refit)
        self._refit()

    @property
    def seen_while_keying(self) -> tuple[QWidget, ...]:
        """What the eye needs, the most important last."""
        return self._asked, self._told, self._strip.cursor_cell

    @property
    def is_untouched(self) -> bool:
        """Whether nothing of the sheet in hand would be lost."""
        return self._desk.is_untouched and not self._name.text().strip()

    def learner(self) -> Learner:
        """The person of the sheet with the answers, as they are shown."""
        return self._desk.learner()

    @property
    def questions(self) -> tuple[str, ...]:
        """The statements of the paper."""
        return self._desk.questions

    @property
    def in_hand(self) -> SheetInHand:
        """The sheet as it stands."""
        return self._desk.in_hand

    def set_questions(self, questions: Sequence[str]) -> None:
        """The statements of the paper; another pack begins with an empty sheet."""
        if tuple(questions) != self._desk.questions:
            self._desk = KeyingDesk(questions, twice=self._desk.twice)
            self._fill_fields()
            self.emptied.emit()
        self._show()

    def set_twice(self, twice: bool) -> None:  # noqa: FBT001 - the slot of a check box
        """Whether each sheet is keyed a second time, from the next Enter on."""
        self._desk.twice = twice

    def begin_next(self) -> None:
        """An empty sheet."""
        self._desk.begin_next()
        self._fill_fields()
        self._say("")
        self._show()

    def begin_for(self, learner: Learner) -> None:
        """An empty sheet of somebody who is known: the cursor stands in the answers."""
        self._desk.begin_next()
        self._desk.name, self._desk.stage, self._desk.hours = learner.name, learner.stage, learner.hours_per_week
        self._fill_fields()
        self._name.setReadOnly(True)
        self._say("")
        self._show()
        self._strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_up(self, learner: Learner) -> None:
        """A saved sheet, to be corrected."""
        self._desk.take_up(learner)
        self._fill_fields()
        self._say(self.tr("Correct what is wrong; Enter in the answers saves it."))
        self._show()
        self._strip.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on_with(self, sheet: SheetInHand, known: Learner) -> None:
        """An unfinished sheet as it stood; `known` is what else is known of the person."""
        self._desk.go_on_with(sheet, known)
        self._fill_fields()
        self._follow(Told("differs") if self._desk.difference else Told("taken"))

    def take_focus(self) -> None:
        """The cursor where a new sheet begins, or where an unfinished one goes on."""
        first: QWidget = self._strip if self._desk.line.keyed or self._name.isReadOnly() else self._name
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Puts every word in."""
        name, stage, hours = self._rows
        name.set_texts(self.tr("Name or code"))
        stage.set_texts(self.tr("Education: A to F"))
        hours.set_texts(self.tr("Hours a week"))
        self._hours.setSpecialValueText(self.tr("not said"))
        self._stage.blockSignals(True)
        self._stage.clear()
        self._stage.addItem(self.tr("not said"), None)
        for code, words in education_names().items():
            self._stage.addItem(f"{stage_letter(code)} · {words}", code)
        self._stage.blockSignals(False)
        self._keys.setText(
            self.tr(
                "1–5 the box that is ticked · 0, - or blank: no tick · Backspace: one back · arrows: look and correct"
                " · Enter: done · Ctrl+V: a row from a spreadsheet"
            )
        )
        self._save.setText(self.tr("Save this sheet"))
        self._fill_fields()
        self._say("")
        self._show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field leads to the next one, from the last to the answers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            ways: dict[QWidget, QWidget] = {self._name: self._stage, self._stage: self._hours}
            here = next((field for field in (self._name, self._stage, self._hours) if field.hasFocus()), None)
            if here is not None:
                ways.get(here, self._strip).setFocus(Qt.FocusReason.TabFocusReason)
                return
        super().keyPressEvent(event)

    def _assemble(self) -> None:
        grid = CardGrid(self._context.theme, _NARROWEST_FIELD, self._fields, most=3)
        self._rows = []
        for field in (self._name, self._stage, self._hours):
            form, cell = FormRows(), QWidget()
            self._rows.append(form.add(field))
            column(form, gap=0, parent=cell).addStretch(1)
            grid.addWidget(cell)
        lines = FlowLayout(gap=measures.L)
        for button in (self._save, self._restart):
            lines.addWidget(button)
        asked = column(self._number, self._statement, gap=measures.XXS, parent=self._asked)
        asked.addStretch(1)
        for thing in (self._title, self._phase, self._fields, self._asked, self._strip, self._told, self._keys):
            self.body.addWidget(thing)
        self.body.addLayout(lines)

    def _connect(self) -> None:
        self._name.textChanged.connect(self._take_fields)
        self._stage.currentIndexChanged.connect(self._take_fields)
        self._hours.valueChanged.connect(self._take_fields)
        strip = self._strip
        strip.signed.connect(self._press)
        strip.backed.connect(self._back)
        strip.moved.connect(self._move)
        strip.finished.connect(self._finish)
        strip.left.connect(self._first_again)
        strip.pasted.connect(self._paste)
        strip.undo_asked.connect(self.undo_asked)
        self._save.clicked.connect(self._finish)
        self._restart.clicked.connect(self._start_again)

    @Slot()
    def _refit(self) -> None:
        px = self._context.theme.px
        self._asked.setMinimumHeight(px(_STATEMENT_HEIGHT))
        self._told.setMinimumHeight(px(_TOLD_HEIGHT))

    def _fill_fields(self) -> None:
        """The fields as the desk has them."""
        desk = self._desk
        name, stage, hours = desk.name, desk.stage, desk.hours
        for field in (self._name, self._stage, self._hours):
            field.blockSignals(True)
        self._name.setText(name)
        self._stage.setCurrentIndex(max(0, self._stage.findData(stage)) if stage else 0)
        self._hours.setValue(hours or 0)
        for field in (self._name, self._stage, self._hours):
            field.blockSignals(False)

    @Slot()
    def _take_fields(self) -> None:
        self._desk.name = self._name.text()
        self._desk.stage = self._stage.currentData()
        self._desk.hours = self._hours.value() or None
        self._restart.setVisible(not self.is_untouched)
        self.changed.emit()

    @Slot(str)
    def _press(self, sign: str) -> None:
        self._follow(self._desk.press(sign))
        self.changed.emit()

    @Slot()
    def _back(self) -> None:
        self._desk.back()
        self._say("")
        self._show()
        self.changed.emit()

    @Slot(int)
    def _move(self, place: int) -> None:
        self._desk.go_to(place)
        self._say("")
        self._show()

    @Slot()
    def _finish(self) -> None:
        told = self._desk.finish()
        if told.kind == "whole":
            self.whole.emit()
            return
        self._follow(told)
        self.changed.emit()
        self._strip.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _first_again(self) -> None:
        self._desk.first_again()
        self._say("")
        self._show()
        self.changed.emit()

    @Slot()
    def _start_again(self) -> None:
        self.begin_next()
        self.emptied.emit()
        self.take_focus()

    @Slot(str)
    def _paste(self, text: str) -> None:
        try:
            row = pasted_row(text, len(self._desk.questions))
        except UnfitRow as unfit:
            self._say(self._words.of_row(unfit, len(self._desk.questions)), wrong=True)
            return
        if self._desk.phase == "settle":
            return
        self._desk.take(row.answers)
        if self._desk.phase == "first":
            self._desk.name = row.name or self._desk.name
            self._desk.stage = row.stage or self._desk.stage
            self._desk.hours = row.hours or self._desk.hours
            self._fill_fields()
        self._say(self.tr("The row is taken. Look at it, then press Enter."))
        self._show()
        self.changed.emit()

    def _follow(self, told: Told) -> None:
        """Says what became of a key, and shows it."""
        self._say(self._words.of_key(told, self._desk), wrong=told.kind in ("wrong-key", "full", "short", "empty"))
        self._show(wrong=told.kind == "wrong-key")

    def _say(self, text: str, *, wrong: bool = False) -> None:
        self._told.set_role("warning" if wrong else "quiet")
        self._told.setText(text)
        if text:
            announce(self._strip, text)

    def _show(self, *, wrong: bool = False) -> None:
        """The answers, the statement, and how far the sheet is."""
        desk = self._desk
        doubtful = frozenset(each.number - 1 for each in desk.differences) if desk.phase == "settle" else frozenset()
        self._strip.show_line(desk.line, wrong=wrong, doubtful=doubtful)
        self._title.setText(self._title_words())
        self._phase.setText(
            self.tr("{keyed} of {total} keyed").format(keyed=len(desk.line.keyed), total=desk.line.length)
        )
        self._restart.setText(self.tr("Empty the sheet"))
        self._restart.setVisible(not self.is_untouched)
        self._show_statement()
        if self._strip.hasFocus():
            self.keyed.emit()

    def _title_words(self) -> str:
        if self._desk.phase == "again":
            return self.tr("The same sheet, second time")
        if self._desk.phase == "settle":
            return self.tr("Where the two keyings differ")
        return self.tr("The sheet in hand")

    def _show_statement(self) -> None:
        session, desk = self._context.live.session, self._desk
        if session is None or not desk.questions:
            return
        question = session.pack.questions[desk.questions[desk.number - 1]]
        number = self.tr("Statement {number} of {total}").format(number=desk.number, total=desk.line.length)
        statement = question.text.said(self._context.language())
        self._number.setText(number)
        self._statement.setText(statement)
        self._strip.setAccessibleName(self.tr("Answers"))
        self._strip.setAccessibleDescription(f"{number}: {statement}")
