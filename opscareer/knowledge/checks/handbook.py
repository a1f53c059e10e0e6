"""Calculators that give what they say, and facts that are carried."""

from __future__ import annotations

from collections.abc import Iterator

from opscareer.knowledge.calculation import (
    BadExpression,
    CannotCalculate,
    compiled,
    example_values,
    grouped,
    rounded,
)
from opscareer.knowledge.checks.identity import repeated
from opscareer.knowledge.checks.rule import nearest
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.provenance import carriers, named_by
from opscareer.problems import Problem, error, warning
from opscareer.wording import in_both, quoted


def calculators(draft: Draft) -> Iterator[Problem]:
    """Expressions that cannot be read or worked out, inputs without a use, and examples with another result."""
    for entry in draft.entries["metrics"]:
        if entry.record.calculator is not None:
            yield from _inputs(entry)
            yield from _example(entry)


def _inputs(entry: Entry) -> Iterator[Problem]:
    symbols = [number.symbol for number in entry.record.calculator.inputs]
    for index in repeated(symbols):
        place = entry.place("calculator", "inputs", index, "symbol")
        message = in_both("pack.duplicate-symbol", name=quoted(symbols[index]))
        yield error(message, place, in_both("pack.another-symbol"))


def _example(entry: Entry) -> Iterator[Problem]:
    calculator = entry.record.calculator
    place = entry.place("calculator", "expression")
    try:
        expression = compiled(calculator)
        result = rounded(expression.evaluate(example_values(calculator)), calculator.decimals)
    except BadExpression as bad:
        symbols = [number.symbol for number in calculator.inputs]
        word = calculator.expression[bad.column - 1 :].partition(" ")[0].strip("()+-*/")
        message = in_both("pack.in-expression", fault=bad.said, column=bad.column)
        yield error(message, place, nearest(word, symbols))
        return
    except CannotCalculate as cannot:
        yield error(in_both("pack.example-fails", reason=cannot.said), place, in_both("pack.other-examples"))
        return
    for index, number in enumerate(calculator.inputs):
        if number.symbol not in expression.symbols:
            unused = entry.place("calculator", "inputs", index, "symbol")
            message = in_both("pack.unused-input", symbol=quoted(number.symbol))
            yield error(message, unused, in_both("pack.use-input"))
    if float(result) != calculator.result:
        written = grouped(calculator.result)
        message = in_both("pack.other-result", result=grouped(result), written=written)
        yield error(message, entry.place("calculator", "result"), in_both("pack.correct-result"))


def carriers_of_facts(draft: Draft) -> Iterator[Problem]:
    """Facts that no record carries, records that are not there, and records that do not name the fact's section."""
    if not draft.entries["facts"] or draft.manifest is None:
        return
    sections = {section.id for source in draft.manifest.sources for section in source.sections}
    known = carriers({kind: [entry.record for entry in entries] for kind, entries in draft.entries.items()})
    for entry in draft.entries["facts"]:
        fact = entry.record
        if not fact.carried_by:
            message = in_both("pack.fact-without-record", fact=quoted(fact.id))
            yield error(message, entry.place("id"), in_both("pack.name-carriers"))
        for index, name in enumerate(fact.carried_by):
            place = entry.place("carried-by", index)
            if name not in known:
                of_its_kind = [other for other in known if other.partition("/")[0] == name.partition("/")[0]]
                unknown = in_both("pack.unknown-carrier", name=quoted(name))
                yield error(unknown, place, nearest(name, of_its_kind or known))
            elif fact.section in sections - named_by(known[name]):
                told = in_both("pack.section-not-named", record=quoted(name), section=quoted(fact.section))
                yield error(told, place, in_both("pack.add-section", section=fact.section))


def sections_without_facts(draft: Draft) -> Iterator[Problem]:
    """Sections of a source that no fact tells of, in a pack that lists facts."""
    if draft.manifest is None or draft.manifest_document is None or not draft.entries["facts"]:
        return
    told = {entry.record.section for entry in draft.entries["facts"]}
    for outer, source in enumerate(draft.manifest.sources):
        for inner, section in enumerate(source.sections):
            if section.id not in told:
                place = draft.manifest_document.place("sources", outer, "sections", inner, "id")
                message = in_both("pack.section-without-fact", section=quoted(section.id))
                yield warning(message, place, in_both("pack.add-fact"))
