"""Turns pydantic's findings about a document's shape into problems with places and plain words."""

from __future__ import annotations

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
from opscareer.knowledge.strict_yaml import FULL_WIDTH_COLON, MAX_PROBLEMS
from opscareer.problems import InputProblems, Problem, error

Model = TypeVar("Model", bound=BaseModel)

_SLICE = 100
"""Records checked at a time: between two slices other threads have their turn."""
_MANY = 2_000
"""Findings about one slice that are all looked at; each takes a kilobyte."""
_LONGEST_ID = 80
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
        raise InputProblems([error("the file is empty", document.place(), "see the files that ship for an example")])


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
        message = f"more than {_MANY:,} things do not fit here"
        return [error(message, document.place(*where), "see the files that ship for an example")]
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
    return [*problems[:MAX_PROBLEMS], error("more problems of this file are not shown", problems[MAX_PROBLEMS].place)]


def _of_their_own(findings: ValidationError) -> list[ErrorDetails]:
    """The findings, without lists called too short only because none of their entries was right."""
    found = findings.errors(include_url=False)
    inner = {finding["loc"][:depth] for finding in found for depth in range(len(finding["loc"]))}
    return [finding for finding in found if not (finding["type"] == "too_short" and finding["loc"] in inner)]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the nearest known word, or nothing."""
    near = nearest(word, known)
    return "" if near is None else f"did you mean {near!r}?"


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
        hint = "write it like-this: small letters, digits, hyphens"
        return error(f"the key {_shown(given)} is not an id", document.key_place(*path[:-1]), hint)
    if kind in ("extra_forbidden", "unexpected_keyword_argument"):
        known = _keys_at(_schema(model), path[:-1], _schema(model).get("$defs", {}))
        hint = did_you_mean(str(path[-1]), sorted(known))
        return error(f"unknown key {_shown(path[-1])}", document.key_place(*path), hint)
    if kind == "missing":
        return error(_what_is_missing(path[-1]), document.place(*path[:-1]), _what_belongs(path[-1]))
    return error(_wording(finding), document.place(*path), _hint(kind, given))


def _wording(finding: ErrorDetails) -> str:
    shown = _shown(finding["input"])
    context = finding.get("ctx", {})
    expected = {
        "string_type": f"text is expected here, not {shown}",
        "int_type": f"a whole number is expected here, not {shown}",
        "bool_type": f"true or false is expected here, not {shown}",
        "dict_type": f"a mapping (key: value) is expected here, not {shown}",
        "model_type": f"a mapping (key: value) is expected here, not {shown}",
        "dataclass_type": f"a mapping (key: value) is expected here, not {shown}",
        "list_type": f"a list is expected here, not {shown}",
        "tuple_type": f"a list is expected here, not {shown}",
        "string_pattern_mismatch": f"{shown} is not an id",
        "string_too_short": "the text is empty",
        "string_too_long": f"the text is longer than {context.get('max_length')} characters",
        "too_short": f"at least {context.get('min_length')} must be listed here, not {context.get('actual_length')}",
        "too_long": f"at most {context.get('max_length')} may be listed here, not {context.get('actual_length')}",
        "greater_than_equal": f"{shown} is out of range, at least {context.get('ge')} is expected",
        "less_than_equal": f"{shown} is out of range, at most {context.get('le')} is expected",
        "literal_error": f"{shown} is not one of {context.get('expected')}",
        "union_tag_not_found": "a requirement is expected here: skill and level, module, any-of or all-of",
    }
    return expected.get(finding["type"], f"{finding['msg']} (found {shown})")


def _hint(kind: str, given: object) -> str:
    if isinstance(given, str) and "：" in given and kind.endswith(("_type", "not_found")):
        return FULL_WIDTH_COLON
    if given is None:
        return "write a value, or take the key out"
    if kind == "string_type" and isinstance(given, (bool, int, float)):
        return "put it in quotes"
    if kind == "string_pattern_mismatch":
        return "write it like-this: small letters, digits, hyphens"
    return ""


def _what_is_missing(part: str | int) -> str:
    return f"entry {part + 1} of the list is missing" if isinstance(part, int) else f"{part!r} is missing"


def _what_belongs(part: str | int) -> str:
    return "every text is needed in English (en) and Chinese (zh)" if part in ("en", "zh") else "add it"


def _shown(given: object) -> str:
    if given is None:
        return "nothing"
    if isinstance(given, bool):
        return "true" if given else "false"
    if isinstance(given, dict):
        return "a mapping"
    if isinstance(given, list):
        return "a list"
    text = repr(given)
    return text if len(text) <= 60 else text[:57] + "..."


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
