from __future__ import annotations

import re

from hypothesis import assume, given
from hypothesis import strategies as st

from opscareer.records.recovery_code import new_code, read_code

DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
codes = st.sampled_from([new_code() for _ in range(50)])
places = st.integers(0, 27)


def test_that_a_code_is_seven_groups_of_four_and_never_the_same() -> None:
    drawn = {new_code() for _ in range(200)}
    assert len(drawn) == 200
    assert all(re.fullmatch(rf"[{DIGITS}]{{4}}(-[{DIGITS}]{{4}}){{6}}", code) for code in drawn)


@given(codes, st.data())
def test_that_a_code_is_understood_however_it_is_typed(code: str, data: st.DataObject) -> None:
    other_signs = {"0": "0Oo０", "1": "1IiLl", "-": ["-", "", " ", "–", "\n", " - "]}
    typed = "".join(data.draw(st.sampled_from(other_signs.get(sign, [sign, sign.lower()]))) for sign in code)
    assert read_code(typed) == code


@given(codes, places, st.sampled_from(DIGITS))
def test_that_one_wrong_character_is_noticed(code: str, place: int, other: str) -> None:
    signs = list(code.replace("-", ""))
    assume(signs[place] != other)
    signs[place] = other
    assert read_code("".join(signs)) is None


@given(codes, st.integers(0, 26))
def test_that_two_neighbours_exchanged_are_noticed(code: str, place: int) -> None:
    signs = list(code.replace("-", ""))
    assume(signs[place] != signs[place + 1])
    signs[place : place + 2] = reversed(signs[place : place + 2])
    assert read_code("".join(signs)) is None


@given(st.text(max_size=40))
def test_that_whatever_is_typed_is_a_code_or_none(typed: str) -> None:
    code = read_code(typed)
    assert code is None or read_code(code) == code
