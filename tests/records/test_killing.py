"""A process killed while it saves: nothing acknowledged is lost, nothing is half done.

The naive writer is the negative control: it must fail, or this test could not see a fault.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from opscareer.records.store import Store
from tests.effort import faults
from tests.killing import before_a_kill
from tests.records.remembered_work import RememberedWork, make_edit
from tests.records.saving_forever import NAIVE_FILE, save_for_ever

KILLS = faults(50)
MOST_KILLS_FOR_THE_CONTROL = 40

pytestmark = pytest.mark.timeout(120 + 5 * KILLS)


def test_that_no_acknowledged_save_is_lost_or_half_done_when_the_process_is_killed(tmp_path: Path) -> None:
    patience, remembered, following = random.Random(1), RememberedWork(), 0  # noqa: S311 - chance, not secrets
    for _ in range(KILLS):
        for number in before_a_kill(save_for_ever, "store", tmp_path, following, draw=patience):
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
    for _ in range(KILLS // 10):
        numbers = before_a_kill(save_for_ever, "first-start", tmp_path, following, draw=patience)
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
        last = before_a_kill(save_for_ever, "naive", tmp_path, 0, draw=patience)[-1]
        try:
            found = json.loads((tmp_path / NAIVE_FILE).read_bytes())["number"]
        except ValueError:
            return
        assert found >= last
    pytest.fail("the control did not fail: this test cannot see a lost save")
