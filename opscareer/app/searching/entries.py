"""What can be found: one entry for each thing that has a name of its own, or a sentence of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from opscareer.knowledge.record_parts import Text

Kind = Literal[
    "tracks",
    "commands",
    "skills",
    "positions",
    "modules",
    "metrics",
    "majors",
    "routes",
    "stages",
    "goals",
    "loop",
    "means",
    "terms",
    "notes",
    "duties",
    "sections",
    "traits",
    "questions",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
"""Kinds in the order in which they stand where all else is equal. `commands` are pages and actions of the window."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found.

    `key` names it among those of its kind; a position or duty has its track before it, `user-operation/user-growth`.
    `also` are further names that lead to it, in any language; `details` the texts it is found by after its names.
    `within` is what it belongs to, and `mark` the track's; `about` is the part of Explore that a note stands in. A
    `sentence` is found by its words, not by its initials.
    """

    kind: Kind
    key: str
    title: Text
    also: tuple[str, ...] = ()
    details: tuple[Text, ...] = ()
    within: Text | None = None
    mark: str = ""
    about: str = ""
    sentence: bool = False

    @property
    def record(self) -> str:
        """The name of its record, `skills/copywriting`; positions and duties are named within their track."""
        return f"tracks/{self.key}" if self.kind in ("positions", "duties") else f"{self.kind}/{self.key}"

    @property
    def names(self) -> tuple[str, ...]:
        """What it is called: in both languages, then otherwise. A sentence has no name."""
        return () if self.sentence else (self.title.en, self.title.zh, *self.also)

    @property
    def texts(self) -> tuple[Text, ...]:
        """What else is written about it."""
        around = (self.within,) if self.within else ()
        return (*((self.title,) if self.sentence else ()), *self.details, *around)
