"""Which records a record names: the one place that knows where ids of other records stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opscareer.knowledge.draft import Draft, Entry
from opscareer.knowledge.records import OWN, AllOf, AnyOf, ModuleNeeded, Requirement, SkillNeeded
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.knowledge.strict_yaml import Node
from opscareer.problems import Place, Problem, error

SINGULAR = {
    "traits": "trait",
    "questions": "question",
    "skills": "skill",
    "metrics": "metric",
    "tracks": "track",
    "stages": "lifecycle stage",
    "modules": "module",
    "majors": "major",
    "routes": "route",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """An id of a record of `kind`, written at `place`."""

    kind: str
    id: str
    place: Place


def references(entry: Entry) -> Iterator[Reference]:
    """Every id of another record that this record names."""
    yield from {
        "questions": _of_question,
        "skills": _of_skill,
        "tracks": _of_track,
        "stages": _of_stage,
        "modules": _of_module,
        "majors": _of_major,
        "routes": _of_route,
    }.get(entry.kind, _none)(entry)


def dangling(draft: Draft) -> Iterator[Problem]:
    """Names of records that do not exist."""
    known = {kind: draft.ids(kind) for kind in draft.entries}
    for entry in draft.all():
        for named in references(entry):
            if named.id not in known[named.kind]:
                message = f"unknown {SINGULAR[named.kind]} {named.id!r}"
                yield error(message, named.place, did_you_mean(named.id, known[named.kind]))


def unknown_sections(draft: Draft) -> Iterator[Problem]:
    """Sources that name a section which the manifest does not have."""
    manifest = draft.manifest
    if manifest is None:
        return
    known = {section.id for source in manifest.sources for section in source.sections} | {OWN}
    for document in {id(entry.document): entry.document for entry in draft.all()}.values():
        for node in _sources_below(document.root):
            if node.content not in known:
                place = Place(document.file, node.line, node.column)
                yield error(f"unknown section {node.content!r}", place, did_you_mean(str(node.content), known))


def _sources_below(node: Node | None) -> Iterator[Node]:
    """The texts of every list called `sources`; the tree is at most 40 deep."""
    if node is None:
        return
    if isinstance(node.content, list):
        for child in node.content:
            yield from _sources_below(child)
    elif isinstance(node.content, dict):
        for key, child in node.content.items():
            if key == "sources" and isinstance(child.content, list):
                yield from (named for named in child.content if isinstance(named.content, str))
            yield from _sources_below(child)


def _keys(entry: Entry, kind: str, ids: Iterable[str], *path: str | int) -> Iterator[Reference]:
    for name in ids:
        yield Reference(kind, name, entry.key_place(*path, name))


def _items(entry: Entry, kind: str, ids: Iterable[str], *path: str | int) -> Iterator[Reference]:
    for index, name in enumerate(ids):
        yield Reference(kind, name, entry.place(*path, index))


def _none(_entry: Entry) -> Iterator[Reference]:
    yield from ()


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
            yield Reference("metrics", duty.metric, entry.place("duties", index, "metric"))
    yield from _items(entry, "metrics", track.metrics, "metrics")
    for index, position in enumerate(track.positions):
        yield from _keys(entry, "skills", position.requires, "positions", index, "requires")
    yield from _items(entry, "tracks", track.neighbours, "neighbours")


def _of_stage(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "tracks", entry.record.duties, "duties")


def _of_module(entry: Entry) -> Iterator[Reference]:
    for index, teaching in enumerate(entry.record.teaches):
        yield Reference("skills", teaching.skill, entry.place("teaches", index, "skill"))
    yield from _of_requirements(entry, entry.record.requires, "requires")


def _of_requirements(entry: Entry, needed: tuple[Requirement, ...], *path: str | int) -> Iterator[Reference]:
    for index, requirement in enumerate(needed):
        match requirement:
            case SkillNeeded():
                yield Reference("skills", requirement.skill, entry.place(*path, index, "skill"))
            case ModuleNeeded():
                yield Reference("modules", requirement.module, entry.place(*path, index, "module"))
            case AnyOf():
                yield from _of_requirements(entry, requirement.any_of, *path, index, "any-of")
            case AllOf():
                yield from _of_requirements(entry, requirement.all_of, *path, index, "all-of")


def _of_major(entry: Entry) -> Iterator[Reference]:
    yield from _keys(entry, "skills", entry.record.develops, "develops")
    yield from _items(entry, "tracks", entry.record.leads_to, "leads-to")


def _of_route(entry: Entry) -> Iterator[Reference]:
    yield from _items(entry, "tracks", entry.record.leads_to, "leads-to")
