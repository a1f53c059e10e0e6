"""A process killed while it saves: nothing acknowledged is lost, nothing is half done.

`OPSCAREER_KILLS` sets how often (`make soak` sets it high). A kill leaves the system's cache alone: this tests our
transactions, not syncing. The naive writer is the negative control: it must fail, or this test could not see a fault.
"""

from __future__ import annotations

import json
import os
import random
import sys
import time
from contextlib import suppress
from multiprocessing import get_context
from pathlib import Path

import pytest

from opscareer.records.store import Store
from tests.records.remembered_work import RememberedWork, make_edit
from tests.records.saving_forever import NAIVE_FILE, save_for_ever

KILLS = int(os.environ.get("OPSCAREER_KILLS", "10"))
MOST_KILLS_FOR_THE_CONTROL = 40

PROCESSES = get_context("spawn") if sys.platform == "win32" else get_context("forkserver")
PROCESSES.set_forkserver_preload(["tests.records.saving_forever"])  # loaded once; then a process begins at once

pytestmark = pytest.mark.timeout(120 + 5 * KILLS)


def acknowledged_before_a_kill(mode: str, folder: Path, first: int, patience: random.Random) -> list[int]:
    """Start a process, let it save once, kill it a little later; the numbers it acknowledged."""
    acknowledged, told = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=save_for_ever, args=(mode, folder, first, told))
    process.start()
    told.close()
    numbers = [acknowledged.recv()]
    time.sleep(patience.uniform(0, 0.12))  # the moment of the kill, not a wait for something
    process.kill()
    with suppress(EOFError, OSError):  # the end, at or inside an acknowledgement
        while True:
            numbers.append(acknowledged.recv())
    process.join()
    process.close()
    acknowledged.close()
    return numbers


def test_that_no_acknowledged_save_is_lost_or_half_done_when_the_process_is_killed(tmp_path: Path) -> None:
    patience, remembered, following = random.Random(1), RememberedWork(), 0  # noqa: S311 - chance, not secrets
    for _ in range(KILLS):
        for number in acknowledged_before_a_kill("store", tmp_path, following, patience):
            assert number == following
            make_edit(remembered, 1, number)
            following += 1
        store = Store.open(tmp_path)
        found = store.work(store.me())
        store.close()
        if found != remembered.work():  # the one edit that was under way may be there, whole
            make_edit(remembered, 1, following)
            following += 1
        assert found == remembered.work()


def test_that_the_store_opens_after_a_kill_during_the_first_start(tmp_path: Path) -> None:
    patience, following = random.Random(2), 0  # noqa: S311 - chance, not secrets
    for _ in range(max(3, KILLS // 5)):
        numbers = acknowledged_before_a_kill("first-start", tmp_path, following, patience)
        for number in range(following, numbers[-1] + 2):
            store = Store.open(tmp_path / str(number))
            saved = store.work(store.me()).learner.name != ""
            store.close()
            assert saved or number not in numbers
            assert not list((tmp_path / str(number)).glob("*.new*"))
        following = numbers[-1] + 2


def test_that_a_writer_that_overwrites_its_file_in_place_does_lose_saves(tmp_path: Path) -> None:
    patience = random.Random(3)  # noqa: S311 - chance, not secrets
    for _ in range(MOST_KILLS_FOR_THE_CONTROL):
        last = acknowledged_before_a_kill("naive", tmp_path, 0, patience)[-1]
        try:
            found = json.loads((tmp_path / NAIVE_FILE).read_bytes())["number"]
        except ValueError:
            return
        assert found >= last
    pytest.fail("the control did not fail: this test cannot see a lost save")
