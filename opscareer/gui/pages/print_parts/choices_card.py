"""The few choices a print is made from; how it looks is kept for the next time."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QWidget

from opscareer.app.guidance import Print
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.print_parts.look_fields import LookFields
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.form import FieldGrid
from opscareer.gui.widgets.layouts import FlowLayout

_NARROWEST_FIELD = 176
_NOTE_HEIGHT = 64
_WITH, _WITHOUT = "plan", "results"


class PrintChoicesCard(Card):
    """What is in it, language, paper, look, two ticks and a note. `content_chosen` tells of the first and the last,
    which are of this print alone, the preferences of all others."""

    content_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(margin=measures.M, gap=measures.M)
        self._context = context
        self._content = SegmentedChoice((_WITH, _WITHOUT))
        fields = FieldGrid(context.theme, _NARROWEST_FIELD, most=3)
        self._content_row = fields.add_field(self._content)
        self._looks, self._grey = LookFields(context, fields, self), QCheckBox()
        ticks = QWidget()
        line = FlowLayout(ticks, gap=measures.M, line_gap=measures.XS)
        line.addWidget(self._looks.large)
        line.addWidget(self._grey)
        fields.addWidget(ticks)
        self._note = QPlainTextEdit()
        self._note.setTabChangesFocus(True)
        self._note_row = fields.add_field(self._note)
        self.body.addLayout(fields)
        self._connect()

    @property
    def wanted(self) -> Print:
        """The print that is chosen, made today."""
        return self._looks.wanted(date.today(), self._note.toPlainText().strip())  # noqa: DTZ011 - the person's own day

    @property
    def is_grey(self) -> bool:
        """Whether the pages are to be seen without colours."""
        return self._looks.prints.grey

    @property
    def with_plan(self) -> bool:
        """Whether the plan is in it."""
        return self._content.value == _WITH

    def forget_note(self) -> None:
        """Empties the note, which is another person's; tells of it if there was one."""
        self._note.clear()

    def offer_plan(self, *, possible: bool) -> None:
        """Shows the choice of what is in it, or not."""
        self._content_row.form.setVisible(possible)

    def choose_plan(self, *, wanted: bool) -> None:
        """Takes the plan in, or leaves it out, without telling."""
        self._content.choose(_WITH if wanted else _WITHOUT)

    def retranslate(self) -> None:
        """Puts every word in."""
        self._content_row.set_texts(self.tr("What to print"))
        self._content.set_labels(self.tr("What to print"), (self.tr("Everything"), self.tr("Results")))
        self._looks.retranslate()
        self._grey.setText(self.tr("Show it in grey"))
        self._grey.setAccessibleName(self.tr("Show it in grey"))
        self._note_row.set_texts(self.tr("A note to print"))
        self._show_grey()

    def _connect(self) -> None:
        self._content.chosen.connect(self.content_chosen)
        self._note.textChanged.connect(self.content_chosen)
        self._grey.clicked.connect(self._fade)
        self._context.preferences.changed.connect(self._show_grey)
        self._context.theme.changed.connect(self._refit)
        self._refit()

    @Slot()
    def _refit(self) -> None:
        self._note.setFixedHeight(self._context.theme.px(_NOTE_HEIGHT))

    @Slot()
    def _show_grey(self) -> None:
        self._grey.setChecked(self.is_grey)

    @Slot(bool)
    def _fade(self, grey: bool) -> None:  # noqa: FBT001 - the signal's shape
        self._looks.keep(grey=grey)
