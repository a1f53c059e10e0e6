"""One statement at a time: large, five answers, Back and Skip, and how far it is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.assessment.learner import ANSWERS
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.assess_parts.walk import Walk
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.widgets.answer_row import AnswerRow
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import centred, column, row
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import answer_words, track_name
from opscareer.wording import joined

_WIDTH, _STATEMENT_WIDTH, _BAR_WIDTH = 744, 720, 520
_STATEMENT_HEIGHT = 110
_EARLY_SHARE = 3
"""Before one in so many statements is answered, nothing is said of the ranking."""


class AskingPart(QWidget):
    """Asks the statements of a walk. `ended` follows when none is left to ask."""

    ended = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._walk: Walk | None = None
        self._number, self._statement = PlainText(role="note"), PlainText(role="title")
        self._answers = AnswerRow(context.theme, len(ANSWERS))
        self._back, self._on = LinkButton(), LinkButton()
        self._bar = Meter(context.theme)
        self._progress, self._pause = PlainText(role="quiet"), PlainText(role="note")
        self._sure = ""
        self._result = LiveResult(context.live, self)
        self._result.ready.connect(self._take_result)
        self._answers.picked.connect(self._answer)
        self._back.clicked.connect(self.go_back)
        self._on.clicked.connect(self._go_on)
        self._assemble()
        context.theme.changed.connect(self._refit)
        self._refit()

    def ask(self, walk: Walk) -> None:
        """Asks the statement at a place, and goes on from there."""
        self._walk = walk
        self.refresh()
        if self.isVisible():
            self._answers.take_focus()

    @property
    def walk(self) -> Walk | None:
        """Where the person is; None before the first statement."""
        return self._walk

    def forget(self) -> None:
        """Leaves the statements; the next visit begins anew."""
        self._walk = None
        self._sure = ""

    def take_focus(self) -> None:
        """Puts the focus on the answers."""
        self._answers.take_focus()

    def refresh(self) -> None:
        """Shows the current statement, what was answered, and how far it is."""
        session = self._context.live.session
        if session is None or self._walk is None:
            return
        question = session.pack.questions[self._walk.current]
        language = self._context.language()
        self._statement.setText(question.text.said(language))
        self._number.setText(self.tr("Statement {number}").format(number=self._walk.at + 1))
        self._answers.set_labels([_capital(answer_words(value, language)) for value in ANSWERS])
        self._answers.show_picked(session.learner.answers.get(question.id))
        self._answers.setAccessibleName(f"{self._number.text()}: {self._statement.text()}")
        self._answers.setAccessibleDescription(self.tr("Press 1 to 5, or choose with the arrow keys and Enter."))
        self._show_links(session, question.id)
        self._show_progress(session)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_5:
            self._answers.pick(key - Qt.Key.Key_0)
        elif key in (Qt.Key.Key_0, Qt.Key.Key_S) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._go_on()
        elif key == Qt.Key.Key_Backspace:
            self.go_back()
        else:
            super().keyPressEvent(event)

    @Slot()
    def go_back(self) -> None:
        """To the statement before, with the answer that was given."""
        before = self._walk.back() if self._walk else None
        if before is not None:
            self.ask(before)

    def _assemble(self) -> None:
        for text in (self._number, self._statement, self._progress, self._pause):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._asked = QWidget()
        asked = column(gap=measures.XS, parent=self._asked)
        asked.addStretch(1)
        asked.addWidget(self._number)
        asked.addWidget(self._statement)
        self._ways = QWidget()
        ways = row(self._back, parent=self._ways)
        ways.addStretch(1)
        ways.addWidget(self._on)
        lines = column(gap=0, parent=self)
        for thing, space in (
            (self._asked, measures.XL),
            (self._answers, measures.L),
            (self._ways, measures.L),
            (self._bar, measures.S),
            (self._progress, measures.XXS),
            (self._pause, 0),
        ):
            lines.addLayout(centred(thing))
            lines.addSpacing(space)

    def _refit(self) -> None:
        px = self._context.theme.px
        self._asked.setMaximumWidth(px(_STATEMENT_WIDTH))
        self._asked.setMinimumHeight(px(_STATEMENT_HEIGHT))
        self._answers.setMaximumWidth(px(_WIDTH))
        self._ways.setMaximumWidth(px(_WIDTH))
        self._bar.setMaximumWidth(px(_BAR_WIDTH))

    def _show_links(self, session: Session, question: str) -> None:
        self._back.setText(self.tr("← Back"))
        self._back.setToolTip(self.tr("Key: Backspace"))
        self._back.setEnabled(self._walk is not None and self._walk.at > 0)
        self._on.setText(self.tr("Next →") if _is_done(session, question) else self.tr("Skip"))
        self._on.setToolTip(self.tr("Key: 0"))

    def _show_progress(self, session: Session) -> None:
        progress = session.progress()
        answered = self.tr("{answered} of {total} answered.").format(answered=progress.answered, total=progress.total)
        done = progress.answered + progress.skipped
        self._bar.show_value(done / max(1, progress.total), answered)
        early = progress.answered * _EARLY_SHARE < progress.total
        sure = self.tr("It is too early to say which tracks suit you.") if early else self._sure
        self._progress.setText(self.tr("{answered} {sure}").format(answered=answered, sure=sure).strip())
        self._pause.setText(_pause_words(session))
        if not early:
            self._result.ask()

    @Slot(object)
    def _take_result(self, result: MatchResult) -> None:
        session = self._context.live.session
        if session is None:
            return
        sure = self._sure_words(result, session)
        if sure != self._sure:
            self._sure = sure
            self._show_progress(session)

    def _sure_words(self, result: MatchResult, session: Session) -> str:
        """Who is still close, without numbers. The one that stands out is not named, so that it sways no answer."""
        if result.verdict == "clear":
            return self.tr("One track stands out by now; more answers make it surer.")
        if result.verdict == "cannot-tell":
            return self.tr("The tracks are still close to each other.")
        language = self._context.language()
        names = [track_name(match.track, session.pack, language) for match in result.first_group]
        return self.tr("Still close: {tracks}.").format(tracks=joined(names, language))

    @Slot(int)
    def _answer(self, value: int) -> None:
        """Saves an answer, then moves on; where it cannot be saved, the statement stays as it was."""
        session = self._context.live.session
        if session is None or self._walk is None:
            return
        question, again = self._walk.current, _is_done(session, self._walk.current)
        live = self._context.live
        if not live.change(lambda changed: changed.answer(question, value), live.answers_changed):
            self.refresh()
            return
        self._move(session, looking_through=again)

    @Slot()
    def _go_on(self) -> None:
        """Skips the statement, or leaves what was answered or skipped before as it is."""
        session = self._context.live.session
        if session is None or self._walk is None:
            return
        question, again = self._walk.current, _is_done(session, self._walk.current)
        live = self._context.live
        if again or live.change(lambda changed: changed.skip(question), live.answers_changed):
            self._move(session, looking_through=again)

    def _move(self, session: Session, *, looking_through: bool) -> None:
        if self._walk is None:
            return
        done = {*session.learner.answers, *session.skipped}
        following = self._walk.one_on(done) if looking_through else self._walk.to(session.next_question())
        if following is None:
            self.ended.emit()
        else:
            self.ask(following)


def _is_done(session: Session, question: str) -> bool:
    return question in session.learner.answers or question in session.skipped


def _pause_words(session: Session) -> str:
    if session.is_sample:
        return QCoreApplication.translate("AskingPart", "You look around as the sample learner. Nothing is saved.")
    if not session.is_saved:
        return QCoreApplication.translate("AskingPart", "Your answers cannot be saved now; they hold until you close.")
    return QCoreApplication.translate("AskingPart", "Close the window to pause; everything is kept.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
