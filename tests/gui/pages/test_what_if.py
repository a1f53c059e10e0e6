"""What would change this, and trying it: proved changes in words, sliders that save nothing, and the way back."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.matches import MatchesPage
from opscareer.gui.pages.matches_parts.match_card import MatchCard
from opscareer.gui.pages.matches_parts.ranking_bars import RankingBars
from opscareer.gui.pages.matches_parts.trial import strongest_behind
from opscareer.gui.pages.matches_parts.trial_card import TrialCard
from opscareer.gui.pages.matches_parts.what_if_card import WhatIfCard
from opscareer.gui.widgets.icon_button import IconButton
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.order import in_order
from opscareer.matching.sentences import headline
from opscareer.matching.what_if import try_answers, what_if
from opscareer.matching.what_if_sentences import change_words, rival_lines, smallest_change_lines
from opscareer.wording import written_tenths

LEFT = Qt.MouseButton.LeftButton
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def page(window: MainWindow, session: Session, composition: Composition, qtbot: QtBot) -> MatchesPage:
    """The page with the sample learner's result and what would change it."""
    session.load_sample()
    composition.live.tell_all()
    return opened(window, qtbot)


@pytest.fixture
def own_page(window: MainWindow, session: Session, composition: Composition, qtbot: QtBot) -> MatchesPage:
    """The page with answers of one's own, which are saved."""
    session.load_sample()
    answers = session.learner.answers
    session.leave_sample()
    session.answer_many(answers)
    composition.live.tell_all()
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot) -> MatchesPage:
    window.navigate("matches", "")
    page = window.current_page
    assert isinstance(page, MatchesPage)
    qtbot.waitUntil(lambda: the_one(page, WhatIfCard).found is not None)
    return page


def the_one(page: QWidget, kind: type[Kind]) -> Kind:
    found = page.findChild(kind)
    assert found is not None
    return found


def texts(page: QWidget) -> list[str]:
    QCoreApplication.processEvents()  # new parts are shown after the event that made them
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def button(page: QWidget, text: str) -> QPushButton:
    QCoreApplication.processEvents()
    return next(each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible())


def cards(page: QWidget) -> list[MatchCard]:
    QCoreApplication.processEvents()
    return [card for card in page.findChildren(MatchCard) if card.isVisible()]


def trying(page: MatchesPage, qtbot: QtBot, way: str = "Try it") -> TrialCard:
    QTest.mouseClick(button(page, way), LEFT)
    card = the_one(page, TrialCard)
    qtbot.waitUntil(lambda: bool(the_one(card, RankingBars).tracks))
    return card


def tried_fits(card: TrialCard, session: Session) -> list[str]:
    assert card.trial is not None
    places = try_answers(session.pack, session.learner.answers, card.trial.tried)
    return [written_tenths(place.fit_tenths) for place in places]


def shows_the_trial(card: TrialCard, session: Session) -> bool:
    """The bars show exactly what the answers tried add up to, in that order."""
    assert card.trial is not None
    places = try_answers(session.pack, session.learner.answers, card.trial.tried)
    bars = the_one(card, RankingBars)
    return bars.tracks == tuple(place.track for place in places) and set(tried_fits(card, session)) <= set(texts(bars))


def near_to_overtaking(session: Session) -> None:
    """The sample learner's answers, all but one of the smallest change made already."""
    found = what_if(session.pack, session.learner.answers)
    assert found is not None
    assert found.smallest is not None
    session.answer_many({change.question: change.after for change in found.smallest.changes[:-1]})


def test_that_the_smallest_change_is_told_in_sentences_its_answers_one_by_one_when_asked_for_and_any_rival(
    page: MatchesPage, session: Session
) -> None:
    card = the_one(page, WhatIfCard)
    found = what_if(session.pack, session.learner.answers)
    assert found is not None
    assert found.smallest is not None
    assert set(smallest_change_lines(found, session.pack, "en")) <= set(texts(card))
    said = {f"• {change_words(change, session.pack, 'en')}" for change in found.smallest.changes}
    assert not said & set(texts(card))
    QTest.mouseClick(button(card, f"Show the {found.smallest.answers} answers"), LEFT)
    assert said <= set(texts(card))
    QTest.mouseClick(button(card, "Hide the answers"), LEFT)
    assert not said & set(texts(card))
    box = the_one(card, QComboBox)
    box.setFocus()
    for rival in found.rivals:
        QTest.keyClick(box, Qt.Key.Key_Down)
        assert set(rival_lines(rival, found.first, session.pack, "en")) <= set(texts(card))


