"""One person's work in the window, without the window: what is known, what they did, and every change saved at once.

A session works on a `SavedWork` held in memory and hands each change to the store before it takes it over, so that
what the screen shows as done is on the disk. The sample learner, and work without a store, live in memory alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from opscareer.app.demo import sample_learner
from opscareer.app.guidance import (
    HOURS_PER_WEEK,
    PlanWish,
    Print,
    match,
    next_monday,
    open_pack,
    plan_for,
    write_pdf,
)
from opscareer.app.sitting import PastSitting, contest_of, past_sitting
from opscareer.assessment.contest import Contest
from opscareer.assessment.learner import Form, Learner
from opscareer.assessment.next_question import AssessmentProgress, Step, next_step
from opscareer.assessment.quality import Finding, findings
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Education
from opscareer.limits import MOST_SECONDS
from opscareer.matching.results import MatchResult
from opscareer.paths import data_folder
from opscareer.planning.plan import StudyPlan
from opscareer.problems import InputProblems, Problem
from opscareer.progress import Progress, silent
from opscareer.records.saved import SavedGoal, SavedWork, Tick, Visit
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import Language

RECENT = 20


def open_session(chosen: Path | None = None, progress: Progress = silent) -> Session:
    """The pack chosen, or the shipped one, and the person's own store; slow enough to want a thread of its own.

    If the chosen pack cannot be used the shipped one serves and `pack_problems` says why; raises `InputProblems` if
    that has errors. If the store cannot be opened the session works without one and `store_problem` says why.
    """
    problems: tuple[Problem, ...] = ()
    try:
        pack = open_pack(chosen, progress)
    except InputProblems as refused:
        if chosen is None:
            raise
        problems = refused.problems
        pack, chosen = open_pack(None, progress), None
    try:
        return Session(pack, Store.open(data_folder()), source=chosen, pack_problems=problems)
    except StoreProblem as problem:
        return Session(pack, None, problem, source=chosen, pack_problems=problems)


@dataclass(frozen=True, slots=True, eq=False)
class PlanOrder:
    """A plan to be worked out: all it needs, as it stood when it was asked for, so that any thread can do the work."""

    pack: Pack
    learner: Learner
    goal: SavedGoal

    def work_out(self, progress: Progress = silent) -> StudyPlan:
        """The plan; raises `Unreachable` or `BadGoal`."""
        goal = self.goal
        wish = PlanWish(goal.track, goal.start, goal.hours_per_week, goal.position, goal.deadline)
        return plan_for(self.pack, self.learner, wish, progress)


class Session:
    """Who is being worked with and everything they did. Methods that change something save it first.

    Every one of them may raise `StoreProblem`; then nothing has changed, in memory or on the disk.

    `pack_source` is the folder or zip of the pack, None for the one that ships; `pack_problems` tells why another one
    that was chosen is not used.
    """

    def __init__(
        self,
        pack: Pack,
        store: Store | None,
        store_problem: StoreProblem | None = None,
        *,
        source: Path | None = None,
        pack_problems: tuple[Problem, ...] = (),
    ) -> None:
        self.pack = pack
        self.pack_source = source
        self.pack_problems = pack_problems
        self.store_problem = store_problem
        self.is_sample = False
        self._store = store
        self._me = store.me() if store else 0
        self._work = _known_only(store.work(self._me), pack) if store else SavedWork(Learner())
        self._recent = list(store.recent(self._me)) if store else []
        self._own = (self._work, self._recent)
        self._result: tuple[Learner, MatchResult] | None = None
        self._order: PlanOrder | None = None
        self._plan: tuple[PlanOrder, StudyPlan] | None = None
        self._contest: Contest | None = None
        self._step: Step | None = None

    @property
    def learner(self) -> Learner:
        """The person: what they told us."""
        return self._work.learner

    @property
    def skipped(self) -> frozenset[str]:
        """Questions passed over."""
        return self._work.skipped

    @property
    def goal(self) -> SavedGoal | None:
        """What the plan is made for, once a target was picked."""
        return self._work.goal

    @property
    def ticks(self) -> frozenset[Tick]:
        """Lines of the weekly list that are done."""
        return self._work.ticks

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done yet."""
        return self._work == SavedWork(Learner(), pack_hash=self._work.pack_hash, form=self._work.form)

    @property
    def is_saved(self) -> bool:
        """Whether changes go to the disk."""
        return self._store is not None and not self.is_sample

    @property
    def has_sample(self) -> bool:
        """Whether the sample learner can be shown: the answers given are to the questions of the shipped pack."""
        return self.pack_source is None

    def with_pack(self, pack: Pack, source: Path | None) -> Session:
        """The person's own work with another pack, as a new session; this one is not to be used any more.

        What the new pack does not have is left out of it; the store, if there is one, keeps all.
        """
        session = Session(pack, self._store, self.store_problem, source=source)
        if self._store is None:
            work, recent = self._own if self.is_sample else (self._work, self._recent)
            session._show(_known_only(work, pack), recent)
        return session

    def close(self) -> None:
        """Give the store back."""
        if self._store:
            self._store.close()
            self._store = None

    # The assessment

    @property
    def form(self) -> Form:
        """How the questions are asked."""
        return self._work.form

    def choose_form(self, form: Form) -> None:
        """Ask the questions that settle the ranking, or all; the answers given so far are kept."""
        self._save(lambda store: store.save_form(self._me, form))
        self._work = replace(self._work, form=form)
        self._step = None

    def step(self) -> Step:
        """Where the sitting is and what comes next, worked out anew only after a change."""
        if self._contest is None:
            self._contest = contest_of(self.pack)
        if self._step is None:
            self._step = next_step(self._contest, self.learner.answers, self.skipped, self.form)
        return self._step

    def progress(self) -> AssessmentProgress:
        """How far the sitting is."""
        return self.step().progress

    def next_question(self) -> str | None:
        """The question to ask now; None when the sitting is over."""
        return self.step().question

    def answer(self, question: str, value: int | None, seconds: float | None = None) -> None:
        """Take an answer of 1 to 5, with the seconds it took where they were measured; None takes it back."""
        self._note_pack()
        taken = None if seconds is None else min(seconds, MOST_SECONDS)
        self._save(lambda store: store.save_answer(self._me, question, value, taken))
        answers = {**self.learner.answers, question: value}
        kept = {name: answer for name, answer in answers.items() if answer is not None}
        times = {name: time for name, time in self._work.seconds.items() if name != question}
        if taken is not None and value is not None:
            times[question] = taken
        self._change(learner=replace(self.learner, answers=kept), skipped=self.skipped - {question}, seconds=times)

    def skip(self, question: str) -> None:
        """Pass over a question."""
        self._note_pack()
        self._save(lambda store: store.save_skipped(self._me, question))
        answers = {name: answer for name, answer in self.learner.answers.items() if name != question}
        times = {name: time for name, time in self._work.seconds.items() if name != question}
        self._change(learner=replace(self.learner, answers=answers), skipped=self.skipped | {question}, seconds=times)

    def start_over(self) -> None:
        """Take the questions again; the sitting so far is put away, not lost."""
        self._save(lambda store: store.clear_answers(self._me))
        self._change(learner=replace(self.learner, answers={}), skipped=frozenset(), seconds={}, pack_hash=None)

    def sittings(self) -> tuple[PastSitting, ...]:
        """The sittings that were put away, oldest first; none where nothing is saved."""
        if self._store is None or self.is_sample:
            return ()
        return tuple(past_sitting(self.pack, sitting) for sitting in self._store.history(self._me))

    def quality(self, language: Language) -> tuple[Finding, ...]:
        """What stands out in the answers so far; `language` is the one in which the statements were read."""
        settled = self.step().reason in ("settled", "tie")
        return findings(self.pack, self.learner.answers, self._work.seconds, language, settled=settled)

    # The person

    def save_about(self, *, name: str, stage: Education | None, major: str | None, hours_per_week: int | None) -> None:
        """Who the person is; everything may be left empty."""
        about = {"name": name, "stage": stage, "major": major, "hours_per_week": hours_per_week}
        self._save(
            lambda store: store.save_about(self._me, name=name, stage=stage, major=major, hours_per_week=hours_per_week)
        )
        self._change(learner=replace(self.learner, **about))  # type: ignore[arg-type]

    def rate_skill(self, skill: str, level: int | None) -> None:
        """The person's own rating of a skill, 0 to 4; None takes it back."""
        self._save(lambda store: store.save_skill(self._me, skill, level))
        ratings = {**self.learner.skills, skill: level}
        kept = {name: rated for name, rated in ratings.items() if rated is not None}
        self._change(learner=replace(self.learner, skills=kept))

    # Results

    def result(self) -> MatchResult:
        """The tracks ranked, worked out anew only after a change.

        May be called from another thread: a result is kept with the learner it belongs to, so that an answer given
        meanwhile is not answered with the result of before.
        """
        learner, kept = self.learner, self._result
        if kept is None or kept[0] is not learner:
            kept = (learner, match(self.pack, learner))
            self._result = kept
        return kept[1]

    # The plan

    def suggested_goal(self, track: str, today: date) -> SavedGoal:
        """A goal to begin with: the track's first position, from next Monday, with the hours the person has."""
        first = self.pack.tracks[track].first_position
        return SavedGoal(track, first.id, next_monday(today), self.learner.hours_per_week or HOURS_PER_WEEK)

    def set_goal(self, goal: SavedGoal | None) -> None:
        """Pick what the plan is made for."""
        self._save(lambda store: store.save_goal(self._me, goal))
        self._change(goal=goal)

    def plan_order(self) -> PlanOrder | None:
        """What the plan is to be worked out from, for another thread; the same object until something changes."""
        order, goal = self._order, self.goal
        if order is None and goal is not None:
            order = self._order = PlanOrder(self.pack, self.learner, goal)
        return order

    def take_plan(self, order: PlanOrder, plan: StudyPlan) -> None:
        """Keep a plan worked out elsewhere, if it is still what is asked for."""
        if order is self._order:
            self._plan = (order, plan)

    def plan(self) -> StudyPlan | None:
        """The plan for the goal, worked out anew only after a change; raises `Unreachable` or `BadGoal`.

        May be called from another thread, as `result` may.
        """
        order, kept = self.plan_order(), self._plan
        if order is None:
            return None
        if kept is None or kept[0] is not order:
            kept = (order, order.work_out())
            self._plan = kept
        return kept[1]

    def tick(self, tick: Tick, *, done: bool) -> None:
        """Mark a line of the weekly list as done, or not."""
        self._save(lambda store: store.save_tick(self._me, tick, done=done))
        self._work = replace(self._work, ticks=self.ticks | {tick} if done else self.ticks - {tick})

    def write_pdf(self, target: Path, wanted: Print, *, with_plan: bool) -> None:
        """Print the results, with the plan if wanted and there. Raises OSError."""
        plan = self.plan() if with_plan else None
        write_pdf(target, self.pack, self.learner, self.result(), plan, wanted)

    # Recent work

    def note_visit(self, page: str, subject: str = "") -> None:
        """Remember what was looked at, for the list on the first page."""
        self._save(lambda store: store.note_visit(self._me, page, subject))
        others = [visit for visit in self._recent if (visit.page, visit.subject) != (page, subject)]
        self._recent = [Visit(page, subject, datetime.now(UTC)), *others][:RECENT]

    def recent(self) -> tuple[Visit, ...]:
        """What was looked at, latest first."""
        return tuple(self._recent)

    # The sample

    def load_sample(self) -> None:
        """Look around as the sample learner; nothing done meanwhile is saved."""
        sample = sample_learner(self.pack)
        if not self.is_sample:
            self._own = (self._work, self._recent)
        self.is_sample = True
        self._show(SavedWork(sample), [])

    def leave_sample(self) -> None:
        """Back to the person's own work."""
        self.is_sample = False
        self._show(*self._own)

    def _show(self, work: SavedWork, recent: list[Visit]) -> None:
        self._work, self._recent = work, recent
        self._forget_outcomes()

    def _note_pack(self) -> None:
        """Keep with the answers of a sitting, from the first one on, which pack they are given to."""
        if self._work.pack_hash != self.pack.hash:
            self._save(lambda store: store.save_pack_hash(self._me, self.pack.hash))
            self._work = replace(self._work, pack_hash=self.pack.hash)

    def _save(self, save: Callable[[Store], None]) -> None:
        if self._store is not None and not self.is_sample:
            save(self._store)

    def _change(self, **changes: object) -> None:
        self._work = replace(self._work, **changes)  # type: ignore[arg-type]
        self._forget_outcomes()

    def _forget_outcomes(self) -> None:
        self._result = self._order = self._plan = self._step = None


def _known_only(work: SavedWork, pack: Pack) -> SavedWork:
    """The work without what the pack does not have, as it may have changed since; the store keeps all of it."""
    learner, goal = work.learner, work.goal
    track = pack.tracks.get(goal.track) if goal else None
    return replace(
        work,
        learner=replace(
            learner,
            answers={question: answer for question, answer in learner.answers.items() if question in pack.questions},
            skills={skill: level for skill, level in learner.skills.items() if skill in pack.skills},
            major=learner.major if learner.major in pack.majors else None,
        ),
        skipped=work.skipped & pack.questions.keys(),
        seconds={question: time for question, time in work.seconds.items() if question in pack.questions},
        goal=goal if goal and track and track.position(goal.position) else None,
    )
