"""Notes about learners, contacts with them, and what was printed for them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import cast

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from opscareer.records import rows
from opscareer.records.caseload_schema import NoteRow, PrintedRow
from opscareer.records.people import NOTE_KINDS, NoteKind, SavedNote, SavedPrint
from opscareer.records.schema import LearnerRow
from opscareer.records.transactions import Transactions


class Notes:
    """The notes and prints of a store. Only counselors see and change notes (StoreProblem `not-allowed`).

    A note does not count as a change of the learner's work: who works with the learner meanwhile is not disturbed. It
    does count as work with the learner when it is asked how long there was none.
    """

    def __init__(self, transactions: Transactions) -> None:
        self._transactions = transactions

    def of(self, learner: int) -> tuple[SavedNote, ...]:
        """The notes about a learner, newest first by the day they tell of."""
        self._transactions.require_counselor()
        mine = select(NoteRow).where(NoteRow.learner_id == learner)
        with self._transactions.begin() as session:
            rows.found_learner(session, learner)
            found = session.scalars(mine.order_by(NoteRow.happened_on.desc(), NoteRow.id.desc()))
            return tuple(
                SavedNote(row.id, cast("NoteKind", row.kind), row.text, row.happened_on, row.written_at, row.changed_at)
                for row in found
            )

    def add(self, learner: int, kind: NoteKind, text: str, happened_on: date) -> int:
        """Add a note, or a contact; its id. Raises KeyError for a learner who is not there, ValueError for no text."""
        if kind not in NOTE_KINDS:
            raise ValueError(f"a note is one of {', '.join(NOTE_KINDS)}")
        _check_text(text)
        with self._noting() as session:
            rows.found_learner(session, learner)
            now = rows.now()
            row = NoteRow(
                learner_id=learner, kind=kind, text=text, happened_on=happened_on, written_at=now, changed_at=now
            )
            session.add(row)
            session.flush()
            worked_with(session, learner)
            return row.id

    def change(self, note: int, text: str, happened_on: date) -> None:
        """Change what a note says. Raises KeyError for one that is not there, ValueError for no text."""
        _check_text(text)
        with self._noting() as session:
            row = _found(session, note)
            row.text, row.happened_on, row.changed_at = text, happened_on, rows.now()
            worked_with(session, row.learner_id)

    def remove(self, note: int) -> None:
        """Take a note back; one that is not there is no fault."""
        with self._noting() as session:
            rows.remove(session, NoteRow, note)

    def prints(self, learner: int) -> tuple[SavedPrint, ...]:
        """What was printed for a learner, newest first."""
        mine = select(PrintedRow).where(PrintedRow.learner_id == learner).order_by(PrintedRow.id.desc())
        with self._transactions.begin() as session:
            rows.found_learner(session, learner)
            return tuple(
                SavedPrint(row.kind, row.language, row.pack_hash, row.digest, row.printed_at)
                for row in session.scalars(mine)
            )

    def note_print(self, learner: int, kind: str, language: str, pack_hash: str, digest: str) -> None:
        """Remember that something was printed for a learner. Raises KeyError for one who is not there."""
        with self._transactions.writing() as session:
            rows.found_learner(session, learner)
            row = PrintedRow(
                learner_id=learner,
                kind=kind,
                language=language,
                pack_hash=pack_hash,
                digest=digest,
                printed_at=rows.now(),
            )
            session.add(row)

    @contextmanager
    def _noting(self) -> Iterator[Session]:
        self._transactions.require_counselor()
        with self._transactions.writing() as session:
            yield session


def worked_with(session: Session, learner: int) -> None:
    """Remember that there was work with a learner, without changing the learner's own work."""
    session.execute(update(LearnerRow).where(LearnerRow.id == learner).values(changed_at=rows.now()))


def _check_text(text: str) -> None:
    if not text.strip():
        raise ValueError("a note says something")


def _found(session: Session, note: int) -> NoteRow:
    row = session.get(NoteRow, note)
    if row is None:
        raise KeyError(note)
    return row
