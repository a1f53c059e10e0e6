"""A pack as the rest of the program sees it: every kind of record by id, and where each one stands in its file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from opscareer.knowledge.handbook_records import Fact, Goal, LoopStep, Means, Metric, Note, Term
from opscareer.knowledge.records import Major, Manifest, Module, Question, Route, Section, Skill, Stage, Track, Trait
from opscareer.problems import Place

RecordKey = tuple[str, str]
"""Kind and id of a record: `("skills", "copywriting")`."""


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that was read without errors. Mappings keep the order of the files, which is the order on screen."""

    manifest: Manifest
    traits: Mapping[str, Trait]
    questions: Mapping[str, Question]
    skills: Mapping[str, Skill]
    metrics: Mapping[str, Metric]
    tracks: Mapping[str, Track]
    stages: Mapping[str, Stage]
    modules: Mapping[str, Module]
    majors: Mapping[str, Major]
    routes: Mapping[str, Route]
    hash: str
    """SHA-256 over the files' names and bytes, hexadecimal."""
    places: Mapping[RecordKey, Place] = field(repr=False)
    goals: Mapping[str, Goal] = field(default_factory=dict)
    loop: Mapping[str, LoopStep] = field(default_factory=dict)
    means: Mapping[str, Means] = field(default_factory=dict)
    notes: Mapping[str, Note] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def section(self, section_id: str) -> Section | None:
        """The section of a source with that id; None for `own`."""
        return next((section for section in self.sections() if section.id == section_id), None)

    def sections(self) -> Iterator[Section]:
        """All sections of all sources."""
        for source in self.manifest.sources:
            yield from source.sections
