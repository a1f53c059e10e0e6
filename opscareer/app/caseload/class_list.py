"""Assessing a class at one machine: who is done, who was passed over, and whose turn it is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from opscareer.app.caseload.outcomes import work_out
from opscareer.app.caseload.unfinished_sheets import waiting_sheets
from opscareer.knowledge.pack import Pack
from opscareer.records.people import CaseloadEntry, CaseloadQuery
from opscareer.records.store import Store

Turn = Literal["done", "under-way", "waiting", "passed-over", "locked"]
TURNS: tuple[Turn, ...] = ("done", "under-way", "waiting", "passed-over", "locked")
"""Nothing left to ask; begun; not begun; passed over for now; without a consent that holds."""


@dataclass(frozen=True, slots=True)
class ClassList:
    """A group to be assessed one after the other, in the order of names. The list itself never changes."""

    group: int | None
    entries: tuple[CaseloadEntry, ...]
    passed_over: frozenset[int] = frozenset()
    unfinished: tuple[int, ...] = ()
    """Whose sheets from paper are half keyed in, the newest first."""

    @classmethod
    def of(cls, store: Store, pack: Pack, group: int | None) -> ClassList:
        """The list of a group as it stands now. Raises StoreProblem."""
        work_out(store, pack, group=group)
        caseload = store.caseload
        entries = caseload.entries(caseload.ids(CaseloadQuery(group=group)), pack.hash)
        return cls(group, entries, unfinished=tuple(waiting_sheets(store, pack, group)))

    def again(self, store: Store, pack: Pack) -> ClassList:
        """The list after somebody answered: read anew, those passed over remembered. Raises StoreProblem."""
        return replace(ClassList.of(store, pack, self.group), passed_over=self.passed_over)

    def turn(self, entry: CaseloadEntry) -> Turn:
        """How it stands with one of the list."""
        if entry.is_withdrawn:
            return "locked"
        outcome = entry.outcome
        if outcome is not None and outcome.is_finished and outcome.answered:
            return "done"
        if entry.id in self.passed_over:
            return "passed-over"
        return "under-way" if outcome is not None and outcome.answered else "waiting"

    def to_go_on_with(self, offered: Collection[int]) -> CaseloadEntry | None:
        """Whose half-keyed sheet is to be gone on with, but for those already offered and who may not answer."""
        entries = {entry.id: entry for entry in self.entries}
        waiting = (entries[one] for one in self.unfinished if one in entries and one not in offered)
        return next((entry for entry in waiting if self.turn(entry) != "locked"), None)

    @property
    def counts(self) -> Mapping[Turn, int]:
        """How many stand how; they add up to the list."""
        turns = [self.turn(entry) for entry in self.entries]
        return {turn: turns.count(turn) for turn in TURNS}

    def next(self, after: int | None = None) -> CaseloadEntry | None:
        """Whose turn it is: the next one below `after`, from the top again at the end; those passed over come when
        nobody else is left, None when everybody is done."""
        ids = [entry.id for entry in self.entries]
        begin = ids.index(after) + 1 if after in ids else 0
        round_trip = [*self.entries[begin:], *self.entries[:begin]]
        open_turns = [entry for entry in round_trip if self.turn(entry) in ("waiting", "under-way")]
        passed = [entry for entry in round_trip if self.turn(entry) == "passed-over"]
        return next(iter([*open_turns, *passed]), None)

    def passing_over(self, learner: int) -> ClassList:
        """The list with one passed over for now."""
        return replace(self, passed_over=self.passed_over | {learner})

    def taking_back(self, learner: int) -> ClassList:
        """The list with one not passed over any more."""
        return replace(self, passed_over=self.passed_over - {learner})
