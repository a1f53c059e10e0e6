"""Keying in from paper: by keys alone, saved at each Enter, corrected, keyed twice, pasted, taken in from rows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from opscareer.app.guidance import read_learner
from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.pages.keying import KeyingPage
from opscareer.gui.pages.keying_parts.answer_strip import AnswerStrip
from opscareer.gui.pages.keying_parts.people_card import PersonRow
from opscareer.gui.pages.matches import MatchesPage
from opscareer.gui.widgets.text import PlainText

ROW = "".join("12345"[place % 5] for place in range(96))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of a class."""
    made = tmp_path / "class"
    made.mkdir()
    return made


@pytest.fixture
def page(window: MainWindow, folder: Path) -> KeyingPage:
    """The page in front, its folder chosen."""
    window.navigate("keying")
    page = window.current_page
    assert isinstance(page, KeyingPage)
    page.folder_place.chosen.emit(folder)
    return page


def strip(page: KeyingPage) -> AnswerStrip:
    found = page.findChild(AnswerStrip)
    assert found is not None
    return found


def button(page: KeyingPage, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text().startswith(text) and each.isVisible())


def texts(page: KeyingPage) -> list[str]:
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def rows(page: KeyingPage) -> list[PersonRow]:
    return [row for row in page.findChildren(PersonRow) if row.isVisible()]


def type_in(text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, text)


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def key_sheet(code: str, answers: str = ROW) -> None:
    """One sheet by keys alone, from the name to the Enter that saves it."""
    type_in(code)
    press(Qt.Key.Key_Return, Qt.Key.Key_Return, Qt.Key.Key_Return)
    type_in(answers)
    press(Qt.Key.Key_Return)
    QApplication.processEvents()


