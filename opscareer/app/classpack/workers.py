"""People worked out one after another, or by several processes at a time that each open the pack once."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from opscareer.app.classpack.member import failed_member, make_member
from opscareer.app.classpack.wish import ClassWish, Task
from opscareer.app.guidance import open_pack
from opscareer.knowledge.pack import Pack
from opscareer.reports.class_content import Member

Tick = Callable[[], object]
"""Called a few times a second while others work; what it raises stops the work."""
Make = Callable[[Pack, Task, ClassWish, Path], Member]
Result = tuple[Task, Member]
ENDED = "the process that worked on it ended"
_TICK_SECONDS = 0.2
_AHEAD = 2
"""People handed out for each process, so that none waits."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What is wanted, and in which folder prints go. `source` is where the pack comes from, None for the shipped one.

    The prints use the common codes of an `alphabet`. `make` works one person out; other processes must be able to
    import it.
    """

    source: Path | None
    wish: ClassWish
    folder: Path
    alphabet: str = ""
    make: Make = make_member

    def worked_out(self, pack: Pack, tasks: Sequence[Task], jobs: int, tick: Tick) -> Iterator[Result]:
        """Everybody, in the order in which they are done. Whoever cannot be worked out has a `fault`.

        Raises OSError where a print cannot be written, which would be so for all, and whatever `tick` raises.
        """
        if min(jobs, len(tasks)) > 1:
            yield from self._by_processes(pack.hash, deque(tasks), jobs, tick)
            return
        for task in tasks:
            tick()
            yield task, _member(pack, task, self)

    def _by_processes(self, pack_hash: str, waiting: deque[Task], jobs: int, tick: Tick) -> Iterator[Result]:
        """A process that ends takes those in hand with it: each is tried again alone, to see whose fault it is."""
        suspects: deque[Task] = deque()
        while waiting or suspects:
            if not suspects:
                suspects += yield from self._until_broken(pack_hash, waiting, min(jobs, len(waiting)), tick)
                continue
            for task in (yield from self._until_broken(pack_hash, deque([suspects.popleft()]), 1, tick)):
                yield task, failed_member(task, ENDED)

    def _until_broken(
        self, pack_hash: str, waiting: deque[Task], jobs: int, tick: Tick
    ) -> Generator[Result, None, list[Task]]:
        """Hand people out until all are done or a process ends; returns those who were in hand then."""
        handed: dict[Future[Member], Task] = {}
        lost: list[Task] = []
        pool = ProcessPoolExecutor(jobs, multiprocessing.get_context("spawn"), _leave_interrupts_to_the_parent)
        try:
            while handed or (waiting and not lost):
                while waiting and not lost and len(handed) < _AHEAD * jobs:
                    future = pool.submit(_work, self, pack_hash, waiting[0])
                    handed[future] = waiting.popleft()
                tick()
                for future in wait(handed, _TICK_SECONDS, FIRST_COMPLETED).done:
                    task = handed.pop(future)
                    try:
                        yield task, future.result()
                    except BrokenProcessPool:
                        lost.append(task)
        except BrokenProcessPool:  # while handing out: whoever was to be next is still waiting
            lost += handed.values()
        finally:
            pool.shutdown(cancel_futures=True)
        return lost


def _leave_interrupts_to_the_parent() -> None:
    """Ctrl+C reaches every process of the terminal; the first one ends the others in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(shop: Workshop, pack_hash: str, task: Task) -> Member:
    """One person, in another process."""
    return _member(_opened(shop.source, pack_hash), task, shop)


@cache
def _opened(source: Path | None, pack_hash: str) -> Pack:
    pack = open_pack(source)
    if pack.hash != pack_hash:
        raise RuntimeError("the pack was changed meanwhile")
    return pack


def _member(pack: Pack, task: Task, shop: Workshop) -> Member:
    from opscareer.reports.common_faces import common_codes  # reportlab is only loaded to print

    try:
        with common_codes(shop.alphabet):
            return shop.make(pack, task, shop.wish, shop.folder)
    except OSError:
        raise
    except Exception as fault:  # noqa: BLE001 - one person's fault is told and stops nobody else
        return failed_member(task, f"{type(fault).__name__}: {fault}")
