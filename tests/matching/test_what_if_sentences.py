from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.matching.what_if import WhatIf, what_if
from opscareer.matching.what_if_sentences import rival_lines, smallest_change_lines
from opscareer.wording import LANGUAGES, Language
from tests.matching.small_packs import any_answers, fewer, pack_of, small_packs
from tests.matching.test_match import sample
from tests.shipped import pack

languages = pytest.mark.parametrize("language", LANGUAGES)
TWO = pack_of({"alpha": {"t-a": 5}, "beta": {"t-b": 5}})


def found_by(of: Pack, answers: dict[str, int]) -> WhatIf:
    found = what_if(of, answers)
    assert found is not None
    return found


@fewer
@given(small_packs().flatmap(lambda small: st.tuples(st.just(small), any_answers(small))), st.sampled_from(LANGUAGES))
def test_that_every_outcome_is_told(case: tuple[Pack, dict[str, int]], language: Language) -> None:
    small, answers = case
    found = found_by(small, answers)
    told = [*smallest_change_lines(found, small, language)]
    for rival in found.rivals:
        told += rival_lines(rival, found.first, small, language)
    assert told
    assert all(line.strip() == line != "" and "{" not in line for line in told)


def test_that_a_change_quotes_the_statement_with_the_old_and_the_new_answer() -> None:
    found = found_by(TWO, {"t-a-1": 3, "t-b-1": 2})
    assert smallest_change_lines(found, TWO, "en") == [
        "If you changed one answer, Beta would come first:",
        "“I t-a-1.”: “not me at all” instead of “in between”.",
        "No smaller change does it: this was proved over all answers you gave.",
    ]
    assert smallest_change_lines(found, TWO, "zh") == [
        "只要改动 1 道题的答案，《Beta》就会排到第一：",
        "“《I t-a-1.》”由“一般”改为“完全不符合”。",
        "没有比这更小的改动：已对所有作答验证过。",
    ]


@languages
def test_that_a_large_change_is_told_by_how_many_answers_it_takes(language: Language) -> None:
    found = found_by(pack(), dict(sample("user-operation").answers))
    assert found.smallest is not None
    (line,) = smallest_change_lines(found, pack(), language)
    assert f" {found.smallest.answers} " in line
    assert all(len(rival_lines(rival, found.first, pack(), language)) == 1 for rival in found.rivals)


def test_that_what_no_change_can_do_is_told_with_lead_and_most() -> None:
    apart = pack_of({"alpha": {"t-a": 5}, "beta": {"t-a": 4, "t-b": 1}}, keys={"q-1": {"t-a": 1}, "q-2": {"t-c": 1}})
    still = found_by(apart, {"q-2": 4})
    assert smallest_change_lines(still, apart, "en")[-1] == (
        "No change of the answers you gave would put another track first."
    )
    (rival,) = still.rivals
    (line,) = rival_lines(rival, "alpha", apart, "en")
    assert line == (
        "No change of the answers you gave would put Beta before Alpha: "
        "it is 0.0 points behind, and they could make up 0.0 at most."
    )


def test_that_a_shared_first_place_is_told_first() -> None:
    alike = pack_of({"alpha": {"t-a": 5}, "beta": {"t-a": 5}, "gamma": {"t-b": 5}})
    lines = smallest_change_lines(found_by(alike, {"t-a-1": 5, "t-b-1": 2}), alike, "en")
    assert lines[0].startswith("Alpha and Beta share the first place already")
    assert lines[1].endswith("Gamma would come first:")
