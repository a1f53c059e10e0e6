"""Ctrl+K: found by keys, by mouse and by Chinese input; goes where it should and gives the keyboard back."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from typing_extensions import override

from opscareer.app.searching.entries import KINDS, Entry
from opscareer.app.searching.index import SearchIndex
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.app.session import Session
from opscareer.gui import finder as finder_module
from opscareer.gui import found_chooser
from opscareer.gui import palette as palette_module
from opscareer.gui.application import Composition
from opscareer.gui.commands import COMMANDS, command_entries
from opscareer.gui.destinations import destination
from opscareer.gui.finder import Finder
from opscareer.gui.found_rows import kind_names
from opscareer.gui.main_window import PAGES, MainWindow
from opscareer.gui.models.found_model import FoundModel
from opscareer.gui.pages.explore import VIEWS, ExplorePage
from opscareer.gui.pages.settings import SettingsPage
from opscareer.gui.palette import Palette
from opscareer.gui.rail import RailButton
from opscareer.gui.widgets.named_rows import NamedRow
from opscareer.gui.widgets.search_field import SearchField
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from tests.building import skill, small_pack
from tests.gui.pages.worked_out_once import WorkedOutOnce


@pytest.fixture(scope="module")
def indexing() -> dict[str, WorkedOutOnce]:
    """What remembers the entries of the pack and their index."""
    return {
        f"{palette_module.__name__}.pack_entries": WorkedOutOnce(pack_entries, 1),
        f"{finder_module.__name__}.SearchIndex": WorkedOutOnce(SearchIndex, 1),
    }


@pytest.fixture(autouse=True)
def indexed_once(indexing: dict[str, WorkedOutOnce], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same pack has the same index, whichever test searches it."""
    for name, remembered in indexing.items():
        monkeypatch.setattr(name, remembered)


def _opened(window: MainWindow, qtbot: QtBot) -> Palette:
    """The palette, brought by its keys, with everything in it that there is."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    qtbot.waitUntil(lambda: not _finder(palette).is_building)
    return palette


def _finder(palette: Palette) -> Finder:
    finder = palette.findChild(Finder)
    assert isinstance(finder, Finder)
    return finder


@pytest.fixture
def palette(window: MainWindow, qtbot: QtBot) -> Palette:
    return _opened(window, qtbot)


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is asked to say."""
    heard: list[str] = []
    monkeypatch.setattr(found_chooser, "announce", lambda _widget, text: heard.append(text))
    return heard


def _field(palette: Palette) -> SearchField:
    field = palette.findChild(SearchField)
    assert isinstance(field, SearchField)
    return field


def _list(palette: Palette) -> QListView:
    rows = palette.findChild(QListView)
    assert isinstance(rows, QListView)
    return rows


def _names(palette: Palette) -> list[str]:
    model = _list(palette).model()
    return [str(model.index(number, 0).data()) for number in range(model.rowCount())]


def _type(palette: Palette, text: str) -> None:
    QTest.keyClicks(_field(palette), text)


def _press(palette: Palette, key: Qt.Key) -> None:
    QTest.keyClick(_field(palette), key)


def _texts(palette: Palette) -> str:
    return " ".join(label.text() for label in palette.findChildren(PlainText) if label.isVisible())


def test_that_it_opens_with_the_cursor_in_its_field_and_something_useful_below_and_again_with_what_was_typed(
    window: MainWindow, palette: Palette
) -> None:
    assert palette.isVisible()
    assert QApplication.focusWidget() is _field(palette)
    assert "Assess: find my direction" in _names(palette)
    _type(palette, "user")
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert _field(palette).selectedText() == "user"


def test_that_what_was_looked_at_last_comes_first(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("explore", "activity-operation")
    assert _names(_opened(window, qtbot))[0] == "Activity operation"


def test_that_pinyin_initials_and_enter_open_a_track(window: MainWindow, palette: Palette) -> None:
    _type(palette, "yhyy")
    _press(palette, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert isinstance(window.current_page, ExplorePage)
    assert window.current_page.accessibleName() == "User operation"


def test_that_keys_walk_the_list_round_and_by_screens(palette: Palette) -> None:
    _type(palette, "operation")
    rows = _list(palette)
    last = rows.model().rowCount() - 1
    assert rows.currentIndex().row() == 0
    for key, expected in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Tab, 2),
        (Qt.Key.Key_Backtab, 1),
        (Qt.Key.Key_Up, 0),
        (Qt.Key.Key_Up, last),
        (Qt.Key.Key_Down, 0),
    ):
        _press(palette, key)
        assert rows.currentIndex().row() == expected
    _press(palette, Qt.Key.Key_PageDown)
    assert 1 < rows.currentIndex().row() <= last
    for _ in range(last):
        _press(palette, Qt.Key.Key_PageDown)
    assert rows.currentIndex().row() == last
    assert rows.visualRect(rows.currentIndex()).intersects(rows.viewport().rect())
    assert QApplication.focusWidget() is _field(palette)


