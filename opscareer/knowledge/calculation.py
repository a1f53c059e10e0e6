"""How a metric is worked out: a calculator's expression is read here, by a grammar of our own, and never run as code.

    expression = term { ("+" | "-") term }
    term       = factor { ("*" | "/") factor }
    factor     = number | symbol | "(" expression ")"

All arithmetic is exact (fractions), so that 0.1 + 0.2 is 0.3; only the result is rounded, half away from zero.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Context, Decimal
from fractions import Fraction
from operator import add, mul, sub, truediv
from typing import Literal

from typing_extensions import override

from opscareer.knowledge.handbook_records import Calculator
from opscareer.wording import InBoth, in_both, quoted

GREATEST = 10**12
"""The greatest size of a number that goes in, as in `handbook_records.Number`."""
FINEST = 12
"""Decimals kept of a number that goes in."""
_GREATEST_RESULT = 10**15
_DEEPEST = 20
"""Parentheses within parentheses."""

_TOKEN = re.compile(r"[ \t\n]*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<symbol>[a-z][a-z0-9_]*)|(?P<sign>[-+*/()]))")
_WORK: dict[str, Callable[[Fraction, Fraction], Fraction]] = {"+": add, "-": sub, "*": mul, "/": truediv}
_PRINTED = {"-": "\N{MINUS SIGN}", "*": "\N{MULTIPLICATION SIGN}", "/": "\N{DIVISION SIGN}"}
_ROOM = Context(prec=50)

Reason = Literal["division-by-zero", "too-large", "not-a-number"]


class BadExpression(ValueError):  # noqa: N818 - it names what it is
    """An expression that holds something else than numbers, the inputs' symbols, + - * / and parentheses.

    `column` counts the expression's characters from 1.
    """

    def __init__(self, said: InBoth, column: int) -> None:
        super().__init__(said, column)
        self.said = said
        self.column = column

    @override
    def __str__(self) -> str:
        return self.said.en


class CannotCalculate(ArithmeticError):  # noqa: N818 - it names what it is
    """Numbers that have no result. `reason` is a code for those who speak to a person in words of their own."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason

    @override
    def __str__(self) -> str:
        return self.said.en

    @property
    def said(self) -> InBoth:
        """Why there is no result."""
        return in_both(f"pack.cannot-{self.reason}")


@dataclass(frozen=True, slots=True)
class Token:
    """A number, a symbol or a sign of an expression, and the column it stands at."""

    kind: Literal["number", "symbol", "sign", "end"]
    text: str
    column: int


@dataclass(frozen=True, slots=True)
class _Operation:
    """Two parts and what joins them."""

    sign: str
    left: _Part
    right: _Part


_Part = Fraction | str | _Operation
"""A part of an expression: a number, a symbol, or an operation on two parts."""


@dataclass(frozen=True, slots=True)
class Worked:
    """A rounded result, and how it came about: `(60 + 20 + 20) ÷ 2,000 × 100 = 5.0`, or `≈` where digits were rounded
    off."""

    result: Decimal
    line: str


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that was read; whoever has one can work it out without its calculator."""

    tokens: tuple[Token, ...]
    _root: _Part = field(repr=False, compare=False)

    @property
    def symbols(self) -> frozenset[str]:
        """The inputs it uses."""
        return frozenset(token.text for token in self.tokens if token.kind == "symbol")

    def evaluate(self, values: Mapping[str, float | Decimal]) -> Fraction:
        """The exact result. CannotCalculate if it divides by zero, or a number or the result is out of all bounds;
        KeyError if a symbol has no value."""
        result = _evaluated(self._root, {symbol: exact(values[symbol]) for symbol in self.symbols})
        if abs(result) > _GREATEST_RESULT:
            raise CannotCalculate("too-large")
        return result

    def filled(self, values: Mapping[str, float | Decimal]) -> str:
        """The expression as it was written, with the numbers put in: `(60 + 20 + 20) ÷ 2,000 × 100`."""
        return "".join(_spelled(token, values) for token in self.tokens)

    def worked(self, values: Mapping[str, float | Decimal], decimals: int) -> Worked:
        """The result to so many decimals and the line that leads to it; CannotCalculate as `evaluate`."""
        result = self.evaluate(values)
        kept = rounded(result, decimals)
        sign = "=" if Fraction(kept) == result else "≈"
        return Worked(kept, f"{self.filled(values)} {sign} {grouped(kept)}")


def compiled(calculator: Calculator) -> Expression:
    """The calculator's expression, ready to be worked out; BadExpression says what is wrong with it and where."""
    known = frozenset(number.symbol for number in calculator.inputs)
    tokens = tuple(_tokens(calculator.expression))
    return Expression(tokens[:-1], _Reader(tokens, known).read())


def example_values(calculator: Calculator) -> dict[str, float]:
    """The numbers of the worked example, by symbol."""
    return {number.symbol: number.example for number in calculator.inputs}


