"""What nothing leads to, and what nothing needs."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Mapping

from opscareer.knowledge.checks.learning import beginnings
from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.learning import leaves
from opscareer.knowledge.records import Module, ModuleNeeded, Skill, Track
from opscareer.knowledge.references import kind_name
from opscareer.problems import Problem, error, warning
from opscareer.wording import InBoth, in_both, quoted

LEAST_QUESTIONS = 5


def missing_kinds(draft: Draft) -> Iterator[Problem]:
    """A pack without tracks or questions has nothing to say."""
    if draft.manifest_document is not None:
        for kind in ("traits", "questions", "skills", "tracks", "modules"):
            if not draft.entries[kind]:
                message = in_both("pack.no-records", kind=InBoth(kind, f"{kind_name(kind).zh}（{kind}）"))
                yield error(message, draft.manifest_document.place(), in_both("pack.add-records", kind=kind))


def unused_skills(draft: Draft) -> Iterator[Problem]:
    """Skills that something needs and no module teaches, and skills that nothing needs."""
    taught = {teaching.skill for entry in draft.entries["modules"] for teaching in entry.record.teaches}
    used = set(_skills_in_use(draft))
    for entry in draft.entries["skills"]:
        if entry.id not in used:
            yield _of_entry(entry, "pack.unused-skill", "pack.use-skill")
        elif entry.id not in taught:
            yield _of_entry(entry, "pack.untaught-skill", "pack.teach-skill")


def _of_entry(entry: Entry, key: str, remedy: str) -> Problem:
    """A warning about a record, in which it is named."""
    return warning(in_both(key, name=quoted(entry.id)), entry.place("id"), in_both(remedy))


def _skills_in_use(draft: Draft) -> Iterator[str]:
    """Every skill that a track, another skill, a module's requirements, a step of the loop or a means needs."""
    for entry in draft.entries["tracks"]:
        for part in (*entry.record.duties, *entry.record.positions):
            yield from getattr(part, "skills", None) or part.requires
    for entry in draft.entries["skills"]:
        yield from entry.record.prerequisites
    for entry in draft.entries["modules"]:
        yield from (one.skill for one in leaves(entry.record.requires) if not isinstance(one, ModuleNeeded))
    for kind in ("loop", "means"):
        for entry in draft.entries[kind]:
            yield from entry.record.skills


def unneeded_modules(draft: Draft) -> Iterator[Problem]:
    """Modules that teach beyond everything that positions, and the modules on the way to them, ask for."""
    modules = {entry.id: entry.record for entry in draft.entries["modules"]}
    skills = {entry.id: entry.record for entry in draft.entries["skills"]}
    needed = _needed_modules([entry.record for entry in draft.entries["tracks"]], modules, skills)
    for entry in draft.entries["modules"]:
        if entry.id not in needed:
            yield _of_entry(entry, "pack.unneeded-module", "pack.need-module")


def _needed_modules(tracks: list[Track], modules: Mapping[str, Module], skills: Mapping[str, Skill]) -> set[str]:
    """The modules that begin below a level that is asked for, and what those ask for in turn."""
    teachers: dict[str, list[Module]] = {}
    for module in modules.values():
        for teaching in module.teaches:
            teachers.setdefault(teaching.skill, []).append(module)
    asked: dict[str, int] = {}
    needed: set[str] = set()
    waiting: deque[tuple[str, int]] = deque(
        wanted for track in tracks for position in track.positions for wanted in position.requires.items()
    )
    while waiting:
        skill, level = waiting.popleft()
        if level <= asked.get(skill, 0):
            continue
        asked[skill] = level
        waiting.extend(skills[skill].prerequisites.items())
        for module in teachers.get(skill, ()):
            if any(teaching.skill == skill and teaching.from_ < level for teaching in module.teaches):
                waiting.extend(_asked_by(module, modules, skills, needed))
    return needed


def _asked_by(
    module: Module, modules: Mapping[str, Module], skills: Mapping[str, Skill], needed: set[str]
) -> Iterator[tuple[str, int]]:
    """Marks a module and the modules it requires as needed; the levels they ask for."""
    waiting = [module]
    while waiting:
        one = waiting.pop()
        if one.id in needed:
            continue
        needed.add(one.id)
        yield from ((held.skill, held.level) for held in beginnings(one, skills))
        for leaf in leaves(one.requires):
            if isinstance(leaf, ModuleNeeded):
                waiting.append(modules[leaf.module])
            else:
                yield leaf.skill, leaf.level


def unused_metrics(draft: Draft) -> Iterator[Problem]:
    """Metrics that no track, goal or means names."""
    used = {
        metric
        for kind in ("tracks", "goals", "means")
        for entry in draft.entries[kind]
        for metric in entry.record.metrics
    }
    used |= {duty.metric for entry in draft.entries["tracks"] for duty in entry.record.duties}
    for entry in draft.entries["metrics"]:
        if entry.id not in used:
            yield _of_entry(entry, "pack.unused-metric", "pack.use-metric")


def unweighted_traits(draft: Draft) -> Iterator[Problem]:
    """Traits that make no difference to any track."""
    weights = [entry.record.suits.traits for entry in draft.entries["tracks"]]
    weights += [entry.record.traits for entry in draft.entries["skills"]]
    weighed = {trait for traits in weights for trait, weight in traits.items() if weight}
    for entry in draft.entries["traits"]:
        if entry.id not in weighed:
            yield _of_entry(entry, "pack.unweighted-trait", "pack.weigh-trait")


def thin_traits(draft: Draft) -> Iterator[Problem]:
    """Traits with too few questions, or with questions of one direction only."""
    keyed = Counter(key for entry in draft.entries["questions"] for key in entry.record.keys.items())
    for entry in draft.entries["traits"]:
        toward, away = keyed[entry.id, 1], keyed[entry.id, -1]
        if toward + away < LEAST_QUESTIONS:
            told = {"name": quoted(entry.id), "number": toward + away, "least": LEAST_QUESTIONS}
            yield warning(in_both("pack.thin-trait", **told), entry.place("id"), in_both("pack.add-questions"))
        elif not toward or not away:
            yield _of_entry(entry, "pack.one-way-trait", "pack.reverse-some")
