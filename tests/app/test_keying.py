from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.keying import AnswerLine, KeyingDesk, answer_of
from opscareer.assessment.learner import ANSWERS, Learner

QUESTIONS = tuple(f"question-{number}" for number in range(1, 13))
SIGNS = st.sampled_from([*"0123456789- xX１５〇é", "\n", ""])
answers = st.lists(st.sampled_from([None, *ANSWERS]), min_size=len(QUESTIONS), max_size=len(QUESTIONS))
lines = st.builds(
    lambda keyed, at: AnswerLine(len(QUESTIONS), tuple(keyed)).go_to(at),
    st.lists(st.sampled_from([None, *ANSWERS]), max_size=len(QUESTIONS)),
    st.integers(-3, len(QUESTIONS) + 3),
)


def keys_of(row: list[int | None]) -> str:
    return "".join("0" if answer is None else str(answer) for answer in row)


def keyed(text: str, *, twice: bool = False) -> KeyingDesk:
    desk = KeyingDesk(QUESTIONS, twice=twice)
    for sign in text:
        desk.press(sign)
    return desk


def assert_legal(line: AnswerLine) -> None:
    assert 0 <= line.at <= len(line.keyed) <= line.length
    assert all(answer is None or answer in ANSWERS for answer in line.keyed)


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("press"), SIGNS),
            st.tuples(st.sampled_from(["back", "finish", "first_again", "begin_next"])),
            st.tuples(st.just("go_to"), st.integers(-5, 20)),
            st.tuples(st.just("take"), answers),
        ),
        max_size=60,
    ),
    st.booleans(),
)
def test_that_any_keys_leave_a_legal_sheet(steps: list[tuple[object, ...]], twice: bool) -> None:  # noqa: FBT001
    desk = KeyingDesk(QUESTIONS, twice=twice)
    for name, *given_values in steps:
        getattr(desk, str(name))(*given_values)
        assert_legal(desk.line)
        assert 1 <= desk.number <= len(QUESTIONS)
        assert set(desk.learner().answers) <= set(QUESTIONS)
        assert (desk.difference is None) or desk.phase == "settle"


@given(lines, st.sampled_from([None, *ANSWERS]))
def test_that_backspace_takes_the_last_key_back(line: AnswerLine, answer: int | None) -> None:
    end = line.go_to(len(line.keyed))
    if not end.is_whole:
        assert end.key(answer).back() == end


@given(lines, st.sampled_from([None, *ANSWERS]))
def test_that_a_key_inside_the_line_corrects_one_answer_alone(line: AnswerLine, answer: int | None) -> None:
    if line.at < len(line.keyed):
        corrected = line.key(answer)
        changed = [place for place in range(len(line.keyed)) if corrected.keyed[place] != line.keyed[place]]
        assert set(changed) <= {line.at}
        assert len(corrected.keyed) == len(line.keyed)


@given(answers)
def test_that_what_is_shown_is_what_is_handed_over(row: list[int | None]) -> None:
    desk = keyed(keys_of(row))
    assert list(desk.line.keyed) == row
    assert desk.learner().answers == {
        question: answer for question, answer in zip(QUESTIONS, row, strict=True) if answer is not None
    }


@pytest.mark.parametrize(("sign", "answer"), [("1", 1), ("5", 5), ("３", 3), ("0", None), (" ", None), ("-", None)])
def test_that_a_sign_stands_for_an_answer(sign: str, answer: int | None) -> None:
    assert answer_of(sign) == answer


@pytest.mark.parametrize("sign", ["6", "9", "a", "", "12", "\n"])
def test_that_any_other_sign_is_none(sign: str) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - it carries the sign alone
        answer_of(sign)
    assert caught.value.args == (sign,)


def test_that_a_wrong_key_changes_nothing_and_names_the_statement() -> None:
    desk = keyed("123")
    told = desk.press("7")
    assert (told.kind, told.number, told.sign) == ("wrong-key", 4, "7")
    assert desk.line.keyed == (1, 2, 3)


def test_that_a_sheet_that_is_full_takes_no_more() -> None:
    desk = keyed("1" * 12)
    assert desk.press("2").kind == "full"
    assert desk.line.keyed == (1,) * 12


def test_that_missing_answers_are_told_once_and_then_taken_as_meant() -> None:
    desk = keyed("12345")
    told = desk.finish()
    assert (told.kind, told.number) == ("short", 7)
    assert desk.finish().kind == "whole"
    assert len(desk.learner().answers) == 5


def test_that_the_warning_holds_again_after_another_key() -> None:
    desk = keyed("12345")
    desk.finish()
    desk.press("1")
    assert desk.finish().kind == "short"


def test_that_an_empty_sheet_is_no_sheet() -> None:
    assert KeyingDesk(QUESTIONS).finish().kind == "empty"


def test_that_two_keyings_that_agree_are_whole() -> None:
    desk = keyed("123451234512", twice=True)
    assert desk.finish().kind == "again"
    assert desk.line.keyed == ()
    for sign in "123451234512":
        desk.press(sign)
    assert desk.finish().kind == "whole"


@given(answers, answers, answers)
def test_that_every_difference_is_settled_by_what_is_keyed_then(
    first: list[int | None], second: list[int | None], right: list[int | None]
) -> None:
    desk = keyed(keys_of(first), twice=True)
    desk.finish()
    for sign in keys_of(second):
        desk.press(sign)
    desk.finish()
    expected = list(second)
    while (difference := desk.difference) is not None:
        place = difference.number - 1
        assert (difference.first, difference.second) == (first[place], second[place])
        assert desk.finish().kind == "differs"
        expected[place] = right[place]
        desk.press(keys_of([right[place]]))
    assert desk.finish().kind == "whole"
    assert list(desk.line.keyed) == expected


def test_that_backspace_returns_to_the_difference_before() -> None:
    desk = keyed("111111111111", twice=True)
    desk.finish()
    for sign in "211111111113":
        desk.press(sign)
    told = desk.finish()
    assert (told.kind, told.number) == ("differs", 1)
    assert desk.press("1").number == 12
    desk.back()
    assert desk.number == 1
    desk.press("2")
    assert desk.press("3").kind == "settled"
    assert desk.line.keyed == (2, *[1] * 10, 3)


def test_that_the_first_keying_can_be_gone_back_to() -> None:
    desk = keyed("123451234512", twice=True)
    desk.finish()
    desk.press("4")
    desk.first_again()
    assert desk.phase == "first"
    assert desk.line.is_whole


def test_that_a_saved_sheet_is_corrected_with_all_else_kept() -> None:
    learner = Learner("S07", "working", "software", {QUESTIONS[0]: 2, QUESTIONS[2]: 5}, {"copywriting": 3}, 6)
    desk = KeyingDesk(QUESTIONS)
    desk.take_up(learner)
    desk.go_to(1)
    desk.press("4")
    corrected = desk.learner()
    assert corrected.answers == {QUESTIONS[0]: 2, QUESTIONS[1]: 4, QUESTIONS[2]: 5}
    assert (corrected.major, corrected.skills, corrected.hours_per_week) == ("software", {"copywriting": 3}, 6)


def test_that_the_next_sheet_is_empty_but_for_the_stage_of_the_class() -> None:
    desk = keyed("12")
    desk.name, desk.stage, desk.hours = "S01", "bachelor", 5
    desk.begin_next()
    assert desk.is_untouched
    assert desk.stage == "bachelor"
    assert desk.learner().hours_per_week is None


def test_that_a_row_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="3"):
        KeyingDesk(QUESTIONS).take([1, 2, 3])
