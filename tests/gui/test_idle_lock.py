"""The records are locked when nobody has been there for a while, however the time went by."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.idle_lock import IdleLock
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.knowledge.pack import Pack
from tests.gui.pages.protected_records import own_session, protected

pytestmark = pytest.mark.usefixtures("cheap_guesses")


class Clocks:
    """One that stands while the computer sleeps, and that of the wall."""

    def __init__(self) -> None:
        self.awake, self.wall = 100.0, 5_000.0

    def __call__(self) -> tuple[float, float]:
        return self.awake, self.wall

    def work(self, seconds: float) -> None:
        self.awake += seconds
        self.wall += seconds

    def sleep(self, seconds: float) -> None:
        self.wall += seconds


@pytest.fixture
def session(pack: Pack) -> Session:
    return own_session(pack)


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Clocks:
    clocks = Clocks()
    monkeypatch.setattr("opscareer.gui.idle_lock._now", clocks)
    return clocks


@pytest.fixture
def idle(clocks: Clocks, window: MainWindow, composition: Composition, session: Session) -> IdleLock:
    """One minute, and protected records."""
    protected(session)
    composition.preferences.change(idle_minutes=1)
    (idle,) = composition.findChildren(IdleLock)
    return idle


def test_that_a_key_puts_the_locking_off(
    idle: IdleLock, clocks: Clocks, window: MainWindow, composition: Composition
) -> None:
    clocks.work(50)
    QTest.keyClick(window, Qt.Key.Key_Down)
    clocks.work(50)
    idle._timer.timeout.emit()
    assert not composition.live.is_locked
    clocks.work(10)
    idle._timer.timeout.emit()
    assert composition.live.is_locked


def test_that_a_computer_that_wakes_up_is_locked_by_the_mouse_that_wakes_it(
    idle: IdleLock, clocks: Clocks, window: MainWindow, composition: Composition
) -> None:
    clocks.sleep(3_600)
    QTest.mouseMove(window)
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert composition.live.is_locked


def test_that_never_is_never_and_records_without_a_passphrase_are_not_locked(
    window: MainWindow, clocks: Clocks, composition: Composition, session: Session, told: list[Message]
) -> None:
    (idle,) = composition.findChildren(IdleLock)
    assert not idle._timer.isActive()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert "no passphrase yet" in told[-1].text
    protected(session)
    composition.live.protection_changed.emit()
    assert idle._timer.isActive()
    composition.preferences.change(idle_minutes=0)
    assert not idle._timer.isActive()
    clocks.work(100_000)
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert not composition.live.is_locked
