"""One person's work in the window, without the window: what is known, what they did, and every change saved at once.

The person is the one whose program it is, or a learner of the caseload; `session_opening` makes sessions.

A session works on a `SavedWork` held in memory and hands each change to the store before it takes it over, so that
what the screen shows as done is on the disk. The sample learner, and work without a store, live in memory alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from opscareer.app.demo import sample_learner
from opscareer.app.guidance import HOURS_PER_WEEK, Print, next_monday, write_pdf
from opscareer.app.open_sitting import answered, begun_again, known_only, put_away, skipped_over
from opscareer.app.outcomes import Outcomes
from opscareer.app.plan_order import PlanOrder, on_the_way, told_for_plans, work_done
from opscareer.app.sitting import PastSitting, past_sitting
from opscareer.app.wishes import monday_of
from opscareer.assessment.learner import Form, Learner
from opscareer.assessment.next_question import AssessmentProgress, Step
from opscareer.assessment.quality import Finding, findings
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Education
from opscareer.limits import MOST_SECONDS
from opscareer.matching.results import MatchResult
from opscareer.planning.plan import StudyPlan
from opscareer.planning.work import Standing, standing
from opscareer.problems import Problem
from opscareer.records.saved import SavedGoal, SavedSitting, SavedWork, Tick, Visit
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.wording import Language

__all__ = ["PlanOrder", "Session"]

NOTHING = SavedWork(Learner())
RECENT = 20


@dataclass(frozen=True, slots=True)
class _Shown:
    """What is worked on; `put_away` holds the sittings of work that lives in memory alone."""

    work: SavedWork
    recent: tuple[Visit, ...] = ()
    put_away: tuple[SavedSitting, ...] = ()


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
        self._who = store.me() if store else 0
        self._shown = self._as_saved(self._who)
        self._own = self._shown
        self._outcomes = Outcomes(pack)

    @property
    def learner(self) -> Learner:
        """The person: what they told us."""
        return self._work.learner

    @property
    def learner_to_write(self) -> Learner:
        """The person as a learner file tells them: with their wishes for the plan and what of it is done."""
        learner, goal = self.learner, self.goal
        if goal is None:
            return learner
        hours = None if goal.weekdays else goal.hours_now
        return replace(learner, hours_per_week=hours, for_plans=told_for_plans(goal, self.ticks, self.spent))

    @property
    def skipped(self) -> frozenset[str]:
        """Questions passed over."""
        return self._work.skipped

    @property
    def asked_order(self) -> tuple[str, ...]:
        """Questions answered or skipped, in the order in which each was first; a changed answer keeps its place."""
        return self._work.asked_order

    @property
    def seconds(self) -> Mapping[str, float]:
        """How long the answers took, by question, where it was measured."""
        return self._work.seconds

    @property
    def goal(self) -> SavedGoal | None:
        """What the plan is made for, once a target was picked."""
        return self._work.goal

    @property
    def ticks(self) -> frozenset[Tick]:
        """Lines of the weekly list that are done."""
        return self._work.ticks

    @property
    def spent(self) -> Mapping[date, float]:
        """Hours really spent, by the Monday of their week."""
        return self._work.spent

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
        if not self.is_own:
            session.work_with(self._who)
        if self._store is None:
            own = self._own if self.is_sample else self._shown
            session._shown = replace(own, work=known_only(own.work, pack))
        return session

    # Whose work it is

    @property
    def store(self) -> Store | None:
        """The open store, for what is not one person's work; None where there is none."""
        return self._store

    @property
    def who(self) -> int | None:
        """The id of the learner of the caseload who is worked with, None for the person whose program it is."""
        return None if self.is_own else self._who

    @property
    def is_own(self) -> bool:
        """Whether the person whose program it is works for themselves."""
        return self._store is None or self._who == self._store.me()

    def work_with(self, learner: int | None) -> None:
        """Work with a learner of the caseload, or with oneself; also to see a learner as they are saved by now.

        Raises KeyError for a learner who is not there, and ValueError for one where there is no store.
        """
        if self._store is None:
            if learner is None:
                return
            raise ValueError("without a store there are no learners")
        who = self._store.me() if learner is None else learner
        shown = self._as_saved(who)
        self._who, self._shown, self.is_sample = who, shown, False
        self._own = shown

    def _as_saved(self, who: int) -> _Shown:
        if self._store is None:
            return _Shown(NOTHING)
        return _Shown(known_only(self._store.work(who), self.pack), self._store.recent(who))

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
        self._save(lambda store: store.save_form(self._who, form))
        self._change(form=form)

    def step(self) -> Step:
        """Where the sitting is and what comes next, worked out anew only after a change."""
        return self._outcomes.step(self._work)

    def progress(self) -> AssessmentProgress:
        """How far the sitting is."""
        return self.step().progress

    def next_question(self) -> str | None:
        """The question to ask now; None when the sitting is over."""
        return self.step().question

    def answer(self, question: str, value: int | None, seconds: float | None = None) -> None:
        """Take an answer of 1 to 5, with the seconds it took where they were measured; None takes it back."""
        self.answer_many({question: value}, {} if seconds is None else {question: seconds})

    def answer_many(self, answers: Mapping[str, int | None], seconds: Mapping[str, float] | None = None) -> None:
        """Take several answers as `answer` does, all of them or none; `seconds` has those that were measured."""
        times = {question: min(time, MOST_SECONDS) for question, time in (seconds or {}).items() if question in answers}
        self._save(lambda store: store.save_answers(self._who, answers, times, pack_hash=self.pack.hash))
        self._take(answered(self._work, answers, times, self.pack))

    def skip(self, question: str) -> None:
        """Pass over a question."""
        self._save(lambda store: store.save_skipped(self._who, question, pack_hash=self.pack.hash))
        self._take(skipped_over(self._work, question, self.pack))

    def start_over(self) -> None:
        """Take the questions again; the sitting so far is put away, not lost."""
        self._save(lambda store: store.clear_answers(self._who))
        kept = () if self.is_saved else put_away(self._work)
        self._shown = replace(self._shown, work=begun_again(self._work), put_away=(*self._shown.put_away, *kept))

    def sittings(self) -> tuple[PastSitting, ...]:
        """The sittings that were put away, oldest first."""
        kept = self._store.history(self._who) if self._store and not self.is_sample else self._shown.put_away
        return tuple(past_sitting(self.pack, sitting) for sitting in kept)

    def quality(self, language: Language) -> tuple[Finding, ...]:
        """What stands out in the answers so far; `language` is the one in which the statements were read."""
        settled = self.step().reason in ("settled", "tie")
        return findings(self.pack, self.learner.answers, self.seconds, language, settled=settled)

    # The person

    def save_about(self, *, name: str, stage: Education | None, major: str | None, hours_per_week: int | None) -> None:
        """Who the person is; everything may be left empty."""
        about = {"name": name, "stage": stage, "major": major, "hours_per_week": hours_per_week}
        self._save(
            lambda store: store.save_about(
                self._who, name=name, stage=stage, major=major, hours_per_week=hours_per_week
            )
        )
        self._change(learner=replace(self.learner, **about))  # type: ignore[arg-type]

    def rate_skill(self, skill: str, level: int | None) -> None:
        """The person's own rating of a skill, 0 to 4; None takes it back."""
        self._save(lambda store: store.save_skill(self._who, skill, level))
        ratings = {**self.learner.skills, skill: level}
        kept = {name: rated for name, rated in ratings.items() if rated is not None}
        self._change(learner=replace(self.learner, skills=kept))

    # Results

    def result(self) -> MatchResult:
        """The tracks ranked, worked out anew only after a change.

        May be called from another thread: a result is kept with the learner it belongs to, so that an answer given
        meanwhile is not answered with the result of before.
        """
        return self._outcomes.result(self.learner)

    # The plan

    def suggested_goal(self, track: str, today: date) -> SavedGoal:
        """A goal to begin with: the track's first position, from next Monday, with the hours the person has."""
        first = self.pack.tracks[track].first_position
        return SavedGoal(track, first.id, next_monday(today), self.learner.hours_per_week or HOURS_PER_WEEK)

    def set_goal(self, goal: SavedGoal | None) -> None:
        """Pick what the plan is made for."""
        self._save(lambda store: store.save_goal(self._who, goal))
        self._change(goal=goal)

    def change_goal(self, goal: SavedGoal, day: date) -> None:
        """Take other choices for the plan on a day; who has begun goes on from there, as `on_the_way` tells."""
        before = self.goal
        self.set_goal(goal if before is None else on_the_way(before, goal, self.ticks, day))

    def plan_order(self) -> PlanOrder | None:
        """What the plan is to be worked out from, for another thread; the same object until something changes."""
        return self._outcomes.plan_order(self.learner, self.goal)

    def take_plan(self, order: PlanOrder, plan: StudyPlan) -> None:
        """Keep a plan worked out elsewhere, if it is still what is asked for."""
        self._outcomes.take_plan(order, plan)

    def plan(self) -> StudyPlan | None:
        """The plan for the goal, worked out anew only after a change; raises `Unreachable` or `BadGoal`.

        May be called from another thread, as `result` may.
        """
        order = self.plan_order()
        return None if order is None else self._outcomes.plan(order)

    def tick(self, tick: Tick, *, done: bool) -> None:
        """Mark a line of the weekly list as done, or not."""
        self._save(lambda store: store.save_tick(self._who, tick, done=done))
        self._change(ticks=self.ticks | {tick} if done else self.ticks - {tick})

    def log_hours(self, day: date, hours: float | None) -> None:
        """Keep the hours really spent in the week of a day; None takes them back."""
        monday = monday_of(day)
        self._save(lambda store: store.save_spent(self._who, monday, hours))
        others = {week: spent for week, spent in self.spent.items() if week != monday}
        self._change(spent=others if hours is None else {**others, monday: hours})

    def standing(self, plan: StudyPlan, day: date) -> Standing:
        """How a plan stands on a day by what was ticked and logged."""
        return standing(plan, work_done(plan, self.ticks, self.spent), day)

    def write_pdf(self, target: Path, wanted: Print, *, with_plan: bool) -> None:
        """Print the results, with the plan if wanted and there. Raises OSError."""
        plan = self.plan() if with_plan else None
        write_pdf(target, self.pack, self.learner, self.result(), plan, wanted)

    # Recent work

    def note_visit(self, page: str, subject: str = "") -> None:
        """Remember what was looked at, for the list on the first page."""
        self._save(lambda store: store.note_visit(self._who, page, subject))
        others = (visit for visit in self.recent() if (visit.page, visit.subject) != (page, subject))
        newest = Visit(page, subject, datetime.now(UTC))
        self._shown = replace(self._shown, recent=(newest, *others)[:RECENT])

    def recent(self) -> tuple[Visit, ...]:
        """What was looked at, latest first."""
        return self._shown.recent

    # The sample

    def load_sample(self) -> None:
        """Look around as the sample learner; nothing done meanwhile is saved."""
        sample = sample_learner(self.pack)
        if not self.is_sample:
            self._own = self._shown
        self.is_sample = True
        self._shown = _Shown(SavedWork(sample, asked_order=tuple(sample.answers)))

    def leave_sample(self) -> None:
        """Back to the person's own work."""
        self.is_sample = False
        self._shown = self._own

    # Changes

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make several changes one: if one of them fails none is made, neither in memory nor on the disk."""
        before = self._shown, self._own, self.is_sample
        try:
            with self._store.together() if self._store else nullcontext():
                yield
        except BaseException:
            self._shown, self._own, self.is_sample = before
            raise

    @property
    def _work(self) -> SavedWork:
        return self._shown.work

    def _save(self, save: Callable[[Store], None]) -> None:
        if self._store is not None and not self.is_sample:
            save(self._store)

    def _change(self, **changes: object) -> None:
        self._take(replace(self._work, **changes))  # type: ignore[arg-type]

    def _take(self, work: SavedWork) -> None:
        self._shown = replace(self._shown, work=work)
