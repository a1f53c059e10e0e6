"""A small pack with one record of each kind of the Handbook, written as files or read into a pack."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from opscareer.knowledge.pack import Pack
from tests.knowledge.written_packs import FILES, METRICS, read

CALCULATED = """\
  - id: interaction-rate
    name: {en: Interaction rate, zh: 互动率}
    meaning: {en: Which part of the readers answered, zh: 有多少读者参与互动}
    formula: {en: rate = answers ÷ reads × 100 %, zh: 互动率 = 互动数 ÷ 阅读量 × 100%}
    unit: {en: percent, zh: "%"}
    example: {en: "60 answers on 2,000 reads are 3 %", zh: 阅读 2000、互动 60，就是 3%}
    calculator:
      inputs:
        - {symbol: answers, name: {en: Answers, zh: 互动数}, example: 60}
        - {symbol: reads, name: {en: Readers, zh: 阅读数}, example: 2000}
      expression: answers / reads * 100
      decimals: 1
      result: 3.0
    sources: [s1]
"""

HANDBOOK = """\
goals:
  - id: user-base
    name: {en: A larger user base, zh: 扩大用户规模}
    meaning: {en: More people stay, zh: 更多人留下来}
    served-by:
      content: {en: Publishes where they read, zh: 在用户看内容的地方发布}
    metrics: [reads, interaction-rate]
    sources: [s1]
loop:
  - id: analyse
    name: {en: Look at the data, zh: 分析数据}
    summary: {en: Choose where to put the effort, zh: 决定力气往哪使}
    inputs:
      - {en: Figures of last week, zh: 上周数据}
    outputs:
      - {en: One page of strategy, zh: 一页策略}
    skills: [planning]
    example: {en: 400 of 1000 came back, zh: 1000 人里有 400 人回来}
    sources: [s1]
  - id: carry-out
    name: {en: Carry it out, zh: 全面执行}
    summary: {en: Do it, zh: 做完它}
    inputs:
      - {en: The plan, zh: 计划}
    outputs:
      - {en: The result, zh: 结果}
    skills: [copywriting]
    example: {en: Two posts went out, zh: 发了两篇}
    sources: [own]
means:
  - id: word-of-mouth
    name: {en: Word of mouth, zh: 口碑}
    description: {en: Users tell their friends, zh: 用户告诉朋友}
    work:
      - {en: Ask contented users, zh: 找满意的用户}
      - {en: Give them something to show, zh: 给他们可以晒的东西}
    fits: {en: Products worth telling of, zh: 值得说的产品}
    costs: {en: Time, zh: 时间}
    handover: {en: Greet the friend by name, zh: 叫出朋友的名字}
    metrics: [interaction-rate]
    skills: [copywriting]
    sources: [s1, own]
notes:
  - id: four-goals
    name: {en: The goals pull at each other, zh: 目标会互相拉扯}
    about: goals
    text: {en: One goal stands in front, zh: 一轮只主攻一个目标}
    sources: [own]
terms:
  - id: retention
    name: {en: retention, zh: 留存}
    meaning: {en: Who came is still there, zh: 来了的人还在}
    avoid: {en: [user keeping], zh: [保留]}
    sources: [s1]
  - id: activation
    name: {en: activation, zh: 激活}
    meaning: {en: The first real act, zh: 第一个关键行为}
    sources: [own]
facts:
  - id: f1
    section: s1
    text: {en: People come and stay, zh: 人来了还要留下}
    carried-by: [goals/user-base, tracks/content/write]
"""

HANDBOOK_FILES = {**FILES, "metrics.yaml": METRICS + CALCULATED, "handbook.yaml": HANDBOOK}


@cache
def handbook_pack() -> Pack:
    """The pack that these files make."""
    with TemporaryDirectory() as folder:
        reading = read(Path(folder), HANDBOOK_FILES)
    assert reading.pack is not None, "\n".join(str(problem) for problem in reading.problems)
    return reading.pack
