"""Layouts that look otherwise where there is less room, which is there sooner the larger the text is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel, QLayout, QWidget

from opscareer.gui.application import Composition
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.form import FieldGrid
from opscareer.gui.widgets.layouts import CardGrid
from opscareer.gui.widgets.side_by_side import SideBySide

_ROOM = 500


@pytest.fixture
def ground(composition: Composition) -> Iterator[QWidget]:
    """A window to lay things out in."""
    window = QWidget()
    window.resize(_ROOM, 300)
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(("kind", "narrowest"), [(CardGrid, 200), (FieldGrid, 200), (SideBySide, 400)])
def test_that_a_larger_text_leaves_room_for_fewer_columns(
    composition: Composition, ground: QWidget, kind: Callable[[Theme, int, QWidget], QLayout], narrowest: int
) -> None:
    layout = kind(composition.theme, narrowest, ground)
    first, second = QLabel("one"), QLabel("two")
    for label in (first, second):
        layout.addWidget(label)
    ground.show()
    assert first.y() == second.y()
    beside = layout.heightForWidth(_ROOM)
    composition.preferences.change(text_size=200)
    layout.activate()
    assert (first.x(), first.width()) == (second.x(), second.width())
    assert second.y() > first.y()
    assert layout.heightForWidth(_ROOM) > beside
