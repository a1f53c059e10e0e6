"""The records of a pack: what a pack may say, as frozen types.

One top-level key of a YAML file holds one kind of record (`skills:` a list of `Skill`, and so on); see `PackFile`.
In YAML the names are written with hyphens (`leads-to`); here with underscores. Every record names the sections of the
source text it comes from in `sources`; `own` says that it is our own addition, and both may stand side by side.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Discriminator, Field, Tag

from opscareer.knowledge.handbook_records import Fact, Goal, LoopStep, Means, Metric, Note, Term
from opscareer.knowledge.record_parts import (
    Direction,
    Id,
    Level,
    LevelAboveZero,
    Named,
    Record,
    SectionId,
    Share,
    Sourced,
    SourcedText,
    Text,
    Weight,
    Words,
)

Education = Literal["junior-high", "senior-high", "junior-college", "bachelor", "postgraduate", "working"]
EDUCATIONS: tuple[Education, ...] = get_args(Education)
Kind = Literal["study", "practice", "work"]
"""What a module is: something to study, to try out, or to do in earnest."""
KINDS: tuple[Kind, ...] = get_args(Kind)


class Section(Record):
    """A numbered part of a source, so that a record can be traced to it."""

    id: SectionId
    number: Words
    title: Text


class Source(Record):
    """A text the pack draws on."""

    id: Id
    title: Text
    sections: Annotated[tuple[Section, ...], Field(min_length=1, strict=False)]


class Classification(Record):
    """A public classification of occupations that tracks may refer to, and what must be said where its codes show."""

    id: Id
    title: Text
    version: Words
    attribution: Text


class Manifest(Record):
    """`pack.yaml`: what the pack is."""

    id: Id
    version: Words
    title: Text
    about: Text
    languages: Annotated[tuple[Literal["en", "zh"], ...], Field(min_length=2, strict=False)]
    licence: Words
    sources: Annotated[tuple[Source, ...], Field(min_length=1, strict=False)]
    classifications: Annotated[tuple[Classification, ...], Field(strict=False)] = ()


class Trait(Named):
    """Something a person likes or is like. `short` labels an axis of a chart; `more` and `less` say in the second
    person what a high and a low score mean ("You like to write", "Writing is not what you look for")."""

    short: Text
    more: Text
    less: Text


class Question(Sourced):
    """A statement answered on five points. `keys` says toward (1) or away from (-1) which traits agreeing points.

    `agree` and `disagree` say in the second person what an answer to either side means, for whoever looks the statement
    up; reasons quote the statement itself.
    """

    id: Id
    text: Text
    keys: Annotated[dict[Id, Direction], Field(min_length=1)]
    agree: Text
    disagree: Text


class Skill(Named):
    """A competency with four "I can ..." levels. `traits` says which traits make its use enjoyable, with weights;
    `prerequisites` which levels of other skills come before its first level."""

    area: Literal["foundation", "content", "user", "activity", "product", "data", "craft", "people"]
    description: Text
    levels: Annotated[tuple[Text, Text, Text, Text], Field(strict=False)]
    traits: dict[Id, Weight] = Field(default_factory=dict)
    prerequisites: dict[Id, LevelAboveZero] = Field(default_factory=dict)


class Duty(Sourced):
    """Something the track does: the skills it uses with shares 1-5, what is handed over, the metric it moves."""

    id: Id
    text: Text
    output: Text
    metric: Id | None = None
    skills: Annotated[dict[Id, Share], Field(min_length=1)]


class Position(Named):
    """A rung of a track's ladder: what changes at it and which levels it requires."""

    change: Text
    requires: Annotated[dict[Id, LevelAboveZero], Field(min_length=1)]


class Suits(Sourced):
    """Whom a track suits: the sentence that follows "suits people who", and the traits behind it with weights."""

    text: Text
    traits: Annotated[dict[Id, Weight], Field(min_length=1)]


class OccupationReference(Record):
    """An occupation of a public classification that is like a track. `label` is the classification's own wording;
    `match` says how near it is, in the words of SKOS."""

    classification: Id
    code: Words
    label: Words
    match: Literal["exact", "close", "broad", "narrow", "related"]


class Track(Named):
    """A career track. `mark` picks its hue and sign on screen and in print; `where` tells the cities and kinds of
    companies that employ it."""

    mark: Literal["content", "user", "activity", "product", "neighbour"]
    purpose: Text
    week: Annotated[tuple[Text, ...], Field(min_length=1, strict=False)]
    suits: Suits
    duties: Annotated[tuple[Duty, ...], Field(min_length=1, strict=False)]
    metrics: Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]
    positions: Annotated[tuple[Position, ...], Field(min_length=1, strict=False)]
    neighbours: Annotated[tuple[Id, ...], Field(strict=False)] = ()
    where: SourcedText | None = None
    references: Annotated[tuple[OccupationReference, ...], Field(strict=False)] = ()

    @property
    def first_position(self) -> Position:
        """The rung a newcomer aims for."""
        return self.positions[0]

    def position(self, position_id: str) -> Position | None:
        """The rung of that id, if the ladder has it."""
        return next((rung for rung in self.positions if rung.id == position_id), None)

    def levels_needed(self, position_id: str) -> dict[str, int]:
        """The levels (1-4) needed for a position, by skill; KeyError for one that the ladder does not have.

        Who stands on a rung can do what the rungs below it ask for: the highest level on the way up counts.
        """
        needed: dict[str, int] = {}
        for rung in self.positions:
            for skill, level in rung.requires.items():
                needed[skill] = max(level, needed.get(skill, 0))
            if rung.id == position_id:
                return needed
        raise KeyError(position_id)


