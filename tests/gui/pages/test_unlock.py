"""Locking and unlocking: nobody can be seen meanwhile, and nothing that was typed is lost."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.live_session import LiveSession
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.home import HomePage
from opscareer.gui.pages.settings import SettingsPage
from opscareer.gui.pages.unlock import UnlockPage
from opscareer.gui.rail import RAIL_PAGES
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from tests.gui.pages.protected_records import NAME, PASSPHRASE, enter, own_session, protected, seen

pytestmark = pytest.mark.usefixtures("cheap_guesses")

CODES: dict[Session, str] = {}


@pytest.fixture
def session(pack: Pack) -> Session:
    """The person's own records, with a passphrase."""
    session = own_session(pack)
    CODES[session] = protected(session)
    return session


@pytest.fixture
def live(window: MainWindow) -> LiveSession:
    return window.context.live


def _lock(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


def _field(window: MainWindow) -> QLineEdit:
    page = window.current_page
    assert isinstance(page, UnlockPage)
    return next(field for field in page.findChildren(QLineEdit) if field.isVisible())


def _said(window: MainWindow) -> list[str]:
    return [text.text() for text in window.current_page.findChildren(PlainText) if text.isVisible()]


def _fail(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    with qtbot.waitSignal(window.context.live.not_unlocked):
        enter(_field(window), typed)


def test_that_nobody_can_be_seen_while_the_records_are_locked(
    qtbot: QtBot, window: MainWindow, composition: Composition, session: Session
) -> None:
    assert session.store is not None
    session.store.privacy.set_retention(12)
    session.store.caseload.add(name=f"{NAME} junior")
    for page in ("learners", "settings", "print", "home"):
        window.navigate(page)
        qtbot.wait(20)
    composition.messages.warn(f"{NAME} was worked with.")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert len(seen(NAME)) > 3
    _lock(window)
    assert seen(NAME) == []
    assert window.windowTitle() == "OpsCareer, locked"
    assert isinstance(window.current_page, UnlockPage)
    for page_id in RAIL_PAGES:
        window.navigate(page_id)
        gated = isinstance(window.current_page, UnlockPage)
        assert gated == (page_id not in ("explore", "knowledge", "settings", "help")), page_id
    assert seen(NAME) == []


def test_that_a_wrong_passphrase_opens_nothing_and_the_right_one_goes_on_where_one_was(
    qtbot: QtBot, window: MainWindow, live: LiveSession, session: Session
) -> None:
    assert session.store is not None
    session.store.privacy.set_retention(12)
    learner = session.store.caseload.add(name="Another")
    window.navigate("settings", "about")
    live.work_with(learner)
    window.navigate("matches")
    _lock(window)
    _fail(qtbot, window, PASSPHRASE[:-1])
    assert "That is not the passphrase. Please try again." in _said(window)
    assert live.store is None
    with qtbot.waitSignal(live.unlocked):
        enter(_field(window), PASSPHRASE)
    assert window.current_page.accessibleName() == "Your matches"
    assert live.session is not None
    assert live.session.who == learner


def test_that_the_recovery_code_opens_after_three_wrong_passphrases(
    qtbot: QtBot, window: MainWindow, live: LiveSession, session: Session, told: list[Message]
) -> None:
    _lock(window)
    for number in range(3):
        assert _field(window).echoMode() == QLineEdit.EchoMode.Password
        _fail(qtbot, window, f"wrong passphrase {number}")
    assert _field(window).echoMode() == QLineEdit.EchoMode.Normal
    enter(_field(window), CODES[session][:-1])
    assert any("not a whole recovery code" in said for said in _said(window))
    with qtbot.waitSignal(live.unlocked):
        enter(_field(window), CODES[session].lower().replace("-", " "))
    assert isinstance(window.current_page, HomePage)
    assert told[-1].action == "Set a new one"
    assert told[-1].act is not None
    told[-1].act()
    assert isinstance(window.current_page, SettingsPage)


def test_that_what_is_being_typed_is_saved_before_the_records_are_locked(
    qtbot: QtBot, window: MainWindow, live: LiveSession
) -> None:
    window.navigate("settings", "about")
    field = next(field for field in window.current_page.findChildren(QLineEdit) if field.hasFocus())
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, "Not yet saved")
    _lock(window)
    window.navigate("home")
    with qtbot.waitSignal(live.unlocked):
        enter(_field(window), PASSPHRASE)
    assert live.session is not None
    assert live.session.learner.name == "Not yet saved"


def test_that_a_note_being_typed_is_kept_when_the_records_are_locked(window: MainWindow, session: Session) -> None:
    store = session.store
    assert store is not None
    store.privacy.set_retention(12)
    learner = store.caseload.add(name="Somebody")
    kept: list[str] = []
    window.context.live.was_locked.connect(lambda: kept.append("closed"))
    window.navigate("learner", str(learner))
    field = window.current_page.findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    QTest.keyClicks(field, "She asked about")

    def look() -> None:
        if not kept:
            kept.extend(note.text for note in store.caseload.notes(learner))

    window.context.live.closing.connect(look)
    _lock(window)
    assert kept == ["She asked about", "closed"]
    assert seen("She asked about") == []


def test_that_records_are_locked_at_the_start_unless_the_keyring_opens_them(
    qtbot: QtBot, composition: Composition, session: Session, monkeypatch: pytest.MonkeyPatch, opened_before: None
) -> None:
    kept: dict[str, bytes] = {}
    monkeypatch.setattr("opscareer.records.system_keyring.remember", kept.__setitem__)
    monkeypatch.setattr("opscareer.records.system_keyring.recall", kept.get)
    from opscareer.records.vault import Passphrase

    assert session.store is not None
    assert session.store.protection is not None
    session.store.protection.use_keyring(True, Passphrase(PASSPHRASE))
    session.close()
    composition.show()
    live, window = composition.live, composition.window
    with qtbot.waitSignal(live.opened):
        composition.open_data()
    assert isinstance(window.current_page, HomePage)
    composition.preferences.remember(pack="one that could not be used")
    _lock(window)
    assert isinstance(window.current_page, UnlockPage)  # whoever sits there now is asked
    assert composition.preferences.current.pack == "one that could not be used"
    composition.preferences.remember(pack="")
    kept.clear()
    with qtbot.waitSignal(live.opened):
        composition.open_data()
    assert live.is_locked
    assert isinstance(window.current_page, UnlockPage)
    assert seen(NAME) == []
