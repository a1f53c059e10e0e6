"""Knowledge: the pack as a tree, a record as it is written with its live problems, and packs from elsewhere."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QScrollArea, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.knowledge import KnowledgePage
from opscareer.gui.pages.knowledge_parts.record_names import RecordNames
from opscareer.gui.widgets.buttons import LinkButton, PrimaryButton
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.code_view import CodeView
from opscareer.gui.widgets.progress_strip import ProgressStrip
from opscareer.knowledge.reader import read_pack
from tests.gui.pages.explore_walk import press, press_text, shown, texts
from tests.handbook_pack import HANDBOOK_FILES
from tests.knowledge.written_packs import changed, write_pack
from tests.records.new_store import open_new_store

_Kind = TypeVar("_Kind", bound=QWidget)
WRONG = changed("skills.yaml", "prerequisites: {copywriting: 1}", "prerequisites: {copywritting: 1}", HANDBOOK_FILES)
OTHER = changed("pack.yaml", "title: {en: Small, zh: 小}", "title: {en: Another, zh: 另一个}", HANDBOOK_FILES)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of the pack in use."""
    return write_pack(tmp_path / "pack", HANDBOOK_FILES)


@pytest.fixture
def session(folder: Path, tmp_path: Path) -> Session:
    """A session with a small pack from elsewhere."""
    return Session(read_pack(folder), open_new_store(tmp_path / "data"), source=folder)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> KnowledgePage:
    """The page with the small pack looked through."""
    window.resize(1280, 900)
    window.navigate("knowledge")
    shown_page = window.current_page
    assert isinstance(shown_page, KnowledgePage)
    wait_checked(shown_page, qtbot)
    return shown_page


def wait_checked(page: KnowledgePage, qtbot: QtBot, source: Path | None = None) -> None:
    def is_checked() -> bool:
        seen = page.look.catalogue
        return seen is not None and seen.is_checked and source in (None, seen.source)

    qtbot.waitUntil(is_checked)


def child(parent: QWidget, kind: type[_Kind]) -> _Kind:
    found = parent.findChild(kind)
    assert isinstance(found, kind)
    return found


def code(page: KnowledgePage) -> CodeView:
    return child(page, CodeView)


def tree(page: KnowledgePage) -> QTreeView:
    return child(page, QTreeView)


def rows(page: KnowledgePage) -> list[str]:
    """The names in the tree that are laid open, from top to bottom."""
    view = tree(page)
    index, found = view.model().index(0, 0), []
    while index.isValid():
        found.append(str(index.data()))
        index = view.indexBelow(index)
    return found


def look_at(page: KnowledgePage, source: Path, qtbot: QtBot) -> None:
    """Chooses a pack in the dialog for a folder, as a person does."""
    press_text(page, "Open a folder …")
    dialog = child(page.window(), QFileDialog)
    dialog.fileSelected.emit(str(source))
    dialog.close()
    wait_checked(page, qtbot, source)


def use(page: KnowledgePage, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.context.live.opened):
        press(child(page, PrimaryButton))


def test_that_kinds_are_counted_and_open_by_keys_and_a_record_walked_to_is_shown_as_it_is_written(
    page: KnowledgePage,
) -> None:
    assert rows(page)[:3] == ["Traits", "Questions", "Skills"]
    tree(page).setFocus()
    QTest.keyClick(tree(page), Qt.Key.Key_Home)
    QTest.keyClick(tree(page), Qt.Key.Key_Return)
    assert rows(page)[:2] == ["Traits", "Liking to write"]
    QTest.keyClick(tree(page), Qt.Key.Key_Return)
    assert rows(page)[:2] == ["Traits", "Questions"]
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Down):
        QTest.keyClick(tree(page), key)
    assert {"Liking to write", "喜欢写作", "Traits › writing", "Source: section 1", "No problems"} <= set(texts(page))
    assert code(page).toPlainText() == HANDBOOK_FILES["traits.yaml"]
    assert code(page).textCursor().block().text() == "  - id: writing"


def test_that_a_subject_picks_its_record_and_a_visit_without_leaves_it(page: KnowledgePage, window: MainWindow) -> None:
    window.navigate("knowledge", "questions/q3")
    assert "I write 3" in texts(page)
    assert code(page).textCursor().block().text() == "  - id: q3"
    assert str(tree(page).currentIndex().data()) == "I write 3"
    window.navigate("home")
    window.navigate("knowledge")
    assert "I write 3" in texts(page)


def test_that_names_and_facts_lead_to_their_records_and_back_again(page: KnowledgePage, window: MainWindow) -> None:
    window.navigate("knowledge", "tracks/content")
    names = {name.objectName(): name for name in shown(child(page, RecordNames), ClickableCard)}
    assert {"facts/f1", "skills/copywriting", "stages/growth"} <= names.keys()
    press(names["facts/f1"])
    assert "People come and stay" in texts(page)
    window.back()
    assert "Content" in texts(page)


