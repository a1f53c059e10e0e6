"""`opscareer calculate`: a metric worked out from one's own numbers, with the line that shows how."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from decimal import Decimal

from opscareer.app.calculating import typed_number, with_unit
from opscareer.app.guidance import open_pack
from opscareer.cli.output import DONE, WrongUsage, nearest, put_out
from opscareer.knowledge.calculation import CannotCalculate, compiled, example_values, grouped
from opscareer.knowledge.handbook_records import Calculator, Metric
from opscareer.knowledge.pack import Pack
from opscareer.wording import Language, joined, phrase


def carry_out(given: argparse.Namespace) -> int:
    """Prints formula, numbers, worked line and result."""
    metric = _named_metric(open_pack(given.pack), given.metric)
    put_out("\n".join(_lines(metric, given.values, given.lang)))
    return DONE


def _named_metric(pack: Pack, metric: str) -> Metric:
    if metric not in pack.metrics:
        raise WrongUsage(f"unknown metric {metric!r}; {nearest(metric, pack.metrics)}")
    return pack.metrics[metric]


def _lines(metric: Metric, pairs: Sequence[str], language: Language) -> Iterator[str]:
    name, formula = metric.name.said(language), metric.formula.said(language)
    if metric.calculator is None:
        raise WrongUsage(phrase("calculate.no-calculator", language, metric=name, formula=formula))
    given = _given(metric, metric.calculator, pairs, language)
    values: dict[str, float | Decimal] = {**example_values(metric.calculator), **given}
    try:
        worked = compiled(metric.calculator).worked(values, metric.calculator.decimals)
    except CannotCalculate as refused:
        raise WrongUsage(phrase(f"calculate.{refused.reason}", language)) from None
    yield from (name, f"  {formula}", "")
    for number in metric.calculator.inputs:
        key = "given" if number.symbol in given else "from-example"
        shown = {"name": number.name.said(language), "number": grouped(values[number.symbol])}
        yield f"  {phrase(f'calculate.{key}', language, symbol=number.symbol, **shown)}"
    yield from ("", f"  {worked.line}")
    yield phrase("calculate.result", language, metric=name, value=with_unit(worked.result, metric, language))


def _given(metric: Metric, calculator: Calculator, pairs: Sequence[str], language: Language) -> dict[str, Decimal]:
    """The numbers typed, by symbol."""
    symbols = [number.symbol for number in calculator.inputs]
    found: dict[str, Decimal] = {}
    for pair in pairs:
        symbol, equals, text = pair.replace("＝", "=").partition("=")
        if not equals:
            raise WrongUsage(phrase("calculate.not-a-pair", language, text=pair, symbol=symbols[0]))
        if symbol not in symbols:
            known = joined(symbols, language)
            name = metric.name.said(language)
            raise WrongUsage(phrase("calculate.unknown-name", language, metric=name, name=symbol, symbols=known))
        if symbol in found:
            raise WrongUsage(phrase("calculate.given-twice", language, symbol=symbol))
        number = typed_number(text)
        if number is None:
            raise WrongUsage(phrase("calculate.not-a-number", language, text=text, symbol=symbol))
        found[symbol] = number
    return found
