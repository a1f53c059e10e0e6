from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from opscareer.knowledge.record_parts import Text
from opscareer.reports.content import Paper
from opscareer.reports.questionnaire_form import QuestionnaireContent, form_code
from opscareer.reports.questionnaire_pdf import questionnaire_pdf, write_questionnaire
from opscareer.wording import LANGUAGES, Language, phrase
from tests.page_texts import page_texts
from tests.shipped import pack

PACK = pack()
MADE_ON = date(2026, 11, 22)
LANGUAGE_SETS: tuple[tuple[Language, ...], ...] = (("en",), ("zh",), ("en", "zh"))


@cache
def reader_of(languages: tuple[Language, ...], paper: Paper = "a4", *, large: bool = False) -> PdfReader:
    """What is printed of the shipped pack; each print is made and read once."""
    content = QuestionnaireContent(PACK, languages, MADE_ON, paper, large)
    return PdfReader(io.BytesIO(questionnaire_pdf(content)))


def squeezed(text: str) -> str:
    """The text without blanks: lines break wherever there is room."""
    return "".join(text.split())


@cache
def pages_of(reader: PdfReader) -> list[str]:
    return [squeezed(page) for page in page_texts(reader)]


@pytest.mark.parametrize("languages", LANGUAGE_SETS)
def test_that_every_statement_is_printed_once_in_the_order_of_keying(languages: tuple[Language, ...]) -> None:
    text = "".join(pages_of(reader_of(languages)))
    for language in languages:
        if len(languages) == 1:
            found = [text.index(squeezed(question.text.said(language))) for question in PACK.questions.values()]
            assert found == sorted(found)
        for number, question in enumerate(PACK.questions.values(), start=1):
            assert text.count(squeezed(question.text.said(language))) == 1, number


@pytest.mark.parametrize("languages", LANGUAGE_SETS)
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_that_ninety_six_statements_take_few_pages(languages: tuple[Language, ...], paper: Paper) -> None:
    assert len(reader_of(languages, paper).pages) <= (4 if len(languages) == 1 else 6)


@pytest.mark.parametrize("languages", LANGUAGE_SETS)
@pytest.mark.parametrize("large", [False, True])
def test_that_every_page_says_which_paper_it_is_and_its_number(languages: tuple[Language, ...], *, large: bool) -> None:
    pages = pages_of(reader_of(languages, large=large))
    manifest = PACK.manifest
    for number, page in enumerate(pages, start=1):
        for sign in (form_code(PACK), manifest.id, manifest.version, PACK.hash[:8]):
            assert sign in page
        assert squeezed(phrase("print.page-of", languages[0], page=number, pages=len(pages))) in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_last_words_say_what_the_answers_are_not_for(language: Language) -> None:
    last = pages_of(reader_of((language,)))[-1]
    purpose = squeezed(phrase("paper.purpose", language))
    assert purpose in last
    assert last.index(purpose) > last.index(squeezed(phrase("paper.thanks", language)))


def test_that_every_page_after_the_first_has_room_for_the_code() -> None:
    for page in pages_of(reader_of(("en",))):
        assert "Nameorcode" in page


@pytest.mark.parametrize("languages", LANGUAGE_SETS)
def test_that_every_font_is_embedded(languages: tuple[Language, ...]) -> None:
    fonts = [
        cast("DictionaryObject", font.get_object())
        for page in reader_of(languages).pages
        for font in page["/Resources"]["/Font"].values()  # type: ignore[index]
    ]
    assert fonts
    for font in fonts:
        assert "OpsCareerSans" in str(font["/BaseFont"])
        assert "/FontFile2" in cast("DictionaryObject", font["/FontDescriptor"])


def test_that_the_file_has_title_language_and_bookmarks() -> None:
    reader = reader_of(("zh",))
    assert reader.metadata is not None
    assert reader.metadata.title == phrase("paper.file-title", "zh")
    assert not reader.metadata.author
    assert str(cast("DictionaryObject", reader.trailer["/Root"])["/Lang"]) == "zh-CN"
    title, how, ranges = reader.outline
    assert [entry.title for entry in (title, how)] == [phrase("paper.title", "zh"), phrase("paper.how", "zh")]  # type: ignore[union-attr]
    assert len(ranges) == len(reader.pages)


def test_that_the_same_day_gives_the_same_bytes_also_in_a_fresh_program(tmp_path: Path) -> None:
    target = tmp_path / "fresh.pdf"
    script = (
        "import sys; sys.path.insert(0, '.'); from pathlib import Path;"
        "from tests.reports.test_questionnaire_pdf import *;"
        "write_questionnaire(Path(sys.argv[1]), QuestionnaireContent(PACK, ('en', 'zh'), MADE_ON))"
    )
    subprocess.run([sys.executable, "-c", script, str(target)], check=True, cwd=Path(__file__).parents[2])
    questionnaire_pdf(QuestionnaireContent(PACK, ("zh",), MADE_ON))
    assert target.read_bytes() == questionnaire_pdf(QuestionnaireContent(PACK, ("en", "zh"), MADE_ON))


def test_that_the_large_print_is_larger() -> None:
    assert len(reader_of(("en",), large=True).pages) > len(reader_of(("en",)).pages)


def test_that_the_code_of_the_form_changes_with_the_statements_alone() -> None:
    questions = dict(PACK.questions)
    first = next(iter(questions))
    changed = {**questions, first: replace_text(questions[first].text)}
    assert form_code(replace(PACK, modules={}, hash="0" * 64)) == form_code(PACK)
    turned = dict(reversed(questions.items()))
    other = {**questions, first: questions[first].model_copy(update={"text": changed[first]})}
    assert len({form_code(replace(PACK, questions=each)) for each in (questions, turned, other)}) == 3


def replace_text(text: Text) -> Text:
    return Text(en=f"{text.en}!", zh=text.zh)


def test_that_a_statement_longer_than_a_line_and_hostile_is_printed_as_it_is() -> None:
    first, *_ = PACK.questions.values()
    hostile = '<b>&amp; <img src="/etc/hostname"/>' + " very long" * 40
    question = first.model_copy(update={"text": Text(en=hostile, zh="<b>很长</b>" * 30)})
    content = QuestionnaireContent(replace(PACK, questions={question.id: question}), ("en", "zh"), MADE_ON)
    text = "".join(pages_of(PdfReader(io.BytesIO(questionnaire_pdf(content)))))
    assert squeezed(hostile)[:24] in text


def test_that_an_old_file_is_replaced_whole(tmp_path: Path) -> None:
    target = tmp_path / "q.pdf"
    target.write_bytes(b"old")
    write_questionnaire(target, QuestionnaireContent(PACK, ("en",), MADE_ON))
    assert target.read_bytes().startswith(b"%PDF")
    assert list(tmp_path.iterdir()) == [target]
