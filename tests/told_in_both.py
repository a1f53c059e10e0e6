"""Whether what is told in English is told in Chinese too: with its names and numbers, and nothing left in English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from opscareer.problems import Problem
from opscareer.wording import InBoth

_CHINESE = re.compile("[\u4e00-\u9fff]")
_NAMES = re.compile(r"'((?:[^'\\]|\\.)*)'|\"((?:[^\"\\]|\\.)*)\"|`([^`]*)`")
_NUMBERS = re.compile(r"(?<![\w.+-])-?[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?(?!\w)")
_QUOTED = re.compile("“[^”]*”|`[^`]*`|\\[[^\\]]*\\]")
_ENGLISH = re.compile(r"[A-Za-z]{2,}(?: [a-z]{2,}){2,}")
_HALF_WIDTH = re.compile("[\u4e00-\u9fff][,;:?!(]|[,;:?!)][\u4e00-\u9fff]")


def faults_of(said: InBoth) -> Iterator[str]:
    """What is wrong with the Chinese of a sentence, compared with its English."""
    if said.zh == said.en or not _CHINESE.search(said.zh):
        yield "it is not Chinese"
    names = [next(filter(None, found.groups()), "") for found in _NAMES.finditer(said.en)]
    yield from (f"the name {name!r} is missing" for name in names if name not in said.zh)
    numbers = _NUMBERS.findall(_NAMES.sub("", said.en))
    yield from (f"the number {number} is missing" for number in numbers if number not in said.zh)
    left = _ENGLISH.search(_QUOTED.sub("", said.zh))
    if left:
        yield f"{left[0]!r} is English"
    if _HALF_WIDTH.search(_QUOTED.sub("", said.zh)):
        yield "its punctuation is not Chinese"


def faults_in(problem: Problem) -> list[str]:
    """What is wrong with the Chinese of a problem, each fault with the sentences."""
    told = (problem.what, *((problem.remedy,) if problem.remedy else ()))
    return [f"{fault}: {said.en} | {said.zh}" for said in told for fault in faults_of(said)]
