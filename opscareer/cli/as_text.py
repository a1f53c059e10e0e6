"""A study plan as text for a terminal, in either language; and how tracks are marked there."""

from __future__ import annotations

from collections.abc import Iterator

from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Relaxation, StudyPlan, Week
from opscareer.wording import Language, phrase, written_date, written_span

MARKS = {"content": "●", "user": "▲", "activity": "■", "product": "◆", "neighbour": "○"}


def plan_text(plan: StudyPlan, pack: Pack, language: Language) -> str:
    """What `plan` prints: the plan in one line, then week by week."""
    track = pack.tracks[plan.goal.track]
    rung = track.position(plan.goal.position) or track.first_position
    proof = phrase("plan.proven" if plan.proven else "plan.not-proven", language, bound=plan.lower_bound)
    when = {"finish": written_date(plan.finish, language), "hours": plan.hours, "count": len(plan.weeks)}
    lines = [
        phrase("plan.headline", language, position=rung.name.said(language), **when),
        proof,
        *(_relaxation(relaxation, language) for relaxation in plan.relaxations),
        "",
    ]
    for week in plan.weeks:
        lines += _week(week, pack, language)
    lines += ["", phrase("plan.milestones", language)]
    for milestone in plan.milestones:
        deliverable = pack.modules[milestone.module].deliverable.said(language)
        lines.append(f"  ◇ {written_date(milestone.day, language)}  {deliverable}")
    return "\n".join(lines)


def _week(week: Week, pack: Pack, language: Language) -> Iterator[str]:
    span = written_span(week.start, week.end, language)
    used = phrase("print.week-hours", language, hours=week.hours, capacity=week.capacity)
    yield f"{phrase('plan.week', language, number=week.number)} · {span} · {used}"
    for task in week.tasks:
        module = pack.modules[task.module]
        step = module.steps[task.step].text.said(language)
        if task.part:
            step = phrase("print.step-goes-on", language, step=step)
        line = phrase("print.step-of-module", language, module=module.name.said(language), step=step)
        yield f"  □ {phrase('print.hours', language, hours=task.hours)}  {line}"


def _relaxation(relaxation: Relaxation, language: Language) -> str:
    if relaxation.kind == "hours-per-week":
        return phrase("plan.more-hours", language, hours=relaxation.hours)
    day = relaxation.day
    return phrase("plan.later", language, day=written_date(day, language)) if day else ""
