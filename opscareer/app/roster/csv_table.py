"""Tables in text files: the encoding and the delimiter found out, quoted line ends kept inside their cells."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections import Counter
from collections.abc import Iterator

from opscareer.app.roster.table import MAX_COLUMNS, MAX_ROWS, Row, Table, checked_rows, plain
from opscareer.app.roster.telling import told
from opscareer.problems import InputProblems, Place, Problem, error, warning
from opscareer.wording import InBoth

DELIMITERS = ",;\t|"
ENCODINGS = ("utf-8", "utf-16", "gb18030", "cp1252")
"""Encodings that may be named, in the order in which they are tried."""
_LOOKED_AT = 20_000
"""Characters from which the delimiter is found out."""
_NAMED_DELIMITER = re.compile(r"sep=([,;\t|])\r?\n", re.IGNORECASE)
"""A first line that some spreadsheets write and read."""
_MOSTLY = 0.3
"""The least share of NUL bytes on one side of UTF-16 without a mark; other text has none."""


def csv_table(data: bytes, name: str, encoding: str | None = None, delimiter: str | None = None) -> Table:
    """The table in the bytes of a text file; raises `InputProblems`. `name` is the file's, for the places."""
    text, found, problems = _decoded(data, name, encoding)
    named = _NAMED_DELIMITER.match(text)
    if named:
        text = text[: named.start()] + "\n" + text[named.end() :]
        delimiter = delimiter or named[1]
    sign = delimiter or _likely_delimiter(text)
    rows = checked_rows(list(_rows(text, sign, name)), name)
    return Table(name, rows, encoding=found, delimiter=sign, problems=tuple(problems))


def _decoded(data: bytes, name: str, encoding: str | None) -> tuple[str, str, list[Problem]]:
    """The text, its encoding, and what is to be told of it."""
    if encoding is not None:
        return _as(data, encoding, name), encoding, []
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), "utf-16", []
    unmarked = None if data.startswith(BOM_UTF8) else _unmarked_utf_16(data)
    if unmarked is not None:
        return data.decode(unmarked, "replace"), "utf-16", []
    for tried, name_of_it in (("utf-8-sig", ""), ("gb18030", "GB18030"), ("cp1252", "Windows-1252")):
        try:
            text = data.decode(tried)
        except UnicodeDecodeError:
            continue
        guessed = warning(told("guessed-encoding", encoding=name_of_it), Place(name), told("look-at-names"))
        return text, "utf-8" if tried == "utf-8-sig" else tried, [guessed] if name_of_it else []
    raise InputProblems([_unreadable(told("any-encoding"), name)])


def _as(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except (UnicodeDecodeError, LookupError):
        raise InputProblems([_unreadable(encoding, name)]) from None


def _unreadable(encoding: str | InBoth, name: str) -> Problem:
    return error(told("no-text", encoding=encoding), Place(name), told("save-as-utf-8"))


def _unmarked_utf_16(data: bytes) -> str | None:
    """Which UTF-16 it is, if every other byte is often NUL, as it is wherever digits and commas stand."""
    head = data[:_LOOKED_AT]
    if len(head) < 4 or len(data) % 2:
        return None
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd >= _MOSTLY * len(head) / 2 and not even:
        return "utf-16-le"
    return "utf-16-be" if even >= _MOSTLY * len(head) / 2 and not odd else None


def _likely_delimiter(text: str) -> str:
    """The delimiter that cuts most rows into the same number of cells, the more cells the better.

    Title lines above the table hold none, or other ones.
    """
    return max(DELIMITERS, key=lambda sign: _evenness(text[:_LOOKED_AT], sign))


def _evenness(text: str, delimiter: str) -> int:
    widths: Counter[int] = Counter()
    try:
        for cells in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            widths[len(cells)] += 1
    except csv.Error:
        pass  # the end of what is looked at may cut a cell in two
    return max((count * (width - 1) for width, count in widths.items()), default=0)


def _rows(text: str, delimiter: str, name: str) -> Iterator[Row]:
    """The rows that hold anything, with the lines on which they begin."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line, taken = 1, 0
    try:
        for cells in reader:
            row = Row(line, tuple(plain(cell) for cell in cells))
            line = reader.line_num + 1
            if len(cells) > MAX_COLUMNS and any(row.cells[MAX_COLUMNS:]):
                raise InputProblems([error(told("many-cells", most=MAX_COLUMNS), Place(name, row.line))])
            if any(row.cells):
                yield row
                taken += 1
            if taken > MAX_ROWS:
                return
    except csv.Error as fault:
        raise InputProblems([error(told("no-row", reason=fault), Place(name, line))]) from None
