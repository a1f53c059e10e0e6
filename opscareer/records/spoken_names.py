"""How the names of people are said: Chinese by pinyin, so that lists stand in its order and a search finds it.

Names are read differently from other words: many surnames have a reading of their own.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]+")
_SURNAMES = {
    "万俟": "mo qi",
    "尉迟": "yu chi",
    "澹台": "tan tai",
    "长孙": "zhang sun",
    "乐": "yue",
    "仇": "qiu",
    "冼": "xian",
    "区": "ou",
    "单": "shan",
    "员": "yun",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "秘": "bi",
    "种": "chong",
    "缪": "miao",
    "翟": "zhai",
    "解": "xie",
    "曾": "zeng",
    "覃": "qin",
}
"""Surnames that are said otherwise than the same characters in other words."""


class Spoken(NamedTuple):
    """A name as it is said: its syllables with blanks between, run together, and their first letters; other words of
    the name stay as they are. All empty for a name without a Chinese character."""

    syllables: str = ""
    run_together: str = ""
    initials: str = ""


def spoken(name: str) -> Spoken:
    """How a name is said that is in small letters."""
    if not _CHINESE.search(name):
        return Spoken()
    parts = [part for word in name.split() for part in _parts(word)]
    return Spoken(" ".join(parts), "".join(parts), "".join(part[0] for part in parts))


def _parts(word: str) -> list[str]:
    """The syllables of a word, what is not Chinese in one piece."""
    from pypinyin import lazy_pinyin  # takes a while to load

    surname = next((known for known in _SURNAMES if word.startswith(known)), "")
    said = _SURNAMES[surname].split() if surname else []
    return [*said, *(part.strip() for part in lazy_pinyin(word.removeprefix(surname)) if part.strip())]
