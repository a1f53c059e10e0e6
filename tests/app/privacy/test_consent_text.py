"""The text of the consent: the shipped one, or a school's own, and what is said of one that cannot be used."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from opscareer.app.guidance import Print
from opscareer.app.privacy.consent_text import consent_text, own_text_file, write_consent_form, write_text_to_change
from opscareer.problems import InputProblems

GOOD = 'version = "our-1"\n[zh]\ntitle = "同意书"\n[[zh.parts]]\nhead = "甲"\ntext = "保存 {months} 个月。"\n'


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPSCAREER_HOME", str(tmp_path))
    own_text_file().parent.mkdir()
    return tmp_path


def test_that_the_shipped_text_is_in_both_languages_part_by_part() -> None:
    text = consent_text()
    assert text.version
    assert list(text.words) == ["en", "zh"]
    assert len({len(words.parts) for words in text.words.values()}) == 1
    assert all("{months}" in "".join(part.text for part in words.parts) for words in text.words.values())


def test_that_a_school_s_own_text_takes_its_place_and_the_shipped_one_is_a_beginning(tmp_path: Path) -> None:
    write_text_to_change(own_text_file())
    assert consent_text() == consent_text(own_text_file())
    own_text_file().write_text(GOOD, encoding="utf-8-sig")
    assert (consent_text().version, list(consent_text().words)) == ("our-1", ["zh"])
    target = tmp_path / "form.pdf"
    write_consent_form(target, consent_text(), Print("en", date(2027, 1, 4)), 36)
    shown = PdfReader(target).pages[0].extract_text()
    assert "保存 36 个月。" in shown
    assert "our-1" in shown


@pytest.mark.parametrize(
    ("content", "message", "line"),
    [
        ('version = "x\n', "no TOML", 1),
        ('version = "x"\n[zh]\ntitle = 同\n', "no TOML", 3),
        (GOOD.replace("our-1", " "), "`version` must", 1),
        (GOOD.replace("[zh]", "[fr]"), "unknown: fr", 1),
        ('version = "x"\n', "neither an English nor a Chinese", 1),
        (GOOD.replace("title", "name"), "needs a `title`", 1),
        (GOOD.replace("head", "heads"), "needs a `head`", 1),
        (GOOD.replace("甲", "甲" * 5000), "longer than 4000", 1),
        ("#" * 200_001, "longer than 200000", 1),
    ],
)
def test_that_an_own_text_that_cannot_be_used_is_told_and_not_passed_over(
    content: str, message: str, line: int
) -> None:
    own_text_file().write_text(content, encoding="utf-8")
    with pytest.raises(InputProblems) as raised:
        consent_text()
    (problem,) = raised.value.problems
    assert message in problem.message
    assert problem.place.file == str(own_text_file())
    assert problem.place.line == line
    assert problem.hint


def test_that_a_text_that_is_no_utf_8_is_told() -> None:
    own_text_file().write_bytes("同意".encode("gb18030"))
    with pytest.raises(InputProblems, match="not UTF-8"):
        consent_text()
