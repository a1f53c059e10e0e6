"""Tried answers taken over: all or none, and all of what was there before can be put back."""

from __future__ import annotations

from pathlib import Path

import pytest

from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.messages import Message
from opscareer.gui.pages.matches_parts.taking_over import TakingOver
from opscareer.records.store_problem import StoreProblem


def test_that_undo_puts_times_skipping_and_order_back(session: Session, context: Context, told: list[Message]) -> None:
    first, second, third, *_ = session.pack.questions
    session.answer(first, 2, 3.5)
    session.skip(second)
    before = (session.learner, session.seconds, session.skipped, session.asked_order)
    TakingOver(context, context.live).save({first: 5, second: 4, third: 1})
    assert session.learner.answers == {first: 5, second: 4, third: 1}
    assert session.seconds == {}
    assert told[-1].act is not None
    told[-1].act()
    assert (session.learner, session.seconds, session.skipped, session.asked_order) == before


def test_that_answers_that_cannot_be_saved_are_not_taken_over(
    session: Session, context: Context, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = session.pack.questions
    session.answer(first, 2, 3.5)

    def full(*_given: object, **_named: object) -> None:
        raise StoreProblem("full", Path("records"))

    monkeypatch.setattr("opscareer.records.rows.keep_answers", full)
    TakingOver(context, context.live).save({first: 5, second: 4})
    assert (session.learner.answers, session.seconds) == ({first: 2}, {first: 3.5})
    assert [message.level for message in told] == ["error"]
