"""Forms: a label above each field, and every field named for a screen reader."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.layouts import CardGrid
from opscareer.gui.widgets.text import PlainText


@dataclass(frozen=True, slots=True)
class FormRow:
    """One field with its label above and a note below."""

    label: PlainText
    field: QWidget
    note: PlainText
    form: FormRows
    """The rows that it is one of."""

    def set_texts(self, label: str, note: str = "") -> None:
        """Puts the words in, for the eye and for the screen reader."""
        self.label.setText(label)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        for part in (self.field, *self.field.findChildren(QLineEdit)):
            part.setAccessibleName(label)
            part.setAccessibleDescription(note)


class FormRows(QWidget):
    """Rows of a form. Add fields first; put words in with `FormRow.set_texts`, again after each change of language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(measures.M)

    def add(self, field: QWidget) -> FormRow:
        """Adds a field below the others."""
        form_row = FormRow(PlainText(role="note", parent=self), field, PlainText(role="note", parent=self), self)
        form_row.note.hide()
        lines = QVBoxLayout()
        lines.setSpacing(measures.XXS)
        lines.addWidget(form_row.label)
        lines.addWidget(field)
        lines.addWidget(form_row.note)
        form_row.label.setBuddy(field)
        self._lines.addLayout(lines)
        return form_row

    def add_below(self, thing: QWidget) -> None:
        """Adds something that belongs to the field above and names itself."""
        self._lines.setSpacing(measures.XS)
        self._lines.addWidget(thing)


class FieldGrid(CardGrid):
    """Fields side by side, as many as fit, each in a form of its own."""

    def add_field(self, field: QWidget) -> FormRow:
        """Adds a field behind the others."""
        form = FormRows()
        self.addWidget(form)
        return form.add(field)
