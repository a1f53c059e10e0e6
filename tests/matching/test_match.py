from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.learner import NEUTRAL, Learner
from opscareer.assessment.learner_file import read_learner
from opscareer.assessment.scoring import answer_effects
from opscareer.knowledge.graph import skill_graph
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.matching.exact_fits import exact_fits
from opscareer.matching.match import answers_digest, match
from opscareer.matching.results import MatchResult
from opscareer.matching.stability import truth_chances
from opscareer.matching.weights import trait_weights
from tests.matching.simulated_people import Crowd, sittings
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.shipped import pack

LEARNERS = Path(__file__).parent.parent / "data" / "learners"
TRACKS = tuple(pack().tracks)
QUESTIONS = tuple(pack().questions)
WEIGHTS = {track: trait_weights(skill_graph(pack()), track) for track in TRACKS}
shipped_answers = any_answers(pack())
full_answers = st.lists(st.integers(1, 5), min_size=len(QUESTIONS), max_size=len(QUESTIONS)).map(
    lambda values: dict(zip(QUESTIONS, values, strict=True))
)


def matched(answers: dict[str, int], of: Pack | None = None) -> MatchResult:
    return match(of or pack(), Learner(answers=answers))


def assert_sums_and_range(result: MatchResult) -> None:
    for one in result.matches:
        assert sum(part.tenths for part in one.contributions) == one.fit_tenths
        assert -1000 <= one.fit_tenths <= 1000
        assert 0 <= one.chance <= 1


@fewer
@given(shipped_answers)
def test_that_contributions_add_up_to_the_printed_fit(answers: dict[str, int]) -> None:
    assert_sums_and_range(matched(answers))


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))))
def test_that_contributions_add_up_in_any_pack(case: tuple[Pack, dict[str, int]]) -> None:
    small, answers = case
    result = matched(answers, small)
    assert_sums_and_range(result)
    assert len(result.matches) == len(small.tracks)
    assert sum(one.stability for one in result.matches) == pytest.approx(1)
    assert [one.rank for one in result.matches] == sorted(one.rank for one in result.matches)


@fewer
@given(st.sets(st.sampled_from(QUESTIONS)))
def test_that_all_neutral_answers_give_zero_for_every_track(answered: set[str]) -> None:
    result = matched(dict.fromkeys(answered, NEUTRAL))
    assert {one.fit_tenths for one in result.matches} == {0}
    assert {part.tenths for one in result.matches for part in one.contributions} <= {0}


@cache
def favourable(track: str) -> dict[str, int]:
    """The answers of somebody who likes all that a track asks for, and nothing that it does not."""
    signs = {trait: 1 if one.weight > 0 else -1 for trait, one in WEIGHTS[track].items()}
    return {
        question.id: NEUTRAL + 2 * sum(direction * signs.get(trait, 0) for trait, direction in question.keys.items())
        for question in pack().questions.values()
    }


@pytest.mark.parametrize("track", TRACKS)
def test_that_all_answers_in_a_tracks_favour_reach_the_end_of_the_scale(track: str) -> None:
    toward = favourable(track)
    away = {question: 2 * NEUTRAL - answer for question, answer in toward.items()}
    assert matched(toward).of(track).fit_tenths == 1000
    assert matched(away).of(track).fit_tenths == -1000


@fewer
@given(full_answers, st.sampled_from(QUESTIONS), st.sampled_from(TRACKS))
def test_that_more_of_what_a_track_wants_never_lowers_its_fit(
    answers: dict[str, int], question: str, track: str
) -> None:
    toward = favourable(track)[question] - NEUTRAL
    moved = min(5, max(1, answers[question] + (toward > 0) - (toward < 0)))
    before, after = matched(answers).of(track), matched({**answers, question: moved}).of(track)
    assert after.fit_tenths >= before.fit_tenths


