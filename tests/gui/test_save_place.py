"""Choosing where to save a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from opscareer.gui.application import Composition
from opscareer.gui.save_place import SavePlace

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")  # says the offscreen platform of every dialog


@pytest.fixture
def place(composition: Composition) -> SavePlace:
    """Asks above the window, for the results of somebody with an awkward name."""
    composition.show()
    place = SavePlace(composition.window)
    place.ask(composition.window, "Print", 'Results "A/B": 小明', "PDF document", "pdf")
    return place


def dialog(composition: Composition) -> QFileDialog:
    found = composition.window.findChild(QFileDialog)
    assert found is not None
    return found


def test_that_a_name_is_suggested_that_every_file_system_takes(place: SavePlace, composition: Composition) -> None:
    asked = dialog(composition)
    assert [Path(file).name for file in asked.selectedFiles()] == ["Results  A B   小明.pdf"]
    asked.reject()


def test_that_the_chosen_place_is_told(
    place: SavePlace, composition: Composition, qtbot: QtBot, tmp_path: Path
) -> None:
    asked = dialog(composition)
    field = asked.findChild(QLineEdit)
    assert field is not None
    with qtbot.waitSignal(place.chosen) as told:
        field.setText(str(tmp_path / "mine"))
        asked.accept()
    assert told.args == [tmp_path / "mine.pdf"]


def test_that_thinking_better_of_it_tells_nothing(place: SavePlace, composition: Composition, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(place.chosen):
        dialog(composition).reject()
