"""Explore › Sources: the sections of the source text, their facts, and the records that carry them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore_parts.record_links import RecordLink
from opscareer.gui.pages.explore_parts.sources_view import SourcesView
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack


def opened(window: MainWindow, qtbot: QtBot, subject: str) -> SourcesView:
    window.navigate("explore", subject)
    qtbot.waitUntil(lambda: bool(window.current_page.findChildren(SourcesView)))
    return window.current_page.findChildren(SourcesView)[0]


def words(view: SourcesView) -> list[str]:
    return [label.text() for label in view.findChildren(PlainText) if label.isVisible()]


def test_that_every_section_is_listed_with_the_number_of_its_facts(
    window: MainWindow, qtbot: QtBot, pack: Pack
) -> None:
    view = opened(window, qtbot, "sources")
    said = words(view)
    for section in pack.sections():
        assert section.title.en in said
    goals = [fact for fact in pack.facts.values() if fact.section == "s1.goals"]
    assert f"{len(goals)} facts" in said


def test_that_codes_of_others_stand_with_their_attribution(window: MainWindow, qtbot: QtBot, pack: Pack) -> None:
    said = words(opened(window, qtbot, "sources"))
    assert len(pack.manifest.classifications) == 2
    assert all(classification.attribution.en in said for classification in pack.manifest.classifications)


def test_that_a_click_on_a_section_tells_its_facts(window: MainWindow, qtbot: QtBot, pack: Pack) -> None:
    view = opened(window, qtbot, "sources")
    line = next(found for found in view.findChildren(ClickableCard) if found.objectName() == "s1.goals")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    facts = [fact.text.en for fact in pack.facts.values() if fact.section == "s1.goals"]
    qtbot.waitUntil(lambda: set(facts) <= set(words(view)))
    assert not any(fact.text.en in words(view) for fact in pack.facts.values() if fact.section == "s9")


@pytest.mark.parametrize("section", ["s5.acquisition", "s8"])
def test_that_every_record_that_carries_a_fact_can_be_gone_to(
    window: MainWindow, qtbot: QtBot, pack: Pack, section: str
) -> None:
    view = opened(window, qtbot, f"sources/{section}")
    carriers = {
        name.split("/")[1] for fact in pack.facts.values() if fact.section == section for name in fact.carried_by
    }
    links = view.findChildren(RecordLink)
    assert len(links) >= len(carriers) > 0
    for page, subject in {(link.page, link.subject) for link in links}:
        window.navigate(page, subject)
