"""A box to choose one of many names from, that does not ask for the width of its longest."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox

from opscareer.gui.widgets.date_field import leave_wheel_to_page

_FEWEST_LETTERS = 6


class ChoiceBox(QComboBox):
    """Takes the width there is, and leaves the wheel to the page around it."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        leave_wheel_to_page(self)
