"""A keyed sheet used as one's own answers, or saved as a learner's: whatever goes wrong, all of it is there or nothing.

The negative control saves the same answer by answer: it must leave halves, or these tests could not see one.
"""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import suppress
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from opscareer.app.keyed_folder import use_as_own
from opscareer.app.session import Session
from opscareer.assessment.learner import Learner
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.shipped import pack

ROOT = Path(__file__).parents[2]
OWN, *KEYED = tuple(pack().questions)[:4]
SHEET = Learner(name="S07", stage="bachelor", answers=dict.fromkeys(KEYED, 4))
FEWEST_STATEMENTS = 20
PROGRAMS = ("killed_while_using", "killed_while_saving_sheet")
WRITES = {"INSERT INTO answer", "INSERT INTO sitting", "UPDATE learner", "UPDATE sitting"}
"""What taking somebody over writes: a fault has to strike at each."""


def states_after_kills(program: str, mode: str, folder: Path) -> list[str]:
    """What a new start found after a kill at each statement in turn; the last one was let through."""
    command = [sys.executable, "-m", f"tests.app.{program}", mode, str(folder)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=240).stdout.split()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="copies of a process are made by fork")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("program", PROGRAMS)
def test_that_a_kill_at_any_statement_leaves_before_or_after(program: str, tmp_path: Path) -> None:
    *killed, whole = states_after_kills(program, "together", tmp_path)
    assert Counter(killed) == {"before": len(killed)}
    assert whole == "after"
    assert len(killed) >= FEWEST_STATEMENTS


@pytest.mark.skipif(not hasattr(os, "fork"), reason="copies of a process are made by fork")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("program", PROGRAMS)
def test_that_saving_one_by_one_does_leave_halves(program: str, tmp_path: Path) -> None:
    assert states_after_kills(program, "one-by-one", tmp_path)[-1] == "half"


class FullDisk:
    """Lets some statements pass and refuses the next one, as a full disk does; then there is room again."""

    def __init__(self, store: Store, passing: int) -> None:
        self._left = passing
        self.struck = ""
        event.listen(store._transactions.engine, "before_cursor_execute", self._look)

    def _look(self, _connection: Any, _cursor: Any, statement: str, *_details: Any) -> None:
        self._left -= 1
        if self._left == -1:
            self.struck = " ".join(statement.split()[: 3 if statement.startswith("INSERT") else 2])
            full = sqlite3.OperationalError("database or disk is full")
            full.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise full


def test_that_a_failure_at_any_statement_changes_nothing_in_memory_or_on_the_disk(tmp_path: Path) -> None:
    session = Session(pack(), Store.open(tmp_path))
    session.answer(OWN, 2, 1.5)
    struck: set[str] = set()
    for passing in count():
        store = session._store
        assert store is not None
        before = (session.learner, session.seconds, session.sittings())
        fault = FullDisk(store, passing)
        with suppress(StoreProblem):
            use_as_own(session, SHEET)
        if not fault.struck:
            break
        struck.add(fault.struck)
        assert (session.learner, session.seconds, session.sittings()) == before
        again = Session(pack(), store)
        assert (again.learner, again.seconds, again.sittings()) == before
    assert struck >= WRITES
    assert session.learner == SHEET
    session.close()
