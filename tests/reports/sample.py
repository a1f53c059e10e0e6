"""A small world to print: a pack in code, a learner's results from it, and plans of any length."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from opscareer.assessment.learner import Learner
from opscareer.knowledge.handbook_records import Metric
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import SourcedText, Text
from opscareer.knowledge.records import (
    Duty,
    Major,
    Manifest,
    Module,
    Months,
    Position,
    Question,
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
from opscareer.matching.match import match
from opscareer.matching.results import MatchResult
from opscareer.planning.plan import Goal, Milestone, PlannedModule, StudyPlan, Task, Week
from opscareer.reports.content import ReportContent

TRAITS = ("writing", "sharing", "ideas", "outreach", "planning", "numbers")
MARKS = {"content": "writing", "user": "sharing", "activity": "ideas", "product": "numbers"}
START = date(2027, 1, 4)
MADE_ON = date(2026, 11, 22)
OWN = ("own",)


def text(en: str, zh: str = "") -> Text:
    return Text(en=en, zh=zh or f"中文 {en}")


def small_pack(modules: int = 4) -> Pack:
    manifest = Manifest(
        id="small-world",
        version="1.2",
        title=text("A small world"),
        about=text("For tests."),
        languages=("en", "zh"),
        licence="CC0",
        sources=(Source(id="s", title=text("S"), sections=(Section(id="1", number="1", title=text("One")),)),),
    )
    skills = {f"skill-{trait}": _skill(trait) for trait in TRAITS}
    return Pack(
        manifest=manifest,
        traits={trait: _trait(trait) for trait in TRAITS},
        questions={f"q-{trait}-{n}": _question(trait, n) for trait in TRAITS for n in range(1, 6)},
        skills=skills,
        metrics={
            "m": Metric(
                id="m",
                name=text("M"),
                meaning=text("m"),
                formula=text("f"),
                unit=text("u"),
                example=text("e"),
                sources=OWN,
            )
        },
        tracks={f"{mark}-operation": _track(mark, trait) for mark, trait in MARKS.items()},
        stages={f"stage-{n}": _stage(n) for n in range(1, 6)},
        modules={f"module-{n}": _module(n, tuple(skills)) for n in range(1, modules + 1)},
        majors={
            "marketing": Major(id="marketing", name=text("Marketing", "市场营销"), description=text("d"), sources=OWN)
        },
        routes={"self-study": _route()},
        hash="3f9c" + "0" * 60,
        places={},
    )


def _trait(trait: str) -> Trait:
    name = text(trait.capitalize())
    return Trait(id=trait, name=name, short=name, more=text(f"You like {trait}."), less=text("Not so."), sources=OWN)


def _question(trait: str, number: int) -> Question:
    said = text(f"You do {trait} at home ({number}).")
    return Question(id=f"q-{trait}-{number}", text=said, keys={trait: 1}, agree=said, disagree=said, sources=OWN)


def _skill(trait: str) -> Skill:
    can = text(f"I can do {trait}.")
    name = text(f"Skill of {trait}")
    levels = (can, can, can, can)
    return Skill(
        id=f"skill-{trait}", name=name, area="craft", description=can, levels=levels, traits={trait: 3}, sources=OWN
    )


def _track(mark: str, trait: str) -> Track:
    duty = Duty(
        id="duty", text=text("Do it."), output=text("It."), metric="m", skills={f"skill-{trait}": 5}, sources=OWN
    )
    position = Position(
        id=f"{mark}-specialist",
        name=text(f"{mark.capitalize()} specialist"),
        change=text("Begins."),
        requires={f"skill-{trait}": 2, "skill-planning": 1},
        sources=OWN,
    )
    return Track(
        id=f"{mark}-operation",
        name=text(f"{mark.capitalize()} operation"),
        mark=mark,  # type: ignore[arg-type]
        purpose=text("For that."),
        week=(text("Monday."),),
        suits=Suits(text=text("like it."), traits={trait: 5, "planning": 1}, sources=OWN),
        duties=(duty,),
        metrics=("m",),
        positions=(position,),
        sources=OWN,
    )


def _stage(number: int) -> Stage:
    duties: dict[str, tuple[SourcedText, ...]] = {
        f"{mark}-operation": (SourcedText(text=text(f"Duty of {mark}."), sources=OWN),) for mark in MARKS
    }
    told = text(f"Stage {number}")
    return Stage(id=f"stage-{number}", name=told, summary=told, story=told, duties=duties, sources=OWN)


def _module(number: int, skills: tuple[str, ...]) -> Module:
    return Module(
        id=f"module-{number}",
        name=text(f"Module {number}", f"模块{number}"),
        kind=("study", "practice", "work")[number % 3],
        summary=text("About."),
        teaches=(Teaching.model_validate({"skill": skills[number % len(skills)], "from": 0, "to": 2}),),
        steps=tuple(Step(text=text(f"Step {step} of module {number}"), hours=4) for step in range(1, 4)),
        deliverable=text(f"Thing {number}"),
        check=text("Someone can use it."),
        sources=OWN,
    )


def _route() -> Route:
    return Route(
        id="self-study",
        name=text("Self-study", "自学"),
        kind="self-study",
        description=text("On your own."),
        entry=("junior-college",),
        months=Months(least=6, most=12),
        sources=OWN,
    )


def liking(pack: Pack, *traits: str, name: str = "王小明") -> Learner:
    """Somebody who likes these traits and is in between on all others."""
    answers = {question: 5 if next(iter(asked.keys)) in traits else 3 for question, asked in pack.questions.items()}
    return Learner(name=name, stage="junior-college", major="marketing", answers=answers)


def plan_of(pack: Pack, weeks_each: int = 1, track: str = "activity-operation") -> StudyPlan:
    """A plan that takes all modules of the pack one after the other, `weeks_each` weeks for each."""
    weeks: list[Week] = []
    modules: list[PlannedModule] = []
    for module in pack.modules.values():
        first = len(weeks) + 1
        for part in range(weeks_each):
            task = Task(module.id, 0, part, 4, finishes_module=part == weeks_each - 1)
            weeks.append(Week(len(weeks) + 1, START + timedelta(weeks=len(weeks)), 8, (task,)))
        modules.append(PlannedModule(module.id, 12, first, len(weeks), weeks[first - 1].start, weeks[-1].end))
    hours = sum(planned.hours for planned in modules)
    position = pack.tracks[track].first_position.id
    return StudyPlan(
        goal=Goal(track, position, START, 8),
        feasible=True,
        proven=True,
        hours=hours,
        lower_bound=hours,
        finish=weeks[-1].end if weeks else START,
        modules=tuple(modules),
        weeks=tuple(weeks),
        milestones=tuple(Milestone(planned.end, planned.last_week, planned.module) for planned in modules),
    )


def content_of(pack: Pack, learner: Learner, plan: StudyPlan | None, **changes: object) -> ReportContent:
    result: MatchResult = match(pack, learner)
    content = ReportContent(pack, learner, result, plan, language="en", made_on=MADE_ON)
    return replace(content, **changes)  # type: ignore[arg-type]
