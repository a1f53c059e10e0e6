from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from opscareer.app.caseload.class_roster import ClassPeople, note_class_pack, people_of
from opscareer.app.classpack.making import ClassPack
from opscareer.app.guidance import Print
from opscareer.progress import Cancelled
from opscareer.records.store import Store
from opscareer.reports.class_content import Member
from tests import shipped
from tests.records.in_memory import store_in_memory

PACK = shipped.pack()
WANTED = Print("zh", date(2027, 1, 6))


@pytest.fixture
def store() -> Iterator[Store]:
    opened = store_in_memory()
    yield opened
    opened.close()


def made_of(people: ClassPeople, *faulty: int) -> ClassPack:
    """A class pack of these people, but for those that could not be worked out, by their numbers."""
    members = [
        Member(number=one.number, line=one.line, label=one.code, fault="planted" if one.number in faulty else "")
        for one in people.roster.people
    ]
    return ClassPack(Path(), tuple(members), (), (), 0)


def test_that_learners_who_are_named_come_in_that_order_without_those_who_are_gone(store: Store) -> None:
    ana, bo, cy = (store.caseload.add(name=name) for name in ("Ana", "Bo", "Cy"))
    people = people_of(store, PACK, None, (cy, 999, ana))
    assert [one.learner.name for one in people.roster.people] == ["Cy", "Ana"]
    assert [people.who(one) for one in people.roster.people] == [cy, ana]
    assert [one.learner.name for one in people_of(store, PACK, None).roster.people] == ["Ana", "Bo", "Cy"]
    assert bo not in (entry.id for entry in people.entries)


def test_that_only_prints_that_were_made_are_remembered(store: Store) -> None:
    group = store.caseload.add_group("一班", "class")
    ana, bo, cy, dee = (store.caseload.add(name=name, groups=[group]) for name in ("Ana", "Bo", "Cy", "Dee"))
    store.privacy.give_consent(
        ana, given_by="Ana", role="self", purpose="guidance", text_version="1", given_on=WANTED.made_on
    )
    store.privacy.withdraw(ana, WANTED.made_on)
    people = people_of(store, PACK, group)
    note_class_pack(store, PACK, people, made_of(people, 3), WANTED)
    kinds = [[(each.kind, each.language) for each in store.caseload.prints(who)] for who in (ana, bo, cy, dee)]
    assert kinds == [[], [("class-pack", "zh")], [], [("class-pack", "zh")]]
    assert [(each.action, each.subject, each.detail) for each in store.audit.entries(3)] == [
        ("class-pack", "", "learners=2"),
        ("print", store.privacy.uid(dee), "kind=class-pack"),
        ("print", store.privacy.uid(bo), "kind=class-pack"),
    ]


def test_that_stopping_remembers_nothing(store: Store) -> None:
    ana, bo = (store.caseload.add(name=name) for name in ("Ana", "Bo"))
    people, before = people_of(store, PACK, None), store.audit.head()

    def stop(share: float, _doing: str) -> None:
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        note_class_pack(store, PACK, people, made_of(people), WANTED, stop)
    assert [store.caseload.prints(who) for who in (ana, bo)] == [(), ()]
    assert store.audit.head() == before
