"""The form of consent, the certificate and the record of a learner on paper."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

import pytest
from pypdf import PdfReader

from opscareer.reports.certificate_pdf import Certificate, certificate_pdf
from opscareer.reports.consent_form import ConsentForm, ConsentPart, ConsentText, ConsentWords
from opscareer.reports.consent_pdf import consent_form_pdf
from opscareer.reports.learner_record_pdf import learner_record_pdf
from opscareer.reports.record_tables import ANSWER, OTHERS, PERSON, SITTING
from opscareer.wording import LANGUAGES, Language, phrase, phrase_keys
from tests.records.full_learner import tables_of_learners
from tests.reports.hostile import HOSTILE
from tests.reports.sample import content_of, liking, small_pack

MOMENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
BOTH: tuple[Language, ...] = ("en", "zh")


def text_of(data: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


def certificate(**changes: int) -> Certificate:
    return Certificate("0f" * 16, MOMENT, {"learner": 1, "answer": 96}, 12, **changes)


@pytest.mark.parametrize("languages", [("en",), ("zh",), BOTH])
def test_that_a_certificate_says_what_when_and_under_which_number(languages: tuple[Language, ...]) -> None:
    shown = text_of(certificate_pdf(certificate(copies=3), languages))
    for part in ("0f" * 16, "12", "96", "97", "09:30 UTC"):
        assert part in shown
    for language in languages:
        assert phrase("privacy.certificate-title", language) in shown


def test_that_a_certificate_says_what_is_still_to_be_done() -> None:
    done = text_of(certificate_pdf(certificate(), ["en"]))
    left = " ".join(text_of(certificate_pdf(certificate(copies_remaining=1, leftovers=2), ["en"])).split())
    assert "There were no backups." in done
    assert "1 more backup was not reached yet" in left
    assert "2 files that were set aside" in left
    assert "There were no backups." not in left


def test_that_every_table_of_learners_has_a_name_on_the_certificate() -> None:
    assert {f"privacy.table-{table.name}" for table in tables_of_learners()} <= set(phrase_keys())


def form(parts: tuple[ConsentPart, ...], languages: tuple[Language, ...] = BOTH, *, large: bool = False) -> ConsentForm:
    words = dict.fromkeys(languages, ConsentWords("Title", parts))
    return ConsentForm(ConsentText("v-7", words), languages, None, large=large)


@pytest.mark.parametrize("large", [False, True])
def test_that_markup_in_a_school_s_own_text_is_printed_as_it_was_typed(large: bool) -> None:  # noqa: FBT001
    parts = tuple(
        ConsentPart(f"<b>{number}</b>", f"<img src='x'/> & {{months}} {words}") for number, words in enumerate(HOSTILE)
    )
    shown = text_of(consent_form_pdf(form(parts, large=large)))
    assert "<b>0</b>" in shown
    assert "<img" in shown
    assert "_____" in shown
    assert "v-7" in shown


def test_that_languages_whose_parts_do_not_pair_are_both_printed() -> None:
    one, two = ConsentPart("head one", "text one"), ConsentPart("head two", "text two")
    words: dict[Language, ConsentWords] = {"en": ConsentWords("T", (one, two)), "zh": ConsentWords("题", (one,))}
    shown = text_of(consent_form_pdf(ConsentForm(ConsentText("v", words), BOTH, 3)))
    assert shown.count("text one") == 2
    assert shown.count("text two") == 1


def rows_of(value: str) -> dict[str, list[dict[str, object]]]:
    """A row in every table, each text of it the same."""
    tables = (PERSON, SITTING, ANSWER, *OTHERS)
    rows: dict[str, list[dict[str, object]]] = {
        table.name: [dict.fromkeys([*table.columns, "question", "id"], value)] for table in tables
    }
    rows["learner_group"][0]["name"] = value
    rows["learner"][0] |= {"stage": "bachelor", "created_at": MOMENT}
    rows["answer"][0] |= {"sitting_id": value, "place": 1, "value": None}
    rows["tick"][0] |= {"step": -1, "part": 0}
    rows["outcome"][0] |= {"chance_first": 0.5, "plan_done": None}
    rows["spent"][0] |= {"monday": date(2026, 11, 23), "hours": 2.5}
    return rows


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_table_of_learners_is_told_in_the_record(language: Language) -> None:
    told = {table.name for table in (PERSON, SITTING, ANSWER, *OTHERS)}
    assert {table.name for table in tables_of_learners()} - {"membership"} <= told
    pack = small_pack()
    content = content_of(pack, liking(pack, "ideas", name="Li Ming"), None, language=language)
    shown = text_of(learner_record_pdf(rows_of("kept"), content))
    for table in told - {"answer"}:
        assert phrase(f"privacy.table-{table}", language) in shown
    empty = text_of(learner_record_pdf({"learner": rows_of("x")["learner"]}, content))
    assert phrase("privacy.table-note", language) in empty.replace("\n", " " if language == "en" else "")


def test_that_hostile_texts_are_printed_in_both_languages_and_name_nobody_in_the_file() -> None:
    pack = small_pack()
    editions = [content_of(pack, liking(pack, "ideas", name="<b>Li</b>"), None, language=language) for language in BOTH]
    everything = [rows_of(words) for words in HOSTILE[::2]]
    rows = {table: [row for rows in everything for row in rows[table]] for table in everything[0]}
    reader = PdfReader(io.BytesIO(learner_record_pdf(rows, *editions)))
    assert "<b>Li</b>" in reader.pages[0].extract_text()
    assert "Li" not in str(reader.metadata)
    shown = " ".join(page.extract_text() for page in reader.pages)
    assert all(words in shown for words in ("=1+1", "alert(1)"))
