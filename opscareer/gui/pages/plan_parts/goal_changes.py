"""Every change of the goal from the Plan page: saved at once, told to all pages, and taken back by Undo."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from opscareer.gui.context import Context
from opscareer.records.saved import SavedGoal


class GoalChanges(QObject):
    """Remembers the goal before the last change that was told with an Undo."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._before: SavedGoal | None = None

    def choose(self, goal: SavedGoal) -> bool:
        """Saves a goal; whether that could be done. Who has begun goes on from today with other hours a week."""
        live = self._context.live
        today = date.today()  # noqa: DTZ011 - the person's own calendar day
        return live.change(lambda session: session.change_goal(goal, today), live.goal_changed)

    def choose_and_tell(self, goal: SavedGoal, said: str) -> bool:
        """Saves a goal and says what has changed, with the way back."""
        session = self._context.live.session
        before = session.goal if session else None
        if not self.choose(goal):
            return False
        if before is not None:
            self._before = before
            self._context.messages.say(said, action=self.tr("Undo"), act=self.undo)
        return True

    def undo(self) -> None:
        """Goes back to the goal before the last change that was told."""
        if self._before is not None:
            self.choose(self._before)
