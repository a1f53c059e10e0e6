from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest

from opscareer.records.people import CaseloadQuery, Outcome
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.records.in_memory import store_in_memory

DAY = date(2027, 1, 4)
OUTCOME = Outcome(
    answered=40,
    asked=96,
    is_finished=True,
    verdict="tie",
    first_track="user",
    tracks=("user", "content"),
    chance_first=0.6,
    talk=("tie",),
    target="user",
    gaps={"writing": 2, "数据": 0},
    plan_done=0.25,
)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = store_in_memory()
    yield opened
    opened.close()


def version(store: Store, learner: int) -> int:
    return store.caseload.works([learner])[learner].version


def test_that_a_learner_is_listed_with_their_groups_and_oneself_never_is(store: Store) -> None:
    caseload = store.caseload
    groups = [caseload.add_group("一班", "class"), caseload.add_group("2026", "year")]
    learner = caseload.add(name="王小明", code="S01", stage="bachelor", groups=groups)
    assert caseload.ids(CaseloadQuery()) == (learner,)
    (entry,) = caseload.entries([store.me(), learner, 99])
    assert (entry.name, entry.code, entry.stage, entry.groups) == ("王小明", "S01", "bachelor", ("2026", "一班"))
    assert (entry.status, entry.outcome, entry.last_contact, entry.talk) == ("not-started", None, None, None)
    assert len(entry.uid) == 32


def test_that_nobody_is_added_before_it_was_chosen_how_long_records_are_kept() -> None:
    store = store_in_memory(retention=None)
    with pytest.raises(StoreProblem) as refused:
        store.caseload.add(name="Ana")
    assert refused.value.kind == "retention-unset"
    assert store.caseload.ids(CaseloadQuery()) == ()
    store.privacy.set_retention(12)
    assert store.caseload.add(name="Ana")