@fewer
@given(shipped_answers.filter(bool), st.data())
def test_that_no_answer_moves_a_printed_fit_by_more_than_its_weight(
    answers: dict[str, int], data: st.DataObject
) -> None:
    """The exact fit moves by exactly the weight of the step; what is printed is rounded, before and after."""
    question = data.draw(st.sampled_from(sorted(answers)))
    moved = {**answers, question: data.draw(st.sampled_from(neighbours(answers[question])))}
    before, after = matched(answers), matched(moved)
    for track in TRACKS:
        wanted = WEIGHTS[track]
        step = sum(
            (
                abs(wanted[effect.trait].weight) * effect.step
                for effect in answer_effects(pack(), answers)
                if effect.question == question and effect.trait in wanted
            ),
            Fraction(0),
        )
        assert abs(after.of(track).fit_tenths - before.of(track).fit_tenths) <= 1000 * step + 1


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small, least=1))), st.data())
def test_that_in_any_pack_each_step_moves_a_fit_the_same_way_by_no_more_than_its_weight(
    case: tuple[Pack, dict[str, int]], data: st.DataObject
) -> None:
    """From one end of the scale to the other, for a question that may be keyed to several traits."""
    small, answers = case
    question = data.draw(st.sampled_from(sorted(answers)))
    results = [matched({**answers, question: answer}, small) for answer in (1, 2, 3, 4, 5)]
    for track in small.tracks:
        fits = [result.of(track).fit_tenths for result in results]
        assert fits in (sorted(fits), sorted(fits, reverse=True))
        whole = sum(part.tenths for part in results[4].of(track).contributions if part.question == question)
        steps = [after - before for before, after in pairwise(fits)]
        assert all(abs(step - whole / 2) <= 2 for step in steps)


@fewer
@given(small_packs(), st.data())
def test_that_in_any_pack_neutral_answers_give_zero(small: Pack, data: st.DataObject) -> None:
    answered = data.draw(st.sets(st.sampled_from(list(small.questions))))
    result = matched(dict.fromkeys(answered, NEUTRAL), small)
    assert {one.fit_tenths for one in result.matches} == {0}


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))))
def test_that_in_any_pack_no_single_step_changes_a_first_place_that_was_called_clear(
    case: tuple[Pack, dict[str, int]],
) -> None:
    small, answers = case
    result = matched(answers, small)
    if result.verdict == "clear":
        first = result.matches[0].track
        for question, answer in answers.items():
            for moved in neighbours(answer):
                after = matched({**answers, question: moved}, small)
                assert all(one.fit_tenths <= after.of(first).fit_tenths for one in after.matches)


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))))
def test_that_tracks_with_the_same_fit_are_never_ranked(case: tuple[Pack, dict[str, int]]) -> None:
    small, answers = case
    first, *others = matched(answers, small).matches
    for other in others:
        if other.rank == 1:
            assert first.tied
            assert other.tied
    assert not others or first.tied == any(other.tied for other in others)


def neighbours(answer: int) -> list[int]:
    """The answers one step away."""
    return [other for other in (answer - 1, answer + 1) if 1 <= other <= 5]


@fewer
@given(full_answers)
def test_that_no_single_step_changes_a_first_place_that_was_called_clear(answers: dict[str, int]) -> None:
    result = matched(answers)
    if result.verdict == "clear":
        assert_first_place_holds(answers, result.matches[0].track)


@pytest.mark.parametrize("track", TRACKS)
def test_that_no_single_step_changes_the_first_place_of_a_sample_learner(track: str) -> None:
    learner = sample(track)
    assert match(pack(), learner).verdict == "clear"
    assert_first_place_holds(dict(learner.answers), track)


def assert_first_place_holds(answers: dict[str, int], first: str) -> None:
    """Told from the exact fits: after any one step the first track is still ahead of every other."""
    at, slopes = fits_and_slopes(answers)
    for question, answer in answers.items():
        for moved in neighbours(answer):
            after = {track: at[track] + (moved - answer) * slopes[track][question] for track in TRACKS}
            assert all(after[first] > after[other] for other in TRACKS if other != first)


def fits_and_slopes(answers: dict[str, int]) -> tuple[dict[str, Fraction], dict[str, dict[str, Fraction]]]:
    """The exact fit of every track, and how much one more point on each question adds to it."""
    effects = answer_effects(pack(), answers)
    fits, slopes = dict.fromkeys(TRACKS, Fraction(0)), {track: dict.fromkeys(answers, Fraction(0)) for track in TRACKS}
    for track in TRACKS:
        for trait, wanted in WEIGHTS[track].items():
            for effect in effects:
                if effect.trait == trait:
                    direction = pack().questions[effect.question].keys[trait]
                    fits[track] += wanted.weight * effect.effect
                    slopes[track][effect.question] += wanted.weight * effect.step * direction
    return fits, slopes


def sample(track: str) -> Learner:
    """A made-up person like a track's description."""
    return read_learner(LEARNERS / f"like-{track}.yaml", pack())


@pytest.mark.parametrize("track", TRACKS)
def test_that_a_person_like_a_tracks_description_gets_that_track_first_and_clearly(track: str) -> None:
    result = match(pack(), sample(track))
    assert result.verdict == "clear"
    first, *others = result.matches
    assert (first.track, first.rank, first.tied) == (track, 1, False)
    assert first.band == "strong"
    assert first.stability > 0.9
    assert all(other.fit_tenths < first.fit_tenths - 250 for other in others)


