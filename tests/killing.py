"""Processes that are killed without warning, begun from one that has loaded the program already.

A kill leaves the system's cache alone: this tests our transactions, not syncing, which power cuts test.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeAlias

PROCESSES = get_context("spawn") if sys.platform == "win32" else get_context("forkserver")
PROCESSES.set_forkserver_preload(
    ["tests.records.saving_forever", "tests.records.restoring_forever", "tests.faults.begun_before"]
)

Work: TypeAlias = Callable[..., None]
"""What a process does: its last argument takes what it acknowledges, whole numbers."""


def before_a_kill(work: Work, *given: object, draw: random.Random, within: float = 0.12) -> list[int]:
    """Begin a process, wait for its first number, kill it within so many seconds; all the numbers it sent."""
    acknowledged, told = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=work, args=(*given, told))
    process.start()
    told.close()
    numbers = [acknowledged.recv()]
    time.sleep(draw.uniform(0, within))  # the moment of the kill, not a wait for something
    process.kill()
    numbers += _rest(acknowledged)
    process.join()
    process.close()
    acknowledged.close()
    return numbers


def seconds_of(work: Work, *given: object) -> float:
    """How long a process that is let through takes from its first number to its second."""
    acknowledged, told = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=work, args=(*given, told))
    process.start()
    told.close()
    acknowledged.recv()
    begun = time.monotonic()
    acknowledged.recv()
    taken = time.monotonic() - begun
    process.kill()
    process.join()
    process.close()
    acknowledged.close()
    return taken


def _rest(acknowledged: Connection) -> list[int]:
    numbers = []
    with suppress(EOFError, OSError):  # the end, at or inside an acknowledgement
        while True:
            numbers.append(acknowledged.recv())
    return numbers
