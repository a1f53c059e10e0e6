"""Notes and the log of contacts: newest first, added, changed and taken away, with a way back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from typing_extensions import override

from opscareer.app.learner_records import LearnerRecords
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.learner_parts.note_form import NoteForm, WrittenNote
from opscareer.gui.pages.learner_parts.part import LearnerChanges, LearnerPart
from opscareer.gui.pages.learner_parts.words import note_kind_names
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.tick_row import RuledList
from opscareer.records.people import SavedNote
from opscareer.wording import Language, written_date

_SHOWN = 8


class NoteRow(QWidget):
    """A note with what can be done about it; the words as they were typed."""

    change_asked = Signal(object)
    removal_asked = Signal(object)

    def __init__(self, note: SavedNote, language: Language) -> None:
        super().__init__()
        self.note = note
        day, kind = written_date(note.happened_on, language), note_kind_names()[note.kind]
        self.change, self.remove = LinkButton(self.tr("Change")), LinkButton(self.tr("Remove"))
        self.change.setAccessibleName(self.tr("Change: {kind}, {day}").format(kind=kind, day=day))
        self.remove.setAccessibleName(self.tr("Remove: {kind}, {day}").format(kind=kind, day=day))
        head = FlowLayout(gap=measures.S, line_gap=0)
        for part in (PlainText(kind, "strong"), PlainText(day, "note"), self.change, self.remove):
            head.addWidget(part)
        lines = column(head, PlainText(note.text), gap=measures.XXS, parent=self)
        lines.setContentsMargins(0, measures.XS, 0, measures.XS)
        self.change.clicked.connect(self._ask_change)
        self.remove.clicked.connect(self._ask_removal)

    @Slot()
    def _ask_change(self) -> None:
        self.change_asked.emit(self.note)

    @Slot()
    def _ask_removal(self) -> None:
        self.removal_asked.emit(self.note)


class NotesCard(LearnerPart):
    """A form on top, the log below it; a note that is being changed becomes a form in its place."""

    def __init__(self, context: Context, changes: LearnerChanges) -> None:
        super().__init__(context, changes)
        self._shown = _SHOWN
        self._changing: SavedNote | None = None
        self._change_form: NoteForm | None = None
        self._told, self._list, self._more = PlainText(role="quiet"), RuledList(), LinkButton()
        self.form = NoteForm(context)
        for part in (self.form, self._told, self._list):
            self.body.addWidget(part)
        self.body.addLayout(at_left(self._more))
        self.form.written.connect(self._add)
        self._more.clicked.connect(self._unfold)

    @override
    def retranslate(self) -> None:
        self.title.setText(self.tr("Notes and contacts"))
        self.form.retranslate()
        if self._change_form is not None:
            self._change_form.retranslate()

    @override
    def forget(self) -> None:
        self._shown, self._changing, self._change_form = _SHOWN, None, None
        self.form.start_again()

    @override
    def first_control(self) -> QPlainTextEdit:
        return self.form.text

    @override
    def fill(self, records: LearnerRecords) -> None:
        self.form.setVisible(not records.is_partial)
        nothing = self.tr("Nothing is noted yet. What you write here stays with this learner.")
        partial = self.tr("Notes are for counselors alone.")
        self._told.setText(partial if records.is_partial else "" if records.notes else nothing)
        self._told.setVisible(bool(self._told.text()))
        rows = [self._line(note) for note in records.notes[: self._shown]]
        self._list.show_rows(rows)
        left = len(records.notes) - len(rows)
        self._more.setText(self.tr("Show %n earlier one(s)", "", left))
        self._more.setVisible(left > 0)

    def _line(self, note: SavedNote) -> QWidget:
        if self._changing is not None and note.id == self._changing.id:
            return self._form_for(note)
        line = NoteRow(note, self.context.language())
        line.change_asked.connect(self._change)
        line.removal_asked.connect(self._remove)
        return line

    def _form_for(self, note: SavedNote) -> QWidget:
        """The form of the change under way, with what was typed into it so far."""
        form, before = NoteForm(self.context, note), self._change_form
        if before is not None:
            form.text.setPlainText(before.text.toPlainText())
            form.day.set_day(before.day.day)
        form.retranslate()
        form.written.connect(self._save_change)
        form.left.connect(self._leave_change)
        self._change_form = form
        return form

    @Slot()
    def keep_typed(self) -> None:
        """Saves what is in the forms, as it stands."""
        for form in filter(None, (self.form, self._change_form)):
            form.tell()

    @Slot()
    def _unfold(self) -> None:
        if self.records is not None:
            self._shown = len(self.records.notes)
            self.show_records(self.records)

    @Slot(object)
    def _add(self, note: WrittenNote) -> None:
        if self.changes.make(lambda store, who: store.caseload.add_note(who, note.kind, note.text, note.day)):
            self.form.start_again()

    @Slot(object)
    def _change(self, note: SavedNote) -> None:
        self._changing, self._change_form = note, None
        if self.records is not None:
            self.show_records(self.records)
        if self._change_form is not None:
            self._change_form.show()  # now, so that it can take the keyboard
            self._change_form.text.setFocus()

    @Slot(object)
    def _save_change(self, written: WrittenNote) -> None:
        note = self._changing
        if note is None:
            return
        self._changing = None
        if self.changes.make(lambda store, _who: store.caseload.change_note(note.id, written.text, written.day)):
            self._change_form = None
        else:
            self._changing = note

    @Slot()
    def _leave_change(self) -> None:
        self._changing = self._change_form = None
        if self.records is not None:
            self.show_records(self.records)

    @Slot(object)
    def _remove(self, note: SavedNote) -> None:
        changes, learner = self.changes, self.changes.learner
        if changes.make(lambda store, _who: store.caseload.remove_note(note.id)):
            self.context.messages.say(
                self.tr("The note was removed."),
                action=self.tr("Undo"),
                act=lambda: changes.make(
                    lambda store, who: store.caseload.add_note(who, note.kind, note.text, note.happened_on), learner
                ),
            )
