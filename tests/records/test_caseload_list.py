"""Lists against a plain model of them: whoever fits, in the order that is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import postgresql

from opscareer.records.caseload_list import of_caseload
from opscareer.records.in_code_points import InCodePoints
from opscareer.records.people import SORTED_BY, STATUSES, CaseloadQuery, Outcome, Status, sought_of
from opscareer.records.saved import SavedGoal, Tick
from opscareer.records.schema import LearnerRow
from opscareer.records.spoken_names import spoken
from opscareer.records.store import Store
from tests.effort import examples
from tests.records.in_memory import emptied, one_store

DAY = date(2027, 1, 4)
NAMES = st.sampled_from(["王小明", "李 娜", "单雄信", "Ana", "ana", "Łukasz 100%", "b_c", "Ÿ"])


@dataclass(frozen=True)
class Person:
    name: str
    code: str
    answers: bool
    talk: str | None
    outcome: Outcome | None
    goal: bool
    tick: bool
    contact: int | None
    in_group: bool

    @property
    def status(self) -> Status:
        if self.talk is not None or (self.outcome and self.outcome.talk):
            return "needs-talk"
        if self.goal and self.tick:
            return "plan-under-way"
        if not self.answers:
            return "not-started"
        return "finished" if self.outcome and self.outcome.is_finished else "in-progress"

    def key(self, sorted_by: str) -> object:
        outcome = self.outcome
        keys: dict[str, object] = {
            "name": sought_of(self.name, self.code),
            "status": STATUSES.index(self.status),
            "first-track": outcome and outcome.first_track,
            "certainty": outcome.chance_first if outcome and outcome.first_track else None,
            "plan": outcome.plan_done if outcome else None,
            "last-contact": self.contact,
        }
        return keys[sorted_by]


OUTCOMES = st.builds(
    Outcome,
    answered=st.just(3),
    asked=st.just(9),
    is_finished=st.booleans(),
    verdict=st.just("clear"),
    first_track=st.sampled_from([None, "user", "content", "a-b"]),
    chance_first=st.sampled_from([0.0, 0.5, 0.9]),
    talk=st.sampled_from([(), ("tie",)]),
    plan_done=st.none() | st.sampled_from([0.0, 0.4]),
)
PEOPLE = st.lists(
    st.builds(
        Person,
        NAMES,
        st.sampled_from(["", "S01", "s02"]),
        answers=st.booleans(),
        talk=st.sampled_from([None, None, "why"]),
        outcome=st.none() | OUTCOMES,
        goal=st.booleans(),
        tick=st.booleans(),
        contact=st.none() | st.integers(0, 3),
        in_group=st.booleans(),
    ),
    max_size=6,
)
QUERIES = st.builds(
    CaseloadQuery,
    sought=st.sampled_from(["", "", "明 王", "xm", "WANG", "s0", "%", "_", "an a", "nobody"]),
    statuses=st.frozensets(st.sampled_from(STATUSES), max_size=2),
    first_track=st.sampled_from([None, None, "user"]),
    sorted_by=st.sampled_from(SORTED_BY),
    descending=st.booleans(),
)


def put(store: Store, person: Person, group: int) -> int:
    learner = store.caseload.add(name=person.name, code=person.code, groups=[group] if person.in_group else [])
    if person.answers:
        store.save_answer(learner, "q", 3)
    if person.goal:
        store.save_goal(learner, SavedGoal("t", "p", DAY, 8))
    if person.tick:
        store.save_tick(learner, Tick("m", 0, 0), done=True)
    if person.contact is not None:
        store.caseload.add_note(learner, "call", "called", DAY + timedelta(person.contact))
    store.caseload.add_note(learner, "note", "no contact", DAY + timedelta(99))
    if person.outcome:
        store.caseload.keep_outcomes({learner: person.outcome}, "pack")
    store.caseload.note_talk(learner, person.talk)
    return learner


def expected(people: dict[int, Person], query: CaseloadQuery) -> list[int]:
    words = query.sought.casefold().split()
    fitting = {
        learner: person
        for learner, person in people.items()
        if all(word in sought_of(person.name, person.code) for word in words)
        and (not query.statuses or person.status in query.statuses)
        and (query.first_track is None or (person.outcome and person.outcome.first_track == query.first_track))
        and (query.group is None or person.in_group)
    }
    by_name = sorted(fitting, key=lambda learner: (fitting[learner].key("name"), learner))
    key = {learner: fitting[learner].key(query.sorted_by) for learner in by_name}
    told = sorted((one for one in by_name if key[one] is not None), key=key.__getitem__, reverse=query.descending)  # type: ignore[arg-type]
    return [*told, *(one for one in by_name if key[one] is None)]


@settings(max_examples=examples(25))
@given(PEOPLE, st.lists(QUERIES, min_size=3, max_size=3))
def test_that_lists_hold_whoever_fits_in_the_order_asked_for(
    people: list[Person], queries: list[CaseloadQuery]
) -> None:
    store = emptied(one_store())
    group = store.caseload.add_group("class", "class")
    with store.together():
        there = {put(store, person, group): person for person in people}
    for query, only in product(queries, (None, group)):
        asked = CaseloadQuery(
            only, query.sought, query.statuses, query.first_track, query.sorted_by, descending=query.descending
        )
        assert list(store.caseload.ids(asked)) == expected(there, asked)
    assert {entry.id: entry.status for entry in store.caseload.entries(list(there))} == {
        learner: person.status for learner, person in there.items()
    }
    for only in (None, group):
        members = [person for person in people if only is None or person.in_group]
        assert dict(store.caseload.counts(only)) == {
            status: sum(person.status == status for person in members) for status in STATUSES
        }


@pytest.mark.parametrize(
    ("name", "syllables", "initials"),
    [
        ("王小明", "wang xiao ming", "wxm"),
        ("单雄信", "shan xiong xin", "sxx"),
        ("欧阳修", "ou yang xiu", "oyx"),
        ("曾 子", "zeng zi", "zz"),
        ("anna 李", "anna li", "al"),
        ("anna", "", ""),
    ],
)
def test_how_names_are_said(name: str, syllables: str, initials: str) -> None:
    said = spoken(name)
    assert (said.syllables, said.run_together, said.initials) == (syllables, syllables.replace(" ", ""), initials)


def test_that_postgresql_sorts_names_as_sqlite_does() -> None:
    ordered = of_caseload(LearnerRow.id).order_by(InCodePoints(LearnerRow.sought))
    assert 'ORDER BY learner.sought COLLATE "C"' in str(ordered.compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "COLLATE" not in str(ordered.compile())
