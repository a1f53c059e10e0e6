from __future__ import annotations

import os
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from opscareer.assessment.learner import Learner
from opscareer.limits import MOST_SECONDS
from opscareer.records.saved import SavedGoal, SavedWork, Tick
from opscareer.records.store import FILE_NAME, Store

GOAL = SavedGoal("content-operation", "specialist", date(2027, 1, 4), 10, date(2027, 12, 31))


def reopened(store: Store, folder: Path) -> Store:
    store.close()
    return Store.open(folder)


def test_that_a_new_store_holds_one_learner_who_has_done_nothing(store: Store) -> None:
    assert store.work(store.me()) == SavedWork(Learner())
    assert store.recent(store.me()) == ()
    assert store.history(store.me()) == ()


def test_that_everything_saved_is_there_at_the_next_start(store: Store, tmp_path: Path) -> None:
    me = store.me()
    store.save_about(me, name="Łukasz Żółć", stage="bachelor", major="marketing", hours_per_week=8)
    store.save_answers(me, {"likes-writing-1": 5}, {}, pack_hash="ab" * 32)
    store.save_skipped(me, "likes-writing-2")
    store.save_skill(me, "copywriting", 0)
    store.save_goal(me, GOAL)
    store.save_tick(me, Tick("first-article", 0, 1), True)

    store = reopened(store, tmp_path)
    assert store.me() == me
    assert store.work(me) == SavedWork(
        learner=Learner("Łukasz Żółć", "bachelor", "marketing", {"likes-writing-1": 5}, {"copywriting": 0}, 8),
        skipped=frozenset({"likes-writing-2"}),
        goal=GOAL,
        ticks=frozenset({Tick("first-article", 0, 1)}),
        pack_hash="ab" * 32,
        asked_order=("likes-writing-1", "likes-writing-2"),
    )
    store.close()


def test_that_everything_saved_can_be_taken_back(store: Store) -> None:
    me = store.me()
    store.save_about(me, name="x", stage="working", major="marketing", hours_per_week=8)
    store.save_answer(me, "q", 5)
    store.save_skipped(me, "r")
    store.save_skill(me, "s", 4)
    store.save_goal(me, GOAL)
    store.save_tick(me, Tick("m", 0, 0), True)

    store.save_about(me, name="", stage=None, major=None, hours_per_week=None)
    store.save_answer(me, "q", None)
    store.save_answer(me, "r", None)
    store.save_skill(me, "s", None)
    store.save_goal(me, None)
    store.save_tick(me, Tick("m", 0, 0), False)
    assert store.work(me) == SavedWork(Learner())


def test_that_taking_back_what_was_never_saved_changes_nothing(store: Store) -> None:
    me = store.me()
    store.save_answer(me, "q", None)
    store.save_skill(me, "s", None)
    store.save_goal(me, None)
    store.save_tick(me, Tick("m", 0, 0), False)
    store.clear_answers(me)
    assert store.work(me) == SavedWork(Learner())
    assert store.history(me) == ()


def test_that_starting_again_keeps_the_old_answers_as_history(store: Store) -> None:
    me, before = store.me(), datetime.now(UTC)
    store.save_answers(me, {"q": 2}, {}, pack_hash="cd")
    store.save_skipped(me, "r", pack_hash="cd")
    store.clear_answers(me)
    store.save_form(me, "full")
    store.save_answer(me, "q", 4)
    store.clear_answers(me)

    assert store.work(me) == SavedWork(Learner(), form="full")
    first, second = store.history(me)
    assert (first.form, second.form) == ("adaptive", "full")
    assert (first.asked_order, second.asked_order) == (("q", "r"), ("q",))
    assert (first.answers, first.skipped, first.pack_hash) == ({"q": 2}, frozenset({"r"}), "cd")
    assert (second.answers, second.skipped, second.pack_hash) == ({"q": 4}, frozenset(), None)
    assert before <= first.started <= first.finished <= second.started <= second.finished <= datetime.now(UTC)


