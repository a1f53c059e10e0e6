"""Where the sheets of a class go, which paper they must be of, and how carefully they are keyed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox

from opscareer.app.paper import form_code
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.text import PlainText


class FolderCard(Card):
    """Tells folder and form; `twice_chosen` carries whether sheets are keyed a second time."""

    folder_asked = Signal()
    rows_asked = Signal()
    twice_chosen = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._where, self._form, self._advice = (
            PlainText(role="strong"),
            PlainText(role="strong"),
            PlainText(role="quiet"),
        )
        self._twice, self._why_twice = QCheckBox(), PlainText(role="note")
        self._choose, self._rows = LinkButton(), LinkButton()
        ways = FlowLayout(gap=measures.L)
        for button in (self._choose, self._rows):
            ways.addWidget(button)
        for thing in (self._where, self._form, self._advice, self._twice, self._why_twice):
            self.body.addWidget(thing)
        self.body.addLayout(ways)
        self._twice.toggled.connect(self.twice_chosen)
        self._choose.clicked.connect(self.folder_asked)
        self._rows.clicked.connect(self.rows_asked)

    def retranslate(self) -> None:
        """Puts every word in."""
        self._advice.setText(
            self.tr("Look for this code at the foot of every sheet. Sheets with another code ask other statements.")
        )
        self._twice.setText(self.tr("Key every sheet twice"))
        self._why_twice.setText(self.tr("Where the two differ, you are asked what the sheet says."))
        self._choose.setText(self.tr("Another folder…"))
        self._rows.setText(self.tr("Take in a CSV of rows…"))

    def choose_twice(self, twice: bool) -> None:  # noqa: FBT001 - what the box is to show
        """Sheets are keyed a second time, or not."""
        self._twice.setChecked(twice)

    def show_folder(self, folder: Path) -> None:
        """The folder in use, and the form of the pack in use."""
        session = self._context.live.session
        self._where.setText(self.tr("Each sheet is saved as a file in {folder}").format(folder=folder))
        if session is not None:
            self._form.setText(self.tr("For sheets of form {form}").format(form=form_code(session.pack)))