def result_matches(calculator: Calculator) -> bool:
    """Whether the example's numbers give the example's result. BadExpression and CannotCalculate as above."""
    worked = compiled(calculator).worked(example_values(calculator), calculator.decimals)
    return worked.result == Decimal(str(calculator.result))


def rounded(number: Fraction, decimals: int) -> Decimal:
    """To so many decimals; a half goes away from zero. At most 10**15 in size, so that every digit fits."""
    unit = 10**decimals
    digits, rest = divmod(abs(number) * unit, 1)
    whole = digits + (1 if 2 * rest >= 1 else 0)
    return Decimal(whole if number >= 0 else -whole).scaleb(-decimals, _ROOM)


def grouped(number: float | Decimal) -> str:
    """A number as it is printed: thousands set off by commas, a real minus sign, no exponent."""
    whole = isinstance(number, float) and number.is_integer()
    decimal = Decimal(int(number)) if whole else Decimal(str(number))
    return f"{decimal:,f}".replace("-", _PRINTED["-"])


def exact(number: float | Decimal) -> Fraction:
    """A number as the decimal that a person reads, to `FINEST` decimals; CannotCalculate if it is none or too large."""
    decimal = number if isinstance(number, Decimal) else Decimal(str(number))
    if not decimal.is_finite():
        raise CannotCalculate("not-a-number")
    if abs(decimal) > GREATEST:
        raise CannotCalculate("too-large")
    return Fraction(decimal.quantize(Decimal(1).scaleb(-FINEST), context=_ROOM))


def _evaluated(part: _Part, values: Mapping[str, Fraction]) -> Fraction:
    if isinstance(part, Fraction):
        return part
    if isinstance(part, str):
        return values[part]
    left, right = _evaluated(part.left, values), _evaluated(part.right, values)
    if part.sign == "/" and right == 0:
        raise CannotCalculate("division-by-zero")
    return _WORK[part.sign](left, right)


def _spelled(token: Token, values: Mapping[str, float | Decimal]) -> str:
    if token.kind == "sign":
        return token.text if token.text in "()" else f" {_PRINTED.get(token.text, token.text)} "
    number = values[token.text] if token.kind == "symbol" else Decimal(token.text)
    return f"({grouped(number)})" if number < 0 else grouped(number)


def _tokens(expression: str) -> Iterator[Token]:
    """The tokens, and an end after the last."""
    end = len(expression.rstrip())
    place = 0
    while place < end:
        found = _TOKEN.match(expression, place)
        if found is None:
            wrong = end - len(expression[place:].strip())
            raise BadExpression(in_both("pack.no-place", sign=quoted(expression[wrong])), wrong + 1)
        kind: Literal["number", "symbol", "sign"] = "sign"
        if found["number"] is not None:
            kind = "number"
        elif found["symbol"] is not None:
            kind = "symbol"
        yield Token(kind, found[kind], found.start(kind) + 1)
        place = found.end()
    yield Token("end", "", end + 1)


class _Reader:
    """Reads the tokens of one expression from left to right; `known` are the symbols it may use."""

    def __init__(self, tokens: tuple[Token, ...], known: frozenset[str]) -> None:
        self._tokens = tokens
        self._known = known
        self._next = 0

    def read(self) -> _Part:
        """The whole expression."""
        part = self._expression(0)
        if self._ahead.kind != "end":
            raise self._refusal("pack.operator-expected")
        return part

    @property
    def _ahead(self) -> Token:
        return self._tokens[self._next]

    def _take(self) -> Token:
        token = self._ahead
        self._next += 1
        return token

    def _expression(self, depth: int) -> _Part:
        part = self._term(depth)
        while self._ahead.text in ("+", "-"):
            part = _Operation(self._take().text, part, self._term(depth))
        return part

    def _term(self, depth: int) -> _Part:
        part = self._factor(depth)
        while self._ahead.text in ("*", "/"):
            part = _Operation(self._take().text, part, self._factor(depth))
        return part

    def _factor(self, depth: int) -> _Part:
        if self._ahead.text == "(":
            return self._parenthesis(depth + 1)
        if self._ahead.kind == "number":
            return Fraction(self._take().text)
        if self._ahead.kind == "symbol":
            return self._symbol()
        raise self._refusal("pack.number-expected")

    def _parenthesis(self, depth: int) -> _Part:
        opening = self._take()
        if depth > _DEEPEST:
            raise BadExpression(in_both("pack.deep-parentheses", most=_DEEPEST), opening.column)
        part = self._expression(depth)
        if self._ahead.text != ")":
            raise self._refusal("pack.closing-expected")
        self._take()
        return part

    def _symbol(self) -> str:
        token = self._take()
        if token.text not in self._known:
            raise BadExpression(in_both("pack.no-input", symbol=quoted(token.text)), token.column)
        return token.text

    def _refusal(self, expected: str) -> BadExpression:
        key = "pack.cannot-stand" if self._ahead.kind != "end" else "pack.ends-too-soon"
        said = in_both(key, found=quoted(self._ahead.text), expected=in_both(expected))
        return BadExpression(said, self._ahead.column)
