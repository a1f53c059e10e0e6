"""What would change this: the smallest set of answer changes that puts another track first, and what any change gives.

With the set of answered questions as it is, fits are linear in the answers (`exact_fits`). Let a be the first track
now (of several with the same fit the earliest in the pack) and L its lead over a rival b, a whole number of 0 or more.
One point on question q adds d(q) = slope(b, q) - slope(a, q) to b beside a, and the answer has room for up to
5 - answer points where d(q) > 0 and answer - 1 points where d(q) < 0; moving it the other way, or where d(q) = 0, gains
nothing. So b comes before a just when the sum of |d(q)| * points(q) is more than L, which `smallest_change` solves
exactly: fewest answers, then fewest points.

Another track is first just when some b comes before a: then a is not first any more; and if none does, a still is.
So the smallest change over all rivals is the smallest that puts another track first. Which one is then first is told by
the order after the change: the rival, or a track that the same change lifted still higher.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from opscareer.assessment.learner import ANSWERS
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.matching.exact_fits import Contest, ExactFits, exact_fits, places, room, rounded
from opscareer.matching.results import Place
from opscareer.matching.smallest_change import Move, fewest_moves, most_gained, smallest_change

MOST_RIVALS = 12
"""Rivals looked at in a pack of many tracks: those that need the fewest answers, more where more need as few."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer changed."""

    question: str
    before: int
    after: int

    @property
    def points(self) -> int:
        """How far it moves on the scale of five."""
        return abs(self.after - self.before)


@dataclass(frozen=True, slots=True)
class Overtaking:
    """The smallest change that puts a rival before the first track, and the order of all tracks after it."""

    rival: str
    changes: tuple[Change, ...]
    """In the pack's order of questions. None can be left out, and no change of fewer answers does it."""
    after: tuple[Place, ...]

    @property
    def answers(self) -> int:
        """How many answers change."""
        return len(self.changes)

    @property
    def points(self) -> int:
        """How many one-point steps they move in all."""
        return sum(change.points for change in self.changes)


@dataclass(frozen=True, slots=True)
class OutOfReach:
    """A rival that no change of the answers given can put before the first track.

    The proof is the sum: every answer moved as far as the scale goes in the rival's favour gains `most_tenths`, which
    is not more than the lead of `lead_tenths` (both exact before they are rounded to tenths of a point).
    """

    rival: str
    lead_tenths: int
    most_tenths: int


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What it would take to put another track first, for each of the others (see `MOST_RIVALS`) in the pack's order."""

    first: str
    sharing: tuple[str, ...]
    """Tracks with exactly the fit of the first, itself included, if there are any: they already share the place."""
    rivals: tuple[Overtaking | OutOfReach, ...]

    @property
    def smallest(self) -> Overtaking | None:
        """Fewest answers, then fewest points, then the pack's order; None if no change of the answers given does it."""
        reached = (rival for rival in self.rivals if isinstance(rival, Overtaking))
        return min(reached, key=lambda rival: (rival.answers, rival.points), default=None)


def what_if(pack: Pack, answers: Mapping[str, int]) -> WhatIf | None:
    """The smallest changes of a person's answers; questions not answered stay so. None for a pack without tracks."""
    exact = exact_fits(compiled(pack), answers)
    if not exact.fits:
        return None
    first, *others = exact.order
    sharing = tuple(track for track in others if exact.fits[track] == exact.fits[first])
    contests = {rival: exact.contest(rival, first) for rival in exact.fits if rival != first}
    rivals = tuple(_overtaking(exact, rival, contests[rival]) for rival in _nearest(exact, contests))
    return WhatIf(first, (first, *sharing) if sharing else (), rivals)


def _nearest(exact: ExactFits, contests: Mapping[str, Contest]) -> list[str]:
    """The rivals that need the fewest answers, all of them, and more up to `MOST_RIVALS`, in the pack's order."""
    needed = {rival: fewest_moves(list(_moves(exact, one).values()), one.lead) for rival, one in contests.items()}
    order = sorted(needed, key=lambda rival: (needed[rival] is None, needed[rival] or 0))
    fewest = needed[order[0]] if order else None
    kept = set(order[:MOST_RIVALS]) | {rival for rival in order if fewest is not None and needed[rival] == fewest}
    return [rival for rival in needed if rival in kept]


def _moves(exact: ExactFits, contest: Contest) -> dict[str, Move]:
    """What each answer that can be moved in a rival's favour can gain, by question."""
    rooms = {question: room(exact.answers[question], change) for question, change in contest.changes.items()}
    return {question: Move(abs(contest.changes[question]), points) for question, points in rooms.items() if points}


def _overtaking(exact: ExactFits, rival: str, contest: Contest) -> Overtaking | OutOfReach:
    moves = _moves(exact, contest)
    taken = smallest_change(list(moves.values()), contest.lead)
    if taken is None:
        most = Fraction(most_gained(list(moves.values())), contest.unit)
        return OutOfReach(rival, rounded(Fraction(contest.lead, contest.unit)), rounded(most))
    changes = tuple(
        _change(question, exact.answers[question], points if contest.changes[question] > 0 else -points)
        for question, points in zip(moves, taken, strict=True)
        if points
    )
    return Overtaking(rival, changes, places(_after(exact, changes)))


def _change(question: str, before: int, points: int) -> Change:
    return Change(question, before, before + points)


def _after(exact: ExactFits, changes: tuple[Change, ...]) -> dict[str, Fraction]:
    """The fits after some changes."""
    after = {}
    for track, line in exact.lines.items():
        added = sum(line.slopes.get(one.question, 0) * (one.after - one.before) for one in changes)
        after[track] = exact.fits[track] + Fraction(added, line.unit)
    return after


def try_answers(pack: Pack, answers: Mapping[str, int], tried: Mapping[str, int | None]) -> tuple[Place, ...]:
    """The order of the tracks if some answers were others (None: taken back): quick enough to follow a slider.

    Raises ValueError for an answer that is not one of the five points.
    """
    wrong = {answer for answer in tried.values() if answer is not None} - set(ANSWERS)
    if wrong:
        raise ValueError(f"not one of {ANSWERS}: {sorted(wrong)}")
    changed = {question: answer for question, answer in {**answers, **tried}.items() if answer is not None}
    exact = exact_fits(compiled(pack), changed)
    return places(exact.fits)
