"""What a person typed is in the store and readable nowhere: not in its files, not in logs, not in errors."""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

import pytest

from opscareer.records.store import FILE_NAME, Store
from opscareer.records.store_problem import StoreProblem

NAME = "Seeded-Name-7319"


def test_that_no_log_and_no_error_holds_a_name(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = Store.open(tmp_path)
    store.save_about(store.me(), name=NAME, stage=None, major=NAME, hours_per_week=None)
    store.note_visit(store.me(), NAME, NAME)
    store.work(store.me())
    (tmp_path / FILE_NAME).rename(tmp_path / "away")
    with pytest.raises(StoreProblem) as raised:
        store.save_about(store.me(), name=NAME, stage=None, major=NAME, hours_per_week=None)
    kept = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "away").rename(tmp_path / FILE_NAME)
    assert store.work(store.me()).learner.name == NAME
    store.close()

    assert not [path for path, content in kept.items() if NAME.encode() in content]
    assert NAME not in caplog.text
    assert NAME not in "".join(traceback.format_exception(raised.value))
