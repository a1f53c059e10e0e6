"""What is said of a sitting while it goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.assessment.next_question import Step, next_step
from opscareer.assessment.telling import step_words
from opscareer.wording import LANGUAGES, Language
from tests.assessment.sittings import as_answers, contest, people


def going_on(answered: int, certainty: float, still_open: int, likely_total: int, skipped: int = 0) -> Step:
    return Step("next", None, certainty, answered, skipped, still_open, likely_total)


@pytest.mark.parametrize(
    ("step", "said"),
    [
        (going_on(0, 0.0, 96, 46), "It is too early to say where this leads. About 50 more statements."),
        (going_on(11, 0.95, 85, 46), "It is too early to say where this leads. About 35 more statements."),
        (going_on(20, 0.6, 76, 46), "Several tracks are still close together. About 30 more statements."),
        (going_on(20, 0.95, 76, 46), "The picture has nearly settled. A few more statements should do."),
        (going_on(90, 0.6, 6, 92), "Several tracks are still close together. About 5 more statements."),
        (going_on(90, 0.95, 6, 96), "The picture has nearly settled. 6 more statements."),
        (going_on(94, 0.6, 1, 96, skipped=1), "Several tracks are still close together. One more statement."),
    ],
)
def test_that_how_sure_it_is_and_what_is_left_are_told(step: Step, said: str) -> None:
    assert step_words(step, "en") == said


@pytest.mark.parametrize("language", LANGUAGES)
@given(certainty=st.floats(0, 1), answered=st.integers(0, 95), data=st.data())
def test_that_never_more_is_said_to_be_left_than_is_open(
    language: Language, certainty: float, answered: int, data: st.DataObject
) -> None:
    still_open = data.draw(st.integers(1, 96 - answered))
    likely_total = data.draw(st.integers(answered + 1, answered + still_open))
    said = step_words(going_on(answered, certainty, still_open, likely_total), language)
    numbers = [int(word) for word in said.replace(".", " ").replace("。", " ").split() if word.isdigit()]
    assert all(number <= still_open for number in numbers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_what_is_left_of_a_short_form_never_grows(language: Language) -> None:
    row = as_answers(people(1, 7)[0])
    given_so_far: dict[str, int] = {}
    left = []
    while (step := next_step(contest(), given_so_far, ())).question is not None:
        words = step_words(step, language).replace(".", " ").replace("。", " ").split()
        left += [int(word) for word in words if word.isdigit()]
        given_so_far[step.question] = row[step.question]
    assert len(left) > 10
    assert left == sorted(left, reverse=True)
