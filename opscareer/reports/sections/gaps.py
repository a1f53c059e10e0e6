"""Skill gaps: what is held and what the position asks for, as dots and in words."""

from __future__ import annotations

from reportlab.platypus import Flowable, Spacer

from opscareer.charts.dots import level_dots
from opscareer.charts.marks import track_ink
from opscareer.knowledge.records import Track
from opscareer.matching.results import Gap
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import head_row, lined_table
from opscareer.reports.words import Aim


def gaps(sheet: Sheet) -> list[Flowable]:
    """A page for each track aimed at: the skills of its rung, the largest gaps first."""
    return [flowable for aim in sheet.aims for flowable in _page(aim, sheet)]


def _page(aim: Aim, sheet: Sheet) -> list[Flowable]:
    language, levels = sheet.content.language, aim.readiness
    names = {"position": aim.position.name.said(language), "track": aim.track.name.said(language)}
    story = [*sheet.begin(sheet.say("gaps-title"), sheet.say("gaps-purpose", **names))]
    missing = levels.need - levels.have
    story.append(sheet.paragraph(sheet.say("gaps-summary", have=levels.have, need=levels.need, missing=missing)))
    rows = [head_row(sheet, ("head-skill", "head-level", "head-have-need", "head-can-say"))]
    rows += [_row(gap, aim.track, sheet) for gap in sorted(levels.gaps, key=lambda gap: -gap.missing)]
    return [*story, Spacer(0, 4), lined_table(sheet, rows, (128, 62, 72, 238), head=True)]


def _row(gap: Gap, track: Track, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    dots = level_dots(gap.have, gap.need, language, radius=3.6, ink=track_ink(track.mark))
    key = "have-need" if gap.missing else "gap-held"
    can = sheet.content.pack.skills[gap.skill].levels[gap.need - 1].said(language)
    return [
        sheet.paragraph(sheet.skill_name(gap.skill), "cell", bold=gap.missing > 0),
        sheet.picture(dots),
        sheet.paragraph(sheet.say(key, have=gap.have, need=gap.need), "cell"),
        sheet.paragraph(can, "small"),
    ]
