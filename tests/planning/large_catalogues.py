"""Generated catalogues of any size, in the shapes that are hard in different ways; the same seed gives the same one."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Module, ModuleNeeded, Requirement, SkillNeeded
from tests.building import all_of, any_of, module, skill, small_pack, track

SKILLS_A_FACULTY = 25
MODULES_A_FACULTY = 350
LEVELS = 4


def wide(size: int, seed: int) -> Pack:
    """Every module teaches one to four of many skills; some need one of two or three others first."""
    return _scattered(size, seed, needing=0.25, hours=(4, 40))


def equal(size: int, seed: int) -> Pack:
    """The same with the same hours for every module: countless choices are as short as each other."""
    return _scattered(size, seed, needing=0.25, hours=(8, 8))


def circular(size: int, seed: int) -> Pack:
    """Nearly every module needs one of several others, before or after it in the pack: circles everywhere."""
    return _scattered(size, seed, needing=0.85, hours=(4, 40))


def university(size: int, seed: int) -> Pack:
    """Faculties with courses on four levels, of which the higher ones ask for one of the few basic ones."""
    draw = Random(seed)  # noqa: S311 - catalogues, not secrets
    faculties = max(1, size // MODULES_A_FACULTY)
    modules = [one for faculty in range(faculties) for one in _courses(draw, faculty, size // faculties)]
    names = [_skill(faculty, number) for faculty in range(faculties) for number in range(SKILLS_A_FACULTY)]
    wanted = {_skill(draw.randrange(min(3, faculties)), draw.randrange(SKILLS_A_FACULTY)): 3 for _ in range(40)}
    return small_pack(skills=map(skill, names), modules=modules, tracks=[track("job", [wanted])])


SHAPES: tuple[Callable[[int, int], Pack], ...] = (wide, equal, circular, university)


def _scattered(size: int, seed: int, needing: float, hours: tuple[int, int]) -> Pack:
    draw = Random(seed)  # noqa: S311 - catalogues, not secrets
    names = [f"s{number}" for number in range(size // 5)]
    modules = [module(f"straight-{name}", {name: (0, 1)}, _steps(hours[1])) for name in names]
    for number in range(size - len(names)):
        taught = draw.sample(names, draw.choice([1, 1, 2, 3]))
        needs = [_choice(draw, size - len(names), [name for name in draw.sample(names, 3) if name not in taught])]
        steps = _steps(draw.randint(*hours))
        teaches = dict.fromkeys(taught, (0, 1))
        modules.append(module(f"m{number}", teaches, steps, needs if draw.random() < needing else []))
    wanted = dict.fromkeys(draw.sample(names, len(names) // 20), 1)
    return small_pack(skills=map(skill, names), modules=modules, tracks=[track("job", [wanted])])


def _choice(draw: Random, size: int, names: list[str]) -> Requirement:
    """One of some skills, a module, or two skills together."""
    straight = [SkillNeeded(skill=name, level=1) for name in names[:2]]
    both = all_of(*(SkillNeeded(skill=name, level=1) for name in names))
    return any_of(*straight, ModuleNeeded(module=f"m{draw.randrange(size)}"), both)


def _courses(draw: Random, faculty: int, count: int) -> list[Module]:
    names = [_skill(faculty, number) for number in range(SKILLS_A_FACULTY)]
    courses = []
    for number in range(count):
        level = 1 + LEVELS * number // count
        taught = draw.sample(names, draw.choice([1, 1, 2, 3]))
        teaches = {name: (draw.choice([level - 1, max(0, level - 2)]), level) for name in taught}
        needs: list[Requirement] = []
        if level > 1 and draw.random() < 0.5:
            first = count * (level - 2) // LEVELS + 1
            basic = draw.sample(range(first, first + 6), draw.choice([2, 3]))
            needs.append(any_of(*(ModuleNeeded(module=f"f{faculty}-m{course}") for course in basic)))
        courses.append(module(f"f{faculty}-m{number}", teaches, _steps(draw.randint(4, 60)), needs))
    return courses


def _skill(faculty: int, number: int) -> str:
    return f"f{faculty}-s{number}"


def _steps(hours: int) -> list[int]:
    return [12] * (hours // 12) + ([hours % 12] if hours % 12 else [])
