"""A list of people taken into the caseload: first looked at row by row, then carried out as a whole or not at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from opscareer.app.caseload.taking import change_about, take_answers
from opscareer.app.guidance import HOURS_PER_WEEK, next_monday
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.problems import Problem
from opscareer.progress import Progress, silent
from opscareer.records.people import CaseloadEntry, evened
from opscareer.records.saved import SavedGoal, SavedWork
from opscareer.records.store import Store

RowKind = Literal["new", "same", "maybe-same"]
"""Nobody like them is there; somebody has their code; somebody has their name, and of one of the two no code is
known."""
Choice = Literal["add", "update", "leave-out"]
CHOICES: tuple[Choice, ...] = ("add", "update", "leave-out")


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of the list, who might be the same person, and what is to become of it.

    `who` is whom an update goes to, one of `alike`; None where there is nobody. `is_in_group` says that they are in the
    group already. `choices` are those that there are.
    """

    person: RosterPerson
    kind: RowKind
    alike: tuple[CaseloadEntry, ...]
    who: CaseloadEntry | None
    is_in_group: bool
    choice: Choice

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Whoever has the code cannot be added again; whose consent was withdrawn cannot be updated."""
        found: list[Choice] = [] if self.kind == "same" else ["add"]
        if self.who is not None and not self.who.is_withdrawn:
            found.append("update")
        return (*found, "leave-out")


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What is to become of a list. Of `count` rows each is one of `rows` or was refused when the list was read.

    `group` is where everybody goes; without it they go into the groups that their rows name, which are made where they
    are missing. `today` is the day from whose week on plans for targets named in rows begin.
    """

    rows: tuple[ImportRow, ...]
    problems: tuple[Problem, ...]
    count: int
    group: int | None
    today: date

    @property
    def refused(self) -> int:
        """Rows that are no person."""
        return self.count - len(self.rows)

    @property
    def totals(self) -> Mapping[Choice, int]:
        """How many rows are added, updated, and left out; with those refused they add up to the list's."""
        return {choice: sum(row.choice == choice for row in self.rows) for choice in CHOICES}

    def chosen(self, place: int, choice: Choice, who: int | None = None) -> ImportPlan:
        """The plan with another choice for one of `rows`, by its place from 0; `who` of those alike is updated.

        Raises ValueError for a choice that there is not.
        """
        row = self.rows[place]
        if who is not None:
            row = replace(row, who=next(entry for entry in row.alike if entry.id == who))
        if choice not in row.choices:
            raise ValueError(f"the row can be: {', '.join(row.choices)}")
        changed = replace(row, choice=choice)
        return replace(self, rows=(*self.rows[:place], changed, *self.rows[place + 1 :]))

    def chosen_for_all(self, kind: RowKind, choice: Choice) -> ImportPlan:
        """The plan with another choice for all rows of a kind that have it."""
        rows = (replace(row, choice=choice) if row.kind == kind and choice in row.choices else row for row in self.rows)
        return replace(self, rows=tuple(rows))


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of a list: learners added and updated, rows left out and refused, sittings that answers in rows
    became, and groups that were made."""

    added: tuple[int, ...]
    updated: tuple[int, ...]
    left_out: int
    refused: int
    sittings: int
    groups_made: tuple[int, ...]

    @property
    def count(self) -> int:
        """All rows of the list."""
        return len(self.added) + len(self.updated) + self.left_out + self.refused


def import_plan(store: Store, roster: Roster, *, group: int | None, today: date | None = None) -> ImportPlan:
    """What is to become of a list unless somebody chooses otherwise. Raises StoreProblem.

    New people are added, and those with a known code updated. Who has only the name of somebody is updated where that
    one is in the group already, and else left out until a person decides: two people may have one name.
    """
    known = _Known(store, roster)
    name = next((each.name for each in store.caseload.groups() if each.id == group), None)
    return ImportPlan(
        tuple(_row(known, person, person.group if name is None else name) for person in roster.people),
        roster.problems,
        roster.count,
        group,
        today or date.today(),  # noqa: DTZ011 - the person's own calendar day
    )


class _Known:
    """Who of the caseload the rows may mean, and who was found by a row already."""

    def __init__(self, store: Store, roster: Roster) -> None:
        everybody = store.caseload.everybody()
        self._alike = {person.number: everybody.of(_name(person), person.code) for person in roster.people}
        found = sorted({learner for alike in self._alike.values() for learner in alike})
        self._entries = {entry.id: entry for entry in store.caseload.entries(found)}
        self._taken: set[int] = set()

    def alike(self, person: RosterPerson) -> tuple[CaseloadEntry, ...]:
        return tuple(self._entries[learner] for learner in self._alike[person.number])

    def first_free(self, alike: Sequence[CaseloadEntry]) -> CaseloadEntry | None:
        """The first of them whom no row before has found."""
        free = next((entry for entry in alike if entry.id not in self._taken), None)
        if free is not None:
            self._taken.add(free.id)
        return free


def _row(known: _Known, person: RosterPerson, group: str) -> ImportRow:
    """What is to become of a row of somebody who goes into the group of that name."""
    alike = known.alike(person)
    if not alike:
        return ImportRow(person, "new", (), None, is_in_group=False, choice="add")
    kind: RowKind = "same" if evened(person.code) and evened(alike[0].code) == evened(person.code) else "maybe-same"
    who = known.first_free(alike)
    is_in_group = who is not None and evened(group) in map(evened, who.groups)
    row = ImportRow(person, kind, alike, who, is_in_group=is_in_group, choice="leave-out")
    sure = kind == "same" or (is_in_group and len(alike) == 1)
    return replace(row, choice="update") if sure and "update" in row.choices else row


def carry_out(store: Store, pack: Pack, plan: ImportPlan, progress: Progress = silent) -> Imported:
    """Do what a plan says, all of it or, where anything fails or `progress` stops it, nothing. Raises StoreProblem."""
    taken = _Taking(store, pack, plan)
    with store.together():
        for done, row in enumerate(plan.rows):
            progress(done / len(plan.rows), "import")
            taken.take(row)
        imported = taken.imported()
        store.audit.note("import", detail=f"rows={plan.count} added={len(imported.added)}")
    return imported


class _Taking:
    """Takes rows in, one after the other, inside a transaction."""

    def __init__(self, store: Store, pack: Pack, plan: ImportPlan) -> None:
        self._store, self._pack, self._plan = store, pack, plan
        self._groups = {evened(group.name): group.id for group in store.caseload.groups()}
        self._known = store.caseload.works([row.who.id for row in plan.rows if row.who and row.choice == "update"])
        self._made: list[int] = []
        self._taken: dict[Choice, list[int]] = {choice: [] for choice in CHOICES}
        self._sittings = 0

    def take(self, row: ImportRow) -> None:
        """Add, update or leave out one row."""
        learner = self._add(row.person) if row.choice == "add" else row.who.id if row.who else 0
        if row.choice == "update":
            self._update(row.person, learner)
        self._taken[row.choice].append(learner)
        if row.choice != "leave-out":
            self._put_into_group(learner, row.person.group)
            self._sittings += take_answers(
                self._store, self._pack, learner, self._before(learner), row.person.learner.answers
            )
            self._take_target(learner, row.person)

    def imported(self) -> Imported:
        """What was taken in."""
        return Imported(
            added=tuple(self._taken["add"]),
            updated=tuple(self._taken["update"]),
            left_out=len(self._taken["leave-out"]),
            refused=self._plan.refused,
            sittings=self._sittings,
            groups_made=tuple(self._made),
        )

    def _before(self, learner: int) -> SavedWork:
        """What they had done; nothing for somebody new."""
        return self._known[learner].work if learner in self._known else SavedWork(Learner())

    def _add(self, person: RosterPerson) -> int:
        told = person.learner
        return self._store.caseload.add(
            name=_name(person),
            code=person.code,
            stage=told.stage,
            major=told.major,
            hours_per_week=told.hours_per_week,
        )

    def _update(self, person: RosterPerson, learner: int) -> None:
        """What the row tells comes over what is known; what it does not tell stays."""
        told = replace(person.learner, name=_name(person))
        change_about(self._store, learner, self._known[learner], told, person.code)

    def _put_into_group(self, learner: int, named: str) -> None:
        group = self._plan.group if self._plan.group is not None else self._group(named)
        if group is not None:
            self._store.caseload.join(group, [learner])

    def _group(self, named: str) -> int | None:
        if not evened(named):
            return None
        if evened(named) not in self._groups:
            self._groups[evened(named)] = self._store.caseload.add_group(named, "class")
            self._made.append(self._groups[evened(named)])
        return self._groups[evened(named)]

    def _take_target(self, learner: int, person: RosterPerson) -> None:
        """A target named in the row becomes a goal where there is none."""
        if person.track is not None and self._before(learner).goal is None:
            hours = person.learner.hours_per_week or HOURS_PER_WEEK
            position = self._pack.tracks[person.track].first_position.id
            self._store.save_goal(learner, SavedGoal(person.track, position, next_monday(self._plan.today), hours))


def _name(person: RosterPerson) -> str:
    """The name of a row, empty where it only has a code."""
    return "" if person.learner.name == person.code else person.learner.name
