"""Reads the small TOML files of the theme: tables of names with a text or a number each, and nothing else.

`tomllib` takes ten milliseconds to load, which the first page would wait for. A test holds this reading against it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

Tables = dict[str, dict[str, Any]]
"""Values are texts, whole numbers or decimals."""


def read_tables(file: Path) -> Tables:
    """The tables of a file by name; values that stand before the first table are under the empty name.

    Raises ValueError for a line that is neither a comment, a table's name, nor a name with a value.
    """
    tables: Tables = {"": {}}
    table = tables[""]
    for line in file.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("[") and text.endswith("]"):
            table = tables[text[1:-1]] = {}
            continue
        name, _, value = text.partition("=")
        table[name.strip()] = _value(value.strip())
    return tables


def _value(text: str) -> str | int | float:
    if text.startswith('"'):
        return text[1 : text.index('"', 1)]
    number = text.partition("#")[0].strip()
    return float(number) if "." in number else int(number)
