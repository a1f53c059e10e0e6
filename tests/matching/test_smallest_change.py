from __future__ import annotations

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from opscareer.matching.smallest_change import Move, fewest_moves, most_gained, smallest_change
from tests.matching.small_packs import fewer

moves = st.lists(st.builds(Move, st.integers(1, 12), st.integers(1, 4)), max_size=5)


def by_trying_all(given_moves: list[Move], lead: int) -> tuple[int, int, int] | None:
    """Moves, steps and gain (negative) of the best of all changes that gain more than the lead."""
    found = []
    for taken in product(*(range(move.room + 1) for move in given_moves)):
        gained = sum(steps * move.gain for steps, move in zip(taken, given_moves, strict=True))
        if gained > lead:
            found.append((sum(steps > 0 for steps in taken), sum(taken), -gained))
    return min(found, default=None)


@fewer
@given(moves, st.integers(0, 120))
def test_that_no_change_is_smaller(given_moves: list[Move], lead: int) -> None:
    taken = smallest_change(given_moves, lead)
    best = by_trying_all(given_moves, lead)
    if taken is None:
        assert best is None
        assert most_gained(given_moves) <= lead
        assert fewest_moves(given_moves, lead) is None
    else:
        gained = sum(steps * move.gain for steps, move in zip(taken, given_moves, strict=True))
        assert (sum(steps > 0 for steps in taken), sum(taken), -gained) == best
        assert all(0 <= steps <= move.room for steps, move in zip(taken, given_moves, strict=True))


@fewer
@given(moves, st.integers(0, 120))
def test_that_numbers_too_large_for_the_machine_give_the_same_change(given_moves: list[Move], lead: int) -> None:
    large, prime = 10**30, 10**9 + 7
    larger = [Move(move.gain * large, move.room) for move in given_moves]
    assert smallest_change(larger, lead * large + prime) == smallest_change(given_moves, lead)
    uneven = [*larger, Move(1, 1)]
    found = smallest_change(uneven, lead * large + prime)
    assert (found or (*(), 0))[:-1] == (smallest_change(given_moves, lead) or ())


def test_that_of_equal_changes_the_one_with_earlier_moves_by_fewer_steps_is_taken() -> None:
    assert smallest_change([Move(2, 4), Move(2, 4), Move(2, 4)], 9) == (1, 4, 0)
    assert smallest_change([Move(3, 2), Move(3, 2)], 2) == (1, 0)
