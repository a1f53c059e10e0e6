"""The plan in one line: hours, dates, proof, and the least changes where it does not fit."""

from __future__ import annotations

from reportlab.platypus import Flowable

from opscareer.reports.sheet import Sheet


def plan_in_one_line(sheet: Sheet) -> list[Flowable]:
    """The line under its heading; nothing where there is no plan."""
    plan = sheet.content.plan
    if plan is None:
        return []
    return [sheet.heading(sheet.say("plan-title"), "heading"), sheet.paragraph(sheet.plan_line(plan))]
