"""Why no choice of modules reaches a target, in sentences for the command line and the window."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from opscareer.knowledge.pack import Pack
from opscareer.planning.obstacles import Named, Obstacle
from opscareer.planning.plan import Unreachable
from opscareer.planning.rules import SkillAt
from opscareer.wording import Language, joined, phrase


def unreachable_lines(impossible: Unreachable, pack: Pack, language: Language) -> tuple[str, ...]:
    """All there is to say, a sentence a line: what is missing, what founders on it, and what to take back in."""
    missing = [_named(SkillAt(skill, level), pack, language) for skill, level in impossible.missing.items()]
    back = module_names(impossible.give_back, pack, language)
    return (
        phrase("plan.unreachable", language, missing=joined(missing, language)),
        *_founders(impossible.obstacles, pack, language),
        *([phrase("plan.give-back", language, modules=back)] if impossible.give_back else []),
    )


def why(impossible: Unreachable, pack: Pack, language: Language) -> Iterator[str]:
    """A sentence for each requirement that cannot be met; those of the target itself share one."""
    own = [one.requirement for one in impossible.obstacles if one.asked_by is None and not one.circle]
    if own:
        named = joined(list(dict.fromkeys(_named(one, pack, language) for one in own)), language)
        yield phrase("plan.not-taught", language, requirement=named)
    yield from _founders(impossible.obstacles, pack, language)


def module_names(modules: AbstractSet[str], pack: Pack, language: Language) -> str:
    """Modules in the order of the pack, as a list inside a sentence."""
    return joined([module.name.said(language) for name, module in pack.modules.items() if name in modules], language)


def _founders(obstacles: Iterable[Obstacle], pack: Pack, language: Language) -> Iterable[str]:
    """A sentence for each module that asks for what cannot be had, and for each closed circle."""
    return dict.fromkeys(said for one in obstacles for said in _obstacle(one, pack, language))


def _obstacle(obstacle: Obstacle, pack: Pack, language: Language) -> Iterator[str]:
    needed = _named(obstacle.requirement, pack, language)
    if obstacle.asked_by is not None:
        asking = pack.modules[obstacle.asked_by].name.said(language)
        key = "plan.asked-in-circle" if obstacle.circle else "plan.asked-not-taught"
        yield phrase(key, language, module=asking, requirement=needed)
    if obstacle.circle:
        ring = [pack.modules[name].name.said(language) for name in (*obstacle.circle, obstacle.circle[0])]
        yield phrase("plan.circle", language, requirement=needed, ring=" → ".join(ring))


def _named(wanted: Named, pack: Pack, language: Language) -> str:
    if isinstance(wanted, SkillAt):
        skill = pack.skills[wanted.skill].name.said(language)
        return phrase("plan.missing-level", language, skill=skill, level=wanted.level)
    return phrase("plan.module", language, module=pack.modules[wanted.module].name.said(language))
