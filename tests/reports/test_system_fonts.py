from __future__ import annotations

import io
import struct
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from opscareer.paths import resource
from opscareer.reports.fonts import missing, runs
from opscareer.reports.study_plan_pdf import study_plan_pdf
from opscareer.reports.system_fonts import faces_with
from tests.reports.sample import content_of, liking, small_pack

LATIN_ALONE = ("OpsCareerSans",)
NAME = "OpsCareerSansSC"
Use = Callable[[Path], None]


def a_font(folder: Path, *, name: str = "BorrowedSansSC1", embedding: int = 0) -> Path:
    """A font file of another name than the bundled one it is made from."""
    data = bytearray(resource("fonts", f"{NAME}-Regular.ttf").read_bytes())
    for code in ("utf-16-be", "ascii"):
        data[:] = data.replace(NAME.encode(code), name.encode(code))
    count = struct.unpack_from(">H", data, 4)[0]
    (start,) = (
        struct.unpack_from(">I", data, 12 + 16 * entry + 8)[0]
        for entry in range(count)
        if data[12 + 16 * entry : 16 + 16 * entry] == b"OS/2"
    )
    struct.pack_into(">H", data, start + 8, embedding)
    folder.mkdir(exist_ok=True)
    file = folder / "borrowed.ttf"
    file.write_bytes(data)
    return file


def test_that_a_character_is_borrowed_from_an_installed_font(tmp_path: Path, font_folder: Use) -> None:
    assert missing("王", LATIN_ALONE) == {"王"}
    file = a_font(tmp_path / "fonts")
    font_folder(file.parent)
    assert [face.path for face in faces_with("王小明")] == [file]
    assert missing("王", LATIN_ALONE) == set()
    assert runs("Ann 王", LATIN_ALONE) == [("OpsCareerSans", "Ann "), (f"System {file} 0", "王")]


def test_that_a_font_that_forbids_it_is_not_embedded(tmp_path: Path, font_folder: Use) -> None:
    font_folder(a_font(tmp_path / "fonts", embedding=2).parent)
    assert not [*faces_with("王")]


@pytest.mark.parametrize("data", [b"", b"\0\1\0\0", b"ttcf" + b"\xff" * 40, b"OTTO" + b"\0" * 90])
def test_that_a_broken_font_is_passed_over(data: bytes, tmp_path: Path, font_folder: Use) -> None:
    (tmp_path / "broken.ttf").write_bytes(data)
    font_folder(tmp_path)
    assert not [*faces_with("王")]


def test_that_nothing_is_looked_for_where_the_bundled_fonts_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def looked() -> tuple[Path, ...]:
        raise AssertionError

    monkeypatch.setattr("opscareer.reports.system_fonts.font_folders", looked)
    pack = small_pack()
    content = content_of(pack, liking(pack, "ideas", name="王小明 Łukasz"), None)
    assert "王小明 Łukasz" in PdfReader(io.BytesIO(study_plan_pdf(content))).pages[0].extract_text()
    assert replace(content, notes="") == content
