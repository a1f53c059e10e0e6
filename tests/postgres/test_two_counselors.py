"""Two counselors at work on the same learners: nothing is lost, and who came second is told."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Barrier, Thread

import pytest

from opscareer.records.people import Outcome
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.effort import EFFORT
from tests.postgres.offices import Office

ROOT = Path(__file__).parents[2]
WRITES = 2_000 if EFFORT < 1_000 else 20_000
SHARED = 3
OUTCOME = Outcome(answered=1, asked=2, is_finished=False, verdict="flat", first_track=None)

Join = Callable[[str], Store]


def add(store: Store, *names: str) -> list[int]:
    return [store.caseload.add(name=name) for name in names]


def save_name(store: Store, learner: int, name: str) -> None:
    store.save_about(learner, name=name, stage=None, major=None, hours_per_week=None)


def at_once(office: Office, shared: list[int], own: list[int], writes: int, *options: str) -> list[int]:
    """How often each of two counselors was refused, working at the same time."""
    joined = ",".join(map(str, shared))
    program = (sys.executable, "-m", "tests.postgres.counting_colleague")
    people = [
        subprocess.Popen(
            [*program, office.address(login), joined, str(mine), str(writes), *options],
            cwd=ROOT,
            env=dict(os.environ),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for login, mine in zip(("ann", "bob"), own, strict=True)
    ]
    for person in people:
        assert person.stdout is not None
        assert person.stdout.readline() == "ready\n"
    for person in people:
        assert person.stdin is not None
        person.stdin.write("go\n")
        person.stdin.flush()
    said = [person.communicate()[0] for person in people]
    assert [person.returncode for person in people] == [0, 0]
    return [int(refused) for refused in said]


def counted(store: Store, shared: list[int]) -> int:
    return sum(int(store.work(learner).learner.name) for learner in shared)


@pytest.mark.timeout(3600)
def test_that_of_all_writes_of_two_counselors_none_is_lost(office: Office, store: Store) -> None:
    shared, own = add(store, *["0"] * SHARED), add(store, "Ann's", "Bob's")
    refused = at_once(office, shared, own, WRITES)
    assert counted(store, shared) == 2 * WRITES // 5
    assert [len(store.work(mine).ticks) for mine in own] == [WRITES - WRITES // 5] * 2
    assert sum(refused) > 0, "they never met: nothing was shown"
    print(f"{2 * WRITES} writes, {sum(refused)} refused and done again")  # noqa: T201 - for `pytest -rP`


def test_that_updates_are_lost_where_nobody_compares(office: Office, store: Store) -> None:
    shared, own = add(store, *["0"] * SHARED), add(store, "Ann's", "Bob's")
    assert at_once(office, shared, own, WRITES // 10, "--blindly") == [0, 0]
    assert counted(store, shared) < 2 * WRITES // 10 // 5


def test_that_who_comes_second_is_told_and_saves_after_looking_again(store: Store, joined: Join) -> None:
    bob = joined("bob")
    (learner,) = add(store, "Li Ming")
    bob.work(learner)
    save_name(store, learner, "Li Min")
    with pytest.raises(StoreProblem, match="colleague has changed this learner") as raised:
        bob.save_answer(learner, "q", 3)
    assert raised.value.kind == "changed"
    assert bob.work(learner).learner.name == "Li Min"
    assert bob.work(learner).learner.answers == {}
    bob.save_answer(learner, "q", 3)
    assert store.work(learner).learner.answers == {"q": 3}


def test_that_a_change_between_looking_and_saving_in_one_transaction_is_told(store: Store, joined: Join) -> None:
    bob = joined("bob")
    (learner,) = add(store, "Li Ming")

    def look_and_save() -> None:
        with bob.together():
            assert bob.work(learner).learner.name == "Li Ming"
            save_name(store, learner, "Li Min")
            save_name(bob, learner, "Li Mi")

    with pytest.raises(StoreProblem) as raised:
        look_and_save()
    assert raised.value.kind == "changed"
    assert store.work(learner).learner.name == "Li Min"


def test_that_a_learner_erased_meanwhile_is_not_there(store: Store, joined: Join) -> None:
    bob = joined("bob")
    (learner,) = add(store, "Li Ming")
    bob.work(learner)
    store.privacy.erase(learner)
    with pytest.raises(KeyError):
        bob.save_answer(learner, "q", 3)


def test_that_a_note_of_one_does_not_disturb_the_work_of_the_other(store: Store, joined: Join) -> None:
    bob = joined("bob")
    (learner,) = add(store, "Li Ming")
    bob.work(learner)
    store.caseload.note_talk(learner, "asked for one")
    bob.save_answer(learner, "q", 3)
    assert store.work(learner).learner.answers == {"q": 3}


def test_that_what_is_read_together_is_of_one_moment(store: Store, joined: Join) -> None:
    bob = joined("bob")
    learners = add(store, "a", "b")
    with bob._transactions.begin():
        before = bob.work(learners[0])
        for learner in learners:
            save_name(store, learner, "later")
        assert (before.learner.name, bob.work(learners[1]).learner.name) == ("a", "b")


def test_that_both_may_keep_the_same_outcomes_at_the_same_time(store: Store, joined: Join) -> None:
    learners = add(store, *map(str, range(40)))
    problems: list[Exception] = []

    def keep(colleague: Store) -> None:
        try:
            for _ in range(10):
                colleague.caseload.keep_outcomes(dict.fromkeys(learners, OUTCOME), "pack")
        except Exception as problem:  # noqa: BLE001 - a thread's own
            problems.append(problem)

    both = [Thread(target=keep, args=(colleague,)) for colleague in (store, joined("bob"))]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert problems == []
    assert store.caseload.stale("pack") == ()


def test_that_a_person_has_one_record_of_their_own_at_both_computers(joined: Join) -> None:
    here, there = joined("ann"), joined("ann")
    assert here.me() == there.me() != joined("bob").me()


def test_that_colleagues_do_not_break_the_log(store: Store, joined: Join) -> None:
    both = (store, joined("bob"))

    def note(colleague: Store) -> None:
        for _ in range(30):
            colleague.audit.note("print")

    threads = [Thread(target=note, args=(colleague,)) for colleague in both]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert store.audit.first_break() is None
    assert sum(entry.action == "print" for entry in store.audit.entries()) == 60


def test_that_of_two_who_wait_for_each_other_one_goes_on_and_one_is_told(store: Store, joined: Join) -> None:
    first, second = add(store, "a", "b")
    both_have_one, outcomes = Barrier(2), []

    def save_both(colleague: Store, one: int, other: int) -> None:
        try:
            with colleague.together():
                save_name(colleague, one, "later")
                both_have_one.wait()
                save_name(colleague, other, "later")
            outcomes.append("saved")
        except StoreProblem as problem:
            outcomes.append(problem.kind)

    orders = ((store, first, second), (joined("bob"), second, first))
    threads = [Thread(target=save_both, args=order) for order in orders]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(outcomes) == ["changed", "saved"]
    assert [store.work(learner).learner.name for learner in (first, second)] == ["later", "later"]
