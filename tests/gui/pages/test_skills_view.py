"""Explore › Skills: map, list and search show the same, by mouse and by keys; a skill's card leads on to everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.charts.shapes import Rect
from opscareer.charts.skill_map import MOST_AT_ONCE
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore_parts.skills.map_maker import MapMaker
from opscareer.gui.pages.explore_parts.skills.skill_card import SkillCard
from opscareer.gui.pages.explore_parts.skills.skill_list import SkillList
from opscareer.gui.pages.explore_parts.skills.skill_map_view import SkillMapView
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.drawing_map import DrawingMap
from opscareer.gui.widgets.drawing_view import DrawingView
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.wording import LANGUAGES
from tests.building import skill, small_pack, track

_Kind = TypeVar("_Kind", bound=QWidget)
SKILL = "skill:copywriting"
TRACK = "track:content-operation"


@pytest.fixture
def view(window: MainWindow, qtbot: QtBot) -> SkillMapView:
    """The map of the shipped pack, drawn."""
    window.resize(1400, 900)
    window.navigate("explore", "skills")
    shown = child(window.current_page, SkillMapView)
    qtbot.waitUntil(lambda: bool(picture(shown).current))
    return shown


def child(parent: QWidget, kind: type[_Kind]) -> _Kind:
    found = parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def picture(view: SkillMapView) -> DrawingMap:
    return child(view, DrawingMap)


def skills(view: SkillMapView) -> SkillList:
    return child(view, SkillList)


def canvas(view: SkillMapView) -> DrawingView:
    return child(view, DrawingView)


def lit_boxes(view: SkillMapView) -> int:
    return sum(isinstance(shape, Rect) and shape.outline == "accent" for shape in canvas(view).drawing.shapes)


def said(view: SkillMapView) -> str:
    return " ".join(label.text() for label in view.findChildren(PlainText) if label.isVisibleTo(view))


def key(view: SkillMapView, *keys: Qt.Key) -> None:
    picture(view).setFocus()
    for each in keys:
        QTest.keyClick(picture(view), each)


def click(view: SkillMapView, name: str, *, double: bool = False) -> None:
    spot = picture(view).box(name).center().toPoint()
    (QTest.mouseDClick if double else QTest.mouseClick)(
        canvas(view), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot
    )


def test_that_a_click_lights_a_skill_in_map_list_and_words_until_escape_and_pointing_only_while_it_lasts(
    view: SkillMapView, pack: Pack
) -> None:
    click(view, SKILL)
    assert lit_boxes(view) > 1
    assert skills(view).current() == SKILL
    assert pack.tracks["content-operation"].name.en in said(view)
    key(view, Qt.Key.Key_Escape)
    assert lit_boxes(view) == 0
    assert skills(view).current() == ""
    spot = picture(view).box(SKILL).center().toPoint()
    QTest.mouseMove(canvas(view), spot)
    assert lit_boxes(view) > 1
    QTest.mouseMove(canvas(view), QPoint(1, 1))
    assert lit_boxes(view) == 0


def test_that_the_map_is_walked_by_keys_from_end_to_end_spoken_and_with_the_ring_in_sight(
    view: SkillMapView, window: MainWindow, pack: Pack
) -> None:
    key(view, Qt.Key.Key_Home)
    first = picture(view).current
    assert first.startswith("skill:")
    spoken = QAccessible.queryAccessibleInterface(picture(view)).text(QAccessible.Text.Description)
    assert spoken.startswith(f"{pack.skills[first.removeprefix('skill:')].name.en}. ")
    for _ in range(12):
        key(view, Qt.Key.Key_Right)
    assert picture(view).current.startswith("track:")
    key(view, Qt.Key.Key_End, Qt.Key.Key_Home)
    assert picture(view).current == first
    window.resize(900, 600)
    key(view, Qt.Key.Key_Home)
    for _ in range(30):
        key(view, Qt.Key.Key_Down)
        middle = picture(view).box(picture(view).current).center().toPoint()
        assert canvas(view).visibleRegion().contains(middle)


def test_that_enter_opens_the_card_of_a_skill_and_a_double_click_the_page_of_a_track_and_the_way_leads_back(
    view: SkillMapView, window: MainWindow, pack: Pack, qtbot: QtBot
) -> None:
    click(view, SKILL)
    key(view, Qt.Key.Key_Return)
    card = child(window.current_page, SkillCard)
    qtbot.waitUntil(card.isVisible)
    assert not view.isVisible()
    assert window.current_page.accessibleName() == pack.skills["copywriting"].name.en
    window.navigate("explore", "skills")
    assert view.isVisible()
    assert lit_boxes(view) > 1
    click(view, TRACK, double=True)
    assert window.current_page.accessibleName() == pack.tracks["content-operation"].name.en


def test_that_a_tracks_subject_lights_it_and_an_unknown_one_shows_the_map(
    view: SkillMapView, window: MainWindow, pack: Pack
) -> None:
    window.navigate("explore", "skills/content-operation")
    assert picture(view).current == TRACK
    assert pack.tracks["content-operation"].first_position.name.en in said(view)
    window.navigate("explore", "skills/no-such-skill")
    assert view.isVisible()


def test_that_a_search_in_either_language_narrows_list_and_map(view: SkillMapView) -> None:
    for sought in ("copywriting", "文案"):
        QTest.keyClicks(child(view, QLineEdit), "x")
        child(view, QLineEdit).setText(sought)
        rows = skills(view).model().rowCount()
        assert 0 < lit_boxes(view) < rows  # a heading stands above what was found
        assert "found" in said(view)
        key(view, Qt.Key.Key_Escape)
        assert child(view, QLineEdit).text() == ""
        assert skills(view).model().rowCount() > rows


def test_that_the_list_is_the_twin_of_the_map(view: SkillMapView, pack: Pack) -> None:
    skills(view).setFocus()
    QTest.keyClick(skills(view), Qt.Key.Key_Down)
    QTest.keyClick(skills(view), Qt.Key.Key_Down)
    assert skills(view).current() == picture(view).current
    assert lit_boxes(view) >= 1
    headings = 9
    assert skills(view).model().rowCount() == len(pack.skills) + len(pack.tracks) + headings


def test_that_plus_minus_and_nought_zoom(view: SkillMapView) -> None:
    before = picture(view).zoom
    QTest.keyClicks(picture(view), "+")
    closer = picture(view).zoom
    QTest.keyClicks(picture(view), "--")
    farther = picture(view).zoom
    assert farther < before < closer
    QTest.keyClicks(picture(view), "+++0")
    assert canvas(view).width() <= picture(view).viewport().width()
    assert canvas(view).height() <= picture(view).viewport().height()


def test_that_map_and_list_follow_the_language(view: SkillMapView, composition: Composition, qtbot: QtBot) -> None:
    click(view, SKILL)
    composition.preferences.change(language="zh")
    qtbot.waitUntil(lambda: "前置" in said(view) or "入门" in said(view))
    assert skills(view).current() == SKILL


def test_that_every_link_of_a_card_leads_to_where_it_says(window: MainWindow, pack: Pack) -> None:
    window.navigate("explore", "skills/data-analysis")
    card = child(window.current_page, SkillCard)
    targets = {link.objectName() for link in card.findChildren(LinkButton)}
    skill_record = pack.skills["data-analysis"]
    assert {f"skills/{before}" for before in skill_record.prerequisites} <= targets
    modules = {m.id for m in pack.modules.values() if any(t.skill == "data-analysis" for t in m.teaches)}
    assert {f"learning/{module}" for module in modules} <= targets
    assert any(target in pack.tracks for target in targets)
    before = next(iter(skill_record.prerequisites))
    link = next(link for link in card.findChildren(LinkButton) if link.objectName() == f"skills/{before}")
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert window.current_page.accessibleName() == pack.skills[before].name.en


def test_that_the_persons_own_level_is_marked(window: MainWindow, session: Session) -> None:
    marks = ("You are here", "You said you are new to this: level 1 comes first.")
    for rated, marked in ((None, []), (2, [marks[0]]), (0, [marks[1]])):
        if rated is not None:
            session.rate_skill("copywriting", rated)
        window.navigate("explore", "skills/copywriting")
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        card = child(window.current_page, SkillCard)
        assert [label.text() for label in card.findChildren(PlainText) if label.text() in marks] == marked


def large_pack() -> Pack:
    names = [f"s-{number}" for number in range(400)]
    made = [skill(name, {names[number - 1]: 1} if number % 5 else None) for number, name in enumerate(names)]
    return small_pack(skills=made, tracks=[track("taker", [dict.fromkeys(names[:200], 1)])])


def test_that_the_map_of_a_large_pack_shows_surroundings_and_the_list_everything_and_of_an_empty_one_both_are_empty(
    window: MainWindow, qtbot: QtBot
) -> None:
    view = SkillMapView(window.context)
    qtbot.addWidget(view)
    view.show_pack(large_pack(), "")
    qtbot.waitUntil(lambda: bool(picture(view).current))
    assert "too large for one picture" in said(view)
    assert skills(view).model().rowCount() > 400 > MOST_AT_ONCE
    skills(view).picked.emit("skill:s-399")
    qtbot.waitUntil(lambda: picture(view).current == "skill:s-399")
    view.show_pack(replace(small_pack(), hash="1" * 64), "")
    qtbot.waitUntil(lambda: "Pick a skill or a track" in said(view))
    key(view, Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert skills(view).model().rowCount() == 0


def test_that_only_the_map_wanted_last_is_told_of(qapp: QApplication, qtbot: QtBot) -> None:
    maker = MapMaker(qapp)
    heard: list[str | None] = []
    maker.made.connect(lambda made: heard.append(made.drawn.centre))
    pack = large_pack()
    for number in range(5):
        maker.ask(pack, "en", f"skill:s-{number}")
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["skill:s-4"]
    maker.deleteLater()


def test_that_nothing_is_cut_off_in_a_small_window_with_large_text(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 600)
    for language in LANGUAGES:
        window.context.preferences.change(language=language, text_size=200)
        for subject in ("skills", "skills/data-analysis"):
            window.navigate("explore", subject)
            scroll = child(window.current_page, QScrollArea)
            qtbot.waitUntil(lambda shown=scroll: shown.verticalScrollBar().maximum() > 0)  # type: ignore[misc]
            assert scroll.horizontalScrollBar().maximum() == 0
