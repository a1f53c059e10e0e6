"""The page that takes a list into the records: looked at, decided on row by row, and taken in whole or not at all."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.caseload.importing import carry_out
from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages import roster as roster_page
from opscareer.gui.pages.learners import LearnersPage
from opscareer.gui.pages.roster import RosterPage
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.progress import Cancelled
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from tests.gui.pages.sample_caseload import NAMES, fill

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton
ROWS = (
    ("Name", "Student ID", "Hobby"),
    (NAMES[1], "S2", "chess"),
    (NAMES[3], "", "tennis"),
    ("Sample: New One", "N1", ""),
    ("Sample: New Two", "N1", ""),
)


@pytest.fixture
def store(session: Session, pack: Pack) -> Store:
    assert session.store is not None
    fill(session.store, pack)
    return session.store


def opened(window: MainWindow, qtbot: QtBot, folder: Path, rows: Sequence[Sequence[str]] = ROWS) -> RosterPage:
    """The page with a list on it."""
    file = folder / "class.csv"
    with file.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(rows)
    window.show()
    window.navigate("roster")
    page = window.current_page
    assert isinstance(page, RosterPage)
    page.intake.place.chosen.emit(file)
    qtbot.waitUntil(lambda: not page.intake.reading.is_busy, timeout=PATIENCE)
    QCoreApplication.processEvents()  # what was just put into a layout is shown by an event
    return page


def button(part: QWidget, text: str) -> QAbstractButton:
    return next(each for each in part.findChildren(QAbstractButton) if each.text() == text and each.isVisible())


def click(part: QWidget, text: str) -> None:
    QTest.mouseClick(button(part, text), LEFT)


def words(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(PlainText) if label.isVisible())


def test_that_a_list_is_taken_in_with_a_choice_for_who_is_there_already(
    window: MainWindow, store: Store, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(window, qtbot, tmp_path)
    assert "1 to add + 1 to update + 1 to leave out + 1 not usable = 4 rows" in words(page)
    qtbot.waitUntil(lambda: f"The same name as {NAMES[3]} · S4 · Class 3" in words(page.same), timeout=PATIENCE)
    assert "Row 5, column 2" in words(page)
    click(page.same, "Somebody else: add")
    assert "2 to add + 1 to update + 0 to leave out + 1 not usable = 4 rows" in words(page)
    box = page.groups.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("new"))
    box.activated.emit(box.currentIndex())
    assert not button(page, "Import 3 people").isEnabled()
    name = next(each for each in page.groups.findChildren(QLineEdit) if each.isVisible())
    QTest.keyClicks(name, "Class 4")
    assert "2 to add + 1 to update" in words(page)
    click(page, "Import 3 people")
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    assert "2 added + 1 updated + 0 left out + 1 not usable = 4 rows" in words(page.done)
    group = next(each for each in store.caseload.groups() if each.name == "Class 4")
    assert group.members == 3
    click(page.done, "Show the learners")
    shown = window.current_page
    assert isinstance(shown, LearnersPage)
    assert shown.groups.group == group
    qtbot.waitUntil(lambda: not shown.work.is_busy, timeout=PATIENCE)


def test_that_cancelling_leaves_the_records_as_they_were(
    window: MainWindow,
    store: Store,
    tmp_path: Path,
    qtbot: QtBot,
    told: list[Message],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def stopped(*arguments: object) -> object:
        carry_out(*arguments)  # type: ignore[arg-type]
        raise Cancelled

    monkeypatch.setattr(roster_page, "carry_out", stopped)
    page = opened(window, qtbot, tmp_path)
    click(page, "Import 2 people")
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    assert told[-1].text == "Stopped. Nothing of the list was taken in."
    assert len(store.caseload.ids(CaseloadQuery())) == len(NAMES)
    assert button(page, "Import 2 people").isEnabled()


def test_that_nobody_is_taken_in_before_it_is_said_how_long_records_are_kept(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = opened(window, qtbot, tmp_path)
    assert "First say under Learners" in words(page)
    assert not page.intake.isVisible()
