"""Study plans as text for a terminal, in either language."""

from __future__ import annotations

from collections.abc import Iterator

from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Reachable, Relaxation, StudyPlan, Week
from opscareer.planning.project import life_of_product
from opscareer.wording import Language, joined, phrase, written_date, written_span


def plan_text(plan: StudyPlan, pack: Pack, language: Language) -> str:
    """What `plan` prints: the plan in one line, its proof and hours, then week by week."""
    lines = [
        _headline(plan, pack, language),
        *_proof(plan, language),
        *(_relaxation(relaxation, language) for relaxation in plan.relaxations),
        *([_reachable(plan.reachable, pack, language)] if plan.reachable else []),
        "",
    ]
    for week in plan.weeks:
        lines += _week(week, pack, language)
    lines += ["", phrase("plan.milestones", language)]
    for milestone in plan.milestones:
        deliverable = pack.modules[milestone.module].deliverable.said(language)
        lines.append(f"  ◇ {written_date(milestone.day, language)}  {deliverable}")
    if plan.project:
        lines += ["", *_project(plan.project, pack, language)]
    return "\n".join(lines)


def _headline(plan: StudyPlan, pack: Pack, language: Language) -> str:
    track = pack.tracks[plan.goal.track]
    rung = track.position(plan.goal.position) or track.first_position
    when = {"finish": written_date(plan.finish, language), "hours": plan.hours, "count": len(plan.weeks)}
    return phrase("plan.headline", language, position=rung.name.said(language), **when)


def _proof(plan: StudyPlan, language: Language) -> Iterator[str]:
    """How sure it is that no plan is shorter, and where the hours go."""
    alone, effort = plan.without_project, plan.effort
    if alone is not None:
        key = "plan.proven-with-project" if plan.proven else "plan.not-proven-with-project"
        yield phrase(key, language, bound=plan.lower_bound)
        key = "plan.target-alone" if alone.proven else "plan.target-alone-not-proven"
        yield phrase(key, language, study=alone.hours, bound=alone.lower_bound, more=effort.project)
    else:
        yield phrase("plan.proven" if plan.proven else "plan.not-proven", language, bound=plan.lower_bound)
    if effort.review:
        yield phrase("plan.with-reviews", language, review=effort.review, total=effort.total)


def _week(week: Week, pack: Pack, language: Language) -> Iterator[str]:
    span = written_span(week.start, week.end, language)
    used = phrase("print.week-hours", language, hours=week.hours, capacity=week.capacity)
    yield f"{phrase('plan.week', language, number=week.number)} · {span} · {used}"
    for review in week.reviews:
        line = phrase("plan.review", language, module=pack.modules[review.module].name.said(language))
        yield f"  ↺ {phrase('print.hours', language, hours=review.hours)}  {line}"
    for task in week.tasks:
        module = pack.modules[task.module]
        step = module.steps[task.step].text.said(language)
        if task.part:
            step = phrase("print.step-goes-on", language, step=step)
        line = phrase("print.step-of-module", language, module=module.name.said(language), step=step)
        yield f"  □ {phrase('print.hours', language, hours=task.hours)}  {line}"
    if week.is_catch_up and not week.hours:
        yield f"  {phrase('plan.catch-up', language)}"
    elif not week.capacity:
        yield f"  {phrase('print.week-off', language)}"


def _project(project: str, pack: Pack, language: Language) -> Iterator[str]:
    """The practice project stage by stage, with what the track does in each."""
    module = pack.modules[project]
    yield phrase("plan.project", language, module=module.name.said(language))
    for practice in life_of_product(pack, module):
        yield f"  {pack.stages[practice.stage].name.said(language)}"
        yield from (f"    · {duty.said(language)}" for duty in practice.duties)


def _relaxation(relaxation: Relaxation, language: Language) -> str:
    if relaxation.kind == "hours-per-week":
        return phrase("plan.more-hours", language, hours=relaxation.hours)
    day = relaxation.day
    return phrase("plan.later", language, day=written_date(day, language)) if day else ""


def _reachable(found: Reachable, pack: Pack, language: Language) -> str:
    said = [
        phrase("plan.missing-level", language, skill=pack.skills[skill].name.said(language), level=level)
        for skill, level in found.levels.items()
    ]
    key = "plan.reachable" if found.proven else "plan.reachable-not-proven"
    counts = {"reached": found.reached, "wanted": found.wanted, "most": found.at_most}
    return phrase(key, language, levels=joined(said, language), **counts)
