"""Plans: how long one of the shipped pack takes, and whether those of 1,000 random catalogues are valid."""

from __future__ import annotations

import statistics
import time
from datetime import date

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from opscareer.knowledge.pack import Pack
from opscareer.planning.plan import Goal, Unreachable
from opscareer.planning.planner import make_plan
from tests import shipped
from tests.planning.plan_checker import faults
from tests.planning.wishes import catalogues_with_life, wishes

LIMIT_MS = 300.0
CATALOGUES = 1000
ROUNDS = 3


def milliseconds() -> dict[str, float]:
    """How long the plan to each track's first position takes from zero, by track; the median of some rounds."""
    pack = shipped.pack()
    return {track: statistics.median(_timed(pack, track) for _ in range(ROUNDS)) for track in pack.tracks}


def _timed(pack: Pack, track: str) -> float:
    begin = time.perf_counter()
    make_plan(pack, Goal(track, pack.tracks[track].first_position.id, date(2027, 1, 4), 8))
    return (time.perf_counter() - begin) * 1000


def checked() -> tuple[int, int, int]:
    """Random catalogues with random wishes: how many, how many plans, and how many of those had a fault."""
    counted = [0, 0, 0]

    @seed(1)
    @settings(
        max_examples=CATALOGUES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(st.data(), catalogues_with_life())
    def check(data: st.DataObject, pack: Pack) -> None:
        goal = data.draw(wishes(pack))
        counted[0] += 1
        try:
            plan = make_plan(pack, goal)
        except Unreachable:
            return
        counted[1] += 1
        counted[2] += bool(faults(pack, plan)) or not plan.proven

    check()
    return counted[0], counted[1], counted[2]


def report() -> bool:
    """Prints the figures; whether the limit is kept and every plan is valid and proven."""
    taken = milliseconds()
    slowest = max(taken, key=lambda track: taken[track])
    print(  # noqa: T201
        f"plan and schedule of the shipped pack: median {statistics.median(taken.values()):.0f} ms, "
        f"slowest {taken[slowest]:.0f} ms ({slowest}); limit {LIMIT_MS:.0f} ms"
    )
    catalogues, plans, wrong = checked()
    print(f"{catalogues} random catalogues: {plans} plans, {wrong} not valid or not proven")  # noqa: T201
    return taken[slowest] <= LIMIT_MS and not wrong
