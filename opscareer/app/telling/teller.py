"""The pieces every telling is made of: labelled values, lists of points, and names that lead on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import OWN, Sourced, SourcedText, Text
from opscareer.knowledge.records import Suits
from opscareer.wording import Language, joined, phrase

Lines = Iterator[str]


@dataclass(frozen=True, slots=True)
class Teller:
    """Tells about records of one pack in one language. Labels are the tables of `show.toml`."""

    pack: Pack
    language: Language

    def word(self, key: str, **values: object) -> str:
        """A word or a sentence of our own."""
        return phrase(f"show.{key}", self.language, **values)

    def line(self, label: str, value: str | Text) -> str:
        """`Unit: percent`."""
        said = value.said(self.language) if isinstance(value, Text) else value
        return self.word("line", label=self.word(label), value=said)

    def points(self, label: str, points: Iterable[str | Text]) -> Lines:
        """A heading with a point a line below it; nothing where there are no points."""
        said = [point.said(self.language) if isinstance(point, Text) else point for point in points]
        if said:
            yield ""
            yield self.word(label)
            yield from (f"  - {point}" for point in said)

    def named(self, kind: str, record_id: str) -> str:
        """A record by its name and the name one can ask for it by: `Copywriting (skills/copywriting)`."""
        record = getattr(self.pack, kind)[record_id]
        name = record.text if kind == "questions" else record.name
        return self.word("named", name=name.said(self.language), record=f"{kind}/{record_id}")

    def all_named(self, kind: str, record_ids: Iterable[str]) -> list[str]:
        """Several records of a kind by their names."""
        return [self.named(kind, record_id) for record_id in record_ids]

    def at_levels(self, levels: Mapping[str, int]) -> list[str]:
        """Skills with a level each."""
        return [self.word("at-level", name=self.named("skills", skill), level=level) for skill, level in levels.items()]

    def weighed(self, kind: str, weights: Mapping[str, int]) -> list[str]:
        """Records with a signed weight each."""
        return [
            self.word("weighed", name=self.named(kind, record_id), weight=f"{weight:+d}".replace("-", "−"))
            for record_id, weight in weights.items()
        ]

    def together(self, label: str, parts: Iterable[str]) -> str:
        """Several things in one labelled line."""
        return self.line(label, self.word("between").join(parts))

    def cited(self, text: SourcedText | Suits) -> str:
        """A text that has sources of its own."""
        return self.word("cited", text=text.text.said(self.language), source=self.sections(text))

    def source(self, record: Sourced) -> str:
        """Where a record comes from."""
        return self.line("source", self.sections(record))

    def sections(self, record: Sourced) -> str:
        """The sections that a record comes from, each with its number and title, and whether we added to it."""
        sections = (self.pack.section(section_id) for section_id in record.sources if section_id != OWN)
        named = [
            self.word("section", number=section.number, title=section.title.said(self.language))
            for section in sections
            if section is not None
        ]
        own = [self.word("own")] if OWN in record.sources else []
        return joined([*named, *own], self.language)
