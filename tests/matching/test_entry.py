from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.knowledge.records import EDUCATIONS
from opscareer.matching.entry import eligibility_for, readiness_for
from tests.matching.small_packs import fewer
from tests.shipped import pack

SKILLS = tuple(pack().skills)
held_levels = st.dictionaries(st.sampled_from(SKILLS), st.integers(0, 4))
positions = st.sampled_from([rung for track in pack().tracks.values() for rung in track.positions])


@fewer
@given(positions.flatmap(lambda rung: st.tuples(st.just(rung), held_levels, st.sampled_from(SKILLS))))
def test_that_knowing_more_never_lowers_readiness(case: tuple) -> None:  # type: ignore[type-arg]
    rung, held, skill = case
    more = {**held, skill: min(4, held.get(skill, 0) + 1)}
    before, after = readiness_for(rung, held), readiness_for(rung, more)
    assert before.have <= after.have <= after.need == before.need
    assert sum(gap.missing for gap in after.gaps) == after.need - after.have


@pytest.mark.parametrize("track", pack().tracks)
def test_that_readiness_counts_no_more_than_is_needed(track: str) -> None:
    rung = pack().tracks[track].first_position
    everything = readiness_for(rung, dict.fromkeys(SKILLS, 4))
    assert everything.have == everything.need == sum(rung.requires.values())
    assert readiness_for(rung, {}).have == 0
    assert all(gap.missing == 0 for gap in everything.gaps)


def test_that_without_an_education_stage_nothing_is_said_of_routes() -> None:
    unknown = eligibility_for(pack(), "content-operation", None)
    assert (unknown.known, unknown.routes) == (False, ())


@pytest.mark.parametrize("stage", EDUCATIONS)
def test_that_open_routes_come_shortest_first_and_admit_the_person(stage: str) -> None:
    open_routes = eligibility_for(pack(), "content-operation", stage).routes  # type: ignore[arg-type]
    assert open_routes
    assert [route.least_months for route in open_routes] == sorted(route.least_months for route in open_routes)
    assert all(stage in pack().routes[route.route].entry for route in open_routes)


def test_that_a_junior_high_leaver_sees_the_full_time_course_but_no_short_one_for_adults() -> None:
    names = {route.route for route in eligibility_for(pack(), "user-operation", "junior-high").routes}
    assert "full-time-after-junior-high" in names
    assert "adult-short-term" not in names
