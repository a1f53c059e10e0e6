"""A whole small pack as text, with two tracks: tests change one spot of it and look at what is said of that spot."""

from __future__ import annotations

from pathlib import Path

from opscareer.knowledge.reader import Reading, inspect_pack

MANIFEST = """\
id: small
version: "1"
title: {en: Small, zh: 小}
about: {en: For tests, zh: 测试用}
languages: [en, zh]
licence: CC0-1.0
sources:
  - id: text
    title: {en: A text, zh: 一段文字}
    sections:
      - {id: s1, number: "1", title: {en: First, zh: 第一节}}
"""

TRAITS = """\
traits:
  - id: writing
    name: {en: Liking to write, zh: 喜欢写作}
    short: {en: Writing, zh: 写作}
    more: {en: You like to write., zh: 你喜欢写。}
    less: {en: You rather talk., zh: 你更愿意说。}
    sources: [s1]
"""

SKILLS = """\
skills:
  - id: copywriting
    name: {en: Copywriting, zh: 文案}
    area: content
    description: {en: Writing texts, zh: 写文案}
    levels:
      - {en: I can 1, zh: 一}
      - {en: I can 2, zh: 二}
      - {en: I can 3, zh: 三}
      - {en: I can 4, zh: 四}
    traits: {writing: 3}
    sources: [s1]
  - id: planning
    name: {en: Planning, zh: 策划}
    area: content
    description: {en: Making plans, zh: 做计划}
    levels:
      - {en: I can 1, zh: 一}
      - {en: I can 2, zh: 二}
      - {en: I can 3, zh: 三}
      - {en: I can 4, zh: 四}
    prerequisites: {copywriting: 1}
    sources: [own]
"""

TRACKS = """\
tracks:
  - id: content
    name: {en: Content, zh: 内容}
    mark: content
    purpose: {en: Makes content, zh: 做内容}
    week:
      - {en: Monday, zh: 周一}
    suits:
      text: {en: love to write, zh: 爱写}
      traits: {writing: 5}
      sources: [s1]
    duties:
      - id: write
        text: {en: Write, zh: 写}
        output: {en: Texts, zh: 文章}
        metric: reads
        skills: {copywriting: 5}
        sources: [s1]
    metrics: [reads]
    positions:
      - id: writer
        name: {en: Writer, zh: 编辑}
        change: {en: Writes, zh: 写}
        requires: {copywriting: 1}
        sources: [own]
      - id: editor
        name: {en: Editor, zh: 主编}
        change: {en: Leads, zh: 带队}
        requires: {copywriting: 2, planning: 1}
        sources: [own]
    sources: [s1]
"""

METRICS = """\
metrics:
  - id: reads
    name: {en: Reads, zh: 阅读量}
    meaning: {en: How often, zh: 多少次}
    formula: {en: sum, zh: 求和}
    unit: {en: reads, zh: 次}
    example: {en: "10", zh: "10"}
    sources: [own]
"""

MODULES = """\
modules:
  - id: first-texts
    name: {en: First texts, zh: 初稿}
    kind: study
    summary: {en: Write, zh: 写}
    teaches:
      - {skill: copywriting, from: 0, to: 2}
    steps:
      - {text: {en: Write one, zh: 写一篇}, hours: 2}
    deliverable: {en: One text, zh: 一篇}
    check: {en: It is read, zh: 有人读}
    sources: [own]
  - id: plans
    name: {en: Plans, zh: 计划}
    kind: practice
    summary: {en: Plan, zh: 计划}
    teaches:
      - {skill: planning, from: 0, to: 1}
    requires:
      - {skill: copywriting, level: 2}
      - any-of:
          - {module: first-texts}
          - all-of:
              - {skill: copywriting, level: 3}
    steps:
      - {text: {en: Plan one, zh: 做一个}, hours: 3}
    deliverable: {en: One plan, zh: 一份}
    check: {en: It holds, zh: 可行}
    sources: [own]
  - id: daily-texts
    name: {en: Daily texts, zh: 每日一篇}
    kind: work
    summary: {en: Write daily, zh: 天天写}
    teaches:
      - {skill: copywriting, from: 0, to: 3}
    steps:
      - {text: {en: Write ten, zh: 写十篇}, hours: 9}
    deliverable: {en: Ten texts, zh: 十篇}
    check: {en: They are read, zh: 有人读}
    sources: [own]
"""

OTHERS = """\
stages:
  - id: growth
    name: {en: Growth, zh: 成长期}
    summary: {en: It grows, zh: 成长}
    story: {en: You are busy, zh: 很忙}
    duties:
      content:
        - {text: {en: Publish, zh: 发布}, sources: [own]}
    sources: [own]
majors:
  - id: letters
    name: {en: Letters, zh: 文学}
    description: {en: Reading, zh: 阅读}
    develops: {copywriting: 1}
    leads-to: [content]
    sources: [own]
routes:
  - id: alone
    name: {en: Alone, zh: 自学}
    kind: self-study
    description: {en: By yourself, zh: 自己学}
    entry: [working]
    months: {least: 0, most: 6}
    leads-to: [content]
    sources: [own]
"""


def _question(number: int, direction: int) -> str:
    return f"""\
  - id: q{number}
    text: {{en: I write {number}, zh: 我写{number}}}
    keys: {{writing: {direction}}}
    agree: {{en: You write {number}., zh: 你写{number}。}}
    disagree: {{en: You do not write {number}., zh: 你不写{number}。}}
    sources: [own]
"""


QUESTIONS = "questions:\n" + "".join(_question(number, 1 if number % 2 else -1) for number in range(1, 6))

FILES = {
    "pack.yaml": MANIFEST,
    "traits.yaml": TRAITS,
    "questions.yaml": QUESTIONS,
    "skills.yaml": SKILLS,
    "tracks.yaml": TRACKS,
    "metrics.yaml": METRICS,
    "modules.yaml": MODULES,
    "others.yaml": OTHERS,
}


def write_pack(folder: Path, files: dict[str, str]) -> Path:
    """The folder with these files in it."""
    for name, text in files.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def changed(name: str, old: str, new: str, files: dict[str, str] = FILES) -> dict[str, str]:
    """The files with one spot of one of them changed."""
    assert files[name].count(old) == 1, f"{old!r} stands {files[name].count(old)} times in {name}"
    return {**files, name: files[name].replace(old, new)}


def read(folder: Path, files: dict[str, str]) -> Reading:
    """What the reader says of a pack made of these files."""
    return inspect_pack(write_pack(folder / "pack", files))


def told(folder: Path, files: dict[str, str]) -> list[str]:
    """All problems of a pack made of these files, as they are shown."""
    return [str(problem) for problem in read(folder, files).problems]
