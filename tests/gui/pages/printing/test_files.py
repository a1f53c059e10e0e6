"""Saving the pages, and the same as other sorts of file."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import icalendar
import openpyxl
import pytest
from pytestqt.qtbot import QtBot

from opscareer.app.guidance import read_learner
from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.print import PrintPage
from tests.gui.pages.printing.walk import (
    PATIENCE,
    button,
    click,
    opened,
    save_to,
)


def test_that_save_writes_the_pages_on_show_and_tells_where(
    page: PrintPage, told: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "results.pdf"
    save_to(page, target, monkeypatch)
    click(page, "Save as PDF")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told[-1].level == "info"
    assert str(target) in told[-1].text
    assert page._made is not None
    assert target.read_bytes() == page._made.data


def test_that_the_suggested_name_tells_nothing_of_the_person(
    page: PrintPage, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(page.files.place, "ask", lambda *all_of_it: asked.append(all_of_it))
    click(page, "Save as PDF")
    assert asked[0][2] == "OpsCareer results"
    assert session.learner.name


def opens_as_calendar(file: Path, session: Session) -> bool:
    return bool(icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT"))


def opens_as_sheet(file: Path, session: Session) -> bool:
    return bool(openpyxl.load_workbook(file).sheetnames)


def opens_as_text(file: Path, session: Session) -> bool:
    return file.read_text(encoding="utf-8").startswith("# ")


def opens_as_table(file: Path, session: Session) -> bool:
    return len(list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))) > 5


def opens_as_learner(file: Path, session: Session) -> bool:
    return read_learner(file, session.pack).answers == session.learner.answers


OTHER_FILES: dict[tuple[str, str], Callable[[Path, Session], bool]] = {
    ("Calendar", "ics"): opens_as_calendar,
    ("Spreadsheet", "xlsx"): opens_as_sheet,
    ("CSV", "csv"): opens_as_table,
    ("Markdown", "md"): opens_as_text,
    ("Learner file", "yaml"): opens_as_learner,
}


def test_that_each_other_file_is_written_and_opens(
    filled: MainWindow,
    session: Session,
    told: list[Message],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    page = opened(filled, "plan", qtbot)
    for (name, suffix), opens in OTHER_FILES.items():
        target = tmp_path / f"mine.{suffix}"
        save_to(page, target, monkeypatch)
        click(page, name)
        qtbot.waitUntil(button(page, name).isEnabled, timeout=PATIENCE)
        assert told[-1].level == "info", told[-1]
        assert str(target) in told[-1].text
        assert opens(target, session)


def test_that_a_file_that_cannot_be_written_is_told(
    page: PrintPage, told: list[Message], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "missing" / "results.pdf"
    save_to(page, target, monkeypatch)
    click(page, "Save as PDF")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert told[-1].level == "error"
    assert not target.exists()
    assert button(page, "Save as PDF").isEnabled()