def test_that_a_change_of_a_file_shows_its_problem_at_once(
    page: KnowledgePage, window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    window.navigate("knowledge", "skills/planning")
    write_pack(folder, WRONG)
    qtbot.waitUntil(lambda: bool(code(page).marks))
    line = WRONG["skills.yaml"].split("\n").index("    prerequisites: {copywritting: 1}") + 1
    assert [mark.line for mark in code(page).marks] == [line]
    assert f"Error in line {line}" in [link.text() for link in shown(page, LinkButton)]
    assert "1 problem" in texts(page)
    assert any(text.startswith("1 error.") for text in texts(page))


def test_that_files_are_watched_only_while_the_page_is_in_front_and_checked_on_return(
    page: KnowledgePage, window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    assert page.look.is_watching
    window.navigate("home")
    assert not page.look.is_watching
    write_pack(folder, WRONG)
    window.navigate("knowledge")
    assert page.look.is_watching
    qtbot.waitUntil(lambda: any(text.startswith("1 error.") for text in texts(page)))


def test_that_a_pack_in_use_that_has_changed_is_only_taken_when_asked(
    page: KnowledgePage, window: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    write_pack(folder, OTHER)
    button = child(page, PrimaryButton)
    qtbot.waitUntil(lambda: button.isVisible() and button.text() == "Use it as it is now")
    assert window.context.live.session is not None
    assert window.context.live.session.pack.manifest.title.en == "Small"
    use(page, window, qtbot)
    assert window.context.live.session.pack.manifest.title.en == "Another"
    assert "In use" in texts(page)


def test_that_a_check_that_was_asked_for_is_answered(page: KnowledgePage, told: list[Message], qtbot: QtBot) -> None:
    press_text(page, "Check again")
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].text == "Checked just now: No problems."


def test_that_a_pack_with_errors_is_browsed_by_its_problems_and_by_words_but_not_used(
    page: KnowledgePage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    before = window.context.live.session
    look_at(page, write_pack(tmp_path / "wrong", WRONG), qtbot)
    assert {"Only looked at", "1 error. The pack can be used when its errors are mended."} <= set(texts(page))
    assert not child(page, PrimaryButton).isVisible()
    assert window.context.live.session is before
    line = WRONG["skills.yaml"].split("\n").index("    prerequisites: {copywritting: 1}") + 1
    press_text(page, f"Error in line {line} · skills.yaml")
    assert "Skills › planning" in texts(page)
    assert code(page).current_line == line
    press_text(page, "With problems")
    assert rows(page) == ["Skills", "Planning", "Files", "skills.yaml"]
    child(page, QLineEdit).setText("plann")
    assert rows(page) == ["Skills", "Planning"]
    child(page, QLineEdit).setText("nothing of the kind")
    assert "Nothing is called so." in texts(page)


def test_that_a_subject_that_the_pack_looked_at_lacks_is_shown_from_the_one_in_use(
    page: KnowledgePage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    files = changed("handbook.yaml", "id: word-of-mouth", "id: talk", HANDBOOK_FILES)
    look_at(page, write_pack(tmp_path / "other", files), qtbot)
    window.navigate("knowledge", "means/word-of-mouth")
    assert {"Word of mouth", "In use"} <= set(texts(page))


def test_that_another_pack_is_used_by_the_whole_window_and_remembered(
    page: KnowledgePage, window: MainWindow, tmp_path: Path, qtbot: QtBot, told: list[Message]
) -> None:
    other = write_pack(tmp_path / "other", OTHER)
    look_at(page, other, qtbot)
    use(page, window, qtbot)
    session = window.context.live.session
    assert session is not None
    assert session.pack.manifest.title.en == "Another"
    assert window.context.preferences.current.pack == str(other)
    assert {"Another", "In use"} <= set(texts(page))
    assert told[-1].text == "The whole window works with this pack now."


@pytest.mark.usefixtures("opened_before")
def test_that_the_way_leads_back_to_the_shipped_pack(page: KnowledgePage, window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.context.live.opened, timeout=30_000):
        press_text(page, "Back to the pack that ships")
    assert window.context.live.session is not None
    assert window.context.live.session.pack_source is None
    assert window.context.preferences.current.pack == ""
    assert "Internet operations" in texts(page)
    page.look.cancel()


def test_that_opening_another_pack_can_be_cancelled_and_a_folder_without_one_is_refused_and_nothing_changes(
    page: KnowledgePage, tmp_path: Path, told: list[Message], qtbot: QtBot
) -> None:
    before = page.look.catalogue
    with qtbot.waitSignal(page.look.ended):
        page.pack_place.chosen.emit(write_pack(tmp_path / "other", OTHER))
        child(page, ProgressStrip).cancel_asked.emit()
    assert page.look.catalogue is before
    assert not child(page, ProgressStrip).isVisible()
    with qtbot.waitSignal(page.look.refused):
        page.pack_place.chosen.emit(tmp_path)
    assert page.look.catalogue is before
    assert told[0].level == "error"
    assert "pack.yaml is missing" in told[0].advice


def test_that_a_record_leads_to_its_file_its_place_and_its_page_in_explore_but_a_question_has_none(
    page: KnowledgePage, window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    window.navigate("knowledge", "skills/planning")
    press_text(page, "Open the file")
    assert [Path(url.toLocalFile()) for url in opened] == [folder / "skills.yaml"]
    press_text(page, "Copy file:line")
    line = HANDBOOK_FILES["skills.yaml"].split("\n").index("  - id: planning") + 1
    assert QGuiApplication.clipboard().text() == f"{folder / 'skills.yaml'}:{line}"
    window.navigate("knowledge", "questions/q3")
    assert "Show in Explore" not in [link.text() for link in shown(page, LinkButton)]
    window.navigate("knowledge", "skills/planning")
    press_text(page, "Show in Explore")
    assert window.current_page.accessibleName() == "Planning"


def test_that_the_files_of_a_zip_are_read_but_not_opened_in_place(
    page: KnowledgePage, window: MainWindow, folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    packed = Path(shutil.make_archive(str(tmp_path / "packed"), "zip", folder))
    press_text(page, "Open a zip file …")
    dialog = child(window, QFileDialog)
    dialog.fileSelected.emit(str(packed))
    dialog.close()
    wait_checked(page, qtbot, packed)
    window.navigate("knowledge", "skills/planning")
    assert code(page).toPlainText() == HANDBOOK_FILES["skills.yaml"]
    assert any(text.startswith("The pack is a zip:") for text in texts(page))
    assert "Open the file" not in [button.text() for button in shown(page, LinkButton)]


def test_that_schemas_are_written_into_a_folder_or_told_why_not(
    page: KnowledgePage, tmp_path: Path, folder: Path, told: list[Message]
) -> None:
    press_text(page, "Write JSON Schemas …")
    dialog = child(page.window(), QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "schemas"))
    dialog.close()
    assert sorted(file.name for file in (tmp_path / "schemas").iterdir()) == ["pack.schema.json", "records.schema.json"]
    assert str(tmp_path / "schemas") in told[0].text
    page.schema_place.chosen.emit(folder / "pack.yaml")
    assert told[-1].level == "error"


def test_that_every_word_follows_the_language(
    page: KnowledgePage, window: MainWindow, composition: Composition
) -> None:
    window.navigate("knowledge", "skills/planning")
    composition.preferences.change(language="zh")
    assert {"知识库", "正在使用", "没有问题", "策划", "技能 › planning"} <= set(texts(page))
    assert rows(page)[0] == "特质"


def test_that_problems_follow_the_language_wherever_they_are_shown(
    page: KnowledgePage, window: MainWindow, composition: Composition, tmp_path: Path, told: list[Message], qtbot: QtBot
) -> None:
    look_at(page, write_pack(tmp_path / "wrong", WRONG), qtbot)
    assert {"unknown skill 'copywritting'", "did you mean 'copywriting'?"} <= set(texts(page))
    composition.preferences.change(language="zh")
    said = {"知识包中没有技能“copywritting”", "是不是“copywriting”？"}
    qtbot.waitUntil(lambda: said <= set(texts(page)))
    line = WRONG["skills.yaml"].split("\n").index("    prerequisites: {copywritting: 1}") + 1
    press_text(page, f"第 {line} 行有错误 · skills.yaml")
    qtbot.waitUntil(lambda: said <= set(texts(page)))
    mark = f"第 {line} 行有错误：知识包中没有技能“copywritting”（是不是“copywriting”？）"
    assert code(page).accessibleDescription() == mark
    with qtbot.waitSignal(page.look.refused):
        page.pack_place.chosen.emit(tmp_path)
    assert told[-1].advice.endswith("：错误：缺少 pack.yaml（知识包需要一个叫这个名称的清单文件）")


def test_that_narrow_windows_and_large_letters_stack_tree_and_record(
    page: KnowledgePage, window: MainWindow, composition: Composition, qtbot: QtBot
) -> None:
    def lies_below() -> bool:
        pane, records = page.pane, page.tree
        return pane.mapTo(page, pane.rect().topLeft()).y() >= records.mapTo(page, records.rect().bottomLeft()).y()

    assert not lies_below()
    window.resize(900, 600)
    composition.preferences.change(text_size=200)
    window.navigate("knowledge", "skills/planning")
    qtbot.waitUntil(lies_below)
    areas = [area for area in page.findChildren(QScrollArea) if area.isVisible()]
    assert len(areas) == 2
    assert [area.horizontalScrollBar().maximum() for area in areas] == [0, 0]
