"""Learners of the caseload as a list of people, so that a class pack can be made of them; it is remembered, too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from opscareer.app.caseload.printed import note_printed
from opscareer.app.guidance import Print
from opscareer.app.open_sitting import known_only
from opscareer.app.plan_order import told_for_plans
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.app.roster.telling import told
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.problems import Place, Problem, warning
from opscareer.progress import Progress, silent
from opscareer.records.caseload_works import ReadWork
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store import Store

if TYPE_CHECKING:
    from opscareer.app.classpack.making import ClassPack


@dataclass(frozen=True, slots=True)
class ClassPeople:
    """Learners of the caseload as a list of people; `name` is their group's, empty where they are of no one group."""

    entries: tuple[CaseloadEntry, ...]
    """By the numbers of the people, which count from 1; also those who are not among the people."""
    roster: Roster
    name: str

    def who(self, person: RosterPerson) -> int:
        """One of the people as the records know them."""
        return self.entries[person.number - 1].id


def people_of(store: Store, pack: Pack, group: int | None, learners: Sequence[int] = ()) -> ClassPeople:
    """The learners of a group, or all for None, in the order of names; or, if some are named, these as they are named.

    Who withdrew their consent is left out and told. Raises StoreProblem.
    """
    name = next((each.name for each in store.caseload.groups() if each.id == group), "")
    entries = store.caseload.entries(learners or store.caseload.ids(CaseloadQuery(group=group)))
    works = store.caseload.works([entry.id for entry in entries])
    people = tuple(
        _person(pack, number, works[entry.id], name)
        for number, entry in enumerate(entries, start=1)
        if not entry.is_withdrawn
    )
    return ClassPeople(entries, Roster(people, _problems(entries, name), len(entries)), name)


def note_class_pack(
    store: Store, pack: Pack, people: ClassPeople, made: ClassPack, wanted: Print, progress: Progress = silent
) -> None:
    """Remember for everybody whose print is in a class pack that it was printed, and log them and the whole.

    Raises StoreProblem; then nothing is remembered, and the class pack lies where it was written.
    """
    done = {member.number for member in made.members if not member.fault}
    printed = [person for person in people.roster.people if person.number in done]
    with store.together():
        for number, person in enumerate(printed):
            progress(number / len(printed), "print")
            note_printed(store, pack, people.who(person), person.learner, "class-pack", wanted)
        store.audit.note("class-pack", detail=f"learners={len(printed)}")


def told_learner(pack: Pack, read: ReadWork) -> Learner:
    """A learner of the caseload as a learner file tells them; called by their code where they have no name."""
    work = known_only(read.work, pack)
    learner, goal = replace(work.learner, name=work.learner.name or read.code), work.goal
    if goal is None:
        return learner
    hours = None if goal.weekdays else goal.hours_now
    return replace(learner, hours_per_week=hours, for_plans=told_for_plans(goal, work.ticks, work.spent))


def _person(pack: Pack, number: int, read: ReadWork, group: str) -> RosterPerson:
    goal = known_only(read.work, pack).goal
    return RosterPerson(number, number, told_learner(pack, read), read.code, group, goal.track if goal else None)


def _problems(entries: Sequence[CaseloadEntry], group: str) -> tuple[Problem, ...]:
    return tuple(
        warning(
            told("withdrawn", who=entry.code or f"#{number}"),
            Place(group or "caseload", number),
            told("record-consent"),
        )
        for number, entry in enumerate(entries, start=1)
        if entry.is_withdrawn
    )
