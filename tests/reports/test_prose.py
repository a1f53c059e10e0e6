from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from opscareer.reports.prose import chinese_lines
from opscareer.reports.styles import Typesetter

CHINESE = Typesetter("zh")
TEXT = (
    "选手机时，你会把参数比一比。这体现了“对数据敏感”，正是产品运营需要的！"
    "如果重新作答：10 次中约有 9 次；对吗？《读本》可以，Łódź。"
)


def lines_of(paragraph: Paragraph, width: float) -> list[str]:
    """The lines as they would be printed."""
    paragraph.wrap(width, 1000)
    return ["".join(word.text for word in line.words) for line in paragraph.blPara.lines]


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("Łódź", "")])
@given(width=st.floats(60, 400))
def test_that_no_line_of_chinese_begins_with_a_closing_sign(text: str, width: float) -> None:
    lines = lines_of(CHINESE.paragraph(text), width)
    assert len(lines) > 1
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert not [line for line in lines if line[0] in "，。！：；？”》" or line[-1] in "“《"]


@given(st.floats(60, 200))
def test_that_words_and_numbers_stay_whole(width: float) -> None:
    lines = lines_of(CHINESE.paragraph("先用 SUM 和 AVERAGE 汇总表格里的 1000 行数据"), width)
    for whole in ("SUM", "AVERAGE", "1000"):
        assert any(whole in line for line in lines)


ROUNDING = 1e-6
"""Points by which widths that were added up may differ from their sum."""


@given(st.text(max_size=80), st.lists(st.floats(1, 100), min_size=1, max_size=4))
def test_that_lines_lose_nothing_but_blanks_and_fit_where_more_than_one_sign_stands(
    text: str, room: list[float]
) -> None:
    lines = chinese_lines(text, [10.0] * len(text), room)
    ends = [0, *(end for _, end in lines)]
    assert not text[ends[-1] :].strip(" ")
    for number, (before, (start, end)) in enumerate(zip(ends, lines, strict=False)):
        assert not text[before:start].strip(" ")
        fitting = (room[min(number, len(room) - 1)] + ROUNDING) // 10
        assert end - start <= max(1, fitting)


def test_that_a_paragraph_goes_over_the_page() -> None:
    first, second = CHINESE.paragraph(TEXT * 3).split(200, 60)
    assert "".join(lines_of(first, 200) + lines_of(second, 200)).replace(" ", "") == (TEXT * 3).replace(" ", "")
