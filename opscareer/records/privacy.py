"""What people may ask of those who keep records about them: consent, putting right, all that is known, being erased."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import partial
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from opscareer.progress import Progress, silent
from opscareer.records import consents, corrections, rows
from opscareer.records.audit import Audit
from opscareer.records.caseload import RETENTION
from opscareer.records.caseload_list import parts_of
from opscareer.records.caseload_schema import ErasureRow, SettingRow
from opscareer.records.corrections import CorrectedField
from opscareer.records.erasing import CleanedCopies, Erasure, StoreFiles, scrub
from opscareer.records.ledger import LedgerContent
from opscareer.records.people import ConsentRole, Correction, SavedConsent
from opscareer.records.rows_of_learner import Rows, counts, everything
from opscareer.records.schema import LearnerRow
from opscareer.records.sqlite_file import plainly_told
from opscareer.records.store_problem import StoreProblem
from opscareer.records.transactions import Transactions
from opscareer.records.whole_files import wipe

RETENTION_MONTHS = range(1, 121)
"""How long records may be kept after their last change."""


class Privacy:
    """The rights of the learners of one store; for counselors alone, but for what was put right and was withdrawn.

    `files` are those the store keeps, None where it lies in an office's database. Every method raises StoreProblem
    and, for a learner who is not there, KeyError.
    """

    def __init__(self, transactions: Transactions, audit: Audit, files: StoreFiles | None = None) -> None:
        self._transactions = transactions
        self._audit = audit
        self._files = files

    # How long records are kept

    @property
    def retention_months(self) -> int | None:
        """How many months after their last change records are kept; None until it was chosen."""
        with self._transactions.begin() as session:
            kept = session.get(SettingRow, RETENTION)
            return int(kept.value) if kept else None

    def set_retention(self, months: int) -> None:
        """Choose how long records are kept. Raises ValueError for what is not in `RETENTION_MONTHS`."""
        if months not in RETENTION_MONTHS:
            raise ValueError(f"records are kept from 1 to {RETENTION_MONTHS[-1]} months, not {months}")
        self._transactions.require_counselor()
        with self._transactions.writing() as session:
            session.merge(SettingRow(name=RETENTION, value=str(months)))
            self._audit.note("retention", detail=f"months={months}")

    def due(self, today: date) -> tuple[int, ...]:
        """The learners whose last change is longer ago than records are kept, longest first; nobody until a period was
        chosen."""
        self._transactions.require_counselor()
        months = self.retention_months
        if months is None:
            return ()
        first_kept = datetime.combine(_months_before(today, months), time.min, UTC)
        over = select(LearnerRow.id).where(LearnerRow.changed_at < first_kept, LearnerRow.is_me.is_(False))
        with self._transactions.begin() as session:
            return tuple(session.scalars(over.order_by(LearnerRow.changed_at, LearnerRow.id)))

    # Consent

    def consents(self, learner: int) -> tuple[SavedConsent, ...]:
        """The consents given for a learner, newest first: the first one counts."""
        self._transactions.require_counselor()
        with self._transactions.begin() as session:
            return consents.consents(session, learner)

    def is_withdrawn(self, learner: int) -> bool:
        """Whether the consent that counts was withdrawn: then no answer is taken."""
        with self._transactions.begin() as session:
            return rows.is_withdrawn(session, learner)

    def give_consent(
        self, learner: int, *, given_by: str, role: ConsentRole, purpose: str, text_version: str, given_on: date
    ) -> int:
        """Keep a consent and return its id; from now on it is the one that counts.

        Raises ValueError for an unknown role, or where nobody or no version of a text is named.
        """
        self._transactions.require_counselor()
        given = SavedConsent(0, given_by, role, purpose, text_version, given_on)
        with self._transactions.saving(learner) as session:
            consent = consents.give(session, learner, given)
            self._audit.note("consent", self._uid(session, learner), f"role={role}")
            return consent

    def withdraw(self, learner: int, day: date) -> None:
        """The consent that counts holds no more: the learner's assessments are locked until another one is given.

        Raises ValueError where there is none, or where it was given after `day`.
        """
        self._transactions.require_counselor()
        with self._transactions.saving(learner) as session:
            consents.withdraw(session, learner, day)
            self._audit.note("withdraw", self._uid(session, learner))

    # Putting right

    def correct(self, learner: int, field: CorrectedField, value: str, reason: str) -> None:
        """Put right what is said of a learner; what stood there before is kept with the reason.

        An empty value says that it is not known. Raises ValueError for a value that the field cannot have.
        """
        self._transactions.require_counselor()
        with self._transactions.saving(learner) as session:
            row = rows.found_learner(session, learner)
            if corrections.correct(session, row, field, value, reason):
                self._audit.note("correct", row.uid, f"field={field.replace('_', '-')}")

    def corrections(self, learner: int) -> tuple[Correction, ...]:
        """What was put right, newest first."""
        self._transactions.require_counselor()
        with self._transactions.begin() as session:
            return corrections.corrections(session, learner)

    # All that is known

    def uid(self, learner: int) -> str:
        """The name of a learner that says nothing, as the audit log and the ledger use it."""
        with self._transactions.begin() as session:
            return self._uid(session, learner)

    def everything(self, learner: int) -> Rows:
        """Every row about a learner, by table; dates and moments as such."""
        self._transactions.require_counselor()
        with self._transactions.begin() as session:
            return everything(session, rows.found_learner(session, learner))

    # Being erased

    def erase(self, learner: int, progress: Progress = silent) -> Erasure:
        """Erase a learner from the store and every backup; see `erase_all`."""
        (erasure,) = self.erase_all([learner], progress)
        return erasure

    def erase_all(self, learners: Sequence[int], progress: Progress = silent) -> tuple[Erasure, ...]:
        """Erase learners from the store, all of them or none, and then from every backup.

        Once begun it is brought to its end whatever happens: after a kill, or where it fails in the middle, by the
        next opening. Cancelling leaves backups for then, too, and is told in `Erasure.copies`. For the person whose
        program it is, nothing is left but an empty record. Not to be called inside a transaction.
        """
        self._transactions.require_counselor()
        with self._transactions.alone():
            take_out = partial(self._take_out, learners)
            erasures = self._files.reserve.deleting(take_out) if self._files else take_out()
            self._scrub()
        copies = self.clean_copies(progress)
        return tuple(replace(erasure, copies=copies) for erasure in erasures)

    def clean_copies(self, progress: Progress = silent) -> CleanedCopies:
        """Rewrite the backups that still hold somebody who was erased."""
        if self._files is None:
            return CleanedCopies()
        ledger = self._files.ledger
        erased = ledger.read().erased
        copies = self._files.clean_copies(erased, progress)
        if not copies.remaining:
            ledger.note_cleaned(len(erased))
        return copies

    def leftovers(self, progress: Progress = silent) -> tuple[Path, ...]:
        """Files put aside that may still hold somebody who was erased, and that cannot be rewritten; nobody erased, no
        such file."""
        if self._files is None or not (erased := self._files.ledger.read().erased):
            return ()
        return self._files.clean_copies(erased, progress).leftovers

    def delete_leftovers(self) -> int:
        """Delete the files that `leftovers` names, for good; how many there were."""
        self._transactions.require_counselor()
        leftovers = self.leftovers()
        for path in leftovers:
            with plainly_told(path):
                wipe(path)
        if leftovers:
            self._audit.note("erase", detail=f"files={len(leftovers)}")
        return len(leftovers)

    def replay(self, uids: Iterable[str]) -> int:
        """Take whoever of these is in the store out of it (again), as after a restore; how many there were."""
        wanted = frozenset(uids)
        with self._transactions.writing() as session:
            found = self._present(wanted)
            for learner in found:
                self._erase_rows(session, learner, 0)
            for uid in wanted - _noted(session):
                session.add(ErasureRow(uid=uid, erased_at=rows.now()))
        return len(found)

    def _present(self, uids: Iterable[str]) -> list[int]:
        """Those of the uids that are in the store."""
        with self._transactions.begin() as session:
            return [
                learner
                for some in parts_of(tuple(uids))
                for learner in session.scalars(select(LearnerRow.id).where(LearnerRow.uid.in_(some)))
            ]

    def catch_up(self) -> None:
        """What every opening does: log it, and finish what a kill or a restore left undone."""
        if self._files is None or self._transactions.is_read_only:
            return
        ledger = self._files.ledger
        content = ledger.read()
        with self._transactions.begin() as session:
            if lost := sorted(_noted(session).difference(content.erased)):
                ledger.note_erased(lost)
        erased = (*content.erased, *lost)
        is_clean = len(erased) <= content.cleaned
        if is_clean and self._present(erased):  # the store came from elsewhere
            ledger.note_cleaned(0)
            is_clean = False
        self.replay(erased)
        if not is_clean:
            with suppress(StoreProblem):  # no room for it now, perhaps: the next opening tries again
                self._finish_erasing()
        try:
            self._log_opening(content)
        except StoreProblem as problem:
            if problem.kind != "full":  # then what there is can at least be looked at
                raise

    def _finish_erasing(self) -> None:
        with self._transactions.alone():
            self._scrub()
        self.clean_copies()

    def _log_opening(self, content: LedgerContent) -> None:
        with self._transactions.writing():
            if content.is_restored:
                self._audit.note("restore")
            if content.failed:
                self._audit.note("unlock-failed", detail=f"times={content.failed}")
            self._audit.note("open")
        if self._files is not None:
            self._files.ledger.note_head(self._audit.head())

    def first_break(self) -> int | None:
        """The first entry of the audit log that is not as it was written, by what the ledger witnessed too."""
        return self._audit.first_break(self._files.ledger.read().heads if self._files else ())

    def _take_out(self, learners: Sequence[int]) -> list[Erasure]:
        """All rows of the learners, once the ledger has them."""
        with self._transactions.writing() as session:
            uids = [self._uid(session, learner) for learner in learners]
        first = self._note_erased(uids)
        with self._transactions.writing() as session:
            return [self._erase_rows(session, learner, number) for number, learner in enumerate(learners, start=first)]

    def _erase_rows(self, session: Session, learner: int, number: int) -> Erasure:
        row = rows.found_learner(session, learner)
        erasure = Erasure(row.uid, rows.now(), counts(session, row), number)
        session.delete(row)
        session.flush()
        session.merge(ErasureRow(uid=erasure.uid, erased_at=erasure.erased_at))
        if row.is_me:
            self._begin_again(session, row)
        self._audit.note("erase", erasure.uid, f"rows={sum(erasure.rows.values())}")
        return erasure

    def _begin_again(self, session: Session, gone: LearnerRow) -> None:
        """An empty record for the person whose program it is, under the number by which the program knows them."""
        moment = rows.now()
        fresh = LearnerRow(id=gone.id, is_me=True, name="", code=gone.code, created_at=moment, changed_at=moment)
        session.add(fresh)
        session.flush()
        self._transactions.saw(fresh)

    def _note_erased(self, uids: Sequence[str]) -> int:
        """Write them into the ledger, on the disk before any row goes; the number of the first of them."""
        if self._files is None:
            with self._transactions.begin() as session:
                return len(_noted(session)) + 1
        ledger = self._files.ledger
        ledger.note_erased(uids)
        return ledger.read().erased.index(uids[0]) + 1 if uids else 0

    def _scrub(self) -> None:
        """Leave nothing of what was deleted in the store's own file."""
        if self._files is None:
            return
        connection = self._transactions.engine.raw_connection()
        try:
            scrub(connection.driver_connection)  # type: ignore[arg-type]
        finally:
            connection.close()

    @staticmethod
    def _uid(session: Session, learner: int) -> str:
        return rows.found_learner(session, learner).uid


def _noted(session: Session) -> frozenset[str]:
    """The uids of all who were erased, by the store itself."""
    return frozenset(session.scalars(select(ErasureRow.uid)))


def _months_before(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
