"""Nobody depends on a single course: each track's first position has two ways from zero without a module in common."""

from __future__ import annotations

from datetime import date

import pytest

from opscareer.app.guidance import PlanWish, plan_for
from opscareer.assessment.learner import Learner
from opscareer.knowledge.learning import reachable
from tests.shipped import pack

START = date(2027, 1, 4)


@pytest.mark.parametrize("track", pack().tracks)
def test_that_without_any_module_of_the_shortest_plan_there_is_another_way_from_zero(track: str) -> None:
    plan = plan_for(pack(), Learner(), PlanWish(track, START))
    used = {planned.module for planned in plan.modules}
    others = [module for module in pack().modules.values() if module.id not in used]
    levels, _ = reachable(others, pack().skills, {})
    wanted = pack().tracks[track].first_position.requires
    assert used
    assert {skill: level for skill, level in wanted.items() if levels.get(skill, 0) < level} == {}


@pytest.mark.parametrize("track", pack().tracks)
def test_that_the_practice_project_of_a_track_goes_through_the_life_of_a_product(track: str) -> None:
    projects = [name for name in pack().modules if name == f"lifecycle-project-{track.removesuffix('-operation')}"]
    assert [pack().modules[name].kind for name in projects] == ["practice"]