@pytest.mark.parametrize(
    "about", [{"name": " "}, {"name": "A", "stage": "kindergarten"}, {"name": "A", "hours_per_week": 81}]
)
def test_that_nobody_is_added_with_what_cannot_be(store: Store, about: dict[str, object]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - each has a sentence of its own
        store.caseload.add(**about)  # type: ignore[arg-type]
    assert store.caseload.ids(CaseloadQuery()) == ()


def test_that_an_outcome_comes_back_as_it_was_and_knows_when_it_is_old(store: Store) -> None:
    caseload = store.caseload
    learner = caseload.add(name="Ana")
    assert caseload.stale("p1") == (learner,)
    before = version(store, learner)
    caseload.keep_outcomes({learner: OUTCOME, 99: OUTCOME}, "p1")
    assert caseload.entries([learner], "p1")[0].outcome == OUTCOME
    assert (caseload.stale("p1"), version(store, learner)) == ((), before)
    assert caseload.stale("p2") == (learner,)
    other_pack = caseload.entries([learner], "p2")[0].outcome
    assert other_pack is not None
    assert not other_pack.is_current
    store.save_answer(learner, "q", 3)
    changed = caseload.entries([learner])[0].outcome
    assert changed is not None
    assert (changed.is_current, caseload.stale("p1")) == (False, (learner,))


def test_that_an_outcome_of_work_that_changed_meanwhile_counts_as_old(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    read = version(store, learner)
    store.save_answer(learner, "q", 3)
    store.caseload.keep_outcomes({learner: OUTCOME}, "p1", {learner: read})
    assert store.caseload.stale("p1") == (learner,)


def test_that_notes_and_contacts_are_kept_newest_first(store: Store) -> None:
    caseload = store.caseload
    learner = caseload.add(name="Ana")
    before = version(store, learner)
    first = caseload.add_note(learner, "call", "called", date(2027, 1, 1))
    caseload.add_note(learner, "note", "remember", date(2027, 2, 1))
    caseload.change_note(first, "called twice", date(2027, 1, 2))
    told = [(note.kind, note.text, note.happened_on) for note in caseload.notes(learner)]
    assert told == [("note", "remember", date(2027, 2, 1)), ("call", "called twice", date(2027, 1, 2))]
    assert caseload.entries([learner])[0].last_contact == date(2027, 1, 2)
    assert version(store, learner) == before
    caseload.remove_note(first)
    assert caseload.entries([learner])[0].last_contact is None


def test_that_a_mark_for_a_talk_comes_and_goes(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    store.caseload.note_talk(learner, "asked for it")
    (entry,) = store.caseload.entries([learner])
    assert (entry.talk, entry.status) == ("asked for it", "needs-talk")
    store.caseload.note_talk(learner, None)
    assert store.caseload.entries([learner])[0].status == "not-started"


def test_that_a_trainer_sees_who_needs_a_talk_but_neither_notes_nor_why(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    store.caseload.add_note(learner, "talk", "secret", DAY)
    store.caseload.note_talk(learner, "secret")
    store._transactions.role = "trainer"
    (entry,) = store.caseload.entries([learner])
    assert (entry.status, entry.talk, entry.last_contact) == ("needs-talk", "", None)
    refusals: list[Callable[[], object]] = [
        lambda: store.caseload.notes(learner),
        lambda: store.caseload.add_note(learner, "note", "x", DAY),
        lambda: store.caseload.change_note(1, "x", DAY),
        lambda: store.caseload.remove_note(1),
    ]
    for ask in refusals:
        with pytest.raises(StoreProblem) as refused:
            ask()
        assert refused.value.kind == "not-allowed"


def test_that_groups_are_kept_once_by_name_and_learners_outlive_them(store: Store) -> None:
    caseload = store.caseload
    group = caseload.add_group("Class 3", "class")
    learners = [caseload.add(name="Ana", groups=[group]), caseload.add(name="Bo")]
    caseload.join(group, learners)
    with pytest.raises(ValueError, match="of that name"):
        caseload.add_group(" class 3", "cohort")
    caseload.change_group(group, "Class 3b", "cohort")
    (saved,) = caseload.groups()
    assert (saved.name, saved.kind, saved.members) == ("Class 3b", "cohort", 2)
    caseload.leave(group, learners[:1])
    assert caseload.ids(CaseloadQuery(group=group)) == (learners[1],)
    caseload.remove_group(group)
    assert caseload.groups() == ()
    assert set(caseload.ids(CaseloadQuery())) == set(learners)


def test_that_only_learners_who_are_there_join_a_group_that_is_there(store: Store) -> None:
    group = store.caseload.add_group("Class 3", "class")
    learner = store.caseload.add(name="Ana")
    for wrong_group, wrong_learner in ((group, 99), (group, store.me()), (99, learner)):
        with pytest.raises(KeyError):
            store.caseload.join(wrong_group, [learner, wrong_learner])
    assert store.caseload.groups()[0].members == 0


def test_that_prints_are_remembered_newest_first(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    for digest in ("d1", "d2"):
        store.caseload.note_print(learner, "results", "zh", "pack", digest)
    assert [one.digest for one in store.caseload.prints(learner)] == ["d2", "d1"]


def test_that_a_sitting_taken_over_puts_the_one_before_away(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    store.caseload.take_sitting(learner, {"b": 1, "a": 5}, "p1")
    store.caseload.take_sitting(learner, {"a": 4}, "p2")
    work = store.work(learner)
    assert (work.learner.answers, work.asked_order, work.pack_hash) == ({"a": 4}, ("a",), "p2")
    (before,) = store.history(learner)
    assert (before.answers, before.asked_order, before.pack_hash) == ({"b": 1, "a": 5}, ("b", "a"), "p1")


def test_that_no_sitting_is_taken_over_after_a_consent_was_withdrawn(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    store.privacy.give_consent(learner, given_by="Ana", role="self", purpose="guidance", text_version="1", given_on=DAY)
    store.privacy.withdraw(learner, DAY)
    assert store.caseload.entries([learner])[0].is_withdrawn
    with pytest.raises(StoreProblem) as refused:
        store.caseload.take_sitting(learner, {"a": 4}, "p")
    assert (refused.value.kind, store.work(learner).learner.answers) == ("withdrawn", {})


@pytest.mark.parametrize(
    ("name", "code", "found"),
    [
        ("王小明", "S01", [0]),  # the code decides, whatever the name
        ("nobody", "ｓ０１", [0]),
        ("王小明", "", [0, 1]),  # without a code everybody of the name may be meant
        ("王小明", "S99", [1]),  # with another code only those of whom none is known
        ("Nobody", "", []),
        ("", "", []),
    ],
)
def test_who_might_be_the_same_person(store: Store, name: str, code: str, found: list[int]) -> None:
    known = [store.caseload.add(name="王小明", code="S01"), store.caseload.add(name="王小明")]
    assert [entry.id for entry in store.caseload.alike(name, code)] == [known[place] for place in found]


def test_that_nothing_changes_in_a_store_that_is_only_read(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    store._transactions.is_read_only = True
    changes: list[Callable[[], object]] = [
        lambda: store.caseload.add(name="Bo"),
        lambda: store.caseload.add_group("x", "class"),
        lambda: store.caseload.note_talk(learner, "x"),
        lambda: store.caseload.keep_outcomes({learner: OUTCOME}, "p"),
    ]
    for change in changes:
        with pytest.raises(StoreProblem) as refused:
            change()
        assert refused.value.kind == "read-only"
    assert [entry.name for entry in store.caseload.entries(store.caseload.ids(CaseloadQuery()))] == ["Ana"]
