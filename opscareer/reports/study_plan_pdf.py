"""The printed report: results, and the study plan if there is one, as a PDF. Importing it brings ReportLab in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from reportlab.platypus import Flowable

from opscareer.reports.bilingual import Bilingual
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

__all__ = ["ReportContent", "study_plan_pdf", "unprintable", "write_study_plan"]

Section = Callable[[Sheet], list[Flowable]]
_SECTIONS: tuple[Section, ...] = (
    first_page,
    results,
    sums,
    gaps,
    timeline,
    weeks,
    milestones,
    practice,
    backup,
    agreement,
)


def write_study_plan(target: Path, *editions: ReportContent) -> None:
    """Write the report to `target`, whole or not at all; an OSError says why not. Without a plan: the results alone.

    `editions` are the same report in one language or in two: then both stand beside each other.
    """
    write_whole(target, study_plan_pdf(*editions))


def study_plan_pdf(*editions: ReportContent) -> bytes:
    """The report as a PDF file on the first edition's paper; the same content gives the same bytes."""
    return pdf_bytes([study_plan_part(*editions)], editions[0].paper)


def study_plan_part(*editions: ReportContent, outline: str = "") -> Part:
    """The report as a part of a file; `outline` is its bookmark, if given, and those of its sections are below it."""
    sheets = [_sheet(content, outline_level=1 if outline else 0) for content in editions]
    first, *others = sheets
    return Part(
        story=[flowable for section in _SECTIONS for flowable in _section(section, sheets)],
        title=" · ".join(sheet.file_title for sheet in sheets),
        footer=first.made_from,
        language=first.content.language,
        outline=outline,
        second=others[0].content.language if others else None,
        look=first.content.look,
    )


def _sheet(content: ReportContent, outline_level: int) -> Sheet:
    typesetter = Typesetter(content.language, look=content.look, large=content.large)
    return Sheet(content, typesetter, outline_level)


def _section(section: Section, sheets: Sequence[Sheet]) -> list[Flowable]:
    """A section in one language, or in two beside each other."""
    if len(sheets) == 1:
        return section(sheets[0])
    first, second = sheets
    return Bilingual(first, second).story(section(first), section(second), first.width)


def unprintable(content: ReportContent) -> set[str]:
    """What of the name, the notes and the plan's titles no face here can show: to be told before printing."""
    plan = content.plan
    modules = [content.pack.modules[planned.module] for planned in plan.modules] if plan is not None else []
    titles = [module.name.said(content.language) for module in modules]
    return missing(" ".join([content.learner.name, content.notes, *titles]), chain_for(content.language))
