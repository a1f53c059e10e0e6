"""The process that `test_all_or_nothing` starts: saving the sheet of a learner, killed at every statement.

    python -m tests.app.killed_while_saving_sheet MODE FOLDER

The modes and what is said are those of `killed_while_using`. Before, the sheet waits half keyed in; after, it is the
learner's sitting and waits no more.
"""

from __future__ import annotations

import sys
from pathlib import Path

from opscareer.app.caseload.unfinished_sheets import keep_sheet, kept_sheet, save_sheet
from opscareer.app.keying import KeyingDesk
from opscareer.assessment.learner import Learner
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from tests.app.killed_while_using import Work, kill_at_each_statement
from tests.shipped import pack

QUESTIONS = tuple(pack().questions)
TOLD = Learner(stage="bachelor", hours_per_week=6, answers=dict.fromkeys(QUESTIONS[:3], 4))


def begin(folder: Path) -> None:
    """A store with a learner whose sheet is half keyed in."""
    store = Store.open(folder)
    store.privacy.set_retention(24)
    learner = store.caseload.add(name="Li Ming")
    desk = KeyingDesk(QUESTIONS)
    desk.press("4")
    keep_sheet(store, pack(), learner, desk.in_hand, None)
    store.close()


def save(store: Store) -> None:
    """Save the whole sheet."""
    save_sheet(store, pack(), _learner(store), TOLD)


def found(folder: Path) -> str:
    """What a new start finds."""
    store = Store.open(folder)
    known = store.work(_learner(store)).learner
    waits = kept_sheet(store, pack(), _learner(store)) is not None
    store.close()
    state = (known.stage, known.answers, waits)
    if state == (None, {}, True):
        return "before"
    return "after" if state == (TOLD.stage, TOLD.answers, False) else "half"


def _learner(store: Store) -> int:
    (learner,) = store.caseload.ids(CaseloadQuery())
    return learner


if __name__ == "__main__":
    kill_at_each_statement(sys.argv[1], Path(sys.argv[2]), Work(begin, save, found))
