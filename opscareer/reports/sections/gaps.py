"""Skill gaps: what is held and what the position asks for, as dots and in words."""

from __future__ import annotations

from reportlab.platypus import Flowable, PageBreak, Spacer

from opscareer.charts.dots import level_dots
from opscareer.charts.marks import track_ink
from opscareer.knowledge.records import Position, Track
from opscareer.matching.results import Gap, Readiness
from opscareer.reports.pdf_painter import Picture
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import head_row, lined_table


def gaps(sheet: Sheet) -> list[Flowable]:
    """The skills of the rung aimed at, the largest gaps first; nothing where there is no target."""
    if sheet.target is None or sheet.target_position is None:
        return []
    story = [PageBreak(), *_opening(sheet.target, sheet.target_position, sheet)]
    needed = sorted(sheet.target_gaps(), key=lambda gap: -gap.missing)
    if not needed:
        return [*story, sheet.paragraph(sheet.say("gaps-none"))]
    levels = Readiness(tuple(needed))
    missing = levels.need - levels.have
    story.append(sheet.paragraph(sheet.say("gaps-summary", have=levels.have, need=levels.need, missing=missing)))
    rows = [head_row(sheet, ("head-skill", "head-level", "head-have-need", "head-can-say"))]
    rows += [_row(gap, sheet.target, sheet) for gap in needed]
    return [*story, Spacer(0, 4), lined_table(sheet, rows, (128, 62, 72, 238), head=True)]


def _opening(track: Track, position: Position, sheet: Sheet) -> list[Flowable]:
    names = {"position": position.name, "track": track.name}
    said = {key: name.said(sheet.content.language) for key, name in names.items()}
    return sheet.opening(sheet.say("gaps-title"), sheet.say("gaps-purpose", **said))


def _row(gap: Gap, track: Track, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    dots = level_dots(gap.have, gap.need, language, radius=3.6, ink=track_ink(track.mark))
    key = "have-need" if gap.missing else "gap-held"
    can = sheet.content.pack.skills[gap.skill].levels[gap.need - 1].said(language)
    return [
        sheet.paragraph(sheet.skill_name(gap.skill), "cell", bold=gap.missing > 0),
        Picture(dots, sheet.typesetter.chain),
        sheet.paragraph(sheet.say(key, have=gap.have, need=gap.need), "cell"),
        sheet.paragraph(can, "small"),
    ]
