"""The session in the window: opened in the background, and opened anew with another pack."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.live_session import LiveSession
from opscareer.gui.main_window import MainWindow
from opscareer.gui.messages import Message
from tests.knowledge.written_packs import FILES, write_pack


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A pack from elsewhere."""
    return write_pack(tmp_path / "other", FILES)


@pytest.fixture
def live(composition: Composition) -> LiveSession:
    """The session of the window, not open yet."""
    return composition.live


def open_now(qtbot: QtBot, live: LiveSession, pack: str = "") -> Session:
    with qtbot.waitSignal(live.opened):
        live.open(pack)
    assert live.session is not None
    return live.session


def test_that_an_opening_tells_its_progress(qtbot: QtBot, live: LiveSession) -> None:
    shares: list[float] = []
    live.progressed.connect(lambda share, _doing: shares.append(share))
    open_now(qtbot, live)
    assert shares == sorted(shares)
    assert len(shares) > 5


@pytest.mark.usefixtures("opened_before")
def test_that_a_pack_that_cannot_be_used_is_told_and_not_forgotten(
    qtbot: QtBot, composition: Composition, told: list[Message], tmp_path: Path
) -> None:
    gone = str(tmp_path / "gone")
    composition.preferences.remember(pack=gone)
    session = open_now(qtbot, composition.live, gone)
    assert session.has_sample
    (message,) = told
    assert "so the one that ships is open" in message.text
    assert "there is no such folder or file" in message.advice
    assert composition.preferences.current.pack == gone


@pytest.mark.usefixtures("opened_before")
def test_that_another_pack_takes_the_place_of_the_first_and_is_remembered(
    qtbot: QtBot, composition: Composition, other: Path
) -> None:
    live = composition.live
    first = open_now(qtbot, live)
    with qtbot.waitSignals([live.opened, live.about_changed, live.answers_changed, live.goal_changed]):
        live.reopen(other)
    assert live.session is not None
    assert live.session is not first
    assert live.session.pack.manifest.id == "small"
    assert composition.preferences.current.pack == str(other)
    with qtbot.waitSignal(live.opened):
        live.reopen(None)
    assert live.session.has_sample
    assert composition.preferences.current.pack == ""


@pytest.mark.usefixtures("opened_before")
def test_that_a_refused_pack_leaves_the_present_one(
    qtbot: QtBot, composition: Composition, told: list[Message], tmp_path: Path
) -> None:
    live = composition.live
    first = open_now(qtbot, live)
    with qtbot.waitSignal(live.pack_refused):
        live.reopen(write_pack(tmp_path / "wrong", {**FILES, "zz.yaml": "["}))
    assert live.session is first
    assert [message.text for message in told] == ["This knowledge pack cannot be used. The one you had stays open."]
    assert composition.preferences.current.pack == ""


@pytest.mark.usefixtures("opened_before")
def test_that_a_cancelled_opening_changes_nothing(qtbot: QtBot, live: LiveSession, other: Path) -> None:
    first = open_now(qtbot, live)
    live.reopen(other)
    opening = live._opening
    assert opening is not None
    with qtbot.waitSignal(opening.cancelled):
        live.cancel_opening()
    assert live.session is first


def test_that_every_page_lives_through_another_pack(
    qtbot: QtBot, window: MainWindow, composition: Composition, other: Path
) -> None:
    live = composition.live
    for page in ("assess", "explore", "matches", "plan", "settings", "home"):
        window.navigate(page)
    with qtbot.waitSignal(live.opened):
        live.reopen(other)
    for page in ("assess", "explore", "matches", "plan", "settings", "home"):
        window.navigate(page)
    assert live.session is not None
    assert live.session.pack.manifest.id == "small"
