"""How good a new passphrase is, by its length alone: nobody has to put in a digit or a sign."""

from __future__ import annotations

import unicodedata
from typing import Literal

Strength = Literal["too-short", "short", "good", "strong"]

LEAST = 8
"""Letters below which a passphrase is not taken: it would be guessed soon, whatever a guess costs."""
_GOOD, _STRONG = 12, 18
_SIGNS_FROM = 0x2E80
"""From here on in Unicode a sign is a syllable or a word: there are so many that one counts for two letters."""


def strength_of(passphrase: str) -> Strength:
    """How good it is. The same few signs over and over count as if they were typed twice."""
    signs = unicodedata.normalize("NFKC", passphrase.strip())
    length = min(_counted(signs), 2 * _counted("".join(set(signs))))
    if len(signs) < LEAST or length < LEAST:
        return "too-short"
    if length < _GOOD:
        return "short"
    return "good" if length < _STRONG else "strong"


def _counted(signs: str) -> int:
    return sum(2 if ord(sign) >= _SIGNS_FROM else 1 for sign in signs)
