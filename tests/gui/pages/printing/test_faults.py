"""What goes wrong, and leaving while pages are made: nothing is lost and nothing is left."""

from __future__ import annotations

import errno
import sys
import tempfile
from pathlib import Path
from threading import Event

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.pages.print_parts import making
from opscareer.planning.planner import BadGoal
from opscareer.system_libraries import Library
from opscareer.wording import InBoth
from tests.gui.pages.printing.walk import (
    PATIENCE,
    button,
    choose,
    click,
    opened,
    save_to,
    texts,
    view,
    wait_for_pages,
)


def test_that_a_full_disk_is_told_and_tried_again(
    page: PrintPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(making, "TemporaryDirectory", full)
        click(page, "Large print")
        qtbot.waitUntil(lambda: any("No space left on device" in text for text in texts(page)), timeout=PATIENCE)
    assert not view(page).isVisible()
    assert not button(page, "Print…").isEnabled()
    click(page, "Try again")
    wait_for_pages(page, qtbot)
    assert view(page).isVisible()
    assert not any("No space left" in text for text in texts(page))


def test_that_leaving_while_pages_are_made_drops_them_and_coming_back_makes_them(
    filled: MainWindow, pages_may_come: Event, qtbot: QtBot
) -> None:
    pages_may_come.clear()
    filled.navigate("print", "results")
    page = filled.current_page
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(lambda: page._making._task is not None)
    filled.navigate("home")
    assert not page._making.is_busy
    pages_may_come.set()
    qtbot.waitUntil(lambda: page._making._task is None, timeout=PATIENCE)
    assert page._made is None
    filled.navigate("print")
    wait_for_pages(page, qtbot)


def test_that_no_pages_are_made_while_another_page_is_in_front(
    page: PrintPage, filled: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    filled.navigate("home")
    composition.preferences.change(language="zh", paper="letter")
    composition.live.tell_all()
    assert not page._making.is_busy
    filled.navigate("print")
    assert page._making.is_busy
    wait_for_pages(page, qtbot)


def test_that_no_copy_of_the_pages_is_left_on_the_disk(
    filled: MainWindow, pages_may_come: Event, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    page = opened(filled, "results", qtbot)
    choose(page, "Paper: Letter", qtbot)
    pages_may_come.clear()
    click(page, "Paper: A4")
    qtbot.waitUntil(lambda: bool(list(folder.iterdir())))
    filled.navigate("home")
    pages_may_come.set()
    QThreadPool.globalInstance().waitForDone(PATIENCE)
    assert list(folder.iterdir()) == []


def test_that_documents_shown_before_do_not_pile_up(page: PrintPage, qtbot: QtBot) -> None:
    for name in ("Paper: Letter", "Paper: A4", "Large print"):
        choose(page, name, qtbot)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(page.preview.findChildren(QPdfDocument)) == 1


def test_that_a_window_closed_while_pages_are_made_ends_in_peace(
    filled: MainWindow, pages_may_come: Event, qtbot: QtBot
) -> None:
    pages_may_come.clear()
    filled.navigate("print", "plan")
    page = filled.current_page
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(lambda: page._making._task is not None)
    filled.close()
    pages_may_come.set()
    QThreadPool.globalInstance().waitForDone(PATIENCE)
    assert not filled.isVisible()


def test_that_a_plan_that_is_impossible_is_said_kindly(
    filled: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def refuse() -> None:
        raise BadGoal(InBoth("no time at all", "没有时间"))

    monkeypatch.setattr(session, "plan", refuse)
    filled.navigate("print", "plan")
    page = filled.current_page
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(
        lambda: any(text.startswith("There is no plan for these") for text in texts(page)), timeout=PATIENCE
    )
    assert not button(page, "Save as PDF").isEnabled()
    assert not button(page, "Markdown").isEnabled()
    choose(page, "What to print: Results", qtbot)
    assert button(page, "Save as PDF").isEnabled()


def test_that_without_qtpdf_it_says_what_to_install_and_the_file_is_still_there(
    filled: MainWindow,
    told: list[Message],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    monkeypatch.setitem(sys.modules, "opscareer.gui.pages.print_parts.pages_view", None)
    brotli = Library("libbrotlidec.so.1", debian="libbrotli1", fedora="libbrotli", arch="brotli")
    monkeypatch.setattr("opscareer.gui.pages.print.missing_for_preview", lambda: (brotli,))
    page = opened(filled, "results", qtbot)
    assert page.preview.view is None
    assert any("QtPdf" in text for text in texts(page))
    assert any("brotli" in text for text in texts(page))
    assert not button(page, "Print…").isEnabled()
    assert not page.print_page()
    target = tmp_path / "results.pdf"
    save_to(page, target, monkeypatch)
    click(page, "Save as PDF")
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)
    assert len(PdfReader(target).pages) > 1
