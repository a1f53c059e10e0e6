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
        yield error(f"duplicate symbol {symbols[index]!r}", place, "give one of them another symbol")


def _example(entry: Entry) -> Iterator[Problem]:
    calculator = entry.record.calculator
    place = entry.place("calculator", "expression")
    try:
        expression = compiled(calculator)
        result = rounded(expression.evaluate(example_values(calculator)), calculator.decimals)
    except BadExpression as bad:
        symbols = [number.symbol for number in calculator.inputs]
        word = calculator.expression[bad.column - 1 :].partition(" ")[0].strip("()+-*/")
        yield error(f"{bad.message} (character {bad.column} of the expression)", place, nearest(word, symbols))
        return
    except CannotCalculate as cannot:
        yield error(f"with the numbers of the example {cannot}", place, "choose other examples")
        return
    for index, number in enumerate(calculator.inputs):
        if number.symbol not in expression.symbols:
            unused = entry.place("calculator", "inputs", index, "symbol")
            yield error(f"the expression does not use {number.symbol!r}", unused, "use it, or take it out")
    if float(result) != calculator.result:
        message = f"the numbers of the example give {grouped(result)}, not {grouped(calculator.result)}"
        yield error(message, entry.place("calculator", "result"), "correct the result or the numbers")


def carriers_of_facts(draft: Draft) -> Iterator[Problem]:
    """Facts that no record carries, records that are not there, and records that do not name the fact's section."""
    if not draft.entries["facts"] or draft.manifest is None:
        return
    sections = {section.id for source in draft.manifest.sources for section in source.sections}
    known = carriers({kind: [entry.record for entry in entries] for kind, entries in draft.entries.items()})
    for entry in draft.entries["facts"]:
        fact = entry.record
        if not fact.carried_by:
            yield error(f"no record carries fact {fact.id!r}", entry.place("id"), "name the records in carried-by")
        for index, name in enumerate(fact.carried_by):
            place = entry.place("carried-by", index)
            if name not in known:
                of_its_kind = [other for other in known if other.partition("/")[0] == name.partition("/")[0]]
                yield error(f"unknown record {name!r}", place, nearest(name, of_its_kind or known))
            elif fact.section in sections - named_by(known[name]):
                message = f"{name!r} does not name section {fact.section!r} in its sources"
                yield error(message, place, f"add {fact.section} to its sources, or name another record")


def sections_without_facts(draft: Draft) -> Iterator[Problem]:
    """Sections of a source that no fact tells of, in a pack that lists facts."""
    if draft.manifest is None or draft.manifest_document is None or not draft.entries["facts"]:
        return
    told = {entry.record.section for entry in draft.entries["facts"]}
    for outer, source in enumerate(draft.manifest.sources):
        for inner, section in enumerate(source.sections):
            if section.id not in told:
                place = draft.manifest_document.place("sources", outer, "sections", inner, "id")
                yield warning(f"no fact tells what section {section.id!r} says", place, "add it to the facts")
