"""An error of the disk at every single operation, once and for good: it is told, and nothing that was saved is lost.

The store's own code runs on a layer in which the first operation fails, then in another run the second, and so on until
the work gets through. A store without a journal is the control.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from shutil import copytree, rmtree

import pytest
from sqlalchemy.exc import DBAPIError

from opscareer.records import sqlite_file
from opscareer.records.saved import SavedWork
from opscareer.records.store import Store
from opscareer.records.store_problem import PROBLEM_KINDS, StoreProblem
from tests.faults.failing_layer import LAYER, FailingLayer
from tests.faults.replaceable_driver import ReplaceableDriver
from tests.records.remembered_work import RememberedWork, make_edit

EDITS_BEFORE, EDITS = 30, 5
FEWEST_POINTS = 80
DRIVER = ReplaceableDriver(LAYER)


@pytest.fixture(scope="module")
def layer() -> Iterator[FailingLayer]:
    layer = FailingLayer()
    yield layer
    layer.unregister()


@pytest.fixture(scope="module")
def begun(faults_folder: Path) -> Path:
    """A folder with a store in which some edits were made."""
    folder = faults_folder / "edited"
    store = Store.open(folder)
    for number in range(EDITS_BEFORE):
        make_edit(store, store.me(), number)
    store.close()
    return folder


def states() -> list[SavedWork]:
    """What is in the store after each number of further edits."""
    remembered = RememberedWork()
    found = []
    for number in range(EDITS_BEFORE + EDITS + 1):
        if number >= EDITS_BEFORE:
            found.append(remembered.work())
        make_edit(remembered, 1, number)
    return found


def edited_until_an_error(folder: Path) -> tuple[int, StoreProblem | None]:
    """How many edits were saved, and what was told then, if anything."""
    saved = 0
    try:
        store = Store.open(folder)
        try:
            for number in range(EDITS_BEFORE, EDITS_BEFORE + EDITS):
                make_edit(store, store.me(), number)
                saved += 1
        finally:
            store.close()
    except StoreProblem as problem:
        return saved, problem
    return saved, None


def after_errors(begun: Path, layer: FailingLayer, place: Path, *, lasts: bool) -> Iterator[str]:
    """What is found after an error at each operation in turn: `fine`, `lost` or what goes wrong."""
    expected = states()
    for point in count(1):
        folder = place / "worked-in"
        rmtree(folder, ignore_errors=True)
        copytree(begun, folder)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sqlite_file, "driver", DRIVER)
            layer.fault.arm(point, lasts=lasts)
            saved, problem = edited_until_an_error(folder)
            layer.fault.lift()
            DRIVER.drop_all()
        assert problem is None or problem.kind in PROBLEM_KINDS
        if not layer.fault.is_hit:
            assert (saved, problem) == (EDITS, None)
            return
        yield found_in(folder, saved, expected)


def found_in(folder: Path, saved: int, expected: list[SavedWork]) -> str:
    try:
        store = Store.open(folder)
        found = store.work(store.me())
        store.close()
    except (StoreProblem, DBAPIError) as problem:
        return str(problem)
    return "fine" if found in expected[saved : saved + 2] else "lost"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("lasts", [False, True], ids=["once", "for good"])
def test_that_an_error_at_any_operation_loses_nothing_that_was_saved(
    begun: Path, layer: FailingLayer, place: Path, *, lasts: bool
) -> None:
    found = Counter(after_errors(begun, layer, place, lasts=lasts))
    assert found == {"fine": found.total()}
    assert found.total() >= FEWEST_POINTS


@pytest.mark.filterwarnings("ignore:Exception ignored in:pytest.PytestUnraisableExceptionWarning")  # in the layer
def test_that_a_store_without_a_journal_does_come_to_harm(
    begun: Path, layer: FailingLayer, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsafe = tuple("journal_mode = OFF" if each.startswith("journal_mode") else each for each in sqlite_file._SETTINGS)
    monkeypatch.setattr(sqlite_file, "_SETTINGS", unsafe)
    assert any(found != "fine" for found in after_errors(begun, layer, place, lasts=True))
