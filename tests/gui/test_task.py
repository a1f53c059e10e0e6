"""Slow work: its result, its failure, its progress, and its end when nobody waits any more."""

from __future__ import annotations

import threading

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread, Slot
from pytestqt.qtbot import QtBot

from opscareer.gui.task import Task
from opscareer.progress import Cancelled, Progress


class _Page(QObject):
    """Keeps what a task tells it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[str, object]] = []

    def watch(self, task: Task) -> Task:
        task.done.connect(self._done)
        task.failed.connect(self._failed)
        task.cancelled.connect(self._cancelled)
        task.progressed.connect(self._progressed)
        return task

    @Slot(object)
    def _done(self, result: object) -> None:
        self.heard.append(("done", result))

    @Slot(object)
    def _failed(self, error: object) -> None:
        self.heard.append(("failed", error))

    @Slot()
    def _cancelled(self) -> None:
        self.heard.append(("cancelled", QThread.currentThread() is self.thread()))

    @Slot(float, str)
    def _progressed(self, share: float, doing: str) -> None:
        self.heard.append(("progressed", (share, doing)))


def test_that_a_result_comes_back_as_the_same_object(qtbot: QtBot) -> None:
    page, result = _Page(), {1: "one"}
    task = page.watch(Task(lambda _progress: result, page))
    with qtbot.waitSignal(task.ended):
        task.start()
    assert page.heard == [("done", result)]
    assert page.heard[0][1] is result


def test_that_a_failure_comes_back_as_the_exception(qtbot: QtBot) -> None:
    page, fault = _Page(), ValueError("no")

    def work(_progress: Progress) -> None:
        raise fault

    task = page.watch(Task(work, page))
    with qtbot.waitSignal(task.ended):
        task.start()
    assert page.heard == [("failed", fault)]
    assert not task.running


def test_that_progress_is_told_before_the_result(qtbot: QtBot) -> None:
    page = _Page()

    def work(progress: Progress) -> str:
        progress(0.5, "half")
        return "whole"

    task = page.watch(Task(work, page))
    with qtbot.waitSignal(task.ended):
        task.start()
    assert page.heard == [("progressed", (0.5, "half")), ("done", "whole")]


def test_that_cancelling_raises_inside_the_work(qtbot: QtBot) -> None:
    page, go, stopped = _Page(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        try:
            progress(0.1, "begun")
        except Cancelled:
            stopped.set()
            raise

    task = page.watch(Task(work, page))
    task.start()
    task.cancel()
    with qtbot.waitSignal(task.ended):
        go.set()
    assert stopped.is_set()
    assert page.heard == [("cancelled", True)]


def test_that_work_that_never_reports_is_still_dropped_when_cancelled(qtbot: QtBot) -> None:
    page, go = _Page(), threading.Event()
    task = page.watch(Task(lambda _progress: go.wait(5), page))
    task.start()
    task.cancel()
    with qtbot.waitSignal(task.ended):
        go.set()
    assert page.heard == [("cancelled", True)]


def test_that_a_page_may_go_while_its_work_runs(qtbot: QtBot) -> None:
    page, go, ended = _Page(), threading.Event(), threading.Event()

    def work(progress: Progress) -> None:
        go.wait(5)
        progress(0.5, "half")
        ended.set()

    Task(work, page).start()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    go.set()
    qtbot.waitUntil(ended.is_set)
