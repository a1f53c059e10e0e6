"""A window to test with: composed as the program composes it, its session opened in the test's own home."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTemporaryDir
from PySide6.QtWidgets import QApplication

from opscareer.app.settings import Settings, write_settings
from opscareer.gui.application import Composition
from opscareer.gui.context import Context
from opscareer.gui.garbage import clear_what_is_due
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from opscareer.gui.theme import Theme
from opscareer.paths import settings_file

if TYPE_CHECKING:
    from opscareer.app.session import Session
    from opscareer.knowledge.pack import Pack


@pytest.fixture
def composition(qapp: QApplication, own_home: Path) -> Iterator[Composition]:
    """All services and the window, in English and light, with no data opened."""
    write_settings(settings_file(own_home), Settings(language="en", theme="light"))
    composed = Composition(qapp)
    composed.window.painted.disconnect()
    composed.finish_window()
    yield composed
    composed.window.close()
    composed.window.deleteLater()
    composed.live.close()
    composed.theme.close()
    composed.deleteLater()


@pytest.fixture(autouse=True, scope="module")
def no_garbage_left() -> Iterator[None]:
    """What later tests do in the background finds no widget to take apart."""
    yield
    gc.collect()


@pytest.fixture(autouse=True)
def garbage_cleared_here() -> Iterator[None]:
    """As in the program itself: unreachable widgets go in the thread of the window."""
    gc.disable()
    yield
    clear_what_is_due()
    gc.enable()


@pytest.fixture(scope="session")
def pictures() -> Iterator[QTemporaryDir]:
    """The folder for the pictures of the style sheet; one for all, so that the application need not be dressed anew."""
    folder = QTemporaryDir()
    yield folder
    folder.remove()


class _Pictures:
    """Stands for the temporary folder of a theme, which outlives it here."""

    def __init__(self, folder: QTemporaryDir) -> None:
        self.path, self.filePath = folder.path, folder.filePath

    def remove(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def same_pictures(monkeypatch: pytest.MonkeyPatch, pictures: QTemporaryDir) -> None:
    monkeypatch.setattr("opscareer.gui.theme.QTemporaryDir", partial(_Pictures, pictures))


@pytest.fixture(autouse=True)
def no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Plans and previews are begun as soon as events are handled: nobody types here whom it would pay to wait for."""
    from opscareer.gui.pages.plan_parts import live_plan
    from opscareer.gui.pages.print_parts import making

    for waiting in (live_plan, making):
        monkeypatch.setattr(waiting, "_REST", 0)


@pytest.fixture
def told(composition: Composition) -> list[Message]:
    """Everything the person is told during the test."""
    heard: list[Message] = []
    composition.messages.told.connect(heard.append)
    return heard


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The shipped pack."""
    from tests import shipped

    return shipped.pack()


@pytest.fixture
def session(pack: Pack, tmp_path: Path) -> Session:
    """A session of its own store, with nothing done yet."""
    from opscareer.app.session import Session
    from tests.records.new_store import open_new_store

    return Session(pack, open_new_store(tmp_path / "data"))


@pytest.fixture
def window(composition: Composition, session: Session) -> MainWindow:
    """The window with its first page and an open session."""
    composition.show()
    composition.live.adopt(session)
    return composition.window


@pytest.fixture
def context(window: MainWindow) -> Context:
    """What pages are given."""
    return window.context


@pytest.fixture
def theme(composition: Composition) -> Theme:
    """The theme in force."""
    return composition.theme
