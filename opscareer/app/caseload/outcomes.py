"""What came out of learners' answers, worked out for many at once and kept, so that lists need not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from opscareer.app.classpack.member import has_no_route
from opscareer.app.open_sitting import known_only
from opscareer.app.plan_order import PlanOrder, as_lines
from opscareer.assessment.adaptive import outlook
from opscareer.assessment.learner import Learner
from opscareer.assessment.quality import Kind, findings
from opscareer.assessment.scoring import held_levels
from opscareer.assessment.standing import given
from opscareer.knowledge.pack import Pack
from opscareer.matching.engine import Matcher, Numbers, Truths, compiled, ranking
from opscareer.matching.entry import readiness_for
from opscareer.matching.results import Verdict
from opscareer.matching.stability import retake_chances
from opscareer.matching.verdicts import VERDICTS, first_places
from opscareer.planning.checking import BadGoal
from opscareer.planning.plan import StudyPlan, Unreachable
from opscareer.planning.work import lines_of
from opscareer.progress import Progress, silent
from opscareer.records.people import Outcome
from opscareer.records.saved import SavedGoal, SavedWork
from opscareer.records.store import Store
from opscareer.reports.class_content import Member, PlanInShort

_AT_A_TIME = 100
"""Learners worked out between two looks at whether to stop; what is done by then is kept."""


def work_out(store: Store, pack: Pack, progress: Progress = silent, *, group: int | None = None) -> int:
    """Work out every outcome that is missing or old, of all learners or a group, and keep it; how many those were.

    May run beside other work on the store: an outcome of what was changed meanwhile counts as old. Raises StoreProblem,
    and what `progress` raises to stop.
    """
    waiting = store.caseload.stale(pack.hash, group)
    plans = Plans(pack)
    for start in range(0, len(waiting), _AT_A_TIME):
        progress(start / len(waiting), "outcomes")
        _keep(store, pack, waiting[start : start + _AT_A_TIME], plans)
    return len(waiting)


def keep_current(store: Store, pack: Pack, learner: int) -> None:
    """Work out and keep the outcome of one learner, as after their sitting."""
    _keep(store, pack, [learner], Plans(pack))


def current_outcome(pack: Pack, work: SavedWork) -> Outcome:
    """What came out of one learner's answers."""
    (outcome,) = outcomes_of(pack, [work])
    return outcome


def _keep(store: Store, pack: Pack, learners: Sequence[int], plans: Plans) -> None:
    read = store.caseload.works(learners)
    found = outcomes_of(pack, [one.work for one in read.values()], plans)
    versions = {learner: one.version for learner, one in read.items()}
    store.caseload.keep_outcomes(dict(zip(read, found, strict=True)), pack.hash, versions)


def outcomes_of(pack: Pack, works: Sequence[SavedWork], plans: Plans | None = None) -> list[Outcome]:
    """What came out of the answers of learners, as `matching.match` tells it of one and the class pack of a member."""
    if not works:
        return []
    known = [known_only(work, pack) for work in works]
    matcher = compiled(pack)
    answers = matcher.answer_matrix([work.learner.answers for work in known])
    told = first_places(matcher, answers)
    chances = retake_chances(matcher, answers)
    order = ranking(matcher.fits_of(answers))
    finished = _finished(matcher, known, answers)
    firsts = [
        tuple(matcher.tracks[track] for track in order[person] if told.group[person, track])
        for person in range(len(known))
    ]
    in_front = [float(chances[person, track]) for person, track in enumerate(told.first)]
    made = plans or Plans(pack)
    return [
        _outcome(pack, work, _Told(VERDICTS[verdict], first, chance, bool(done)), made)
        for work, verdict, first, chance, done in zip(known, told.verdict, firsts, in_front, finished, strict=True)
    ]


def _finished(matcher: Matcher, works: Sequence[SavedWork], answers: Numbers) -> Truths:
    """Whose sitting is over, as `assessment.next_question` tells it of one."""
    skipped = np.array([[question in work.skipped for question in matcher.questions] for work in works], dtype=np.bool_)
    so_far = given(answers, skipped)
    is_adaptive = np.array([work.form == "adaptive" for work in works])
    settled = outlook(matcher.contest, so_far).settled & is_adaptive
    return np.asarray(settled | ~so_far.open.any(axis=1))


