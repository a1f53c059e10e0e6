from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.app.calculating import typed_number, with_unit
from opscareer.knowledge.calculation import grouped
from tests.handbook_pack import handbook_pack


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2000", "2000"),
        (" 2 000 ", "2000"),
        ("2,000", "2000"),
        ("2，０００．５", "2000.5"),
        ("２０００", "2000"),
        ("3。5", "3.5"),
        ("1.2万", "12000"),
        ("3亿", "300000000"),
        ("1’000", "1000"),
        ("2,5", "2.5"),
        ("0,125", "0.125"),
        ("1.234,5", "1234.5"),
        ("1.234.567", "1234567"),
        ("2.000", "2"),
        (".5", "0.5"),
        ("−3", "-3"),
        ("－３", "-3"),
        ("+7", "7"),
    ],
)
def test_that_numbers_are_read_as_people_type_them(text: str, number: str) -> None:
    assert typed_number(text) == Decimal(number)


@pytest.mark.parametrize(
    "text", ["", " ", "-", "abc", "1e5", "5%", "10²", "1,0000", "12,34,567", "万", "nan", "1" * 41]
)
def test_that_what_cannot_be_read_with_certainty_is_no_number(text: str) -> None:
    assert typed_number(text) is None


@given(st.decimals(-(10**12), 10**12, places=4))
def test_that_every_number_that_is_printed_can_be_typed_back(number: Decimal) -> None:
    assert typed_number(grouped(number)) == number


@given(st.text(max_size=50))
def test_that_any_text_is_a_finite_number_or_none(text: str) -> None:
    number = typed_number(text)
    assert number is None or number.is_finite()


def test_that_a_value_is_read_with_its_unit() -> None:
    metrics = handbook_pack().metrics
    assert with_unit(Decimal("3.0"), metrics["interaction-rate"], "en") == "3.0 percent"
    assert with_unit(Decimal("3.0"), metrics["interaction-rate"], "zh") == "3.0%"
    assert with_unit(2000, metrics["reads"], "zh") == "2,000 次"
