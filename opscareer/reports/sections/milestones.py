"""Milestones: what should be there by when, and how to check that it is good enough."""

from __future__ import annotations

from reportlab.platypus import Flowable

from opscareer.planning.plan import Milestone
from opscareer.reports.sections.tick import milestone_sign
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table
from opscareer.wording import written_date


def milestones(sheet: Sheet) -> list[Flowable]:
    """A row for each milestone; nothing where there is none."""
    plan = sheet.content.plan
    if plan is None or not plan.milestones:
        return []
    rows = [_row(milestone, sheet) for milestone in plan.milestones]
    top = [("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (0, -1), 7.0)]
    table = lined_table(sheet, rows, (20, 96, 300, 84), more=top)
    return [*sheet.begin(sheet.say("milestones-title"), sheet.say("milestones-purpose")), table]


def _row(milestone: Milestone, sheet: Sheet) -> list[Flowable | list[Flowable]]:
    language = sheet.content.language
    made, check = sheet.deliverable(milestone.module), sheet.check(milestone.module)
    when = [
        sheet.paragraph(written_date(milestone.day, language), "cell", bold=True),
        sheet.paragraph(sheet.say("milestone-week", week=milestone.week), "small"),
    ]
    what = [
        sheet.paragraph(sheet.module_name(milestone.module), "cell", bold=True),
        sheet.typesetter.pieces([(sheet.say("deliverable"), False), (made, False)], "cell"),
        sheet.typesetter.pieces([(sheet.say("check"), False), (check, False)], "small"),
    ]
    return [milestone_sign(sheet), when, what, [sheet.paragraph(sheet.say("milestone-done"), "small-right")]]
