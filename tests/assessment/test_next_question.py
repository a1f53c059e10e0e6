from __future__ import annotations

from opscareer.assessment.next_question import next_question, progress
from tests.shipped import pack

FIRST, SECOND, THIRD, *_ = pack().questions


def test_that_questions_come_in_the_order_of_the_pack() -> None:
    assert next_question(pack(), {}, frozenset()) == FIRST
    assert next_question(pack(), {FIRST: 3}, frozenset()) == SECOND


def test_that_a_skipped_question_is_passed_over() -> None:
    assert next_question(pack(), {FIRST: 3}, {SECOND}) == THIRD


def test_that_walking_through_asks_every_question_once_and_ends() -> None:
    answered: list[str] = []
    while (question := next_question(pack(), answered, frozenset())) is not None:
        answered.append(question)
    assert answered == list(pack().questions)
    assert progress(pack(), answered, frozenset()).finished


def test_that_an_answered_question_does_not_count_as_skipped_too() -> None:
    so_far = progress(pack(), {FIRST: 3, SECOND: 4}, {SECOND, THIRD})
    assert (so_far.answered, so_far.skipped, so_far.total) == (2, 1, len(pack().questions))
    assert not so_far.finished


def test_that_what_the_pack_does_not_ask_does_not_count() -> None:
    so_far = progress(pack(), {"no-such-question": 3}, {"neither-this"})
    assert (so_far.answered, so_far.skipped) == (0, 0)
