"""Unreachable objects of Qt are taken apart in the thread of the window, whatever the other threads do."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from opscareer.gui import garbage
from opscareer.gui.garbage import GarbageRounds
from opscareer.gui.task import Task
from opscareer.progress import Progress

PATIENCE = 10_000


class Ring:
    """Keeps itself alive, so that only a look through all objects finds that nobody else does."""

    def __init__(self, cleared: Callable[[], None]) -> None:
        self._itself = self
        self._cleared = cleared

    def __del__(self) -> None:
        self._cleared()


@pytest.fixture
def cleared_in() -> list[int]:
    """The threads in which a ring was cleared away."""
    return []


@pytest.fixture(autouse=True)
def python_as_usual(garbage_cleared_here: None) -> Iterator[None]:
    gc.collect()
    gc.enable()
    yield
    gc.disable()


def let_go(cleared_in: list[int]) -> None:
    Ring(lambda: cleared_in.append(threading.get_ident()))


def work_in_the_background(qtbot: QtBot) -> list[list[int]]:
    """Work that makes enough new objects for Python to look for unreachable ones; they are given back, so they stay."""
    made: list[list[int]] = []

    def work(_progress: Progress) -> None:
        made.extend([number] for number in range(100_000))

    owner = QObject()
    task = Task(work, owner)
    with qtbot.waitSignal(task.done, timeout=PATIENCE):
        task.start()
    return made


def test_that_left_alone_python_takes_objects_apart_in_the_background(qtbot: QtBot, cleared_in: list[int]) -> None:
    let_go(cleared_in)
    work_in_the_background(qtbot)
    assert cleared_in
    assert cleared_in[0] != threading.get_ident()


def test_that_the_window_takes_them_apart_itself(
    qtbot: QtBot, cleared_in: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(garbage, "_BETWEEN", 1)
    owner = QObject()
    rounds = GarbageRounds(owner)
    try:
        let_go(cleared_in)
        made = work_in_the_background(qtbot)
        qtbot.waitUntil(lambda: bool(made and cleared_in), timeout=PATIENCE)
    finally:
        rounds.end()
    assert cleared_in == [threading.get_ident()]
    assert gc.isenabled()
