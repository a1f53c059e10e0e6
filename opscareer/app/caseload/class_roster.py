"""A group of the caseload as a list of people, so that a class pack can be made of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from opscareer.app.caseload.printed import digest_of
from opscareer.app.guidance import Print
from opscareer.app.open_sitting import known_only
from opscareer.app.plan_order import told_for_plans
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.problems import Place, Problem, warning
from opscareer.records.caseload_works import ReadWork
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store import Store


def roster_of(store: Store, pack: Pack, group: int | None) -> Roster:
    """The learners of a group, or all, in the order of names; who withdrew their consent is left out and told.

    Raises StoreProblem.
    """
    name = next((each.name for each in store.caseload.groups() if each.id == group), "")
    return roster_of_learners(store, pack, store.caseload.ids(CaseloadQuery(group=group)), name)


def roster_of_learners(store: Store, pack: Pack, ids: Sequence[int], name: str = "") -> Roster:
    """Some learners in the order given, as a group of a name; the number of a person is their place from 1.

    Raises StoreProblem.
    """
    entries = store.caseload.entries(ids)
    works = store.caseload.works(ids)
    people = tuple(
        _person(pack, number, works[entry.id], name)
        for number, entry in enumerate(entries, start=1)
        if not entry.is_withdrawn
    )
    return Roster(people, _problems(entries, name), len(entries))


def note_class_pack(store: Store, pack: Pack, group: int | None, wanted: Print) -> None:
    """Remember for everybody of a group that the class pack was printed, and log it. Raises StoreProblem."""
    caseload = store.caseload
    with store.together():
        entries = caseload.entries(caseload.ids(CaseloadQuery(group=group)))
        ids = [entry.id for entry in entries if not entry.is_withdrawn]
        for learner, read in caseload.works(ids).items():
            digest = digest_of(known_only(read.work, pack).learner)
            caseload.note_print(learner, "class-pack", wanted.language, pack.hash, digest)
        store.audit.note("class-pack", detail=f"learners={len(ids)}")


def told_learner(pack: Pack, read: ReadWork) -> Learner:
    """A learner of the caseload as a learner file tells them; called by their code where they have no name."""
    work = known_only(read.work, pack)
    learner, goal = replace(work.learner, name=work.learner.name or read.code), work.goal
    if goal is None:
        return learner
    hours = None if goal.weekdays else goal.hours_now
    return replace(learner, hours_per_week=hours, for_plans=told_for_plans(goal, work.ticks))


def _person(pack: Pack, number: int, read: ReadWork, group: str) -> RosterPerson:
    goal = known_only(read.work, pack).goal
    return RosterPerson(number, number, told_learner(pack, read), read.code, group, goal.track if goal else None)


def _problems(entries: Sequence[CaseloadEntry], group: str) -> tuple[Problem, ...]:
    return tuple(
        warning(
            f"the consent of {entry.code or f'#{number}'} was withdrawn; left out",
            Place(group or "caseload", number),
            "record a new consent first",
        )
        for number, entry in enumerate(entries, start=1)
        if entry.is_withdrawn
    )
