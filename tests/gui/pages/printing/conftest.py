"""The Print page to test with."""

from __future__ import annotations

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from opscareer.app.session import Session
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.print import PrintPage
from tests.gui.pages.printing.made_before import pages_may_come, reports_made_once
from tests.gui.pages.printing.walk import opened

__all__ = ["filled", "page", "pages_may_come", "reports_made_once"]


@pytest.fixture
def filled(window: MainWindow, session: Session, composition: Composition) -> MainWindow:
    """The window with the sample learner and a goal."""
    session.load_sample()
    first = session.result().matches[0].track
    session.set_goal(session.suggested_goal(first, date(2027, 1, 1)))
    composition.live.tell_all()
    return window


@pytest.fixture
def page(filled: MainWindow, qtbot: QtBot) -> PrintPage:
    """The page with the results on show, which take less time than the plan."""
    return opened(filled, "results", qtbot)
