"""How problems of a list are said, in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from opscareer.knowledge.shape_problems import nearest
from opscareer.wording import InBoth, in_both, quoted

_LONGEST_SHOWN = 40


def told(name: str, /, **values: object) -> InBoth:
    """One of the sentences in `resources/phrases/roster.toml`."""
    return in_both(f"roster.{name}", **values)


def cut(cell: str) -> InBoth:
    """A cell as messages show it, between quotation marks; signs without a shape by their codes."""
    return quoted(cell if len(cell) <= _LONGEST_SHOWN else f"{cell[:_LONGEST_SHOWN]}…")


def listed(words: Iterable[str]) -> InBoth:
    """Words to choose from."""
    words = list(words)
    return InBoth(", ".join(words), "、".join(words))


def meant_instead(word: str, known: Iterable[str]) -> InBoth | None:
    """A hint with the nearest known word; None where none is near."""
    near = nearest(word, known)
    return None if near is None else in_both("problems.did-you-mean", word=cut(near))
