from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

import numpy as np
import pytest

from opscareer.app.simulating.claims import claims
from opscareer.app.simulating.drawn_learners import World, drawn_world
from opscareer.app.simulating.figures import LEAST_IN_BAND, LEAST_OF_TRACK, Agreement, Band, Figures, Stability
from opscareer.app.simulating.one_step import one_step_flips
from opscareer.app.simulating.reliability import alphas, people_counted, retests, split_halves
from opscareer.app.simulating.simulation import RETAKES, figures_of_responses, simulate
from opscareer.assessment.adaptive import CERTAINTY
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import Numbers, compiled
from opscareer.matching.exact_fits import exact_fits
from opscareer.matching.match import match
from opscareer.matching.verdicts import CLEAR, VERDICTS, first_places
from opscareer.problems import InputProblems
from tests.matching.small_packs import pack_of
from tests.shipped import pack

MATCHER = compiled(pack())
SEED = 11
FEW = pack_of({"alpha": {"t-a": 5}})


@cache
def world(people: int = 300) -> World:
    return drawn_world(MATCHER.keys, people, 2, np.random.Generator(np.random.PCG64(SEED)))


@cache
def figures(learners: int = 230, seed: int = SEED) -> Figures:
    return simulate(pack(), learners, seed)


def random_answers(keys: Numbers, people: int, sittings: int, draw: np.random.Generator) -> World:
    """People who do not read what they answer."""
    levels = draw.standard_normal((people, keys.shape[1]))
    return World(levels, tuple(draw.integers(1, 6, (people, len(keys))).astype(float) for _ in range(sittings)))


def as_answers(row: Numbers) -> dict[str, int]:
    return {question: int(answer) for question, answer in zip(MATCHER.questions, row, strict=True) if answer}


def odd_people() -> Numbers:
    """Drawn people and such as are rarely drawn: short sittings, straight lines, nothing at all, one trait left out."""
    draw = np.random.Generator(np.random.PCG64(3))
    rows = world().sittings[0][:60].copy()
    rows[:15] *= draw.random((15, rows.shape[1])) < 0.4
    rows[15:20] *= draw.random((5, rows.shape[1])) < 0.05
    rows[20], rows[21], rows[22] = 0, 3, 5
    rows[23:30] *= MATCHER.keys[:, 2] == 0
    return rows


def test_that_verdicts_of_many_are_those_of_each_alone() -> None:
    rows = odd_people()
    alone = [match(pack(), Learner(answers=as_answers(row))).verdict for row in rows]
    assert [VERDICTS[number] for number in first_places(MATCHER, rows).verdict] == alone
    assert set(alone) == set(VERDICTS)


def test_that_one_step_flips_where_the_exact_fits_say_so() -> None:
    rows = odd_people()
    rows = rows[(rows > 0).any(axis=1)]
    exact = [exact_fits(MATCHER, as_answers(row)) for row in rows]
    assert one_step_flips(MATCHER, rows).tolist() == [bool(one.one_step_from(one.order[0])) for one in exact]


def test_that_no_step_changes_the_first_place_of_a_clear_verdict() -> None:
    answers = world().sittings[0]
    clear = first_places(MATCHER, answers).verdict == CLEAR
    flips = one_step_flips(MATCHER, answers)
    assert clear.sum() > 100
    assert not flips[clear].any()
    assert flips[~clear].any()


def test_that_drawn_answers_use_the_scale_and_repeat_themselves_only_in_part() -> None:
    first, second = world().sittings
    assert set(np.unique(first)) == {1, 2, 3, 4, 5}
    assert 0.3 < (first == second).mean() < 0.8
    correlations = np.atleast_2d(np.corrcoef(world().levels.T)) - np.eye(len(MATCHER.traits))
    assert np.abs(correlations).max() > 0.3
    assert world().levels.std() == pytest.approx(1, abs=0.1)


def test_that_drawn_people_lean_to_agreeing_more_or_less() -> None:
    agreed = world(2000).sittings[0]
    toward, away = agreed[:, MATCHER.keys.sum(axis=1) > 0], agreed[:, MATCHER.keys.sum(axis=1) < 0]
    assert retests(toward.mean(axis=1)[:, None], away.mean(axis=1)[:, None])[0] > 0.1


