"""The bytes of a YAML file as text, and places in that text."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE

from opscareer.problems import InputProblems, Place, error

_FORBIDDEN_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_BREAKS = ("\n", "\r", "\x85", "\u2028", "\u2029")
"""What ends a line for the parser (and `\\r\\n` as one), so that places found by it and by us agree."""
_CHINESE = re.compile("[\u4e00-\u9fff]")
_SAVE_AS = "save the file with the encoding UTF-8"


def decoded(data: bytes, file: str) -> str:
    """The text of a file; raises `InputProblems` if it is no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", "replace")
        place = offset_place(before, len(before), file)
        raise InputProblems(
            [error(f"the file is not UTF-8 text{_guess(data, fault.start)}", place, _SAVE_AS)]
        ) from None
    found = _FORBIDDEN_RAW.search(text)
    if found:
        message = f"the file holds the character U+{ord(found[0]):04X}, which is not text"
        hint = "save the file as plain text with the encoding UTF-8"
        raise InputProblems([error(message, offset_place(text, found.start(), file), hint)])
    return text


def _guess(data: bytes, fault: int) -> str:
    """What the file seems to be instead, if that can be told; `fault` is where it first is no UTF-8."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE)):
        return " but seems to be UTF-16 or UTF-32"
    if not data[:fault].isascii():
        return ""
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return ""
    is_plain = _CHINESE.search(text) and not _FORBIDDEN_RAW.search(text)
    return " but seems to be GB18030" if is_plain else ""


def offset_place(text: str, offset: int, file: str) -> Place:
    """The place of the character at an offset."""
    breaks = sum(text.count(sign, 0, offset) for sign in _LINE_BREAKS) - text.count("\r\n", 0, offset)
    begin = max(text.rfind(sign, 0, offset) for sign in _LINE_BREAKS) + 1
    return Place(file, breaks + 1, offset - begin + 1)


def line_at(text: str, offset: int) -> tuple[str, int]:
    """The line around an offset, without what ends it, and the offset where it begins."""
    begin = max(text.rfind(sign, 0, offset) for sign in _LINE_BREAKS) + 1
    ends = [end for sign in _LINE_BREAKS if (end := text.find(sign, offset)) >= 0]
    return text[begin : min(ends, default=len(text))], begin
