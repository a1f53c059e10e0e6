"""The records of a pack: what a pack may say, as frozen types.

One top-level key of a YAML file holds one kind of record (`skills:` a list of `Skill`, and so on); see `PackFile`.
In YAML the names are written with hyphens (`leads-to`); here with underscores. Every record names the sections of the
source text it comes from in `sources`; `own` says that it is our own addition, and both may stand side by side.
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Discriminator, Field, StringConstraints, Tag

from opscareer.wording import Language

OWN = "own"
"""The section id that says: our own addition, not from the source text."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=60)]
SectionId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$", max_length=40)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Level = Annotated[int, Field(ge=0, le=4)]
LevelAboveZero = Annotated[int, Field(ge=1, le=4)]
Direction = Literal[-1, 1]
Weight = Annotated[int, Field(ge=-5, le=5)]
Share = Annotated[int, Field(ge=1, le=5)]

Education = Literal["junior-high", "senior-high", "junior-college", "bachelor", "postgraduate", "working"]
EDUCATIONS: tuple[Education, ...] = get_args(Education)


def _hyphenated(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Record(BaseModel):
    """What all records share: frozen, strict about unknown keys, hyphens in YAML."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, alias_generator=_hyphenated)


class Text(Record):
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


class Manifest(Record):
    """`pack.yaml`: what the pack is."""

    id: Id
    version: Words
    title: Text
    about: Text
    languages: Annotated[tuple[Literal["en", "zh"], ...], Field(min_length=2, strict=False)]
    licence: Words
    sources: Annotated[tuple[Source, ...], Field(min_length=1, strict=False)]


class Trait(Named):
    """Something a person likes or is like. `short` labels an axis of a chart; `more` and `less` say in the second
    person what a high and a low score mean ("You like to write", "Writing is not what you look for")."""

    short: Text
    more: Text
    less: Text


class Question(Sourced):
    """A statement answered on five points. `keys` says toward (1) or away from (-1) which traits agreeing points.

    `agree` and `disagree` retell the answer in the second person, for reasons: "You keep a notebook of ideas".
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
    traits: dict[Id, Weight] = {}
    prerequisites: dict[Id, LevelAboveZero] = {}


class Metric(Named):
    """A number a track answers for. `formula` in words and signs, `unit`, what it means, and a worked example."""

    meaning: Text
    formula: Text
    unit: Text
    example: Text


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


class Track(Named):
    """A career track. `mark` picks its hue and sign on screen and in print."""

    mark: Literal["content", "user", "activity", "product", "neighbour"]
    purpose: Text
    week: Annotated[tuple[Text, ...], Field(min_length=1, strict=False)]
    suits: Suits
    duties: Annotated[tuple[Duty, ...], Field(min_length=1, strict=False)]
    metrics: Annotated[tuple[Id, ...], Field(min_length=1, strict=False)]
    positions: Annotated[tuple[Position, ...], Field(min_length=1, strict=False)]
    neighbours: Annotated[tuple[Id, ...], Field(strict=False)] = ()

    @property
    def first_position(self) -> Position:
        """The rung a newcomer aims for."""
        return self.positions[0]

    def position(self, position_id: str) -> Position | None:
        """The rung of that id, if the ladder has it."""
        return next((rung for rung in self.positions if rung.id == position_id), None)


class StageDuty(Sourced):
    """What one track does in one lifecycle stage."""

    text: Text


class Stage(Named):
    """A stage of a product's life, with the duties of each track in it. Order in the pack is order of life."""

    summary: Text
    story: Text
    duties: Annotated[
        dict[Id, Annotated[tuple[StageDuty, ...], Field(min_length=1, strict=False)]], Field(min_length=1)
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
    """One sitting's worth of a module, one line of the weekly tick list."""

    text: Text
    hours: Annotated[int, Field(ge=1, le=12)]


class Module(Named):
    """A unit of study, practice or work. `requires` lists what must hold before (all of it)."""

    kind: Literal["study", "practice", "work"]
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
    develops: dict[Id, LevelAboveZero] = {}
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

    @classmethod
    def kinds(cls) -> tuple[str, ...]:
        """The kinds of records, in the order in which they build on each other."""
        return tuple(cls.model_fields)
