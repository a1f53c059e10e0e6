"""`opscareer check`: all problems of a pack, the trace from its sources to its records, the schemas of its files."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

from opscareer.app.checking import inspect
from opscareer.cli.as_json import reading_json, trace_json, written
from opscareer.cli.output import DONE, INPUT_HAS_PROBLEMS, put_out, tell, tell_problems
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.reader import Reading
from opscareer.knowledge.schema import write_schemas
from opscareer.knowledge.trace import Carrier, SectionTrace, trace
from opscareer.problems import has_errors
from opscareer.wording import Language, phrase


def carry_out(given: argparse.Namespace) -> int:
    """Exit code 1 if a problem is an error. A fact that no record carries is one."""
    if given.schema is not None:
        for file in write_schemas(given.schema):
            tell(f"written: {file}")
        return DONE
    reading = inspect(given.pack)
    if given.trace and reading.pack is not None:
        _print_trace(reading.pack, given)
    elif given.json:
        put_out(written(reading_json(reading, given.lang)))
    else:
        _print_problems(reading, given.lang)
    return INPUT_HAS_PROBLEMS if has_errors(reading.problems) else DONE


def _print_problems(reading: Reading, language: Language) -> None:
    tell_problems(reading.problems, language)
    if reading.pack:
        put_out(_summary(reading.pack, len(reading.problems), language))


def _summary(pack: Pack, problems: int, language: Language) -> str:
    kinds = ("tracks", "skills", "modules", "questions", "traits")
    counts = {kind: len(getattr(pack, kind)) for kind in kinds}
    named = {"pack": pack.manifest.id, "version": pack.manifest.version}
    return phrase("pack.summary", language, **named, **counts, problems=problems)


def _print_trace(pack: Pack, given: argparse.Namespace) -> None:
    found = trace(pack)
    if given.json:
        put_out(written(trace_json(found, pack)))
        return
    for section in found.sections:
        put_out("\n".join(_section_lines(section, given.lang)) + "\n")
    put_out(phrase("trace.own", given.lang, count=found.own, all=found.records))


def _section_lines(section: SectionTrace, language: Language) -> Iterator[str]:
    title = section.section.title.said(language)
    yield phrase("trace.section", language, number=section.section.number, title=title)
    if not section.facts:
        yield f"  {phrase('trace.no-facts', language)}"
    for carried in section.facts:
        yield f"  · {carried.fact.text.said(language)}"
        yield from _carrier_lines(carried.carriers)
    if section.besides:
        yield f"  {phrase('trace.besides', language)}"
        yield from _carrier_lines(section.besides)


def _carrier_lines(carriers: Iterable[Carrier]) -> Iterator[str]:
    for carrier in carriers:
        yield f"      {carrier.name}  {carrier.place.file}:{carrier.place.line}"