def test_that_escape_gives_the_keyboard_back(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate("settings")
    before = next(button for button in window.findChildren(RailButton) if button.isVisible())
    before.setFocus()
    palette = _opened(window, qtbot)
    _press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before
    assert isinstance(window.current_page, SettingsPage)


def test_that_a_click_opens_what_it_hits_and_a_click_beside_closes(window: MainWindow, palette: Palette) -> None:
    _type(palette, "settings")
    rows = _list(palette)
    hit = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=hit)
    assert isinstance(window.current_page, SettingsPage)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    assert _field(palette).text() == ""
    QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(2, palette.height() - 2))
    assert not palette.isVisible()


class _Greedy(QLineEdit):
    """A field that claims every key, as those of Linux claim Ctrl+K."""

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)


def test_that_the_search_of_the_rail_opens_it_and_no_field_takes_its_key_away(window: MainWindow, qtbot: QtBot) -> None:
    button = next(button for button in window.findChildren(RailButton) if button.accessibleName() == "Find")
    assert "Ctrl+K" in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    palette = window.findChild(Palette)
    assert isinstance(palette, Palette)
    assert palette.isVisible()
    _press(palette, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    field = _Greedy(window)
    field.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    _press(palette, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field


def test_that_a_pack_opened_anew_is_what_is_searched(
    composition: Composition, session: Session, palette: Palette, qtbot: QtBot
) -> None:
    session.close()
    composition.live.adopt(Session(small_pack(skills=[skill("juggling")]), None))
    qtbot.waitUntil(lambda: not _finder(palette).is_building)
    _type(palette, "juggl")
    assert _names(palette) == ["juggling"]
    _field(palette).setText("yhyy")
    assert _names(palette) == []


def test_that_settings_are_changed_from_it_and_commands_found_in_the_other_language_to_which_all_turns(
    composition: Composition, window: MainWindow, palette: Palette
) -> None:
    _type(palette, "dark")
    _press(palette, Qt.Key.Key_Return)
    assert composition.preferences.current.theme == "dark"
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    _field(palette).setText("切换到中文")
    assert _names(palette)[0] == "Switch to Chinese"
    _press(palette, Qt.Key.Key_Return)
    assert composition.languages.current == "zh"
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    _type(palette, "user operation")
    assert _names(palette)[0] == "用户运营"


def test_that_it_tells_what_to_try_where_nothing_is_found(palette: Palette, spoken: list[str]) -> None:
    _type(palette, "qqqqq")
    assert _names(palette) == []
    assert "Nothing found for “qqqqq”. Try fewer letters" in _texts(palette)
    assert spoken[-1].startswith("Nothing found")
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Return):
        _press(palette, key)
    assert palette.isVisible()


def test_that_pages_are_found_before_there_is_a_pack(composition: Composition, qtbot: QtBot) -> None:
    composition.show()
    palette = _opened(composition.window, qtbot)
    _type(palette, "sett")
    assert _names(palette)[0] == "Settings"
    assert "The knowledge is being opened" in _texts(palette)
    _press(palette, Qt.Key.Key_Return)
    assert isinstance(composition.window.current_page, SettingsPage)


def test_that_composing_chinese_is_left_alone_until_it_is_done(palette: Palette) -> None:
    field, before = _field(palette), _names(palette)
    QGuiApplication.sendEvent(field, QInputMethodEvent("yonghu", []))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Escape):
        _press(palette, key)
    assert palette.isVisible()
    assert (field.text(), _names(palette), _list(palette).currentIndex().row()) == ("", before, 0)
    done = QInputMethodEvent()
    done.setCommitString("用户")
    QGuiApplication.sendEvent(field, done)
    assert field.text() == "用户"
    assert _names(palette)[0] == "User operation"
    _press(palette, Qt.Key.Key_Down)
    assert _list(palette).currentIndex().row() == 1


def test_that_a_screen_reader_hears_the_first_row_every_row_walked_to_and_where_it_was_found(
    palette: Palette, spoken: list[str]
) -> None:
    _type(palette, "yhyy")
    assert spoken[-1] == "User operation, 用户运营, Track"
    _press(palette, Qt.Key.Key_Down)
    assert spoken[-1].startswith("User specialist, 用户运营专员, Position · User operation")
    _field(palette).setText("retention table by cohort")
    row = spoken[-1]
    assert row.startswith("Data analysis, 数据分析, Skill, ")
    assert "a retention table by cohort" in row
    assert palette.accessibleName()
    assert _field(palette).accessibleName()
    assert _list(palette).accessibleName()


