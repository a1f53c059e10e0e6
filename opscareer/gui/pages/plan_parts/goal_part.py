"""What the parts of the choices share: they show a goal without telling it, and tell the goal a person makes of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from opscareer.gui.context import Context
from opscareer.knowledge.pack import Pack
from opscareer.records.saved import SavedGoal


class GoalPart(QWidget):
    """A few fields for a part of the goal. `fill` shows it; `tell` hands a changed one on."""

    goal_chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.pack: Pack | None = None
        self.goal: SavedGoal | None = None
        self._filling = False

    def show_goal(self, pack: Pack, goal: SavedGoal) -> None:
        """Shows what is chosen, without telling it."""
        self._filling = True
        self.pack, self.goal = pack, goal
        self.fill(pack, goal)
        self._filling = False

    def retranslate(self) -> None:
        """Puts every word in."""
        raise NotImplementedError

    def fill(self, pack: Pack, goal: SavedGoal) -> None:
        """Puts the fields as the goal says."""
        raise NotImplementedError

    def tell(self, **changes: object) -> None:
        """Tells the goal with some changes, if a person made them and they change anything."""
        if self._filling or self.goal is None:
            return
        goal = replace(self.goal, **changes)  # type: ignore[arg-type]
        if goal != self.goal:
            self.goal_chosen.emit(goal)
