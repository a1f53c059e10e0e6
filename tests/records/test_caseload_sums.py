"""The sums of a group against counting in plain Python, one learner after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf
from statistics import fmean

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from opscareer.records.caseload_sums import GapSum, GroupSums, ToTalkTo, Unfinished
from opscareer.records.people import Outcome, sought_of
from tests.effort import examples
from tests.records.in_memory import emptied, one_store

CHANCES, PLANS = (0.0, 0.5, 0.9), (0.0, 0.4, 1.0)
SHARES = st.sampled_from([0.0, 0.4, 0.5, 0.9, 1.0])
SKILLS = st.sampled_from(["sql", "a, b", "},\n{", '"x": 1', "数据", "{}"])
"""Names that would be cut in two if one text of all gaps were taken apart carelessly."""
OUTCOMES = st.builds(
    Outcome,
    answered=st.integers(0, 9),
    asked=st.just(9),
    is_finished=st.booleans(),
    verdict=st.sampled_from(["clear", "tie", "cannot-tell"]),
    first_track=st.sampled_from([None, "user"]),
    tracks=st.sampled_from([(), ("user",), ("user", "content b")]),
    chance_first=SHARES,
    talk=st.sampled_from([(), ("tie",), ("answers", "tie")]),
    target=st.sampled_from([None, "user", "content b"]),
    gaps=st.dictionaries(SKILLS, st.integers(0, 12), max_size=3),
    plan_done=st.none() | SHARES,
)
NAMES = st.sampled_from(["王小明", "𠮷田", "｡", "Ana", "ana"])
PEOPLE = st.lists(st.tuples(NAMES, st.none() | OUTCOMES, st.booleans(), st.booleans()), max_size=7)
"""Name, outcome, whether a talk was noted, whether they are in the group."""


def aiming_at(gaps: Mapping[str, int]) -> Outcome:
    return Outcome(9, 9, is_finished=True, verdict="clear", first_track="user", target="user", gaps=gaps)


def banded(values: Sequence[float], begins: Sequence[float]) -> Mapping[float, int]:
    return {begin: sum(begin <= value < end for value in values) for begin, end in pairwise([*begins, inf])}


def gap_sums(outcomes: Sequence[Outcome]) -> set[GapSum]:
    levels: dict[tuple[str, str], list[int]] = {}
    for outcome in outcomes:
        for skill, missing in outcome.gaps.items() if outcome.target else ():
            levels.setdefault((str(outcome.target), skill), []).append(missing)
    return {GapSum(*key, sum(of), sum(map(bool, of)), len(of)) for key, of in levels.items()}


def assert_counted(sums: GroupSums, people: Mapping[int, tuple[str, Outcome | None, bool, bool]]) -> None:
    outcomes = [outcome for _, outcome, _, _ in people.values() if outcome]
    assessed = [outcome for outcome in outcomes if outcome.is_finished]
    plans = [outcome.plan_done for outcome in outcomes if outcome.plan_done is not None]
    assert sums.firsts == Counter((outcome.verdict, outcome.tracks) for outcome in assessed)
    assert sums.chances == banded([one.chance_first for one in assessed if one.first_track], CHANCES)
    assert (sums.plans, sums.mean_plan) == (banded(plans, PLANS), pytest.approx(fmean(plans)) if plans else None)
    assert len(sums.gaps) == len(set(sums.gaps))
    assert set(sums.gaps) == gap_sums(assessed)
    in_order = sorted(people, key=lambda learner: (sought_of(people[learner][0], ""), learner))
    talks, left = [], []
    for learner in in_order:
        name, outcome, is_noted, _ = people[learner]
        if is_noted or (outcome and outcome.talk):
            talks.append(ToTalkTo(learner, name, "", outcome.talk if outcome else (), is_noted))
        if not (outcome and outcome.is_finished):
            answered = (outcome.answered, outcome.asked) if outcome else (0, 0)
            left.append(Unfinished(learner, name, "", *answered))
    assert (sums.to_talk_to, sums.unfinished) == (tuple(talks), tuple(left))
    assert sums.statuses["needs-talk"] == len(talks)
    assert sum(sums.statuses.values()) == len(people)


@settings(max_examples=examples(80))
@example([("Ana", aiming_at(gaps), False, True) for gaps in ({"sql": 1}, {"sql": 0, "a, b": 2})])
@given(PEOPLE)
def test_that_sums_are_what_counting_one_after_the_other_gives(
    people: list[tuple[str, Outcome | None, bool, bool]],
) -> None:
    store = emptied(one_store())
    group = store.caseload.add_group("class", "class")
    there = {}
    with store.together():
        for person in people:
            name, outcome, is_noted, is_in = person
            learner = store.caseload.add(name=name, groups=[group] if is_in else [])
            store.caseload.note_talk(learner, "why" if is_noted else None)
            if outcome:
                store.caseload.keep_outcomes({learner: outcome}, "pack")
            there[learner] = person
    members = {learner: person for learner, person in there.items() if person[3]}
    assert_counted(store.caseload.sums(None, CHANCES, PLANS), there)
    assert_counted(store.caseload.sums(group, CHANCES, PLANS), members)
    few, whole = store.caseload.sums(None, CHANCES, PLANS, most=2), store.caseload.sums(None, CHANCES, PLANS)
    assert few == replace(whole, to_talk_to=whole.to_talk_to[:2], unfinished=whole.unfinished[:2])
    assert {entry.id: entry.outcome for entry in store.caseload.entries(list(there))} == {
        learner: outcome for learner, (_, outcome, _, _) in there.items()
    }