def test_that_the_time_an_answer_took_and_the_form_are_kept(store: Store, tmp_path: Path) -> None:
    me = store.me()
    store.save_form(me, "full")
    store.save_answer(me, "measured", 2, 3.25)
    store.save_answer(me, "not-measured", 2)
    store.save_answer(me, "measured-at-first", 2, 4.0)
    store.save_answer(me, "measured-at-first", 3)
    store.save_answer(me, "skipped-later", 2, 4.0)
    store.save_skipped(me, "skipped-later")

    store = reopened(store, tmp_path)
    work = store.work(me)
    assert (work.form, work.seconds) == ("full", {"measured": 3.25})
    store.clear_answers(me)
    (sitting,) = store.history(me)
    assert sitting.seconds == {"measured": 3.25}
    assert (store.work(me).form, store.work(me).seconds) == ("full", {})
    store.close()


def test_that_the_order_of_asking_outlives_every_change_of_an_answer(store: Store, tmp_path: Path) -> None:
    me = store.me()
    for question in ("c", "a", "b"):
        store.save_answer(me, question, 3)
    store.save_answer(me, "c", 5)
    store.save_skipped(me, "a")
    store = reopened(store, tmp_path)
    assert store.work(me).asked_order == ("c", "a", "b")
    store.save_answer(me, "c", None)
    store.save_answer(me, "c", 4)
    assert store.work(me).asked_order == ("a", "b", "c")
    assert list(store.work(me).learner.answers) == ["b", "c"]
    store.close()


def test_that_saves_made_together_are_all_kept_or_none(store: Store, tmp_path: Path) -> None:
    me = store.me()
    store.save_answer(me, "q", 2)
    before = store.work(me)

    def change(level: int) -> None:
        with store.together():
            store.clear_answers(me)
            store.save_answers(me, {"r": 4, "q": None}, {"r": 2.0})
            store.save_skill(me, "s", level)

    with pytest.raises(ValueError, match="a level is from 0 to 4"):
        change(9)
    assert (store.work(me), store.history(me)) == (before, ())
    change(3)
    store = reopened(store, tmp_path)
    assert (store.work(me).learner.answers, store.work(me).learner.skills) == ({"r": 4}, {"s": 3})
    assert [sitting.answers for sitting in store.history(me)] == [{"q": 2}]
    store.close()


def test_that_one_wrong_answer_of_several_keeps_all_from_being_saved(store: Store) -> None:
    with pytest.raises(ValueError, match="an answer is from 1 to 5"):
        store.save_answers(store.me(), {"a": 3, "b": 6}, {})
    assert store.work(store.me()) == SavedWork(Learner())


@pytest.mark.parametrize("seconds", [-0.5, MOST_SECONDS + 1, float("inf"), float("nan")])
def test_that_a_time_outside_its_range_is_refused(store: Store, seconds: float) -> None:
    with pytest.raises(ValueError, match="an answer takes from 0 to 3600"):
        store.save_answer(store.me(), "q", 3, seconds)
    assert store.work(store.me()) == SavedWork(Learner())


def test_that_a_form_that_does_not_exist_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="a form is one of adaptive, full"):
        store.save_form(store.me(), "short")


def test_that_the_twenty_newest_visits_are_kept_each_once(store: Store) -> None:
    me = store.me()
    for number in range(30):
        store.note_visit(me, "track", f"track-{number}")
    store.note_visit(me, "track", "track-15")
    recent = store.recent(me)
    assert [visit.subject for visit in recent] == ["track-15", *(f"track-{n}" for n in range(29, 9, -1) if n != 15)]
    assert all(visit.when.utcoffset() == timedelta(0) for visit in recent)


