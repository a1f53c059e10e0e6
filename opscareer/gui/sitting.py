"""A sitting of a class at this machine: while it lasts, the window shows one learner's own pages and nobody else's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

SITTING_PAGES = frozenset(("assess", "matches", "explore", "class-sitting"))
"""What can be seen while a learner sits here."""


class Sitting(QObject):
    """Whether one is on, and who sits here now: nobody (an empty `name`) while the machine goes on to the next."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_on = False
        self.name = ""

    def hand_on(self) -> None:
        """The machine goes on to the next learner."""
        self._become(is_on=True, name="")

    def begin(self, name: str) -> None:
        """A learner sits down; `name` is what they are called."""
        self._become(is_on=True, name=name)

    def end(self) -> None:
        """The machine is the counselor's again."""
        if self.is_on:
            self._become(is_on=False, name="")

    def _become(self, *, is_on: bool, name: str) -> None:
        self.is_on, self.name = is_on, name
        self.changed.emit()
