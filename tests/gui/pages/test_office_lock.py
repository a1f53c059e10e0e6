"""An office's records locked and opened again: nobody can be seen meanwhile, and a lock is a lock."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from opscareer.gui.application import Composition
from opscareer.gui.idle_lock import IdleLock
from opscareer.gui.live_session import LiveSession
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.office_lock import OfficeLockPage
from opscareer.gui.pages.settings import SettingsPage
from opscareer.gui.pages.settings_parts.office_card import OfficeCard
from opscareer.gui.pages.settings_parts.office_lock_card import OfficeLockCard
from opscareer.gui.pages.settings_parts.protection_card import ProtectionCard
from opscareer.gui.pages.unlock import UnlockPage
from opscareer.gui.widgets.buttons import Button
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from tests.gui.pages.office_stand_in import ADDRESS, StandIn
from tests.gui.pages.protected_records import NAME, enter, seen

PASSWORD = "green tea at nine"  # noqa: S105 - of an office made for a test
WITH_PASSWORD = ADDRESS.replace("ann@", f"ann:{PASSWORD.replace(' ', '%20')}@")


@pytest.fixture
def office(monkeypatch: pytest.MonkeyPatch) -> StandIn:
    stand_in = StandIn(PASSWORD)
    monkeypatch.setattr("opscareer.records.office.join_office", stand_in.join)
    return stand_in


@pytest.fixture
def live(composition: Composition, opened_before: None) -> LiveSession:
    composition.show()
    return composition.live


def begin(qtbot: QtBot, composition: Composition, address: str = WITH_PASSWORD) -> MainWindow:
    """The window as it starts with an address in its settings."""
    composition.preferences.change(office=address)
    with qtbot.waitSignal(composition.live.opened):
        composition.open_data()
    return composition.window


def lock(window: MainWindow) -> OfficeLockPage:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    return lock_page(window)


def lock_page(window: MainWindow) -> OfficeLockPage:
    page = window.current_page
    assert isinstance(page, OfficeLockPage)
    return page


def field(page: OfficeLockPage) -> QLineEdit:
    (only,) = page.findChildren(QLineEdit)
    return only


def said(page: OfficeLockPage) -> str:
    return "\n".join(text.text() for text in page.findChildren(PlainText) if text.isVisible())


def buttons(page: OfficeLockPage) -> list[str]:
    return [button.text() for button in page.findChildren(Button) if button.isVisible()]


def add_learner(live: LiveSession) -> int:
    assert live.store is not None
    live.store.privacy.set_retention(12)
    return live.store.caseload.add(name=NAME)


@pytest.mark.parametrize(("language", "title"), [("en", "closed"), ("zh", "已关闭")])
def test_that_a_locked_office_is_left_and_shows_nobody(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn, language: str, title: str
) -> None:
    composition.preferences.change(language=language)
    window = begin(qtbot, composition)
    learner = add_learner(live)
    live.work_with(learner)
    for visited in ("learners", "learner", "matches"):
        window.navigate(visited, str(learner) if visited == "learner" else "")
        qtbot.wait(20)
    assert office.open == 1
    assert len(seen(NAME)) > 3
    page = lock(window)
    assert office.open == 0
    assert seen(NAME) == []
    assert title in page.accessibleName()
    assert [name for name in seen(PASSWORD) if name != "QLineEdit"] == []


def test_that_the_password_is_typed_to_come_back_also_where_the_address_holds_it(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn
) -> None:
    window = begin(qtbot, composition)
    learner = add_learner(live)
    live.work_with(learner)
    window.navigate("matches")
    page = lock(window)
    assert "Work on this computer alone" not in buttons(page)  # Settings would show the address with the password
    QTest.keyClick(field(page), Qt.Key.Key_Return)
    assert live.is_locked
    with qtbot.waitSignal(live.not_unlocked):
        enter(field(page), PASSWORD[:-1])
    assert "does not let you in with this password" in said(page)
    assert office.open == 0
    with qtbot.waitSignal(live.unlocked):
        enter(field(page), PASSWORD)
    assert window.current_page.accessibleName() == "Your matches"
    assert live.session is not None
    assert live.session.who == learner
    assert field(page).text() == ""


def test_that_a_server_that_is_gone_is_no_way_past_the_password(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn
) -> None:
    """Where the records cannot be opened one may try again: with the password of the address, if it were that page."""
    window = begin(qtbot, composition)
    page, office.answers = lock(window), False
    with qtbot.waitSignal(live.not_unlocked):
        enter(field(page), "anything")
    assert "does not answer" in said(page)
    assert lock_page(window) is page
    office.answers = True
    with qtbot.waitSignal(live.unlocked):
        enter(field(page), PASSWORD)


def test_that_another_pack_is_no_way_past_the_password(
    qtbot: QtBot, composition: Composition, live: LiveSession, pack: Pack, office: StandIn
) -> None:
    window = begin(qtbot, composition)
    lock(window)
    live._take_pack((pack, None))
    window.navigate("home")
    assert field(lock_page(window)).isVisible()
    assert office.open == 0


def test_that_it_is_said_where_whoever_sits_here_can_come_back(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn
) -> None:
    office.password = None
    window = begin(qtbot, composition, ADDRESS)
    page = lock(window)
    assert "whoever sits here can open the records again" in said(page)
    assert not field(page).isVisible()
    assert "Open the records" in buttons(page)
    office.answers = False
    with qtbot.waitSignal(live.not_unlocked):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert "does not answer" in said(page)
    office.answers = True
    with qtbot.waitSignal(live.unlocked):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Space)
    assert office.open == 1


def test_that_a_password_that_is_not_in_the_address_is_asked_for_at_the_start(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn
) -> None:
    window = begin(qtbot, composition, ADDRESS)
    page = lock_page(window)
    assert "Work on this computer alone" in buttons(page)
    with qtbot.waitSignal(live.unlocked):
        enter(field(page), PASSWORD)
    assert office.open == 1
    assert field(lock(window)).isVisible()


def test_that_whoever_does_not_know_it_can_work_on_this_computer(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn
) -> None:
    page = lock_page(begin(qtbot, composition, ADDRESS))
    with qtbot.waitSignal(live.about_changed):
        next(button for button in page.findChildren(Button) if "this computer alone" in button.text()).click()
    assert live.store is not None
    assert live.store.office is None
    assert composition.preferences.current.office == ADDRESS


def test_that_an_office_is_locked_when_nobody_is_there(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = begin(qtbot, composition)
    composition.preferences.change(idle_minutes=1)
    (idle,) = composition.findChildren(IdleLock)
    awake, wall = idle._last_seen
    monkeypatch.setattr("opscareer.gui.idle_lock._now", lambda: (awake + 61, wall + 61))
    idle._timer.timeout.emit()
    assert live.is_locked
    assert isinstance(window.current_page, OfficeLockPage)
    assert not idle._timer.isActive()


def test_that_settings_ask_after_how_long_an_office_is_locked(
    qtbot: QtBot, composition: Composition, live: LiveSession, office: StandIn
) -> None:
    window = begin(qtbot, composition)
    window.navigate("settings", "protection")
    page = window.current_page
    assert isinstance(page, SettingsPage)
    card = page.findChild(OfficeLockCard)
    assert isinstance(card, OfficeLockCard)
    assert card.isVisible()
    assert not page.findChildren(ProtectionCard)[0].isVisible()
    told = [text.text() for text in page.findChildren(PlainText) if text.isVisible()]
    assert not any("on this computer alone" in text for text in told)
    minutes = card.findChild(QSpinBox)
    assert isinstance(minutes, QSpinBox)
    assert minutes.value() == 10
    minutes.setValue(3)
    assert composition.preferences.current.idle_minutes == 3
    next(button for button in card.findChildren(Button) if "Ctrl+L" in button.text()).click()
    assert live.is_locked
    window.navigate("settings")
    assert not any(part.isVisible() for part in window.current_page.findChildren(OfficeCard))
    window.navigate("home")
    assert isinstance(window.current_page, OfficeLockPage)
    assert not isinstance(window.current_page, UnlockPage)


@pytest.mark.usefixtures("office", "live")
def test_that_help_says_where_the_records_of_an_office_are(composition: Composition, qtbot: QtBot) -> None:
    window = composition.window
    window.navigate("help")
    assert "opens no network connection" in told_in(window)
    begin(qtbot, composition)
    window.navigate("home")
    window.navigate("help")
    assert "in the database of your office" in told_in(window)
    assert "opens no network connection" not in told_in(window)


def told_in(window: MainWindow) -> str:
    return "\n".join(text.text() for text in window.current_page.findChildren(PlainText) if text.isVisible())
