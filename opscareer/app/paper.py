"""The questionnaire for people who answer on paper."""

from __future__ import annotations

from pathlib import Path

from opscareer.app.guidance import Print
from opscareer.knowledge.pack import Pack
from opscareer.reports.questionnaire_form import QuestionnaireContent, form_code, stage_letter

__all__ = ["form_code", "stage_letter", "write_questionnaire"]


def write_questionnaire(target: Path, pack: Pack, wanted: Print, *, large: bool = False) -> None:
    """Print the pack's statements to be ticked by hand, as a PDF that appears whole or not at all. Raises OSError.

    `large` is for weak eyes.
    """
    from opscareer.reports import questionnaire_pdf  # reportlab is only loaded to print

    content = QuestionnaireContent(pack, wanted.languages, wanted.made_on, wanted.paper, large)
    questionnaire_pdf.write_questionnaire(target, content)
