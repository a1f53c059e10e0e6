"""The shell: pages by rail and keys, the way back, the narrow window, and what it keeps."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from opscareer.gui.application import Composition
from opscareer.gui.main_window import PAGES, MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.pages.help import HelpPage
from opscareer.gui.pages.home import HomePage
from opscareer.gui.pages.settings import SettingsPage
from opscareer.gui.rail import Rail, RailButton
from opscareer.gui.widgets.buttons import LinkButton
from opscareer.gui.widgets.layouts import CardGrid
from opscareer.gui.widgets.toast import Toast

HEAVY = ("networkx", "numpy", "reportlab", "highspy", "sqlalchemy", "pydantic", "yaml")


@pytest.fixture
def shell(composition: Composition) -> MainWindow:
    """The window before any data are open."""
    composition.show()
    composition.window.resize(1180, 780)
    return composition.window


def _rail_button(window: MainWindow, page_id: str) -> RailButton:
    return next(button for button in window.findChildren(RailButton) if button.page_id == page_id)


def test_that_nothing_heavy_is_imported_before_the_first_paint(qtbot: QtBot) -> None:
    script = (
        "import sys\n"
        "from opscareer.gui.application import Composition, prepared_application\n"
        "application = prepared_application([])\n"
        "composition = Composition(application)\n"
        f"heavy = {HEAVY!r}\n"
        "composition.window.painted.connect(lambda: sys.exit(', '.join(set(heavy) & set(sys.modules)) or 0))\n"
        "composition.show()\n"
        "application.processEvents()\n"
        "sys.exit('nothing was painted')\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert run.returncode == 0, run.stderr


def test_that_the_rail_opens_a_page_and_marks_it(shell: MainWindow) -> None:
    QTest.mouseClick(_rail_button(shell, "settings"), Qt.MouseButton.LeftButton)
    assert isinstance(shell.current_page, SettingsPage)
    assert _rail_button(shell, "settings").isChecked()
    assert not _rail_button(shell, "home").isChecked()


def test_that_keys_open_pages_and_go_back(shell: MainWindow) -> None:
    QTest.keyClick(shell, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(shell.current_page, SettingsPage)
    QTest.keyClick(shell, Qt.Key.Key_F1)
    assert isinstance(shell.current_page, HelpPage)
    QTest.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(shell.current_page, SettingsPage)
    QTest.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(shell.current_page, HomePage)


def test_that_f1_explains_every_page(shell: MainWindow) -> None:
    shell.navigate("help")
    before = _cards(shell)
    for page in sorted(PAGES.keys() - {"help"}):
        shell.navigate(page)
        QTest.keyClick(shell, Qt.Key.Key_F1)
        assert isinstance(shell.current_page, HelpPage)
        assert _cards(shell) == before + 1, page


def _cards(shell: MainWindow) -> int:
    """How many things Help has to say."""
    (grid,) = shell.current_page.findChildren(CardGrid)
    return grid.count()


def test_that_a_page_is_made_once(shell: MainWindow) -> None:
    first = shell.current_page
    shell.navigate("help")
    shell.navigate("home")
    assert shell.current_page is first


def test_that_a_page_without_print_says_so(shell: MainWindow, told: list[Message]) -> None:
    QTest.keyClick(shell, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert [message.text for message in told] == ["There is nothing to print on this page."]


def test_that_the_rail_collapses_to_named_icons_in_a_narrow_window(shell: MainWindow) -> None:
    rail = shell.findChild(Rail)
    assert isinstance(rail, Rail)
    assert rail.width() > 200
    shell.resize(900, 700)
    assert rail.width() < 100
    assert _rail_button(shell, "home").toolTip() == "Home"
    assert _rail_button(shell, "home").accessibleName() == "Home"


def test_that_the_place_of_the_window_is_kept(composition: Composition, shell: MainWindow) -> None:
    shell.resize(1000, 700)
    shell.close()
    kept = composition.preferences.current.window
    assert kept is not None
    assert (kept.width, kept.height) == (1000, 700)


def test_that_a_message_with_an_action_is_shown_and_taken_once(shell: MainWindow, composition: Composition) -> None:
    taken: list[str] = []
    composition.messages.say("The plan was cleared.", action="Undo", act=lambda: taken.append("undone"))
    toast = shell.findChild(Toast)
    assert isinstance(toast, Toast)
    assert "The plan was cleared." in toast.accessibleName()
    undo = toast.findChild(LinkButton)
    assert isinstance(undo, LinkButton)
    undo.click()
    undo.click()
    assert taken == ["undone"]


def test_that_only_the_newest_messages_stay(shell: MainWindow, composition: Composition) -> None:
    for number in range(5):
        composition.messages.warn(f"Message {number}")
    names = [toast.accessibleName() for toast in shell.findChildren(Toast) if toast.isVisible()]
    assert names == ["Message 2", "Message 3", "Message 4"]


def test_that_damaged_settings_are_told_after_the_first_paint(
    composition: Composition, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    composition.preferences.damaged = True
    monkeypatch.setattr(composition.live, "open", lambda _chosen, _office: None)
    composition.open_data()
    assert [message.level for message in told] == ["warning"]
