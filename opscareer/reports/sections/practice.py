"""Lifecycle practice: the target track's duties in the stages of a product's life, to try on a product one knows."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from opscareer.knowledge.records import Stage, Track
from opscareer.reports.sections.ruled import ruled_line
from opscareer.reports.sections.tick import tick_box
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table


def practice(sheet: Sheet) -> list[Flowable]:
    """A part for each stage in which the target track has duties; nothing where there is no target or no such stage."""
    if sheet.target is None:
        return []
    track = sheet.target
    stages = [stage for stage in sheet.content.pack.stages.values() if track.id in stage.duties]
    if not stages:
        return []
    purpose = sheet.say("practice-purpose", track=track.name.said(sheet.content.language))
    story = [PageBreak(), *sheet.opening(sheet.say("practice-title"), purpose)]
    story.append(ruled_line(sheet, sheet.say("practice-product")))
    return [
        *story,
        *(KeepTogether(_stage(number, stage, track, sheet)) for number, stage in enumerate(stages, start=1)),
    ]


def _stage(number: int, stage: Stage, track: Track, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    rows = [[tick_box(sheet), sheet.paragraph(duty.text.said(language), "cell")] for duty in stage.duties[track.id]]
    return [
        sheet.heading(f"{number} · {stage.name.said(language)}", level=1),
        sheet.paragraph(stage.summary.said(language), "small"),
        Spacer(0, 3),
        lined_table(sheet, rows, (20, 480)),
    ]
