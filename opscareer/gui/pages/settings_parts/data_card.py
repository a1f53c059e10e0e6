"""Where the person's data are, and the sample learner to look around with."""

from __future__ import annotations

from PySide6.QtCore import Slot

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.sample import turn_sample
from opscareer.gui.widgets.buttons import QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.text import PlainText
from opscareer.paths import data_folder


class DataCard(Card):
    """Says where everything is kept; offers the sample learner, and the way back to the person's own work."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=measures.XS)
        self._context = context
        self._title = PlainText(role="subhead")
        self._where, self._folder = PlainText(), PlainText(str(data_folder()), "quiet")
        self._sample_words = PlainText()
        self._sample = QuietButton()
        self._sample.clicked.connect(self._turn)
        self.body.addWidget(self._title)
        self.body.addWidget(self._where)
        self.body.addWidget(self._folder)
        self.body.addSpacing(measures.S)
        self.body.addWidget(self._sample_words)
        self.body.addWidget(self._sample)
        self.body.addStretch(1)
        for signal in (context.live.opened, context.live.about_changed):
            signal.connect(self.retranslate)

    def retranslate(self) -> None:
        """Puts every word in."""
        session = self._context.live.session
        self._title.setText(self.tr("Your data"))
        self._where.setText(
            self.tr("Kept on this computer alone, in this folder:")
            if not self._context.live.is_office
            else self.tr(
                "You work with your office's records, which lie in its database. Nothing is added to this folder:"
            )
        )
        for part in (self._sample_words, self._sample):
            part.setVisible(session is None or (session.has_sample and not self._context.live.is_locked))
        self._sample.setEnabled(session is not None)
        if session is not None and session.is_sample:
            self._sample_words.setText(self.tr("You are looking around as a sample learner. Nothing here is saved."))
            self._sample.setText(self.tr("Back to my own work"))
        else:
            self._sample_words.setText(self.tr("A sample learner shows how everything looks when filled."))
            self._sample.setText(self.tr("Look around with a sample learner"))

    @Slot()
    def _turn(self) -> None:
        turn_sample(self._context)
