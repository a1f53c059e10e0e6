"""The characters that the prints of a class are made of, the most frequent first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields

from pydantic import BaseModel

from opscareer.knowledge.pack import Pack
from opscareer.paths import resource


def alphabet_of(pack: Pack) -> str:
    """Every character of the pack and of the program's own sentences; names and notes may have others."""
    counted: Counter[str] = Counter()
    for text in _texts(pack):
        counted.update(text)
    shown = (sign for sign in counted if sign.isprintable())
    return "".join(sorted(shown, key=lambda sign: (-counted[sign], sign)))


def _texts(pack: Pack) -> Iterator[str]:
    for field in fields(pack):
        kind = getattr(pack, field.name)
        if isinstance(kind, Mapping):
            yield from (record.model_dump_json() for record in kind.values() if isinstance(record, BaseModel))
    for file in sorted(resource("phrases").glob("*.toml")):
        yield file.read_text(encoding="utf-8")
