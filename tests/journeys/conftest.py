"""A sitting that is tidied up after the journey."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.journeys.sitting import Sitting


@pytest.fixture
def sitting(qapp: QApplication, qtbot: QtBot) -> Iterator[Sitting]:
    """A person before a computer on which the program was never started."""
    person = Sitting(qapp, qtbot)
    yield person
    person.close()
