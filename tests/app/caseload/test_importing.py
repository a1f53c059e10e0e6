from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.app.caseload.class_roster import people_of
from opscareer.app.caseload.importing import CHOICES, ImportPlan, carry_out, import_plan
from opscareer.app.roster.people import Roster, RosterPerson
from opscareer.assessment.learner import Learner
from opscareer.progress import Cancelled
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from tests import shipped
from tests.effort import examples
from tests.records.in_memory import emptied, one_store, store_in_memory

PACK = shipped.pack()
ANSWERS = dict.fromkeys(list(PACK.questions)[:3], 4)
TODAY = date(2027, 1, 6)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = store_in_memory()
    yield opened
    opened.close()


def person(number: int, name: str, code: str = "", **more: object) -> RosterPerson:
    """As a list gives them: called by their code where they have no name."""
    group = str(more.pop("group", ""))
    track = more.pop("track", None)
    learner = Learner(name=name or code, **more)  # type: ignore[arg-type]
    return RosterPerson(number, number + 1, learner, code, group, track)  # type: ignore[arg-type]


def planned(store: Store, *people: RosterPerson, group: int | None = None, refused: int = 0) -> ImportPlan:
    roster = Roster(people, (), len(people) + refused)
    return import_plan(store, roster, group=group, today=TODAY)


def told(plan: ImportPlan) -> list[tuple[str, str, bool]]:
    return [(row.kind, row.choice, row.is_in_group) for row in plan.rows]


def test_that_new_people_come_with_their_groups_answers_and_targets(store: Store) -> None:
    plan = planned(store, person(1, "王小明", "S01", group="一班", answers=ANSWERS, track="user-operation"), refused=2)
    imported = carry_out(store, PACK, plan)
    assert (imported.count, imported.refused, imported.sittings) == (3, 2, 1)
    (entry,) = store.caseload.entries(imported.added)
    assert (entry.name, entry.code, entry.groups) == ("王小明", "S01", ("一班",))
    work = store.work(entry.id)
    assert (work.learner.answers, work.pack_hash) == (ANSWERS, PACK.hash)
    assert work.goal is not None
    assert (work.goal.track, work.goal.start) == ("user-operation", date(2027, 1, 11))
    (noted, *_) = store.audit.entries()
    assert (noted.action, noted.detail) == ("import", "rows=3 added=1")


def test_how_rows_are_told_of_people_who_are_there(store: Store) -> None:
    group = store.caseload.add_group("一班", "class")
    for name, code, groups in (("Ana", "S01", []), ("Bo", "", []), ("Cy", "", [group])):
        store.caseload.add(name=name, code=code, groups=groups)
    plan = planned(store, person(1, "Anna", "s01"), person(2, "Bo"), person(3, "Cy"), person(4, "Dee"), group=group)
    assert told(plan) == [
        ("same", "update", False),
        ("maybe-same", "leave-out", False),
        ("maybe-same", "update", True),
        ("new", "add", False),
    ]
    assert plan.rows[0].choices == ("update", "leave-out")
    with pytest.raises(ValueError, match="update, leave-out"):
        plan.chosen(0, "add")
    assert plan.chosen(1, "add").rows[1].choice == "add"
    assert [row.choice for row in plan.chosen_for_all("maybe-same", "add").rows][1:3] == ["add", "add"]


def test_that_two_rows_never_update_one_person(store: Store) -> None:
    store.caseload.add(name="Bo")
    plan = planned(store, person(1, "Bo", "S01"), person(2, "Bo", "S02")).chosen_for_all("maybe-same", "update")
    assert [row.choice for row in plan.rows] == ["update", "leave-out"]


def test_that_an_update_keeps_what_the_row_does_not_tell(store: Store) -> None:
    learner = store.caseload.add(name="Ana", code="S01", stage="bachelor", hours_per_week=5)
    store.caseload.take_sitting(learner, ANSWERS, PACK.hash)
    before = store.caseload.works([learner])[learner]
    same = person(1, "", "S01", answers=ANSWERS)
    assert carry_out(store, PACK, planned(store, same)).sittings == 0
    assert store.caseload.works([learner])[learner] == before
    carry_out(store, PACK, planned(store, person(1, "Anna", "S01", hours_per_week=9, answers={**ANSWERS, "x": 1})))
    about = store.work(learner).learner
    assert (about.name, about.stage, about.hours_per_week) == ("Anna", "bachelor", 9)
    assert len(store.history(learner)) == 1


def test_that_a_stopped_import_leaves_nothing(store: Store) -> None:
    def stop(share: float, doing: str) -> None:
        if share > 0.4:
            raise Cancelled

    with pytest.raises(Cancelled):
        carry_out(store, PACK, planned(store, person(1, "Ana", group="x"), person(2, "Bo"), person(3, "Cy")), stop)
    assert (store.caseload.ids(CaseloadQuery()), store.caseload.groups()) == ((), ())


def test_that_whoever_withdrew_their_consent_is_not_updated(store: Store) -> None:
    learner = store.caseload.add(name="Ana", code="S01")
    store.privacy.give_consent(
        learner, given_by="Ana", role="self", purpose="guidance", text_version="1", given_on=TODAY
    )
    store.privacy.withdraw(learner, TODAY)
    plan = planned(store, person(1, "Ana", "S01"))
    assert plan.rows[0].choices == ("leave-out",)
    assert told(plan) == [("same", "leave-out", False)]
    assert people_of(store, PACK, None).roster.people == ()


PEOPLE = st.lists(st.tuples(st.sampled_from(["", "Ana", "Bo", "王"]), st.sampled_from(["", "S1", "S2"])), max_size=6)


@settings(max_examples=examples(25))
@given(PEOPLE, PEOPLE, st.integers(0, 2), st.sampled_from(CHOICES))
def test_that_rows_are_never_lost(
    there: list[tuple[str, str]], rows: list[tuple[str, str]], refused: int, choice: str
) -> None:
    store = emptied(one_store())
    for name, code in there:
        if name or code:
            store.caseload.add(name=name, code=code)
    before = len(store.caseload.ids(CaseloadQuery()))
    people = [person(number, name, code) for number, (name, code) in enumerate(rows, start=1) if name or code]
    plan = planned(store, *people, refused=refused).chosen_for_all("maybe-same", choice)  # type: ignore[arg-type]
    assert sum(plan.totals.values()) + plan.refused == plan.count
    imported = carry_out(store, PACK, plan)
    assert imported.count == plan.count
    assert len(set(imported.updated)) == len(imported.updated)
    assert len(store.caseload.ids(CaseloadQuery())) == before + len(imported.added)


def test_that_a_group_goes_into_a_class_pack_as_it_came(store: Store) -> None:
    group = store.caseload.add_group("一班", "class")
    came = [person(1, "Bo", "S02", answers=ANSWERS), person(2, "安娜", "S01", track="user-operation", hours_per_week=6)]
    carry_out(store, PACK, planned(store, *came, group=group))
    roster = people_of(store, PACK, group).roster
    assert [(one.code, one.track, one.group) for one in roster.people] == [
        ("S01", "user-operation", "一班"),
        ("S02", None, "一班"),
    ]
    learners = [replace(one.learner, for_plans=Learner().for_plans) for one in roster.people]
    assert learners == [came[1].learner, came[0].learner]
