"""The store: what a learner has done, saved at once and there at the next start.

Imports SQLAlchemy: load this module off the way to the first window, and open the store in a worker thread. After
that a store may be used from any thread; its calls wait for one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import date
from pathlib import Path
from threading import RLock
from typing import Self

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from opscareer.assessment.learner import ANSWERS, FORMS
from opscareer.knowledge.records import EDUCATIONS
from opscareer.limits import MOST_HOURS_PER_WEEK, MOST_SECONDS
from opscareer.planning.work import REVIEW
from opscareer.records import rows
from opscareer.records.opening import open_engine
from opscareer.records.process_lock import HeldElsewhere, ProcessLock
from opscareer.records.saved import SavedGoal, SavedSitting, SavedWork, Tick, Visit
from opscareer.records.schema import GoalRow, SkillRow, SpentRow, TickRow
from opscareer.records.sqlite_file import plainly_told
from opscareer.records.store_problem import StoreProblem

FILE_NAME = "records.sqlite"
LOCK_NAME = "records.lock"
LEVELS = range(5)
HOURS_IN_A_WEEK = 168


class Store:
    """An open store. Get one by `Store.open`; while it is open no other process can open it.

    Every save returns only after it has reached the disk: saved means saved. It raises StoreProblem if it cannot be
    made (then nothing of it is saved and the store stays usable), KeyError for a learner who is not there, and
    ValueError for a value outside its range. Texts are cleaned by `saved.clean_text` on their way in.
    """

    def __init__(self, path: Path, engine: Engine, me: int, held: ExitStack) -> None:
        self._path = path
        self._engine = engine
        self._me = me
        self._held = held
        self._closed = False
        self._thread_lock = RLock()
        self._under_way: Session | None = None

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Open the store in `folder`, or begin a new one there; the folder is made where it is missing.

        Raises StoreProblem. A damaged store is renamed and named in the problem; the next call begins a new one.
        """
        path = folder / FILE_NAME
        with ExitStack() as held:
            with plainly_told(path):
                folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                lock = _locked(folder, path)
            held.callback(lock.release)
            engine = open_engine(path)
            held.callback(engine.dispose)
            with plainly_told(path), Session(engine) as session, session.begin():
                me = rows.own_learner(session).id
            return cls(path, engine, me, held.pop_all())

    def close(self) -> None:
        """Let go of the file; the store cannot be used any more. Closing twice does no harm."""
        with self._thread_lock:
            self._closed = True
            self._held.close()

    def me(self) -> int:
        """The id of the one learner whose program this is."""
        return self._me

    def work(self, learner: int) -> SavedWork:
        """All that the learner has done so far."""
        with self._transaction() as session:
            return rows.saved_work(session, learner)

    def history(self, learner: int) -> tuple[SavedSitting, ...]:
        """The sittings that were put away by starting again, oldest first."""
        with self._transaction() as session:
            return rows.finished_sittings(session, learner)

    def recent(self, learner: int) -> tuple[Visit, ...]:
        """The pages looked at last, newest first."""
        with self._transaction() as session:
            return rows.visits(session, learner)

    def save_answer(self, learner: int, question: str, value: int | None, seconds: float | None = None) -> None:
        """Keep an answer from 1 to 5; None takes the answer, or the skipping, back.

        `seconds` is how long the answer took, from 0 to `MOST_SECONDS`, where it was measured.
        """
        self.save_answers(learner, {question: value}, {} if seconds is None else {question: seconds})

    def save_answers(
        self,
        learner: int,
        answers: Mapping[str, int | None],
        seconds: Mapping[str, float],
        *,
        pack_hash: str | None = None,
    ) -> None:
        """Keep several answers as `save_answer` does, all of them or none; `pack_hash` tells what they are given to."""
        for value in answers.values():
            if value is not None and value not in ANSWERS:
                raise ValueError(f"an answer is from 1 to 5, not {value}")
        for time in seconds.values():
            if not 0 <= time <= MOST_SECONDS:
                raise ValueError(f"an answer takes from 0 to {MOST_SECONDS} seconds, not {time}")
        with self._answering(learner, pack_hash) as session:
            for question, value in answers.items():
                if value is not None:
                    rows.keep_answer(session, learner, question, value, seconds.get(question))
                else:
                    rows.take_back(session, learner, question)

    def save_skipped(self, learner: int, question: str, *, pack_hash: str | None = None) -> None:
        """Remember that the question was skipped; an answer given to it before is gone."""
        with self._answering(learner, pack_hash) as session:
            rows.keep_answer(session, learner, question, None)

    def clear_answers(self, learner: int) -> None:
        """Start again: answers and skipped questions go into the history, if there are any."""
        with self._saving(learner) as session:
            if sitting := rows.open_sitting(session, learner):
                rows.put_away(session, sitting)

    def save_form(self, learner: int, form: str) -> None:
        """Keep which form of the assessment the learner chose."""
        if form not in FORMS:
            raise ValueError(f"a form is one of {', '.join(FORMS)}")
        with self._saving(learner) as session:
            rows.found_learner(session, learner).form = form

    def save_about(
        self, learner: int, *, name: str, stage: str | None, major: str | None, hours_per_week: int | None
    ) -> None:
        """Keep who the learner is: name, education, major, hours for study in a week (1 to 80)."""
        if stage is not None and stage not in EDUCATIONS:
            raise ValueError(f"the stage of education is one of {', '.join(EDUCATIONS)}")
        if hours_per_week is not None:
            _check_hours(hours_per_week)
        with self._saving(learner) as session:
            row = rows.found_learner(session, learner)
            row.name, row.stage, row.major, row.hours_per_week = name, stage, major, hours_per_week

    def save_skill(self, learner: int, skill: str, level: int | None) -> None:
        """Keep the learner's own rating of a skill, 0 to 4; None takes it back."""
        if level is not None and level not in LEVELS:
            raise ValueError(f"a level is from 0 to 4, not {level}")
        with self._saving(learner) as session:
            if level is None:
                rows.remove(session, SkillRow, (learner, skill))
            else:
                session.merge(SkillRow(learner_id=learner, skill=skill, level=level, rated_at=rows.now()))

    def save_goal(self, learner: int, goal: SavedGoal | None) -> None:
        """Keep the target and its time; None takes it back."""
        if goal is not None:
            _check_hours(goal.hours_per_week)
        with self._saving(learner) as session:
            if goal is None:
                rows.remove(session, GoalRow, learner)
            else:
                rows.keep_goal(session, learner, goal)

    def save_tick(self, learner: int, tick: Tick, done: bool) -> None:  # noqa: FBT001 - a tick box's own state
        """Keep whether a line of the tick list is done."""
        if tick.part < 0 or tick.step < REVIEW:
            raise ValueError("steps and parts count from 0")
        with self._saving(learner) as session:
            if done:
                row = TickRow(
                    learner_id=learner, module=tick.module, step=tick.step, part=tick.part, ticked_at=rows.now()
                )
                session.merge(row)
            else:
                rows.remove(session, TickRow, (learner, tick.module, tick.step, tick.part))

    def save_spent(self, learner: int, monday: date, hours: float | None) -> None:
        """Keep the hours really spent in the week that begins on a Monday; None takes them back."""
        if monday.weekday():
            raise ValueError(f"a week begins on a Monday, not on {monday}")
        if hours is not None and not 0 <= hours <= HOURS_IN_A_WEEK:
            raise ValueError(f"a week has from 0 to {HOURS_IN_A_WEEK} hours, not {hours}")
        with self._saving(learner) as session:
            if hours is None:
                rows.remove(session, SpentRow, (learner, monday))
            else:
                session.merge(SpentRow(learner_id=learner, monday=monday, hours=hours))

    def note_visit(self, learner: int, page: str, subject: str) -> None:
        """Remember that a page was looked at; the newest 20 are kept, each page and subject once."""
        with self._transaction() as session:
            rows.found_learner(session, learner)
            rows.keep_visit(session, learner, page, subject)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all saves inside one: they reach the disk when the block ends, or none does if anything in it fails."""
        with self._transaction():
            yield

    @contextmanager
    def _answering(self, learner: int, pack_hash: str | None) -> Iterator[Session]:
        """A transaction that changes the open sitting, which is begun where there is none."""
        with self._saving(learner) as session:
            if pack_hash is not None:
                rows.sitting_to_answer(session, learner).pack_hash = pack_hash
            yield session

    @contextmanager
    def _saving(self, learner: int) -> Iterator[Session]:
        """A transaction that changes the learner's work: it counts as a change of the learner."""
        with self._transaction() as session:
            rows.found_learner(session, learner).changed_at = rows.now()
            yield session

    @contextmanager
    def _transaction(self) -> Iterator[Session]:
        """The transaction that this thread is in, or one of its own."""
        with self._thread_lock, plainly_told(self._path):
            if self._closed:
                raise ValueError("the store is closed")
            if self._under_way is not None:
                yield self._under_way
                self._under_way.flush()
                return
            with Session(self._engine) as session, session.begin():
                self._under_way = session
                try:
                    yield session
                finally:
                    self._under_way = None


def _locked(folder: Path, path: Path) -> ProcessLock:
    try:
        return ProcessLock.take(folder / LOCK_NAME)
    except HeldElsewhere as held:
        raise StoreProblem("locked", path, holder=held.holder) from held


def _check_hours(hours: int) -> None:
    if not 1 <= hours <= MOST_HOURS_PER_WEEK:
        raise ValueError(f"hours a week are from 1 to {MOST_HOURS_PER_WEEK}, not {hours}")
