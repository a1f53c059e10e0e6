"""What changed between two sittings, printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from opscareer.app.guidance import Print
from opscareer.app.sitting import SittingView, changes
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.reports.content import ReportContent


@dataclass(frozen=True, slots=True)
class ComparedSittings:
    """Two sittings, the earlier one first, and what each is called in the language of the print."""

    before: SittingView
    after: SittingView
    names: tuple[str, str]


def write_change(target: Path, pack: Pack, learner: Learner, compared: ComparedSittings, wanted: Print) -> None:
    """What changed as a PDF in the first language wanted; the file appears whole or not at all. Raises OSError."""
    from opscareer.reports import change_pdf  # reportlab is only loaded to print

    before, after = compared.before, compared.after
    answered = replace(learner, answers=after.answers)
    report = ReportContent(pack, answered, after.result, None, wanted.languages[0], wanted.made_on, wanted.paper)
    change = changes(pack, before.answers, after.answers)
    change_pdf.write_change(target, change_pdf.ChangeContent(report, before.result, change, compared.names))
