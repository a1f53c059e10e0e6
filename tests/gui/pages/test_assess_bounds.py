"""Assess before the first statement and after the last one: the form, why it ended, what stands out, the ways on."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.assessment.telling import finding_words, step_words
from opscareer.gui.application import Composition
from opscareer.gui.context import Context
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.pages.assess_parts.findings_card import FindingsCard
from opscareer.gui.pages.matches import MatchesPage
from opscareer.matching.sentences import headline
from tests.gui.pages.at_statements import (
    asked,
    buttons,
    click,
    decided,
    elsewhere,
    press,
    question,
    take_the_sitting,
    texts,
)

CALMLY = 6.0
"""Seconds in which a statement can be read and thought about."""


def opened(window: MainWindow, subject: str = "") -> AssessPage:
    """The page, newly in front."""
    window.navigate("assess", subject)
    page = window.current_page
    assert isinstance(page, AssessPage)
    return page


def answer_at_random(session: Session, seconds: float) -> None:
    dice = Random(5)  # noqa: S311 - no secret
    session.choose_form("full")
    questions = session.pack.questions
    session.answer_many({each: dice.randint(1, 5) for each in questions}, dict.fromkeys(questions, seconds))


def test_that_the_short_form_is_offered_first_and_the_choice_is_kept(window: MainWindow, session: Session) -> None:
    page = opened(window)
    assert buttons(page, "The short form: about 45 of 96 statements, about 5 minutes.")[0].isChecked()
    click(page, "All 96 statements, about 10 minutes.")
    assert session.form == "full"
    click(page, "Begin")
    assert asked(page, session) == question(session, 0)


def test_that_the_sitting_ends_by_itself_says_why_and_shows_no_finding_where_nothing_stands_out(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    take_the_sitting(session, seconds=CALMLY)
    page = opened(window)
    step = session.step()
    assert step.reason == "settled"
    assert step_words(step, "en") in texts(page)
    assert f"{step.answered} of {len(session.pack.questions)} statements answered." in texts(page)
    qtbot.waitUntil(lambda: headline(session.result(), session.pack, "en") in texts(page))
    card = page.findChild(FindingsCard)
    assert card is not None
    assert not card.isVisible()
    assert buttons(page, "See your matches")[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert isinstance(window.current_page, MatchesPage)


def test_that_the_rest_can_be_answered_too(window: MainWindow, session: Session) -> None:
    take_the_sitting(session)
    page, left = opened(window), session.step().open
    assert any(text.startswith(f"{left} statements left.") for text in texts(page))
    click(page, "Answer the rest too")
    assert session.form == "full"
    while not session.step().finished:
        press(Qt.Key(Qt.Key.Key_0 + decided(session, asked(page, session))))
    assert session.step().reason == "all-asked"
    assert not buttons(page, "Answer the rest too")


def test_that_a_finding_leads_to_its_statements_and_no_others(window: MainWindow, session: Session) -> None:
    take_the_sitting(session, seconds=CALMLY)
    hasty = {name: session.learner.answers[name] for name in session.asked_order[:8]}
    session.answer_many(hasty, dict.fromkeys(hasty, 0.1))
    (finding,) = session.quality("en")
    assert (finding.kind, finding.level) == ("fast", "look")
    page = opened(window)
    assert set(finding_words(finding, "en")) <= set(texts(page))
    click(page, "Look at these 8 answers again")
    for place, name in enumerate(finding.questions, start=1):
        assert asked(page, session) == name
        assert f"Looking again: {place} of 8" in texts(page)
        press(Qt.Key(Qt.Key.Key_0 + session.learner.answers[name]))
    assert session.quality("en") == ()
    assert buttons(page, "See your matches")[0].hasFocus()


def test_that_a_second_look_can_be_ended_at_any_time(window: MainWindow, session: Session) -> None:
    take_the_sitting(session)
    page = opened(window)
    click(page, "Look through my answers")
    assert asked(page, session) == session.asked_order[0]
    press(Qt.Key.Key_0)
    click(page, "To the result")
    assert buttons(page, "See your matches")


def test_that_no_result_is_read_out_of_answers_that_cannot_carry_one_and_no_further_window_says_so(
    window: MainWindow, session: Session
) -> None:
    take_the_sitting(session, seconds=CALMLY)
    opened(window)
    window.navigate("home")
    answer_at_random(session, seconds=0.2)
    page = opened(window)
    assert {"Your answers cannot tell much yet", "The result can wait a moment"} <= set(texts(page))
    assert buttons(page, "Look at these 96 answers again")[0].hasFocus()
    assert buttons(page, "See your matches")
    page.retranslate()
    assert buttons(page, "Look at these 96 answers again")[0].hasFocus()
    QApplication.processEvents()
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [window]


def test_that_without_any_answer_the_way_leads_back_to_the_statements(window: MainWindow, session: Session) -> None:
    with session.together():
        while (name := session.next_question()) is not None:
            session.skip(name)
    page = opened(window)
    assert "Nothing is answered yet" in texts(page)
    assert "Worth a second look" not in texts(page)
    assert step_words(session.step(), "en") in texts(page)
    assert not buttons(page, "See your matches")
    assert buttons(page, "Answer what you skipped")[0].hasFocus()
    press(Qt.Key.Key_Return)
    assert asked(page, session) == session.asked_order[0]


def test_that_skipped_statements_come_in_the_order_in_which_they_were_asked(
    window: MainWindow, session: Session
) -> None:
    take_the_sitting(session, skipping=(2, 5))
    skipped = [name for name in session.asked_order if name in session.skipped]
    page = opened(window)
    click(page, "Answer what you skipped")
    for name in skipped:
        assert asked(page, session) == name
        press(Qt.Key(Qt.Key.Key_0 + decided(session, name)))
    assert not session.skipped


def test_that_a_changed_answer_that_opens_the_result_again_is_told_and_leads_on(
    window: MainWindow, session: Session, told: list[Message]
) -> None:
    take_the_sitting(session)
    page = opened(window, "review")
    while session.step().finished:
        press(Qt.Key(Qt.Key.Key_0 + 6 - decided(session, asked(page, session))))
    assert [message.text for message in told] == [
        "This answer opens the result again, so a few more statements follow."
    ]
    click(page, "On to the next new statement")
    assert asked(page, session) == session.next_question()


def test_that_what_changed_is_offered_once_there_is_an_earlier_sitting(
    context: Context, session: Session, qtbot: QtBot
) -> None:
    take_the_sitting(session)
    here, wanted = elsewhere(context)
    page = AssessPage(here)
    qtbot.addWidget(page)
    page.retranslate()
    page.show()
    assert not buttons(page, "What changed since last time")
    session.start_over()
    take_the_sitting(session)
    page.open("")
    click(page, "What changed since last time")
    assert wanted == [("history", "")]


def test_that_starting_over_without_a_store_does_not_promise_to_keep_the_answers(
    composition: Composition, session: Session, window: MainWindow, told: list[Message]
) -> None:
    session.load_sample()
    composition.live.tell_all()
    page = opened(window)
    assert "These answers are put away until the program closes." in texts(page)
    click(page, "Take it again from the start")
    assert told[-1].text.endswith("until the program closes.")


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_S])
def test_that_the_last_statement_of_a_full_form_ends_it(window: MainWindow, session: Session, key: Qt.Key) -> None:
    session.choose_form("full")
    all_but_one = {name: decided(session, name) for name in list(session.pack.questions)[:-1]}
    session.answer_many(all_but_one, dict.fromkeys(all_but_one, CALMLY))
    page = opened(window)
    assert any(text.endswith("One more statement.") for text in texts(page))
    press(key)
    assert session.step().finished
    assert buttons(page, "See your matches")[0].hasFocus()
