"""Turns pydantic's findings about a document's shape into problems with places and plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import copy
from difflib import get_close_matches
from functools import cache
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from opscareer.knowledge.document import Document
from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.records import PackFile
from opscareer.knowledge.strict_yaml import MAX_PROBLEMS
from opscareer.problems import InputProblems, Problem, error
from opscareer.wording import InBoth, in_both, quoted

Model = TypeVar("Model", bound=BaseModel)

_SLICE = 100
"""Records checked at a time: between two slices other threads have their turn."""
_MANY = 2_000
"""Findings about one slice that are all looked at; each takes a kilobyte."""
_LONGEST_ID = 80
_LONGEST_SHOWN = 60
"""Characters of a value inside a message."""
_CROWD = 500
"""Known words among which only those that begin alike are compared with a wrong one."""


def validated(model: type[Model], document: Document) -> Model:
    """The document as a record of type `model`; raises `InputProblems` with all that does not fit."""
    _refuse_empty(document)
    try:
        return model.model_validate(document.content)
    except ValidationError as findings:
        problems = _problems(findings, document, model, document.content, {})
    raise InputProblems(_capped(problems))


def validated_records(document: Document) -> list[tuple[str, int, Record]]:
    """The records of a pack's file, each with its kind and its index in the list of that kind.

    Raises `InputProblems` with all that does not fit.
    """
    _refuse_empty(document)
    records: list[tuple[str, int, Record]] = []
    problems: list[Problem] = []
    for part, first in _slices(document.content, _SLICE):
        try:
            content = PackFile.model_validate(part)
        except ValidationError as findings:
            problems += _problems(findings, document, PackFile, part, first)
            if len(problems) > MAX_PROBLEMS:
                break
        else:
            for kind in content.model_fields_set:
                found = enumerate(getattr(content, kind), first.get(kind, 0))
                records += ((kind, index, record) for index, record in found)
    if problems:
        raise InputProblems(_capped(problems))
    return records


def _refuse_empty(document: Document) -> None:
    if document.content is None:
        raise InputProblems([error(in_both("yaml.empty"), document.place(), in_both("yaml.see-examples"))])


def _slices(content: Any, size: int) -> Iterator[tuple[Any, dict[str, int]]]:
    """The content of a file in parts with few records, each with the index of the first record of a kind."""
    if not isinstance(content, dict):
        yield content, {}
        return
    yield {key: value for key, value in content.items() if not (isinstance(value, list) and value)}, {}
    for kind, value in content.items():
        if isinstance(value, list):
            for first in range(0, len(value), size):
                yield {kind: value[first : first + size]}, {kind: first}


def _problems(
    findings: ValidationError, document: Document, model: type[BaseModel], content: Any, first: dict[str, int]
) -> list[Problem]:
    """What does not fit in a part of a document; `first` moves the indexes of its lists."""
    if findings.error_count() <= _MANY:
        return [_problem(_moved(finding, first), document, model) for finding in _of_their_own(findings)]
    problems: list[Problem] = []
    parts = [found for found in _slices(content, 1) if found[0]]
    if len(parts) == 1:
        where = [part for kind, index in first.items() for part in (kind, index)]
        message = in_both("yaml.many-misfits", most=_MANY)
        return [error(message, document.place(*where), in_both("yaml.see-examples"))]
    for part, further in parts:
        moved = {kind: first.get(kind, 0) + further.get(kind, 0) for kind in part}
        try:
            model.model_validate(part)
        except ValidationError as inner:
            problems += _problems(inner, document, model, part, moved)
        if len(problems) > MAX_PROBLEMS:
            break
    return problems


def _moved(finding: ErrorDetails, first: dict[str, int]) -> ErrorDetails:
    kind, *below = finding["loc"] or ("",)
    if below and isinstance(below[0], int) and kind in first:
        finding = copy(finding)
        finding["loc"] = (kind, below[0] + first[str(kind)], *below[1:])
    return finding


def _capped(problems: list[Problem]) -> list[Problem]:
    """As many problems as a person may want to read, and a word about the rest."""
    if len(problems) <= MAX_PROBLEMS:
        return problems
    return [*problems[:MAX_PROBLEMS], error(in_both("yaml.more-problems"), problems[MAX_PROBLEMS].place)]


def _of_their_own(findings: ValidationError) -> list[ErrorDetails]:
    """The findings, without lists called too short only because none of their entries was right."""
    found = findings.errors(include_url=False)
    inner = {finding["loc"][:depth] for finding in found for depth in range(len(finding["loc"]))}
    return [finding for finding in found if not (finding["type"] == "too_short" and finding["loc"] in inner)]


def did_you_mean(word: str, known: Iterable[str]) -> InBoth | None:
    """A hint with the nearest known word, or nothing."""
    near = nearest(word, known)
    return None if near is None else in_both("problems.did-you-mean", word=quoted(near))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant; None where none is near."""
    if len(word) > _LONGEST_ID:
        return None
    candidates = list(known)
    if len(candidates) > _CROWD:
        candidates = [name for name in candidates if name[:1] == word[:1] and abs(len(name) - len(word)) <= 3]
    return next(iter(get_close_matches(word, candidates, n=1)), None)