@dataclass(frozen=True, slots=True)
class _Told:
    """What the answers of one person tell: the verdict, who shares the first place, how sure the first of them is to
    be first again, and whether the sitting is over."""

    verdict: Verdict
    first: tuple[str, ...]
    chance: float
    is_finished: bool


def _outcome(pack: Pack, work: SavedWork, told: _Told, plans: Plans) -> Outcome:
    member = _member(pack, work, told, plans)
    can_tell = told.verdict != "cannot-tell"
    return Outcome(
        answered=member.answered,
        asked=member.asked,
        is_finished=member.is_finished,
        verdict=told.verdict,
        first_track=told.first[0] if can_tell else None,
        tracks=member.first,
        chance_first=round(told.chance, 4),
        talk=member.talk,
        target=member.target,
        gaps=member.gaps,
        plan_done=plans.share_done(work),
    )


def _member(pack: Pack, work: SavedWork, told: _Told, plans: Plans) -> Member:
    """The person as the class pack tells of them: who needs a talk is decided there."""
    learner, goal = work.learner, work.goal
    first = told.first if told.verdict != "cannot-tell" else ()
    target = goal.track if goal else next(iter(first), None)
    plan, unreachable = plans.plan(learner, goal) if goal else (None, {})
    return Member(
        number=0,
        line=0,
        label="",
        answered=len(learner.answers),
        asked=len(pack.questions),
        settled=told.is_finished,
        verdict=told.verdict,
        first=first,
        findings=_stands_out(pack, work),
        target=target,
        gaps=_gaps(pack, learner, target, goal),
        no_route=has_no_route(pack, learner, target),
        unreachable=unreachable,
        plan=PlanInShort.of(plan) if plan else None,
    )


def _stands_out(pack: Pack, work: SavedWork) -> tuple[Kind, ...]:
    """What stands out in the answers. In which language the statements were read is not known: too fast is what is too
    fast in either."""
    answers, seconds = work.learner.answers, work.seconds
    kinds = [finding.kind for finding in findings(pack, answers, seconds, "en", settled=True)]
    if "fast" in kinds:
        in_chinese = {finding.kind for finding in findings(pack, answers, seconds, "zh", settled=True)}
        kinds = [kind for kind in kinds if kind in in_chinese]
    return tuple(dict.fromkeys(kinds))


def _gaps(pack: Pack, learner: Learner, target: str | None, goal: SavedGoal | None) -> dict[str, int]:
    if target is None:
        return {}
    track = pack.tracks[target]
    position = (track.position(goal.position) if goal else None) or track.first_position
    return {gap.skill: gap.missing for gap in readiness_for(position, held_levels(pack, learner)).gaps}


@dataclass(frozen=True, slots=True)
class Plans:
    """The plans of learners; many of a class have the same goal and hold the same levels, and share one."""

    pack: Pack
    _made: dict[object, tuple[StudyPlan | None, dict[str, int]]] = field(default_factory=dict)

    def plan(self, learner: Learner, goal: SavedGoal) -> tuple[StudyPlan | None, dict[str, int]]:
        """The plan for a goal, if there is one, and the levels that nothing supplies, if that is why not."""
        key = (goal, tuple(held_levels(self.pack, learner).items()))
        if key not in self._made:
            self._made[key] = self._work_out(learner, goal)
        return self._made[key]

    def share_done(self, work: SavedWork) -> float | None:
        """The share of the lines of the plan that are ticked; None without a plan."""
        plan = self.plan(work.learner, work.goal)[0] if work.goal else None
        if plan is None:
            return None
        lines = [line for week in plan.weeks for line, _ in lines_of(week)]
        ticked = as_lines(work.ticks)
        return round(sum(line in ticked for line in lines) / len(lines), 4) if lines else 1.0

    def _work_out(self, learner: Learner, goal: SavedGoal) -> tuple[StudyPlan | None, dict[str, int]]:
        try:
            return PlanOrder(self.pack, learner, goal).work_out(), {}
        except Unreachable as impossible:
            return None, dict(impossible.missing)
        except BadGoal:
            return None, {}
