"""What a person typed is in the store and nowhere else: not in logs, not in errors."""

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
    store.close()

    assert NAME.encode() in (tmp_path / "away").read_bytes()
    assert NAME not in caplog.text
    assert NAME not in "".join(traceback.format_exception(raised.value))


def test_that_an_overwritten_name_is_gone_from_the_file(store: Store, tmp_path: Path) -> None:
    for name in (NAME, "x"):
        store.save_about(store.me(), name=name, stage=None, major=None, hours_per_week=None)
    assert NAME.encode() not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
