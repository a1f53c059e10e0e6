"""The seconds that something is looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.gui.pages.assess_parts.stopwatch import Stopwatch
from tests.gui.pages.at_statements import Hand


def test_that_it_stands_still_until_it_runs() -> None:
    hand = Hand()
    watch = Stopwatch(hand)
    hand.now += 5
    assert watch.seconds == 0


def test_that_running_twice_counts_once() -> None:
    hand = Hand()
    watch = Stopwatch(hand)
    watch.run()
    hand.now += 2
    watch.run()
    hand.now += 3
    assert watch.seconds == 5


def test_that_it_can_be_set_back_while_it_runs() -> None:
    hand = Hand()
    watch = Stopwatch(hand)
    watch.run()
    hand.now += 2
    watch.set_back()
    hand.now += 7
    assert watch.seconds == 0


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 1000))))
def test_that_only_the_time_between_run_and_pause_counts(spans: list[tuple[bool, int]]) -> None:
    hand = Hand()
    watch = Stopwatch(hand)
    for runs, seconds in spans:
        (watch.run if runs else watch.pause)()
        hand.now += seconds
    assert watch.seconds == sum(seconds for runs, seconds in spans if runs)
