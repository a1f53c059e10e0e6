"""What a pack is browsed by: records and files, each with the problems that stand in its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from opscareer.knowledge.pack import RecordKey
from opscareer.knowledge.record_parts import Text
from opscareer.problems import Place, Problem, Severity
from opscareer.wording import Language

FILES = "files"
"""The kind of the group that lists the files."""
_TITLES = ("name", "text")


@dataclass(frozen=True, slots=True)
class Item:
    """A record, or a file. `title` is empty where it has none that can be read; a file's id is its name in problems."""

    kind: str
    id: str
    title: Mapping[str, str]
    place: Place
    problems: tuple[Problem, ...] = ()

    @property
    def key(self) -> RecordKey:
        """Kind and id."""
        return self.kind, self.id

    def said(self, language: Language) -> str:
        """What it is called; its id where it has no title."""
        return self.title.get(language) or self.id

    @property
    def sought(self) -> str:
        """What a search looks through, in small letters."""
        return "\n".join((self.id, *self.title.values())).casefold()


@dataclass(frozen=True, slots=True)
class Group:
    """All items of one kind, in the order of the files."""

    kind: str
    items: tuple[Item, ...]

    def with_problems(self) -> tuple[Item, ...]:
        """Those that have any."""
        return tuple(item for item in self.items if item.problems)

    def problems(self) -> tuple[Problem, ...]:
        """Those of all items."""
        return tuple(problem for item in self.items for problem in item.problems)


def count(problems: Iterable[Problem], severity: Severity) -> int:
    """How many problems are of a severity."""
    return sum(problem.severity is severity for problem in problems)


def titled(kind: str, id_: str, record: object, place: Place) -> Item:
    """An item for a record, or for the mapping that should have been one."""
    raw = record if isinstance(record, dict) else vars(record)
    found = next((raw[name] for name in _TITLES if name in raw), None)
    return Item(kind, id_, _title(found), place)


def grouped(kinds: Sequence[str], items: Iterable[Item], files: Iterable[str]) -> tuple[Group, ...]:
    """The items by kind, kinds without any left out, and the files after them."""
    by_kind: dict[str, list[Item]] = {kind: [] for kind in kinds}
    for item in items:
        by_kind[item.kind].append(item)
    listed = tuple(_file(name) for name in files)
    return (*(Group(kind, tuple(found)) for kind, found in by_kind.items() if found), Group(FILES, listed))


def with_problems(groups: Iterable[Group], problems: Sequence[Problem]) -> tuple[Group, ...]:
    """The same groups, every record with the problems from its first line to the next record, every file with all in
    it; files that have problems but were not read are added."""
    *kinds, files = groups
    by_file: dict[str, list[Problem]] = {}
    for problem in problems:
        by_file.setdefault(problem.place.file, []).append(problem)
    unread = by_file.keys() - {item.id for item in files.items}
    listed = (*files.items, *(_file(name) for name in sorted(unread)))
    whole = Group(FILES, tuple(replace(item, problems=tuple(by_file.get(item.id, ()))) for item in listed))
    shared = _shared_out([item.place for group in kinds for item in group.items], problems)
    return (*(Group(group.kind, tuple(_having(item, shared) for item in group.items)) for group in kinds), whole)


def _having(item: Item, shared: Mapping[Place, list[Problem]]) -> Item:
    found = shared.get(item.place)
    return replace(item, problems=tuple(found)) if found else item


def _shared_out(starts: Iterable[Place], problems: Iterable[Problem]) -> dict[Place, list[Problem]]:
    """The problems by the record in which they stand. In the first column stand the keys of a file, which belong to no
    record."""
    by_file: dict[str, list[Place]] = {}
    for start in starts:
        by_file.setdefault(start.file, []).append(start)
    for places in by_file.values():
        places.sort(key=_spot)
    shared: dict[Place, list[Problem]] = {}
    for problem in problems:
        places = by_file.get(problem.place.file, [])
        before = bisect_right(places, _spot(problem.place), key=_spot)
        if before and problem.place.column > 1:
            shared.setdefault(places[before - 1], []).append(problem)
    return shared


def _spot(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _file(name: str) -> Item:
    return Item(FILES, name, {}, Place(name))


def _title(found: Any) -> Mapping[str, str]:
    if isinstance(found, Text):
        return {"en": found.en, "zh": found.zh}
    if isinstance(found, dict):
        return {language: text for language, text in found.items() if isinstance(text, str)}
    return {}
