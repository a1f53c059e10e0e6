"""The power cut at any moment of saving: nothing that was called saved is lost, nothing is damaged.

The store's own code runs on a layer that records what it does to its files; then the disk is rebuilt as it may be found
after a cut, and the store opened as ever. `make soak` cuts ten times as often. A store that does not sync is the
control.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from shutil import copytree, rmtree

import pytest

from opscareer.records import sqlite_file
from opscareer.records.saved import SavedWork
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.effort import faults
from tests.faults.power_cut import LAYER, Recording, RecordingLayer
from tests.faults.replaceable_driver import ReplaceableDriver
from tests.records.remembered_work import RememberedWork, make_edit

EDITS = 120
PARTS = 4
"""So that several processes can share the work."""
CUTS = faults(1_000)
CUTS_OF_CUTS = faults(50)
CUTS_FOR_THE_CONTROL = 40
DRIVER = ReplaceableDriver(LAYER)


@pytest.fixture(scope="module")
def layer() -> Iterator[RecordingLayer]:
    layer = RecordingLayer()
    yield layer
    layer.unregister()


@pytest.fixture(scope="module")
def begun(faults_folder: Path) -> Path:
    """A folder with a store in which nothing was done yet."""
    folder = faults_folder / "begun"
    Store.open(folder).close()
    return folder


@cache
def states() -> list[SavedWork]:
    """What is in the store after each number of edits."""
    remembered = RememberedWork()
    found = [remembered.work()]
    for number in range(EDITS):
        make_edit(remembered, 1, number)
        found.append(remembered.work())
    return found


def recorded(folder: Path, layer: RecordingLayer) -> Recording:
    """Everything done to the files while the store is opened, edited and closed."""
    layer.recording = Recording()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sqlite_file, "driver", DRIVER)
        store = Store.open(folder)
        for number in range(EDITS):
            make_edit(store, store.me(), number)
            layer.recording.note("saved")
        store.close()
        DRIVER.drop_all()
    return layer.recording


@dataclass(frozen=True)
class Worked:
    """What was done in a folder that began as another."""

    begun: Path
    folder: Path
    recording: Recording


def worked(begun: Path, layer: RecordingLayer, folder: Path) -> Worked:
    copytree(begun, folder)
    return Worked(begun, folder, recorded(folder, layer))


@pytest.fixture(scope="module")
def usual(begun: Path, layer: RecordingLayer, faults_folder: Path) -> Worked:
    """The store as it is: recorded once for all cuts."""
    return worked(begun, layer, faults_folder / "worked-in")


def put_back(worked: Worked, cut: int, draw: Random, folder: Path) -> None:
    """A folder as it is found after the cut: what was not touched until then is as it was at the beginning."""
    rmtree(folder, ignore_errors=True)
    copytree(worked.begun, folder)
    for path, content in worked.recording.survivors(cut, draw).items():
        file = folder / Path(path).relative_to(worked.folder)
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(content)


def found_in(folder: Path, saved: int, expected: list[SavedWork]) -> str:
    """What the program finds: `fine`, `lost`, or the kind of its problem."""
    try:
        store = Store.open(folder)
    except StoreProblem as problem:
        return problem.kind
    found = store.work(store.me())
    store.close()
    return "fine" if found in expected[saved : saved + 2] else "lost"


def after_cuts(worked: Worked, place: Path, cuts: int, seed: int = 1) -> Counter[str]:
    recording, draw, found = worked.recording, Random(seed), Counter[str]()  # noqa: S311 - chance, not secrets
    for _ in range(cuts):
        cut = draw.randrange(1, len(recording.operations))
        put_back(worked, cut, draw, place / "found")
        found[found_in(place / "found", recording.saved_before(cut), states())] += 1
    return found


@pytest.mark.timeout(1_200)
@pytest.mark.parametrize("seed", range(PARTS))
def test_that_nothing_saved_is_lost_when_the_power_is_cut(usual: Worked, place: Path, seed: int) -> None:
    assert after_cuts(usual, place, CUTS // PARTS, seed) == {"fine": CUTS // PARTS}


@pytest.mark.timeout(1_200)
def test_that_a_second_cut_while_the_store_recovers_from_the_first_loses_nothing(
    usual: Worked, layer: RecordingLayer, place: Path
) -> None:
    recording, draw = usual.recording, Random(2)  # noqa: S311 - chance, not secrets
    for _ in range(CUTS_OF_CUTS):
        cut = draw.randrange(1, len(recording.operations))
        put_back(usual, cut, draw, place / "cut")
        recovering = Worked(place / "cut", place / "recovered", Recording())
        rmtree(recovering.folder, ignore_errors=True)
        copytree(recovering.begun, recovering.folder)
        layer.recording = recovering.recording
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(sqlite_file, "driver", DRIVER)
            Store.open(recovering.folder).close()
            DRIVER.drop_all()
        second = draw.randrange(1, len(recovering.recording.operations) + 1)
        put_back(recovering, second, draw, place / "again")
        assert found_in(place / "again", recording.saved_before(cut), states()) == "fine"


def test_that_a_store_that_does_not_sync_is_damaged_by_at_least_half_of_the_cuts(
    begun: Path, layer: RecordingLayer, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsafe = tuple("synchronous = OFF" if each.startswith("synchronous") else each for each in sqlite_file._SETTINGS)
    monkeypatch.setattr(sqlite_file, "_SETTINGS", unsafe)
    found = after_cuts(worked(begun, layer, place / "worked-in"), place, CUTS_FOR_THE_CONTROL)
    assert found["fine"] <= CUTS_FOR_THE_CONTROL / 2
    assert found["damaged"] > 0
