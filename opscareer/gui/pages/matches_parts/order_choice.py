"""By which of the three numbers the tracks are shown. Their ranks stay those of fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.widgets.choice import SegmentedChoice
from opscareer.gui.widgets.layouts import FlowLayout, column
from opscareer.gui.widgets.text import PlainText
from opscareer.matching.results import TrackMatch
from opscareer.wording import Language, phrase

Order = Literal["enjoy", "can-do", "may-enter"]
_ORDERS: tuple[Order, ...] = ("enjoy", "can-do", "may-enter")


def in_order(matches: Sequence[TrackMatch], order: Order) -> list[TrackMatch]:
    """The tracks in an order; those that are equal in it stay in the order of fit, as they come."""
    if order == "can-do":
        return sorted(matches, key=lambda match: -_ready_share(match))
    if order == "may-enter":
        return sorted(matches, key=_soonest)
    return list(matches)


def _ready_share(match: TrackMatch) -> float:
    return match.readiness.have / match.readiness.need if match.readiness.need else 1.0


def _soonest(match: TrackMatch) -> tuple[bool, int, int]:
    """Tracks that can be entered first, of them the soonest, of them those with more ways in."""
    routes = match.eligibility.routes
    return not routes, min((route.least_months for route in routes), default=0), -len(routes)


class OrderChoice(QWidget):
    """The choice, and a sentence about what it changes and what it does not."""

    chosen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._label, self._note = PlainText(role="quiet"), PlainText(role="note")
        self._label.setWordWrap(False)
        self._choice = SegmentedChoice(_ORDERS)
        line = FlowLayout(gap=measures.S)
        line.addWidget(self._label)
        line.addWidget(self._choice)
        column(line, self._note, gap=measures.XXS, parent=self)
        self._choice.chosen.connect(self._take)

    @property
    def order(self) -> Order:
        """The order picked."""
        return cast("Order", self._choice.value)

    def show_words(self, language: Language) -> None:
        """Puts every word in."""
        self._label.setText(self.tr("In the order of"))
        self._choice.set_labels(self.tr("Order of the tracks"), [phrase(f"match.{each}", language) for each in _ORDERS])
        self._say()

    @Slot()
    def _take(self) -> None:
        self._say()
        self.chosen.emit()

    def _say(self) -> None:
        notes: dict[Order, str] = {
            "enjoy": "",
            "can-do": self.tr("By what you can do today. The numbers before the names are still the ranks by fit."),
            "may-enter": self.tr("By how soon you may enter. The numbers before the names are still the ranks by fit."),
        }
        self._note.setText(notes[self.order])
        self._note.setVisible(bool(notes[self.order]))
