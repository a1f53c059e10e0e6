"""The page of the class pack: a list is chosen, looked at and corrected, and everybody's prints come out of it."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.classpack import workers
from opscareer.app.classpack.making import BOOK, PRINTS, SHEET
from opscareer.app.classpack.member import make_member
from opscareer.app.classpack.wish import ClassWish
from opscareer.app.classpack.wish import Task as Person
from opscareer.app.roster.cells import CODE, NAME
from opscareer.app.roster.read_list import NOT_USED
from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.models.list_model import HELD
from opscareer.gui.pages.classpack import ClassPackPage
from opscareer.gui.pages.learners_parts.subjects import Wanted
from opscareer.gui.task import Task
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.reports.class_content import Member
from tests.app.classpack.loaded_modules import loaded_of_qt
from tests.app.classpack.small_class import small_pack, tasks_of, wish
from tests.app.roster.reading import QUESTIONS, workbook
from tests.gui.pages.sample_caseload import NAMES, fill

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")  # says the offscreen platform of open choices
PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton
NUMBERS = [str(number) for number in range(1, len(QUESTIONS) + 1)]


@pytest.fixture
def page(window: MainWindow) -> ClassPackPage:
    window.navigate("classpack")
    shown = window.current_page
    assert isinstance(shown, ClassPackPage)
    return shown


@pytest.fixture
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody is worked out in the thread itself, which is quicker for three."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


def answers(first: int = 5) -> list[str]:
    return [str(first if number % 2 else 6 - first) for number in range(len(QUESTIONS))]


def three(head: Sequence[str] = ("Name", "Student ID", "Hobby")) -> list[list[str]]:
    return [
        [*head, *NUMBERS],
        ["Ann", "S1", "chess", *answers()],
        ["Bo", "S2", "tennis", *answers(4)],
        ["Chen", "S3", "", *answers(1)[:3], *[""] * (len(QUESTIONS) - 3)],
    ]


def three_unfinished() -> list[list[str]]:
    """As `three`, but nobody has answered more than three statements: their prints are short and quickly made."""
    head, *people = three()
    return [head, *([*person[:6], *[""] * (len(QUESTIONS) - 3)] for person in people)]


def written(folder: Path, rows: Sequence[Sequence[str]], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    file = folder / "class.csv"
    with file.open("w", encoding=encoding, newline="") as stream:
        csv.writer(stream, delimiter=delimiter).writerows(rows)
    return file


def choose(page: ClassPackPage, file: Path, qtbot: QtBot) -> None:
    page.intake.place.chosen.emit(file)
    settle(page, qtbot)


def settle(page: ClassPackPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.intake.reading.is_busy, timeout=PATIENCE)
    QCoreApplication.processEvents()  # what was just put into a layout is shown by an event


def button(page: QWidget, text: str) -> QAbstractButton:
    return next(each for each in page.findChildren(QAbstractButton) if each.text() == text and each.isVisible())


def click(page: QWidget, text: str) -> None:
    QTest.mouseClick(button(page, text), LEFT)


def words(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(PlainText) if label.isVisible())


def held(page: ClassPackPage, column: int) -> str:
    return str(page.intake.card.table.list_model.index(HELD, column).data())


def hold(page: ClassPackPage, column: int, meant: str, qtbot: QtBot) -> None:
    """Clicks on what a column holds and picks another thing, as a person does."""
    table = page.intake.card.table
    QTest.mouseClick(table.viewport(), LEFT, pos=table.visualRect(table.list_model.index(HELD, column)).center())
    box = table.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    qtbot.waitUntil(lambda: box.view().isVisible(), timeout=PATIENCE)
    wanted = box.model().index(box.findData(meant), 0)
    box.view().scrollTo(wanted)
    QTest.mouseClick(box.view().viewport(), LEFT, pos=box.view().visualRect(wanted).center())
    settle(page, qtbot)


def made(page: ClassPackPage, qtbot: QtBot) -> None:
    click(page, "Make the class pack")
    qtbot.waitUntil(lambda: not page.run.is_running, timeout=PATIENCE)


def test_that_home_leads_to_the_page_once_something_is_done(window: MainWindow, session: Session) -> None:
    window.navigate("home")
    home = window.current_page
    assert "For a whole class: make a class pack" not in [
        each.text() for each in home.findChildren(QAbstractButton) if each.isVisible()
    ]
    session.answer(QUESTIONS[0], 4)
    window.context.live.answers_changed.emit()
    click(home, "For a whole class: make a class pack")
    assert isinstance(window.current_page, ClassPackPage)


def test_that_the_list_is_shown_with_what_each_column_was_taken_for(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    chinese = three(("姓名", "学号", "爱好"))
    choose(page, written(tmp_path, chinese, "gb18030", ";"), qtbot)
    assert [held(page, at) for at in range(4)] == ["Name", "Student number or code", "Not used", "Statement 1"]
    said = words(page)
    assert "3 people are ready." in said
    assert "1 of them has not answered enough" in said
    assert [box.currentText() for box in page.intake.card.findChildren(QComboBox) if box.isVisible()] == [
        "GB18030",
        "Semicolon",
    ]


def test_that_a_column_taken_for_another_is_corrected_above_it_and_two_never_hold_the_same(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, written(tmp_path, three(("Who", "Student ID", "Hobby"))), qtbot)
    assert held(page, 0) == "Not used"
    hold(page, 0, NAME, qtbot)
    assert held(page, 0) == "Name"
    assert page.intake.read is not None
    assert page.intake.read.roster is not None
    assert [person.learner.name for person in page.intake.read.roster.people] == ["Ann", "Bo", "Chen"]
    hold(page, 2, CODE, qtbot)
    assert [held(page, at) for at in range(3)] == ["Name", "Not used", "Student number or code"]
    hold(page, 1, CODE, qtbot)
    assert [held(page, at) for at in range(3)] == ["Name", "Student number or code", "Not used"]


def test_that_a_list_without_names_says_what_is_missing_and_can_be_mended(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    choose(page, written(tmp_path, three(("First", "Second", "Third"))), qtbot)
    assert "Say below which columns hold what." in words(page)
    assert not button(page, "Make the class pack").isEnabled()
    hold(page, 0, NAME, qtbot)
    assert button(page, "Make the class pack").isEnabled()
    hold(page, 0, NOT_USED, qtbot)
    assert not button(page, "Make the class pack").isEnabled()


def test_that_the_keyboard_walks_the_columns_and_changes_one(page: ClassPackPage, tmp_path: Path, qtbot: QtBot) -> None:
    choose(page, written(tmp_path, three()), qtbot)
    table = page.intake.card.table
    assert QApplication.focusWidget() is table
    table.setCurrentIndex(table.list_model.index(HELD, 0))
    QTest.keyClick(table, Qt.Key.Key_Right)
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Return)
    box = table.viewport().findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "Student number or code"
    qtbot.waitUntil(lambda: box.view().isVisible(), timeout=PATIENCE)
    QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    settle(page, qtbot)
    assert held(page, 1) == "Group"


def test_that_problems_are_named_by_row_and_column_and_stop_nobody_else(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = three()
    rows[2][4] = "9"
    choose(page, written(tmp_path, rows), qtbot)
    said = words(page)
    assert "2 people are ready." in said
    assert "1 row is left out" in said
    assert "Row 3, column 5" in said
    assert button(page, "Make the class pack").isEnabled()


def test_that_an_encoding_that_was_guessed_wrong_is_changed_and_another_sheet_of_a_workbook_chosen(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = three()
    rows[1][0] = "Émile"
    choose(page, written(tmp_path, rows, "cp1252"), qtbot)
    box = page.intake.card._encoding
    assert box.currentText() == "GB18030"
    assert "The encoding was guessed." in words(page)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.intake.card.table.list_model.index(1, 0).data() == "Émile"
    file = tmp_path / "class.xlsx"
    file.write_bytes(workbook(three(), more=("Notes",)))
    choose(page, file, qtbot)
    assert "3 people are ready." in words(page)
    box = page.intake.card._sheet
    assert box.currentText() == "名单"
    assert not page.intake.card._encoding.isVisible()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    settle(page, qtbot)
    assert page.intake.read is not None
    assert page.intake.read.table.sheet == "Notes"
    assert not button(page, "Make the class pack").isEnabled()


def test_that_a_file_that_is_no_list_is_told_and_another_dropped_on_the_page_is_read(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot, told: list[Message]
) -> None:
    file = tmp_path / "class.xlsx"
    file.write_bytes(b"PK\x03\x04 nothing else")
    choose(page, file, qtbot)
    assert "This list cannot be read" in told[-1].text
    assert button(page, "Choose the list…").isVisible()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(written(tmp_path, three())))])
    middle, copy = QPointF(page.rect().center()), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(page, QDragEnterEvent(middle.toPoint(), copy, data, LEFT, none))
    QApplication.sendEvent(page, QDropEvent(middle, copy, data, LEFT, none))
    settle(page, qtbot)
    assert "3 people are ready." in words(page)


@pytest.mark.usefixtures("one_process")
def test_that_everybody_is_printed_and_the_summary_adds_up(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    choose(page, written(tmp_path, three()), qtbot)
    made(page, qtbot)
    folder = tmp_path / "class-class-pack"
    assert sorted(file.name for file in (folder / PRINTS).iterdir()) == ["S1.pdf", "S2.pdf", "S3.pdf"]
    assert len(PdfReader(folder / BOOK).pages) > 6
    assert (folder / SHEET).exists()
    said = words(page)
    assert "The class pack is ready" in said
    assert "The list has 3 rows: 3 people are counted here, 0 rows were left out." in said
    assert "Who has not finished" in said
    for way, name in (("Open the book", BOOK), ("Open folder", "")):
        click(page, way)
        assert Path(opened[-1].toLocalFile()) == folder / name
    click(page, "Show in words")
    assert said.splitlines() != words(page).splitlines()


@pytest.mark.usefixtures("one_process")
def test_that_names_are_in_file_names_only_where_wanted(page: ClassPackPage, tmp_path: Path, qtbot: QtBot) -> None:
    choose(page, written(tmp_path, three_unfinished()[:2]), qtbot)
    box = next(box for box in page.findChildren(QCheckBox) if box.text().startswith("Names"))
    assert not box.isChecked()
    QTest.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    made(page, qtbot)
    assert [file.name for file in (tmp_path / "class-class-pack" / PRINTS).iterdir()] == ["Ann.pdf"]


@pytest.mark.usefixtures("one_process")
def test_that_a_stopped_class_pack_goes_on_where_it_was(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot, told: list[Message]
) -> None:
    choose(page, written(tmp_path, three_unfinished()), qtbot)
    folder = tmp_path / "class-class-pack"

    def cancel_after_one(step: object) -> None:
        if any((folder / PRINTS).glob("*.pdf")):
            click(page, "Cancel")

    page.run.stepped.connect(cancel_after_one)
    made(page, qtbot)
    page.run.stepped.disconnect(cancel_after_one)
    assert told[-1].text.startswith("Stopped.")
    assert not (folder / BOOK).exists()
    done = sorted((folder / PRINTS).iterdir())
    assert done
    assert all(PdfReader(file, strict=True).pages for file in done)
    made(page, qtbot)
    assert "done before and kept" in words(page)
    assert len(list((folder / PRINTS).iterdir())) == 3


@pytest.mark.usefixtures("one_process")
def test_that_a_folder_that_cannot_be_written_is_told_and_another_place_remembered(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot, told: list[Message], composition: Composition
) -> None:
    choose(page, written(tmp_path, three_unfinished()), qtbot)
    (tmp_path / "class-class-pack").write_text("a file where the folder should be", encoding="utf-8")
    made(page, qtbot)
    assert "could not be written" in told[-1].text
    assert button(page, "Make the class pack").isEnabled()
    other = tmp_path / "packs"
    other.mkdir()
    page.folder_place.chosen.emit(other)
    assert composition.preferences.current.class_folder == str(other)
    assert str(other / "class-class-pack") in words(page)


@pytest.mark.usefixtures("one_process")
def test_that_who_could_not_be_worked_out_is_named_and_the_others_are_there(
    page: ClassPackPage, tmp_path: Path, qtbot: QtBot, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(pack: Pack, task: Person, wanted: ClassWish, folder: Path) -> Member:
        if task.label == "S2":
            raise ValueError("no such luck")
        return make_member(pack, task, wanted, folder)

    monkeypatch.setattr(workers.Workshop.__init__, "__defaults__", ("", failing))
    choose(page, written(tmp_path, three_unfinished()), qtbot)
    made(page, qtbot)
    assert "1 person could not be worked out." in told[-1].text
    assert "S2 could not be worked out: ValueError: no such luck" in words(page)
    assert len(list((tmp_path / "class-class-pack" / PRINTS).iterdir())) == 2


def is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.usefixtures("opened_before")
def test_that_closing_the_window_ends_the_work_and_its_processes(tmp_path: Path) -> None:
    rows = three()
    class_of_twenty = [rows[0], *([f"Person {number}", f"S{number}", "", *answers()] for number in range(20))]
    file = written(tmp_path, class_of_twenty)
    program = [sys.executable, "-m", "tests.gui.pages.class_pack_until_closed", str(file)]
    ended = subprocess.run(program, capture_output=True, text=True, timeout=PATIENCE / 1000, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    workers = [int(process) for process in ended.stdout.split()]
    assert workers
    assert [process for process in workers if is_alive(process)] == []
    folder = tmp_path / "class-class-pack"
    assert not (folder / BOOK).exists()
    assert all(PdfReader(print_, strict=True).pages for print_ in (folder / PRINTS).glob("*"))


def test_that_the_processes_load_nothing_of_qt(page: ClassPackPage, tmp_path: Path, qtbot: QtBot) -> None:
    source, pack = small_pack(tmp_path)
    shop = workers.Workshop(source, wish(), tmp_path, make=loaded_of_qt)

    def loaded(_progress: Progress) -> list[str]:
        return [member.label for _, member in shop.worked_out(pack, tasks_of(2), 2, lambda: None)]

    task = Task(loaded, page)
    with qtbot.waitSignal(task.done, timeout=PATIENCE) as heard:
        task.start()
    assert heard.args == [["", ""]]


@pytest.mark.usefixtures("one_process")
def test_that_a_group_of_the_caseload_takes_the_place_of_a_list_and_its_prints_are_remembered(
    window: MainWindow, session: Session, pack: Pack, composition: Composition, tmp_path: Path, qtbot: QtBot
) -> None:
    assert session.store is not None
    group, (first, *_) = fill(session.store, pack, NAMES[:1])
    window.navigate("classpack", Wanted(group).subject)
    page = window.current_page
    assert isinstance(page, ClassPackPage)
    qtbot.waitUntil(lambda: "1 person is ready." in words(page), timeout=PATIENCE)
    assert not page.intake.isVisible()
    composition.preferences.change(class_folder=str(tmp_path))
    made(page, qtbot)
    assert (tmp_path / "Class 3-class-pack" / BOOK).exists()
    caseload = session.store.caseload
    qtbot.waitUntil(lambda: [each.kind for each in caseload.prints(first)] == ["class-pack"], timeout=PATIENCE)
