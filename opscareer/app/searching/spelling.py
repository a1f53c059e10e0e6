"""How words are compared: spelling made even, what stands in for a name, and what counts as a slip of the keyboard."""

from __future__ import annotations

import re
import unicodedata

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Chinese characters, for use inside the brackets of a regular expression."""
_FIRST_CHINESE = HAN[0]
_ACCENTS = re.compile("[\u0300-\u036f]+")
_GAP_IN_CHINESE = re.compile(f"(?<=[{HAN}])[ \t\u3000]+(?=[{HAN}])")
_CHINESE = re.compile(f"[{HAN}]+")
_RUN = re.compile(f"[{HAN}]+|[^{HAN} ](?:[^{HAN}]*[^{HAN} ])?")
_WORD = re.compile(f"[{HAN}]+|[^\\W_{HAN}]+")
_ASCII_SIGNS = {code: " " for code in range(128) if not chr(code).isalnum()}


def folded(text: str) -> str:
    """A text without what does not matter in a search: case, accents, full width and punctuation.

    What remains are words with one space between them; a run of Chinese characters is one word.
    """
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_SIGNS).split())
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold()))
    plain = unicodedata.normalize("NFC", plain).casefold()
    return " ".join(_WORD.findall(_GAP_IN_CHINESE.sub("", plain)))


def words_together(text: str) -> list[str]:
    """The runs of a folded text that belong together: Chinese characters, or the other words between them."""
    return _RUN.findall(text)


def is_chinese(word: str) -> bool:
    """Whether a folded word is one of Chinese characters."""
    return word >= _FIRST_CHINESE and _CHINESE.match(word) is not None


def one_slip_apart(word: str, other: str) -> bool:
    """Whether one letter too many, too few, wrong, or two letters swapped turn one word into the other."""
    if word == other or abs(len(word) - len(other)) > 1:
        return False
    shared = min(len(word), len(other))
    same = next((at for at in range(shared) if word[at] != other[at]), shared)
    rest, others_rest = word[same:], other[same:]
    swapped = rest[1::-1] + rest[2:] == others_rest
    return swapped or rest[1:] == others_rest[1:] or rest[1:] == others_rest or rest == others_rest[1:]
