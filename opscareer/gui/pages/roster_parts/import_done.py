"""After an import: what became of every row, and the ways on from there."""

from __future__ import annotations

from PySide6.QtCore import Signal

from opscareer.app.caseload.importing import Imported
from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.text import PlainText


class ImportDone(Card):
    """`learners_asked` wants to see those imported, `other_asked` another list."""

    learners_asked = Signal()
    other_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=measures.S)
        self._done: Imported | None = None
        self._title, self._told = PlainText(role="section"), PlainText()
        self._back = PlainText(role="quiet")
        self._show, self._other = PrimaryButton(), LinkButton()
        ways = FlowLayout(gap=measures.M)
        for button in (self._show, self._other):
            ways.addWidget(button)
        for part in (self._title, self._told, self._back):
            self.body.addWidget(part)
        self.body.addLayout(ways)
        self.set_picked(picked=True)
        self._show.clicked.connect(self.learners_asked)
        self._other.clicked.connect(self.other_asked)
        self.hide()

    def show_done(self, done: Imported | None) -> None:
        """Shows what became of a list; nothing takes the card away."""
        self._done = done
        self.setVisible(done is not None)
        self.retranslate()
        if done is not None:
            self._show.setFocus()

    def retranslate(self) -> None:
        """Puts every word in."""
        done = self._done
        self._title.setText(self.tr("The list is in your records"))
        self._show.setText(self.tr("Show the learners"))
        self._other.setText(self.tr("Another list"))
        self._back.setText(
            self.tr(
                "Was it the wrong list? Open a learner's record to erase it; a backup of your records from before lies"
                " under Settings."
            )
        )
        if done is not None:
            self._told.setText("\n".join(self._lines(done)))

    def _lines(self, done: Imported) -> list[str]:
        parts = [
            self.tr("%n added", "", len(done.added)),
            self.tr("%n updated", "", len(done.updated)),
            self.tr("%n left out", "", done.left_out),
            self.tr("%n not usable", "", done.refused),
        ]
        rows = self.tr("%n rows", "", done.count)
        lines = [f"{' + '.join(parts)} = {rows}"]
        if done.sittings:
            lines.append(self.tr("%n brought answers along; they are their assessment now.", "", done.sittings))
        if done.groups_made:
            lines.append(self.tr("%n groups were made.", "", len(done.groups_made)))
        return lines
