"""Sittings of the assessment: what the contest of a pack is, past sittings looked back at, and two of them compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from opscareer.assessment.change import Change, change_between
from opscareer.assessment.contest import Contest
from opscareer.assessment.learner import Form, Learner
from opscareer.assessment.next_question import next_step
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import compiled
from opscareer.matching.match import match
from opscareer.matching.results import MatchResult
from opscareer.progress import Progress, silent
from opscareer.records.saved import SavedSitting

Extent = Literal["all", "enough", "part"]
"""How far a sitting went: to the last statement, until more answers would change nothing, or less far."""


@dataclass(frozen=True, slots=True)
class PastSitting:
    """A sitting that was put away. Answers, times and skipped questions are those that the present pack has."""

    finished: datetime
    """When it was put away, in UTC."""
    answers: Mapping[str, int]
    skipped: frozenset[str]
    seconds: Mapping[str, float]
    pack_hash: str | None
    """The pack it was answered with; None where it was not noted."""
    lost: int
    """How many of its answers are to questions that the present pack does not have."""
    started: datetime
    """When its first question was answered or passed over, in UTC."""
    asked_order: tuple[str, ...]
    """The questions answered or passed over, in the order in which each was first."""
    form: Form | None
    """The form of the assessment when it was put away; None where it was not noted."""


@dataclass(frozen=True, slots=True)
class PresentSitting:
    """What besides the answers there is to the sitting under way, or last ended and not yet put away."""

    skipped: frozenset[str] = frozenset()
    form: Form | None = None
    """How the questions are asked; None where it is not known."""


@dataclass(frozen=True, slots=True)
class SittingView:
    """A sitting looked back at: how far it went, and what its answers say by the present pack."""

    finished: datetime | None
    """When it was put away, in UTC; None for the present one."""
    answers: Mapping[str, int]
    extent: Extent
    form: Form | None
    """How the questions were asked; None where it is not known."""
    result: MatchResult
    other_pack: bool = False
    """Whether it is known to have been answered with another pack, or another edition of it."""
    lost: int = 0
    """How many of its answers are to questions that the present pack does not have."""


def past_sitting(pack: Pack, saved: SavedSitting) -> PastSitting:
    """A sitting from the store as far as the pack has its questions."""
    return PastSitting(
        finished=saved.finished,
        answers={question: answer for question, answer in saved.answers.items() if question in pack.questions},
        skipped=saved.skipped & pack.questions.keys(),
        seconds={question: time for question, time in saved.seconds.items() if question in pack.questions},
        pack_hash=saved.pack_hash,
        lost=len(saved.answers.keys() - pack.questions.keys()),
        started=saved.started,
        asked_order=tuple(question for question in saved.asked_order if question in pack.questions),
        form=saved.form,
    )


def contest_of(pack: Pack) -> Contest:
    """What the sittings of a pack are about. Weighing the tracks of a large pack is slow the first time."""
    return compiled(pack).contest


def looked_back(pack: Pack, learner: Learner, sitting: PastSitting) -> SittingView:
    """What a past sitting says by the present pack. Its result takes everything but the answers from the learner."""
    return SittingView(
        finished=sitting.finished,
        answers=sitting.answers,
        extent=_extent(pack, sitting.answers, sitting.skipped),
        form=sitting.form,
        result=match(pack, replace(learner, answers=sitting.answers)),
        other_pack=sitting.pack_hash not in (None, pack.hash),
        lost=sitting.lost,
    )


def as_it_stands(pack: Pack, learner: Learner, present: PresentSitting = PresentSitting()) -> SittingView:
    """What the learner's present answers say."""
    extent = _extent(pack, learner.answers, present.skipped)
    return SittingView(None, learner.answers, extent, present.form, match(pack, learner))


def all_sittings(
    pack: Pack,
    learner: Learner,
    present: PresentSitting,
    past: Sequence[PastSitting],
    progress: Progress = silent,
) -> tuple[SittingView, ...]:
    """The present sitting, if anything is answered, and all that were put away; the newest first.

    Takes about as long as a result for each sitting; reports the share done after each.
    """
    views: list[SittingView] = [as_it_stands(pack, learner, present)] if learner.answers else []
    for done, sitting in enumerate(reversed(past), start=1):
        views.append(looked_back(pack, learner, sitting))
        progress(done / len(past), "sittings")
    return tuple(views)


def changes(pack: Pack, before: Mapping[str, int], after: Mapping[str, int]) -> Change:
    """What changed between two sittings, trait by trait and track by track."""
    return change_between(pack, before, after, contest_of(pack))


def _extent(pack: Pack, answers: Mapping[str, int], skipped: frozenset[str]) -> Extent:
    if len(answers) == len(pack.questions):
        return "all"
    reason = next_step(contest_of(pack), answers, skipped, "adaptive").reason
    return "enough" if reason in ("settled", "tie") else "part"