def _problem(finding: ErrorDetails, document: Document, model: type[BaseModel]) -> Problem:
    kind, given = finding["type"], finding["input"]
    path = tuple(part for part in finding["loc"] if not str(part).startswith("<"))  # names a form, not a place
    if path[-1:] == ("[key]",) and path[-2:-1] == (given,):
        message = in_both("yaml.key-is-no-id", found=_shown(given))
        return error(message, document.key_place(*path[:-1]), in_both("yaml.write-like-this"))
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        known = _keys_at(_schema(model), path[:-1], _schema(model).get("$defs", {}))
        hint = did_you_mean(str(path[-1]), sorted(known))
        return error(in_both("yaml.unknown-key", found=_shown(path[-1])), document.key_place(*path), hint)
    if kind == "missing":
        return error(_what_is_missing(path[-1]), document.place(*path[:-1]), _what_belongs(path[-1]))
    return error(_wording(finding), document.place(*path), _hint(kind, given))


_WORDINGS = {
    "string_type": "yaml.text-expected",
    "int_type": "yaml.whole-number-expected",
    "float_type": "yaml.number-expected",
    "float_parsing": "yaml.number-expected",
    "bool_type": "yaml.truth-expected",
    "dict_type": "yaml.mapping-expected",
    "model_type": "yaml.mapping-expected",
    "dataclass_type": "yaml.mapping-expected",
    "list_type": "yaml.list-expected",
    "tuple_type": "yaml.list-expected",
    "string_pattern_mismatch": "yaml.no-id",
    "string_too_short": "yaml.empty-text",
    "string_too_long": "yaml.too-long-text",
    "too_short": "yaml.too-few",
    "too_long": "yaml.too-many",
    "greater_than_equal": "yaml.too-small",
    "less_than_equal": "yaml.too-great",
    "literal_error": "yaml.not-one-of",
    "union_tag_not_found": "yaml.requirement-expected",
}
"""For each kind of finding the phrase in which it is told; others are told in pydantic's own words."""


def _wording(finding: ErrorDetails) -> InBoth:
    context = finding.get("ctx", {})
    return in_both(
        _WORDINGS.get(finding["type"], "yaml.misfit"),
        found=_shown(finding["input"]),
        reason=finding["msg"],
        least=context.get("ge", context.get("min_length")),
        most=context.get("le", context.get("max_length")),
        number=context.get("actual_length"),
        known=_choices(context.get("expected", "")),
    )


def _choices(expected: str) -> InBoth:
    """What may stand there, as pydantic lists it: `'study', 'practice' or 'work'`."""
    words = re.split(r", | or ", expected)
    return InBoth(expected, "、".join(f"“{word[1:-1]}”" if word.startswith("'") else word for word in words))


def _hint(kind: str, given: object) -> InBoth | None:
    if isinstance(given, str) and "：" in given and kind.endswith(("_type", "not_found")):
        return in_both("yaml.full-width-colon")
    if given is None:
        return in_both("yaml.give-value")
    if kind == "string_type" and isinstance(given, (bool, int, float)):
        return in_both("yaml.put-in-quotes")
    if kind == "string_pattern_mismatch":
        return in_both("yaml.write-like-this")
    return None


def _what_is_missing(part: str | int) -> InBoth:
    if isinstance(part, int):
        return in_both("yaml.missing-entry", number=part + 1)
    return in_both("yaml.missing-key", name=quoted(part))


def _what_belongs(part: str | int) -> InBoth:
    return in_both("yaml.add-languages" if part in ("en", "zh") else "yaml.add")


def _shown(given: object) -> InBoth:
    """What was found, as messages show it: text between quotation marks, numbers as they are."""
    if given is None:
        return in_both("yaml.nothing")
    if isinstance(given, dict):
        return in_both("yaml.a-mapping")
    if isinstance(given, list):
        return in_both("yaml.a-list")
    if isinstance(given, str):
        return _cut(given)
    plain = str(given).lower() if isinstance(given, bool) else _first_of(repr(given))
    return InBoth(plain, plain)


def _cut(text: str) -> InBoth:
    """A text between quotation marks, of a long one the beginning."""
    whole = quoted(text)
    return InBoth(_first_of(whole.en), f"“{_first_of(whole.zh[1:-1])}”")


def _first_of(shown: str) -> str:
    return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[: _LONGEST_SHOWN - 3]}..."


@cache
def _schema(model: type[BaseModel]) -> dict[str, Any]:
    return model.model_json_schema(by_alias=True)


def _keys_at(schema: Any, path: tuple[str | int, ...], definitions: dict[str, Any]) -> set[str]:
    """The keys that the value at a path below a JSON schema may have; of several forms, the keys of all."""
    if not isinstance(schema, dict):
        return set()
    if "$ref" in schema:
        return _keys_at(definitions[schema["$ref"].rsplit("/", 1)[-1]], path, definitions)
    forms = schema.get("anyOf") or schema.get("oneOf")
    if forms:
        return {key for form in forms for key in _keys_at(form, path, definitions)}
    if not path:
        return set(schema.get("properties", ()))
    return _keys_at(_below(schema, path[0]), path[1:], definitions)


def _below(schema: dict[str, Any], part: str | int) -> Any:
    """The schema of one part of a list or mapping; a mapping by ids has one schema for all its values."""
    if isinstance(part, int):
        return schema.get("items") or next(iter(schema.get("prefixItems", ())), None)
    by_id = next(iter(schema.get("patternProperties", {}).values()), None)
    return schema.get("properties", {}).get(part) or by_id or schema.get("additionalProperties")
