"""The wishes for a plan that are saved with the goal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from opscareer.planning.availability import DaysOff, Rhythm, Span, Weekdays
from opscareer.records.goal_choices import choices_of, with_choices
from opscareer.records.saved import MadeAgain, SavedGoal, Tick
from opscareer.records.store import Store

PLAIN = SavedGoal("content-operation", "specialist", date(2027, 1, 4), 10)
WISHED = SavedGoal(
    "content-operation",
    "specialist",
    date(2027, 1, 4),
    10,
    date(2027, 6, 30),
    weekdays=Weekdays((2, 0, 2, 0, 2, 4, 0)),
    off=DaysOff.of([Span(date(2027, 2, 6), date(2027, 2, 12)), Span(date(2027, 5, 1), date(2027, 5, 1))]),
    rhythm=Rhythm(0, 8),
    kinds=frozenset({"study", "work"}),
    done=frozenset({"first-article"}),
    refused=frozenset({"a-module", "another"}),
    as_much_as_fits=True,
    second_track="user-operation",
    made_again=(MadeAgain(date(2027, 2, 1), frozenset({Tick("m", 0, 0), Tick("m", -1, 0)}), 12),),
)
NONSENSE = [
    "not json",
    "[]",
    '{"rhythm": 3}',
    '{"kinds": []}',
    '{"kinds": ["sleep"]}',
    '{"weekdays": {"hours": [1, 2, 3]}}',
    '{"weekdays": {"hours": [1, 1, 1, 1, 1, 1, 1]}}',
    '{"weekdays": {"hours": [-2, 2, 2, 2, 2, 2, 2]}}',
    '{"rhythm": {"review_hours": 900, "catch_up_every": 6}}',
    '{"rhythm": {"review_hours": 1, "catch_up_every": 1}}',
    '{"off": {"spans": [{"first": "2027-02-06", "last": "2027-01-01"}]}}',
    '{"off": {"spans": [{"first": "2027-02-06", "last": "9999-01-01"}]}}',
    '{"made_again": [{"day": "2027-02-01", "hours_per_week": 9000}]}',
]


def test_that_every_wish_is_there_at_the_next_start(store: Store, tmp_path: Path) -> None:
    me = store.me()
    store.save_goal(me, WISHED)
    store.close()
    store = Store.open(tmp_path)
    assert store.work(me).goal == WISHED
    store.save_goal(me, PLAIN)
    assert store.work(me).goal == PLAIN
    store.close()


def test_that_a_goal_with_the_usual_wishes_needs_no_text() -> None:
    assert choices_of(PLAIN) is None
    assert with_choices(PLAIN, None) == PLAIN


@pytest.mark.parametrize("written", NONSENSE)
def test_that_a_text_that_makes_no_sense_counts_as_the_usual_wishes(store: Store, written: str) -> None:
    me = store.me()
    store.save_goal(me, PLAIN)
    with store._transactions.engine.begin() as connection:
        connection.execute(text("UPDATE goal SET choices = :written"), {"written": written})
    assert store.work(me).goal == PLAIN


def test_that_the_hours_of_a_week_are_kept_and_taken_back(store: Store, tmp_path: Path) -> None:
    me, monday = store.me(), date(2027, 1, 4)
    store.save_spent(me, monday, 7.25)
    store.save_spent(me, date(2027, 1, 11), 3)
    store.save_spent(me, date(2027, 1, 11), None)
    store.close()
    store = Store.open(tmp_path)
    assert store.work(me).spent == {monday: 7.25}
    store.close()


def test_that_hours_that_cannot_be_are_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="begins on a Monday"):
        store.save_spent(store.me(), date(2027, 1, 5), 3)
    with pytest.raises(ValueError, match="from 0 to 168 hours"):
        store.save_spent(store.me(), date(2027, 1, 4), 169)


def test_that_a_look_back_can_be_ticked(store: Store) -> None:
    store.save_tick(store.me(), Tick("m", -1, 0), True)
    assert store.work(store.me()).ticks == {Tick("m", -1, 0)}
    with pytest.raises(ValueError, match="steps and parts count from 0"):
        store.save_tick(store.me(), Tick("m", -2, 0), True)


def test_that_other_hours_hold_on_the_same_days_or_since_the_plan_was_made_again() -> None:
    assert PLAIN.with_hours(12).hours_per_week == 12
    (again,) = WISHED.with_hours(15).made_again
    assert (again.hours_per_week, WISHED.with_hours(15).hours_now, WISHED.hours_now) == (15, 15, 12)
    assert WISHED.with_hours(15).hours_per_week == WISHED.hours_per_week
    by_days = SavedGoal("t", "p", date(2027, 1, 4), 6, weekdays=Weekdays((2, 0, 4, 0, 0, 0, 0))).with_hours(9)
    assert by_days.weekdays == Weekdays((3, 0, 6, 0, 0, 0, 0))
    assert by_days.hours_per_week == 9
