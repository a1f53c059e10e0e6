"""The process that `test_all_or_nothing` starts: using a keyed sheet as one's own answers, killed at every statement.

    python -m tests.app.killed_while_using MODE FOLDER

MODE `together`: as the program does it. `one-by-one`, the negative control: each save is a transaction of its own. For
the first statement that SQLite gets, then the second and so on, a copy of this process is killed (SIGKILL) as it
reaches it; a line on standard output says what the store holds afterwards: `before`, `after` or `half`. A copy that
ends by itself is the last; so is the first half of the control.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from shutil import copytree

from opscareer.app.keyed_folder import use_as_own
from opscareer.app.session import Session
from opscareer.assessment.learner import Learner
from opscareer.records.store import Store
from tests.shipped import pack

OWN, *KEYED = tuple(pack().questions)[:4]
SHEET = Learner(name="S07", stage="bachelor", hours_per_week=6, answers=dict.fromkeys(KEYED, 4))


def begin(folder: Path) -> None:
    """A store with a sitting that is to be put away."""
    session = Session(pack(), Store.open(folder))
    session.answer(OWN, 2)
    session.close()


def use(store: Store) -> None:
    """Use the sheet."""
    use_as_own(Session(pack(), store), SHEET)


def end_at(store: Store, deadly: int) -> None:
    """Let the process end at the statement of that number."""
    numbers = count(1)

    def run(_statement: str) -> None:
        if next(numbers) == deadly:
            os.kill(os.getpid(), signal.SIGKILL)

    connection = store._transactions.engine.raw_connection().driver_connection
    assert connection is not None
    connection.set_trace_callback(run)


def found(folder: Path) -> str:
    """What a new start finds."""
    session = Session(pack(), Store.open(folder))
    past = [dict(sitting.answers) for sitting in session.sittings()]
    learner = session.learner
    session.close()
    if (learner, past) == (Learner(answers={OWN: 2}), []):
        return "before"
    return "after" if (learner, past) == (SHEET, [{OWN: 2}]) else "half"


@dataclass(frozen=True, slots=True)
class Work:
    """What a process does when it is killed: how its store begins, what it does with it, and what is found then."""

    begin: Callable[[Path], None]
    do: Callable[[Store], None]
    found: Callable[[Path], str]


def kill_at_each_statement(mode: str, place: Path, work: Work) -> None:
    """Kill at one statement after the other, until there are no more."""
    if mode == "one-by-one":
        Store.together = lambda _store: nullcontext()  # type: ignore[assignment, method-assign, return-value]
    work.begin(place / "0")
    for number in count(1):
        folder = place / str(number)
        copytree(place / "0", folder)
        process = os.fork()
        if not process:
            store = Store.open(folder)
            end_at(store, number)
            work.do(store)
            os._exit(0)
        _, status = os.waitpid(process, 0)
        state = work.found(folder)
        os.write(1, f"{state}\n".encode())
        if not os.WIFSIGNALED(status) or (state == "half" and mode == "one-by-one"):
            return


if __name__ == "__main__":
    kill_at_each_statement(sys.argv[1], Path(sys.argv[2]), Work(begin, use, found))
