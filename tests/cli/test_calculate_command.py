from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_commands import Capture, called
from tests.handbook_pack import HANDBOOK_FILES
from tests.knowledge.written_packs import write_pack


def calculated(capsys: Capture, folder: Path, *arguments: str) -> tuple[int, str, str]:
    return called(capsys, "calculate", *arguments, "--pack", str(write_pack(folder, HANDBOOK_FILES)))


def test_that_the_metric_is_worked_out_from_the_numbers_given(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = calculated(capsys, tmp_path, "interaction-rate", "answers=100", "reads=3,000")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "Interaction rate",
        "  rate = answers ÷ reads × 100 %",
        "",
        "  Answers (answers) = 100",
        "  Readers (reads) = 3,000",
        "",
        "  100 ÷ 3,000 × 100 ≈ 3.3",
        "Interaction rate: 3.3 percent",
    ]


def test_that_missing_numbers_are_those_of_the_example_and_said_to_be(capsys: Capture, tmp_path: Path) -> None:
    code, out, err = calculated(capsys, tmp_path, "interaction-rate", "answers＝１００", "--lang", "zh")
    assert (code, err) == (0, "")
    assert "互动数（answers）= 100\n" in out
    assert "阅读数（reads）= 2,000（沿用示例数值）\n" in out
    assert out.endswith("  100 ÷ 2,000 × 100 = 5.0\n互动率：5.0%\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["interaction-rat"], "unknown metric 'interaction-rat'; did you mean 'interaction-rate'?"),
        (["reads"], "Reads is counted, not worked out from other numbers: sum"),
        (["interaction-rate", "100"], "'100' gives no number; write it like answers=2000"),
        (
            ["interaction-rate", "likes=1"],
            "Interaction rate has no number called 'likes'; it takes: answers and reads",
        ),
        (["interaction-rate", "reads=1", "reads=2"], "reads is given twice; give it once"),
        (["interaction-rate", "reads=many"], "'many' is not a number; write it like reads=2000 or reads=0.5"),
        (
            ["interaction-rate", "reads=0"],
            "with these numbers it would divide by zero; give another number where a zero stands",
        ),
        (
            ["interaction-rate", "answers=90000亿"],
            "a number here is too large to work with; give one below a trillion",
        ),
    ],
)
def test_that_what_cannot_be_done_is_told_with_what_to_do(
    capsys: Capture, tmp_path: Path, arguments: list[str], said: str
) -> None:
    code, out, err = calculated(capsys, tmp_path, *arguments)
    assert (code, out) == (2, "")
    assert err == f"opscareer calculate: {said}\n"
