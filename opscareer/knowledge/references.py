"""Which records a record names: the one place that knows where ids of other records stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from opscareer.knowledge.draft import Entry
from opscareer.knowledge.records import AllOf, AnyOf, ModuleNeeded, Requirement, SkillNeeded
from opscareer.problems import Place
from opscareer.wording import InBoth, in_both


@dataclass(frozen=True, slots=True)
class Reference:
    """An id of a record of `kind`, written in `entry`: as the key that ends `path`, or as the value at it."""

    kind: str
    id: str
    entry: Entry
    path: tuple[str | int, ...]
    is_key: bool = False

    @property
    def place(self) -> Place:
        """Where it is written."""
        return self.entry.key_place(*self.path) if self.is_key else self.entry.place(*self.path)


def kind_name(kind: str) -> InBoth:
    """What one record of a kind is called inside a message."""
    return in_both(f"pack.kind-{kind}")


def references(entry: Entry) -> Iterator[Reference]:
    """Every id of another record that this record names."""
    if entry.kind in _READERS:
        yield from _READERS[entry.kind](entry)


def _keys(entry: Entry, kind: str, ids: Iterable[str], *path: str | int) -> Iterator[Reference]:
    for name in ids:
        yield Reference(kind, name, entry, (*path, name), is_key=True)


def _items(entry: Entry, kind: str, ids: Iterable[str], *path: str | int) -> Iterator[Reference]:
    for index, name in enumerate(ids):
        yield Reference(kind, name, entry, (*path, index))


def _of_question(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "traits", entry.record.keys, "keys")


def _of_skill(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "traits", entry.record.traits, "traits")
    yield from _keys(entry, "skills", entry.record.prerequisites, "prerequisites")


def _of_track(entry: Entry) -> Iterator[Reference]:
    track = entry.record
    yield from _keys(entry, "traits", track.suits.traits, "suits", "traits")
    for index, duty in enumerate(track.duties):
        yield from _keys(entry, "skills", duty.skills, "duties", index, "skills")
        if duty.metric is not None:
            yield Reference("metrics", duty.metric, entry, ("duties", index, "metric"))
    yield from _items(entry, "metrics", track.metrics, "metrics")
    for index, position in enumerate(track.positions):
        yield from _keys(entry, "skills", position.requires, "positions", index, "requires")
    yield from _items(entry, "tracks", track.neighbours, "neighbours")


def _of_stage(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "tracks", entry.record.duties, "duties")


def _of_module(entry: Entry) -> Iterator[Reference]:
    for index, teaching in enumerate(entry.record.teaches):
        yield Reference("skills", teaching.skill, entry, ("teaches", index, "skill"))
    if entry.record.practises is not None:
        yield Reference("tracks", entry.record.practises, entry, ("practises",))
    for index, step in enumerate(entry.record.steps):
        if step.stage is not None:
            yield Reference("stages", step.stage, entry, ("steps", index, "stage"))
    yield from _of_requirements(entry, entry.record.requires, "requires")


def _of_requirements(entry: Entry, needed: tuple[Requirement, ...], *path: str | int) -> Iterator[Reference]:
    for index, requirement in enumerate(needed):
        match requirement:
            case SkillNeeded():
                yield Reference("skills", requirement.skill, entry, (*path, index, "skill"))
            case ModuleNeeded():
                yield Reference("modules", requirement.module, entry, (*path, index, "module"))
            case AnyOf():
                yield from _of_requirements(entry, requirement.any_of, *path, index, "any-of")
            case AllOf():
                yield from _of_requirements(entry, requirement.all_of, *path, index, "all-of")


def _of_major(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "skills", entry.record.develops, "develops")
    yield from _items(entry, "tracks", entry.record.leads_to, "leads-to")


def _of_route(entry: Entry) -> Iterator[Reference]:
    yield from _items(entry, "tracks", entry.record.leads_to, "leads-to")


def _of_goal(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "tracks", entry.record.served_by, "served-by")
    yield from _items(entry, "metrics", entry.record.metrics, "metrics")


def _of_loop_step(entry: Entry) -> Iterator[Reference]:
    yield from _items(entry, "skills", entry.record.skills, "skills")


def _of_means(entry: Entry) -> Iterator[Reference]:
    yield from _items(entry, "metrics", entry.record.metrics, "metrics")
    yield from _items(entry, "skills", entry.record.skills, "skills")


_READERS: dict[str, Callable[[Entry], Iterator[Reference]]] = {
    "questions": _of_question,
    "skills": _of_skill,
    "tracks": _of_track,
    "stages": _of_stage,
    "modules": _of_module,
    "majors": _of_major,
    "routes": _of_route,
    "goals": _of_goal,
    "loop": _of_loop_step,
    "means": _of_means,
}
"""What finds the names in a record, by its kind; the other kinds name none."""
