"""The exact search in large catalogues: the proof, the same answer again, the time it has, and stopping it."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from datetime import date
from random import Random
from types import FrameType
from typing import Any

import highspy
import pytest

from opscareer.knowledge.pack import Pack
from opscareer.planning.derivation import derive
from opscareer.planning.founding import way_out
from opscareer.planning.greedy import cheap_choice
from opscareer.planning.plan import Goal
from opscareer.planning.reach import what_matters
from opscareer.planning.rules import Rules, rules_of
from opscareer.planning.search import NoChoice, Search
from opscareer.planning.selection import Selection, select_modules
from opscareer.planning.watch import UNWATCHED
from opscareer.progress import Cancelled, Progress, silent
from tests.building import module, skill, small_pack, track
from tests.planning.large_catalogues import SHAPES, circular, equal, university, wide

PATIENCE = 60.0
"""Seconds after which a test gives up waiting for a thread that should end in moments."""
MOST_LINES = 100_000
"""Lines of Python without a look at the watch: some hundredths of a second."""
GOAL = Goal("job", "job-1", date(2027, 1, 4), 10)


def selected(pack: Pack, progress: Progress = silent, seconds: float = 60.0) -> Selection:
    return select_modules(pack, GOAL, wanted_in(pack), seconds=seconds, progress=progress)


def wanted_in(pack: Pack) -> dict[str, int]:
    return pack.tracks["job"].levels_needed("job-1")


def rules_in(pack: Pack) -> Rules:
    return what_matters(rules_of(pack, GOAL, wanted_in(pack)))


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("shape", SHAPES)
def test_that_a_large_catalogue_is_solved_with_the_proof(shape: Callable[[int, int], Pack], seed: int) -> None:
    pack = shape(350, seed)
    found = selected(pack)
    assert found.proven
    assert found.hours == found.lower_bound == sum(pack.modules[name].hours for name in found.after)
    rules = rules_in(pack)
    assert derive(rules, [*rules.joints, *(p for p in rules.modules if rules.rules[p].module in found.after)]).holds(
        rules.wanted
    )


def test_that_the_same_large_catalogue_gives_the_same_choice() -> None:
    assert list(selected(equal(700, 3)).after) == list(selected(equal(700, 3)).after)


def test_that_equals_go_to_the_lowest_places_whatever_is_found_first() -> None:
    """The relaxation proves the hours at once; the choice that it led to may hold twins that come later."""
    skills = [skill(f"s-{number}") for number in range(40)]
    twins = [module(f"{twin}-{one.id}", {one.id: (0, 1)}, [2]) for one in skills for twin in ("x", "y", "z")]
    pack = small_pack(skills=skills, modules=twins, tracks=[track("job", [{one.id: 1 for one in skills}])])
    assert set(selected(pack).after) == {f"x-{one.id}" for one in skills}


@pytest.mark.parametrize("seconds", [0.0, 0.001, 0.02])
def test_that_without_the_time_for_it_a_choice_is_made_and_called_unproven(seconds: float) -> None:
    pack = university(350, 1)
    found, least = selected(pack, seconds=seconds), selected(pack)
    assert found.lower_bound <= least.hours <= found.hours
    assert not found.proven
    assert found.hours == sum(pack.modules[name].hours for name in found.after)


@pytest.mark.parametrize("calls", [1, 2, 5, 20, 60, 150, 300])
def test_that_whatever_the_search_is_doing_it_stops_when_it_is_told_to(calls: int) -> None:
    told = 0

    def stop(share: float, doing: str) -> None:
        nonlocal told
        told += 1
        if told == calls:
            raise Cancelled

    with pytest.raises(Cancelled):
        selected(university(350, 2), stop)
    assert told == calls
    for thread in solvers():
        thread.join(PATIENCE)
    assert not solvers()


def solvers() -> list[threading.Thread]:
    return [thread for thread in threading.enumerate() if thread.name == "solver"]


@pytest.mark.parametrize("shape", SHAPES)
def test_that_no_long_stretch_of_work_goes_unwatched(shape: Callable[[int, int], Pack]) -> None:
    """The steps of a stretch of work are counted by the lines of Python run in it: no clock, no luck."""
    pack = shape(1400, 3)
    lines, longest = 0, 0

    def count(_frame: FrameType, event: str, _arg: object) -> Any:
        nonlocal lines
        lines += event == "line"
        return count

    def told(_share: float, _doing: str) -> None:
        nonlocal lines, longest
        longest, lines = max(longest, lines), 0

    before = sys.gettrace()
    sys.settrace(count)
    try:
        selected(pack, told)
    finally:
        sys.settrace(before)
    assert 0 < longest < MOST_LINES


def test_that_a_solver_that_does_not_listen_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    let_go = threading.Event()
    monkeypatch.setattr(highspy.Highs, "run", lambda _: let_go.wait(PATIENCE))
    try:
        found = selected(university(350, 1), seconds=1.0)
        assert solvers()
    finally:
        let_go.set()
    assert found.after
    assert not found.proven
    assert found.lower_bound <= found.hours
    for thread in solvers():
        thread.join(PATIENCE)


def test_that_progress_never_goes_back_and_stays_between_0_and_1() -> None:
    shares: list[float] = []
    selected(circular(700, 1), lambda share, _: shares.append(share), seconds=60.0)
    assert shares == sorted(shares)
    assert 0 <= shares[0] <= shares[-1] <= 1


@pytest.mark.parametrize("seed", range(5))
def test_that_every_choice_has_one_of_a_way_out_and_that_none_of_it_can_be_spared(seed: int) -> None:
    rules = rules_in(wide(200, seed))
    order = list(range(len(rules.rules)))
    Random(seed).shuffle(order)  # noqa: S311 - an order, not a secret
    for fact in rules.wanted:
        way = way_out(rules, fact, order)
        others = [place for place in order if place not in way]
        assert not derive(rules, others).holds([fact])
        assert all(derive(rules, [*others, place]).holds([fact]) for place in way)


@pytest.mark.parametrize("shape", [wide, circular])
def test_that_deciding_what_all_short_choices_share_leaves_the_shortest_and_none_below(
    shape: Callable[[int, int], Pack],
) -> None:
    rules = rules_in(shape(350, 2))
    hours = {place: rules.hours[place] for place in rules.modules}
    least = sum(hours[place] for place in Search(rules, UNWATCHED).least(hours)[0])
    search = Search(rules, UNWATCHED)
    search.probe(hours, least)
    found, _ = search.least(hours)
    assert sum(hours[place] for place in found) == least
    assert search.refused
    assert search.refused.isdisjoint(found)
    below = Search(rules, UNWATCHED)
    below.probe(hours, least - 1)
    below.allow(hours, least - 1)
    with pytest.raises(NoChoice):
        below.least(hours)


@pytest.mark.parametrize("shape", SHAPES)
def test_that_a_choice_made_without_the_solver_has_nothing_to_spare(shape: Callable[[int, int], Pack]) -> None:
    rules = rules_in(shape(350, 3))
    choice = cheap_choice(rules, UNWATCHED)
    assert derive(rules, choice).holds(rules.wanted)
    for place in choice:
        assert not derive(rules, [other for other in choice if other != place]).holds(rules.wanted)