@pytest.mark.parametrize("answer", [1, 2, 3, 4, 5])
def test_that_the_same_answer_to_everything_cannot_tell(answer: int) -> None:
    assert matched(dict.fromkeys(QUESTIONS, answer)).verdict == "cannot-tell"


@pytest.mark.parametrize("count", [0, 1, 13, 20])
def test_that_no_answers_or_few_cannot_tell(count: int) -> None:
    answers = {question: 1 + number % 5 for number, question in enumerate(QUESTIONS[:count])}
    assert matched(answers).verdict == "cannot-tell"


def test_that_without_answers_every_track_has_the_same_chance() -> None:
    assert {one.stability for one in matched({}).matches} == {1 / len(TRACKS)}


def test_that_two_tracks_alike_are_shown_as_tied_with_the_same_chance() -> None:
    alike = pack_of({"alpha": {"t-a": 5}, "beta": {"t-a": 5}, "gamma": {"t-b": 5}})
    answers = {f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)} | {f"t-b-{n}": 3 for n in range(1, 6)}
    result = matched(answers, alike)
    assert result.verdict == "tie"
    assert [(one.track, one.rank, one.tied, one.fit_tenths) for one in result.matches] == [
        ("alpha", 1, True, 1000),
        ("beta", 1, True, 1000),
        ("gamma", 3, False, 0),
    ]
    assert result.of("alpha").stability == result.of("beta").stability
    assert [one.track for one in result.first_group] == ["alpha", "beta"]


def test_that_tracks_within_one_step_of_the_first_are_tied_with_it() -> None:
    close = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}, "gamma": {"t-c": 5}})
    high = {f"{trait}-{n}": 5 if n % 2 else 1 for trait in ("t-a", "t-b") for n in range(1, 6)}
    answers = {**high, "t-b-1": 4} | {f"t-c-{n}": 3 for n in range(1, 6)}
    result = matched(answers, close)
    assert result.verdict == "tie"
    assert [(one.track, one.rank, one.tied) for one in result.matches] == [
        ("alpha", 1, True),
        ("beta", 2, True),
        ("gamma", 3, False),
    ]


def test_that_the_first_place_is_shared_while_one_step_or_odds_below_two_to_one_could_change_it() -> None:
    matcher = compiled(pack())
    (answers,) = sittings(matcher, 60, 1, 5, Crowd())
    seen = Counter[tuple[bool, bool]]()
    for row, chances in zip(answers, truth_chances(matcher, answers), strict=True):
        given_answers = dict(zip(QUESTIONS, map(int, row), strict=True))
        exact = exact_fits(matcher, given_answers)
        first = exact.order[0]
        near = set(exact.one_step_from(first))
        leading = chances[TRACKS.index(first)]
        doubtful = {track for track, chance in zip(TRACKS, chances, strict=True) if 2 * chance >= leading} - {first}
        result = matched(given_answers)
        assert {one.track for one in result.first_group} == {first} | near | doubtful
        if result.doubt is None:
            assert result.verdict == ("tie" if near | doubtful else "clear")
        seen[bool(near), bool(doubtful)] += 1
    assert {(False, False), (False, True), (True, True)} <= seen.keys()


def test_that_a_pack_with_one_track_needs_no_second() -> None:
    alone = pack_of({"alpha": {"t-a": 5}})
    result = matched({f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)}, alone)
    assert (result.verdict, result.matches[0].fit_tenths, result.matches[0].stability) == ("clear", 1000, 1.0)


def test_that_a_track_that_asks_for_nothing_known_is_no_verdict() -> None:
    two = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}})
    known_of_one = {f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)}
    assert matched(known_of_one, two).verdict == "cannot-tell"


@fewer
@given(shipped_answers)
def test_that_the_same_answers_give_the_same_result_in_any_order(answers: dict[str, int]) -> None:
    backwards = dict(reversed(answers.items()))
    assert matched(answers) == matched(backwards)
    assert answers_digest(answers) == answers_digest(backwards)


def test_that_a_fresh_process_gives_the_same_bytes() -> None:
    outputs = Counter(
        subprocess.run(
            [sys.executable, "-c", _PRINT_RESULT, str(LEARNERS / "like-user-operation.yaml")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=Path(__file__).parents[2],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    )
    assert len(outputs) == 1
    assert b"user-operation" in next(iter(outputs))


_PRINT_RESULT = """
import sys
from pathlib import Path
from opscareer.assessment.learner_file import read_learner
from opscareer.cli.as_json import result_json, written
from opscareer.knowledge.reader import read_pack
from opscareer.matching.match import match
from opscareer.paths import shipped_pack
pack = read_pack(shipped_pack())
print(written(result_json(match(pack, read_learner(Path(sys.argv[1]), pack)), pack)))
"""
