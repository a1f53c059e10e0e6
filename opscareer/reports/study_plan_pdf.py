"""The printed report: results, and the study plan if there is one, as a PDF. Importing it brings ReportLab in."""

from __future__ import annotations

from pathlib import Path

from opscareer.reports.content import ReportContent
from opscareer.reports.document import Part, pdf_bytes
from opscareer.reports.fonts import chain_for, missing
from opscareer.reports.sections.agreement import agreement
from opscareer.reports.sections.backup import backup
from opscareer.reports.sections.first_page import first_page
from opscareer.reports.sections.gaps import gaps
from opscareer.reports.sections.milestones import milestones
from opscareer.reports.sections.practice import practice
from opscareer.reports.sections.results import results
from opscareer.reports.sections.sums import sums
from opscareer.reports.sections.timeline import timeline
from opscareer.reports.sections.weeks import weeks
from opscareer.reports.sheet import Sheet
from opscareer.reports.styles import Typesetter
from opscareer.reports.whole_file import write_whole
from opscareer.wording import phrase

__all__ = ["ReportContent", "study_plan_pdf", "unprintable", "write_study_plan"]

_SECTIONS = (first_page, results, sums, gaps, timeline, weeks, milestones, practice, backup, agreement)


def write_study_plan(target: Path, *editions: ReportContent) -> None:
    """Write the report to `target`, whole or not at all; an OSError says why not. Without a plan: the results alone.

    `editions` are the same report in one language or in several: then one file holds one print after the other.
    """
    write_whole(target, study_plan_pdf(*editions))


def study_plan_pdf(*editions: ReportContent) -> bytes:
    """The report as a PDF file on the first edition's paper; the same content gives the same bytes."""
    return pdf_bytes([_part(content, alone=len(editions) == 1) for content in editions], editions[0].paper)


def unprintable(content: ReportContent) -> set[str]:
    """What the person typed that no bundled face can show: to be told before printing."""
    return missing(content.learner.name + content.notes, chain_for(content.language))


def _part(content: ReportContent, *, alone: bool) -> Part:
    """One edition; where it is not alone its sections' bookmarks stand below its language."""
    sheet = Sheet(content, Typesetter(content.language), outline_level=0 if alone else 1)
    return Part(
        story=[flowable for section in _SECTIONS for flowable in section(sheet)],
        title=sheet.file_title,
        footer=sheet.made_from,
        language=content.language,
        outline="" if alone else phrase("export.language", content.language),
    )
