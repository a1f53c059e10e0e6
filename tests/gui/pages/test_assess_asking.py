"""Assess while it asks: the order of asking, how sure it is in words, the time an answer takes, going on later."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.context import Context
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.assess import AssessPage
from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store
from tests.gui.pages.at_statements import Hand, asked, buttons, click, decided, number, picked, press, texts


@pytest.fixture
def page(window: MainWindow) -> AssessPage:
    """The page in front, nothing answered yet."""
    window.navigate("assess")
    assert isinstance(window.current_page, AssessPage)
    return window.current_page


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def timed(context: Context, hand: Hand, qtbot: QtBot) -> AssessPage:
    """The page as a window of its own, with a clock that is moved by hand, at the first statement."""
    page = AssessPage(context, hand)
    qtbot.addWidget(page)
    page.retranslate()
    page.open("")
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.shown()
    press(Qt.Key.Key_Return)
    return page


@pytest.fixture
def measured(session: Session, monkeypatch: pytest.MonkeyPatch) -> list[float | None]:
    """The seconds that each answer is saved with."""
    seconds: list[float | None] = []
    answer = session.answer

    def noting(question: str, value: int | None, taken: float | None = None) -> None:
        seconds.append(taken)
        answer(question, value, taken)

    monkeypatch.setattr(session, "answer", noting)
    return seconds


def answer_on(page: AssessPage, session: Session, count: int) -> list[str]:
    """Answers so many statements by key; their ids."""
    names = []
    for _ in range(count):
        names.append(asked(page, session))
        press(Qt.Key(Qt.Key.Key_0 + decided(session, names[-1])))
    return names


def test_that_the_short_form_asks_what_the_session_asks_next(page: AssessPage, session: Session) -> None:
    click(page, "Begin")
    for place in range(1, 4):
        wanted = session.next_question()
        assert (asked(page, session), number(page)) == (wanted, place)
        press(Qt.Key.Key_4)
        assert wanted is not None
        assert session.learner.answers[wanted] == 4


def test_that_back_follows_the_order_of_asking(page: AssessPage, session: Session) -> None:
    click(page, "Begin")
    first, second, third = answer_on(page, session, 3)
    for wanted, place in ((third, 3), (second, 2), (first, 1)):
        press(Qt.Key.Key_Backspace)
        assert (asked(page, session), number(page)) == (wanted, place)
        assert picked(page) == [decided(session, wanted)]
    assert not buttons(page, "← Back")[0].isEnabled()


def test_that_back_comes_to_a_skipped_statement_too(page: AssessPage, session: Session) -> None:
    click(page, "Begin")
    (first,) = answer_on(page, session, 1)
    skipped = asked(page, session)
    press(Qt.Key.Key_S)
    answer_on(page, session, 1)
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert (asked(page, session), number(page)) == (skipped, 2)
    press(Qt.Key.Key_Backspace)
    assert (asked(page, session), number(page)) == (first, 1)


def test_that_after_an_earlier_answer_is_changed_the_new_next_statement_follows(
    page: AssessPage, session: Session
) -> None:
    click(page, "Begin")
    first, second = answer_on(page, session, 2)
    press(Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    press(Qt.Key.Key_3)
    assert asked(page, session) == second
    press(Qt.Key.Key_0)
    assert (asked(page, session), number(page)) == (session.next_question(), 3)
    assert session.asked_order == (first, second)


def test_that_looking_back_can_be_left_for_the_next_new_statement(page: AssessPage, session: Session) -> None:
    click(page, "Begin")
    answer_on(page, session, 4)
    press(*[Qt.Key.Key_Backspace] * 3)
    click(page, "On to the next new statement")
    assert (asked(page, session), number(page)) == (session.next_question(), 5)


def test_that_a_sitting_goes_on_after_a_restart_with_the_same_statement_and_the_same_way_back(
    page: AssessPage, session: Session, pack: Pack, composition: Composition, window: MainWindow, tmp_path: Path
) -> None:
    click(page, "Begin")
    names = answer_on(page, session, 5)
    wanted, before = asked(page, session), session.step()
    session.close()
    composition.live.adopt(Session(pack, Store.open(tmp_path / "data")))
    window.navigate("home")
    window.navigate("assess")
    again = composition.live.session
    assert again is not None
    assert again.step() == before
    assert (asked(page, again), number(page)) == (wanted, 6)
    for name in reversed(names):
        press(Qt.Key.Key_Backspace)
        assert asked(page, again) == name
        assert picked(page) == [decided(again, name)]


def test_that_no_track_is_named_and_what_is_left_never_grows_until_the_end(page: AssessPage, session: Session) -> None:
    tracks = {track.name.en.lower() for track in session.pack.tracks.values()}
    left, sure = [], set()
    click(page, "Begin")
    while not session.step().finished:
        said = next(text for text in texts(page) if "more statements" in text)
        assert not any(track in said.lower() for track in tracks)
        sure.add(said.split(".")[0])
        if "About" in said:
            left.append(int(said.split("About ")[1].split()[0]))
        answer_on(page, session, 1)
    assert left == sorted(left, reverse=True)
    assert sure >= {"It is too early to say where this leads", "The picture has nearly settled"}
    assert buttons(page, "See your matches")[0].isVisible()


def test_that_the_form_can_be_changed_while_asking_and_back_again(page: AssessPage, session: Session) -> None:
    total = len(session.pack.questions)
    click(page, "Begin")
    answer_on(page, session, 1)
    click(page, f"Ask all {total} statements")
    assert session.step().likely_total == total
    assert asked(page, session) == session.next_question()
    assert any(text.endswith(f"{total - 1} more statements.") for text in texts(page))
    click(page, "Ask only what settles the result")
    assert session.step().likely_total < total
    assert asked(page, session) == session.next_question()


def test_that_the_time_from_seeing_a_statement_to_the_answer_is_saved(
    timed: AssessPage, hand: Hand, measured: list[float | None]
) -> None:
    for seconds in (2.5, 4.0):
        hand.now += seconds
        press(Qt.Key.Key_4)
    assert measured == [2.5, 4.0]


def test_that_time_does_not_pass_while_another_tab_is_in_front(
    timed: AssessPage, hand: Hand, measured: list[float | None]
) -> None:
    hand.now += 1
    timed.open("about")
    hand.now += 60
    timed.open("statements")
    timed.shown()
    hand.now += 2
    press(Qt.Key.Key_4)
    assert measured == [3]


def test_that_time_does_not_pass_while_another_window_is_worked_in(
    timed: AssessPage, hand: Hand, measured: list[float | None], qtbot: QtBot
) -> None:
    hand.now += 1
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    hand.now += 60
    other.close()
    timed.activateWindow()
    qtbot.waitUntil(timed.isActiveWindow)
    hand.now += 2
    press(Qt.Key.Key_4)
    assert measured == [3]


def test_that_nothing_is_measured_when_an_answer_is_looked_at_again(
    timed: AssessPage, hand: Hand, measured: list[float | None]
) -> None:
    hand.now += 3
    press(Qt.Key.Key_4, Qt.Key.Key_Backspace)
    hand.now += 3
    press(Qt.Key.Key_2)
    hand.now += 5
    press(Qt.Key.Key_1)
    assert measured == [3, None, 5]
