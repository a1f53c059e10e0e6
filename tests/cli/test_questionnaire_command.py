from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.test_commands import Capture, called


@pytest.mark.parametrize(("language", "word"), [("en", "Find my direction"), ("zh", "找到我的方向"), ("both", "·")])
def test_that_the_questionnaire_is_written_and_its_form_told(
    capsys: Capture, tmp_path: Path, language: str, word: str
) -> None:
    target = tmp_path / "questionnaire.pdf"
    code, out, err = called(capsys, "questionnaire", "--out", str(target), "--lang", language, "--paper", "letter")
    assert (code, err) == (0, "")
    form = out.rpartition("(form ")[2].removesuffix(")\n")
    assert form.startswith("96-")
    first = PdfReader(target).pages[0]
    assert word in first.extract_text()
    assert form in first.extract_text()
    assert float(first.mediabox.height) == 792


def test_that_a_given_date_gives_the_same_bytes(capsys: Capture, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for file in files:
        assert called(capsys, "questionnaire", "--out", str(file), "--date", "2026-11-22", "--large")[0] == 0
    assert files[0].read_bytes() == files[1].read_bytes()


def test_that_a_folder_that_is_not_there_is_told(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = called(capsys, "questionnaire", "--out", str(tmp_path / "none" / "q.pdf"))
    assert (code, out) == (1, "")
    assert "choose another place" in err
