"""How prints look: chosen on one page, it is chosen on the others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from opscareer.app.guidance import Print
from opscareer.gui.application import Composition
from opscareer.gui.main_window import MainWindow
from opscareer.gui.pages.print_parts.look_fields import LookFields
from opscareer.gui.widgets.form import FieldGrid
from tests.gui.pages.printing.walk import LEFT

TODAY = date(2027, 1, 6)


@pytest.fixture
def cards(window: MainWindow) -> Iterator[list[tuple[QWidget, LookFields]]]:
    """Two cards with the same fields."""
    made = []
    for _ in range(2):
        card, grid = QWidget(), FieldGrid(window.context.theme, 200)
        looks = LookFields(window.context, grid, card)
        QVBoxLayout(card).addLayout(grid)
        grid.addWidget(looks.large)
        looks.retranslate()
        made.append((card, looks))
    yield made
    for card, _ in made:
        card.deleteLater()


def _chosen(card: QWidget) -> list[str]:
    return [button.accessibleName() for button in card.findChildren(QPushButton) if button.isChecked()]


def _choose(card: QWidget, name: str) -> None:
    QTest.mouseClick(next(each for each in card.findChildren(QPushButton) if each.accessibleName() == name), LEFT)


def test_that_what_is_chosen_on_one_card_shows_on_the_other(cards: list[tuple[QWidget, LookFields]]) -> None:
    (card, looks), (other, others) = cards
    assert _chosen(other) == ["Language: English", "Paper: A4", "Look: Handsome"]
    for name in ("Language: Both", "Paper: Letter", "Look: Plain"):
        _choose(card, name)
    looks.large.click()
    assert _chosen(other) == ["Language: Both", "Paper: Letter", "Look: Plain"]
    assert others.large.isChecked()
    assert others.wanted(TODAY, "Bring it.") == Print(
        "both", TODAY, "letter", look="plain", large=True, notes="Bring it."
    )


def test_that_a_print_follows_the_window_until_another_language_is_chosen(
    composition: Composition, cards: list[tuple[QWidget, LookFields]]
) -> None:
    (card, looks), _ = cards
    composition.preferences.change(language="zh")
    assert looks.wanted(TODAY).language == "zh"
    _choose(card, "Language: English")
    composition.preferences.change(language="en")
    composition.preferences.change(language="zh")
    assert looks.wanted(TODAY).language == "en"
    looks.retranslate()
    _choose(card, "语言: 中文")
    composition.preferences.change(language="en")
    assert looks.wanted(TODAY).language == "en"
