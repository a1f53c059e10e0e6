"""Matches: the sentence first, then every track with its reasons and its exact sum."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPushButton, QScrollArea, QTableView, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.charts.contributions import contribution_bars
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.assess import AssessPage
from opscareer.gui.pages.history import HistoryPage
from opscareer.gui.pages.matches import MatchesPage
from opscareer.gui.pages.matches_parts.match_card import MatchCard
from opscareer.gui.pages.matches_parts.profile_card import ProfileCard
from opscareer.gui.pages.matches_parts.what_if_card import WhatIfCard
from opscareer.gui.pages.print import PrintPage
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.sentences import certainty, headline, reason, retake_words, route_lines, strongest_reasons
from opscareer.wording import phrase, written_tenths

TAB = Qt.FocusPolicy.TabFocus
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture
def filled(window: MainWindow, session: Session, composition: Composition, qtbot: QtBot) -> MatchesPage:
    """The page with the sample learner's result."""
    session.load_sample()
    composition.live.tell_all()
    return opened(window, qtbot)


def opened(window: MainWindow, qtbot: QtBot, subject: str = "") -> MatchesPage:
    window.navigate("matches", subject)
    page = window.current_page
    assert isinstance(page, MatchesPage)
    qtbot.waitUntil(lambda: bool(cards(page)))
    return page


def cards(page: QWidget) -> list[MatchCard]:
    return [card for card in page.findChildren(MatchCard) if card.isVisible()]


def texts(page: QWidget) -> list[str]:
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def button(page: QWidget, text: str) -> QPushButton:
    return next(each for each in page.findChildren(QPushButton) if each.text() == text and each.isVisible())


def the_one(page: QWidget, kind: type[Kind]) -> Kind:
    found = page.findChild(kind)
    assert found is not None
    return found


