"""What every test starts from and must leave behind: a home of its own, one application, no window, no thread."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from tests.effort import examples
from tests.no_sockets import asked_for, refuse_sockets

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before any import of Qt: without a display it would abort
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"  # no test reaches the keyring of a person

refuse_sockets()
settings.register_profile(
    "effort",
    max_examples=examples(),
    deadline=None,  # a busy machine is no mistake
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("effort")

_HOMES = tempfile.TemporaryDirectory(prefix="opscareer-tests-")
Path(_HOMES.name).chmod(0o755)  # some tests go on as an ordinary person, who must get to their files
_FIRST_HOME = Path(_HOMES.name, "first")
os.environ["OPSCAREER_HOME"] = str(_FIRST_HOME)  # for what opens a pack before the first test has a home of its own
os.environ["TMPDIR"] = _HOMES.name  # what killed programs leave behind goes with it
_numbers = count()
_PATIENCE = 5_000


@pytest.fixture(autouse=True)
def own_home(monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, records and compiled packs of a test lie in a folder of its own, apart from what it writes itself."""
    home = Path(_HOMES.name, str(next(_numbers)), "home")
    monkeypatch.setenv("OPSCAREER_HOME", str(home))
    return home


@pytest.fixture
def cheap_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """A passphrase is tried in no time: many are in the tests, and what a guess costs is tested elsewhere."""
    from opscareer.records import wrapping

    monkeypatch.setattr(wrapping, "COST", wrapping.Cost(rounds=1, kib=8, lanes=1))


@pytest.fixture(scope="session")
def compiled_packs() -> Path:
    """The folder in which the shipped pack lies compiled."""
    from opscareer.knowledge.compiled import open_pack
    from opscareer.paths import shipped_pack

    folder = _FIRST_HOME / "cache"
    open_pack(shipped_pack(), folder)
    return folder


@pytest.fixture
def opened_before(own_home: Path, compiled_packs: Path) -> None:
    """Makes of the test's home one in which the program opened the shipped pack before."""
    shutil.copytree(compiled_packs, own_home / "cache")


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The one application, as the program itself prepares it; takes the place of pytest-qt's own."""
    from opscareer.gui.application import prepared_application
    from opscareer.gui.fonts import interface_font, register_fonts

    application = prepared_application([])
    register_fonts()
    application.setFont(interface_font("en", 14))
    application.setCursorFlashTime(0)
    return application


@pytest.fixture(autouse=True)
def no_sockets() -> Iterator[None]:
    """Fails the test in which something asked for the network, even if it took the refusal in silence."""
    yield
    asked, asked_for[:] = asked_for[:], []
    assert not asked


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    """Closes what is left of the window, and fails the test that left a window open, a thread or a hook."""
    hooks = sys.excepthook, threading.excepthook
    threads = set(threading.enumerate())
    yield
    left_open = _windows_left_open()
    assert not left_open, f"close these windows: {left_open}"
    assert (sys.excepthook, threading.excepthook) == hooks, "put the hook for exceptions back"
    running = [thread.name for thread in set(threading.enumerate()) - threads if _is_ours(thread)]
    assert not running, f"end these threads: {running}"


def _is_ours(thread: threading.Thread) -> bool:
    """A thread of Qt's pool that has run Python shows as a dummy for as long as the pool keeps it."""
    return thread.is_alive() and not isinstance(thread, threading._DummyThread)


def _windows_left_open() -> list[str]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return []
    QThreadPool.globalInstance().waitForDone(_PATIENCE)
    windows = application.topLevelWidgets()
    shown = [type(window).__name__ for window in windows if window.isVisible()]
    for window in windows:
        window.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return shown
