"""Which question comes next in a sitting, whether it is over, and why: for both forms over one bank of questions.

The full form asks everything in the pack's order. The adaptive form (`adaptive`) asks what best settles the ranking and
ends early. Both look only at what is answered and skipped, so that the same answers give the same next question in
whatever order they came. A skipped question is not asked again by itself; another one of its trait may take its place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from opscareer.assessment.adaptive import CERTAINTY, LEAST_ANSWERS, Outlook, outlook
from opscareer.assessment.contest import Contest
from opscareer.assessment.learner import Form
from opscareer.assessment.standing import Given, given

Reason = Literal["settled", "tie", "all-asked", "all-skipped"]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""Why a sitting is over.

`settled`: more answers would very likely leave the first track first, or within one answer of the first place.
`tie`: another track is within one answer of the first, and more answers would very likely leave it there.
`all-asked`: every question is answered or skipped; `all-skipped`: none of them is answered.
"""

_TYPICAL_SHARE = 0.48
"""The share of the bank that half of all adaptive sittings need at most (docs/measurement.md)."""
_LATE_SHARE = 0.25
"""The share of the open questions that a longer sitting is expected to need."""


@dataclass(frozen=True, slots=True)
class AssessmentProgress:
    """How far a sitting is; `total` is how many questions it will likely have."""

    answered: int
    skipped: int
    total: int
    finished: bool


@dataclass(frozen=True, slots=True)
class Step:
    """Where a sitting is, and what comes next."""

    question: str | None
    """The question to ask now; None when the sitting is over."""
    reason: Reason | None
    """Why the sitting is over; None while it is not."""
    certainty: float
    """The chance, from 0 to 1, that on the full form no other track would stand clearly before the present first one
    (by more than one answer moved by one point can change)."""
    answered: int
    skipped: int
    open: int
    """How many questions are neither answered nor skipped: that many could still be answered."""
    likely_total: int
    """How many questions the sitting will likely have had when it is over; those asked so far once it is."""

    @property
    def finished(self) -> bool:
        """Whether the sitting is over."""
        return self.reason is not None

    @property
    def progress(self) -> AssessmentProgress:
        """The numbers alone."""
        return AssessmentProgress(self.answered, self.skipped, self.likely_total, self.finished)

    @property
    def share(self) -> float:
        """How far the sitting is, from 0 to 1; no answer and no skipping makes it smaller."""
        return 1.0 if self.finished else (self.answered + self.skipped) / max(1, self.likely_total)


def next_step(contest: Contest, answers: Mapping[str, int], skipped: Collection[str], form: Form = "adaptive") -> Step:
    """What comes next after some answers (1 to 5). Questions that the contest does not have are left out."""
    so_far = _given(contest, answers, skipped)
    view = outlook(contest, so_far) if contest.tracks else None
    answered = sum(question in answers for question in contest.questions)
    still_open = int(so_far.open.sum())
    reason = _reason(view, answered, still_open, form)
    done = len(contest.questions) - still_open
    return Step(
        question=None if reason else _question(contest, so_far, view, form),
        reason=reason,
        certainty=float(view.standing.certainty[0]) if view else 0.0,
        answered=answered,
        skipped=done - answered,
        open=still_open,
        likely_total=done if reason else _likely_total(contest, done, form),
    )


def _given(contest: Contest, answers: Mapping[str, int], skipped: Collection[str]) -> Given:
    row = [[answers.get(question, 0) for question in contest.questions]]
    passed = [[question in skipped for question in contest.questions]]
    return given(np.array(row, dtype=np.float64), np.array(passed, dtype=np.bool_))


def _reason(view: Outlook | None, answered: int, still_open: int, form: Form) -> Reason | None:
    if still_open == 0:
        return "all-asked" if answered else "all-skipped"
    if form == "full" or view is None or not view.settled[0]:
        return None
    return "tie" if view.standing.tied[0].max() >= CERTAINTY else "settled"


def _question(contest: Contest, so_far: Given, view: Outlook | None, form: Form) -> str:
    following = so_far.open[0].argmax() if form == "full" or view is None else view.following[0]
    return contest.questions[int(following)]


def _likely_total(contest: Contest, done: int, form: Form) -> int:
    """A whole number that a bar can be drawn against: it grows more slowly than what is done."""
    everything = len(contest.questions)
    if form == "full" or not contest.tracks:
        return everything
    typical = max(_TYPICAL_SHARE * everything, LEAST_ANSWERS * int(contest.matters.any(axis=0).sum()))
    late = done + _LATE_SHARE * (everything - done)
    return min(everything, max(done + 1, round(max(typical, late))))
