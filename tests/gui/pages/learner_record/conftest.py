"""A learner of the caseload, and their page in front."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.learner import LearnerPage
from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store
from tests.gui.pages.learner_record.driving import (
    opened,
)
from tests.records.in_memory import store_in_memory


@pytest.fixture
def store() -> Store:
    return store_in_memory()


@pytest.fixture
def session(pack: Pack, store: Store) -> Session:
    """As the common one, but its store lies in memory."""
    return Session(pack, store)


@pytest.fixture
def group(store: Store) -> int:
    return store.caseload.add_group("Class 3B", "class")


@pytest.fixture
def learner(store: Store, group: int) -> int:
    return store.caseload.add(name="Sample: Li Na", code="17", stage="senior-high", groups=(group,))


@pytest.fixture
def page(window: MainWindow, learner: int, qtbot: QtBot) -> LearnerPage:
    return opened(window, learner)


@pytest.fixture
def visits(window: MainWindow, page: LearnerPage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are asked for from the page on, which are not opened."""
    asked: list[str] = []
    monkeypatch.setattr(window, "_show", lambda page_id, _subject: asked.append(page_id))
    return asked
