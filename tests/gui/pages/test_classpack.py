"""The page of the class pack: out of a list come the prints of everybody, stopped and gone on with where need be."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox
from pytestqt.qtbot import QtBot

from opscareer.app.classpack import workers
from opscareer.app.classpack.making import BOOK, PRINTS, SHEET
from opscareer.app.classpack.member import make_member
from opscareer.app.classpack.wish import ClassWish
from opscareer.app.classpack.wish import Task as Person
from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.classpack import ClassPackPage
from opscareer.gui.pages.learners_parts.subjects import Wanted
from opscareer.gui.task import Task
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress
from opscareer.reports.class_content import Member
from tests.app.classpack.loaded_modules import loaded_of_qt
from tests.app.classpack.small_class import small_pack, tasks_of, wish
from tests.app.roster.reading import QUESTIONS
from tests.gui.pages.class_pack_page import (
    LEFT,
    PATIENCE,
    answers,
    button,
    choose,
    click,
    made,
    opened,
    three,
    three_unfinished,
    words,
    written,
)
from tests.gui.pages.sample_caseload import NAMES, fill

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")  # says the offscreen platform of open choices


@pytest.fixture
def page(window: MainWindow) -> ClassPackPage:
    return opened(window)


@pytest.fixture
def one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everybody is worked out in the thread itself, which is quicker for three."""
    monkeypatch.setattr(os, "cpu_count", lambda: 1)


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
