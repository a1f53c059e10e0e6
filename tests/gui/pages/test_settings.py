"""Settings: each change holds at once and is kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from opscareer.app.session import Session
from opscareer.app.settings import Settings, read_settings
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.widgets.choice import Segment
from opscareer.paths import settings_file


@pytest.fixture
def page(window: MainWindow) -> MainWindow:
    window.navigate("settings", "about")
    return window


def _choose(window: MainWindow, label: str) -> None:
    next(segment for segment in window.current_page.findChildren(Segment) if segment.text() == label).click()


def test_that_the_theme_changes_at_once_and_is_kept(page: MainWindow, qapp: QApplication) -> None:
    _choose(page, "Dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor("#16181b")
    assert read_settings(settings_file(Path())).theme == "dark"


def test_that_text_grows_at_once_and_is_kept(page: MainWindow, qapp: QApplication) -> None:
    _choose(page, "150%")
    assert qapp.font().pixelSize() == 21
    assert read_settings(settings_file(Path())).text_size == 150


def test_that_the_paper_is_kept(page: MainWindow) -> None:
    _choose(page, "Letter")
    assert read_settings(settings_file(Path())).paper == "letter"


def test_that_the_name_is_saved_when_its_field_is_left(page: MainWindow, session: Session) -> None:
    field = page.current_page.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setText("Łukasz Żółć")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert session.learner.name == "Łukasz Żółć"


def test_that_education_and_major_are_saved(page: MainWindow, session: Session) -> None:
    stage, major = page.current_page.findChildren(QComboBox)[:2]
    for box, code in ((stage, "bachelor"), (major, next(iter(session.pack.majors)))):
        box.setCurrentIndex(box.findData(code))
        box.activated.emit(box.currentIndex())
    assert (session.learner.stage, session.learner.major) == ("bachelor", next(iter(session.pack.majors)))


def test_that_settings_that_cannot_be_saved_hold_and_are_told(
    page: MainWindow, composition: Composition, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_file: Path, _settings: Settings) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("opscareer.gui.preferences.write_settings", refuse)
    _choose(page, "Dark")
    assert composition.preferences.current.theme == "dark"
    assert "No space left on device" in told[-1].text
