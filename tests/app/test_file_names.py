from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.file_names import distinct_stems, safe_stem


@given(st.text(max_size=200))
def test_that_whatever_is_typed_gives_a_name_that_every_system_takes(text: str) -> None:
    stem = safe_stem(text, "sheet")
    assert stem
    assert not set(stem) & set('<>:"/\\|?*')
    assert stem == stem.strip(" ").rstrip(". ")
    assert len(stem.encode()) <= 101
    assert all(unicodedata.category(sign)[0] != "C" for sign in stem)
    assert safe_stem(stem, "sheet").rstrip("-") == stem.rstrip("-")


@pytest.mark.parametrize("name", ["con", "NUL", "com1", "lpt9.old", "Aux"])
def test_that_names_of_devices_are_changed(name: str) -> None:
    assert safe_stem(name, "sheet") == f"{name}-"


def test_that_a_sign_without_a_shape_between_blanks_leaves_one_blank() -> None:
    assert safe_stem("0\r\x1b 0", "sheet") == "0 0"


def test_that_nothing_left_is_called_otherwise() -> None:
    assert [safe_stem(text, "sheet") for text in ("", " . ", "\u200b")] == ["sheet"] * 3


@given(st.lists(st.text(st.sampled_from("aAｂb2-"), max_size=4), max_size=12))
def test_that_no_two_names_are_the_same_on_any_system(stems: list[str]) -> None:
    distinct = distinct_stems(stems)
    folded = {unicodedata.normalize("NFKC", stem).casefold() for stem in distinct}
    assert len(folded) == len(stems)
    assert all(made.startswith(stem) for made, stem in zip(distinct, stems, strict=True))
