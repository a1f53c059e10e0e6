"""The sheet in hand of a learner of the caseload: kept in the records while it is keyed, gone when it is saved."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace

from opscareer.app.caseload.taking import change_about, take_answers
from opscareer.app.keying import SheetInHand
from opscareer.app.paper import form_code
from opscareer.app.sheet_as_data import BadDraft, plain_sheet, sheet_of
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.records.store import Store


def keep_sheet(store: Store, pack: Pack, learner: int, sheet: SheetInHand, group: int | None) -> None:
    """Keep a sheet as it stands; whose it is says its place. Raises StoreProblem, and KeyError for who is not there."""
    kept = json.dumps(plain_sheet(replace(sheet, name="")))
    store.unfinished_sheets.keep(learner, form_code(pack), kept, group)


def drop_sheet(store: Store, pack: Pack, learner: int) -> None:
    """The sheet was emptied. Raises StoreProblem."""
    store.unfinished_sheets.drop(learner, form_code(pack))


def kept_sheet(store: Store, pack: Pack, learner: int) -> SheetInHand | None:
    """The unfinished sheet of a learner, None where there is none. Raises StoreProblem, and `BadDraft`."""
    kept = store.unfinished_sheets.of(learner, form_code(pack))
    if kept is None:
        return None
    try:
        found = json.loads(kept)
    except (RecursionError, ValueError) as fault:
        raise BadDraft from fault
    return sheet_of(found, len(pack.questions))


def waiting_sheets(store: Store, pack: Pack, group: int | None) -> Sequence[int]:
    """Whose sheets of this form were begun for a group, or for any, the newest first. Raises StoreProblem."""
    return store.unfinished_sheets.waiting(form_code(pack), group)


def save_sheet(store: Store, pack: Pack, learner: int, told: Learner) -> None:
    """The sheet becomes the learner's sitting, and is not unfinished any more: both or neither.

    What the learner answered before is put away, not lost. Raises StoreProblem, and KeyError for who is not there.
    """
    with store.together():
        read = store.caseload.works([learner])[learner]
        change_about(store, learner, read, told)
        take_answers(store, pack, learner, read.work, told.answers)
        drop_sheet(store, pack, learner)
