"""History: every sitting with what came of it, and what changed between any two."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.demo import sample_learner
from opscareer.app.session import Session
from opscareer.app.sitting import PastSitting, changes, past_sitting
from opscareer.assessment.telling import change_words
from opscareer.gui.application import Composition
from opscareer.gui.commands import COMMANDS
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.history import HistoryPage
from opscareer.gui.pages.history_parts.sitting_names import sitting_names
from opscareer.gui.pages.history_parts.sitting_row import SittingRow
from opscareer.gui.pages.matches import MatchesPage
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.paths import shipped_pack
from opscareer.records.saved import SavedSitting
from opscareer.records.store_problem import StoreProblem
from tests.page_texts import page_texts
from tests.shipped import pack as shipped

NOW = sample_learner(shipped()).answers
FLIPPED = {question: 6 - answer for question, answer in NOW.items()}
FEW = dict(list(NOW.items())[:30])
MARCH, JUNE = datetime(2026, 3, 3, 9, tzinfo=UTC), datetime(2026, 6, 18, 9, tzinfo=UTC)


def put_away(when: datetime, answers: Mapping[str, int], pack_hash: str | None = None) -> PastSitting:
    return past_sitting(shipped(), SavedSitting(when, when, answers, frozenset(), pack_hash))


@pytest.fixture
def past(session: Session, monkeypatch: pytest.MonkeyPatch) -> list[PastSitting]:
    """The sittings that were put away, oldest first; tests put some in."""
    sittings: list[PastSitting] = []
    monkeypatch.setattr(session, "sittings", lambda: tuple(sittings))
    return sittings


def answer_all(session: Session, answers: Mapping[str, int]) -> None:
    session.answer_many(answers)


def opened(window: MainWindow, qtbot: QtBot, count: int) -> HistoryPage:
    window.navigate("history")
    page = window.current_page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: len(rows(page)) == count)
    return page


def rows(page: HistoryPage) -> list[SittingRow]:
    return [row for row in page.findChildren(SittingRow) if row.isVisible()]


def texts(page: HistoryPage) -> list[str]:
    return [text.text() for text in page.findChildren(PlainText) if text.isVisible()]


def compared(page: HistoryPage) -> list[str]:
    """What the picked sittings are called, the later first."""
    return [row.name for row in rows(page) if row.isChecked()]


def shown_drawing(page: HistoryPage) -> DrawingView:
    (view,) = (view for view in page.findChildren(DrawingView) if view.isVisible())
    return view


def test_that_an_empty_page_says_what_will_be_here_and_leads_to_the_questions(
    window: MainWindow, past: list[PastSitting], qtbot: QtBot
) -> None:
    window.navigate("history")
    page = window.current_page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: any("are kept here" in text for text in texts(page)))
    (button,) = (each for each in page.findChildren(QPushButton) if each.text() == "Find my direction")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.current_page is not page
    assert not rows(page)


def test_that_a_sitting_put_away_by_starting_over_stands_below_the_present_one(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    answer_all(session, FEW)
    session.start_over()
    answer_all(session, FLIPPED)
    page = opened(window, qtbot, 2)
    now, before = rows(page)
    assert now.name == "Now"
    assert before.view.answers == FEW
    assert "Short form: 30 of 96 statements answered" in texts(page)


def test_that_one_sitting_alone_is_shown_without_a_comparison_or_anything_to_print(
    window: MainWindow, session: Session, past: list[PastSitting], qtbot: QtBot
) -> None:
    answer_all(session, NOW)
    page = opened(window, qtbot, 1)
    assert any(text.startswith("One sitting so far.") for text in texts(page))
    QTest.mouseClick(rows(page)[0], Qt.MouseButton.LeftButton)
    assert compared(page) == []
    assert not page.print_page()
    assert not [table for table in page.findChildren(TextTable) if table.isVisible()]


def test_that_the_last_two_are_compared_at_first(
    window: MainWindow, session: Session, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH, FEW), put_away(JUNE, FLIPPED)]
    answer_all(session, NOW)
    page = opened(window, qtbot, 3)
    assert [row.name for row in rows(page)] == ["Now", "18 June 2026", "3 March 2026"]
    assert compared(page) == ["Now", "18 June 2026"]
    said = change_words(changes(shipped(), FLIPPED, NOW), shipped(), "en")
    assert set(said) <= set(texts(page))
    assert "What changed: 18 June 2026 → Now" in texts(page)
    assert shown_drawing(page).drawing.title == "Your answers, trait by trait: 18 June 2026 and Now"


def test_that_another_one_picked_takes_the_place_of_the_one_picked_first_and_one_of_the_two_changes_nothing(
    window: MainWindow, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH, FEW), put_away(JUNE, FLIPPED), put_away(JUNE.replace(month=9), NOW)]
    page = opened(window, qtbot, 3)
    september, june, march = rows(page)
    QTest.mouseClick(september, Qt.MouseButton.LeftButton)
    assert compared(page) == [september.name, june.name]
    QTest.mouseClick(march, Qt.MouseButton.LeftButton)
    assert compared(page) == [september.name, march.name]
    qtbot.waitUntil(lambda: "What changed: 3 March 2026 → 18 September 2026" in texts(page))
    QTest.keyClick(june, Qt.Key.Key_Return)
    assert compared(page) == [june.name, march.name]
    assert june.accessibleName().endswith("after")
    assert march.accessibleName().endswith("before")
    assert not september.accessibleName().endswith(("before", "after"))


def test_that_a_clear_change_of_a_track_stands_out_in_the_ranking(
    window: MainWindow, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH, FLIPPED), put_away(JUNE, NOW)]
    page = opened(window, qtbot, 2)
    (table,) = (table for table in page.findChildren(TextTable) if table.isVisible())
    cells = [text for text in table.findChildren(PlainText) if text.isVisible()]
    assert [cell.text() for cell in cells[:4]] == ["Track", "3 March 2026", "18 June 2026", "What changed"]
    assert {cell.text() for cell in cells if cell.role == "strong"} == {"suits you better"}
    assert {cell.text() for cell in cells if cell.role == "quiet"} == {"no clear change"}


def test_that_sittings_too_far_apart_are_said_to_be(window: MainWindow, past: list[PastSitting], qtbot: QtBot) -> None:
    first, last = list(NOW.items())[:1], list(NOW.items())[1:2]
    past += [put_away(MARCH, dict(first)), put_away(JUNE, dict(last))]
    page = opened(window, qtbot, 2)
    assert any("too few answers to the same traits" in text for text in texts(page))
    assert not [view for view in page.findChildren(DrawingView) if view.isVisible()]


def test_that_another_edition_is_told_answers_given_meanwhile_come_and_the_way_back_leads_to_the_matches(
    window: MainWindow, composition: Composition, past: list[PastSitting], qtbot: QtBot
) -> None:
    past.append(put_away(MARCH, {**NOW, "gone-a": 3, "gone-b": 3}, "another"))
    page = opened(window, qtbot, 1)
    (told,) = (text for text in texts(page) if text.startswith("Answered with another edition"))
    assert "2 of the answers are to statements" in told
    composition.live.change(lambda open_session: answer_all(open_session, NOW), composition.live.answers_changed)
    qtbot.waitUntil(lambda: len(rows(page)) == 2)
    (crumb,) = (each for each in page.findChildren(QPushButton) if each.text() == "← Matches")
    QTest.mouseClick(crumb, Qt.MouseButton.LeftButton)
    assert isinstance(window.current_page, MatchesPage)


def test_that_sittings_of_one_day_are_told_apart_by_the_time(past: list[PastSitting]) -> None:
    from opscareer.app.sitting import looked_back

    views = [
        looked_back(shipped(), sample_learner(shipped()), put_away(when, FEW))
        for when in (JUNE.replace(hour=15, minute=5), JUNE, MARCH)
    ]
    first, second, third = sitting_names(views, "en")
    assert first != second
    assert first.startswith("18 June 2026 ")
    assert third == "3 March 2026"


def test_that_the_picked_stay_picked_when_the_language_changes(
    window: MainWindow, composition: Composition, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH, FEW), put_away(JUNE, FLIPPED), put_away(JUNE.replace(month=9), NOW)]
    page = opened(window, qtbot, 3)
    QTest.mouseClick(rows(page)[2], Qt.MouseButton.LeftButton)
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: "变化：2026年3月3日 → 2026年9月18日" in texts(page))


def test_that_the_earlier_ones_of_many_are_folded_until_asked_for(
    window: MainWindow, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH.replace(day=day), FEW) for day in range(1, 7)]
    page = opened(window, qtbot, 4)
    (more,) = (each for each in page.findChildren(QPushButton) if each.text() == "Show 2 earlier sittings")
    QTest.mouseClick(more, Qt.MouseButton.LeftButton)
    assert len(rows(page)) == 6
    assert not more.isVisible()


def test_that_what_changed_is_printed(
    window: MainWindow,
    past: list[PastSitting],
    told: list[Message],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    past += [put_away(MARCH, FEW), put_away(JUNE, FLIPPED)]
    window.context.preferences.change(language="zh")
    page = opened(window, qtbot, 2)
    target = tmp_path / "变化.pdf"
    monkeypatch.setattr(page.printing.place, "ask", lambda *_: page.printing.place.chosen.emit(target))
    (button,) = (each for each in page.findChildren(QPushButton) if each.text() == "打印变化")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1].text == f"变化已保存在 {target}。"
    text = "".join(page_texts(PdfReader(target)))
    assert "变化：2026年3月3日→2026年6月18日" in "".join(text.split())


def test_that_sittings_of_somebody_else_are_gone_before_the_page_is_seen_again(
    window: MainWindow, session: Session, composition: Composition, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH, FEW), put_away(JUNE, FLIPPED)]
    page = opened(window, qtbot, 2)
    window.navigate("home")
    past.clear()
    composition.live.tell_all()
    window.navigate("history")
    assert rows(page) == []
    qtbot.waitUntil(lambda: any("are kept here" in text for text in texts(page)))


def test_that_at_the_largest_text_everything_fits_across_and_is_named_in_either_language(
    window: MainWindow, past: list[PastSitting], qtbot: QtBot
) -> None:
    past += [put_away(MARCH, FEW, "another"), put_away(JUNE, FLIPPED), put_away(JUNE.replace(month=9), NOW)]
    window.context.preferences.change(text_size=200)
    window.resize(900, 600)
    page = opened(window, qtbot, 3)
    assert_fits_across_and_is_named(page)
    window.context.preferences.change(language="zh")
    qtbot.waitUntil(lambda: "变化：2026年6月18日 → 2026年9月18日" in texts(page))
    assert_fits_across_and_is_named(page)


def assert_fits_across_and_is_named(page: HistoryPage) -> None:
    QCoreApplication.processEvents()
    (scroll,) = page.findChildren(QScrollArea)
    assert scroll.verticalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().maximum() == 0
    reached = [widget for widget in page.findChildren(QWidget) if widget.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [type(widget).__name__ for widget in reached if widget.isVisible() and not widget.accessibleName()] == []


def test_that_earlier_sittings_that_cannot_be_read_are_told_and_the_present_one_shown(
    window: MainWindow, session: Session, told: list[Message], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def unreadable() -> tuple[PastSitting, ...]:
        raise StoreProblem("damaged", shipped_pack())

    monkeypatch.setattr(session, "sittings", unreadable)
    answer_all(session, FEW)
    opened(window, qtbot, 1)
    assert [message.text for message in told] == ["Your earlier sittings could not be read."]


def test_that_leaving_off_is_told(
    window: MainWindow, past: list[PastSitting], told: list[Message], qtbot: QtBot
) -> None:
    past.append(put_away(MARCH, FEW))
    page = opened(window, qtbot, 1)
    page._sittings.progressed.emit(0.5)
    assert "Looking back at your sittings…" in texts(page)
    (cancel,) = (each for each in page.findChildren(QPushButton) if each.text() == "Cancel" and each.isVisible())
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert [message.text for message in told] == ["Stopped. Open the page again to see your sittings."]
    assert "Looking back at your sittings…" not in texts(page)


def test_that_the_search_knows_the_way(window: MainWindow) -> None:
    COMMANDS["history"].carry_out(window.context)
    assert isinstance(window.current_page, HistoryPage)
