"""By which of the three numbers the tracks are listed."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.learner import Learner
from opscareer.knowledge.records import EDUCATIONS
from opscareer.matching.match import match
from opscareer.matching.order import NAMES, ORDERS, in_order
from opscareer.wording import phrase
from tests.matching.small_packs import any_answers, fewer
from tests.matching.test_match import sample
from tests.shipped import pack


@fewer
@given(any_answers(pack()), st.sampled_from([*EDUCATIONS, None]), st.sampled_from(ORDERS))
def test_that_every_order_lists_the_same_tracks_with_the_same_ranks(
    answers: dict[str, int], stage: object, order: str
) -> None:
    result = match(pack(), Learner(answers=answers, stage=stage))  # type: ignore[arg-type]
    listed = in_order(result.matches, order)  # type: ignore[arg-type]
    assert set(listed) == set(result.matches)


def test_that_the_order_of_fit_is_that_of_the_ranks() -> None:
    ranks = [one.rank for one in in_order(match(pack(), sample("user-operation")).matches, "fit")]
    assert ranks == sorted(ranks)


def test_that_the_most_able_come_first_and_equals_stay_in_the_order_of_fit() -> None:
    learner = Learner(answers=sample("user-operation").answers, skills={"copywriting": 1, "time-management": 1})
    listed = in_order(match(pack(), learner).matches, "readiness")
    keys = [(-one.readiness.have / one.readiness.need, one.rank) for one in listed]
    assert keys == sorted(keys)


def test_that_the_soonest_entered_come_first() -> None:
    learner = Learner(answers=sample("user-operation").answers, stage="junior-high")
    listed = in_order(match(pack(), learner).matches, "eligibility")
    soonest = [min((route.least_months for route in one.eligibility.routes), default=10_000) for one in listed]
    assert soonest == sorted(soonest)


def test_that_every_order_has_a_name() -> None:
    assert [phrase(NAMES[order], "en") for order in ORDERS] == ["Would enjoy", "Can do today", "May enter"]
