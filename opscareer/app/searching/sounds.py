"""How names sound: Chinese by pinyin, whole and by initials, English by its words run together and their initials."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from opscareer.app.searching.spelling import is_chinese

_READINGS = {
    "长尾": "chang wei",
    "长图": "chang tu",
    "长文": "chang wen",
    "长期": "chang qi",
    "粘性": "nian xing",
    "调优": "tiao you",
    "弹窗": "tan chuang",
    "重构": "chong gou",
}
"""Words of the field that pypinyin reads wrongly."""


class Sounds(NamedTuple):
    """A name as it may be typed without looking at its spelling.

    Each is a line of words: from the beginning of the name first, then from every later word or character, so that
    `yonghuyunying` and `yunying` both begin a word, as do `yhyy` and `yy`.
    """

    run_together: str
    initials: str


def sounds_of(names: Iterable[str]) -> list[Sounds]:
    """The sounds of folded names, in their order."""
    return [_sounds(name) for name in names]


def _sounds(name: str) -> Sounds:
    words = name.split(" ")
    has_chinese = any(map(is_chinese, words))
    if len(words) == 1 and not has_chinese:
        return Sounds("", "")
    parts: list[str] = []
    initials: list[str] = []
    for word in words:
        if is_chinese(word):
            syllables = _reader().read(word)
            parts += syllables
            initials += [syllable[0] for syllable in syllables]
        else:
            parts.append(word)
            initials.append(word if has_chinese else word[:1])
    return Sounds(_from_every_part(parts), _from_every_part(initials))


def _from_every_part(parts: list[str]) -> str:
    return " ".join("".join(parts[start:]) for start in range(len(parts)))


class _Reader:
    """Reads Chinese by pypinyin, one known word after the other, each worked out once: names share their words."""

    def __init__(self) -> None:
        from pypinyin import lazy_pinyin, load_phrases_dict  # takes a while to load
        from pypinyin.seg.mmseg import seg

        load_phrases_dict({word: [[syllable] for syllable in said.split()] for word, said in _READINGS.items()})
        self._cut, self._pinyin = seg.cut, lazy_pinyin
        self._known: dict[str, list[str]] = {}

    def read(self, text: str) -> list[str]:
        """A syllable for each character."""
        return [syllable for word in self._cut(text) for syllable in self._read_word(word)]

    def _read_word(self, word: str) -> list[str]:
        if word not in self._known:
            self._known[word] = self._pinyin([word])
        return self._known[word]


@cache
def _reader() -> _Reader:
    return _Reader()
