"""A half-keyed sheet is not lost: it waits in the folder of the class and comes back as it stood."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from opscareer.app.guidance import read_learner
from opscareer.app.keyed_folder import save_person
from opscareer.app.keying import KeyingDesk
from opscareer.app.keying_draft import Draft, draft_file, read_draft, write_draft
from opscareer.app.session import Session
from opscareer.assessment.learner import Learner
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.keying import KeyingPage
from opscareer.gui.pages.keying_parts.answer_strip import AnswerStrip
from opscareer.gui.pages.keying_parts.pace import CHANGES_BETWEEN
from opscareer.gui.widgets.text import PlainText

ROOT = Path(__file__).parents[3]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a class."""
    made = tmp_path / "class"
    made.mkdir()
    return made


@pytest.fixture
def page(window: MainWindow, folder: Path) -> KeyingPage:
    """The page in front, its folder chosen."""
    return opened(window, folder)


def opened(window: MainWindow, folder: Path) -> KeyingPage:
    window.navigate("keying")
    page = window.current_page
    assert isinstance(page, KeyingPage)
    page.folder_place.chosen.emit(folder)
    return page


def strip(page: KeyingPage) -> AnswerStrip:
    found = page.findChild(AnswerStrip)
    assert found is not None
    return found


def name_field(page: KeyingPage) -> QLineEdit:
    found = page.findChild(QLineEdit)
    assert found is not None
    return found


def click(page: KeyingPage, text: str) -> None:
    found = next(each for each in page.findChildren(QPushButton) if each.text().startswith(text) and each.isVisible())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def texts(page: KeyingPage) -> list[str]:
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def keyed_on_disk(folder: Path, session: Session) -> int:
    draft = read_draft(folder, session.pack)
    return 0 if draft is None else len(draft.sheet.keyed)


def another_start(page: KeyingPage, qtbot: QtBot) -> KeyingPage:
    again = KeyingPage(page.context)
    qtbot.addWidget(again)
    again.retranslate()
    again.open("")
    return again


@pytest.mark.usefixtures("opened_before")
def test_that_a_killed_program_costs_four_keys_at_most(
    window: MainWindow, folder: Path, session: Session, told: list[Message]
) -> None:
    answers = "12345" * 4 + "123"
    command = [sys.executable, "-m", "tests.gui.pages.keying_until_killed", str(folder), answers]
    assert subprocess.run(command, cwd=ROOT, check=False, timeout=60).returncode == -signal.SIGKILL
    page = opened(window, folder)
    kept = keyed_on_disk(folder, session)
    assert len(answers) - CHANGES_BETWEEN < kept <= len(answers)
    assert f"{kept} of 96 keyed" in texts(page)
    assert told[-1].text == "The unfinished sheet is back."


def test_that_a_named_sheet_is_back_with_all_that_was_keyed(
    page: KeyingPage, folder: Path, session: Session, qtbot: QtBot, told: list[Message]
) -> None:
    QTest.keyClicks(name_field(page), "S07")
    QTest.keyClicks(strip(page), "1203")
    qtbot.waitUntil(lambda: keyed_on_disk(folder, session) == 4)
    again = another_start(page, qtbot)
    assert told[-1].text == "The unfinished sheet of S07 is back."
    assert name_field(again).text() == "S07"
    QTest.keyClicks(strip(again), "5" * 92)
    QTest.keyClick(strip(again), Qt.Key.Key_Return)
    learner = read_learner(folder / "S07-1.yaml", session.pack)
    assert list(learner.answers.values()) == [1, 2, 3, *[5] * 92]
    assert [file.name for file in folder.iterdir()] == ["S07-1.yaml"]


def test_that_a_pause_brings_every_key_to_the_disk_and_a_sheet_emptied_or_taken_back_is_gone_from_it(
    page: KeyingPage, folder: Path, session: Session, qtbot: QtBot
) -> None:
    QTest.keyClicks(strip(page), "12345")
    assert list(folder.iterdir())
    click(page, "Empty the sheet")
    assert not list(folder.iterdir())
    QTest.keyClicks(strip(page), "12")
    qtbot.waitUntil(lambda: keyed_on_disk(folder, session) == 2)
    for _ in range(2):
        QTest.keyClick(strip(page), Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not list(folder.iterdir()))


