"""What is done with the learners picked in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from opscareer.gui.caseload_words import called
from opscareer.gui.context import Context
from opscareer.gui.pages.learners_parts.group_changes import GroupChanges
from opscareer.gui.pages.learners_parts.list_pane import ListPane
from opscareer.gui.pages.learners_parts.subjects import packed


class PickedActions(QObject):
    """Does what the bar below the list asks for: another page is opened, or the records change."""

    def __init__(self, context: Context, pane: ListPane, changes: GroupChanges) -> None:
        super().__init__(pane)
        self._context, self._pane, self._changes = context, pane, changes
        pane.picked.open_asked.connect(self._open)
        pane.picked.work_asked.connect(self._work_with)
        pane.picked.pack_asked.connect(self._pack)
        pane.picked.join_asked.connect(self._join)
        pane.picked.leave_asked.connect(self._leave)
        pane.picked.talk_asked.connect(self._note_talk)
        pane.picked.talked_asked.connect(self._talked)

    @property
    def _ids(self) -> tuple[int, ...]:
        return self._pane.table.picked_ids

    @Slot()
    def _open(self) -> None:
        self._context.navigate("learner", str(self._ids[0]))

    @Slot()
    def _work_with(self) -> None:
        store, learner = self._context.live.store, self._ids[0]
        if store is None:
            return
        self._context.live.work_with(learner)
        (entry,) = store.caseload.entries((learner,))
        self._context.messages.say(
            self.tr("You are working with {name} now: Assess, Matches and Plan are theirs.").format(name=called(entry))
        )
        self._context.navigate("assess" if entry.status in ("not-started", "in-progress") else "matches", "")

    @Slot()
    def _pack(self) -> None:
        self._context.navigate("classpack", packed(self._ids))

    @Slot(int)
    def _join(self, group: int) -> None:
        self._changes.join(group, self._ids)

    @Slot()
    def _leave(self) -> None:
        self._changes.leave(self._pane.group, self._ids)

    @Slot(str)
    def _note_talk(self, reason: str) -> None:
        self._changes.mark_talk(self._ids, reason)

    @Slot()
    def _talked(self) -> None:
        self._changes.mark_talk(self._ids, None)
