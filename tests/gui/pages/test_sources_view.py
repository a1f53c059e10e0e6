"""Explore › Sources: the sections of the source text, their facts, and the records that carry them."""

from __future__ import annotations

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


def test_that_every_section_is_listed_with_the_number_of_its_facts_which_a_click_tells_and_codes_with_attribution(
    window: MainWindow, qtbot: QtBot, pack: Pack
) -> None:
    view = opened(window, qtbot, "sources")
    said = words(view)
    for section in pack.sections():
        assert section.title.en in said
    facts = [fact.text.en for fact in pack.facts.values() if fact.section == "s1.goals"]
    assert f"{len(facts)} facts" in said
    assert len(pack.manifest.classifications) == 2
    assert all(classification.attribution.en in said for classification in pack.manifest.classifications)
    line = next(found for found in view.findChildren(ClickableCard) if found.objectName() == "s1.goals")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: set(facts) <= set(words(view)))
    assert not any(fact.text.en in words(view) for fact in pack.facts.values() if fact.section == "s9")


def test_that_every_record_that_carries_a_fact_can_be_gone_to(window: MainWindow, qtbot: QtBot, pack: Pack) -> None:
    places: dict[tuple[str, str], str] = {}
    for section in ("s5.acquisition", "s8"):
        view = opened(window, qtbot, f"sources/{section}")
        carriers = {
            name.split("/")[1] for fact in pack.facts.values() if fact.section == section for name in fact.carried_by
        }
        links = view.findChildren(RecordLink)
        assert len(links) >= len(carriers) > 0
        for link in links:
            part, _, record = link.subject.rpartition("/")
            places[link.page, part] = record
    for (page, part), record in places.items():  # of every kind one
        window.navigate(page, f"{part}/{record}" if part else record)
