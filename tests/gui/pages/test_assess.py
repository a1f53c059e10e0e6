"""Assess: answering with clicks and keys, going back, skipping, saving, and the tabs beside the statements."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.pages.assess_parts.skills import SkillCard
from opscareer.gui.pages.matches import MatchesPage
from opscareer.records.store_problem import StoreProblem
from tests.gui.pages.at_statements import answers, buttons, click, picked, press, question, take_the_sitting, texts


@pytest.fixture(autouse=True)
def _in_the_order_of_the_pack(session: Session) -> None:
    session.choose_form("full")


@pytest.fixture
def page(window: MainWindow) -> AssessPage:
    """The page in front, nothing answered yet."""
    window.navigate("assess")
    assert isinstance(window.current_page, AssessPage)
    return window.current_page


def begin(page: AssessPage) -> None:
    click(page, "Begin")


def statement(session: Session, place: int) -> str:
    return session.pack.questions[question(session, place)].text.en


def answer_all(session: Session) -> None:
    session.answer_many({each: 1 + place % 5 for place, each in enumerate(session.pack.questions)})


def test_that_enter_on_the_opening_leads_to_the_first_statement(page: AssessPage, session: Session) -> None:
    assert buttons(page, "All 96 statements, about 10 minutes.")[0].isChecked()
    press(Qt.Key.Key_Return)
    assert statement(session, 0) in texts(page)
    assert picked(page) == []


def test_that_a_number_key_a_click_or_arrows_and_enter_answer_and_go_on(page: AssessPage, session: Session) -> None:
    begin(page)
    press(Qt.Key.Key_4, Qt.Key.Key_2)
    assert session.learner.answers == {question(session, 0): 4, question(session, 1): 2}
    assert statement(session, 2) in texts(page)
    assert any(text.endswith(f"{len(session.pack.questions) - 2} more statements.") for text in texts(page))
    QTest.mouseClick(answers(page)[4], Qt.MouseButton.LeftButton)
    assert session.learner.answers[question(session, 2)] == 5
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert session.learner.answers[question(session, 3)] == 2
    assert statement(session, 4) in texts(page)


def test_that_every_answer_is_on_the_disk_at_once(page: AssessPage, session: Session, tmp_path: Path) -> None:
    from opscareer.records.store import Store

    begin(page)
    press(Qt.Key.Key_3)
    session.close()
    store = Store.open(tmp_path / "data")
    assert store.work(store.me()).learner.answers == {question(session, 0): 3}
    store.close()


def test_that_going_back_as_far_as_the_first_shows_the_answer_that_was_given_and_going_on_keeps_it(
    page: AssessPage, session: Session
) -> None:
    begin(page)
    assert not buttons(page, "← Back")[0].isEnabled()
    press(Qt.Key.Key_Backspace)
    assert statement(session, 0) in texts(page)
    press(Qt.Key.Key_4)
    click(page, "← Back")
    click(page, "Next →")
    assert session.learner.answers == {question(session, 0): 4}
    assert statement(session, 1) in texts(page)
    press(Qt.Key.Key_Backspace)
    assert statement(session, 0) in texts(page)
    assert picked(page) == [4]
    press(Qt.Key.Key_1)
    assert session.learner.answers == {question(session, 0): 1}
    assert statement(session, 1) in texts(page)


def test_that_a_statement_can_be_skipped_by_either_key(page: AssessPage, session: Session) -> None:
    begin(page)
    for place, key in enumerate((Qt.Key.Key_0, Qt.Key.Key_S)):
        press(key)
        assert session.skipped == {question(session, each) for each in range(place + 1)}
        assert session.learner.answers == {}
        assert statement(session, place + 1) in texts(page)


def test_that_an_answer_that_cannot_be_saved_leaves_the_statement_in_place(
    page: AssessPage, session: Session, told: list[Message], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object) -> None:
        raise StoreProblem("full", tmp_path)

    begin(page)
    monkeypatch.setattr(session, "answer", refuse)
    press(Qt.Key.Key_4)
    assert statement(session, 0) in texts(page)
    assert picked(page) == []
    assert [message.level for message in told] == ["error"]


def test_that_a_sitting_goes_on_where_it_stopped(window: MainWindow, session: Session) -> None:
    for place in range(3):
        session.answer(question(session, place), 4)
    window.navigate("assess")
    assert statement(session, 3) in texts(window.current_page)


def test_that_the_last_answer_leads_to_the_result_in_a_sentence(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    answer_all(session)
    last = question(session, 74)
    session.answer(last, None)
    window.navigate("assess")
    page = window.current_page
    press(Qt.Key.Key_5)
    assert session.progress().finished
    qtbot.waitUntil(lambda: any("suit" in text for text in texts(page)))
    click(page, "See your matches")
    assert isinstance(window.current_page, MatchesPage)


def test_that_skipped_statements_can_be_answered_at_the_end(window: MainWindow, session: Session) -> None:
    answer_all(session)
    for place in (3, 9):
        session.skip(question(session, place))
    window.navigate("assess")
    page = window.current_page
    click(page, "Answer what you skipped")
    assert statement(session, 3) in texts(page)
    press(Qt.Key.Key_2, Qt.Key.Key_3)
    assert session.learner.answers[question(session, 3)] == 2
    assert session.learner.answers[question(session, 9)] == 3
    assert buttons(page, "See your matches")[0].hasFocus()


def test_that_taking_it_again_tells_that_the_old_answers_are_kept(
    window: MainWindow, session: Session, told: list[Message]
) -> None:
    answer_all(session)
    window.navigate("assess")
    click(window.current_page, "Take it again from the start")
    assert session.learner.answers == {}
    assert buttons(window.current_page, "Begin")[0].hasFocus()
    assert "not lost" in told[-1].text


def test_that_answers_can_be_looked_through_from_the_first_on(window: MainWindow, session: Session) -> None:
    answer_all(session)
    window.navigate("assess", "review")
    page = window.current_page
    assert isinstance(page, AssessPage)
    assert statement(session, 0) in texts(page)
    assert picked(page) == [1]
    press(Qt.Key.Key_0)
    assert picked(page) == [2]


def test_that_another_learner_is_not_left_at_the_statement_of_the_one_before(
    page: AssessPage, window: MainWindow, composition: Composition
) -> None:
    begin(page)
    window.navigate("home")
    assert composition.live.session is not None
    composition.live.session.load_sample()
    composition.live.tell_all()
    window.navigate("assess")
    assert buttons(page, "See your matches")[0].isVisible()


def test_that_about_you_is_one_step_from_the_opening_and_saved_when_left(page: AssessPage, session: Session) -> None:
    click(page, "Tell us about you first, if you like →")
    name = next(field for field in page.findChildren(QLineEdit) if field.isVisible())
    assert name.hasFocus()
    QTest.keyClicks(name, "Ming")
    press(Qt.Key.Key_Tab)
    assert session.learner.name == "Ming"


def test_that_a_skill_is_rated_by_the_sentence_that_fits_and_opening_another_closes_it(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.navigate("assess", "skills")
    page = window.current_page
    qtbot.waitUntil(lambda: any(card.isVisible() for card in page.findChildren(SkillCard)))
    card, another = page.findChildren(SkillCard)[:2]
    assert card.is_open
    sentence = card.skill.levels[1].en
    choice = next(each for each in card.findChildren(QWidget) if each.accessibleName() == sentence)
    qtbot.waitUntil(lambda: choice.visibleRegion().contains(choice.rect().center()))
    QTest.mouseClick(choice, Qt.MouseButton.LeftButton)
    assert session.learner.skills == {card.skill.id: 2}
    assert sentence in texts(card)
    another.take_focus()
    press(Qt.Key.Key_Return)
    assert another.is_open
    assert not card.is_open


def test_that_the_skills_change_with_the_answers_and_the_focus_stays_at_their_head(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    window.navigate("assess", "skills")
    page = window.current_page
    qtbot.waitUntil(lambda: any(text.startswith("What several tracks ask for") for text in texts(page)))
    shared = [card.skill.id for card in page.findChildren(SkillCard)]
    assert len(shared) < len(session.pack.skills) / 2
    window.navigate("home")
    session.choose_form("adaptive")
    take_the_sitting(session)
    window.navigate("assess", "skills")
    qtbot.waitUntil(lambda: any(text.startswith("What a first position asks for") for text in texts(page)))
    cards = [card for card in page.findChildren(SkillCard) if card.isVisible()]
    assert [card.skill.id for card in cards] != shared
    focused = page.focusWidget()
    assert focused is not None
    assert cards[0].isAncestorOf(focused)


def test_that_what_a_major_brings_is_shown_as_such(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.save_about(name="", stage=None, major="marketing", hours_per_week=None)
    window.navigate("assess", "skills")
    page = window.current_page
    qtbot.waitUntil(lambda: any(text.startswith("From your major:") for text in texts(page)))
    assert any("more known from your major" in text for text in texts(page))
    assert session.learner.skills == {}


def test_that_the_statement_stays_through_a_change_of_language_and_theme(
    page: AssessPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    begin(page)
    press(Qt.Key.Key_4, Qt.Key.Key_4)
    composition.preferences.change(language="zh", theme="dark")
    qtbot.waitUntil(lambda: session.pack.questions[question(session, 2)].text.zh in texts(page))
    composition.preferences.change(language="en", theme="light")
    qtbot.waitUntil(lambda: statement(session, 2) in texts(page))


def test_that_the_adaptive_form_asks_what_the_session_asks_next(page: AssessPage, session: Session) -> None:
    session.choose_form("adaptive")
    begin(page)
    for _ in range(3):
        wanted = session.next_question()
        assert wanted is not None
        assert session.pack.questions[wanted].text.en in texts(page)
        press(Qt.Key.Key_4)
        assert session.learner.answers[wanted] == 4
