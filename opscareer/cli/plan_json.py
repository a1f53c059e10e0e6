"""Study plans as JSON, in the shape that `docs/architecture.md` promises. Dates are ISO, hours whole."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from opscareer.cli.as_json import pack_json
from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Reachable, Relaxation, StudyPlan, Week
from opscareer.planning.project import life_of_product


def plan_json(plan: StudyPlan, pack: Pack) -> dict[str, Any]:
    """`plan --json`. `hours` are those of the modules; `effort` splits all the hours of the weeks."""
    return {
        "pack": pack_json(pack),
        "track": plan.goal.track,
        "position": plan.goal.position,
        "feasible": plan.feasible,
        "proven": plan.proven,
        "hours": plan.hours,
        "lower_bound": plan.lower_bound,
        "effort": {**asdict(plan.effort), "total": plan.effort.total},
        "without_project": asdict(plan.without_project) if plan.without_project else None,
        "finish": plan.finish.isoformat(),
        "modules": [
            {
                "id": module.module,
                "hours": module.hours,
                "first_week": module.first_week,
                "last_week": module.last_week,
            }
            for module in plan.modules
        ],
        "weeks": [_week(week) for week in plan.weeks],
        "milestones": [
            {"day": milestone.day.isoformat(), "week": milestone.week, "module": milestone.module}
            for milestone in plan.milestones
        ],
        "project": _project(plan.project, pack) if plan.project else None,
        "relaxations": [
            *(_relaxation(relaxation) for relaxation in plan.relaxations),
            *([_reachable(plan.reachable)] if plan.reachable else []),
        ],
    }


def _week(week: Week) -> dict[str, Any]:
    return {
        "start": week.start.isoformat(),
        "capacity": week.capacity,
        "catch_up": week.is_catch_up,
        "tasks": [
            {"module": task.module, "step": task.step, "part": task.part, "hours": task.hours} for task in week.tasks
        ],
        "reviews": [{"module": review.module, "hours": review.hours} for review in week.reviews],
    }


def _project(project: str, pack: Pack) -> dict[str, Any]:
    """The practice project, stage by stage, with the track's duties in each."""
    return {
        "module": project,
        "stages": [
            {
                "stage": practice.stage,
                "steps": list(practice.steps),
                "duties": [asdict(duty) for duty in practice.duties],
            }
            for practice in life_of_product(pack, pack.modules[project])
        ],
    }


def _relaxation(relaxation: Relaxation) -> dict[str, Any]:
    return {
        "kind": relaxation.kind,
        "hours_per_week": relaxation.hours,
        "day": relaxation.day.isoformat() if relaxation.day else None,
    }


def _reachable(found: Reachable) -> dict[str, Any]:
    """The most of the target in time: levels reached of those missing, no choice reaching more than `at_most`."""
    return {
        "kind": "part-of-target",
        "reached": found.reached,
        "wanted": found.wanted,
        "at_most": found.at_most,
        "proven": found.proven,
        "hours": found.hours,
        "levels": dict(found.levels),
    }
