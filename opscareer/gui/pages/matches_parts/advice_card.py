"""What to do while the result is missing, unsure or unfinished."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot

from opscareer.gui import measures
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import Card
from opscareer.gui.widgets.layouts import FlowLayout
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.results import Doubt

Way = tuple[str, str]
"""A page and its subject."""
_ASSESS: Way = ("assess", "")
_REVIEW: Way = ("assess", "review")
_EXPLORE: Way = ("explore", "")


class AdviceCard(Card):
    """One sentence and the way on: to the statements, or to read about the tracks."""

    way_asked = Signal(str, str)

    def __init__(self) -> None:
        super().__init__(gap=measures.M)
        self._words = PlainText(role="text")
        self._begin, self._answer, self._look = PrimaryButton(), LinkButton(), LinkButton()
        self._begin_way, self._answer_way = _ASSESS, _ASSESS
        ways = FlowLayout(gap=measures.L)
        self._begin.clicked.connect(self._go_begin)
        self._answer.clicked.connect(self._go_answer)
        self._look.clicked.connect(self._go_look)
        for button in (self._begin, self._answer, self._look):
            ways.addWidget(button)
        self.body.addWidget(self._words)
        self.body.addLayout(ways)

    def advise_beginning(self) -> None:
        """Nothing was answered yet."""
        words = self.tr("Say how well a number of short statements fit you. It takes a few minutes.")
        self._say(words, begin=self.tr("Find my direction"), look=self.tr("Look around the tracks first →"))

    def advise(self, doubt: Doubt | None, open_statements: int) -> None:
        """What helps most against a doubt, or while statements are open."""
        left = self.tr("%n statement(s) are still open.", "", open_statements)
        if doubt == "few":
            self._say(left, begin=self.tr("Answer more statements"), look=self.tr("Look around the tracks →"))
        elif doubt in ("same", "contradicting"):
            words = self.tr("Go through your answers once more, or first see what the tracks are about.")
            begin, look = self.tr("Look through my answers"), self.tr("Look around the tracks →")
            self._say(words, begin=begin, begin_way=_REVIEW, look=look)
        elif doubt == "flat":
            words = self.tr("Read about each track, and notice which week you would like to try yourself.")
            answer = self.tr("Look through my answers →")
            self._say(words, begin=self.tr("Look around the tracks"), begin_way=_EXPLORE, answer=answer)
            self._answer_way = _REVIEW
        else:
            self._say(left, answer=self.tr("Answer them to be surer →"))

    def _say(self, words: str, *, begin: str = "", begin_way: Way = _ASSESS, answer: str = "", look: str = "") -> None:
        self._words.setText(words)
        self._begin_way, self._answer_way = begin_way, _ASSESS
        for button, text in ((self._begin, begin), (self._answer, answer), (self._look, look)):
            button.setText(text)
            button.setVisible(bool(text))

    @Slot()
    def _go_begin(self) -> None:
        self.way_asked.emit(*self._begin_way)

    @Slot()
    def _go_answer(self) -> None:
        self.way_asked.emit(*self._answer_way)

    @Slot()
    def _go_look(self) -> None:
        self.way_asked.emit(*_EXPLORE)
