"""Prints bound into one book show what they showed alone, and hold their faces once."""

from __future__ import annotations

import io
from collections.abc import Sequence

import pytest
from pypdf import PdfReader

from opscareer.reports.book import Book, NotBindable
from opscareer.reports.common_faces import common_codes, faces_pdf
from opscareer.reports.fonts import bundled_faces
from opscareer.reports.study_plan_pdf import study_plan_pdf
from tests.page_texts import page_texts
from tests.reports.hostile import HOSTILE, called

ALPHABET = "eatorniSP学习计划内容 "


def bound(prints: Sequence[bytes], titles: Sequence[str], alphabet: str = ALPHABET) -> bytes:
    target = io.BytesIO()
    book = Book(target)
    for data, title in zip(prints, titles, strict=True):
        book.add(data, title)
    if alphabet:
        book.add_faces(faces_pdf(alphabet, bundled_faces()))
    book.close("All", "en")
    return target.getvalue()


def opened(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data), strict=True)


def texts(data: bytes) -> list[str]:
    return page_texts(opened(data))


def embedded(data: bytes) -> int:
    """How many faces are in a file."""
    return data.count(b"/FontFile2 ")


@pytest.mark.parametrize("alphabet", ["", ALPHABET])
def test_that_every_page_says_what_it_said_alone(alphabet: str) -> None:
    with common_codes(alphabet):
        prints = [study_plan_pdf(called(name)) for name in HOSTILE[:: 3 if alphabet else 9]]
    book = bound(prints, [str(number) for number in range(len(prints))], alphabet)
    expected: list[str] = []
    for data in prints:
        pages = texts(data)
        expected += pages + [""] * (len(pages) % 2)
    assert texts(book) == expected


def test_that_common_codes_change_nothing_that_is_read() -> None:
    content = called("王小明 Łukasz")
    plain = study_plan_pdf(content)
    with common_codes(ALPHABET):
        common = study_plan_pdf(content)
    assert texts(common) == texts(plain)
    assert study_plan_pdf(content) == plain


def test_that_the_faces_are_in_the_book_once() -> None:
    alphabet = "".join(sorted({sign for text in texts(study_plan_pdf(called("A"))) for sign in text}))
    with common_codes(alphabet):
        prints = [study_plan_pdf(called("A"))] * 5
    assert embedded(bound(prints, "abcde", alphabet)) <= len(bundled_faces())
    assert embedded(bound([study_plan_pdf(called("A"))] * 5, "abcde", "")) >= 10


def test_that_bookmarks_are_shown_as_typed() -> None:
    data = study_plan_pdf(called("A"))
    outline = opened(bound([data] * len(HOSTILE), HOSTILE, "")).outline
    assert [entry.title for entry in outline if not isinstance(entry, list)] == list(HOSTILE)


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"startxref\n7\n%%EOF", b"startxref x"])
def test_that_other_files_are_not_bound(data: bytes) -> None:
    with pytest.raises(NotBindable):
        Book(io.BytesIO()).add(data, "other")
