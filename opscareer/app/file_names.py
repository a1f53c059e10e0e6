"""File names from what people type: such as every system takes, and no two of them the same on any."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_UNFIT = frozenset('<>:"/\\|?*')
_SHAPELESS = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names of devices on Windows, whatever follows after a dot."""
_MOST_BYTES = 100


def shaped(text: str) -> str:
    """Text composed and in one line, without signs that have no shape."""
    composed = unicodedata.normalize("NFC", text)
    kept = (sign for sign in composed if sign.isspace() or unicodedata.category(sign) not in _SHAPELESS)
    return " ".join("".join(kept).split())


def safe_stem(text: str, otherwise: str) -> str:
    """The text as a file name without its ending; `otherwise` where nothing is left of it."""
    fit = "".join("-" if sign in _UNFIT else sign for sign in shaped(text))
    short = fit.encode()[:_MOST_BYTES].decode("utf-8", "ignore").strip(". ")
    if short.partition(".")[0].strip().casefold() in _RESERVED:
        return f"{short}-"
    return short or otherwise


def distinct_stems(stems: Iterable[str]) -> list[str]:
    """The same names, those that a file system may take for an earlier one with a number behind them."""
    taken: set[str] = set()
    found = []
    for stem in stems:
        tried, number = stem, 2
        while _folded(tried) in taken:
            tried, number = f"{stem}-{number}", number + 1
        taken.add(_folded(tried))
        found.append(tried)
    return found


def _folded(stem: str) -> str:
    return unicodedata.normalize("NFKC", stem).casefold()
