"""What the tests of a learner's page do with it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from opscareer.app.demo import sample_learner
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.knowledge_parts.places import AskedPlace
from opscareer.gui.pages.learner import LearnerPage
from opscareer.gui.save_place import SavePlace
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store

TODAY = datetime.now(UTC).astimezone().date()
MARKUP = "<b>not bold</b> & co"


def opened(window: MainWindow, learner: int) -> LearnerPage:
    window.navigate("learner", str(learner))
    page = window.current_page
    assert isinstance(page, LearnerPage)
    return page


def answer_all(store: Store, pack: Pack, learner: int) -> None:
    store.save_answers(learner, sample_learner(pack).answers, {}, pack_hash=pack.hash)


def texts(page: QWidget) -> list[str]:
    QCoreApplication.sendPostedEvents()  # what was just put in is shown
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def said(page: QWidget) -> str:
    return "\n".join(texts(page))


def press(page: QWidget, name: str) -> None:
    """Clicks the one button that says or is called this."""
    QCoreApplication.sendPostedEvents()
    found = [
        button
        for button in page.findChildren(QAbstractButton)
        if button.isVisible() and name in (button.text(), button.accessibleName())
    ]
    (button,) = found
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def type_text(page: QWidget, text: str) -> None:
    """Types where the keyboard is."""
    focused = page.window().focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def put_into(place: SavePlace | AskedPlace, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the person chooses when they are asked where a file goes."""
    asking = "ask" if isinstance(place, SavePlace) else "ask_folder"
    monkeypatch.setattr(place, asking, lambda *_: place.chosen.emit(target))


def undo(told: list[Message]) -> None:
    assert told[-1].action == "Undo"
    assert told[-1].act is not None
    told[-1].act()
