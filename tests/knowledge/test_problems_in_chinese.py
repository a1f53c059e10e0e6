"""What is told in Chinese, word for word; that nothing else is lost in it, `problems_made` looks at in every test."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from opscareer.knowledge.reader import inspect_pack
from opscareer.knowledge.shape_problems import validated
from opscareer.knowledge.strict_yaml import read_document
from opscareer.problems import InputProblems, Problem
from opscareer.wording import InBoth
from tests.knowledge.test_checks_handbook import CALCULATED, FACTS, TERMS
from tests.knowledge.test_checks_tracks import project
from tests.knowledge.written_packs import FILES, OTHERS, SKILLS, changed, read, write_pack
from tests.told_in_both import faults_of

HANDBOOK = {**FILES, "metrics.yaml": CALCULATED, "facts.yaml": FACTS, "terms.yaml": TERMS}
NOTE = """\
notes:
  - id: about
    name: {en: About, zh: 关于}
    about: tracks
    text: {en: A note, zh: 说明}
    sources: [own]
goals:
  - id: growth
    name: {en: Growth, zh: 增长}
    meaning: {en: More, zh: 更多}
    served-by: {content: {en: Writes, zh: 写}}
    metrics: [reads]
    sources: [own]
loop:
  - id: carry-out
    name: {en: Carry out, zh: 执行}
    summary: {en: Do, zh: 做}
    inputs: [{en: A plan, zh: 计划}]
    outputs: [{en: A result, zh: 结果}]
    skills: [planning]
    example: {en: One round, zh: 一轮}
    sources: [s1]
means:
  - id: posters
    name: {en: Posters, zh: 海报}
    description: {en: Put up, zh: 张贴}
    work: [{en: Print, zh: 印}]
    fits: {en: Here, zh: 这里}
    costs: {en: Paper, zh: 纸}
    handover: {en: By hand, zh: 当面}
    metrics: [reads]
    skills: [copywriting]
    sources: [own]
