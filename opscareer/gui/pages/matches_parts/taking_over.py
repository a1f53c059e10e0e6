"""Tried answers become the person's own, with the way back."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject

from opscareer.app.session import Session
from opscareer.gui.context import Context


@dataclass(frozen=True, slots=True)
class _Before:
    """How some questions stood; None stands for one without an answer."""

    answers: Mapping[str, int | None]
    seconds: Mapping[str, float]
    skipped: frozenset[str]


class TakingOver(QObject):
    """Saves answers, all or none, and offers to undo it."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def save(self, answers: Mapping[str, int]) -> None:
        """Saves answers by question; what stood there before can be put back."""
        live = self._context.live
        session = live.session
        if session is None or not answers:
            return
        before, was_sample = _before(session, answers), session.is_sample
        if live.change(partial(Session.answer_many, answers=answers), live.answers_changed):
            said = self.tr("%n answer(s) changed.", "", len(answers))
            put_back = partial(self._put_back, session, before, was_sample=was_sample)
            self._context.messages.say(said, action=self.tr("Undo"), act=put_back)

    def _put_back(self, session: Session, before: _Before, *, was_sample: bool) -> None:
        """Only while the same person's answers are still open."""
        live = self._context.live
        if live.session is session and session.is_sample == was_sample:
            live.change(partial(_restore, before=before), live.answers_changed)


def _before(session: Session, questions: Collection[str]) -> _Before:
    skipped = session.skipped & frozenset(questions)
    return _Before(
        answers={question: session.learner.answers.get(question) for question in questions if question not in skipped},
        seconds={question: time for question, time in session.seconds.items() if question in questions},
        skipped=skipped,
    )


def _restore(session: Session, before: _Before) -> None:
    with session.together():
        session.answer_many(before.answers, before.seconds)
        for question in before.skipped:
            session.skip(question)
