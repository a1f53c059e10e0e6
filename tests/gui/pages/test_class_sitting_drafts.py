"""A half-keyed sheet of a learner is not lost: it waits in the records, and goes with whatever it belongs to."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from opscareer.app.caseload.unfinished_sheets import kept_sheet, waiting_sheets
from opscareer.app.paper import form_code
from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.class_sitting import ClassSittingPage
from opscareer.gui.pages.keying_parts.answer_strip import AnswerStrip
from opscareer.gui.pages.keying_parts.pace import CHANGES_BETWEEN
from opscareer.gui.pages.learners_parts.subjects import Wanted
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadQuery
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.gui.pages.sample_caseload import NAMES, fill, open_filled_store

ROOT = Path(__file__).parents[3]
PATIENCE = 60_000
BACK = f"The unfinished sheet of {NAMES[1]} is back."


@pytest.fixture
def store(session: Session) -> Store:
    assert session.store is not None
    return session.store


@pytest.fixture
def group(store: Store, pack: Pack) -> int:
    return fill(store, pack)[0]


@pytest.fixture
def page(window: MainWindow, group: int, qtbot: QtBot) -> ClassSittingPage:
    """The page with a class, the sheet of whoever is next in hand."""
    shown = opened(window, group, qtbot)
    shown.turns.keying_asked.emit()
    return shown


def opened(window: MainWindow, group: int | None, qtbot: QtBot) -> ClassSittingPage:
    window.navigate("class-sitting", Wanted(group).subject)
    page = window.current_page
    assert isinstance(page, ClassSittingPage)
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    return page


def another_start(window: MainWindow, session: Session, group: int | None, qtbot: QtBot) -> ClassSittingPage:
    """The records are opened anew; who works sees the page for the first time."""
    window.context.live.adopt(session)
    return opened(window, group, qtbot)


def strip(page: ClassSittingPage) -> AnswerStrip:
    found = page.keyed.findChild(AnswerStrip)
    assert found is not None
    return found


def click(page: ClassSittingPage, text: str) -> None:
    found = next(each for each in page.findChildren(QAbstractButton) if each.text() == text and each.isVisible())
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def words(page: ClassSittingPage) -> list[str]:
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def buttons(page: ClassSittingPage) -> list[str]:
    return [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]


def learner(store: Store, name: str = NAMES[1]) -> int:
    (found,) = store.caseload.ids(CaseloadQuery(sought=name))
    return found


def the_group(store: Store) -> int:
    (found,) = store.caseload.groups()
    return found.id


def kept(store: Store, pack: Pack) -> int:
    """How many answers of the sheet are in the records."""
    sheet = kept_sheet(store, pack, learner(store))
    return 0 if sheet is None else len(sheet.keyed)


ANSWERS = "12345" * 4 + "123"


def keyed_until_killed(home: Path, mode: str) -> None:
    """Another process keys the first answers of a sheet of the first group, and is killed."""
    open_filled_store(home / "data").close()
    command = [sys.executable, "-m", "tests.gui.pages.class_keying_until_killed", mode, "1", ANSWERS]
    assert subprocess.run(command, cwd=ROOT, check=False, timeout=120).returncode == -signal.SIGKILL


@pytest.mark.usefixtures("opened_before")
def test_that_a_killed_program_costs_four_keys_at_most_and_the_page_goes_on(
    window: MainWindow, pack: Pack, told: list[Message], own_home: Path, qtbot: QtBot
) -> None:
    keyed_until_killed(own_home, "kept")
    session = Session(pack, Store.open(own_home / "data"))
    assert session.store is not None
    there = kept(session.store, pack)
    assert len(ANSWERS) - CHANGES_BETWEEN < there <= len(ANSWERS)
    page = another_start(window, session, 1, qtbot)
    assert f"{there} of 96 keyed" in words(page)
    assert told[-1].text == BACK
    QTest.keyClicks(strip(page), "5" * (96 - there))
    QTest.keyClick(strip(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    answers = list(session.store.work(learner(session.store)).learner.answers.values())
    assert answers == [int(sign) for sign in ANSWERS[:there]] + [5] * (96 - there)
    assert kept(session.store, pack) == 0


@pytest.mark.usefixtures("opened_before")
def test_that_the_sheet_is_lost_where_it_is_not_kept(pack: Pack, own_home: Path) -> None:
    """The negative control."""
    keyed_until_killed(own_home, "not-kept")
    store = Store.open(own_home / "data")
    assert kept(store, pack) == 0
    store.close()


def test_that_the_sheet_is_gone_from_the_records_once_it_is_saved(
    page: ClassSittingPage, store: Store, pack: Pack, qtbot: QtBot
) -> None:
    QTest.keyClicks(strip(page), "3" * 96)
    assert kept(store, pack) == 95
    QTest.keyClick(strip(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    qtbot.wait(500)
    assert not waiting_sheets(store, pack, None)
    assert page._doing == "list"


def test_that_a_sheet_emptied_or_taken_back_is_gone_from_the_records_and_the_name_stays(
    page: ClassSittingPage, store: Store, pack: Pack, qtbot: QtBot
) -> None:
    QTest.keyClicks(strip(page), "12345")
    assert kept(store, pack) == 5
    click(page, "Empty the sheet")
    assert not waiting_sheets(store, pack, None)
    assert page.keyed.sheet.learner().name == NAMES[1]
    QTest.keyClicks(strip(page), "12")
    qtbot.waitUntil(lambda: kept(store, pack) == 2)
    for _ in range(2):
        QTest.keyClick(strip(page), Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: not waiting_sheets(store, pack, None))


def test_that_a_sheet_put_aside_waits_and_the_list_says_so(
    page: ClassSittingPage, window: MainWindow, store: Store, pack: Pack, qtbot: QtBot, told: list[Message]
) -> None:
    group = the_group(store)
    QTest.keyClicks(strip(page), "123")
    click(page, "← Back to the list")
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    assert (kept(store, pack), page._doing) == (3, "list")
    opened(window, group, qtbot)
    assert (page._doing, told) == ("list", [])
    click(page, "Go on with their sheet")
    assert told[-1].text == BACK
    assert "3 of 96 keyed" in words(page)
    QTest.keyClicks(strip(page), "4")
    opened(window, group, qtbot)
    assert "4 of 96 keyed" in words(page)


def test_that_it_is_gone_on_with_for_its_own_group_alone(
    page: ClassSittingPage, window: MainWindow, session: Session, store: Store, group: int, qtbot: QtBot
) -> None:
    other = store.caseload.add_group("Evening", "class")
    store.caseload.join(other, [learner(store)])
    QTest.keyClicks(strip(page), "12345")
    assert another_start(window, session, other, qtbot)._doing == "list"
    assert "Go on with their sheet" not in buttons(page)
    assert opened(window, group, qtbot)._doing == "keying"
    assert another_start(window, session, None, qtbot)._doing == "keying"


def test_that_it_goes_with_the_learner_or_the_group(
    page: ClassSittingPage, window: MainWindow, session: Session, store: Store, pack: Pack, qtbot: QtBot
) -> None:
    QTest.keyClicks(strip(page), "12345")
    store.caseload.remove_group(the_group(store))
    assert kept(store, pack) == 0
    QTest.keyClicks(strip(page), "12345")
    assert kept(store, pack) == 10
    who = learner(store)
    store.privacy.erase(who)
    QTest.keyClicks(strip(page), "12345")
    assert not waiting_sheets(store, pack, None)
    assert another_start(window, session, None, qtbot)._doing == "list"


def test_that_a_sheet_of_somebody_who_was_erased_meanwhile_is_told_and_the_list_is_shown(
    page: ClassSittingPage, store: Store, qtbot: QtBot, told: list[Message]
) -> None:
    QTest.keyClicks(strip(page), "3" * 96)
    store.privacy.erase(learner(store))
    QTest.keyClick(strip(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page.is_busy, timeout=PATIENCE)
    assert told[-1].text == "The learner is not in the records any more."
    assert page._doing == "list"
    assert NAMES[1] not in "".join(words(page))


def test_that_another_pack_leaves_the_sheet_waiting_for_its_own(
    page: ClassSittingPage, window: MainWindow, session: Session, store: Store, pack: Pack, qtbot: QtBot
) -> None:
    group = the_group(store)
    QTest.keyClicks(strip(page), "123")
    fewer = replace(pack, questions=dict(list(pack.questions.items())[:20]), hash="0" * 64)
    other = session.with_pack(fewer, None)
    assert another_start(window, other, group, qtbot)._doing == "list"
    assert kept(store, pack) == 3
    assert another_start(window, other.with_pack(pack, None), group, qtbot)._doing == "keying"
    assert "3 of 96 keyed" in words(page)


def test_that_nobody_s_sheet_is_gone_on_with_who_may_not_answer(
    page: ClassSittingPage, window: MainWindow, session: Session, store: Store, group: int, qtbot: QtBot
) -> None:
    QTest.keyClicks(strip(page), "12345")
    day = date(2026, 11, 23)
    who = learner(store)
    store.privacy.give_consent(who, given_by="x", role="self", purpose="x", text_version="1", given_on=day)
    store.privacy.withdraw(who, day)
    assert another_start(window, session, group, qtbot)._doing == "list"


def test_that_what_cannot_be_read_is_told_and_keying_goes_on(
    window: MainWindow, store: Store, pack: Pack, group: int, told: list[Message], qtbot: QtBot
) -> None:
    store.unfinished_sheets.keep(learner(store), form_code(pack), "[" * 100_000, group)
    page = opened(window, group, qtbot)
    assert told[-1].text == f"The unfinished sheet of {NAMES[1]} cannot be read."
    QTest.keyClicks(strip(page), "12345")
    assert kept(store, pack) == 5


def test_that_a_sheet_that_cannot_be_kept_is_told_once_and_keying_goes_on(
    page: ClassSittingPage, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise StoreProblem("full", Path("records"))

    monkeypatch.setattr("opscareer.gui.pages.class_sitting_parts.sheet_keeper.keep_sheet", refuse)
    QTest.keyClicks(strip(page), "1234512345")
    assert [(message.level, message.text) for message in told] == [
        ("warning", "The sheet in hand is not in the records yet.")
    ]
    assert "10 of 96 keyed" in words(page)


def test_that_locking_keeps_every_key(page: ClassSittingPage, window: MainWindow, store: Store, pack: Pack) -> None:
    QTest.keyClicks(strip(page), "1234512")
    window.context.live.closing.emit()
    assert kept(store, pack) == 7
