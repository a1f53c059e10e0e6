"""Explore › Learning: finding a module, and reading it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.context import Context
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.explore import ExplorePage
from opscareer.gui.pages.explore_parts.learning.module_card import ModuleCard
from opscareer.gui.pages.explore_parts.learning.module_list import ModuleList, ModuleListModel, ModuleRow
from opscareer.gui.pages.explore_parts.learning.requirement_list import RequirementList
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.needs import calls_for, rungs_with_levels
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import ModuleNeeded, SkillNeeded
from tests.building import all_of, any_of
from tests.gui.pages.explore_walk import link, opened, press, press_text, shown, texts


@pytest.fixture
def page(window: MainWindow) -> ExplorePage:
    """Learning in a window wide enough for both panes."""
    window.resize(1280, 800)
    return opened(window, "learning")


def modules(page: ExplorePage) -> ModuleList:
    return shown(page, ModuleList)[0]


def names(page: ExplorePage) -> list[str]:
    model = modules(page).model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def box(page: ExplorePage, name: str) -> QComboBox:
    return next(box for box in shown(page, QComboBox) if box.accessibleName() == name)


def choose(box: QComboBox, data: str) -> None:
    box.setCurrentIndex(box.findData(data))
    box.activated.emit(box.currentIndex())


def read(page: ExplorePage) -> list[str]:
    return [card.accessibleName() for card in shown(page, ModuleCard)]


def test_that_every_module_is_listed_the_first_is_read_and_arrow_keys_browse_beside_the_list(
    page: ExplorePage, pack: Pack
) -> None:
    assert names(page) == [module.name.en for module in pack.modules.values()]
    assert read(page) == names(page)[:1]
    modules(page).setFocus()
    QTest.keyClick(modules(page), Qt.Key.Key_Down)
    assert read(page) == names(page)[1:2]


def test_that_words_are_found_in_either_language_and_what_nothing_meets_says_so_and_can_be_cleared(
    window: MainWindow, page: ExplorePage, pack: Pack
) -> None:
    field = shown(page, QLineEdit)[0]
    for typed in ("thirty copy", "文案 三十天"):
        field.setText(typed)
        assert names(page) == ["Thirty days of copy"]
    field.setText("zzzz")
    assert "No module meets all of this." in texts(page)
    press_text(page, "Clear the filter")
    assert len(names(page)) == len(pack.modules)
    field.setText("zzzz")
    opened(window, "learning/thirty-days-of-copy")  # is read whatever the filter says
    assert read(page) == ["Thirty days of copy"]
    assert modules(page).picked == "thirty-days-of-copy"
    assert modules(page).viewport().rect().intersects(modules(page).visualRect(modules(page).currentIndex()))


def test_that_wishes_for_kind_and_skill_hold_together_and_so_does_what_a_tracks_positions_need(
    page: ExplorePage, pack: Pack
) -> None:
    choose(box(page, "Needed by"), "user-operation")
    *_, (_, levels) = rungs_with_levels(pack.tracks["user-operation"], pack.skills)
    assert names(page) == [module.name.en for module in pack.modules.values() if calls_for(levels, module)]
    assert len(names(page)) < len(pack.modules)
    choose(box(page, "Needed by"), "")
    assert len(names(page)) == len(pack.modules)
    choose(box(page, "Kind"), "study")
    choose(box(page, "Teaches"), "copywriting")
    wanted = [
        module.name.en
        for module in pack.modules.values()
        if module.kind == "study" and any(teaching.skill == "copywriting" for teaching in module.teaches)
    ]
    assert wanted
    assert names(page) == wanted


def test_that_a_module_tells_all_the_pack_says_and_its_requirement_leads_to_a_skill(
    window: MainWindow, pack: Pack
) -> None:
    module = pack.modules["thirty-days-of-copy"]
    page = opened(window, f"learning/{module.id}")
    said = texts(page)
    reached = [pack.skills[teaching.skill].levels[teaching.to - 1].en for teaching in module.teaches]
    steps = [f"{number} · {step.text.en}" for number, step in enumerate(module.steps, start=1)]
    for text in (module.summary.en, module.deliverable.en, module.check.en, *reached, *steps):
        assert text in said
    page = opened(window, "learning/copy-that-gets-read")
    assert link(page, pack.skills["copywriting"].name.en).subject == "skills/copywriting"


def test_that_a_narrow_window_shows_the_list_or_the_module_and_the_whole_tab_asked_for_is_the_list(
    window: MainWindow,
) -> None:
    window.resize(900, 600)
    page = opened(window, "learning")
    assert read(page) == []
    modules(page).setFocus()
    QTest.keyClick(modules(page), Qt.Key.Key_Return)
    assert read(page) == ["Planning an activity"]
    assert shown(page, ModuleList) == []
    press(next(button for button in shown(page, LinkButton) if button.text() == "← All modules"))
    assert read(page) == []
    assert modules(page).picked
    assert read(opened(window, "learning/thirty-days-of-copy")) == ["Thirty days of copy"]
    assert read(opened(window, "learning")) == []
    assert modules(page).picked == "thirty-days-of-copy"


def test_that_nested_requirements_are_told_as_they_nest(qtbot: QtBot, context: Context, pack: Pack) -> None:
    copy, video = SkillNeeded(skill="copywriting", level=1), SkillNeeded(skill="short-video", level=2)
    choice = any_of(copy, all_of(video, ModuleNeeded(module="thirty-days-of-copy")))
    told = RequirementList(context, pack, (choice,), {"copywriting": 1})
    qtbot.addWidget(told)
    told.show()
    assert sorted(texts(told)) == sorted(
        (
            "One of these is enough:",
            "Copywriting, level 1",
            "✓ you hold it",
            "All of these together:",
            f"{pack.skills['short-video'].name.en}, level 2",
            "Thirty days of copy, finished",
        )
    )
    left = {text.text(): text.mapTo(told, QPoint(0, 0)).x() for text in told.findChildren(PlainText)}
    assert left["One of these is enough:"] < left["Copywriting, level 1"] == left["All of these together:"]
    assert left["All of these together:"] < left["Thirty days of copy, finished"]


def test_that_the_list_model_keeps_the_rules_of_qt_and_finds_places() -> None:
    model = ModuleListModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([ModuleRow(f"m-{number}", f"Module {number}", "note", 1) for number in range(10_000)])
    assert model.rowCount() == 10_000
    assert model.module_at(model.index_of("m-9999")) == "m-9999"
    assert not model.index_of("nowhere").isValid()
    assert model.module_at(model.index_of("nowhere")) == ""


def test_that_another_pack_is_read_from_its_first_module_and_ten_thousand_are_listed_and_narrowed(
    window: MainWindow, session: Session, pack: Pack
) -> None:
    window.resize(1280, 800)
    opened(window, "learning/thirty-days-of-copy")
    last = list(pack.modules.values())[-1]
    session.pack = replace(pack, modules={last.id: last})
    page = opened(window, "learning")
    assert names(page) == read(page) == [last.name.en]
    many = {f"m-{number}": last.model_copy(update={"id": f"m-{number}"}) for number in range(10_000)}
    session.pack = replace(pack, modules={**many, **pack.modules})
    page = opened(window, "learning")
    assert modules(page).model().rowCount() == len(session.pack.modules)
    shown(page, QLineEdit)[0].setText("thirty days of copy")
    assert names(page) == ["Thirty days of copy"]
