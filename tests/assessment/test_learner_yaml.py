from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.assessment.learner import ForPlans, HoursSpent, Learner, StepDone, ToldGoal, WeekSpent
from opscareer.assessment.learner_file import MAX_NAME, read_learner
from opscareer.assessment.learner_yaml import learner_yaml
from opscareer.knowledge.strict_yaml import readable
from opscareer.problems import InputProblems
from tests import shipped
from tests.effort import examples
from tests.reports.hostile import HOSTILE

PACK = shipped.pack()
MODULES = sorted(PACK.modules)
FULL = Learner(
    name="王小明",
    stage="bachelor",
    major=next(iter(PACK.majors)),
    answers=dict.fromkeys(list(PACK.questions)[:20], 4),
    skills=dict.fromkeys(list(PACK.skills)[:5], 1),
    hours_per_week=8,
    for_plans=ForPlans(
        goal=ToldGoal("content-operation", "content-manager", date(2027, 1, 4)),
        weekdays=(2, 0, 2, 0, 0, 4, 0),
        days_off=((date(2027, 2, 1), date(2027, 2, 7)), (date(2027, 5, 1), date(2027, 5, 1))),
        deadline=date(2027, 9, 1),
        route=next(iter(PACK.routes)),
        kinds=frozenset({"study", "practice"}),
        done=frozenset(MODULES[:2]),
        refused=frozenset(MODULES[2:3]),
        review_hours=0,
        catch_up_every=4,
        project=False,
        ticked=(StepDone(MODULES[0], 0, 0), StepDone(MODULES[1]), StepDone(MODULES[1], review=True)),
        spent=(HoursSpent(date(2027, 1, 4), MODULES[0], 1.25), HoursSpent(date(2027, 1, 5), MODULES[0], 2)),
        weeks_spent=(WeekSpent(date(2027, 1, 4), 0), WeekSpent(date(2027, 1, 11), 6.3)),
    ),
)


def read_back(learner: Learner, folder: Path) -> Learner:
    file = folder / "learner.yaml"
    file.write_text(learner_yaml(learner), encoding="utf-8")
    return read_learner(file, PACK)


@pytest.mark.parametrize(
    "learner",
    [FULL, Learner(), Learner(name="only a name"), Learner(for_plans=ForPlans(goal=ToldGoal("content-operation")))],
)
def test_that_a_written_learner_is_read_back_the_same(learner: Learner, tmp_path: Path) -> None:
    assert read_back(learner, tmp_path) == learner


@pytest.mark.parametrize(
    "name", [*HOSTILE, "true", "null", "12", "2027-01-04", "a: b", "# c", "{}", "- x", "\u2028x\ufeffy"]
)
def test_that_any_name_is_read_back_as_typed(name: str, tmp_path: Path) -> None:
    assert read_back(Learner(name=name), tmp_path).name == name.strip()


def test_that_a_week_is_named_by_its_monday_and_told_once(tmp_path: Path) -> None:
    file = tmp_path / "learner.yaml"
    weeks = ("2027-01-04", "2027-01-05", "2027-01-04", "soon")
    lines = "".join(f"    - {{monday: {day}, hours: 6}}\n" for day in weeks)
    file.write_text(f"progress:\n  weeks:\n{lines}", encoding="utf-8")
    with pytest.raises(InputProblems) as refused:
        read_learner(file, PACK)
    assert [problem.place.line for problem in refused.value.problems] == [4, 5, 6]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(60))
@given(st.text(max_size=MAX_NAME))
def test_that_only_what_no_file_may_hold_is_left_out(tmp_path: Path, name: str) -> None:
    assert read_back(replace(FULL, name=name), tmp_path) == replace(FULL, name=readable(name).strip())
