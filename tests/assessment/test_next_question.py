from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.app.sitting import contest_of
from opscareer.assessment.adaptive import CERTAINTY, IN_PLAY, LEAST_ANSWERS
from opscareer.assessment.contest import Contest
from opscareer.assessment.learner import ANSWERS
from opscareer.assessment.next_question import next_step
from opscareer.assessment.standing import given as given_by
from opscareer.assessment.standing import standing
from tests.assessment.sittings import as_answers, contest, people, walk
from tests.effort import examples
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.shipped import pack

FIRST, SECOND, THIRD, *_ = pack().questions
SOME = st.dictionaries(st.sampled_from(contest().questions), st.sampled_from(ANSWERS))
MORE = st.frozensets(st.sampled_from(contest().questions))
quick = settings(max_examples=examples(60))


def test_that_the_full_form_asks_everything_in_the_order_of_the_pack() -> None:
    asked: dict[str, int] = {}
    while (question := next_step(contest(), asked, frozenset(), "full").question) is not None:
        asked[question] = 4
    assert list(asked) == list(pack().questions)
    end = next_step(contest(), asked, frozenset(), "full")
    assert (end.reason, end.answered, end.open, end.likely_total) == ("all-asked", len(asked), 0, len(asked))


def test_that_a_skipped_question_is_passed_over_and_counted() -> None:
    step = next_step(contest(), {FIRST: 3}, {SECOND}, "full")
    assert (step.question, step.answered, step.skipped) == (THIRD, 1, 1)


def test_that_an_answered_question_does_not_count_as_skipped_too() -> None:
    step = next_step(contest(), {FIRST: 3, SECOND: 4}, {SECOND, THIRD})
    assert (step.answered, step.skipped, step.open) == (2, 1, len(pack().questions) - 3)


def test_that_what_the_pack_does_not_ask_does_not_count() -> None:
    step = next_step(contest(), {"no-such-question": 3}, {"neither-this"})
    assert (step.answered, step.skipped) == (0, 0)
    assert step == next_step(contest(), {}, frozenset())


@quick
@given(SOME, MORE)
def test_that_the_next_question_was_neither_answered_nor_skipped(
    answers: dict[str, int], skipped: frozenset[str]
) -> None:
    for form in ("adaptive", "full"):
        step = next_step(contest(), answers, skipped, form)
        assert (step.question is None) == step.finished
        assert step.question not in answers
        assert step.question not in skipped
        assert 0 <= step.certainty <= 1
        assert step.answered + step.skipped + step.open == len(contest().questions)


@quick
@given(SOME, MORE, st.randoms(use_true_random=False))
def test_that_the_same_answers_give_the_same_step_in_whatever_order_they_came(
    answers: dict[str, int], skipped: frozenset[str], chance: object
) -> None:
    order = list(answers)
    chance.shuffle(order)  # type: ignore[attr-defined]
    shuffled = {question: answers[question] for question in order}
    assert next_step(contest(), shuffled, skipped) == next_step(contest(), answers, set(skipped))


def test_that_going_back_and_answering_the_same_leads_to_the_same_question() -> None:
    answers = as_answers(people(1, 3)[0])
    steps = walk(answers)
    told = {step.question: answers[step.question] for step in steps[:10] if step.question}
    changed = {**told, next(iter(told)): 1}
    assert next_step(contest(), {**changed, **told}, frozenset()) == steps[10]


@settings(max_examples=examples(8))
@given(st.integers(0, 10_000), MORE)
def test_that_every_sitting_ends_and_its_progress_never_falls(seed: int, skipped: frozenset[str]) -> None:
    steps = walk(as_answers(people(1, seed)[0]), skipped)
    assert len(steps) - 1 <= len(contest().questions)
    shares = [step.share for step in steps]
    assert shares == sorted(shares)
    assert shares[-1] == 1
    assert all(step.likely_total > step.answered + step.skipped for step in steps[:-1])
    assert [step.answered + step.skipped for step in steps] == list(range(len(steps)))


@settings(max_examples=examples(8))
@given(st.integers(0, 10_000))
def test_that_a_settled_sitting_has_two_answers_to_each_trait_that_matters_to_a_track_in_play(seed: int) -> None:
    answers = as_answers(people(1, seed)[0])
    given_answers = {step.question: answers[step.question] for step in walk(answers) if step.question}
    row = np.array([[given_answers.get(question, 0.0) for question in contest().questions]])
    so_far = given_by(row, np.zeros(row.shape, dtype=np.bool_))
    end = standing(contest(), so_far)
    playing = end.in_play(IN_PLAY)[0]
    needed = contest().matters[playing].any(axis=0)
    counts = (so_far.answered @ contest().touches)[0]
    assert end.certainty[0] >= CERTAINTY
    assert (counts[needed] >= LEAST_ANSWERS).all()


def test_that_both_directions_of_a_trait_are_asked_early() -> None:
    for row in people(20, 4):
        answers = as_answers(row)
        directions: dict[str, list[int]] = {}
        for step in walk(answers):
            if step.question:
                for trait, direction in pack().questions[step.question].keys.items():
                    directions.setdefault(trait, []).append(direction)
        assert all(abs(sum(asked[:count])) <= 1 for asked in directions.values() for count in range(len(asked)))


def test_that_another_question_of_the_trait_takes_the_place_of_a_skipped_one() -> None:
    first = next_step(contest(), {}, frozenset()).question
    assert first is not None
    second = next_step(contest(), {}, {first}).question
    assert second is not None
    assert pack().questions[first].keys.keys() == pack().questions[second].keys.keys()


def test_that_skipping_everything_ends_the_sitting_without_a_word_on_the_tracks() -> None:
    step = next_step(contest(), {}, frozenset(contest().questions))
    assert (step.reason, step.answered, step.share) == ("all-skipped", 0, 1)


def test_that_tracks_that_ask_for_the_same_are_a_certain_tie() -> None:
    alike = pack_of({"alpha": {"t-a": 1}, "beta": {"t-a": 1}, "gamma": {"t-b": -1}})
    answers = dict.fromkeys((f"t-a-{number}" for number in (1, 3, 5)), 5)
    answers |= dict.fromkeys((f"t-a-{number}" for number in (2, 4)), 1)
    answers |= {"t-b-1": 5, "t-b-2": 1, "t-b-3": 5}
    assert next_step(contest_of(alike), answers, frozenset()).reason == "tie"


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))))
def test_that_a_sitting_with_any_small_pack_ends(found: tuple[object, dict[str, int]]) -> None:
    small, answers = found
    facing = contest_of(small)  # type: ignore[arg-type]
    told = dict(answers)
    while (question := next_step(facing, told, frozenset()).question) is not None:
        assert question not in told
        told[question] = 2
    assert next_step(facing, told, frozenset()).finished


@pytest.mark.parametrize("form", ["adaptive", "full"])
def test_that_without_questions_or_tracks_a_sitting_is_over_when_all_is_asked(form: str) -> None:
    nothing = Contest((), (), np.zeros((0, 2)), np.zeros((0, 2)))
    assert next_step(nothing, {}, frozenset(), form).reason == "all-skipped"  # type: ignore[arg-type]
    trackless = Contest(("a", "b"), (), np.ones((2, 1)), np.zeros((0, 1)))
    assert next_step(trackless, {"a": 3}, frozenset(), form).question == "b"  # type: ignore[arg-type]
