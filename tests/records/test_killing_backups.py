"""A process killed while it backs up or restores: the store is that of before or of after, and every backup is sound.

The negative controls stand in `test_backups` and
`test_restoring`, where a process ends at every operation in turn.
"""

from __future__ import annotations

import random
from contextlib import closing
from pathlib import Path

import pytest

from opscareer.records import restoring
from opscareer.records.backup_files import backups_in
from opscareer.records.store import Store
from opscareer.records.whole_files import NEW
from tests.effort import faults
from tests.killing import before_a_kill
from tests.records.new_store import open_new_store
from tests.records.restoring_forever import back_up_for_ever, restore_for_ever
from tests.records.test_backups import answered_in, of

KILLS = faults(10)
pytestmark = pytest.mark.timeout(120 + 5 * KILLS)


def test_that_every_backup_is_sound_and_none_is_lost_when_the_process_is_killed_making_one(tmp_path: Path) -> None:
    patience, made = random.Random(4), 0  # noqa: S311 - chance, not secrets
    open_new_store(tmp_path).close()
    for _ in range(KILLS):
        made = before_a_kill(back_up_for_ever, tmp_path, draw=patience)[-1]
        with closing(Store.open(tmp_path)) as store:
            there = of(store).list()
            numbers = [backup.number for backup in there]
            assert numbers in ([*range(made, 0, -1)], [*range(made + 1, 0, -1)])
            assert all(restoring.is_sound(backup.path, of(store)._keys) for backup in there[:2])
            answered = len(store.work(store.me()).learner.answers)
            assert answered in (numbers[0], numbers[0] + 1)
        assert not list(tmp_path.rglob(f"*{NEW}*"))


def test_that_the_store_is_one_or_the_other_when_the_process_is_killed_restoring(tmp_path: Path) -> None:
    patience = random.Random(5)  # noqa: S311 - chance, not secrets
    with closing(open_new_store(tmp_path)) as store:
        for value in (1, 2):
            store.save_answer(store.me(), "q", value)
            of(store).make()
    for _ in range(KILLS):
        last = before_a_kill(restore_for_ever, tmp_path, draw=patience)[-1]
        with closing(Store.open(tmp_path)) as store:
            assert store.work(store.me()).learner.answers["q"] in (last, 3 - last)
        assert [answered_in(tmp_path, backup) for backup in backups_in(tmp_path)] == [2, 1]
        assert not list(tmp_path.glob("*.restored*"))
