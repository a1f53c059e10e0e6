"""The plan in one line: hours, dates, proof, and the least changes where it does not fit."""

from __future__ import annotations

from reportlab.platypus import Flowable

from opscareer.planning.plan import StudyPlan
from opscareer.reports.sheet import Sheet
from opscareer.wording import written_date


def plan_in_one_line(sheet: Sheet) -> list[Flowable]:
    """The line under its heading; nothing where there is no plan."""
    plan = sheet.content.plan
    if plan is None:
        return []
    return [sheet.heading(sheet.say("plan-title"), "heading"), sheet.paragraph(_plan_line(sheet, plan))]


def _plan_line(sheet: Sheet, plan: StudyPlan) -> str:
    position = sheet.aims[0].position.name.said(sheet.content.language)
    if not plan.modules:
        return sheet.say("plan-nothing-left", position=position)
    language = sheet.content.language
    line = sheet.say(
        "plan-line",
        hours=plan.hours,
        weekly=plan.goal.hours_per_week,
        start=written_date(plan.goal.start, language),
        finish=written_date(plan.finish, language),
        position=position,
        proof=sheet.say("plan-proven" if plan.proven else "plan-not-proven", bound=plan.lower_bound),
    )
    return line if plan.feasible else sheet.run_on([_too_late(sheet, plan), line])


def _too_late(sheet: Sheet, plan: StudyPlan) -> str:
    language = sheet.content.language
    changes = []
    for relaxation in plan.relaxations:
        if relaxation.kind == "hours-per-week":
            changes.append(sheet.say("relax-hours", hours=relaxation.hours))
        elif relaxation.day is not None:
            changes.append(sheet.say("relax-deadline", day=written_date(relaxation.day, language)))
    deadline = written_date(plan.goal.deadline or plan.finish, language)
    finish = written_date(plan.finish, language)
    return sheet.say("plan-too-late", deadline=deadline, finish=finish, changes=sheet.run_on(changes)).strip()
