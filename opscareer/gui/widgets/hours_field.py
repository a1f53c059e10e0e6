"""Hours to the quarter, to type or to turn."""

from __future__ import annotations

from PySide6.QtGui import QValidator
from typing_extensions import override

from opscareer.gui.theme import Theme
from opscareer.gui.widgets.number_field import NumberField

_QUARTERS = 4


class HoursField(NumberField):
    """Empty, which is no hours at all, up to `most` hours; the arrows go by halves of an hour."""

    def __init__(self, theme: Theme, most: int) -> None:
        super().__init__(theme, 0, most * _QUARTERS)
        self.setSingleStep(_QUARTERS // 2)

    @property
    def hours(self) -> float:
        """The hours shown; 0 where it is empty."""
        return self.value() / _QUARTERS

    def set_hours(self, hours: float) -> None:
        """Shows hours."""
        self.setValue(round(hours * _QUARTERS))

    @override
    def textFromValue(self, val: int) -> str:
        return f"{val / _QUARTERS:g}" if val else ""

    @override
    def valueFromText(self, text: str) -> int:
        return round((_number(text) or 0.0) * _QUARTERS)

    @override
    def validate(self, input: str, pos: int) -> tuple[QValidator.State, str, int]:
        number = _number(input)
        if number is None or number < 0:
            return QValidator.State.Invalid, input, pos
        fits = number * _QUARTERS <= self.maximum()
        return (QValidator.State.Acceptable if fits else QValidator.State.Invalid), input, pos


def _number(text: str) -> float | None:
    """A number with a point or a comma; 0 for an empty text, None for anything else."""
    if set(text.strip()) - set("0123456789.,"):
        return None
    try:
        return float(text.strip().replace(",", ".").strip(".") or 0)
    except ValueError:
        return None
