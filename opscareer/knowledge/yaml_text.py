"""The bytes of a YAML file as text, and places in that text."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_LE

from opscareer.problems import InputProblems, Place, error
from opscareer.wording import InBoth, in_both

_FORBIDDEN_RAW = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_BREAKS = ("\n", "\r", "\x85", "\u2028", "\u2029")
"""What ends a line for the parser (and `\\r\\n` as one), so that places found by it and by us agree."""
_CHINESE = re.compile("[\u4e00-\u9fff]")


def decoded(data: bytes, file: str) -> str:
    """The text of a file; raises `InputProblems` if it is no text."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        before = data[: fault.start].decode("utf-8", "replace")
        place = offset_place(before, len(before), file)
        raise InputProblems([error(_no_utf_8(data, fault.start), place, in_both("yaml.save-as-utf-8"))]) from None
    found = _FORBIDDEN_RAW.search(text)
    if found:
        message = in_both("yaml.no-text", code=code_of(found[0]))
        hint = in_both("yaml.save-as-plain-text")
        raise InputProblems([error(message, offset_place(text, found.start(), file), hint)])
    return text


def code_of(character: str) -> str:
    """How a character without a shape is named: `U+0000`."""
    return f"U+{ord(character):04X}"


def _no_utf_8(data: bytes, fault: int) -> InBoth:
    """That the file is no UTF-8, with what it seems to be; `fault` is where it first is none."""
    guess = _guess(data, fault)
    return in_both("yaml.no-utf-8-but", encoding=guess) if guess else in_both("yaml.no-utf-8")


def _guess(data: bytes, fault: int) -> str | InBoth | None:
    """What the file seems to be instead of UTF-8, if that can be told."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE)):
        return in_both("yaml.utf-16-or-32")
    if not data[:fault].isascii():
        return None
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    is_plain = _CHINESE.search(text) and not _FORBIDDEN_RAW.search(text)
    return "GB18030" if is_plain else None


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
