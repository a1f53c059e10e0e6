"""Tables in workbooks (XLSX), read by python-calamine after a look at what is in the file: a few kilobytes can hold
gigabytes, and two cells in far corners a sheet of seventeen thousand million."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from opscareer.app.roster.table import MAX_COLUMNS, MAX_ROWS, Row, Table, checked_rows, plain
from opscareer.app.roster.telling import cut, listed, told
from opscareer.problems import InputProblems, Place, Problem, error, warning
from opscareer.wording import in_both

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MAX_UNPACKED = 50_000_000
"""Bytes of all members of a workbook, counted while they are unpacked: what the file says of itself may be wrong."""
MAX_MEMBERS = 1_000
_MAGIC = b"PK\x03\x04"
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How XLS files begin, and workbooks with a password."""
_CHUNK = 1 << 20
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml", re.IGNORECASE)
_FILLED_CELL = re.compile(rb"""<(?:\w+:)?c\s[^>]*?\br\s*=\s*["']([A-Za-z]{1,7})([0-9]{1,9})["'][^>]*(?<!/)>(?!</)""")
_LOCAL_HEADER, _NAME_SIZE_AT = 30, 26
"""Bytes of the fixed part of a member's head, and where the sizes of its variable parts stand in it."""
Value = int | float | str | bool | time | date | datetime | timedelta


def is_workbook(data: bytes) -> bool:
    """Whether these are the bytes of a workbook, of the present kind or of an old one."""
    return data.startswith((_MAGIC, _OLD_WORKBOOK))


def xlsx_table(data: bytes, name: str, sheet: str | None = None) -> Table:
    """The table of a workbook's first visible sheet that holds anything, or of a named one; raises `InputProblems`."""
    from python_calamine import CalamineError, CalamineWorkbook

    if data.startswith(_OLD_WORKBOOK):
        raise InputProblems([error(told("old-workbook"), Place(name), told("save-as-xlsx"))])
    _refuse_bombs(data, name)
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        return _table(book, name, sheet)
    except CalamineError as fault:
        raise InputProblems([_unusable("unreadable-workbook", fault, name)]) from None


def _unusable(fault: str, reason: Exception, name: str) -> Problem:
    return error(told(fault, reason=reason), Place(name), told("save-again"))


def _table(book: CalamineWorkbook, name: str, wanted: str | None) -> Table:
    from python_calamine import SheetVisibleEnum

    shown = [meta.name for meta in book.sheets_metadata if meta.visible == SheetVisibleEnum.Visible]
    if wanted is not None and wanted not in book.sheet_names:
        hint = in_both("problems.one-of", known=listed(book.sheet_names))
        raise InputProblems([error(told("no-sheet", sheet=cut(wanted)), Place(name), hint)])
    filled = [sheet for sheet in shown if book.get_sheet_by_name(sheet).height]
    taken = wanted or next(iter(filled), None)
    if taken is None:
        raise InputProblems([error(told("empty-workbook"), Place(name))])
    rows = checked_rows(list(_rows(book.get_sheet_by_name(taken))), name)
    others = [sheet for sheet in filled if sheet != taken]
    problems: tuple[Problem, ...] = ()
    if others and wanted is None:
        said = told("sheet-taken", sheet=cut(taken), count=len(others), others=listed(others))
        problems = (warning(said, Place(name), told("name-sheet")),)
    return Table(name, rows, sheet=taken, sheets=tuple(filled), problems=problems)


def _rows(sheet: CalamineSheet) -> Iterator[Row]:
    """The rows that hold anything; what was merged downwards stands in each of its rows."""
    values = sheet.to_python(skip_empty_area=False)
    rows = [[_text(value) for value in row] for row in values]
    _fill_merged(rows, sheet.merged_cell_ranges or ())
    for line, cells in enumerate(rows, start=1):
        if any(cells):
            yield Row(line, tuple(cells))


def _fill_merged(rows: list[list[str]], ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    for (top, left), (bottom, _right) in ranges:
        if top < len(rows) and left < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row[left] = row[left] or rows[top][left]


def _text(value: Value) -> str:
    """A value as a cell of a CSV file would say it; whole numbers that were stored as fractions as whole ones."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (datetime, date, time)):
        return value.isoformat()
    return plain(str(value))


def _refuse_bombs(data: bytes, name: str) -> None:
    """Unpack every member once, in pieces, and look how far the sheets reach; raises `InputProblems`."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if len(members) > MAX_MEMBERS:
                raise InputProblems([error(told("many-parts", most=MAX_MEMBERS), Place(name))])
            room = MAX_UNPACKED
            for member in members:
                room -= _unpacked(data, member, room, name)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, ValueError, OverflowError) as fault:
        raise InputProblems([_unusable("damaged-workbook", fault, name)]) from None


def _unpacked(data: bytes, member: zipfile.ZipInfo, room: int, name: str) -> int:
    """How many bytes a member holds; a sheet's cells are looked at on the way."""
    size, tail = 0, b""
    for piece in _pieces(data, member):
        size += len(piece)
        if size > room:
            said = told("large-workbook", most=MAX_UNPACKED // 1_000_000)
            raise InputProblems([error(said, Place(name), told("list-alone"))])
        if _SHEET.fullmatch(member.filename):
            for found in _FILLED_CELL.finditer(tail + piece):
                _refuse_far_cell(found, name)
            tail = piece[piece.rfind(b"<") :][:LONGEST_TAG] if b"<" in piece else b""
    return size


LONGEST_TAG = 1_000
"""Bytes at the end of a piece that may belong to a tag that goes on in the next one."""


def _refuse_far_cell(found: re.Match[bytes], name: str) -> None:
    row, column = int(found[2]), 0
    for letter in found[1].decode().upper():
        column = 26 * column + ord(letter) - ord("A") + 1
    if row > MAX_ROWS + 1000 or column > MAX_COLUMNS:
        said = told("far-cell", cell=f"{found[1].decode()}{row}", rows=MAX_ROWS, columns=MAX_COLUMNS)
        raise InputProblems([error(said, Place(name, row, column), told("delete-far"))])


def _pieces(data: bytes, member: zipfile.ZipInfo) -> Iterator[bytes]:
    """What a member holds, as it comes out, whatever the archive says of its size."""
    at = member.header_offset + _NAME_SIZE_AT
    name_size, extra_size = (int.from_bytes(data[place : place + 2], "little") for place in (at, at + 2))
    start = member.header_offset + _LOCAL_HEADER + name_size + extra_size
    packed = data[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        yield packed
        return
    if member.compress_type != zipfile.ZIP_DEFLATED:
        raise zipfile.BadZipFile(f"a part is packed in the way {member.compress_type}")
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    while packed and not unpacking.eof:
        piece = unpacking.decompress(packed, _CHUNK)
        packed = unpacking.unconsumed_tail
        yield piece
