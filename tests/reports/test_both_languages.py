from __future__ import annotations

import io
from dataclasses import replace
from functools import cache

from pypdf import PdfReader

from opscareer.reports.content import ReportContent
from opscareer.reports.study_plan_pdf import study_plan_pdf
from tests.page_texts import page_texts
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
ENGLISH = content_of(PACK, liking(PACK, "ideas", "outreach"), plan_of(PACK))
CHINESE = replace(ENGLISH, language="zh")


def read(*editions: ReportContent) -> PdfReader:
    return PdfReader(io.BytesIO(study_plan_pdf(*editions)))


@cache
def both() -> PdfReader:
    """What most tests look at, printed once."""
    return read(ENGLISH, CHINESE)


def words(reader: PdfReader) -> str:
    return " ".join("".join(page_texts(reader)).split())


def test_that_both_languages_stand_on_the_same_page() -> None:
    first = " ".join(page_texts(both())[0].split())
    for said in ("王小明: towards activity operation", "王小明：以", "Activity operation suits you best", "一句话计划"):
        assert said in first


def test_that_each_task_has_one_box_and_both_its_names() -> None:
    together, alone = words(both()), words(read(ENGLISH))
    english, chinese = "Step 1 of module 1 ", "中文 Step 1 of module 1"
    assert together.count(english) == together.count(chinese) + alone.count(english)
    assert "模块1" in together


def test_that_what_is_the_same_in_both_stands_once() -> None:
    noted = [replace(content, notes="typed once") for content in (ENGLISH, CHINESE)]
    assert words(read(*noted)).count("typed once") == 1
    assert words(both()).count("Study plan · 学习计划") == 1


def test_that_pages_are_numbered_in_both() -> None:
    pages = page_texts(both())
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)} · 第 {number} 页，共 {len(pages)} 页" in page


def test_that_each_section_has_one_bookmark_in_both() -> None:
    titles = [entry.title for entry in both().outline if not isinstance(entry, list)]
    alone = [entry.title for entry in read(ENGLISH).outline if not isinstance(entry, list)]
    assert len(titles) == len(alone)
    assert "Week by week · 每周安排" in titles


def test_that_the_file_names_both_and_begins_with_english() -> None:
    reader = both()
    assert reader.metadata is not None
    assert reader.metadata.title == "Study plan: Activity operation · 学习计划：中文 Activity operation"
    assert reader.trailer["/Root"]["/Lang"] == "en"  # type: ignore[index]


def test_that_the_same_content_gives_the_same_bytes() -> None:
    assert study_plan_pdf(ENGLISH, CHINESE) == study_plan_pdf(ENGLISH, CHINESE)
