from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.reports.typed_text import in_one_line, storable


def test_that_what_breaks_files_is_replaced_and_line_ends_are_unified() -> None:
    assert storable("a\x00b\r\nc\rd\te\ud800f\uffff") == "a b\nc\nd\te\ufffdf "
    assert in_one_line("a\r\nb\tc") == "a b c"


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_that_ordinary_text_stays_as_typed(text: str) -> None:
    assert storable(text) == in_one_line(text) == text


@given(st.text(st.characters()))
def test_that_any_text_can_be_written(text: str) -> None:
    assert "\n" not in in_one_line(text)
    assert storable(text).encode("utf-8").decode("utf-8") == storable(text)