def paste_sheet(page: KeyingPage, code: str) -> None:
    """One sheet from the clipboard, saved by Enter: quicker than a key for each answer."""
    QGuiApplication.clipboard().setText("\t".join([code, "", "", *ROW]))
    strip(page).setFocus()
    QTest.keyClick(strip(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Return)
    QApplication.processEvents()


def row_of_a_writer(session: Session) -> str:
    """The row of somebody who likes writing and reading and little else."""
    signs = []
    for question in session.pack.questions.values():
        ((trait, direction),) = question.keys.items()
        signs.append(str(3 + 2 * direction * (1 if trait in ("writing", "reading") else -1)))
    return "".join(signs)


def saved(folder: Path, session: Session, name: str) -> list[int | None]:
    answers = read_learner(folder / name, session.pack).answers
    return [answers.get(question) for question in session.pack.questions]


def test_that_keying_is_one_step_from_assess_and_its_folder_is_asked_for_once_and_kept(
    window: MainWindow, folder: Path
) -> None:
    window.navigate("assess")
    way = next(each for each in window.current_page.findChildren(QPushButton) if each.text() == "Key in from paper")
    QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    page = window.current_page
    assert isinstance(page, KeyingPage)
    assert button(page, "Choose the folder").hasFocus()
    page.folder_place.chosen.emit(folder)
    assert window.context.preferences.current.keying_folder == str(folder)
    window.navigate("home")
    window.navigate("keying")
    field = page.findChild(QLineEdit)
    assert field is not None
    assert field.hasFocus()


def test_that_two_sheets_are_keyed_without_the_mouse(
    page: KeyingPage, folder: Path, session: Session, qtbot: QtBot
) -> None:
    key_sheet("S01")
    key_sheet("S02", ROW[::-1])
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    assert saved(folder, session, "S01-1.yaml") == [int(sign) for sign in ROW]
    assert saved(folder, session, "S02-1.yaml") == [int(sign) for sign in ROW[::-1]]
    assert {row.person.learner.name for row in rows(page)} == {"S01", "S02"}
    assert "2 sheets in this folder" in texts(page)


def test_that_a_sheet_is_keyed_as_it_stands_with_its_letter_of_education_and_three_signs_for_no_tick(
    page: KeyingPage, folder: Path, session: Session
) -> None:
    for field in ("S01", "c", "7"):
        type_in(field)
        press(Qt.Key.Key_Return)
    type_in("0- " + ROW[3:])
    press(Qt.Key.Key_Return)
    learner = read_learner(folder / "S01-1.yaml", session.pack)
    assert (learner.stage, learner.hours_per_week) == ("junior-college", 7)
    assert saved(folder, session, "S01-1.yaml")[:4] == [None, None, None, 4]


def test_that_the_statement_of_the_cursor_is_shown_and_a_wrong_key_is_told_and_takes_no_place(
    page: KeyingPage, session: Session
) -> None:
    strip(page).setFocus()
    type_in("123")
    assert "Statement 4 of 96" in texts(page)
    statement = list(session.pack.questions.values())[3].text.en
    assert statement in texts(page)
    assert statement in strip(page).accessibleDescription()
    type_in("7")
    assert "“7” is no answer: 1 to 5, or 0 for no tick." in texts(page)
    assert "3 of 96 keyed" in texts(page)
    type_in("3")
    assert "4 of 96 keyed" in texts(page)


def test_that_backspace_takes_back_and_arrows_correct(page: KeyingPage, folder: Path, session: Session) -> None:
    strip(page).setFocus()
    type_in("15")
    press(Qt.Key.Key_Backspace)
    type_in(ROW[1:])
    press(Qt.Key.Key_Home)
    type_in("4")
    press(Qt.Key.Key_Return)
    assert saved(folder, session, "sheet-1.yaml") == [4, *(int(sign) for sign in ROW[1:])]


def test_that_missing_answers_are_told_before_they_are_taken_as_meant(
    page: KeyingPage, folder: Path, session: Session
) -> None:
    key_sheet("S01", ROW[:95])
    assert any(text.startswith("1 answer is missing at the end.") for text in texts(page))
    assert not list(folder.glob("*.yaml"))
    press(Qt.Key.Key_Return)
    assert saved(folder, session, "S01-1.yaml")[-1] is None


def test_that_a_sheet_keyed_twice_is_saved_when_the_differences_are_settled(
    page: KeyingPage, folder: Path, session: Session
) -> None:
    twice = page.findChild(QCheckBox)
    assert twice is not None
    twice.setChecked(True)
    key_sheet("S01", "5" + ROW[1:])
    type_in(ROW[:-1] + "4")
    press(Qt.Key.Key_Return)
    assert "Statement 1: keyed as 5, then as 1. Key what the sheet says." in texts(page)
    type_in("5")
    assert any(text.startswith("Statement 96: keyed as 1, then as 4.") for text in texts(page))
    type_in("1")
    assert not list(folder.glob("*.yaml"))
    press(Qt.Key.Key_Return)
    assert saved(folder, session, "S01-1.yaml") == [5, *(int(sign) for sign in ROW[1:])]


def test_that_a_pasted_row_is_looked_at_before_it_is_saved_and_one_of_another_length_refused_with_its_number(
    page: KeyingPage, folder: Path, session: Session
) -> None:
    strip(page).setFocus()
    QGuiApplication.clipboard().setText("12345")
    QTest.keyClick(strip(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert any(text.startswith("The row has 5 cells") for text in texts(page))
    assert "0 of 96 keyed" in texts(page)
    QGuiApplication.clipboard().setText("\t".join(["S09", "B", "", *ROW]))
    QTest.keyClick(strip(page), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "96 of 96 keyed" in texts(page)
    assert not list(folder.glob("*.yaml"))
    press(Qt.Key.Key_Return)
    assert saved(folder, session, "S09-1.yaml") == [int(sign) for sign in ROW]


def test_that_the_last_sheet_is_taken_back_and_saved_over_itself(
    page: KeyingPage, folder: Path, session: Session
) -> None:
    paste_sheet(page, "S01")
    strip(page).setFocus()
    QTest.keyClick(strip(page), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (folder / "S01-1.yaml").exists()
    press(Qt.Key.Key_Home)
    type_in("5")
    press(Qt.Key.Key_Return)
    assert [file.name for file in folder.iterdir()] == ["S01-1.yaml"]
    assert saved(folder, session, "S01-1.yaml")[0] == 5


def test_that_a_sheet_in_hand_is_not_lost_to_a_correction_and_one_given_up_leaves_the_file_as_it_was(
    page: KeyingPage, folder: Path, session: Session, told: list[Message]
) -> None:
    paste_sheet(page, "S01")
    type_in("S02")
    QTest.mouseClick(button(page, "Correct the last one"), Qt.MouseButton.LeftButton)
    assert "first" in told[-1].text
    field = page.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "S02"
    QTest.mouseClick(button(page, "Empty the sheet"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(page, "Correct the last one"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(page, "Empty the sheet"), Qt.MouseButton.LeftButton)
    paste_sheet(page, "S03")
    assert saved(folder, session, "S01-1.yaml") == [int(sign) for sign in ROW]
    assert (folder / "S03-1.yaml").exists()


def test_that_another_pack_ends_a_correction_and_leaves_its_file_alone(
    page: KeyingPage, folder: Path, window: MainWindow, session: Session
) -> None:
    paste_sheet(page, "S01")
    before = (folder / "S01-1.yaml").read_bytes()
    QTest.mouseClick(button(page, "Correct the last one"), Qt.MouseButton.LeftButton)
    fewer = dict(list(session.pack.questions.items())[:20])
    window.context.live.adopt(session.with_pack(replace(session.pack, questions=fewer, hash="0" * 64), folder))
    assert "0 of 20 keyed" in texts(page)
    page.shown()
    key_sheet("S02", ROW[:20])
    assert (folder / "S01-1.yaml").read_bytes() == before
    assert (folder / "S02-1.yaml").exists()


def test_that_the_class_is_listed_with_what_the_answers_speak_for(
    page: KeyingPage, session: Session, qtbot: QtBot
) -> None:
    key_sheet("S01", row_of_a_writer(session))
    key_sheet("S02", "3" * 96)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    flat, ranked = rows(page)
    assert "cannot tell yet" in flat.accessibleName()
    first = ranked.person.result.first_group[0].track
    assert session.pack.tracks[first].name.en in ranked.accessibleName()
    QTest.mouseClick(ranked, Qt.MouseButton.LeftButton)
    assert any(text.startswith("Fit ") for text in texts(page))
    assert button(page, "Correct the answers").hasFocus()
    QTest.mouseClick(ranked, Qt.MouseButton.LeftButton)
    assert not any(text.startswith("Fit ") for text in texts(page))


def test_that_the_folder_is_read_when_the_program_starts_again(
    window: MainWindow, folder: Path, session: Session, qtbot: QtBot
) -> None:
    from opscareer.app.keyed_folder import save_person
    from opscareer.assessment.learner import Learner

    save_person(folder, Learner(name="S01", answers=dict.fromkeys(session.pack.questions, 4)), session.pack)
    (folder / "other.yaml").write_text("nonsense: 1\n")
    window.context.preferences.remember(keying_folder=str(folder))
    window.navigate("keying")
    page = window.current_page
    assert isinstance(page, KeyingPage)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert any("other.yaml" in text for text in texts(page))


def test_that_a_sheet_becomes_the_own_answers(
    page: KeyingPage, session: Session, window: MainWindow, qtbot: QtBot
) -> None:
    session.answer(next(iter(session.pack.questions)), 5)
    paste_sheet(page, "S01")
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    QTest.mouseClick(rows(page)[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(page, "Use as my answers"), Qt.MouseButton.LeftButton)
    assert isinstance(window.current_page, MatchesPage)
    assert list(session.learner.answers.values()) == [int(sign) for sign in ROW]


def test_that_a_deleted_sheet_comes_back_by_undo(
    page: KeyingPage, folder: Path, session: Session, told: list[Message], qtbot: QtBot
) -> None:
    paste_sheet(page, "S01")
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    QTest.mouseClick(rows(page)[0], Qt.MouseButton.LeftButton)
    QTest.mouseClick(button(page, "Delete this sheet"), Qt.MouseButton.LeftButton)
    assert not list(folder.glob("*.yaml"))
    assert rows(page) == []
    undo = told[-1].act
    assert undo is not None
    undo()
    assert saved(folder, session, "S01-1.yaml") == [int(sign) for sign in ROW]


def test_that_a_sheet_that_cannot_be_saved_stays_in_hand(
    page: KeyingPage, folder: Path, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> Path:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("opscareer.gui.pages.keying.save_person", refuse)
    paste_sheet(page, "S01")
    assert told[-1].level == "error"
    assert "96 of 96 keyed" in texts(page)
    monkeypatch.undo()
    press(Qt.Key.Key_Return)
    assert [file.name for file in folder.iterdir()] == ["S01-1.yaml"]


def test_that_rows_are_taken_in_and_what_is_wrong_is_listed(
    page: KeyingPage, folder: Path, tmp_path: Path, qtbot: QtBot, told: list[Message]
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text("code,1,2\nS01,4,4\nS02,9,4\n")
    page.rows_place.chosen.emit(file)
    qtbot.waitUntil(lambda: len(rows(page)) == 1)
    assert told[-1].text == "1 of 2 rows are saved."
    assert any("rows.csv:3:2: error" in text for text in texts(page))


def test_that_the_questionnaire_is_printed_from_here_and_from_assess(
    page: KeyingPage, tmp_path: Path, window: MainWindow, told: list[Message], qtbot: QtBot
) -> None:
    page.printing.place.chosen.emit(tmp_path / "here.pdf")
    qtbot.waitUntil(lambda: (tmp_path / "here.pdf").exists() and bool(told))
    window.navigate("assess")
    assess = window.current_page
    assert isinstance(assess, AssessPage)
    assess.printing.place.chosen.emit(tmp_path / "there.pdf")
    qtbot.waitUntil(lambda: len(told) == 2)
    assert (tmp_path / "here.pdf").read_bytes() == (tmp_path / "there.pdf").read_bytes()
