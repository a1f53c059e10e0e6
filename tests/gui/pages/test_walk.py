"""The way over the statements, without a window."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.gui.pages.assess_parts.walk import Walk, round_of, sitting

ASKED = ("c", "a", "d")


def test_that_a_sitting_leads_over_what_was_asked_to_what_comes_next() -> None:
    walk = sitting(ASKED, "b")
    assert walk is not None
    assert walk.current == "c"
    assert walk.last.current == "b"


def test_that_a_sitting_that_is_over_ends_with_what_was_asked_last() -> None:
    walk = sitting(ASKED, None)
    assert walk is not None
    assert walk.last.on() is None
    assert walk.last.current == "d"


def test_that_there_is_no_walk_without_statements() -> None:
    assert sitting((), None) is None
    assert round_of(()) is None


def test_that_there_is_no_way_back_from_the_first_statement() -> None:
    assert Walk(ASKED).back() is None
    assert Walk(ASKED, 2).back() == Walk(ASKED, 1)


def test_that_an_answer_to_the_last_statement_leads_to_a_new_one() -> None:
    answered = Walk((*ASKED, "b"), 3).caught_up((*ASKED, "b"), "e")
    following = answered.on()
    assert following is not None
    assert following.current == "e"


def test_that_an_earlier_answer_changed_may_change_what_comes_at_the_end() -> None:
    changed = Walk((*ASKED, "b"), 1).caught_up(ASKED, "e")
    assert changed.current == "a"
    assert changed.last.current == "e"


def test_that_a_round_asks_its_statements_and_no_others() -> None:
    first = round_of(("d", "c"))
    assert first is not None
    second = first.caught_up(ASKED, "b").on()
    assert second is not None
    assert second.current == "c"
    assert second.caught_up(ASKED, "b").on() is None


@given(st.lists(st.integers(0, 30), min_size=1, unique=True), st.data())
def test_that_back_undoes_on_at_every_place(asked: list[int], data: st.DataObject) -> None:
    statements = tuple(map(str, asked))
    walk = Walk(statements, data.draw(st.integers(0, len(statements) - 1)))
    following, before = walk.on(), walk.back()
    assert following is None or following.back() == walk
    assert before is None or before.on() == walk
