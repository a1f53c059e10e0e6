from __future__ import annotations

import io
import re
from dataclasses import replace

from pypdf import PdfReader

from opscareer.reports.content import ReportContent
from opscareer.reports.study_plan_pdf import study_plan_pdf
from tests.page_texts import page_texts
from tests.reports.placed import placed
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
CONTENT = content_of(PACK, liking(PACK, "ideas", "outreach"), plan_of(PACK))
COLOUR = re.compile(rb"([\d.]+) ([\d.]+) ([\d.]+) (?:rg|RG)\b")


def colours(content: ReportContent) -> set[tuple[bytes, ...]]:
    reader = PdfReader(io.BytesIO(study_plan_pdf(content)))
    streams = [page.get_contents() for page in reader.pages]
    return {found for stream in streams if stream is not None for found in COLOUR.findall(stream.get_data())}


def test_that_a_plain_print_is_black_and_grey() -> None:
    plain = colours(replace(CONTENT, look="plain"))
    assert len(plain) > 1
    assert all(red == green == blue for red, green, blue in plain)
    assert any(red != green for red, green, _ in colours(CONTENT))


def test_that_both_looks_say_the_same() -> None:
    handsome, plain = (PdfReader(io.BytesIO(study_plan_pdf(one))) for one in (CONTENT, replace(CONTENT, look="plain")))
    assert page_texts(handsome) == page_texts(plain)


def test_that_large_print_takes_more_room_and_says_the_same() -> None:
    large = replace(CONTENT, large=True)
    assert len(placed(large).lines) > len(placed(CONTENT).lines)
    said, larger = (
        "".join("".join(page_texts(PdfReader(io.BytesIO(study_plan_pdf(one))))).split()) for one in (CONTENT, large)
    )
    assert {*re.findall(r"Step\d+ofmodule\d+", said)} == {*re.findall(r"Step\d+ofmodule\d+", larger)}
