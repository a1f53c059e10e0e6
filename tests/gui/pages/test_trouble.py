"""When the records cannot be opened: what is said, what is offered, and that each way out is one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.live_session import LiveSession
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.home import HomePage
from opscareer.gui.pages.trouble import TroublePage
from opscareer.gui.pages.trouble_parts.offer_row import OfferRow
from opscareer.gui.pages.unlock import UnlockPage
from opscareer.gui.read_only_strip import ReadOnlyStrip
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.paths import data_folder
from opscareer.records.sqlite_file import FILE_NAME
from opscareer.records.store_lock import locked
from opscareer.records.store_problem import ProblemKind, StoreProblem
from tests.gui.pages.protected_records import NAME, PASSPHRASE, enter, own_session, protected

pytestmark = pytest.mark.usefixtures("cheap_guesses")

LATER = "A later name"


@pytest.fixture
def session(pack: Pack) -> Session:
    """The person's own records with a backup, of which the store has gone on."""
    session = own_session(pack)
    assert session.store is not None
    assert session.store.backups is not None
    session.store.backups.make()
    session.save_about(name=LATER, stage=None, major=None, hours_per_week=None)
    return session


@pytest.fixture
def live(window: MainWindow) -> LiveSession:
    return window.context.live


def _damage() -> None:
    file = data_folder() / FILE_NAME
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def _open_again(qtbot: QtBot, live: LiveSession) -> None:
    with qtbot.waitSignal(live.opened):
        live.open_records()


def _offers(window: MainWindow) -> dict[str, OfferRow]:
    page = window.current_page
    assert isinstance(page, TroublePage)
    return {row.button.text(): row for row in page.findChildren(OfferRow) if row.isVisible()}


def _take(qtbot: QtBot, window: MainWindow, words: str) -> None:
    """Presses the button of an offer with the keyboard, once it is there and can be pressed."""

    def button() -> OfferRow | None:
        return next((row for text, row in _offers(window).items() if words in text and row.isEnabled()), None)

    qtbot.waitUntil(lambda: button() is not None)
    row = button()
    assert row is not None
    row.button.setFocus()
    QTest.keyClick(row.button, Qt.Key.Key_Return)


def _are_offered(window: MainWindow, labels: list[str]) -> bool:
    return [*_offers(window)] == labels


def _said(window: MainWindow) -> str:
    return "\n".join(text.text() for text in window.current_page.findChildren(PlainText) if text.isVisible())


def test_that_a_damaged_store_is_named_and_the_backup_taken(
    qtbot: QtBot, window: MainWindow, live: LiveSession, session: Session
) -> None:
    session.close()
    _damage()
    _open_again(qtbot, live)
    (kept,) = data_folder().glob(f"{FILE_NAME}.damaged-*")
    assert kept.name in _said(window)
    _open_again(qtbot, live)  # as at the next start of the program: nobody chose yet
    assert kept.name in _said(window)
    qtbot.waitUntil(lambda: "The last good backup is of" in _said(window))
    with qtbot.waitSignal(live.opened):
        _take(qtbot, window, "Take this backup")
    assert isinstance(window.current_page, HomePage)
    assert live.session is not None
    assert live.session.learner.name == NAME
    assert live.session.is_saved
    assert kept.exists()


def test_that_a_protected_backup_asks_for_its_passphrase(
    qtbot: QtBot, window: MainWindow, live: LiveSession, session: Session
) -> None:
    protected(session)
    assert session.store is not None
    assert session.store.backups is not None
    session.store.backups.make()
    session.close()
    _damage()
    _open_again(qtbot, live)
    if isinstance(window.current_page, UnlockPage):  # the damage can only be seen with the key
        with qtbot.waitSignal(live.opened):
            enter(next(field for field in window.current_page.findChildren(QLineEdit) if field.isVisible()), PASSPHRASE)
    _take(qtbot, window, "Take this backup")
    qtbot.waitUntil(lambda: "its passphrase opens it" in _said(window))
    field = next(field for field in window.current_page.findChildren(QLineEdit) if field.isVisible())
    enter(field, "something else entirely")
    qtbot.waitUntil(lambda: "neither the passphrase" in _said(window))
    with qtbot.waitSignal(live.opened):
        enter(field, PASSPHRASE)
    assert live.is_locked
    with qtbot.waitSignal(live.unlocked):
        enter(next(field for field in window.current_page.findChildren(QLineEdit) if field.isVisible()), PASSPHRASE)
    assert live.session is not None
    assert live.session.learner.name == LATER


def test_that_records_held_by_another_program_can_be_looked_at_and_opened_later(
    qtbot: QtBot, window: MainWindow, live: LiveSession, session: Session, told: list[Message]
) -> None:
    session.close()
    lock = locked(data_folder())
    _open_again(qtbot, live)
    assert "process" in _said(window)
    with qtbot.waitSignal(live.opened):
        _take(qtbot, window, "Look into the backup")
    strip = window.findChild(ReadOnlyStrip)
    assert isinstance(strip, ReadOnlyStrip)
    assert strip.isVisible()
    assert live.session is not None
    assert live.session.learner.name == NAME
    window.navigate("matches")  # a visit that cannot be noted is nothing to tell
    assert told == []
    assert not live.change(lambda session: session.answer(next(iter(session.pack.questions)), 3), live.answers_changed)
    assert told[-1].text == "You may look, and nothing is changed."
    leave = strip.findChild(LinkButton)
    assert isinstance(leave, LinkButton)
    with qtbot.waitSignal(live.opened):
        leave.click()
    assert not strip.isVisible()
    lock.release()
    with qtbot.waitSignal(live.opened):
        _take(qtbot, window, "Try again")
    assert live.session.learner.name == LATER


def test_that_one_can_begin_anew_when_the_key_is_lost(
    qtbot: QtBot, window: MainWindow, live: LiveSession, session: Session
) -> None:
    session.close()
    for key in data_folder().rglob("records.key"):
        key.unlink()
    _open_again(qtbot, live)
    with qtbot.waitSignal(live.opened):
        _take(qtbot, window, "Begin anew")
    assert live.session is not None
    assert live.session.store_problem is None
    assert live.session.is_saved
    assert live.session.learner.name == ""
    assert list(data_folder().glob(f"{FILE_NAME}.damaged-*"))


OFFERED: dict[ProblemKind, list[str]] = {
    "damaged": ["Begin anew"],
    "newer": ["Look at them as they are", "Go on without keeping anything"],
    "unwritable": ["Look at them as they are", "Try again", "Go on without keeping anything"],
    "full": ["Look at them as they are", "Try again", "Go on without keeping anything"],
    "key-lost": ["Try again", "Begin anew", "Go on without keeping anything"],
    "no-encryption": ["Try again", "Go on without keeping anything"],
    "unreachable": ["Try again", "Open the records on this computer", "Go on without keeping anything"],
}


def test_that_every_trouble_says_what_happened_and_offers_ways_on(
    qtbot: QtBot, composition: Composition, pack: Pack, tmp_path: Path, told: list[Message]
) -> None:
    composition.show()
    window, live = composition.window, composition.live
    for kind, labels in OFFERED.items():
        problem = StoreProblem(kind, tmp_path / FILE_NAME)
        live.adopt(Session(pack, None, problem))
        qtbot.waitUntil(partial(_are_offered, window, labels))
        assert problem.happened("en") in _said(window)
    _take(qtbot, window, "Go on without")
    assert isinstance(window.current_page, HomePage)
    assert [message.text for message in told] == ["What you do now is not kept."]
