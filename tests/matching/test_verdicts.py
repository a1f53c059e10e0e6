from __future__ import annotations

from functools import cache

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.simulating.drawn_learners import drawn_world
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.matching import verdicts
from opscareer.matching.engine import Numbers, compiled
from opscareer.matching.exact_fits import exact_fits
from opscareer.matching.match import match
from opscareer.matching.verdicts import CLEAR, CONTRADICTING, DOUBTS, NO_DOUBT, VERDICTS, first_places
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.shipped import pack

MATCHER = compiled(pack())


@cache
def drawn(people: int = 400) -> Numbers:
    return drawn_world(MATCHER.keys, people, 1, np.random.Generator(np.random.PCG64(12))).sittings[0]


def at_random(people: int) -> Numbers:
    return np.random.Generator(np.random.PCG64(13)).integers(1, 6, (people, len(MATCHER.questions))).astype(float)


def as_answers(row: Numbers) -> dict[str, int]:
    return {question: int(answer) for question, answer in zip(MATCHER.questions, row, strict=True) if answer}


def test_that_many_are_told_what_each_alone_is_told() -> None:
    rows = np.concatenate([drawn()[:30], at_random(10)])
    rows[:10] *= np.random.Generator(np.random.PCG64(1)).random((10, rows.shape[1])) < 0.4
    rows[10], rows[11], rows[12] = 0, 3, np.where(np.arange(rows.shape[1]) == 0, 4, 3)
    told = first_places(MATCHER, rows)
    for number, row in enumerate(rows):
        alone = match(pack(), Learner(answers=as_answers(row)))
        assert VERDICTS[told.verdict[number]] == alone.verdict
        assert alone.doubt == (None if told.doubt[number] == NO_DOUBT else DOUBTS[told.doubt[number]])
        assert MATCHER.tracks[told.first[number]] == alone.matches[0].track
        assert {MATCHER.tracks[place] for place in np.flatnonzero(told.group[number])} == {
            one.track for one in alone.matches if one.tied or one is alone.matches[0]
        }
    assert set(told.doubt.tolist()) == {NO_DOUBT, *range(len(DOUBTS))}


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))))
def test_that_who_is_near_the_first_is_what_the_exact_fits_say(case: tuple[Pack, dict[str, int]]) -> None:
    small, answers = case
    matcher = compiled(small)
    exact = exact_fits(matcher, answers)
    first, near = verdicts._first_and_near(matcher, matcher.answer_matrix([answers]))
    assert matcher.tracks[first[0]] == exact.order[0]
    told = {track for track, is_near in zip(matcher.tracks, near[0], strict=True) if is_near}
    assert told == {exact.order[0], *exact.one_step_from(exact.order[0])}


def test_that_floating_point_decides_as_exact_fractions_do(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = drawn()[:60]
    by_floats = verdicts._first_and_near(MATCHER, rows)
    monkeypatch.setattr(verdicts, "_UNSURE", 1e9)
    exactly = verdicts._first_and_near(MATCHER, rows)
    assert (by_floats[0] == exactly[0]).all()
    assert (by_floats[1] == exactly[1]).all()


def test_that_a_track_that_one_step_brings_exactly_level_shares_the_place() -> None:
    """A lead of just what one answer can take away: rounding must not decide."""
    close = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}, "gamma": {"t-c": 5}})
    high = {f"{trait}-{n}": 5 if n % 2 else 1 for trait in ("t-a", "t-b") for n in range(1, 6)}
    matcher = compiled(close)
    rows = matcher.answer_matrix([{**high, "t-b-1": 4, "t-c-1": 3}, {**high, "t-b-1": 3, "t-c-1": 3}])
    _, near = verdicts._first_and_near(matcher, rows)
    assert near.tolist() == [[True, True, False], [True, False, False]]


def test_that_answers_at_random_are_hardly_ever_called_clear_and_people_keep_their_verdicts() -> None:
    random, honest = first_places(MATCHER, at_random(800)), first_places(MATCHER, drawn())
    assert (random.verdict == CLEAR).mean() <= 0.06
    assert (random.doubt == CONTRADICTING).mean() > 0.8
    assert (honest.doubt != NO_DOUBT).mean() < 0.1  # one in twenty of them answers mostly at random
    assert (honest.verdict == CLEAR).mean() > 0.5
