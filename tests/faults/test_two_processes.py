"""Two programs that want one store: they get it in turns, each is told when the other has it, nothing is lost."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from opscareer.records.store import Store
from tests.faults.writing_in_turns import count_up, write_in_turns
from tests.killing import PROCESSES

WRITES, COUNTS = 2_000, 2_000


def both(work: Callable[..., None], *given: tuple[object, ...]) -> list[int]:
    """Let processes work at the same time; the number that each of them sent at its end."""
    pipes = [PROCESSES.Pipe(duplex=False) for _ in given]
    processes = [
        PROCESSES.Process(target=work, args=(*some, told)) for some, (_, told) in zip(given, pipes, strict=True)
    ]
    for process in processes:
        process.start()
    for _, told in pipes:
        told.close()
    try:
        return [received.recv() for received, _ in pipes]
    finally:  # also when one of them failed: the other must not go on in a folder that is being cleared away
        for process, (received, _) in zip(processes, pipes, strict=True):
            process.join()
            process.close()
            received.close()


@pytest.mark.timeout(300)
def test_that_two_programs_on_one_store_lose_no_write_and_are_told_of_each_other(place: Path) -> None:
    Store.open(place).close()
    refused = both(write_in_turns, (place, "one", WRITES), (place, "two", WRITES))
    with closing(Store.open(place)) as store:
        answers = store.work(store.me()).learner.answers
    assert answers == {f"{name}-{number}": number % 5 + 1 for name in ("one", "two") for number in range(WRITES)}
    assert sum(refused) > 0


def test_that_without_a_lock_two_writers_do_lose_writes(place: Path) -> None:
    file = place / "number"
    file.touch()
    try:
        both(count_up, (file, None, COUNTS), (file, None, COUNTS))
    except (EOFError, ValueError):  # one of them read what the other had half written
        return
    assert int(file.read_text()) < 2 * COUNTS
