"""Below the doors of Home: the offer of a first start, and what was looked at lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.home_class import HomeClass
from opscareer.gui.pages.visits import VisitRow
from opscareer.gui.sample import turn_sample
from opscareer.gui.widgets.buttons import LinkButton, QuietButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.layouts import FlowLayout, at_left, column, empty
from opscareer.gui.widgets.text import PlainText

if TYPE_CHECKING:
    from opscareer.app.session import Session

_RECENT = 5


class BelowDoors(QWidget):
    """Filled once the person's data are open, and again whenever they change."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._sample_words = PlainText(role="quiet")
        self._sample = QuietButton()
        self._sample.clicked.connect(self._turn_sample)
        self._language = SegmentedChoice(("en", "zh"))
        self._language.chosen.connect(self._choose_language)
        self._first_start = QWidget()
        offers = FlowLayout(gap=measures.M)
        offers.addWidget(self._sample)
        offers.addWidget(self._language)
        column(self._sample_words, offers, gap=measures.S, parent=self._first_start)
        self._recent_title = PlainText(role="section")
        self._recent = Card(margin=measures.XS, gap=0)
        self._class = LinkButton()
        self._class.clicked.connect(self._open_class_pack)
        self._learners = HomeClass(context)
        column(self._learners, self._first_start, self._recent_title, self._recent, at_left(self._class), parent=self)

    def fill(self, session: Session) -> None:
        """Shows what the session holds, in the language in force."""
        self._learners.fill(session)
        self._fill_first_start(session)
        self._fill_recent(session)
        self._class.setText(self.tr("For a whole class: make a class pack"))
        self._class.setVisible(self._first_start.isHidden())

    def _fill_first_start(self, session: Session) -> None:
        sample, seen = session.is_sample, self._context.preferences.current.sample_seen
        is_alone = self._learners.isHidden()
        self._first_start.setVisible(sample or (session.is_empty and not seen and is_alone))
        for part in (self._sample_words, self._sample):
            part.setVisible(session.has_sample)
        self._language.setVisible(not sample)
        self._language.choose(self._context.language())
        self._language.set_labels(self.tr("Language"), ("English", "中文"))
        if sample:
            self._sample_words.setText(self.tr("You are looking around as a sample learner. Nothing here is saved."))
            self._sample.setText(self.tr("Back to my own work"))
        else:
            self._sample_words.setText(self.tr("New here? A sample learner shows how everything looks when filled."))
            self._sample.setText(self.tr("Look around with a sample learner"))

    def _fill_recent(self, session: Session) -> None:
        visits = session.recent()[:_RECENT]
        self._recent_title.setText(self.tr("Recently"))
        self._recent_title.setVisible(bool(visits))
        self._recent.setVisible(bool(visits))
        empty(self._recent.body)
        for visit in visits:
            line = VisitRow(self._context, session.pack, visit)
            line.asked.connect(self._context.navigate)
            self._recent.body.addWidget(line)

    @Slot(str)
    def _choose_language(self, language: str) -> None:
        self._context.preferences.change(language=language)

    @Slot()
    def _open_class_pack(self) -> None:
        self._context.navigate("classpack", "")

    @Slot()
    def _turn_sample(self) -> None:
        turn_sample(self._context)
