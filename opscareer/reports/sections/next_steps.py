"""The next three actions: the plan's first steps and first milestone, or what leads to a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reportlab.platypus import Flowable

from opscareer.planning.plan import StudyPlan
from opscareer.reports.sections.tick import tick_box
from opscareer.reports.sheet import Sheet
from opscareer.reports.tables import lined_table
from opscareer.wording import joined, written_date

_STEPS = 3


@dataclass(frozen=True, slots=True)
class _NextStep:
    """One of the next things to do; without a day the learner writes one."""

    text: str
    day: date | None = None
    hours: int | None = None


def next_steps(sheet: Sheet) -> list[Flowable]:
    """Three lines to tick, each with its day."""
    plan = sheet.content.plan
    steps = _steps_to_a_plan(sheet) if plan is None else _steps_of_plan(sheet, plan)
    if not steps:
        return []
    rows = [
        [
            tick_box(sheet),
            sheet.paragraph(_by(step, sheet), "cell", bold=step.day is not None),
            sheet.paragraph(step.text, "cell"),
            sheet.paragraph(sheet.say("hours", hours=step.hours) if step.hours else "", "cell-right"),
        ]
        for step in steps
    ]
    return [sheet.heading(sheet.say("next-title"), "heading"), lined_table(sheet, rows, (20, 118, 316, 46))]


def _by(step: _NextStep, sheet: Sheet) -> str:
    if step.day is None:
        return sheet.say("by-blank")
    return sheet.say("by-day", day=written_date(step.day, sheet.content.language))


def _steps_to_a_plan(sheet: Sheet) -> list[_NextStep]:
    names = [sheet.inside(sheet.track_name(match.track)) for match in sheet.content.result.first_group]
    known = sheet.content.result.verdict != "cannot-tell" and names
    tracks = joined(names, sheet.content.language)
    read = sheet.say("next-read", track=tracks) if known else sheet.say("next-read-all")
    return [_NextStep(text) for text in (read, sheet.say("next-talk"), sheet.say("next-plan"))]


def _steps_of_plan(sheet: Sheet, plan: StudyPlan) -> list[_NextStep]:
    """The first two steps of the plan and its first milestone, by date."""
    language, modules = sheet.content.language, sheet.content.pack.modules
    hours: dict[tuple[str, int], int] = {}
    ends: dict[tuple[str, int], date] = {}
    for week in plan.weeks:
        for task in week.tasks:
            key = (task.module, task.step)
            hours[key] = hours.get(key, 0) + task.hours
            ends[key] = week.end
    milestones = [
        _NextStep(sheet.say("step-milestone", deliverable=modules[first.module].deliverable.said(language)), first.day)
        for first in plan.milestones[:1]
    ]
    steps = []
    for module, step in list(hours)[: _STEPS - len(milestones)]:
        words = modules[module].steps[step].text.said(language)
        text = sheet.say("step-of-module", module=sheet.module_name(module), step=words)
        steps.append(_NextStep(text, ends[module, step], hours[module, step]))
    return sorted([*steps, *milestones], key=lambda one: one.day or date.max)
