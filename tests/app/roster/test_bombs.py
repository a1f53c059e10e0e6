"""Workbooks that are made to fill the memory are refused before anything opens them."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from opscareer.problems import InputProblems
from tests.app.roster.reading import table_of, workbook

SHEET = "xl/worksheets/sheet1.xml"


def rebuilt(changes: dict[str, bytes]) -> bytes:
    """A workbook some members of which are others."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook([["code", "name"], ["1", "a"]]))) as source,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in source.namelist():
            made.writestr(name, changes.get(name) or source.read(name))
        for name in changes.keys() - source.namelist():
            made.writestr(name, changes[name])
    return target.getvalue()


def sheet_with(cell: bytes) -> bytes:
    return (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
        % cell
    )


def test_that_a_member_that_unpacks_to_very_much_is_refused(tmp_path: Path) -> None:
    data = rebuilt({"xl/media/image.png": bytes(60_000_000)})
    assert len(data) < 100_000
    with pytest.raises(InputProblems, match="more than 50 MB"):
        table_of(tmp_path, data)


def test_that_a_size_that_the_archive_lies_about_is_not_believed(tmp_path: Path) -> None:
    data = rebuilt({"xl/media/image.png": bytes(60_000_000)})
    size = (60_000_000).to_bytes(4, "little")
    assert data.count(size) >= 2
    with pytest.raises(InputProblems, match="more than 50 MB"):
        table_of(tmp_path, data.replace(size, (100).to_bytes(4, "little")))


@pytest.mark.parametrize("place", ["XFD1", "A1048576", "XFD1048576", "AAAAAA1"])
def test_that_a_cell_far_away_is_refused(tmp_path: Path, place: str) -> None:
    rows = f'<row r="1"><c r="A1"><v>1</v></c><c s="1" r="{place}" t="n"><v>1</v></c></row>'
    with pytest.raises(InputProblems, match="the sheet reaches to"):
        table_of(tmp_path, rebuilt({SHEET: sheet_with(rows.encode())}))


def test_that_empty_cells_far_away_are_no_matter(tmp_path: Path) -> None:
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>'
    assert [row.cells for row in table_of(tmp_path, rebuilt({SHEET: sheet_with(rows)})).rows] == [("1",)]


@pytest.mark.parametrize("broken", [b"<worksheet", b"", b"\xff\xfe\x00"])
def test_that_a_broken_sheet_is_told(tmp_path: Path, broken: bytes) -> None:
    with pytest.raises(InputProblems):
        table_of(tmp_path, rebuilt({SHEET: broken or b" "}))


def test_that_an_archive_that_is_no_workbook_is_told(tmp_path: Path) -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        made.writestr("letter.txt", "hello")
    with pytest.raises(InputProblems, match="cannot be read"):
        table_of(tmp_path, target.getvalue())
