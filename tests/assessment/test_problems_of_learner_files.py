"""What is wrong with the plan and the progress of a learner file, told in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from opscareer.assessment.learner_file import read_learner
from opscareer.problems import InputProblems, Problem
from opscareer.typed_days import Mistyped, day_of, weekday_hours_of
from tests.shipped import pack
from tests.told_in_both import faults_of

MODULE = "lifecycle-project-user"


def problem_of(folder: Path, content: str) -> Problem:
    """The one thing that is wrong with a learner file."""
    file = folder / "learner.yaml"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputProblems) as found:
        read_learner(file, pack())
    (problem,) = found.value.problems
    return problem


@pytest.mark.parametrize(
    ("progress", "english", "chinese"),
    [
        (
            f"hours: [{{day: 2027-01-04, module: {MODULE}, hours: 0.3}}]",
            "0.3 hours are not whole quarters of an hour (round to 0.25)",
            "0.3 小时不是一刻钟（0.25 小时）的整数倍（请以 0.25 为单位取整）",
        ),
        (
            f"hours: [{{day: soon, module: {MODULE}, hours: 1}}]",
            "'soon' is not a date like 2027-01-04 (write it like 2027-01-04)",
            "“soon”不是 2027-01-04 这样的日期（请写成 2027-01-04 的形式）",
        ),
        (
            f"hours: [{{day: 2027-01-04, module: {MODULE}, hours: many}}]",
            "a number is expected here, not 'many'",
            "这里应是数字，现在是：“many”",
        ),
        (
            "weeks: [{monday: 2027-01-05, hours: 1}]",
            "2027-01-05 is no Monday (name a week by its Monday)",
            "2027-01-05 不是星期一（请用星期一的日期来表示一周）",
        ),
        (
            "weeks: [{monday: 2027-01-04, hours: 1}, {monday: 2027-01-04, hours: 2}]",
            "the week of 2027-01-04 is told twice (keep one of them)",
            "2027-01-04 那一周写了两次（请只保留一个）",
        ),
        (
            "done: [{module: lifecycle-project-usr}]",
            "unknown module 'lifecycle-project-usr' (did you mean 'lifecycle-project-user'?)",
            "知识包中没有学习模块“lifecycle-project-usr”（是不是“lifecycle-project-user”？）",
        ),
        (
            f"done: [{{module: {MODULE}, part: 0}}]",
            "a part belongs to a step (say the step, too, or take the part out)",
            "part 要属于某个步骤（请同时写明 step，或删去 part）",
        ),
        (
            f"done: [{{module: {MODULE}, review: maybe}}]",
            "true or false is expected here, not 'maybe'",
            "这里应是 true 或 false，现在是：“maybe”",
        ),
    ],
)
def test_that_a_slip_in_the_progress_is_told_in_both_languages(
    tmp_path: Path, progress: str, english: str, chinese: str
) -> None:
    problem = problem_of(tmp_path, f"progress: {{{progress}}}\n")
    assert problem.line("en").endswith(f": error: {english}")
    assert problem.line("zh").endswith(f"：错误：{chinese}")


@pytest.mark.parametrize(
    ("goal", "chinese"),
    [
        ("track: user-operatoin", "知识包中没有岗位方向“user-operatoin”（是不是“user-operation”？）"),
        (
            "track: user-operation, position: user-manger",
            "岗位方向 user-operation 没有职级“user-manger”（是不是“user-manager”？）",
        ),
        ("track: user-operation, start: soon", "“soon”不是 2027-01-04 这样的日期（请写成 2027-01-04 的形式）"),
    ],
)
def test_that_a_slip_in_the_goal_is_told_in_chinese_too(tmp_path: Path, goal: str, chinese: str) -> None:
    assert problem_of(tmp_path, f"goal: {{{goal}}}\n").line("zh").endswith(f"：错误：{chinese}")


def test_that_a_step_that_is_not_there_is_told_with_those_that_are(tmp_path: Path) -> None:
    last = len(pack().modules[MODULE].steps) - 1
    problem = problem_of(tmp_path, f"progress: {{done: [{{module: {MODULE}, step: 99}}]}}\n")
    assert (problem.message, problem.hint) == (f"{MODULE} has no step 99", f"steps are counted from 0 to {last}")
    assert problem.line("zh").endswith(f"：错误：{MODULE} 没有第 99 步（步骤从 0 数到 {last}）")


def test_that_what_is_typed_wrongly_is_told_in_both_languages() -> None:
    assert day_of("2027-01-04") == date(2027, 1, 4)
    for read, text in ((day_of, "1999-01-04"), (weekday_hours_of, "monday=2"), (weekday_hours_of, "mon=25")):
        with pytest.raises(Mistyped) as wrong:
            read(text)
        assert str(wrong.value) == wrong.value.said.en
        assert list(faults_of(wrong.value.said)) == []
