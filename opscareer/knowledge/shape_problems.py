"""Turns pydantic's findings about a document's shape into problems with places and plain words."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from opscareer.knowledge.strict_yaml import Document
from opscareer.problems import InputProblems, Problem, error

Model = TypeVar("Model", bound=BaseModel)


def validated(model: type[Model], document: Document) -> Model:
    """The document as a record of type `model`; raises `InputProblems` with all that does not fit."""
    if document.root is None or document.root.content is None:
        raise InputProblems([error("the file is empty", document.place())])
    try:
        return model.model_validate(document.root.plain())
    except ValidationError as findings:
        raise InputProblems([_problem(finding, document, model) for finding in findings.errors()]) from None


def did_you_mean(word: str, known: Any) -> str:
    """A hint with the nearest known word, or nothing."""
    near = get_close_matches(word, [str(name) for name in known], n=1, cutoff=0.6)
    return f"did you mean {near[0]!r}?" if near else ""


def _problem(finding: Any, document: Document, model: type[BaseModel]) -> Problem:
    kind, given = finding["type"], finding.get("input")
    path = [part for part in finding["loc"] if part != "[key]"]
    if kind == "extra_forbidden":
        known = _keys_at(model, path[:-1])
        return error(f"unknown key {path[-1]!r}", document.key_place(*path), did_you_mean(str(path[-1]), known))
    if kind == "missing":
        return error(f"{path[-1]!r} is missing", document.place(*path[:-1]), _what_belongs(path))
    if finding["loc"][-1:] == ("[key]",):
        return error(f"the key {given!r} is not an id", document.key_place(*path), "write it like-this")
    return error(_wording(kind, given, finding), document.place(*path), _hint(kind, given))


def _wording(kind: str, given: object, finding: Any) -> str:
    shown = _shown(given)
    context = finding.get("ctx", {})
    expected = {
        "string_type": f"text is expected here, not {shown}",
        "int_type": f"a whole number is expected here, not {shown}",
        "bool_type": f"true or false is expected here, not {shown}",
        "dict_type": f"a mapping (key: value) is expected here, not {shown}",
        "model_type": f"a mapping (key: value) is expected here, not {shown}",
        "list_type": f"a list is expected here, not {shown}",
        "tuple_type": f"a list is expected here, not {shown}",
        "string_pattern_mismatch": f"{shown} is not an id",
        "string_too_short": "the text is empty",
        "string_too_long": f"the text is longer than {context.get('max_length')} characters",
        "too_short": "the list is too short",
        "too_long": "the list is too long",
        "greater_than_equal": f"{shown} is out of range, at least {context.get('ge')} is expected",
        "less_than_equal": f"{shown} is out of range, at most {context.get('le')} is expected",
        "literal_error": f"{shown} is not one of {context.get('expected')}",
        "union_tag_not_found": "a requirement is expected here: skill and level, module, any-of or all-of",
    }
    return expected.get(kind, f"{finding['msg']} (found {shown})")


def _hint(kind: str, given: object) -> str:
    if isinstance(given, str) and "：" in given and kind.endswith(("_type", "not_found")):
        return "a full-width colon ： is not a YAML colon; write : and a blank"
    if kind == "string_type" and isinstance(given, (int, float)):
        return "put it in quotes"
    if kind == "string_pattern_mismatch":
        return "write it like-this: small letters, digits, hyphens"
    if kind in ("too_short", "too_long"):
        return "see the pack format in docs"
    return ""


def _what_belongs(path: list[str | int]) -> str:
    if path and path[-1] in ("en", "zh"):
        return "every text is needed in English (en) and Chinese (zh)"
    return "add it"


def _shown(given: object) -> str:
    if given is None:
        return "nothing"
    if isinstance(given, dict):
        return "a mapping"
    if isinstance(given, list):
        return "a list"
    text = repr(given)
    return text if len(text) <= 60 else text[:57] + "..."


def _keys_at(model: type[BaseModel], path: list[Any]) -> list[str]:
    """The keys that the record at a path may have; all the model's keys together where the way is not plain."""
    schema = model.model_json_schema(by_alias=True)
    definitions = schema.get("$defs", {})
    here: Any = schema
    for part in path:
        here = _resolved(here, definitions)
        options = here.get("anyOf") or here.get("oneOf")
        if options:
            return sorted({key for option in options for key in _resolved(option, definitions).get("properties", {})})
        here = here.get("items") or here.get("prefixItems", [{}])[0] if isinstance(part, int) else _below(here, part)
    return list(_resolved(here, definitions).get("properties", {}))


def _below(schema: Any, key: str) -> Any:
    return schema.get("properties", {}).get(key) or schema.get("additionalProperties") or {}


def _resolved(schema: Any, definitions: dict[str, Any]) -> Any:
    reference = schema.get("$ref", "") if isinstance(schema, dict) else ""
    return definitions.get(reference.rsplit("/", 1)[-1], {}) if reference else schema
