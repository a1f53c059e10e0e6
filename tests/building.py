"""Small packs made in code: a few skills, modules, traits and questions, so that a test says only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import OWN, SourcedText, Text
from opscareer.knowledge.records import (
    AllOf,
    AnyOf,
    Duty,
    Kind,
    Manifest,
    Module,
    Position,
    Question,
    Requirement,
    Route,
    Section,
    Skill,
    Source,
    Stage,
    Step,
    Suits,
    Teaching,
    Track,
    Trait,
)


def text(words: str) -> Text:
    """A human text; the Chinese is the English in book marks."""
    return Text(en=words, zh=f"《{words}》")


def trait(name: str) -> Trait:
    return Trait(id=name, name=text(name), short=text(name), more=text("more"), less=text("less"), sources=(OWN,))


def question(name: str, keys: Mapping[str, int]) -> Question:
    words = {"text": text(f"I {name}."), "agree": text(f"You {name}."), "disagree": text(f"You do not {name}.")}
    return Question.model_validate({"id": name, "keys": dict(keys), "sources": (OWN,), **words})


def skill(name: str, prerequisites: Mapping[str, int] | None = None, *, foundation: bool = False) -> Skill:
    return Skill(
        id=name,
        name=text(name),
        area="foundation" if foundation else "craft",
        description=text("description"),
        levels=(text("1"), text("2"), text("3"), text("4")),
        prerequisites=dict(prerequisites or {}),
        sources=(OWN,),
    )


def any_of(*options: Requirement) -> AnyOf:
    return AnyOf.model_validate({"any-of": options})


def all_of(*parts: Requirement) -> AllOf:
    return AllOf.model_validate({"all-of": parts})


def module(
    name: str,
    teaches: Mapping[str, tuple[int, int]],
    steps: Sequence[int] = (1,),
    requires: Iterable[Requirement] = (),
    *,
    kind: Kind = "study",
) -> Module:
    """A module that brings skills from a level to a level, in steps of so many hours."""
    return Module(
        id=name,
        name=text(name),
        kind=kind,
        summary=text("summary"),
        teaches=tuple(Teaching.model_validate({"skill": key, "from": a, "to": b}) for key, (a, b) in teaches.items()),
        requires=tuple(requires),
        steps=tuple(Step(text=text(f"step {number}"), hours=hours) for number, hours in enumerate(steps)),
        deliverable=text("deliverable"),
        check=text("check"),
        sources=(OWN,),
    )


def stage(name: str, *tracks: str) -> Stage:
    """A stage of a product's life in which each track has a duty."""
    duties: dict[str, tuple[SourcedText, ...]] = {
        track: (SourcedText(text=text(f"{track} in {name}"), sources=(OWN,)),) for track in tracks
    }
    return Stage(id=name, name=text(name), summary=text("summary"), story=text("story"), duties=duties, sources=(OWN,))


def project(track: str, stages: Sequence[str], of: Module) -> Module:
    """A practice module that goes through the stages of a product's life, a step in each, made out of another one."""
    steps = tuple(Step(text=text(f"in {name}"), hours=2, stage=name) for name in stages)
    return of.model_copy(update={"kind": "practice", "practises": track, "steps": steps})


def track(name: str, ladder: Sequence[Mapping[str, int]], traits: Mapping[str, int] | None = None) -> Track:
    """A track whose positions `<name>-1`, `<name>-2` ... require the levels of `ladder`."""
    skills = dict.fromkeys(ladder[0], 1)
    return Track(
        id=name,
        name=text(name),
        mark="neighbour",
        purpose=text("purpose"),
        week=(text("Monday"),),
        suits=Suits(text=text("suits"), traits=dict(traits or {"t-a": 1}), sources=(OWN,)),
        duties=(Duty(id=f"{name}-work", text=text("work"), output=text("output"), skills=skills, sources=(OWN,)),),
        metrics=("metric",),
        positions=tuple(
            Position(
                id=f"{name}-{rung}", name=text("rung"), change=text("change"), requires=dict(needs), sources=(OWN,)
            )
            for rung, needs in enumerate(ladder, start=1)
        ),
        sources=(OWN,),
    )


def small_pack(
    *,
    skills: Iterable[Skill] = (),
    modules: Iterable[Module] = (),
    tracks: Iterable[Track] = (),
    traits: Iterable[Trait] = (),
    questions: Iterable[Question] = (),
    stages: Iterable[Stage] = (),
    routes: Iterable[Route] = (),
) -> Pack:
    """A pack of these records and nothing else; it is not checked."""
    source = Source(id="none", title=text("none"), sections=(Section(id="s1", number="1", title=text("first")),))
    manifest = Manifest(
        id="small",
        version="1",
        title=text("small"),
        about=text("about"),
        languages=("en", "zh"),
        licence="CC0",
        sources=(source,),
    )
    return Pack(
        manifest=manifest,
        traits={record.id: record for record in traits},
        questions={record.id: record for record in questions},
        skills={record.id: record for record in skills},
        metrics={},
        tracks={record.id: record for record in tracks},
        stages={record.id: record for record in stages},
        modules={record.id: record for record in modules},
        majors={},
        routes={record.id: record for record in routes},
        hash="0" * 64,
        places={},
    )
