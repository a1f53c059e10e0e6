"""What changed between two sittings on paper."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from opscareer.app.demo import sample_learner
from opscareer.app.sitting import changes
from opscareer.assessment.change import Change
from opscareer.assessment.telling import change_words
from opscareer.charts.change import trait_lines
from opscareer.matching.match import match
from opscareer.matching.ranking_change import ranking_rows
from opscareer.matching.sentences import headline
from opscareer.reports.change_pdf import ChangeContent, change_pdf
from opscareer.reports.content import Paper, ReportContent
from opscareer.wording import LANGUAGES, Language, phrase
from tests.page_texts import page_texts
from tests.shipped import pack

AFTER = sample_learner(pack())
BEFORE = replace(AFTER, answers={question: 6 - answer for question, answer in list(AFTER.answers.items())[:60]})
NAMES = ("3 March 2026", "Now")


def content(language: Language = "en", paper: Paper = "a4") -> ChangeContent:
    report = ReportContent(pack(), AFTER, match(pack(), AFTER), None, language, date(2026, 11, 22), paper)
    return ChangeContent(report, match(pack(), BEFORE), changes(pack(), BEFORE.answers, AFTER.answers), NAMES)


def printed(printed_content: ChangeContent) -> PdfReader:
    return PdfReader(io.BytesIO(change_pdf(printed_content)))


def squeezed(text: str) -> str:
    """The text without blanks: lines break wherever there is room."""
    return "".join(text.split())


def text_of(reader: PdfReader) -> str:
    return squeezed("".join(page_texts(reader)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_sentences_come_before_the_picture_and_the_ranking(language: Language) -> None:
    wanted = content(language)
    text = text_of(printed(wanted))
    told = [
        *(headline(result, pack(), language) for result in (wanted.before, wanted.after.result)),
        *change_words(wanted.change, pack(), language),
        phrase("history.traits-title", language),
        phrase("history.ranking-title", language),
        phrase("history.ranking-note", language),
        *trait_lines(wanted.change, pack(), language),
        phrase("paper.purpose", language),
    ]
    places = [text.index(squeezed(sentence)) for sentence in told]
    assert places == sorted(places)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_track_stands_in_both_rankings(language: Language) -> None:
    wanted = content(language)
    text = text_of(printed(wanted))
    for row in ranking_rows(wanted.change, wanted.before, wanted.after.result, language):
        name = pack().tracks[row.track].name.said(language)
        assert squeezed(f"{name}{row.before}{row.after}{row.told}") in text


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_that_it_takes_no_more_than_two_pages(paper: Paper) -> None:
    assert len(printed(content(paper=paper)).pages) <= 2


def test_that_both_answer_digests_and_the_title_are_in_the_file() -> None:
    wanted = content()
    reader = printed(wanted)
    for result in (wanted.before, wanted.after.result):
        assert result.answers_digest[:8] in text_of(reader)
    assert reader.metadata is not None
    assert reader.metadata.title == "What changed: 3 March 2026 → Now"


def test_that_sittings_that_cannot_be_compared_have_no_picture() -> None:
    wanted = replace(content(), change=Change((), ()))
    text = text_of(printed(wanted))
    assert squeezed(phrase("assess.change-apart", "en")) in text
    assert squeezed(phrase("history.traits-title", "en")) not in text


def test_that_the_same_content_gives_the_same_bytes() -> None:
    assert change_pdf(content()) == change_pdf(content())
