"""The routes to a target side by side."""

from __future__ import annotations

from datetime import date

import pytest

from opscareer.app.route_choice import RouteChoice, route_choices
from opscareer.app.wishes import PlanWish, goal_of, months_after
from opscareer.assessment.learner import Learner
from opscareer.planning.availability import Weekdays
from opscareer.planning.planner import make_plan
from tests.shipped import pack

START = date(2027, 1, 4)
WISH = PlanWish("content-operation", START, hours_per_week=4)


def test_that_routes_that_may_be_entered_come_first_and_then_the_shorter_ones() -> None:
    found = route_choices(pack(), Learner(stage="senior-high"), WISH)
    assert [choice.may_enter for choice in found.routes] == [True, True, True, True, False]
    months = [pack().routes[choice.route].months.least for choice in found.routes[:4]]
    assert months == sorted(months)


def test_that_without_an_education_nobody_knows_which_routes_are_open() -> None:
    found = route_choices(pack(), Learner(), WISH)
    assert {choice.may_enter for choice in found.routes} == {None}


@pytest.mark.parametrize("weekdays", [None, Weekdays((2, 0, 0, 0, 0, 2, 0))])
def test_that_the_fewest_hours_of_a_route_do_and_one_less_does_not(weekdays: Weekdays | None) -> None:
    wish = PlanWish("content-operation", START, hours_per_week=4, weekdays=weekdays)
    goal = goal_of(pack(), Learner(), wish)
    for choice in route_choices(pack(), Learner(), wish).routes:
        assert choice.latest is not None
        assert choice.hours_per_week is not None
        assert choice.fits == (make_plan(pack(), goal).finish <= choice.latest)
        assert make_plan(pack(), goal.with_hours(choice.hours_per_week)).finish <= choice.latest
        if choice.hours_per_week > 1:
            assert make_plan(pack(), goal.with_hours(choice.hours_per_week - 1)).finish > choice.latest


def test_that_a_route_ends_its_months_after_the_start() -> None:
    short = next(one for one in route_choices(pack(), Learner(), WISH).routes if one.route == "adult-short-term")
    assert short == RouteChoice(
        "adult-short-term", None, date(2027, 5, 3), date(2027, 7, 3), fits=False, hours_per_week=6
    )


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        (date(2027, 1, 4), 3, date(2027, 4, 3)),
        (date(2027, 11, 30), 3, date(2028, 2, 28)),
        (date(2027, 1, 1), 12, date(2027, 12, 31)),
        (date(2027, 12, 1), 1, date(2027, 12, 31)),
    ],
)
def test_that_months_end_on_the_day_before(day: date, months: int, last: date) -> None:
    assert months_after(day, months) == last