def test_that_it_fits_into_the_smallest_window(composition: Composition, palette: Palette) -> None:
    composition.window.resize(900, 600)
    for text_size in (100, 200):
        composition.preferences.change(text_size=text_size)
        for query in ("", "user", "qqqqq"):
            _field(palette).setText(query)
            assert palette.size() == composition.window.size()
            assert palette.rect().contains(palette.card.geometry())
            for label in palette.findChildren(PlainText):
                assert not label.isVisible() or label.height() >= label.heightForWidth(label.width())
            if _names(palette):
                assert _list(palette).height() > 3 * _list(palette).sizeHintForRow(0)


def test_that_everything_of_a_pack_has_a_page_of_the_window(pack: Pack) -> None:
    for entry in pack_entries(pack):
        page, subject = destination(entry)
        assert page in PAGES
        if page == "explore":
            assert subject in pack.tracks or subject.partition("/")[0] in VIEWS


def test_that_a_record_is_shown_where_it_belongs(pack: Pack) -> None:
    places = {
        "tracks/user-operation": ("explore", "user-operation"),
        "tracks/user-operation/user-manager": ("explore", "user-operation"),
        "skills/copywriting": ("explore", "skills/copywriting"),
        "modules/referral-campaign": ("explore", "learning/referral-campaign"),
        "metrics/retention-rate": ("explore", "handbook/metrics/retention-rate"),
        "stages/seeding": ("explore", "lifecycle/seeding"),
        "majors/graphic-design": ("explore", "majors/graphic-design"),
        "sections/s3": ("explore", "sources/s3"),
    }
    shown = {entry.record: destination(entry) for entry in pack_entries(pack) if entry.record in places}
    assert shown == places


def test_that_every_command_goes_somewhere_and_is_named_in_both_languages() -> None:
    for entry in command_entries():
        command = COMMANDS[entry.key]
        assert re.search("[\u4e00-\u9fff]", entry.title.zh), entry.title.en
        assert bool(command.settings) != (command.page in PAGES)
        if command.page == "explore" and command.subject:
            assert command.subject.partition("/")[0] in VIEWS


def test_that_every_kind_has_a_name(qapp: QApplication) -> None:
    assert set(kind_names()) == set(KINDS)


def test_that_the_model_keeps_the_rules_of_models(qapp: QApplication, qtmodeltester: ModelTester) -> None:
    model = FoundModel(qapp)
    model.show_rows([NamedRow("One", "一", "Skill"), NamedRow("Two", note="somewhere", mark="user")])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Two, somewhere"
    model.deleteLater()


def _entry(name: str) -> Entry:
    return Entry("terms", name, Text(en=name, zh="词"))


def test_that_the_entries_given_last_are_found(qtbot: QtBot) -> None:
    finder = Finder(QApplication.instance() or QObject())
    finder.take("learners", lambda: [_entry("Early")])
    finder.take("learners", lambda: [_entry("Late")])
    finder.take("others", lambda: [_entry("Later")])
    qtbot.waitUntil(lambda: not finder.is_building)
    assert [found.entry.key for found in finder.find("la")] == ["Late", "Later"]
    assert finder.find("early") == []
    finder.deleteLater()


def test_that_entries_that_cannot_be_made_are_a_fault_and_leave_the_rest(qtbot: QtBot) -> None:
    def broken() -> list[Entry]:
        raise KeyError("planted")

    finder = Finder(QApplication.instance() or QObject())
    with qtbot.captureExceptions() as faults:
        finder.take("broken", broken)
        finder.take("others", lambda: [_entry("Kept")])
        qtbot.waitUntil(lambda: not finder.is_building)
    assert [str(fault[1]) for fault in faults] == ["'planted'"]
    assert len(finder.find("kept")) == 1
    finder.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_that_learners_are_found_by_their_names(
    window: MainWindow, session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert session.store is not None
    session.store.privacy.set_retention(12)
    learner = session.store.caseload.add(name="Sample: 周婷", code="S7")
    asked: list[tuple[str, str]] = []
    palette = _opened(window, qtbot)
    monkeypatch.setattr(window, "_show", lambda page, subject: asked.append((page, subject)))
    QTest.keyClicks(_field(palette), "zhou ting")
    _press(palette, Qt.Key.Key_Return)
    assert asked == [("learner", str(learner))]
