"""What a printed form of consent is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from opscareer.reports.content import Paper
from opscareer.wording import Language


@dataclass(frozen=True, slots=True)
class ConsentPart:
    """One paragraph of the text and its heading. In the text `{months}` stands for how long records are kept."""

    head: str
    text: str


@dataclass(frozen=True, slots=True)
class ConsentWords:
    """The text in one language."""

    title: str
    parts: tuple[ConsentPart, ...]


@dataclass(frozen=True, slots=True)
class ConsentText:
    """The text and its version, which is kept with every consent given by it."""

    version: str
    words: Mapping[Language, ConsentWords]


@dataclass(frozen=True, slots=True)
class ConsentForm:
    """A form to sign, in one language or both; `months` is how long records are kept, None where it is to be written
    by hand."""

    text: ConsentText
    languages: tuple[Language, ...]
    months: int | None
    paper: Paper = "a4"
    large: bool = False
