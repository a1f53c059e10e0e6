"""All that a store keeps of one learner, read at once for whoever looks at it, and what their answers come to."""

from __future__ import annotations

from dataclasses import dataclass

from opscareer.app.caseload.outcomes import current_outcome
from opscareer.app.open_sitting import known_only
from opscareer.app.sitting import PresentSitting, SittingView, all_sittings, past_sitting
from opscareer.knowledge.pack import Pack
from opscareer.progress import Progress, silent
from opscareer.records.people import (
    CaseloadEntry,
    Correction,
    Outcome,
    SavedConsent,
    SavedGroup,
    SavedNote,
    SavedPrint,
)
from opscareer.records.saved import SavedWork
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem


@dataclass(frozen=True, slots=True)
class LearnerRecords:
    """A learner as the store has them now.

    `work` is without what the pack does not have. `groups` are those they belong to, `other_groups` all others.
    Notes, consents and corrections are for counselors alone: for anybody else they are empty, and `is_partial` says so.
    """

    entry: CaseloadEntry
    work: SavedWork
    groups: tuple[SavedGroup, ...]
    other_groups: tuple[SavedGroup, ...]
    notes: tuple[SavedNote, ...]
    consents: tuple[SavedConsent, ...]
    prints: tuple[SavedPrint, ...]
    corrections: tuple[Correction, ...]
    is_partial: bool = False

    @property
    def name(self) -> str:
        """What the learner is called: by name, or by code where no name is kept."""
        return self.entry.name or self.entry.code


@dataclass(frozen=True, slots=True)
class LearnerPicture:
    """What a learner's answers come to: the outcome of now, and every sitting, newest first."""

    outcome: Outcome
    sittings: tuple[SittingView, ...]


def read_records(store: Store, pack: Pack, learner: int) -> LearnerRecords:
    """Everything about a learner. Raises KeyError for one who is not there, and StoreProblem."""
    work = known_only(store.work(learner), pack)
    entries = store.caseload.entries((learner,))
    if not entries:
        raise KeyError(learner)
    entry, is_partial = entries[0], False
    notes: tuple[SavedNote, ...] = ()
    consents: tuple[SavedConsent, ...] = ()
    corrections: tuple[Correction, ...] = ()
    try:
        notes, consents = store.caseload.notes(learner), store.privacy.consents(learner)
        corrections = store.privacy.corrections(learner)
    except StoreProblem as problem:
        if problem.kind != "not-allowed":
            raise
        is_partial = True
    groups = store.caseload.groups()
    return LearnerRecords(
        entry=entry,
        work=work,
        groups=tuple(group for group in groups if group.name in entry.groups),
        other_groups=tuple(group for group in groups if group.name not in entry.groups),
        notes=notes,
        consents=consents,
        prints=store.caseload.prints(learner),
        corrections=corrections,
        is_partial=is_partial,
    )


def look_at(store: Store, pack: Pack, learner: int, progress: Progress = silent) -> LearnerPicture:
    """What a learner's answers come to by the present pack; about as slow as a result for each sitting.

    The work is read as lists read it: what this program knows of the learner is what `read_records` showed last. Raises
    KeyError and StoreProblem as that does.
    """
    work = store.caseload.works((learner,))[learner].work
    known = known_only(work, pack)
    past = tuple(past_sitting(pack, sitting) for sitting in store.history(learner))
    views = all_sittings(pack, known.learner, PresentSitting(known.skipped, known.form), past, progress)
    return LearnerPicture(current_outcome(pack, work), views)
