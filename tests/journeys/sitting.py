"""A person before the program: starts it, reads what is on the screen, clicks by name, presses keys, closes it."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThreadPool
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.widgets.text import PlainText

PATIENCE = 30_000
"""Milliseconds after which what should be on the screen is missed."""


class Sitting:
    """One person at one computer; the program may be closed and started again."""

    def __init__(self, application: QApplication, qtbot: QtBot) -> None:
        self._application, self._qtbot = application, qtbot
        self._composition: Composition | None = None

    @property
    def composition(self) -> Composition:
        """The running program."""
        assert self._composition is not None, "start the program first"
        return self._composition

    @property
    def session(self) -> Session:
        """What the program holds of the person, to compare the screen with."""
        session = self.composition.live.session
        assert session is not None
        return session

    def start(self, language: str = "en") -> None:
        """Starts the program as a person does, and waits until their data are open."""
        self._composition = Composition(self._application)
        if not self._composition.preferences.current.sample_seen:
            self._composition.preferences.change(language=language)
        self._composition.show()
        self._qtbot.waitUntil(lambda: self.composition.live.session is not None, timeout=PATIENCE)

    def close(self) -> None:
        """Closes the window, as at the end of a day."""
        if self._composition is None:
            return
        self._composition.window.close()
        QThreadPool.globalInstance().waitForDone(PATIENCE)
        self._composition.live.close()
        self._composition.window.deleteLater()
        self._composition.deleteLater()
        self._composition = None
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def read(self) -> list[str]:
        """Every text on the screen."""
        return [text.text() for text in self.composition.window.findChildren(PlainText) if text.isVisible()]

    def sees(self, words: str) -> None:
        """Waits until words are on the screen."""
        self._qtbot.waitUntil(lambda: any(words in text for text in self.read()), timeout=PATIENCE)

    def find(self, name: str, inside: str = "") -> QWidget:
        """The widget of that name that can be worked with, inside another where many have the name; waits for it."""
        self._qtbot.waitUntil(lambda: bool(self._found(name, inside)), timeout=PATIENCE)
        return self._found(name, inside)[0]

    def _found(self, name: str, inside: str) -> list[QWidget]:
        around = _named(self.composition.window, inside) if inside else [self.composition.window]
        return [each for outer in around for each in _named(outer, name)]

    def click(self, name: str, inside: str = "") -> None:
        """Scrolls to what has that name, and clicks it."""
        self.find(name, inside)
        QCoreApplication.processEvents()  # nobody clicks before things have found their places
        wanted, page = self.find(name, inside), self.composition.window.current_page
        if page.isAncestorOf(wanted):
            page.bring_into_view(wanted)
        QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)

    def press(self, *keys: Qt.Key, control: bool = False) -> None:
        """Presses keys wherever the focus is."""
        held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self._application.focusWidget() or self.composition.window, key, held)

    def write(self, name: str, text: str) -> None:
        """Writes into the field of that name and leaves it; what has no keys comes through an input method."""
        field = self.find(name)
        field.setFocus()
        self.press(Qt.Key.Key_A, control=True)
        if text.isascii():
            QTest.keyClicks(field, text)
        else:
            typed = QInputMethodEvent("", [])
            typed.setCommitString(text)
            QApplication.sendEvent(field, typed)
        self.press(Qt.Key.Key_Tab)

    def pick(self, name: str, choice: str) -> None:
        """Picks a choice of a list by the arrow keys."""
        box = self.find(name)
        assert isinstance(box, QComboBox)
        box.setFocus()
        self.press(Qt.Key.Key_Home)
        for _ in range(box.findText(choice)):
            self.press(Qt.Key.Key_Down)
        assert box.currentText() == choice

    def statement(self) -> str:
        """The id of the question on the screen."""
        texts = set(self.read())
        language = self.composition.window.context.language()
        return next(each.id for each in self.session.pack.questions.values() if each.text.said(language) in texts)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs `opscareer` from the command line, as a person types it."""
    command = [sys.executable, "-m", "opscareer", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False, timeout=120)


def _named(around: QWidget, name: str) -> list[QWidget]:
    found = [each for each in around.findChildren(QWidget) if _is_called(each, name)]
    return [each for each in found if each.isVisible() and each.isEnabled()]


def _is_called(widget: QWidget, name: str) -> bool:
    if isinstance(widget, PlainText):
        return False
    shown = widget.text().replace("&&", "&") if isinstance(widget, QAbstractButton) else ""
    return name in (widget.accessibleName(), shown)