def parallel(people: int, shared: float) -> Numbers:
    """Answers to the six questions of each trait that correlate as much as wanted, without being cut into points."""
    draw = np.random.Generator(np.random.PCG64(1))
    level = draw.standard_normal((people, len(MATCHER.traits))) @ MATCHER.keys.T
    noise = draw.standard_normal(level.shape)
    return np.asarray(3 + 0.1 * (np.sqrt(shared) * level + np.sqrt(1 - shared) * noise))


def test_that_reliability_is_what_the_formula_of_parallel_questions_says() -> None:
    expected = 6 / 3 / (1 + 5 / 3)
    answers = parallel(20_000, 1 / 3)
    assert alphas(MATCHER, answers) == pytest.approx(expected, abs=0.02)
    assert split_halves(MATCHER, answers) == pytest.approx(expected, abs=0.02)


def test_that_questions_that_say_the_same_are_fully_reliable_and_unrelated_ones_not_at_all() -> None:
    assert alphas(MATCHER, parallel(100, 1.0)) == pytest.approx(1)
    assert alphas(MATCHER, parallel(20_000, 0.0)) == pytest.approx(0, abs=0.05)


def test_that_only_those_who_answered_a_whole_trait_are_counted_for_it() -> None:
    answers = world().sittings[0].copy()
    answers[:100, np.flatnonzero(MATCHER.keys[:, 0])[0]] = 0
    assert people_counted(MATCHER, answers) == [200] + [300] * (len(MATCHER.traits) - 1)
    assert alphas(MATCHER, answers)[0] == alphas(MATCHER, answers[100:])[0]


def test_that_people_who_all_answer_alike_have_no_reliability() -> None:
    same = np.full((50, len(MATCHER.questions)), 4.0)
    assert np.isnan(alphas(MATCHER, same)).all()
    assert np.isnan(split_halves(MATCHER, same)).all()
    assert np.isnan(retests(MATCHER.scores_of(same), MATCHER.scores_of(same))).all()


def test_that_shares_are_shares_and_every_learner_is_counted_once() -> None:
    found = figures()
    adaptive = found.adaptive
    assert (found.learners, found.complete, found.questions) == (230, 230, 96)
    shares = [found.ties_first, found.one_step_flips, adaptive.promised, adaptive.kept, *adaptive.quartiles]
    assert all(0 <= share <= 1 for share in [*shares, *found.verdicts.values()])
    assert sum(found.verdicts.values()) == pytest.approx(1)
    assert found.one_step_flips_when_clear == 0
    assert adaptive.quartiles[0] <= adaptive.median_share <= adaptive.quartiles[2]
    assert sum(learners for _, learners in adaptive.everybody.per_track.values()) == adaptive.everybody.learners == 230
    assert adaptive.clear.learners <= adaptive.steady.learners <= 230
    for stability in (found.stability, found.stability_of_adaptive):
        assert stability is not None
        assert sum(band.learners for band in stability.bands) == 230
        assert all(band.low <= band.predicted <= band.high for band in stability.bands)


def test_that_drawn_people_are_told_apart_as_they_should() -> None:
    found = figures()
    assert all((one.retest or 0) > 0.55 and (one.truth or 0) > 0.5 for one in found.reliability.values())
    assert found.adaptive.promised > CERTAINTY
    assert found.adaptive.steady.share is not None
    assert found.adaptive.steady.share > 0.9
    assert found.stability is not None
    assert found.stability.agreement > 0.4


def test_that_the_same_seed_gives_the_same_figures_and_another_one_others() -> None:
    assert simulate(pack(), 40, 5) == simulate(pack(), 40, 5)
    assert simulate(pack(), 40, 5) != simulate(pack(), 40, 6)


def test_that_even_one_learner_can_be_looked_at() -> None:
    found = simulate(pack(), 1, SEED)
    assert found.learners == 1
    assert all(one.main is None for one in found.reliability.values())


def test_that_progress_ends_with_all_of_it() -> None:
    told: list[float] = []
    simulate(pack(), 200, SEED, lambda share, _: told.append(share))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0, 1)


def test_that_answers_at_random_are_seen_through() -> None:
    found = simulate(pack(), 300, SEED, draw=random_answers)
    assert all(abs(one.retest or 0) < 0.3 for one in found.reliability.values())
    assert np.mean([one.retest for one in found.reliability.values()]) == pytest.approx(0, abs=0.06)
    assert np.mean([one.alpha for one in found.reliability.values()]) == pytest.approx(0, abs=0.1)
    assert found.stability is not None
    assert found.stability.agreement < 0.2 < 2 / len(pack().tracks)


