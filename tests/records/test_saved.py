from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.records.saved import clean_text

ANY_CODE_POINTS = st.text(st.characters(codec=None, categories=None))


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_that_whole_text_stays_as_it_is(text: str) -> None:
    assert clean_text(text) == text


@given(ANY_CODE_POINTS)
def test_that_cleaned_text_can_be_stored_and_needs_no_second_cleaning(text: str) -> None:
    cleaned = clean_text(text)
    assert b"\0" not in cleaned.encode()
    assert clean_text(cleaned) == cleaned


def test_that_nul_goes_and_halves_of_a_character_are_joined_or_marked() -> None:
    assert clean_text("a\0b") == "ab"
    assert clean_text("\ud83d\ude00") == "😀"
    assert clean_text("x\ud83d") == "x\ufffd"
    assert clean_text("\ufeffx") == "\ufeffx"
