from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.calculation import (
    BadExpression,
    CannotCalculate,
    compiled,
    example_values,
    grouped,
    result_matches,
    rounded,
)
from opscareer.knowledge.handbook_records import Calculator

INTERACTION = "(likes + comments + saves) / reads * 100"
EXAMPLE = {"likes": 60.0, "comments": 20.0, "saves": 20.0, "reads": 2000.0}
ONES = {"a": 1.0, "b": 1.0}
VALUES = {"a": Decimal(3), "b": Decimal(7), "c": Decimal("0.5")}


def calculator(expression: str, examples: Mapping[str, float], result: float = 0.0, decimals: int = 1) -> Calculator:
    """A calculator over these inputs."""
    inputs = [
        {"symbol": symbol, "name": {"en": symbol, "zh": symbol}, "example": float(example)}
        for symbol, example in examples.items()
    ]
    return Calculator.model_validate(
        {"inputs": inputs, "expression": expression, "decimals": decimals, "result": float(result)}
    )


def worked(expression: str, values: Mapping[str, float | Decimal], decimals: int = 1) -> str:
    """The worked line of an expression over these values."""
    return compiled(calculator(expression, dict.fromkeys(values, 1.0))).worked(values, decimals).line


def test_that_the_numbers_stand_in_the_worked_line() -> None:
    assert worked(INTERACTION, EXAMPLE) == "(60 + 20 + 20) ÷ 2,000 × 100 = 5.0"


def test_that_digits_rounded_off_are_owned_up_to() -> None:
    assert worked("a / b", {"a": 1, "b": 3}, 2) == "1 ÷ 3 ≈ 0.33"


def test_that_a_number_below_zero_stands_in_parentheses() -> None:
    assert worked("a - b", {"a": 2, "b": Decimal(-5)}, 0) == "2 − (−5) = 7"


def test_that_tenths_add_up_as_on_paper() -> None:
    assert worked("a + b", {"a": 0.1, "b": 0.2}) == "0.1 + 0.2 = 0.3"


def test_that_operations_of_one_rank_go_from_left_to_right() -> None:
    read = compiled(calculator("a - b - c / b * a", dict.fromkeys(VALUES, 1.0)))
    assert read.evaluate(VALUES) == 3 - 7 - Fraction(1, 2) / 7 * 3


def test_that_an_example_is_checked_against_its_result() -> None:
    assert result_matches(calculator(INTERACTION, EXAMPLE, 5.0))
    assert not result_matches(calculator(INTERACTION, EXAMPLE, 5.1))


def test_that_a_result_is_compared_after_rounding() -> None:
    assert result_matches(calculator("a / b", {"a": 100, "b": 3}, 33.3))
    assert result_matches(calculator("a / b", {"a": 100, "b": 3}, 33, decimals=0))


def test_that_the_example_and_the_symbols_can_be_asked_for() -> None:
    asked = calculator("likes / 2", {"likes": 60, "reads": 2000})
    assert example_values(asked) == {"likes": 60.0, "reads": 2000.0}
    assert compiled(asked).symbols == {"likes"}


@pytest.mark.parametrize(
    ("expression", "column", "message"),
    [
        ("a ** b", 4, "'*' cannot stand here: a number, an input or '(' is expected"),
        ("a b", 3, "'b' cannot stand here: an operator is expected"),
        ("abs(a)", 1, "'abs' is none of the inputs"),
        ("a(b)", 2, "'(' cannot stand here: an operator is expected"),
        ("(a", 3, "the expression ends too soon: ')' or an operator is expected"),
        ("a)", 2, "')' cannot stand here: an operator is expected"),
        ("a +", 4, "the expression ends too soon: a number, an input or '(' is expected"),
        (" ", 1, "the expression ends too soon: a number, an input or '(' is expected"),
        ("__import__('os')", 1, "'_' has no place in an expression"),
        ("a.real", 2, "'.' has no place in an expression"),
        ("a  ÷ b", 4, "'÷' has no place in an expression"),
        ("1e9", 2, "'e9' cannot stand here: an operator is expected"),
        ("-a", 1, "'-' cannot stand here: a number, an input or '(' is expected"),
        ("()", 2, "')' cannot stand here: a number, an input or '(' is expected"),
        ("(" * 21 + "a" + ")" * 21, 21, "parentheses go deeper than 20"),
    ],
)
def test_that_anything_else_is_refused_at_its_column(expression: str, column: int, message: str) -> None:
    with pytest.raises(BadExpression) as refused:
        compiled(calculator(expression, ONES))
    assert (str(refused.value), refused.value.column) == (message, column)


