from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.lib.styles import ParagraphStyle

from opscareer.reports.fonts import chain_for
from opscareer.reports.prose import Prose
from opscareer.reports.right_to_left import base_letters, drawing_order, drawn, has_right_to_left, joined_letters

_MIXED = st.text(st.sampled_from("abc אבגד محمدعلي 123 .,:()[]-\u0301\u064b"), max_size=40)


@pytest.mark.parametrize(
    ("typed", "seen"),
    [
        ("abc", "abc"),
        ("שלום", "םולש"),
        ("שלום עולם", "םלוע םולש"),
        ("Ann שלום 12:30 Bob", "Ann 12:30 םולש Bob"),
        ("(שלום) x", "(םולש) x"),
        ("a שלום (אב) b", "a (בא) םולש b"),
    ],
)
def test_that_a_line_is_drawn_in_the_order_of_the_eye(typed: str, seen: str) -> None:
    assert drawn(typed) == seen


def test_that_arabic_letters_join() -> None:
    assert [f"{ord(sign):04X}" for sign in joined_letters("محمد")] == ["FEE3", "FEA4", "FEE4", "FEAA"]
    assert joined_letters("لا") == "\ufefb"
    assert base_letters(joined_letters("محمد علي لا")) == "محمد علي لا"


def test_that_marks_stay_on_their_letters() -> None:
    assert drawn("אָב") == "באָ"


@given(_MIXED)
def test_that_each_sign_is_drawn_once(line: str) -> None:
    assert sorted(place for place, _ in drawing_order(line)) == list(range(len(line)))
    if not has_right_to_left(line):
        assert drawn(line) == line == joined_letters(line)


def test_that_lines_are_broken_before_they_are_turned() -> None:
    style = ParagraphStyle("x", fontName=chain_for("en")[0], fontSize=10)
    prose = Prose([(style.fontName, "אאאא בבבב גגגג")], style)
    prose.wrap(0.6 * sum(len(line) for line in ("xxxxxxxxxxxxxx",)) * 5, 100)
    lines = ["".join(word.text for word in line.words) for line in prose.blPara.lines]
    assert len(lines) > 1
    assert lines[0].startswith("א") or lines[0].endswith("א")
    assert lines[-1].startswith("ג")
