"""The exact sum of a fit, trait by trait."""

from __future__ import annotations

from hypothesis import given

from opscareer.assessment.learner import Learner
from opscareer.matching.match import match
from opscareer.matching.trait_sums import TraitSum, trait_sums
from tests.matching.small_packs import any_answers, fewer, pack_of
from tests.shipped import pack


@fewer
@given(any_answers(pack()))
def test_that_the_traits_sum_to_the_fit_exactly(answers: dict[str, int]) -> None:
    for one in match(pack(), Learner(answers=answers)).matches:
        sums = trait_sums(one)
        assert sum(each.tenths for each in sums) == one.fit_tenths
        assert [each.tenths for each in sums] == sorted((each.tenths for each in sums), reverse=True)
        assert all(each.tenths for each in sums)


def test_that_all_answers_about_a_trait_are_counted_together() -> None:
    small = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}})
    answers = {f"t-a-{n}": 5 if n % 2 else 1 for n in range(1, 6)}
    first = match(small, Learner(answers=answers)).of("alpha")
    assert trait_sums(first) == (TraitSum("t-a", 1000, 5),)