def name_said(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def answer_alike(session: Session, count: int) -> None:
    session.answer_many(dict.fromkeys(list(session.pack.questions)[:count], 4))


def answer_for_a_tie(session: Session) -> None:
    """Neutral on all but two traits: one that user operation asks for, one that activity operation asks for."""
    session.answer_many(dict.fromkeys(session.pack.questions, 3))
    raised = 0
    while session.result().verdict != "tie" and raised < len(session.pack.questions):
        question = list(session.pack.questions.values())[raised]
        session.answer(question.id, 3 + next(iter(question.keys.values())))
        raised += 1


def test_that_the_page_begins_with_the_result_in_a_sentence_and_picks_out_only_the_first_of_a_clear_one(
    filled: MatchesPage, session: Session
) -> None:
    result = session.result()
    assert headline(result, session.pack, "en") in texts(filled)
    assert certainty(result, session.pack, "en") in texts(filled)
    assert [card.track for card in cards(filled)] == [match.track for match in result.matches]
    first, *others = [bool(card.property("picked")) for card in cards(filled)]
    assert first
    assert not any(others)


def test_that_the_first_card_says_what_its_numbers_mean_and_quotes_the_statements_behind_them_with_their_points(
    filled: MatchesPage, session: Session, qtbot: QtBot
) -> None:
    meanings = {phrase(f"match.{name}-means", "en") for name in ("enjoy", "can-do", "may-enter")}
    first, second, *_ = cards(filled)
    assert meanings <= set(texts(first))
    assert not meanings & set(texts(second))
    for part in strongest_reasons(session.result().matches[0]):
        assert reason(part, session.pack, "en") in texts(first)
        assert session.pack.questions[part.question].text.en in reason(part, session.pack, "en")
        assert written_tenths(part.tenths) in texts(first)
    QTest.mouseClick(button(filled, "Can do today"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(cards(filled)))
    assert meanings <= set(texts(cards(filled)[0]))


def test_that_the_sum_opens_in_place_is_the_printed_fit_and_drawn_as_the_print_draws_it(
    filled: MatchesPage, session: Session
) -> None:
    card, match = cards(filled)[1], session.result().matches[1]
    QTest.mouseClick(button(card, "Show the sum"), Qt.MouseButton.LeftButton)
    assert card.sum_table is not None
    model = card.sum_table.table.model()
    assert model.index(model.rowCount() - 1, 3).data() == written_tenths(match.fit_tenths)
    assert written_tenths(match.fit_tenths) in texts(card)
    drawing = contribution_bars(match, session.pack, "en", width=440)
    assert the_one(card.sum_table, DrawingView).drawing == drawing
    QCoreApplication.processEvents()
    QTest.mouseClick(button(card.sum_table, "Show in words"), Qt.MouseButton.LeftButton)
    assert set(drawing.twin) <= set(texts(card))
    QTest.mouseClick(button(card, "Hide the sum"), Qt.MouseButton.LeftButton)
    assert card.sum_table is None


def test_that_the_sum_is_walked_by_keys_and_no_statement_of_it_is_cut_off_in_either_language(
    filled: MatchesPage, composition: Composition, session: Session, qtbot: QtBot
) -> None:
    toggle = button(cards(filled)[0], "Show the sum")
    toggle.setFocus()
    QTest.keyClick(toggle, Qt.Key.Key_Return)
    table = the_one(cards(filled)[0], QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert table.currentIndex().row() == table.model().rowCount() - 1
    assert table.accessibleName() == "The sum for Activity operation"
    assert_whole_rows(table)
    composition.preferences.change(language="zh", theme="dark")
    qtbot.waitUntil(lambda: headline(session.result(), session.pack, "zh") in texts(filled))
    qtbot.waitUntil(lambda: bool(cards(filled)))
    the_one(cards(filled)[0], LinkButton).click()
    assert_whole_rows(the_one(cards(filled)[0], QTableView))
    composition.preferences.change(language="en", theme="light")
    qtbot.waitUntil(lambda: headline(session.result(), session.pack, "en") in texts(filled))


def assert_whole_rows(table: QTableView) -> None:
    """Each row of the table is as high as its words need, which are not alike."""
    QCoreApplication.processEvents()
    rows = range(table.model().rowCount())
    assert [row for row in rows if table.rowHeight(row) < table.sizeHintForRow(row)] == []
    assert len({table.rowHeight(row) for row in rows}) > 1


def test_that_levels_and_routes_open_in_place_and_links_lead_to_reading_and_to_planning(
    filled: MatchesPage, session: Session
) -> None:
    card, match = cards(filled)[0], session.result().matches[0]
    QTest.mouseClick(button(card, "Levels and routes"), Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()
    skills = {session.pack.skills[gap.skill].name.en for gap in match.readiness.gaps}
    routes = {f"• {line}" for line in route_lines(match.eligibility, session.pack, "en")}
    assert skills | routes <= set(texts(card))
    missing = match.readiness.need - match.readiness.have
    assert f"{missing} levels are still to be learned." in texts(card)
    QTest.mouseClick(button(card, "Hide levels and routes"), Qt.MouseButton.LeftButton)
    assert not routes & set(texts(card))
    asked: list[tuple[str, str]] = []
    card.way_asked.disconnect()
    card.way_asked.connect(lambda page, subject: asked.append((page, subject)))
    for text in ("Read about it →", "Plan towards this →"):
        QTest.mouseClick(button(card, text), Qt.MouseButton.LeftButton)
    assert asked == [("explore", card.track), ("plan", card.track)]


def test_that_the_radar_follows_the_chosen_track_and_can_be_read_as_words(
    filled: MatchesPage, session: Session
) -> None:
    profile = the_one(filled, ProfileCard)
    box, view = the_one(profile, QComboBox), the_one(profile, DrawingView)
    before = view.accessibleName()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert view.accessibleName() != before
    assert session.pack.tracks[box.currentData()].name.en in view.accessibleName()
    twin = view.drawing.twin
    assert twin[0] not in texts(filled)
    QTest.mouseClick(button(filled, "Show in words"), Qt.MouseButton.LeftButton)
    assert set(twin) <= set(texts(filled))


def test_that_a_track_as_subject_is_compared_with(
    window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    session.load_sample()
    composition.live.tell_all()
    page = opened(window, qtbot, "product-operation")
    assert the_one(page, QComboBox).currentData() == "product-operation"
    card = next(card for card in cards(page) if card.track == "product-operation")
    assert card.is_open
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())


def test_that_a_tie_picks_nobody_out_and_earlier_sittings_are_one_click_away(
    window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    answer_for_a_tie(session)
    assert session.result().verdict == "tie"
    page = opened(window, qtbot)
    assert not any(card.property("picked") for card in cards(page))
    tied = [match for match in session.result().matches if match.tied]
    shown = {card.track: texts(card) for card in cards(page)}
    for match in tied:
        assert f"Cannot be told apart · {retake_words(match.stability, 'en')}" in shown[match.track]
        assert "=1" in shown[match.track]
    assert sum("=1" in said for said in shown.values()) == len(tied)
    link = "What changed since last time →"
    assert link not in [each.text() for each in page.findChildren(QPushButton) if each.isVisible()]
    answers = session.learner.answers
    session.start_over()
    session.answer_many(answers)
    composition.live.answers_changed.emit()
    qtbot.waitUntil(lambda: link in [each.text() for each in page.findChildren(QPushButton) if each.isVisible()])
    QTest.mouseClick(button(page, link), Qt.MouseButton.LeftButton)
    assert isinstance(window.current_page, HistoryPage)


def test_that_what_would_change_the_result_is_one_click_away(
    filled: MatchesPage, window: MainWindow, qtbot: QtBot
) -> None:
    window.resize(window.minimumSize())
    card = the_one(filled, WhatIfCard)
    qtbot.waitUntil(lambda: card.visibleRegion().isEmpty())
    QTest.mouseClick(button(filled, "What would change this? ↓"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not card.visibleRegion().isEmpty())
    assert button(card, "Try it").hasFocus()


def test_that_a_page_without_answers_prints_nothing_and_leads_to_the_statements(window: MainWindow) -> None:
    window.navigate("matches")
    page = window.current_page
    assert not cards(page)
    assert not page.print_page()
    QTest.mouseClick(button(page, "Find my direction"), Qt.MouseButton.LeftButton)
    assert isinstance(window.current_page, AssessPage)


def test_that_too_few_answers_show_no_ranking_but_what_to_do(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    answer_alike(session, 5)
    window.navigate("matches")
    page = window.current_page
    qtbot.waitUntil(lambda: "We cannot tell yet which track suits you" in texts(page))
    assert not cards(page)
    assert button(page, "Answer more statements").isVisible()


def test_that_the_same_answer_everywhere_leads_to_looking_through_them_and_a_missing_education_is_asked_for(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    answer_alike(session, len(session.pack.questions))
    page = opened(window, qtbot)
    QTest.mouseClick(button(page, "Look through my answers"), Qt.MouseButton.LeftButton)
    first = next(iter(session.pack.questions.values())).text.en
    assert first in texts(window.current_page)
    window.back()
    QTest.mouseClick(button(cards(page)[0], "Tell us your education →"), Qt.MouseButton.LeftButton)
    assert isinstance(window.current_page, AssessPage)
    assert "About you" in texts(window.current_page)


def test_that_a_new_answer_is_in_the_result_at_the_next_visit(
    filled: MatchesPage, window: MainWindow, session: Session, composition: Composition, qtbot: QtBot
) -> None:
    before = texts(filled)
    window.navigate("home")
    leanings = {name: question.keys for name, question in session.pack.questions.items()}
    session.answer_many(
        {name: 3 + 2 * keys.get("writing", 0) + 2 * keys.get("reading", 0) for name, keys in leanings.items()}
    )
    composition.live.answers_changed.emit()
    window.navigate("matches")
    after = headline(session.result(), session.pack, "en")
    assert after not in before
    qtbot.waitUntil(lambda: after in texts(filled))


@pytest.mark.usefixtures("no_preview")
def test_that_ctrl_p_and_the_button_lead_to_the_pages_to_print(filled: MatchesPage, window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    printing = window.current_page
    assert isinstance(printing, PrintPage)
    window.back()
    assert filled.isVisible()
    assert not printing.isVisible()
    QTest.mouseClick(button(filled, "Print results"), Qt.MouseButton.LeftButton)
    assert printing.isVisible()


def test_that_everything_the_keyboard_reaches_has_a_name(filled: MatchesPage, window: MainWindow) -> None:
    QTest.mouseClick(button(filled, "Show the sum"), Qt.MouseButton.LeftButton)
    assert_all_named(filled)
    for subject in ("", "skills", "about"):
        window.navigate("assess", subject)
        assert_all_named(window.current_page)


def assert_all_named(page: QWidget) -> None:
    reached = [widget for widget in page.findChildren(QWidget) if widget.isVisible() and widget.focusPolicy() & TAB]
    reached = [widget for widget in reached if not widget.objectName().startswith("qt_")]  # parts of Qt's own fields
    assert reached
    assert [widget for widget in reached if not name_said(widget)] == []


def test_that_nothing_is_wider_than_the_narrowest_window_at_the_largest_text(
    filled: MatchesPage, window: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    composition.preferences.change(text_size=200)
    window.resize(window.minimumSize())
    for page_id, subject in (("matches", ""), ("assess", "skills"), ("assess", "about"), ("assess", "review")):
        window.navigate(page_id, subject)
        qtbot.waitUntil(window.current_page.isVisible)
        QCoreApplication.processEvents()
        bars = [area.horizontalScrollBar().maximum() for area in window.current_page.findChildren(QScrollArea)]
        assert bars == [0], (page_id, subject)
