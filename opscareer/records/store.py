"""The store: what learners have done, saved at once and there at the next start.

Imports SQLAlchemy: load this module off the way to the first window, and open the store in a worker thread. After
that a store may be used from any thread; its calls wait for one another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import Self

from sqlalchemy.orm import Session

from opscareer.assessment.learner import ANSWERS, FORMS
from opscareer.limits import HOURS_IN_A_WEEK, MOST_SECONDS
from opscareer.planning.work import REVIEW
from opscareer.records import caseload_schema, restoring, rows
from opscareer.records.about import check_about, check_hours
from opscareer.records.audit import Audit
from opscareer.records.backup_files import last_written, note_damage
from opscareer.records.backups import Backups
from opscareer.records.caseload import Caseload
from opscareer.records.erasing import StoreFiles, connecting_with
from opscareer.records.ledger import Ledger
from opscareer.records.office_access import OfficeAccess
from opscareer.records.opening import OpenedFile, open_engine, open_read_only
from opscareer.records.people import sought_of
from opscareer.records.privacy import Privacy
from opscareer.records.protection import Protection
from opscareer.records.saved import SavedGoal, SavedSitting, SavedWork, Tick, Visit
from opscareer.records.schema import GoalRow, SkillRow, SpentRow, TickRow
from opscareer.records.sqlite_file import FILE_NAME, plainly_told
from opscareer.records.store_file import StoreFile
from opscareer.records.store_lock import LOCK_NAME, locked
from opscareer.records.store_problem import StoreProblem
from opscareer.records.transactions import Transactions
from opscareer.records.unfinished_sheets import UnfinishedSheets
from opscareer.records.vault import Secret

__all__ = ["FILE_NAME", "LOCK_NAME", "Store", "caseload_schema"]

LEVELS = range(5)


class Store:
    """An open store. Get one by `Store.open`; while it is open no other process can open it.

    Its own methods are about one learner's work. Every save returns only after it has reached the disk: saved means
    saved. It raises StoreProblem if it cannot be made (then nothing of it is saved and the store stays usable),
    KeyError for a learner who is not there, and ValueError for a value outside its range. Texts are cleaned by
    `saved.clean_text` on their way in.
    """

    def __init__(
        self, transactions: Transactions, held: ExitStack, *, login: str = "", files: StoreFiles | None = None
    ) -> None:
        self._transactions = transactions
        self._held = held
        self.caseload = Caseload(transactions)
        self.unfinished_sheets = UnfinishedSheets(transactions, login)
        self.audit = Audit(transactions)
        self.privacy = Privacy(transactions, self.audit, files)
        self.backups: Backups | None = None
        self.protection: Protection | None = None
        self.office: OfficeAccess | None = None
        with transactions.begin() if transactions.is_read_only else transactions.writing() as session:
            self._me = rows.own_learner(session, login).id

    @classmethod
    def open(cls, folder: Path, secret: Secret | None = None) -> Self:
        """Open the store in `folder`, or begin a new one there; the folder is made where it is missing.

        Raises StoreProblem: `sealed` where a secret is needed. A damaged store is renamed and named in the problem; the
        next call begins a new one.
        """
        path = folder / FILE_NAME
        with ExitStack() as held:
            held.callback(locked(folder).release)
            with plainly_told(path):
                restoring.finish(folder)
                written = last_written(path)
            opened = _opened(folder, secret)
            held.callback(opened.close)
            files = StoreFiles(folder, connecting_with(lambda: (opened.key, *opened.vault.earlier_than(opened.key))))
            store = cls(Transactions(opened.engine, StoreFile(path)), ExitStack(), files=files)
            store.privacy.catch_up()
            store.protection = Protection(opened, store._transactions.alone, store.audit.note)
            store.backups = Backups(store._transactions, opened, written, lambda: store.privacy.retention_months)
            store._held = held.pop_all()
            return store

    @classmethod
    def open_read_only(cls, folder: Path, secret: Secret | None = None, file: Path | None = None) -> Self:
        """Open the store in `folder`, which nobody may have open, or a backup `file` of it, to be looked at.

        Nothing changes in the folder, which may be read-only; whatever changes something raises StoreProblem
        `read-only`. Raises StoreProblem.
        """
        path = file or folder / FILE_NAME
        with ExitStack() as held:
            opened = open_read_only(folder, path, secret)
            held.callback(opened.close)
            store = cls(Transactions(opened.engine, StoreFile(path), read_only=True), ExitStack())
            store.protection = Protection(opened)
            store._held = held.pop_all()
            return store

    def close(self) -> None:
        """Let go of the file; the store cannot be used any more. Closing twice does no harm."""
        self._transactions.close()
        self._held.close()

    @property
    def is_read_only(self) -> bool:
        """Whether the store was opened to be looked at."""
        return self._transactions.is_read_only

    def sealed_problem(self) -> StoreProblem:
        """What a store that was locked again says to whoever wants to see into it."""
        return self._transactions.problem("sealed")

    def me(self) -> int:
        """The id of the one learner whose program this is."""
        return self._me

    def work(self, learner: int) -> SavedWork:
        """All that the learner has done so far."""
        with self._transactions.begin() as session:
            self._transactions.saw(rows.found_learner(session, learner))
            return rows.saved_work(session, learner)

    def history(self, learner: int) -> tuple[SavedSitting, ...]:
        """The sittings that were put away by starting again, oldest first."""
        with self._transactions.begin() as session:
            return rows.finished_sittings(session, learner)

    def recent(self, learner: int) -> tuple[Visit, ...]:
        """The pages looked at last, newest first."""
        with self._transactions.begin() as session:
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
            given = {question: value for question, value in answers.items() if value is not None}
            for question in answers.keys() - given.keys():
                rows.take_back(session, learner, question)
            if given:
                rows.keep_answers(session, learner, given, seconds)

    def save_skipped(self, learner: int, question: str, *, pack_hash: str | None = None) -> None:
        """Remember that the question was skipped; an answer given to it before is gone."""
        with self._answering(learner, pack_hash) as session:
            rows.keep_answers(session, learner, {question: None})

    def clear_answers(self, learner: int) -> None:
        """Start again: answers and skipped questions go into the history, if there are any."""
        with self._transactions.saving(learner) as session:
            if sitting := rows.open_sitting(session, learner):
                rows.put_away(session, sitting)

    def save_form(self, learner: int, form: str) -> None:
        """Keep which form of the assessment the learner chose."""
        if form not in FORMS:
            raise ValueError(f"a form is one of {', '.join(FORMS)}")
        with self._transactions.saving(learner) as session:
            rows.found_learner(session, learner).form = form

    def save_about(
        self, learner: int, *, name: str, stage: str | None, major: str | None, hours_per_week: int | None
    ) -> None:
        """Keep who the learner is: name, education, major, hours for study in a week (1 to 80)."""
        check_about(stage, hours_per_week)
        with self._transactions.saving(learner) as session:
            row = rows.found_learner(session, learner)
            row.name, row.stage, row.major, row.hours_per_week = name, stage, major, hours_per_week
            row.sought = "" if row.is_me else sought_of(name, row.code)  # nobody looks for themselves in a list

    def save_skill(self, learner: int, skill: str, level: int | None) -> None:
        """Keep the learner's own rating of a skill, 0 to 4; None takes it back."""
        if level is not None and level not in LEVELS:
            raise ValueError(f"a level is from 0 to 4, not {level}")
        with self._transactions.saving(learner) as session:
            if level is None:
                rows.remove(session, SkillRow, (learner, skill))
            else:
                session.merge(SkillRow(learner_id=learner, skill=skill, level=level, rated_at=rows.now()))

    def save_goal(self, learner: int, goal: SavedGoal | None) -> None:
        """Keep the target and its time; None takes it back."""
        if goal is not None:
            check_hours(goal.hours_per_week)
        with self._transactions.saving(learner) as session:
            if goal is None:
                rows.remove(session, GoalRow, learner)
            else:
                rows.keep_goal(session, learner, goal)

    def save_tick(self, learner: int, tick: Tick, done: bool) -> None:  # noqa: FBT001 - a tick box's own state
        """Keep whether a line of the tick list is done."""
        if tick.part < 0 or tick.step < REVIEW:
            raise ValueError("steps and parts count from 0")
        with self._transactions.saving(learner) as session:
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
        with self._transactions.saving(learner) as session:
            if hours is None:
                rows.remove(session, SpentRow, (learner, monday))
            else:
                session.merge(SpentRow(learner_id=learner, monday=monday, hours=hours))

    def note_visit(self, learner: int, page: str, subject: str) -> None:
        """Remember that a page was looked at; the newest 20 are kept, each page and subject once.

        Whoever looks into a backup leaves no trace in it.
        """
        if self.is_read_only:
            return
        with self._transactions.writing() as session:
            rows.found_learner(session, learner)
            rows.keep_visit(session, learner, page, subject)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Make all saves inside one: they reach the disk when the block ends, or none does if anything in it fails."""
        with self._transactions.writing():
            yield

    @contextmanager
    def _answering(self, learner: int, pack_hash: str | None) -> Iterator[Session]:
        """A transaction that changes the open sitting, which is begun where there is none."""
        with self._transactions.saving(learner) as session:
            if rows.is_withdrawn(session, learner):
                raise self._transactions.problem("withdrawn")
            if pack_hash is not None:
                rows.sitting_to_answer(session, learner).pack_hash = pack_hash
            yield session


def _opened(folder: Path, secret: Secret | None) -> OpenedFile:
    try:
        return open_engine(folder, secret)
    except StoreProblem as problem:
        if problem.kind == "damaged":
            note_damage(folder)
        if problem.kind == "wrong-secret":
            with suppress(StoreProblem):  # the audit log takes it from there at the next opening
                Ledger(folder).note_unlock_failed()
        raise
