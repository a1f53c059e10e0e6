"""The page with the recovery code: one page, the whole code, and nobody named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from opscareer.records.recovery_code import new_code
from opscareer.reports.recovery_pdf import write_recovery_code
from opscareer.wording import LANGUAGES, Language, phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_one_page_holds_the_code_and_how_to_use_it(tmp_path: Path, language: Language) -> None:
    target, code = tmp_path / "code.pdf", new_code()
    write_recovery_code(target, code, language, date(2027, 1, 4), "a4")
    (page,) = PdfReader(target).pages
    printed = page.extract_text().replace("\n", "").replace(" ", "")
    assert code in printed
    for name in ("title", "what", "keep", "use", "new"):
        assert phrase(f"recovery.{name}", language).replace(" ", "") in printed


def test_that_the_same_code_on_the_same_day_gives_the_same_bytes(tmp_path: Path) -> None:
    code = new_code()
    for name in ("one.pdf", "two.pdf"):
        write_recovery_code(tmp_path / name, code, "en", date(2027, 1, 4), "letter")
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()
