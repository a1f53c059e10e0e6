"""What all records are built from: ids, levels, texts in both languages, and where a record comes from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.dataclasses import dataclass

from opscareer.wording import Language

OWN = "own"
"""The section id that says: our own addition, not from the source text."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
SectionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=40)]
Words = Annotated[str, StringConstraints(strict=True, strip_whitespace=True, min_length=1, max_length=4000)]
Level = Annotated[int, Field(ge=0, le=4)]
LevelAboveZero = Annotated[int, Field(ge=1, le=4)]
Direction = Literal[-1, 1]
Weight = Annotated[int, Field(ge=-5, le=5)]
Share = Annotated[int, Field(ge=1, le=5)]


def _hyphenated(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Record(BaseModel):
    """What all records share: frozen, strict about unknown keys, hyphens in YAML."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, alias_generator=_hyphenated)


# No model: six in ten objects of a pack are texts, and a dataclass with slots is made quicker.
@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Text:
    """One human text in both languages."""

    en: Words
    zh: Words

    def said(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en


class Sourced(Record):
    """A record that says where it comes from: section ids of the manifest's sources, or `own`."""

    sources: Annotated[tuple[SectionId, ...], Field(min_length=1, strict=False)]


class Named(Sourced):
    """A record with an id that others refer to, and a name."""

    id: Id
    name: Text


class SourcedText(Sourced):
    """A text with its own sources, inside a record that has others."""

    text: Text
