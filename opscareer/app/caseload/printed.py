"""What was printed for learners, remembered: which answers a print shows can be told by its digest, years later."""

from __future__ import annotations

from typing import Literal

from opscareer.app.guidance import Print
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.matching.match import answers_digest
from opscareer.records.store import Store

PrintKind = Literal[
    "results",
    "plan",
    "change",
    "learner-file",
    "calendar",
    "spreadsheet",
    "markdown",
    "class-pack",
    "consent-form",
    "everything",
]


def digest_of(learner: Learner) -> str:
    """The digest of the learner's answers that the foot of every page shows the beginning of."""
    return answers_digest(learner.answers)


def note_printed(store: Store, pack: Pack, who: int, learner: Learner, kind: PrintKind, wanted: Print) -> None:
    """Remember that something was printed for a learner of the caseload, and log it without a name.

    Raises StoreProblem; then nothing is remembered, and the print lies where it was written.
    """
    with store.together():
        store.caseload.note_print(who, kind, wanted.language, pack.hash, digest_of(learner))
        store.audit.note("print", store.privacy.uid(who), f"kind={kind}")
