"""Learner files, written: what `read_learner` reads back as the same learner."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping

from opscareer.assessment.learner import ForPlans, HoursSpent, Learner, StepDone, ToldGoal, WeekSpent
from opscareer.knowledge.strict_yaml import readable
from opscareer.typed_days import WEEKDAYS

_LINE_ENDS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029\ufeff"}
"""Signs that JSON leaves as they are in a text, and that end a line or open a file in YAML."""
_BARE = re.compile(r"[a-z][a-z0-9-]*|\d{4}(-\d\d){2}(\.\.\d{4}(-\d\d){2})?")
"""Ids and days, which need no quotes."""
_NOT_TEXT = frozenset({"true", "false", "null"})


def learner_yaml(learner: Learner) -> str:
    """A learner as a learner file; what was not told is left out.

    Control characters in a name, which no learner file may hold, are left out.
    """
    said: dict[str, object] = {"name": learner.name, "stage": learner.stage, "major": learner.major}
    said["hours-per-week"] = learner.hours_per_week
    lines = [*_lines(said), *_section("goal", _goal_lines(learner.for_plans.goal))]
    lines += _section("plan", _plan_lines(learner.for_plans))
    lines += _section("progress", _progress_lines(learner.for_plans))
    lines += [*_section("skills", _lines(learner.skills)), *_section("answers", _lines(learner.answers))]
    return "\n".join([*lines, ""]) if lines else "{}\n"


def _goal_lines(goal: ToldGoal | None) -> Iterator[str]:
    if goal is not None:
        yield from _lines({"track": goal.track, "position": goal.position, "start": goal.start and str(goal.start)})


def _plan_lines(said: ForPlans) -> Iterator[str]:
    if said.weekdays is not None:
        hours = {day: number for day, number in zip(WEEKDAYS, said.weekdays, strict=True) if number}
        yield from _section("hours-per-weekday", _lines(hours))
    yield from _listed("days-off", (f"{first}..{last}" for first, last in said.days_off))
    yield from _lines({"deadline": said.deadline and str(said.deadline), "route": said.route})
    for key, names in (("kinds", said.kinds), ("done", said.done), ("refused", said.refused)):
        yield from _listed(key, sorted(names))
    yield from _lines(
        {"review-hours": said.review_hours, "catch-up-every": said.catch_up_every, "project": said.project}
    )


def _progress_lines(said: ForPlans) -> Iterator[str]:
    yield from _section("done", (line for one in said.ticked for line in _entry(_done(one))))
    yield from _section("hours", (line for one in said.spent for line in _entry(_spent(one))))
    yield from _section("weeks", (line for one in said.weeks_spent for line in _entry(_week(one))))


def _done(one: StepDone) -> dict[str, object]:
    return {"module": one.module, "step": one.step, "part": one.part, "review": one.review or None}


def _spent(one: HoursSpent) -> dict[str, object]:
    return {"day": str(one.day), "module": one.module, "hours": one.hours}


def _week(one: WeekSpent) -> dict[str, object]:
    return {"monday": str(one.monday), "hours": one.hours}


def _entry(said: Mapping[str, object]) -> Iterator[str]:
    """One entry of a list: its first line with a dash."""
    for place, line in enumerate(_lines(said)):
        yield f"{'  ' if place else '- '}{line}"


def _section(key: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines below a key; nothing where there are none."""
    for place, line in enumerate(lines):
        if not place:
            yield f"{key}:"
        yield f"  {line}"


def _listed(key: str, values: Iterable[str]) -> Iterator[str]:
    return _section(key, (f"- {_written(value)}" for value in values))


def _lines(said: Mapping[str, object]) -> Iterator[str]:
    """A line for each thing told."""
    return (f"{key}: {_written(value)}" for key, value in said.items() if value is not None and value != "")


def _written(value: object) -> str:
    """Ids, days and numbers as they are, any other text in quotes."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:g}"
    if not isinstance(value, str) or (_BARE.fullmatch(value) and value not in _NOT_TEXT):
        return str(value)
    return json.dumps(readable(value), ensure_ascii=False).translate(_LINE_ENDS)
