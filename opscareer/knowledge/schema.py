"""JSON Schemas of a pack's files, by which an editor completes and explains while somebody types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import CoreSchema
from typing_extensions import override

from opscareer.knowledge.record_parts import Text
from opscareer.knowledge.records import Manifest, PackFile

MANIFEST_SCHEMA = "pack.schema.json"
RECORDS_SCHEMA = "records.schema.json"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_MODELS: dict[str, type[BaseModel]] = {MANIFEST_SCHEMA: Manifest, RECORDS_SCHEMA: PackFile}


def schemas() -> dict[str, bytes]:
    """The schema of every kind of file by its name: the manifest's, and that of all other files. Always the same
    bytes."""
    return {name: _written(_schema(model)) for name, model in _MODELS.items()}


def schema_line(file: str) -> str:
    """The first line of a pack's file that tells editors its schema.

    `file` is the path inside the pack, with slashes; the schemas stand in the folder `schema` beside that of the pack.
    """
    name = MANIFEST_SCHEMA if file == "pack.yaml" else RECORDS_SCHEMA
    return f"# yaml-language-server: $schema={'../' * (file.count('/') + 1)}schema/{name}"


def write_schemas(folder: Path) -> list[Path]:
    """Write the schemas into a folder, each whole or not at all, and return the files. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, data in schemas().items():
        target, part = folder / name, folder / f"{name}.part"
        try:
            part.write_bytes(data)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
        written.append(target)
    return written


class _Generator(GenerateJsonSchema):
    """Titles only where a record has one: those made up from the names of keys say nothing new."""

    @override
    def field_title_should_be_set(self, schema: Any) -> bool:
        return False

    @override
    def generate(self, schema: CoreSchema, mode: Any = "validation") -> dict[str, Any]:
        return {"$schema": _DIALECT, **super().generate(schema, mode)}


def _schema(model: type[BaseModel]) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, schema_generator=_Generator)
    definitions = schema["$defs"]
    for one in (schema, *definitions.values()):
        one["description"] = " ".join(one["description"].split())
    for one in (schema, *definitions.values()):
        for of_key in one["properties"].values():
            of_key["description"] = _described(of_key, definitions) or one["description"]
            _closed(of_key)
    return schema


def _described(of_key: dict[str, Any], definitions: dict[str, Any]) -> str:
    """What a key holds, if it holds records of its own kind; a text is explained by the record around it."""
    name = (of_key.get("$ref") or of_key.get("items", {}).get("$ref", "")).rpartition("/")[2]
    return str(definitions[name]["description"]) if name and name != Text.__name__ else ""


def _closed(of_key: dict[str, Any]) -> None:
    """Mappings by id take nothing but ids for keys."""
    if "patternProperties" in of_key:
        of_key["additionalProperties"] = False


def _written(schema: dict[str, Any]) -> bytes:
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
