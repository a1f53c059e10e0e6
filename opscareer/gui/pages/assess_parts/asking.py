"""One statement at a time: large, five answers, Back and Skip, and how far it is."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from opscareer.app.session import Session
from opscareer.assessment.learner import ANSWERS
from opscareer.assessment.telling import step_words
from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.assess_parts.stopwatch import Clock, Stopwatch
from opscareer.gui.pages.assess_parts.walk import Walk
from opscareer.gui.widgets.answer_row import AnswerRow
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import centred, column, row
from opscareer.gui.widgets.meter import Meter
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.sentences import answer_words

_WIDTH, _STATEMENT_WIDTH, _BAR_WIDTH = 744, 720, 520
_STATEMENT_HEIGHT = 110


class AskingPart(QWidget):
    """Asks the statements of a walk, and measures how long a person looks at one before the first answer to it.

    `ended` follows when the walk has no further statement, `left` when the person has looked at enough of it, and
    `form_asked` when they want the other form.
    """

    ended = Signal()
    left = Signal()
    form_asked = Signal(str)

    def __init__(self, context: Context, clock: Clock = monotonic) -> None:
        super().__init__()
        self._context = context
        self._walk: Walk | None = None
        self._watch = Stopwatch(clock)
        self._number, self._statement = PlainText(role="note"), PlainText(role="title")
        self._answers = AnswerRow(context.theme, len(ANSWERS))
        self._back, self._on = LinkButton(), LinkButton()
        self._bar = Meter(context.theme)
        self._progress, self._pause = PlainText(role="quiet"), PlainText(role="note")
        self._form, self._leave = LinkButton(), LinkButton()
        self._answers.picked.connect(self._answer)
        self._back.clicked.connect(self.go_back)
        self._on.clicked.connect(self._go_on)
        self._form.clicked.connect(self._ask_form)
        self._leave.clicked.connect(self.left)
        self._assemble()
        context.theme.changed.connect(self._refit)
        self._refit()
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusWindowChanged.connect(self._mind_watch)

    def ask(self, walk: Walk) -> None:
        """Asks the statement at a place, and goes on from there."""
        self._walk = walk
        self._watch.set_back()
        self._mind_watch()
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
        self._number.setText(self.tr("Statement {number}").format(number=_number(session, question.id)))
        self._answers.set_labels([_capital(answer_words(value, language)) for value in ANSWERS])
        self._answers.show_picked(session.learner.answers.get(question.id))
        self._answers.setAccessibleName(f"{self._number.text()}: {self._statement.text()}")
        self._answers.setAccessibleDescription(self.tr("Press 1 to 5, or choose with the arrow keys and Enter."))
        self._show_ways(self._walk, again=_is_done(session, question.id))
        self._show_progress(session, self._walk)
        self._show_way_out(session, again=_is_done(session, question.id))

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

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._mind_watch()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.pause()

    @Slot()
    def go_back(self) -> None:
        """To the statement before, with the answer that was given."""
        before = self._walk.back() if self._walk else None
        if before is not None:
            self.ask(before)

    @Slot()
    def _mind_watch(self) -> None:
        """Time passes only while the statement is on the screen of a window that is worked in."""
        if self._walk is not None and self.isVisible() and self.isActiveWindow():
            self._watch.run()
        else:
            self._watch.pause()

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
            (self._ways, measures.XL),
            (self._bar, measures.S),
            (self._progress, measures.XXS),
            (self._pause, measures.M),
            (self._form, 0),
            (self._leave, 0),
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

    def _show_ways(self, walk: Walk, *, again: bool) -> None:
        self._back.setText(self.tr("← Back"))
        self._back.setToolTip(self.tr("Key: Backspace"))
        self._back.setEnabled(walk.at > 0)
        self._on.setText(self.tr("Next →") if again else self.tr("Skip"))
        self._on.setToolTip(self.tr("Key: 0"))

    def _show_progress(self, session: Session, walk: Walk) -> None:
        """How far the sitting is; in a round, and once the sitting is over, how far the looking through is."""
        step = session.step()
        if walk.is_round or step.finished:
            place, total = walk.at + 1, len(walk.statements)
            said = self.tr("Looking again: {place} of {total}").format(place=place, total=total)
            self._bar.show_value(place / total, said)
            self._progress.setText(said)
        else:
            self._bar.show_value(step.share, self.tr("%n answered", "", step.answered))
            self._progress.setText(step_words(step, self._context.language()))
        self._pause.setText(_pause_words(session))

    def _show_way_out(self, session: Session, *, again: bool) -> None:
        """The quiet way out: of looking at what was asked before, or to the other form while asking."""
        step = session.step()
        self._leave.setVisible(again)
        self._leave.setText(self.tr("To the result") if step.finished else self.tr("On to the next new statement"))
        self._form.setVisible(not again)
        if session.form == "full":
            self._form.setText(self.tr("Ask only what settles the result"))
        else:
            self._form.setText(self.tr("Ask all %n statement(s)", "", len(session.pack.questions)))

    @Slot()
    def _ask_form(self) -> None:
        session = self._context.live.session
        if session is not None:
            self.form_asked.emit("adaptive" if session.form == "full" else "full")

    @Slot(int)
    def _answer(self, value: int) -> None:
        """Saves an answer, then moves on; where it cannot be saved, the statement stays as it was.

        How long it took counts only where the statement is answered for the first time.
        """
        session = self._context.live.session
        if session is None or self._walk is None:
            return
        question, live = self._walk.current, self._context.live
        seconds = None if _is_done(session, question) else self._watch.seconds
        if live.change(lambda changed: changed.answer(question, value, seconds), live.answers_changed):
            self._move(session, self._walk)
        else:
            self.refresh()

    @Slot()
    def _go_on(self) -> None:
        """Skips the statement, or leaves what was answered or skipped before as it is."""
        session = self._context.live.session
        if session is None or self._walk is None:
            return
        question, live = self._walk.current, self._context.live
        again = _is_done(session, question)
        if again or live.change(lambda changed: changed.skip(question), live.answers_changed):
            self._move(session, self._walk)

    def _move(self, session: Session, walk: Walk) -> None:
        following = walk.caught_up(session.asked_order, session.next_question()).on()
        if following is None:
            self.ended.emit()
        else:
            self.ask(following)


def _is_done(session: Session, question: str) -> bool:
    return question in session.learner.answers or question in session.skipped


def _number(session: Session, question: str) -> int:
    """The place of a statement in the order in which they were asked, from 1."""
    asked = session.asked_order
    return (asked.index(question) if question in asked else len(asked)) + 1


def _pause_words(session: Session) -> str:
    if session.is_sample:
        return QCoreApplication.translate("AskingPart", "You look around as the sample learner. Nothing is saved.")
    if not session.is_saved:
        return QCoreApplication.translate("AskingPart", "Your answers cannot be saved now; they hold until you close.")
    return QCoreApplication.translate("AskingPart", "Close the window to pause; everything is kept.")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
