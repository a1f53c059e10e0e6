"""The plan over time: the Gantt chart on a page of its own, lying where there are many weeks, and its text twin."""

from __future__ import annotations

from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Spacer

from opscareer.charts.gantt import gantt, rows_that_fit
from opscareer.planning.plan import PlannedModule, StudyPlan
from opscareer.reports.document import LANDSCAPE, PORTRAIT, frame_size
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import head_row, lined_table
from opscareer.wording import written_date

_MANY_WEEKS = 40
"""From here on a week would be too narrow on an upright page."""
_OPENING_HEIGHT = 96.0
"""Points for title and purpose, in two lines each."""


def timeline(sheet: Sheet) -> list[Flowable]:
    """The chart and the list; nothing where there is nothing to study."""
    plan = sheet.content.plan
    if plan is None or not plan.modules:
        return []
    orientation = LANDSCAPE if len(plan.weeks) > _MANY_WEEKS else PORTRAIT
    width, height = frame_size(sheet.content.paper, orientation)
    rows = rows_that_fit(height / sheet.scale - _OPENING_HEIGHT)
    drawings = gantt(plan, sheet.content.pack, sheet.content.language, width=width / sheet.scale, rows=rows)
    story = _opening(plan, sheet, room=_OPENING_HEIGHT + drawings[0].height)
    if orientation == LANDSCAPE:
        story = [NextPageTemplate(orientation), PageBreak(), *story]
    for number, drawing in enumerate(drawings):
        story += [*([PageBreak()] if number else []), sheet.picture(drawing)]
    upright = [NextPageTemplate(PORTRAIT), PageBreak()] if orientation == LANDSCAPE else [Spacer(0, 12)]
    return [*story, *upright, sheet.heading(sheet.say("gantt-list")), _twin(plan, sheet)]


def _opening(plan: StudyPlan, sheet: Sheet, room: float) -> list[Flowable]:
    finish = written_date(plan.finish, sheet.content.language)
    counts = {"weeks": len(plan.weeks), "modules": len(plan.modules), "hours": plan.hours}
    return sheet.begin(sheet.say("gantt-title"), sheet.say("gantt-purpose", finish=finish, **counts), room=room)


def _twin(plan: StudyPlan, sheet: Sheet) -> Flowable:
    """The chart as a list, for those who do not see it and for grey prints."""
    rows = [head_row(sheet, ("head-module", "head-weeks", "head-dates"), ("head-hours",))]
    rows += [_twin_row(planned, sheet) for planned in plan.modules]
    return lined_table(sheet, rows, (210, 46, 194, 50), head=True, padding=2.6)


def _twin_row(planned: PlannedModule, sheet: Sheet) -> list[Flowable]:
    language = sheet.content.language
    key = "span-one-week" if planned.first_week == planned.last_week else "span-weeks"
    days = f"{written_date(planned.start, language)} – {written_date(planned.end, language)}"
    return [
        sheet.paragraph(sheet.module_name(planned.module), "small-ink"),
        sheet.paragraph(sheet.say(key, first=planned.first_week, last=planned.last_week), "small"),
        sheet.paragraph(days, "small"),
        sheet.paragraph(sheet.say("hours", hours=planned.hours), "small-right"),
    ]
