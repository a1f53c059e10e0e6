"""What is told of skills, modules, traits and questions."""

from __future__ import annotations

from opscareer.app.telling.teller import Lines, Teller
from opscareer.knowledge.records import (
    AllOf,
    AnyOf,
    Module,
    ModuleNeeded,
    Question,
    Requirement,
    Skill,
    SkillNeeded,
    Track,
    Trait,
)
from opscareer.wording import phrase


def skill_told(teller: Teller, skill: Skill) -> Lines:
    """A skill: its levels, what it builds on, who uses it and where it is learned."""
    pack = teller.pack
    yield teller.line("description", skill.description)
    yield teller.line("area", teller.word(f"area-{skill.area}"))
    levels = (
        teller.word("level", level=level, text=text.said(teller.language)) for level, text in enumerate(skill.levels, 1)
    )
    yield from teller.points("levels", levels)
    yield from teller.points("builds-on", teller.at_levels(skill.prerequisites))
    yield from teller.points("enjoyed-by", teller.weighed("traits", skill.traits))
    tracks = [track.id for track in pack.tracks.values() if _uses(track, skill)]
    yield from teller.points("used-by", teller.all_named("tracks", tracks))
    modules = [module.id for module in pack.modules.values() if any(skill.id == each.skill for each in module.teaches)]
    yield from teller.points("taught-by", teller.all_named("modules", modules))


def module_told(teller: Teller, module: Module) -> Lines:
    """A module: what it teaches, what comes before, its steps and how the outcome is checked."""
    hours = phrase("print.hours", teller.language, hours=module.hours)
    yield teller.line("summary", module.summary)
    yield teller.line("kind", teller.word(f"module-{module.kind}"))
    yield teller.line("effort", hours)
    taught = (
        teller.word("teaching", name=teller.named("skills", each.skill), least=each.from_, most=each.to)
        for each in module.teaches
    )
    yield from teller.points("teaches", taught)
    yield from teller.points("before", (_needed(teller, needed) for needed in module.requires))
    steps = (
        teller.word(
            "step", text=step.text.said(teller.language), hours=phrase("print.hours", teller.language, hours=step.hours)
        )
        for step in module.steps
    )
    yield from teller.points("steps", steps)
    yield ""
    yield teller.line("deliverable", module.deliverable)
    yield teller.line("check", module.check)


def trait_told(teller: Teller, trait: Trait) -> Lines:
    """A trait: what a high and a low score mean, which tracks ask for it and which questions show it."""
    pack = teller.pack
    yield teller.line("more", trait.more)
    yield teller.line("less", trait.less)
    wanted = {
        track.id: track.suits.traits[trait.id] for track in pack.tracks.values() if trait.id in track.suits.traits
    }
    yield from teller.points("asked-by", teller.weighed("tracks", wanted))
    asked = {question.id: question.keys[trait.id] for question in pack.questions.values() if trait.id in question.keys}
    yield from teller.points("shown-by", teller.weighed("questions", asked))


def question_told(teller: Teller, question: Question) -> Lines:
    """A question: which traits it shows, and what an answer to either side means."""
    yield from teller.points("keys", teller.weighed("traits", question.keys))
    yield ""
    yield teller.line("agree", question.agree)
    yield teller.line("disagree", question.disagree)


def _uses(track: Track, skill: Skill) -> bool:
    """Whether a duty of the track uses a skill, or a position of it requires it."""
    in_duties = any(skill.id in duty.skills for duty in track.duties)
    return in_duties or any(skill.id in rung.requires for rung in track.positions)


def _needed(teller: Teller, needed: Requirement) -> str:
    match needed:
        case SkillNeeded():
            return teller.at_levels({needed.skill: needed.level})[0]
        case ModuleNeeded():
            return teller.named("modules", needed.module)
        case AnyOf():
            return teller.word("any-of", parts=_together(teller, needed.any_of))
        case AllOf():
            return teller.word("all-of", parts=_together(teller, needed.all_of))


def _together(teller: Teller, parts: tuple[Requirement, ...]) -> str:
    return teller.word("between").join(_needed(teller, part) for part in parts)