"""


def in_chinese(problems: tuple[Problem, ...]) -> list[str]:
    """The problems as they are shown, without the word for how bad they are."""
    return [problem.line("zh").replace("：错误：", " ", 1).replace("：警告：", " ", 1) for problem in problems]


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        (
            "skills.yaml",
            "  - id: planning",
            "  - id：planning",
            "skills.yaml:14:9 这里不应有冒号（YAML 不认全角冒号“：”；",
        ),
        (
            "skills.yaml",
            "zh: 文案}",
            "zh: '文案}",
            "skills.yaml:3:33 这个引号没有配对（请补上后一个引号，或删去这个引号）",
        ),
        ("skills.yaml", "traits: {writing: 3}", "traits: &x {writing: 3}", "skills.yaml:11:13 不允许使用锚点（&x）（"),
        ("skills.yaml", "    sources: [s1]\n", "", "skills.yaml:2:5 缺少“sources”（请补上）"),
        ("skills.yaml", "zh: 文案}", "zh: 12}", "skills.yaml:3:33 这里应是文本，现在是：12（请加上引号）"),
        (
            "skills.yaml",
            "zh: 文案}",
            "zh: }",
            "skills.yaml:3:33 这里应是文本，现在是：空值（请填写一个值，或删去这个键）",
        ),
        ("skills.yaml", "{writing: 3}", "{writing: 6}", "skills.yaml:11:23 超出范围：6；最大为 5"),
        ("skills.yaml", "{writing: 3}", "{writing: '3'}", "skills.yaml:11:23 这里应是整数，现在是：“3”"),
        (
            "modules.yaml",
            "kind: study",
            "kind: s",
            "modules.yaml:4:11 不可用的值：“s”；可用：“study”、“practice”、“work”",
        ),
        ("tracks.yaml", "metric: reads", "metric: read", "tracks.yaml:16:17 知识包中没有指标“read”（是不是“reads”？）"),
        ("metrics.yaml", "[own]", "[s2]", "metrics.yaml:8:15 清单中没有原文章节“s2”"),
        ("metrics.yaml", "example: 60", "example: many", "metrics.yaml:11:65 这里应是数字，现在是：“many”"),
        (
            "metrics.yaml",
            "example: 200",
            "example: 0",
            "metrics.yaml:13:19 按示例的数值计算时，除数会是零（请换用其他示例）",
        ),
        (
            "metrics.yaml",
            "opened / sent",
            "opened / ",
            "metrics.yaml:13:19 这里不能是“*”：这里应是数字、输入项或“(”（表达式的第 11 个字符）",
        ),
        (
            "tracks.yaml",
            "{copywriting: 2, planning: 1}",
            "{copywriting: 4, planning: 1}",
            "tracks.yaml:29:33 “copywriting”学不到等级 4：现有模块只能到等级 3（请添加教它的模块，或降低要求）",
        ),
        (
            "modules.yaml",
            "- {skill: copywriting, level: 2}",
            "- {skill: copywriting, level: 1}",
            "modules.yaml:20:17 起点（“planning”从等级 0 教起）已经包含了“copywriting”（等级 1），不必再写（请删去）",
        ),
        ("skills.yaml", "zh: 做计划}", "zh: 排期}", "skills.yaml:16:41 术语表不用“排期”这种说法（请改用“内容排期表”）"),
    ],
)
def test_that_a_slip_is_told_in_natural_chinese(tmp_path: Path, name: str, old: str, new: str, problem: str) -> None:
    told = in_chinese(read(tmp_path, changed(name, old, new, HANDBOOK)).problems)
    assert [one for one in told if one.startswith(problem)], told


def test_that_every_kind_of_record_has_a_chinese_name(tmp_path: Path) -> None:
    twice = {**HANDBOOK, "notes.yaml": NOTE}
    twice |= {f"z/{name}": text for name, text in twice.items() if name != "pack.yaml"}
    told = in_chinese(read(tmp_path, twice).problems)
    kinds = {one.partition(" ")[2].partition("“")[0] for one in told}
    assert kinds == {
        *("特质", "题目", "技能", "指标", "岗位方向", "生命周期阶段", "学习模块", "专业", "培养路径"),
        *("运营目标", "工作循环步骤", "拉新手段", "说明", "术语", "原文要点"),
    }
    assert "z/traits.yaml:2:9 特质“writing”重复，首次出现在 traits.yaml:2:9（请给其中一个换一个编号（id））" in told


def test_that_missing_kinds_are_told_with_their_keys(tmp_path: Path) -> None:
    told = in_chinese(read(tmp_path, {"pack.yaml": FILES["pack.yaml"]}).problems)
    assert "pack.yaml:1:1 知识包里没有岗位方向（tracks）（请添加一个含有 tracks: 的文件）" in told


def test_that_many_names_are_told_in_part(tmp_path: Path) -> None:
    wanted = "".join(f"      - {{skill: s{number}, level: 4}}\n" for number in range(7))
    others = "".join(
        SKILLS[SKILLS.index("  - id: planning") :].replace("id: planning", f"id: s{number}") for number in range(7)
    )
    files = changed("modules.yaml", "      - {skill: copywriting, level: 2}\n", wanted)
    told = read(tmp_path, {**files, "skills.yaml": SKILLS + others}).problems
    waiting = next(one for one in told if one.message.startswith("no order of study can start 'plans'"))
    assert waiting.message.endswith("(modules lead to 0) and 2 more")
    assert waiting.said("zh").endswith("“s4”达到等级 4（现有模块只能到等级 0），另有 2 个")


def test_that_what_only_several_together_bring_along_is_told_with_the_others(tmp_path: Path) -> None:
    both = ("      - {module: first-texts}\n", "      - {module: daily-texts}\n")
    group = "      - all-of: [{module: first-texts}, {module: daily-texts}]\n"
    files = changed("modules.yaml", "      - {skill: copywriting, level: 2}\n", "".join((*both, group)))
    told = in_chinese(read(tmp_path, files).problems)
    assert "modules.yaml:22:9 其他要求已经包含了这组要求，不必再写（请删去）" in told


def test_that_steps_out_of_order_are_told(tmp_path: Path) -> None:
    files = project()
    later = OTHERS[OTHERS.index("  - id: growth") : OTHERS.index("majors:")].replace("id: growth", "id: decline")
    files["others.yaml"] = OTHERS.replace("majors:", f"{later}majors:")
    step = "      - {text: {en: Plan one, zh: 做一个}, hours: 3, stage: growth}\n"
    files = changed("modules.yaml", step, step.replace("growth", "decline") + step, files)
    told = in_chinese(read(tmp_path, files).problems)
    assert told == ["modules.yaml:27:7 各阶段没有按产品生命周期的顺序排列（请调整步骤的顺序）"]


@pytest.mark.skipif(os.name == "nt", reason="links are others there")
def test_that_what_the_system_says_is_quoted_and_what_we_found_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_pack(tmp_path / "pack", FILES)
    opened = os.open

    def refusing(path: str, flags: int) -> int:
        if path.endswith("skills.yaml"):
            raise PermissionError(13, "Permission denied", path)
        return opened("/dev/null" if path.endswith("traits.yaml") else path, flags)

    monkeypatch.setattr(os, "open", refusing)
    assert in_chinese(inspect_pack(folder).problems) == [
        "skills.yaml:1:1 文件无法读取：系统的说明是“Permission denied”",
        "traits.yaml:1:1 文件无法读取：它不是普通文件",
    ]


@pytest.mark.parametrize("text", ["%YAML 9.1\n---\na: 1\n", 'a: "\\ud800"\n', "a: !<x\n", "- - a\n  -b: x\n c: d\n"])
def test_that_what_only_the_parser_can_say_is_quoted(text: str) -> None:
    with pytest.raises(InputProblems) as found:
        read_document(text.encode(), "f.yaml")
    for problem in found.value.problems:
        assert list(faults_of(problem.what)) == []
        assert "YAML 语法有误（解析器的说明：“" in problem.said("zh") or problem.said("zh").startswith(
            ("这里", "上一行")
        )


def test_that_a_kind_of_finding_that_nobody_put_into_words_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    from opscareer.knowledge import shape_problems
    from opscareer.knowledge.records import PackFile

    monkeypatch.setattr(shape_problems, "_WORDINGS", {})
    with pytest.raises(InputProblems) as found:
        validated(PackFile, read_document(b"skills: x\n", "f.yaml"))
    assert found.value.problems[0].what == InBoth(
        "Input should be a valid tuple (found 'x')",
        "这里的内容不符合要求（现在是：“x”；校验程序的说明：“Input should be a valid tuple”）",
    )


def test_that_no_phrase_is_looked_up_where_a_pack_is_sound(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_given: object) -> None:
        raise AssertionError

    monkeypatch.setattr("opscareer.wording._sentences", refused)
    assert read(tmp_path, HANDBOOK).problems == ()
