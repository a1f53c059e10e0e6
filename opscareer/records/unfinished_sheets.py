"""Sheets from paper that are half keyed in for learners of the caseload: kept among their rows until they are saved.

They lie in the records and not in a file beside them, for what is keyed is a learner's: it is encrypted with the rest,
goes with the learner and with the group, and is handed out with all else that is known of the learner.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from opscareer.records import rows
from opscareer.records.caseload_schema import GroupRow, UnfinishedSheetRow
from opscareer.records.transactions import Transactions


class UnfinishedSheets:
    """The unfinished sheets of one login, one for each learner and form; `Store.unfinished_sheets`.

    Keeping one is no change of the learner: who works with them meanwhile is not disturbed. Every method may raise
    StoreProblem; then nothing has changed.
    """

    def __init__(self, transactions: Transactions, login: str) -> None:
        self._transactions = transactions
        self._login = login

    def keep(self, learner: int, form: str, sheet: str, group: int | None) -> None:
        """Keep a sheet as it stands, in the place of the one before; a group that was dissolved counts as none.

        Raises KeyError for a learner who is not there, StoreProblem `withdrawn` where no answers may be taken.
        """
        with self._transactions.writing() as session:
            rows.found_learner(session, learner)
            if rows.is_withdrawn(session, learner):
                raise self._transactions.problem("withdrawn")
            is_there = group is not None and session.get(GroupRow, group) is not None
            row = UnfinishedSheetRow(
                learner_id=learner,
                login=self._login,
                form=form,
                group_id=group if is_there else None,
                sheet=sheet,
                kept_at=rows.now(),
            )
            session.merge(row)

    def drop(self, learner: int, form: str) -> None:
        """The sheet is saved, or was emptied; one that is not there is no fault."""
        with self._transactions.writing() as session:
            rows.remove(session, UnfinishedSheetRow, (learner, self._login, form))

    def of(self, learner: int, form: str) -> str | None:
        """The unfinished sheet of a learner, None where there is none."""
        with self._transactions.begin() as session:
            row = session.get(UnfinishedSheetRow, (learner, self._login, form))
            return None if row is None else row.sheet

    def waiting(self, form: str, group: int | None = None) -> Sequence[int]:
        """Whose sheets were begun for a group, or for any, the newest first."""
        mine = select(UnfinishedSheetRow.learner_id).where(
            UnfinishedSheetRow.login == self._login, UnfinishedSheetRow.form == form
        )
        if group is not None:
            mine = mine.where(UnfinishedSheetRow.group_id == group)
        with self._transactions.begin() as session:
            return tuple(session.scalars(mine.order_by(UnfinishedSheetRow.kept_at.desc())))
