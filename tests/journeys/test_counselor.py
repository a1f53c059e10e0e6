"""A counselor sits with a student: in Chinese, then in English, and checks the numbers at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader
from PySide6.QtCore import Qt

from opscareer.gui.save_place import SavePlace
from opscareer.matching.sentences import headline
from tests.journeys.sitting import Sitting, run
from tests.page_texts import page_texts

NAME = "Łukasz 王"
FIRST_PART = 12


def test_that_a_counselor_works_in_two_languages_and_the_command_line_gives_the_same_numbers(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.start("zh")
    _write_down_who_it_is(sitting)
    _answer(sitting, FIRST_PART)
    sitting.click("设置")
    sitting.click("语言: English")
    sitting.click("Assess")
    _answer(sitting, len(sitting.session.pack.questions))
    english, chinese = tmp_path / "results-en.pdf", tmp_path / "results-zh.pdf"
    sitting.click("Matches")
    _print_results(sitting, english, "Print results", "Save as PDF", monkeypatch)
    _switch_to_chinese(sitting)
    sitting.click("匹配")
    _print_results(sitting, chinese, "打印结果", "存为 PDF", monkeypatch)
    _compare_prints(sitting, english, chinese)
    _compare_with_the_command_line(sitting, tmp_path / "learner.yaml")


def _write_down_who_it_is(sitting: Sitting) -> None:
    sitting.click("测评")
    sitting.click("关于你")
    sitting.write("姓名", NAME)
    sitting.pick("学历", "本科")
    sitting.pick("专业", sitting.session.pack.majors["marketing"].name.zh)
    sitting.write("每周可学习的小时数", "6")
    learner = sitting.session.learner
    assert (learner.name, learner.stage, learner.major, learner.hours_per_week) == (NAME, "bachelor", "marketing", 6)
    sitting.click("题目")
    sitting.click("开始")


def _answer(sitting: Sitting, most: int) -> None:
    """Answers that differ from statement to statement, the same in both languages, until no more are asked for."""
    questions = list(sitting.session.pack.questions)
    for _ in range(most):
        if sitting.session.progress().finished:
            return
        place = questions.index(sitting.statement())
        sitting.press(Qt.Key(Qt.Key.Key_1 + place * 7 % 5))


def _switch_to_chinese(sitting: Sitting) -> None:
    sitting.click("Settings")
    sitting.click("Language: 中文")


def _print_results(sitting: Sitting, target: Path, button: str, save: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SavePlace, "ask", lambda place, *_: place.chosen.emit(target))
    session = sitting.session
    sitting.sees(headline(session.result(), session.pack, sitting.composition.window.context.language()))
    sitting.click(button)
    sitting.click(save)
    sitting.sees(str(target))


def _compare_prints(sitting: Sitting, english: Path, chinese: Path) -> None:
    pack, first = sitting.session.pack, sitting.session.result().matches[0].track
    texts = ["\n".join(page_texts(PdfReader(file))) for file in (english, chinese)]
    assert pack.tracks[first].name.en in texts[0]
    assert pack.tracks[first].name.zh in texts[1]
    assert all(NAME in text for text in texts)


def _compare_with_the_command_line(sitting: Sitting, file: Path) -> None:
    session, learner = sitting.session, sitting.session.learner
    content = {
        "name": learner.name,
        "stage": learner.stage,
        "major": learner.major,
        "hours-per-week": learner.hours_per_week,
        "answers": dict(learner.answers),
    }
    file.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    result = session.result()
    matched = json.loads(run("match", str(file), "--json").stdout)
    assert matched["verdict"] == result.verdict
    assert [(match["track"], match["fit"]) for match in matched["matches"]] == [
        (match.track, match.fit_tenths / 10) for match in result.matches
    ]
    sitting.click("计划")
    sitting.click(session.pack.tracks["user-operation"].name.zh)
    sitting.find("打印计划")
    goal, plan = session.goal, session.plan()
    assert goal is not None
    assert plan is not None
    planned = json.loads(
        run("plan", str(file), "--track", goal.track, "--start", goal.start.isoformat(), "--json").stdout
    )
    assert (planned["hours"], planned["lower_bound"], planned["proven"]) == (plan.hours, plan.lower_bound, plan.proven)
    assert planned["finish"] == plan.finish.isoformat()
    assert [module["id"] for module in planned["modules"]] == [module.module for module in plan.modules]
