"""What the processes of `test_two_processes` do: write to one store, each for itself, as often as they get it."""

from __future__ import annotations

import json
import time
from multiprocessing.connection import Connection
from pathlib import Path

from opscareer.records.process_lock import ProcessLock
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem

AT_A_TIME = 100
A_MOMENT = 0.002


def write_in_turns(folder: Path, name: str, writes: int, told: Connection) -> None:
    """Write so many answers, then tell how often somebody else had the store."""
    written = refused = 0
    while written < writes:
        try:
            store = Store.open(folder)
        except StoreProblem as problem:
            if problem.kind != "locked":
                raise
            refused += 1
            time.sleep(A_MOMENT)  # instead of asking thousands of times, at the cost of whoever writes
            continue
        for number in range(written, written + AT_A_TIME):
            store.save_answer(store.me(), f"{name}-{number}", number % 5 + 1)
        store.close()
        written += AT_A_TIME
    told.send(refused)


def count_up(file: Path, lock: Path | None, times: int, told: Connection) -> None:
    """The control: read a number, write the next one; with a lock, or without."""
    for _ in range(times):
        held = None
        while lock is not None and held is None:
            try:
                held = ProcessLock.take(lock)
            except Exception:  # noqa: BLE001, S112 - held elsewhere: again
                continue
        number = json.loads(file.read_text()) if file.stat().st_size else 0
        file.write_text(json.dumps(number + 1))
        if held is not None:
            held.release()
    told.send(0)
