"""Faults of the program are told without a traceback and logged without personal data."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from opscareer.gui.crash import CrashNotices, crash_log
from opscareer.gui.messages import Message, Messages

NAME = "王小明 Łukasz"


@pytest.fixture
def heard() -> list[Message]:
    return []


@pytest.fixture
def notices(qapp: QApplication, heard: list[Message]) -> Iterator[CrashNotices]:
    owner = QObject()
    messages = Messages(owner)
    messages.told.connect(heard.append)
    hooks = sys.excepthook, threading.excepthook
    installed = CrashNotices(messages, owner)
    installed.install()
    yield installed
    sys.excepthook, threading.excepthook = hooks
    owner.deleteLater()


def _break(name: str) -> None:
    raise ValueError(f"cannot take {name}")


def _fault() -> ValueError:
    try:
        _break(NAME)
    except ValueError as fault:
        return fault
    raise AssertionError


def test_that_a_fault_is_told_in_plain_words(notices: CrashNotices, heard: list[Message]) -> None:
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert [message.level for message in heard] == ["error"]
    assert "Traceback" not in heard[0].text + heard[0].advice
    assert str(crash_log()) in heard[0].advice


def test_that_the_log_names_the_place_and_no_person(notices: CrashNotices) -> None:
    fault = _fault()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    logged = crash_log().read_text(encoding="utf-8")
    assert "ValueError" in logged
    assert "test_crash.py" in logged
    assert NAME not in logged
    assert "cannot take" not in logged


def test_that_a_fault_in_another_thread_is_told_too(notices: CrashNotices, heard: list[Message], qtbot: QtBot) -> None:
    thread = threading.Thread(target=_break, args=(NAME,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(heard) == 1)


def test_that_a_folder_that_cannot_be_written_does_not_hide_the_fault(
    notices: CrashNotices, heard: list[Message]
) -> None:
    crash_log().parent.parent.mkdir(parents=True)
    crash_log().parent.write_text("a file where the folder should be", encoding="utf-8")
    fault = _fault()
    notices.handle(type(fault), fault, fault.__traceback__)
    assert heard[0].advice == "Please close the program and open it again."
