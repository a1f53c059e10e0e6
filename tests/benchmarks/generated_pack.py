"""A large pack made of counted small records: 3,000 tracks, 14,000 skills and some 120,000 links between records.

Every record is complete, in both languages, and the pack has no errors: what it costs to open is what a pack of this
size would cost anybody. The links are the ids of other records that records name.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

TRACKS = 3_000
SKILLS = 14_000
TRAITS = 12
QUESTIONS_A_TRAIT = 6
RECORDS_A_FILE = 1_000
SKILLS_A_MODULE = 50

_MANIFEST = """\
id: generated
version: "1"
title: {en: Generated, zh: 生成的}
about: {en: Made to be large, zh: 为大而生}
languages: [en, zh]
licence: CC0-1.0
sources:
  - id: text
    title: {en: A text, zh: 一段文字}
    sections:
      - {id: s1, number: "1", title: {en: First, zh: 第一节}}
"""
_WORK = (
    ("Plan", "规划"),
    ("Write", "撰写"),
    ("Test", "测试"),
    ("Review", "复盘"),
    ("Measure", "衡量"),
    ("Brief", "沟通"),
)
_AREAS = ("foundation", "content", "user", "activity", "product", "data", "craft", "people")
_MARKS = ("content", "user", "activity", "product", "neighbour")


def write(folder: Path) -> Path:
    """The pack, written into a folder that is made for it."""
    folder.mkdir(parents=True)
    (folder / "pack.yaml").write_text(_MANIFEST, encoding="utf-8")
    kinds = {
        "traits": (_trait(number) for number in range(TRAITS)),
        "questions": (_question(number) for number in range(TRAITS * QUESTIONS_A_TRAIT)),
        "metrics": (_metric(number) for number in range(20)),
        "skills": (_skill(number) for number in range(SKILLS)),
        "modules": (_module(first) for first in range(0, SKILLS, SKILLS_A_MODULE)),
        "tracks": (_track(number) for number in range(TRACKS)),
    }
    for kind, records in kinds.items():
        for number, part in enumerate(_parts(list(records))):
            text = f"{kind}:\n" + "".join(f"  - {record}\n" for record in part)
            (folder / f"{kind}-{number}.yaml").write_text(text, encoding="utf-8")
    return folder


def _parts(records: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(records), RECORDS_A_FILE):
        yield records[first : first + RECORDS_A_FILE]


def _text(number: int) -> str:
    english, chinese = _WORK[number % len(_WORK)]
    return f"{{en: {english} {number}, zh: {chinese}{number}}}"


def _trait(number: int) -> str:
    text = _text(number)
    return f"{{id: t{number}, name: {text}, short: {text}, more: {text}, less: {text}, sources: [own]}}"


def _question(number: int) -> str:
    text, direction = _text(number), 1 if number // TRAITS % 2 else -1
    keys = f"{{t{number % TRAITS}: {direction}}}"
    return f"{{id: q{number}, text: {text}, keys: {keys}, agree: {text}, disagree: {text}, sources: [own]}}"


def _metric(number: int) -> str:
    text = _text(number)
    rest = f"meaning: {text}, formula: {text}, unit: {text}, example: {text}"
    return f"{{id: n{number}, name: {text}, {rest}, sources: [own]}}"


def _skill(number: int) -> str:
    levels = ", ".join(f"{{en: {english}, zh: {chinese}}}" for english, chinese in _WORK[:4])
    before = (number - SKILLS_A_MODULE, number - SKILLS_A_MODULE * 3 // 2) if number % 2 and number > 100 else ()
    traits = f"t{number % TRAITS}: 3" if number % 2 else ""
    links = f"traits: {{{traits}}}, prerequisites: {{{', '.join(f's{skill}: 1' for skill in before)}}}"
    area = _AREAS[number % len(_AREAS)]
    text = _text(number)
    texts = f"name: {text}, area: {area}, description: {text}, levels: [{levels}]"
    return f"{{id: s{number}, {texts}, {links}, sources: [own]}}"


def _module(first: int) -> str:
    skills = range(first, min(first + SKILLS_A_MODULE, SKILLS))
    teaches = ", ".join(f"{{skill: s{skill}, from: 0, to: 4}}" for skill in skills)
    text = _text(first)
    return (
        f"{{id: m{first}, name: {text}, kind: study, summary: {text}, teaches: [{teaches}], "
        f"steps: [{{text: {text}, hours: 4}}], deliverable: {text}, check: {text}, sources: [own]}}"
    )


def _track(number: int) -> str:
    text = _text(number)
    traits = _some("t", number, 3, TRAITS)
    uses, needs = _some("s", number * 7, 11, SKILLS), _some("s", number * 7, 13, SKILLS)
    suits = f"{{text: {text}, traits: {{{traits}}}, sources: [own]}}"
    duty = f"{{id: d0, text: {text}, output: {text}, metric: n{number % 20}, skills: {{{uses}}}, sources: [own]}}"
    position = f"{{id: p0, name: {text}, change: {text}, requires: {{{needs}}}, sources: [own]}}"
    return (
        f"{{id: c{number}, name: {text}, mark: {_MARKS[number % len(_MARKS)]}, purpose: {text}, week: [{text}], "
        f"suits: {suits}, duties: [{duty}], metrics: [n{number % 20}], positions: [{position}], sources: [own]}}"
    )


def _some(prefix: str, first: int, count: int, among: int) -> str:
    """Ids of some records with a number each; no two are the same."""
    return ", ".join(f"{prefix}{(first + step) % among}: {1 + step % 3}" for step in range(count))
