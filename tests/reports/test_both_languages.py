from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

from pypdf import PdfReader

from opscareer.reports.study_plan_pdf import study_plan_pdf
from opscareer.wording import Language
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
ENGLISH = content_of(PACK, liking(PACK, "ideas", "outreach"), plan_of(PACK))
CHINESE = replace(ENGLISH, language="zh")


@cache
def read(*languages: Language) -> PdfReader:
    """The print in these languages, one after the other; each is made once."""
    return PdfReader(io.BytesIO(study_plan_pdf(*({"en": ENGLISH, "zh": CHINESE}[language] for language in languages))))


def bodies(reader: PdfReader) -> list[str]:
    """The text of each page without its last line, the page's number."""
    return [" ".join(page.extract_text().split("\n")[:-1]) for page in reader.pages]


def test_that_one_file_holds_the_english_print_and_then_the_chinese_one() -> None:
    assert bodies(read("en", "zh")) == [*bodies(read("en")), *bodies(read("zh"))]


def test_that_pages_are_counted_over_both() -> None:
    last_lines = [page.extract_text().split("\n")[-1] for page in read("en", "zh").pages]
    half, pages = len(read("en").pages), len(last_lines)
    assert last_lines[:half] == [f"Page {number} of {pages}" for number in range(1, half + 1)]
    assert last_lines[half:] == [f"第 {number} 页，共 {pages} 页" for number in range(half + 1, pages + 1)]


def test_that_each_language_has_its_bookmarks() -> None:
    reader, alone = read("en", "zh"), [read("en"), read("zh")]
    english, its_parts, chinese, chinese_parts = reader.outline
    assert not isinstance(english, list)
    assert not isinstance(chinese, list)
    assert (english.title, chinese.title) == ("English", "中文")
    assert reader.get_destination_page_number(english) == 0
    assert reader.get_destination_page_number(chinese) == len(alone[0].pages)
    assert isinstance(its_parts, list)
    assert isinstance(chinese_parts, list)
    for parts, single in zip((its_parts, chinese_parts), alone, strict=True):
        assert [part.title for part in parts if not isinstance(part, list)] == [
            part.title for part in single.outline if not isinstance(part, list)
        ]


def test_that_the_file_names_both_and_begins_with_english() -> None:
    reader = read("en", "zh")
    assert reader.metadata is not None
    assert reader.metadata.title == "Study plan: Activity operation · 学习计划：中文 Activity operation"
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]


def test_that_the_same_content_gives_the_same_bytes() -> None:
    assert study_plan_pdf(ENGLISH, CHINESE) == study_plan_pdf(ENGLISH, CHINESE)
