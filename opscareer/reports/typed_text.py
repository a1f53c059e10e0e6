"""What people and packs write, as any file can hold it: the same text, without what breaks files."""

from __future__ import annotations

import re

_LINE_END = re.compile(r"\r\n?")
_NOT_FOR_FILES = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
"""Control characters but tab and line end, and what XML forbids: no format shows them, some cannot hold them."""
_HALF_SURROGATE = re.compile(r"[\ud800-\udfff]")
_REPLACEMENT = "\ufffd"
_FORMULA = re.compile(r"'|[\s\ufeff]*[=+\-@|%＝＋－＠｜％]|[\t\r\n]")
"""How texts begin that a spreadsheet could take for a formula, and those that begin with our own sign."""


def storable(text: str) -> str:
    """The text as typed; control characters become blanks, half surrogates U+FFFD, and lines end in a line feed."""
    unified = _LINE_END.sub("\n", text)
    return _HALF_SURROGATE.sub(_REPLACEMENT, _NOT_FOR_FILES.sub(" ", unified))


def in_one_line(text: str) -> str:
    """The same where there is one line for it."""
    return storable(text).replace("\n", " ").replace("\t", " ")


def formula_safe(text: str) -> str:
    """The text for a cell of a CSV: with an apostrophe before it where a spreadsheet could take it for a formula."""
    return f"'{text}" if _FORMULA.match(text) else text
