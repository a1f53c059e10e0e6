"""The way over the statements, without a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.gui.pages.assess_parts.walk import Walk

STATEMENTS = ("a", "b", "c", "d")


def test_that_going_on_passes_over_what_is_done() -> None:
    assert Walk(STATEMENTS, 0).on({"a", "b"}) == Walk(STATEMENTS, 2)


def test_that_going_on_from_the_end_returns_to_what_was_left_open() -> None:
    assert Walk(STATEMENTS, 3).on({"a", "c", "d"}) == Walk(STATEMENTS, 1)


def test_that_nothing_comes_after_everything_is_done() -> None:
    assert Walk(STATEMENTS, 1).on(STATEMENTS) is None
    assert Walk(STATEMENTS, 3).one_on(STATEMENTS) is None


def test_that_looking_through_goes_to_the_very_next_statement() -> None:
    assert Walk(STATEMENTS, 1).one_on(STATEMENTS) == Walk(STATEMENTS, 2)


def test_that_there_is_no_way_back_from_the_first_statement() -> None:
    assert Walk(STATEMENTS, 0).back() is None
    assert Walk(STATEMENTS, 2).back() == Walk(STATEMENTS, 1)


@given(st.integers(0, 3), st.sets(st.sampled_from(STATEMENTS)))
def test_that_going_on_always_finds_an_open_statement_while_there_is_one(at: int, done: set[str]) -> None:
    found = Walk(STATEMENTS, at).on(done)
    assert (found is None) == (done == set(STATEMENTS))
    assert found is None or found.current not in done
