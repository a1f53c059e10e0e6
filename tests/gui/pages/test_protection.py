"""Settings: a passphrase is set, changed and removed, and its recovery code printed once."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from opscareer.app.passphrase_strength import LEAST, strength_of
from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.settings_parts.code_view import CodeView
from opscareer.gui.pages.settings_parts.protection_card import ProtectionCard
from opscareer.gui.widgets.buttons import Button
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.protection import Protection
from opscareer.records.recovery_code import read_code
from opscareer.records.store_problem import StoreProblem
from opscareer.records.vault import SHORTEST_PASSPHRASE, Passphrase, RecoveryCode
from tests.gui.pages.protected_records import PASSPHRASE, enter, own_session, protected, seen

pytestmark = pytest.mark.usefixtures("cheap_guesses")

OTHER = "eleven grey herons"


@pytest.fixture
def session(pack: Pack) -> Session:
    return own_session(pack)


@pytest.fixture
def protection(session: Session) -> Protection:
    assert session.store is not None
    assert session.store.protection is not None
    return session.store.protection


@pytest.fixture
def card(window: MainWindow) -> ProtectionCard:
    """The card with its form open for what is first to do."""
    window.navigate("settings", "protection")
    card = window.current_page.findChild(ProtectionCard)
    assert isinstance(card, ProtectionCard)
    return card


def _fields(card: ProtectionCard) -> list[QLineEdit]:
    return [
        field
        for field in card.findChildren(QLineEdit)
        if field.isVisible() and not isinstance(field.parent(), QSpinBox)
    ]


def _said(card: ProtectionCard) -> str:
    return "\n".join(text.text() for text in card.findChildren(PlainText) if text.isVisible())


def _press(card: ProtectionCard, label: str) -> None:
    button = next(button for button in card.findChildren(Button) if button.isVisible() and button.text() == label)
    QTest.keyClick(button, Qt.Key.Key_Return)


def _code(card: ProtectionCard) -> str:
    view = card.findChild(CodeView)
    assert isinstance(view, CodeView)
    return next(code for label in view.findChildren(PlainText) if (code := read_code(label.text())))


def test_that_a_passphrase_is_typed_twice_and_its_code_printed_and_forgotten(
    qtbot: QtBot, card: ProtectionCard, window: MainWindow, protection: Protection, tmp_path: Path
) -> None:
    assert "not protected by a passphrase yet" in _said(card)
    new, again = _fields(card)
    assert new.hasFocus()
    QTest.keyClicks(new, "short")
    assert "At least 8 letters" in _said(card)
    enter(new, PASSPHRASE)
    assert again.hasFocus()
    enter(again, PASSPHRASE + "x")
    assert "not the same" in _said(card)
    assert not protection.is_protected
    with qtbot.waitSignal(window.context.live.protection_changed):
        enter(again, PASSPHRASE)
    assert protection.is_protected
    code = _code(card)
    protection.require(RecoveryCode(code))
    view = card.findChild(CodeView)
    assert isinstance(view, CodeView)
    asked: list[object] = []
    view.file.place.ask = lambda *words: asked.append(words)
    _press(card, "Print it")
    target = tmp_path / "code.pdf"
    with qtbot.waitSignals([view.file.busy, view.file.busy]):
        view.file.place.chosen.emit(target)
    printed = PdfReader(target).pages[0].extract_text().replace("\n", "")
    assert code in printed
    _press(card, "Copy it")
    assert QApplication.clipboard().text() == code
    QApplication.clipboard().clear()
    _press(card, "I have kept it")
    assert seen(code) == []
    assert seen(PASSPHRASE) == []


def test_that_only_who_knows_the_passphrase_changes_what_opens_the_records(
    qtbot: QtBot, window: MainWindow, protection: Protection, session: Session
) -> None:
    protected(session)
    window.navigate("settings", "protection")
    card = window.current_page.findChild(ProtectionCard)
    assert isinstance(card, ProtectionCard)
    old, new, again = _fields(card)
    enter(old, "not the passphrase")
    enter(new, OTHER)
    enter(again, OTHER)
    qtbot.waitUntil(lambda: "neither the passphrase" in _said(card))
    with qtbot.waitSignal(window.context.live.protection_changed):
        enter(old, PASSPHRASE)
    protection.require(Passphrase(OTHER))
    with pytest.raises(StoreProblem):
        protection.require(Passphrase(PASSPHRASE))
    _press(card, "New recovery code")
    with qtbot.waitSignal(window.context.live.protection_changed):
        enter(_fields(card)[0], OTHER)
    code = _code(card)
    _press(card, "I have kept it")
    _press(card, "Remove the passphrase")
    with qtbot.waitSignal(window.context.live.protection_changed):
        enter(_fields(card)[0], code.lower())
    assert not protection.is_protected


def test_that_the_minutes_are_kept_and_a_missing_keyring_is_told(
    qtbot: QtBot, window: MainWindow, composition: Composition, session: Session, told: list[Message]
) -> None:
    protected(session)
    window.navigate("settings")
    card = window.current_page.findChild(ProtectionCard)
    assert isinstance(card, ProtectionCard)
    minutes = card.findChild(QSpinBox)
    assert isinstance(minutes, QSpinBox)
    minutes.setValue(25)
    assert composition.preferences.current.idle_minutes == 25
    QTest.keyClick(card._keyring, Qt.Key.Key_Space)
    enter(_fields(card)[0], PASSPHRASE)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1].text == "This was not done."
    assert not card._keyring.isChecked()


def test_that_strength_goes_by_length_alone() -> None:
    assert LEAST == SHORTEST_PASSPHRASE
    judged = {"seven77": "too-short", "eight888": "short", "aaaaaaaaaaaaaaaaaaaa": "too-short"}
    judged |= {"twelve twelve": "good", "slow boats in June": "strong", "山中有四季山外有人家": "strong"}
    assert {text: strength_of(text) for text in judged} == judged
