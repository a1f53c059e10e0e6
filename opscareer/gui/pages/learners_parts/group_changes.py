"""What is done to groups and to those picked in the list: made, told, and taken back where that can be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from opscareer.gui.context import Context
from opscareer.records.people import CaseloadQuery, GroupKind, SavedGroup, evened

if TYPE_CHECKING:
    from opscareer.records.store import Store

Change: TypeAlias = "Callable[[Callable[[Store], object]], bool]"
"""Changes the records and shows what came of it; whether it was done."""


class GroupChanges(QObject):
    """`change` makes the changes; `shown` is told which group is to be shown from then on."""

    def __init__(self, context: Context, change: Change, shown: Callable[[int], object], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._change, self._shown = context, change, shown
        self.groups: Sequence[SavedGroup] = ()

    def add(self, name: str, kind: GroupKind) -> None:
        """Adds a group and shows it."""
        if self._is_free(name):
            self._change(lambda store: self._shown(store.caseload.add_group(name, kind)))

    def change(self, group: SavedGroup | None, name: str, kind: GroupKind) -> None:
        """Gives a group another name or kind."""
        if group is not None and self._is_free(name, but=group):
            self._change(lambda store: store.caseload.change_group(group.id, name, kind))

    def remove(self, group: SavedGroup | None) -> None:
        """The learners stay; the group can be brought back with all of them."""
        store = self._context.live.store
        if group is None or store is None:
            return
        members = store.caseload.ids(CaseloadQuery(group.id))

        def bring_back(opened: Store) -> None:
            again = opened.caseload.add_group(group.name, group.kind)
            opened.caseload.join(again, members)
            self._shown(again)

        if self._change(lambda opened: opened.caseload.remove_group(group.id)):
            self._context.messages.say(
                self.tr("The group {name} is gone. Its learners are still here.").format(name=group.name),
                action=self.tr("Undo"),
                act=partial(self._change, bring_back),
            )

    def join(self, group: int, learners: Sequence[int]) -> None:
        """Puts learners into a group."""
        name = next(each.name for each in self.groups if each.id == group)
        if self._change(lambda store: store.caseload.join(group, learners)):
            said = self.tr("%n learners are in {group} now.", "", len(learners))
            self._context.messages.say(said.format(group=name))

    def leave(self, group: int | None, learners: Sequence[int]) -> None:
        """Takes learners out of a group."""
        if group is not None and self._change(lambda store: store.caseload.leave(group, learners)):
            self._context.messages.say(
                self.tr("%n learners are taken out of the group.", "", len(learners)),
                action=self.tr("Undo"),
                act=partial(self._change, lambda store: store.caseload.join(group, learners)),
            )

    def mark_talk(self, learners: Sequence[int], reason: str | None) -> None:
        """Notes that learners need a talk and why, or, with None, that they do not any more."""

        def mark(store: Store) -> None:
            with store.together():
                for learner in learners:
                    store.caseload.note_talk(learner, reason)

        self._change(mark)

    def _is_free(self, name: str, but: SavedGroup | None = None) -> bool:
        """Whether a group may be called so; told if not."""
        taken = any(evened(group.name) == evened(name) for group in self.groups if group != but)
        if taken:
            self._context.messages.warn(self.tr("There is a group called {name} already.").format(name=name))
        return not taken
