"""Tried answers become the person's own, with the way back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from opscareer.app.session import Session
from opscareer.gui.context import Context


class TakingOver(QObject):
    """Saves answers and offers to undo it."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def save(self, answers: Mapping[str, int]) -> None:
        """Saves answers by question; what stood there before can be put back."""
        session = self._context.live.session
        if session is None or not answers:
            return
        before = {question: session.learner.answers.get(question) for question in answers}
        skipped, was_sample = session.skipped & answers.keys(), session.is_sample
        if self._change(partial(_answer_all, answers=answers)):
            said = self.tr("%n answer(s) changed.", "", len(answers))
            put_back = partial(self._put_back, session, before, skipped, was_sample=was_sample)
            self._context.messages.say(said, action=self.tr("Undo"), act=put_back)

    def _put_back(
        self, session: Session, before: Mapping[str, int | None], skipped: frozenset[str], *, was_sample: bool
    ) -> None:
        """Only while the same person's answers are still open."""
        if self._context.live.session is session and session.is_sample == was_sample:
            self._change(partial(_answer_all, answers=before, skipped=skipped))

    def _change(self, action: partial[None]) -> bool:
        """Pages are told in any case: of several answers some may have been saved before one could not be."""
        live = self._context.live
        is_saved = live.change(action)
        live.answers_changed.emit()
        return is_saved


def _answer_all(session: Session, answers: Mapping[str, int | None], skipped: frozenset[str] = frozenset()) -> None:
    for question, value in answers.items():
        if question in skipped:
            session.skip(question)
        else:
            session.answer(question, value)