def test_that_very_long_and_odd_texts_are_kept(store: Store, tmp_path: Path) -> None:
    name = "名" * 5_000 + "<b>'\";\n\u202e😀" + "n" * 5_000
    store.save_about(store.me(), name=name + "\0\ud800", stage=None, major="\ud83d\ude00", hours_per_week=None)
    store = reopened(store, tmp_path)
    learner = store.work(store.me()).learner
    assert (learner.name, learner.major) == (name + "\ufffd", "😀")
    store.close()


@pytest.mark.parametrize("value", [0, 6, 7, -1, 10**30])
def test_that_a_value_outside_its_range_is_refused_and_nothing_is_saved(store: Store, value: int) -> None:
    me = store.me()
    with pytest.raises(ValueError, match="an answer is from 1 to 5"):
        store.save_answer(me, "q", value)
    with pytest.raises(ValueError, match="a level is from 0 to 4"):
        store.save_skill(me, "s", value or -1)
    with pytest.raises(ValueError, match="hours a week are from 1 to 80"):
        store.save_about(me, name="x", stage=None, major=None, hours_per_week=value * 100)
    with pytest.raises(ValueError, match="hours a week are from 1 to 80"):
        store.save_goal(me, SavedGoal("t", "p", date(2027, 1, 4), value * 100))
    with pytest.raises(ValueError, match="the stage of education is one of"):
        store.save_about(me, name="x", stage="kindergarten", major=None, hours_per_week=None)
    with pytest.raises(ValueError, match="steps and parts count from 0"):
        store.save_tick(me, Tick("m", 0, -1), True)
    assert store.work(me) == SavedWork(Learner())


def test_that_an_unknown_learner_is_refused(store: Store) -> None:
    for call in (
        lambda: store.work(99),
        lambda: store.save_answer(99, "q", 1),
        lambda: store.clear_answers(99),
        lambda: store.note_visit(99, "p", "s"),
    ):
        with pytest.raises(KeyError):
            call()


def test_that_a_closed_store_refuses_work_and_can_be_closed_again(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(ValueError, match="the store is closed"):
        store.save_answer(store.me(), "q", 1)


@pytest.mark.skipif(os.name != "posix", reason="file modes are of POSIX")
def test_that_only_the_owner_may_read_what_is_stored(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "data"
    before = os.umask(0)
    try:
        Store.open(folder).close()
    finally:
        os.umask(before)
    for path in (folder, *folder.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    assert {FILE_NAME, "records.key", "records.lock"} <= {path.name for path in folder.iterdir()}


def test_that_threads_share_a_store_opened_in_another_thread_and_lose_nothing(tmp_path: Path) -> None:
    with ThreadPoolExecutor(4) as threads:
        store = threads.submit(Store.open, tmp_path).result()
        me = store.me()
        saves = [threads.submit(store.save_answer, me, f"q{number}", number % 5 + 1) for number in range(40)]
        store.save_skill(me, "from-this-thread", 3)
        for save in saves:
            save.result()
    store = reopened(store, tmp_path)
    learner = store.work(me).learner
    assert learner.answers == {f"q{number}": number % 5 + 1 for number in range(40)}
    assert learner.skills == {"from-this-thread": 3}
    store.close()


def loaded_after(code: str) -> set[str]:
    """The top-level modules that a fresh interpreter has loaded after the code."""
    report = "; import sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    run = subprocess.run([sys.executable, "-c", code + report], capture_output=True, text=True, check=True)
    return set(run.stdout.split())


def test_that_importing_the_package_and_its_types_loads_no_database() -> None:
    loaded = loaded_after("import opscareer.records, opscareer.records.saved, opscareer.records.store_problem")
    assert loaded.isdisjoint({"sqlalchemy", "alembic", "sqlite3"})


def test_that_an_ordinary_start_loads_no_alembic(store: Store, tmp_path: Path) -> None:
    store.close()
    code = f"from pathlib import Path; from opscareer.records.store import Store; Store.open(Path({str(tmp_path)!r}))"
    loaded = loaded_after(code)
    assert "sqlalchemy" in loaded
    assert "alembic" not in loaded