class Stage(Named):
    """A stage of a product's life, with the duties of each track in it. Order in the pack is order of life."""

    summary: Text
    story: Text
    duties: Annotated[
        dict[Id, Annotated[tuple[SourcedText, ...], Field(min_length=1, strict=False)]], Field(min_length=1)
    ]


class SkillNeeded(Record):
    """A requirement: hold a skill at least at a level."""

    skill: Id
    level: LevelAboveZero


class ModuleNeeded(Record):
    """A requirement: have finished a module."""

    module: Id


class AnyOf(Record):
    """A requirement met by any one of several."""

    any_of: Annotated[tuple[Requirement, ...], Field(min_length=1, strict=False)]


class AllOf(Record):
    """A requirement met by all of several."""

    all_of: Annotated[tuple[Requirement, ...], Field(min_length=1, strict=False)]


def _form_of_requirement(raw: object) -> str | None:
    """Which form a requirement takes, by its key, so that a mistake inside is told once and for that form alone.

    The angle brackets keep the name of a form apart from the keys of a file in what pydantic finds.
    """
    built = ((SkillNeeded, "skill"), (ModuleNeeded, "module"), (AnyOf, "any-of"), (AllOf, "all-of"))
    return next(
        (f"<{key}>" for kind, key in built if isinstance(raw, kind) or (isinstance(raw, dict) and key in raw)), None
    )


Requirement = Annotated[
    Annotated[SkillNeeded, Tag("<skill>")]
    | Annotated[ModuleNeeded, Tag("<module>")]
    | Annotated[AnyOf, Tag("<any-of>")]
    | Annotated[AllOf, Tag("<all-of>")],
    Discriminator(_form_of_requirement),
]


class Teaching(Record):
    """A module brings a skill from one level (which must be held before) to a higher one."""

    skill: Id
    from_: Level
    to: LevelAboveZero


class Step(Record):
    """One sitting's worth of a module, one line of the weekly tick list. `stage` is the stage of a product's life that
    it plays in, in a project that goes through one."""

    text: Text
    hours: Annotated[int, Field(ge=1, le=12)]
    stage: Id | None = None


class Module(Named):
    """A unit of study, practice or work. `requires` lists what must hold before (all of it).

    `practises` names the track whose duties a project practises in the stages of a product's life.
    """

    kind: Kind
    practises: Id | None = None
    summary: Text
    teaches: Annotated[tuple[Teaching, ...], Field(min_length=1, strict=False)]
    requires: Annotated[tuple[Requirement, ...], Field(strict=False)] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1, strict=False)]
    deliverable: Text
    check: Text

    @property
    def hours(self) -> int:
        """The whole effort: the sum over its steps."""
        return sum(step.hours for step in self.steps)


class Major(Named):
    """A field of study: what it develops (skill levels a graduate brings) and the tracks that recruit from it."""

    description: Text
    develops: dict[Id, LevelAboveZero] = Field(default_factory=dict)
    leads_to: Annotated[tuple[Id, ...], Field(strict=False)] = ()


class Months(Record):
    """A span of months, both ends included."""

    least: Annotated[int, Field(ge=0, le=120)]
    most: Annotated[int, Field(ge=0, le=120)]


class Route(Named):
    """A training path: who may enter, how long it takes, the award (none: null), what it leads to."""

    kind: Literal["full-time", "short-term", "self-study", "on-the-job"]
    description: Text
    entry: Annotated[tuple[Education, ...], Field(min_length=1, strict=False)]
    months: Months
    award: Text | None = None
    leads_to: Annotated[tuple[Id, ...], Field(strict=False)] = ()
    caution: Text | None = None


class PackFile(Record):
    """What one YAML file of a pack (other than `pack.yaml`) may hold: lists of records, one list a kind."""

    traits: Annotated[tuple[Trait, ...], Field(strict=False)] = ()
    questions: Annotated[tuple[Question, ...], Field(strict=False)] = ()
    skills: Annotated[tuple[Skill, ...], Field(strict=False)] = ()
    metrics: Annotated[tuple[Metric, ...], Field(strict=False)] = ()
    tracks: Annotated[tuple[Track, ...], Field(strict=False)] = ()
    stages: Annotated[tuple[Stage, ...], Field(strict=False)] = ()
    modules: Annotated[tuple[Module, ...], Field(strict=False)] = ()
    majors: Annotated[tuple[Major, ...], Field(strict=False)] = ()
    routes: Annotated[tuple[Route, ...], Field(strict=False)] = ()
    goals: Annotated[tuple[Goal, ...], Field(strict=False)] = ()
    loop: Annotated[tuple[LoopStep, ...], Field(strict=False)] = ()
    means: Annotated[tuple[Means, ...], Field(strict=False)] = ()
    notes: Annotated[tuple[Note, ...], Field(strict=False)] = ()
    terms: Annotated[tuple[Term, ...], Field(strict=False)] = ()
    facts: Annotated[tuple[Fact, ...], Field(strict=False)] = ()

    @classmethod
    def kinds(cls) -> tuple[str, ...]:
        """The kinds of records, in the order in which they build on each other."""
        return tuple(cls.model_fields)
