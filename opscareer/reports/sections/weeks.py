"""Week by week: what to do, to tick, with its hours, and the milestones where they fall."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from opscareer.planning.plan import Milestone, Review, StudyPlan, Task, Week
from opscareer.reports.sections.tick import milestone_sign, tick_box
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table

_COLUMNS = (20.0, 128.0, 306.0, 46.0)
_ROWS_KEPT_TOGETHER = 14


def weeks(sheet: Sheet) -> list[Flowable]:
    """A list to tick for each week; nothing where there is nothing to study."""
    plan = sheet.content.plan
    if plan is None or not plan.weeks:
        return []
    story: list[Flowable] = [*sheet.begin(sheet.say("weeks-title"), sheet.say("weeks-purpose"))]
    for week in plan.weeks:
        table = _week(week, plan, sheet)
        kept = len(week.tasks) <= _ROWS_KEPT_TOGETHER
        story.append(KeepTogether([table, Spacer(0, 11)]) if kept else table)
    return story


def _week(week: Week, plan: StudyPlan, sheet: Sheet) -> Table:
    milestones = [milestone for milestone in plan.milestones if milestone.week == week.number]
    rows = [_head(week, sheet), *(_review(review, sheet) for review in week.reviews)]
    rows += [_task(task, sheet) for task in week.tasks]
    rows += [_milestone(milestone, sheet) for milestone in milestones] or ([] if week.hours else [_empty(week, sheet)])
    more = [
        ("SPAN", (0, 0), (2, 0)),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, sheet.ink("ink")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("TOPPADDING", (0, 1), (0, -1), 6.4),
    ]
    return lined_table(sheet, rows, _COLUMNS, head=True, padding=3.6, more=more)


def _head(week: Week, sheet: Sheet) -> Sequence[Flowable | str]:
    head = sheet.paragraph(sheet.week_head(week), "cell", bold=True)
    return [head, "", "", sheet.paragraph(sheet.week_hours(week), "cell-right")]


def _task(task: Task, sheet: Sheet) -> Sequence[Flowable | str]:
    return [
        tick_box(sheet),
        sheet.paragraph(sheet.module_name(task.module), "cell", bold=True),
        sheet.paragraph(sheet.task_step(task), "cell"),
        sheet.paragraph(sheet.say("hours", hours=task.hours), "cell-right"),
    ]


def _review(review: Review, sheet: Sheet) -> Sequence[Flowable | str]:
    return [
        tick_box(sheet),
        sheet.paragraph(sheet.module_name(review.module), "cell", bold=True),
        sheet.paragraph(sheet.say("review"), "cell"),
        sheet.paragraph(sheet.say("hours", hours=review.hours), "cell-right"),
    ]


def _milestone(milestone: Milestone, sheet: Sheet) -> Sequence[Flowable | str]:
    name = sheet.paragraph(sheet.say("milestone"), "cell", bold=True)
    return [milestone_sign(sheet), name, sheet.paragraph(sheet.deliverable(milestone.module), "cell"), ""]


def _empty(week: Week, sheet: Sheet) -> Sequence[Flowable | str]:
    return ["", sheet.paragraph(sheet.empty_week(week), "cell"), "", ""]