def test_that_a_bank_of_one_question_cannot_be_told_anything_of() -> None:
    single = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}}, keys={"only": {"t-a": 1}})
    found = simulate(single, 120, SEED)
    assert found.verdicts == {"clear": 0, "tie": 0, "cannot-tell": 1}
    assert found.one_step_flips_when_clear is None
    assert found.adaptive.clear.share is None
    assert found.reliability["t-a"].alpha is None
    assert found.reliability["t-a"].retest is not None
    assert found.reliability["t-b"].retest is None


def test_that_tracks_that_ask_for_the_same_always_share_the_first_place() -> None:
    found = simulate(pack_of({"alpha": {"t-a": 5}, "beta": {"t-a": 5}}), 50, SEED)
    assert found.ties_first == 1
    assert found.verdicts["clear"] == 0


@pytest.mark.parametrize("bare", [replace(FEW, tracks={}), replace(FEW, questions={})])
def test_that_a_pack_with_nothing_to_test_is_refused(bare: Pack) -> None:
    with pytest.raises(InputProblems, match=r"pack\.yaml.*no tracks or no questions"):
        simulate(bare, 10, SEED)


def test_that_a_band_counts_only_with_enough_people() -> None:
    few = Band(0.1, 0.2, LEAST_IN_BAND - 1, 0.15, 0.95)
    many = Band(0.2, 0.3, LEAST_IN_BAND, 0.25, 0.31)
    assert Stability((few, many), 0.5).largest_gap == pytest.approx(0.06)
    assert Stability((few,), 0.5).largest_gap is None


def test_that_a_track_counts_only_with_enough_people() -> None:
    per_track = {"alpha": (0.2, LEAST_OF_TRACK - 1), "beta": (0.9, LEAST_OF_TRACK), "gamma": (None, 0)}
    assert Agreement(99, 0.5, per_track).least == 0.9
    assert Agreement(49, 0.2, {"alpha": (0.2, LEAST_OF_TRACK - 1)}).least is None


def test_that_a_claim_is_kept_up_to_its_limit_and_not_told_without_a_figure() -> None:
    by_name = {claim.name: claim for claim in claims(figures())}
    assert replace(by_name["flips"], value=0.25).reached
    assert replace(by_name["flips"], value=0.26).reached is False
    assert replace(by_name["agreement-clear"], value=0.94).reached is False
    assert replace(by_name["gap"], value=None).reached is None


def written(folder: Path, answers: Numbers) -> Path:
    file = folder / "responses.csv"
    rows = [",".join(str(int(answer)) if answer else "" for answer in row) for row in answers]
    file.write_text("\n".join([",".join(MATCHER.questions), *rows]) + "\n", encoding="utf-8")
    return file


def test_that_a_file_of_the_same_answers_gives_the_same_figures(tmp_path: Path) -> None:
    drawn = drawn_world(MATCHER.keys, 90, 1 + RETAKES, np.random.Generator(np.random.PCG64(SEED)))
    simulated = simulate(pack(), 90, SEED, draw=lambda *_: drawn)
    read = figures_of_responses(pack(), written(tmp_path, drawn.sittings[0]))
    assert (read.problems, read.left_out) == ((), 0)
    for name in ("learners", "complete", "ties_first", "verdicts", "one_step_flips", "adaptive"):
        assert getattr(read.figures, name) == getattr(simulated, name)
    for trait, one in read.figures.reliability.items():
        same = simulated.reliability[trait]
        assert (one.alpha, one.split_halves) == pytest.approx((same.alpha, same.split_halves))
        assert (one.main, one.retest, one.truth) == (one.alpha, None, None)
    assert read.figures.stability is read.figures.stability_of_adaptive is None


def test_that_gaps_in_real_answers_are_no_questions_asked(tmp_path: Path) -> None:
    answers = world().sittings[0][:40].copy()
    answers[:30, ::2] = 0
    answers[30:32] = 0
    read = figures_of_responses(pack(), written(tmp_path, answers))
    assert (read.figures.learners, read.figures.complete) == (38, 8)
    assert read.figures.adaptive.quartiles[2] <= 1
