"""A metric worked out from a person's own numbers, as the command line and the Handbook do it."""

from __future__ import annotations

import re
from decimal import Decimal

from opscareer.knowledge.calculation import grouped
from opscareer.knowledge.handbook_records import Metric
from opscareer.wording import Language

LONGEST_NUMBER = 40
"""Characters that a typed number may have."""
_UNITS = {"千": 10**3, "万": 10**4, "亿": 10**8}
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MINUS = dict.fromkeys(map(ord, "\N{MINUS SIGN}\N{EN DASH}\N{HYPHEN}"), "-")
_POINT = dict.fromkeys(map(ord, "。·"), ".")
_DROPPED = dict.fromkeys(map(ord, " _'\N{RIGHT SINGLE QUOTATION MARK}"))

_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)", re.ASCII)
_COMMA_GROUPS = re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?", re.ASCII)
_POINT_GROUPS = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})", re.ASCII)
_DECIMAL_COMMA = re.compile(r"[+-]?(?:\d+,\d{1,2}|0,\d+)", re.ASCII)


def typed_number(text: str) -> Decimal | None:
    """The number somebody typed, None if it cannot be read as one with certainty.

    Understood are full-width digits and signs, thousands set off by commas, spaces or apostrophes, a decimal comma
    with one or two digits after it, points as in `1.234.567` and `1.234,5`, and 千, 万, 亿 at the end: `1.2万`.
    `2.000` is two, as English and Chinese write it.
    """
    if len(text) > LONGEST_NUMBER:
        return None
    plain = "".join(text.split()).translate(_FULL_WIDTH).translate(_MINUS | _POINT | _DROPPED)
    times = _UNITS.get(plain[-1:], 1)
    spelled = _with_point(plain[:-1] if times > 1 else plain)
    if spelled is None:
        return None
    number = Decimal(spelled) * times
    whole = number.to_integral_value()
    return whole if whole == number else number


def _with_point(digits: str) -> str | None:
    """Digits as Python writes them: no groups, and a point before decimals."""
    if _PLAIN.fullmatch(digits):
        return digits
    if _COMMA_GROUPS.fullmatch(digits):
        return digits.replace(",", "")
    if _POINT_GROUPS.fullmatch(digits):
        return digits.replace(".", "").replace(",", ".")
    if _DECIMAL_COMMA.fullmatch(digits):
        return digits.replace(",", ".")
    return None


def with_unit(number: float | Decimal, metric: Metric, language: Language) -> str:
    """A value of the metric as it is read: `5.0 percent`, `5.0%`, `8 条/周`."""
    unit = metric.unit.said(language)
    gap = "" if unit.startswith("%") else " "
    return f"{grouped(number)}{gap}{unit}"
