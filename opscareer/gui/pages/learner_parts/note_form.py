"""What is noted: its sort, the day, and the words; for a new note and for one that is changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.words import note_kind_names
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.date_field import DateField
from opscareer.gui.widgets.form import FormRows
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.side_by_side import SideBySide
from opscareer.records.people import NOTE_KINDS, NoteKind, SavedNote

_TEXT_HEIGHT = 76
_SIDE_BY_SIDE_FROM, _KINDS_SHARE = 490, 0.6


@dataclass(frozen=True, slots=True)
class WrittenNote:
    """A note as it was typed."""

    kind: NoteKind
    text: str
    day: date


class NoteForm(QWidget):
    """`written` carries a `WrittenNote`. One for a note that is there offers to think better of it: `left`."""

    written = Signal(object)
    left = Signal()

    def __init__(self, context: Context, note: SavedNote | None = None) -> None:
        super().__init__()
        self._context, self._note = context, note
        self.text, self.day, self._kind = QPlainTextEdit(), DateField(), SegmentedChoice(NOTE_KINDS)
        self.text.setTabChangesFocus(True)
        self.save, self._leave = QuietButton(), LinkButton()
        texts, kinds, days = FormRows(), FormRows(), FormRows()
        self._text_row, self._kind_row, self._day_row = (
            form.add(field) for form, field in ((texts, self.text), (kinds, self._kind), (days, self.day))
        )
        sides = SideBySide(context.theme, _SIDE_BY_SIDE_FROM, gap=measures.M, share=_KINDS_SHARE)
        sides.addWidget(kinds)
        sides.addWidget(days)
        buttons = FlowLayout(gap=measures.M, line_gap=measures.XS)
        buttons.addWidget(self.save)
        buttons.addWidget(self._leave)
        column(texts, sides, buttons, gap=measures.S, parent=self)
        kinds.setVisible(note is None)  # once it is inside: shown before, it would be a window of its own
        self._leave.setVisible(note is not None)
        self.text.textChanged.connect(self._allow)
        self.save.clicked.connect(self.tell)
        self._leave.clicked.connect(self.left)
        context.theme.changed.connect(self._refit)
        self._refit()
        self.start_again()

    def retranslate(self) -> None:
        """Puts every word in."""
        is_new = self._note is None
        self._text_row.set_texts(self.tr("What to note") if is_new else self.tr("What is noted"))
        kind, names = self.tr("What it was"), note_kind_names()
        self._kind_row.set_texts(kind)
        self._kind.set_labels(kind, tuple(names[each] for each in NOTE_KINDS))
        self._day_row.set_texts(self.tr("When it was"))
        self.day.set_language(
            self._context.language(),
            calendar=self.tr("Calendar"),
            earlier=self.tr("Month before"),
            later=self.tr("Month after"),
        )
        self.save.setText(self.tr("Add to the log") if is_new else self.tr("Save the change"))
        self._leave.setText(self.tr("Leave it as it was"))

    def start_again(self) -> None:
        """As if nothing had been typed."""
        self.text.setPlainText(self._note.text if self._note else "")
        self.day.set_day(self._note.happened_on if self._note else _today())
        self._kind.choose("note")
        self._allow()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves from inside the text; Escape leaves a change."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.tell()
        elif event.key() == Qt.Key.Key_Escape and self._note is not None:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _refit(self) -> None:
        self.text.setFixedHeight(self._context.theme.px(_TEXT_HEIGHT))

    @Slot()
    def _allow(self) -> None:
        self.save.setEnabled(bool(self.text.toPlainText().strip()))

    @Slot()
    def tell(self) -> None:
        """Hands over what was typed, unless nothing was."""
        text = self.text.toPlainText().strip()
        if text:
            kind = next(each for each in NOTE_KINDS if each == self._kind.value)
            self.written.emit(WrittenNote(kind, text, self.day.day))


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the person's own calendar day