def test_that_few_changes_stand_with_the_old_and_the_new_answer(
    window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    session.load_sample()
    near_to_overtaking(session)
    composition.live.tell_all()
    card = the_one(opened(window, qtbot), WhatIfCard)
    found = what_if(session.pack, session.learner.answers)
    assert found is not None
    assert found.smallest is not None
    change = found.smallest.changes[0]
    assert f"• {change_words(change, session.pack, 'en')}" in texts(card)
    assert "No smaller change does it: this was proved over all answers you gave." in texts(card)


def test_that_the_strongest_answers_stand_ready_by_name_and_none_can_be_taken_over_before_one_is_moved(
    page: MatchesPage, session: Session, qtbot: QtBot
) -> None:
    card = trying(page, qtbot)
    assert [row.question for row in card.rows] == strongest_behind(session.result())
    assert len(card.rows) == 6
    assert [row.slider.value() for row in card.rows] == [session.learner.answers[row.question] for row in card.rows]
    assert card.rows[0].slider.hasFocus()
    assert "A trial: nothing is saved" in texts(card)
    for row in card.rows:
        assert row.slider.accessibleName() == session.pack.questions[row.question].text.en
        assert row.slider.accessibleDescription().startswith("Your answer: ")
    take_over = button(card, "Take over as my answers")
    assert not take_over.isEnabled()
    QTest.keyClick(card.rows[0].slider, Qt.Key.Key_3)
    assert take_over.isEnabled()
    QTest.keyClick(card.rows[0].slider, Qt.Key.Key_5)
    assert not take_over.isEnabled()


def test_that_keys_or_a_click_move_an_answer_and_the_bars_follow_without_saving(
    own_page: MatchesPage, session: Session, qtbot: QtBot
) -> None:
    before = dict(session.learner.answers)
    card = trying(own_page, qtbot)
    slider = card.rows[0].slider
    QTest.keyClick(slider, Qt.Key.Key_1)
    assert slider.value() == 1
    qtbot.waitUntil(lambda: shows_the_trial(card, session))
    QTest.keyClick(slider, Qt.Key.Key_Right)
    assert slider.value() == 2
    qtbot.waitUntil(lambda: shows_the_trial(card, session))
    assert "Tried: rather not me. You answered: very much me." in texts(card)
    slider = card.rows[1].slider
    QTest.mouseClick(slider, LEFT, pos=QPoint(slider.width() // 2, slider.height() // 2))
    assert slider.value() == 3
    QTest.mouseClick(slider, LEFT, pos=QPoint(slider.width() - 2, slider.height() // 2))
    assert slider.value() == 5
    assert session.learner.answers == before


def test_that_the_changes_found_put_the_other_track_first_and_taking_them_over_saves_and_can_be_undone(
    own_page: MatchesPage, session: Session, qtbot: QtBot, told: list[Message]
) -> None:
    before = dict(session.learner.answers)
    found = what_if(session.pack, before)
    assert found is not None
    assert found.smallest is not None
    card = trying(own_page, qtbot, "Try these answers →")
    first = found.smallest.after[0].track
    qtbot.waitUntil(lambda: the_one(card, RankingBars).tracks[0] == first)
    name = session.pack.tracks[first].name.en
    assert f"With these answers, {name} would have the highest fit." in texts(card)
    changed = {change.question for change in found.smallest.changes}
    assert {row.question for row in card.rows[: len(changed)]} == changed
    assert card.trial is not None
    tried = dict(card.trial.tried)
    QTest.mouseClick(button(card, "Take over as my answers"), LEFT)
    assert session.learner.answers == {**before, **tried}
    assert not card.isVisible()
    assert told[-1].text == f"{len(tried)} answers changed."
    qtbot.waitUntil(lambda: headline(session.result(), session.pack, "en") in texts(own_page))
    assert told[-1].action == "Undo"
    assert told[-1].act is not None
    told[-1].act()
    assert session.learner.answers == before


def test_that_undo_leaves_another_persons_answers_alone(
    own_page: MatchesPage, session: Session, composition: Composition, qtbot: QtBot, told: list[Message]
) -> None:
    card = trying(own_page, qtbot, "Try these answers →")
    QTest.mouseClick(button(card, "Take over as my answers"), LEFT)
    session.load_sample()
    composition.live.tell_all()
    sample = dict(session.learner.answers)
    assert told[-1].act is not None
    told[-1].act()
    assert session.learner.answers == sample


def test_that_the_way_back_leaves_the_answers_as_they_were_and_a_trial_ends_when_they_change(
    own_page: MatchesPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    before = dict(session.learner.answers)
    card = trying(own_page, qtbot)
    QTest.keyClick(card.rows[0].slider, Qt.Key.Key_1)
    QTest.mouseClick(button(card, "Back to my answers"), LEFT)
    assert not card.isVisible()
    assert session.learner.answers == before
    assert button(own_page, "Try it").hasFocus()
    again = trying(own_page, qtbot)
    question = again.rows[0].question
    assert again.rows[0].slider.value() == before[question]
    session.answer(question, 6 - before[question])
    composition.live.answers_changed.emit()
    qtbot.waitUntil(lambda: not again.isVisible())


def test_that_any_statement_can_be_found_and_tried_one_not_answered_in_the_middle(
    window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    session.load_sample()
    question = next(iter(session.pack.questions.values()))
    session.answer(question.id, None)
    composition.live.tell_all()
    card = trying(opened(window, qtbot), qtbot)
    field = the_one(card, QLineEdit)
    shown = {row.question for row in card.rows} | {question.id}
    wanted = next(each for each in session.pack.questions.values() if each.id not in shown)
    QTest.keyClicks(field, wanted.text.en)
    assert wanted.text.en in texts(card)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert card.rows[0].question == wanted.id
    assert not field.text()
    field.setText(question.text.zh)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert card.rows[0].slider.value() == 3
    assert "Tried: in between. You have not answered this." in texts(card)
    qtbot.waitUntil(lambda: shows_the_trial(card, session))


def test_that_a_change_of_language_keeps_the_trial_and_the_opened_cards(
    page: MatchesPage, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    folded = cards(page)[4].folded_line
    assert folded is not None
    track = cards(page)[4].track
    folded.click()
    card = trying(page, qtbot)
    QTest.keyClick(card.rows[0].slider, Qt.Key.Key_1)
    assert card.trial is not None
    tried = dict(card.trial.tried)
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: headline(session.result(), session.pack, "zh") in texts(page))
    assert card.isVisible()
    assert card.trial.tried == tried
    assert card.rows[0].slider.value() == 1
    assert session.pack.questions[card.rows[0].question].text.zh in texts(card)
    assert next(each for each in cards(page) if each.track == track).is_open


def test_that_an_uncertain_result_offers_no_change(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    session.answer_many(dict.fromkeys(session.pack.questions, 4))
    window.navigate("matches", "")
    page = window.current_page
    qtbot.waitUntil(lambda: bool(cards(page)))
    assert not the_one(page, WhatIfCard).isVisible()


def test_that_the_later_cards_are_one_line_and_open_in_place_and_another_order_keeps_the_ranks_of_fit(
    page: MatchesPage, session: Session
) -> None:
    assert [card.is_open for card in cards(page)] == [place < 3 for place in range(len(cards(page)))]
    card = cards(page)[4]
    folded = card.folded_line
    assert folded is not None
    folded.setFocus()
    QTest.keyClick(folded, Qt.Key.Key_Return)
    assert card.is_open
    fold = the_one(card, IconButton)
    assert fold.accessibleName().startswith("Fold: ")
    assert fold.hasFocus()
    QTest.keyClick(fold, Qt.Key.Key_Return)
    assert not card.is_open
    assert card.folded_line is not None
    assert card.folded_line.hasFocus()
    ranks = {match.track: str(match.rank) for match in session.result().matches}
    for label, order in (("Can do today", "readiness"), ("May enter", "eligibility"), ("Would enjoy", "fit")):
        QTest.mouseClick(button(page, label), LEFT)
        wanted = [match.track for match in in_order(session.result().matches, order)]
        assert [each.track for each in cards(page)] == wanted
        assert all(ranks[each.track] in texts(each) for each in cards(page))


def test_that_a_trial_in_the_largest_text_is_not_wider_than_the_narrowest_window(
    page: MatchesPage, window: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    composition.preferences.change(text_size=200)
    window.resize(window.minimumSize())
    trying(page, qtbot)
    QCoreApplication.processEvents()
    assert [area.horizontalScrollBar().maximum() for area in page.findChildren(QScrollArea)] == [0]
