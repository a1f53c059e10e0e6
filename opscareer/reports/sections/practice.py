"""Lifecycle practice: the target track's duties in the stages of a product's life, to try on a product one knows."""

from __future__ import annotations

from reportlab.platypus import Flowable, KeepTogether, Spacer

from opscareer.knowledge.records import Stage, Track
from opscareer.reports.sections.ruled import ruled_line
from opscareer.reports.sections.tick import tick_box
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table


def practice(sheet: Sheet) -> list[Flowable]:
    """For each track aimed at, a part for each stage in which it has duties; nothing where it has none."""
    return [flowable for aim in sheet.aims for flowable in _page(aim.track, sheet)]


def _page(track: Track, sheet: Sheet) -> list[Flowable]:
    stages = [stage for stage in sheet.content.pack.stages.values() if track.id in stage.duties]
    if not stages:
        return []
    purpose = sheet.say("practice-purpose", track=sheet.inside(track.name.said(sheet.content.language)))
    story = [*sheet.begin(sheet.say("practice-title"), purpose)]
    story.append(ruled_line(sheet, sheet.say("practice-product")))
    return [
        *story,
        *(KeepTogether(_stage(number, stage, track, sheet)) for number, stage in enumerate(stages, start=1)),
    ]


def _stage(number: int, stage: Stage, track: Track, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    rows = [[tick_box(sheet), sheet.paragraph(duty.text.said(language), "cell")] for duty in stage.duties[track.id]]
    return [
        sheet.heading(f"{number} · {stage.name.said(language)}"),
        sheet.paragraph(stage.summary.said(language), "small"),
        Spacer(0, 3),
        lined_table(sheet, rows, (20, 480)),
    ]