def test_that_parentheses_may_go_deep_enough() -> None:
    assert worked("(" * 20 + "a" + ")" * 20, {"a": 4}, 0).endswith("= 4")


@pytest.mark.parametrize(
    ("values", "reason", "said"),
    [
        ({"a": 1, "b": 0}, "division-by-zero", "this would divide by zero"),
        ({"a": Decimal("1e13"), "b": 1}, "too-large", "this number is too large"),
        ({"a": 1e12, "b": 0.00001}, "too-large", "this number is too large"),
        ({"a": Decimal("1e999999"), "b": 1}, "too-large", "this number is too large"),
        ({"a": 1, "b": Decimal("1e-999999")}, "division-by-zero", "this would divide by zero"),
        ({"a": float("nan"), "b": 1}, "not-a-number", "this is not a number"),
        ({"a": Decimal("-Infinity"), "b": 1}, "not-a-number", "this is not a number"),
    ],
)
def test_that_numbers_without_a_result_say_why(values: dict[str, float | Decimal], reason: str, said: str) -> None:
    with pytest.raises(CannotCalculate, match=said) as refused:
        compiled(calculator("a / b", ONES)).evaluate(values)
    assert refused.value.reason == reason


@pytest.mark.parametrize(
    ("number", "decimals", "kept"),
    [("2.5", 0, "3"), ("-2.5", 0, "-3"), ("0.05", 1, "0.1"), ("-0.04", 1, "0.0"), ("2.4999", 0, "2")],
)
def test_that_a_half_goes_away_from_zero(number: str, decimals: int, kept: str) -> None:
    assert str(rounded(Fraction(number), decimals)) == kept


@pytest.mark.parametrize(
    ("number", "printed"),
    [(2000.0, "2,000"), (1234567.25, "1,234,567.25"), (-0.5, "−0.5"), (Decimal("5.0"), "5.0"), (1e-7, "0.0000001")],
)
def test_that_numbers_are_printed_for_reading(number: float | Decimal, printed: str) -> None:
    assert grouped(number) == printed


@given(st.text(alphabet="abc019 .+-*/()_", max_size=60))
def test_that_any_text_is_read_or_refused_with_a_column_inside_it(expression: str) -> None:
    asked = calculator(expression or " ", ONES)
    try:
        symbols = compiled(asked).symbols
    except BadExpression as refused:
        columns = range(1, len(asked.expression) + 2)
        assert refused.column in columns  # noqa: PT017 - either outcome is right
    else:
        assert symbols <= {"a", "b"}


@st.composite
def sums(draw: st.DrawFn, depth: int = 3) -> str:
    """An expression of the grammar, which Python happens to read alike."""
    if depth == 0 or draw(st.booleans()):
        return draw(st.sampled_from(("a", "b", "c", "2", "0.25", "100")))
    left, right = draw(sums(depth - 1)), draw(sums(depth - 1))
    joined = f"{left} {draw(st.sampled_from('+-*/'))} {right}"
    return f"({joined})" if draw(st.booleans()) else joined


@given(sums())
def test_that_every_expression_gives_what_fractions_give(expression: str) -> None:
    read = compiled(calculator(expression, dict.fromkeys(VALUES, 1.0)))
    spelled = re.sub(r"[0-9.]+", r"Fraction('\g<0>')", expression)
    names = {"Fraction": Fraction, **{symbol: Fraction(value) for symbol, value in VALUES.items()}}
    try:
        expected = eval(spelled, names)  # noqa: S307 - our own grammar
    except ZeroDivisionError:
        with pytest.raises(CannotCalculate):
            read.evaluate(VALUES)
    else:
        assert read.evaluate(VALUES) == expected


@given(st.decimals(-(10**9), 10**9, places=6), st.integers(0, 4))
def test_that_rounding_is_the_rounding_of_commerce(number: Decimal, decimals: int) -> None:
    kept = number.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP, Context(prec=40))
    assert rounded(Fraction(number), decimals) == kept
