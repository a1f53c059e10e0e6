"""The sitting in hand: the same in memory, on the disk and after a new start, whatever is done in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.app.session import Session
from opscareer.limits import MOST_SECONDS
from opscareer.paths import data_folder
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.effort import examples
from tests.records.new_store import open_new_store
from tests.shipped import pack

FIRST, SECOND, THIRD, *_ = QUESTIONS = tuple(pack().questions)
FEW = st.sampled_from(QUESTIONS[:4])
VALUES = st.none() | st.integers(1, 5)
DEEDS = st.one_of(
    st.tuples(st.just("answer"), FEW, VALUES, st.none() | st.floats(0, 60)),
    st.tuples(st.just("answer_many"), st.dictionaries(FEW, VALUES), st.dictionaries(FEW, st.floats(0, 60))),
    st.tuples(st.just("skip"), FEW),
    st.tuples(st.just("choose_form"), st.sampled_from(["adaptive", "full"])),
    st.tuples(st.just("start_over")),
)


@contextmanager
def stored(folder: Path) -> Iterator[Session]:
    session = Session(pack(), Store.open(folder) if folder.exists() else open_new_store(folder))
    try:
        yield session
    finally:
        session.close()


@pytest.fixture
def session() -> Iterator[Session]:
    with stored(data_folder()) as opened:
        yield opened


@pytest.fixture
def unsaved() -> Session:
    """A session that has no store to work with."""
    return Session(pack(), None, StoreProblem("unwritable", data_folder()))


def at_the_next_start(session: Session) -> Session:
    """What is there when the program is started again."""
    session.close()
    session._store = Store.open(data_folder())
    return Session(pack(), session._store)


def fail() -> None:
    raise StoreProblem("full", data_folder())


def told(session: Session) -> object:
    """All that a session says of its sittings, but for the moments; the answers in their order."""
    past = [
        (list(each.answers.items()), each.skipped, each.seconds, each.asked_order, each.form)
        for each in session.sittings()
    ]
    answers = list(session.learner.answers.items())
    return answers, session.skipped, session.seconds, session.asked_order, session.form, past


@settings(max_examples=examples(15))
@given(st.lists(DEEDS, max_size=12))
def test_that_memory_and_disk_tell_the_same_of_whatever_is_done(deeds: Sequence[tuple[Any, ...]]) -> None:
    unsaved = Session(pack(), None)
    with TemporaryDirectory() as place:
        folder = Path(place, "records")
        with stored(folder) as session:
            for deed, *details in deeds:
                getattr(session, deed)(*details)
                getattr(unsaved, deed)(*details)
            said = told(session)
        with stored(folder) as again:
            assert said == told(again) == told(unsaved)


def test_that_the_order_of_asking_stays_when_an_answer_is_changed(session: Session) -> None:
    session.answer(SECOND, 4)
    session.skip(FIRST)
    session.answer(THIRD, 1)
    session.answer(FIRST, 2)
    session.answer(SECOND, 5)
    assert " ".join(session.asked_order) == f"{SECOND} {FIRST} {THIRD}"
    session.answer(SECOND, None)
    assert " ".join(session.asked_order) == f"{FIRST} {THIRD}"


def test_that_the_sample_has_an_order_too(session: Session) -> None:
    session.answer(FIRST, 5)
    session.load_sample()
    assert set(session.asked_order) == session.learner.answers.keys()
    session.leave_sample()
    assert session.asked_order == (FIRST,)


def test_that_sittings_without_a_store_are_kept_in_memory(unsaved: Session) -> None:
    unsaved.start_over()
    assert unsaved.sittings() == ()
    before = datetime.now(UTC)
    unsaved.answer(FIRST, 5, 2.0)
    unsaved.skip(SECOND)
    unsaved.start_over()
    (past,) = unsaved.sittings()
    assert (past.answers, past.seconds) == ({FIRST: 5}, {FIRST: 2.0})
    assert past.skipped == {SECOND}
    assert (past.pack_hash, past.lost, past.form) == (pack().hash, 0, "adaptive")
    assert before <= past.started <= past.finished <= datetime.now(UTC)
    assert unsaved.with_pack(pack(), None).sittings() == (past,)


def test_that_a_sitting_of_the_sample_is_kept_until_the_sample_is_left(session: Session) -> None:
    session.answer(FIRST, 5)
    session.start_over()
    own = session.sittings()
    session.load_sample()
    assert session.sittings() == ()
    sample = session.learner.answers
    session.start_over()
    assert [past.answers for past in session.sittings()] == [sample]
    session.leave_sample()
    assert session.sittings() == own


@pytest.mark.parametrize("saved", [True, False])
def test_that_changes_made_together_fail_together(session: Session, unsaved: Session, saved: bool) -> None:  # noqa: FBT001
    worked = session if saved else unsaved
    worked.answer(FIRST, 5, 2.0)
    before = told(worked)

    def change(*, then: Callable[[], None]) -> None:
        with worked.together():
            worked.start_over()
            worked.answer_many({SECOND: 4, THIRD: 2})
            then()

    with pytest.raises(StoreProblem):
        change(then=fail)
    assert told(worked) == before
    change(then=lambda: None)
    assert worked.learner.answers == {SECOND: 4, THIRD: 2}
    assert [past.answers for past in worked.sittings()] == [{FIRST: 5}]


def test_that_together_may_leave_the_sample_and_comes_back_to_it_if_it_fails(session: Session) -> None:
    session.load_sample()
    session.answer(FIRST, 1)
    before = told(session)

    def change() -> None:
        with session.together():
            session.leave_sample()
            session.answer(SECOND, 4)
            fail()

    with pytest.raises(StoreProblem):
        change()
    assert session.is_sample
    assert told(session) == before
    session.leave_sample()
    assert session.is_empty


def test_that_the_time_an_answer_took_is_kept_within_bounds_and_goes_with_it(session: Session) -> None:
    session.answer(FIRST, 4, 2.5)
    session.answer(SECOND, 4, 1e9)
    session.answer(THIRD, 4, 3.0)
    session.skip(THIRD)
    again = at_the_next_start(session)
    assert again.seconds == session.seconds == {FIRST: 2.5, SECOND: MOST_SECONDS}
    again.answer(FIRST, 4)
    assert again.seconds == {SECOND: MOST_SECONDS}


def test_that_past_sittings_tell_what_the_pack_still_has(session: Session) -> None:
    assert session.sittings() == ()
    assert session._store is not None
    session._store.save_answer(session._store.me(), "a-question-of-old", 5)
    session.answer(FIRST, 2, 4.0)
    session.start_over()
    (past,) = session.sittings()
    assert (past.answers, past.seconds, past.lost, past.pack_hash) == ({FIRST: 2}, {FIRST: 4.0}, 1, pack().hash)
    session.load_sample()
    assert session.sittings() == ()


def test_that_starting_over_puts_the_answers_away(session: Session) -> None:
    session.answer(FIRST, 4)
    session.skip(SECOND)
    session.rate_skill("copywriting", 2)
    session.start_over()
    assert (session.learner.answers, session.skipped, session.learner.skills) == ({}, frozenset(), {"copywriting": 2})
    again = at_the_next_start(session)
    assert again.learner.answers == {}
    assert again._store is not None
    (put_away,) = again._store.history(again._store.me())
    assert (put_away.answers, put_away.pack_hash) == ({FIRST: 4}, pack().hash)
    assert put_away.skipped == {SECOND}


def test_that_each_sitting_notes_the_pack_it_was_answered_with(session: Session) -> None:
    assert session._store is not None
    me = session._store.me()
    beginnings: tuple[Callable[[], None], ...] = (lambda: session.answer(FIRST, 4), lambda: session.skip(FIRST))
    for begin in beginnings:
        begin()
        assert session._store.work(me).pack_hash == pack().hash
        session.start_over()
        assert session._store.work(me).pack_hash is None


def test_that_an_answered_question_is_no_longer_skipped_and_the_other_way_round(session: Session) -> None:
    session.skip(FIRST)
    session.answer(FIRST, 4)
    assert (session.learner.answers, session.skipped) == ({FIRST: 4}, frozenset())
    session.skip(FIRST)
    assert session.learner.answers == {}
    assert session.skipped == {FIRST}
    again = at_the_next_start(session)
    assert again.learner.answers == {}
    assert again.skipped == {FIRST}