def test_that_the_second_keying_goes_on_where_it_was(
    page: KeyingPage, folder: Path, session: Session, qtbot: QtBot
) -> None:
    twice = page.findChild(QCheckBox)
    assert twice is not None
    twice.setChecked(True)
    QTest.keyClicks(strip(page), "1" * 96)
    QTest.keyClick(strip(page), Qt.Key.Key_Return)
    QTest.keyClicks(strip(page), "12" + "1" * 8)
    qtbot.waitUntil(lambda: keyed_on_disk(folder, session) == 10)
    again = another_start(page, qtbot)
    box = again.findChild(QCheckBox)
    assert box is not None
    assert box.isChecked()
    QTest.keyClicks(strip(again), "1" * 86)
    QTest.keyClick(strip(again), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: keyed_on_disk(folder, session) == 96)
    settling = another_start(page, qtbot)
    asked = [text.text() for text in settling.findChildren(PlainText)]
    assert "Statement 2: keyed as 1, then as 2. Key what the sheet says." in asked
    QTest.keyClicks(strip(settling), "2")
    QTest.keyClick(strip(settling), Qt.Key.Key_Return)
    assert [file.name for file in folder.iterdir()] == ["sheet-1.yaml"]


def test_that_an_unfinished_correction_still_corrects_its_file(
    page: KeyingPage, folder: Path, session: Session, qtbot: QtBot
) -> None:
    known = Learner(name="S01", skills={"copywriting": 3}, answers=dict.fromkeys(session.pack.questions, 4))
    file = save_person(folder, known, session.pack)
    again = another_start(page, qtbot)
    again.show()
    qtbot.waitUntil(lambda: any(text == "S01" for text in texts(again)))
    person = next(each for each in again._people._people if each.file == file)
    again._correct(person)
    QTest.keyClick(strip(again), Qt.Key.Key_Home)
    QTest.keyClicks(strip(again), "11111")
    after = another_start(page, qtbot)
    QTest.keyClick(strip(after), Qt.Key.Key_Return)
    learner = read_learner(file, session.pack)
    assert (list(learner.answers.values())[:6], learner.skills) == ([1, 1, 1, 1, 1, 4], {"copywriting": 3})
    assert [each.name for each in folder.iterdir()] == [file.name]


def test_that_the_sheet_goes_along_to_another_folder(page: KeyingPage, folder: Path, tmp_path: Path) -> None:
    QTest.keyClicks(strip(page), "12345")
    (tmp_path / "other").mkdir()
    page.folder_place.chosen.emit(tmp_path / "other")
    assert not list(folder.iterdir())
    assert list((tmp_path / "other").iterdir())
    assert "5 of 96 keyed" in texts(page)


def test_that_the_sheet_in_hand_does_not_take_the_place_of_one_that_waits(
    page: KeyingPage, folder: Path, session: Session, told: list[Message], tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    waiting = KeyingDesk(tuple(session.pack.questions))
    waiting.press("1")
    write_draft(other, session.pack, Draft(waiting.in_hand, None))
    QTest.keyClicks(strip(page), "12345")
    page.folder_place.chosen.emit(other)
    assert told[-1].text == "Another unfinished sheet waits in that folder."
    assert page.context.preferences.current.keying_folder == str(folder)
    click(page, "Empty the sheet")
    page.folder_place.chosen.emit(other)
    assert "1 of 96 keyed" in texts(page)


def test_that_another_pack_leaves_the_sheet_waiting_for_its_own(
    page: KeyingPage, folder: Path, window: MainWindow, session: Session
) -> None:
    QTest.keyClicks(strip(page), "123")
    fewer = dict(list(session.pack.questions.items())[:20])
    other = session.with_pack(replace(session.pack, questions=fewer, hash="0" * 64), folder)
    window.context.live.adopt(other)
    assert "0 of 20 keyed" in texts(page)
    assert keyed_on_disk(folder, session) == 3
    window.context.live.adopt(other.with_pack(session.pack, None))
    assert "3 of 96 keyed" in texts(page)


def test_that_a_file_of_anything_else_in_its_place_is_told_and_keying_goes_on(
    window: MainWindow, folder: Path, session: Session, told: list[Message]
) -> None:
    draft_file(folder, session.pack).write_bytes(b"\xff{")
    page = opened(window, folder)
    assert told[-1].text == "An unfinished sheet in this folder cannot be read."
    QTest.keyClicks(strip(page), "12345")
    assert keyed_on_disk(folder, session) == 5


def test_that_a_draft_that_cannot_be_written_is_told_once_and_keying_goes_on(
    page: KeyingPage, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("opscareer.gui.pages.keying_parts.draft_keeper.write_draft", refuse)
    QTest.keyClicks(strip(page), "1234512345")
    assert [message.level for message in told] == ["warning"]
    assert "No space left" in told[0].text
    assert "10 of 96 keyed" in texts(page)
