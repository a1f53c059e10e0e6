"""The printed report: results, and the study plan if there is one, as a PDF. Importing it brings ReportLab in."""

from __future__ import annotations

from pathlib import Path

from reportlab.platypus import Flowable

from opscareer import __version__
from opscareer.reports.content import ReportContent
from opscareer.reports.document import pdf_bytes
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

__all__ = ["ReportContent", "study_plan_pdf", "unprintable", "write_study_plan"]

_SECTIONS = (first_page, results, sums, gaps, timeline, weeks, milestones, practice, backup, agreement)
_SHORT = 8
"""Digits of a hash that are printed: enough to tell two packs apart by eye."""


def write_study_plan(target: Path, content: ReportContent) -> None:
    """Write the report to `target`, whole or not at all; an OSError says why not. Without a plan: the results alone."""
    write_whole(target, study_plan_pdf(content))


def study_plan_pdf(content: ReportContent) -> bytes:
    """The report as a PDF file; the same content gives the same bytes."""
    sheet = Sheet(content, Typesetter(content.language))
    story: list[Flowable] = [flowable for section in _SECTIONS for flowable in section(sheet)]
    return pdf_bytes(
        story, title=_file_title(sheet), footer=_footer(sheet), paper=content.paper, language=content.language
    )


def unprintable(content: ReportContent) -> set[str]:
    """What the person typed that no bundled face can show: to be told before printing."""
    return missing(content.learner.name + content.notes, chain_for(content.language))


def _file_title(sheet: Sheet) -> str:
    """The document's title; without the learner's name, which file managers and mail programs would show."""
    if sheet.content.plan is None:
        return sheet.say("file-title-results")
    return sheet.say("file-title-plan", track=sheet.track_name(sheet.content.plan.goal.track))


def _footer(sheet: Sheet) -> str:
    manifest = sheet.content.pack.manifest
    return sheet.say(
        "footer",
        program=__version__,
        pack=manifest.id,
        version=manifest.version,
        hash=sheet.content.result.pack_hash[:_SHORT],
        digest=sheet.content.result.answers_digest[:_SHORT],
    )
