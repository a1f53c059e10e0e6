"""A session with an office's records, as the window opens it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opscareer.app.session import Session
from opscareer.app.session_opening import session_with
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.postgres.offices import STRANGER, Office
from tests.shipped import pack


@pytest.fixture
def session(office: Office) -> Iterator[Session]:
    opened = session_with(pack(), None, office=office.address("bob"))
    yield opened
    opened.close()


def test_that_a_counselor_works_with_a_learner_and_is_told_when_a_colleague_did(store: Store, session: Session) -> None:
    learner = store.caseload.add(name="Li Ming")
    question = next(iter(session.pack.questions))
    session.work_with(learner)
    session.answer(question, 4)
    store.work(learner)
    store.save_answer(learner, question, 2)
    with pytest.raises(StoreProblem) as raised:
        session.answer(question, 5)
    assert raised.value.kind == "changed"
    assert session.learner.answers == {question: 4}
    session.work_with(learner)
    assert session.learner.answers == {question: 2}
    session.answer(question, 5)
    assert store.work(learner).learner.answers == {question: 5}


def test_that_each_has_a_record_of_their_own(store: Store, session: Session) -> None:
    session.save_about(name="Bob", stage=None, major=None, hours_per_week=5)
    assert session.is_saved
    assert store.work(store.me()).learner.name == ""


def test_that_an_office_that_does_not_let_in_leaves_a_session_without_a_store(office: Office) -> None:
    session = session_with(pack(), None, office=office.address(STRANGER))
    assert session.store is None
    assert session.store_problem is not None
    assert session.store_problem.kind == "refused"
    session.close()
