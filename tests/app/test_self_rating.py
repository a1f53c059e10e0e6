"""Which skills a person is asked to rate."""

from __future__ import annotations

from dataclasses import replace

import pytest

from opscareer.app.guidance import match, open_pack
from opscareer.app.self_rating import skills_to_rate, tracks_in_play
from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult, Verdict


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack()


@pytest.fixture(scope="module")
def result(pack: Pack) -> MatchResult:
    return match(pack, Learner())


def with_verdict(result: MatchResult, verdict: Verdict, tied: int) -> MatchResult:
    matches = tuple(replace(one, rank=place, tied=place <= tied) for place, one in enumerate(result.matches, start=1))
    return replace(result, verdict=verdict, matches=matches)


def test_that_all_tracks_are_in_play_while_nothing_can_be_told(result: MatchResult) -> None:
    assert tracks_in_play(result) == tuple(one.track for one in result.matches)


def test_that_the_first_two_tracks_are_in_play_once_the_first_is_clear(result: MatchResult) -> None:
    clear = with_verdict(result, "clear", tied=0)
    assert tracks_in_play(clear) == tuple(one.track for one in clear.matches[:2])


def test_that_all_tied_tracks_are_in_play(result: MatchResult) -> None:
    tie = with_verdict(result, "tie", tied=3)
    assert tracks_in_play(tie) == tuple(one.track for one in tie.matches[:3])


def test_that_the_chosen_target_is_in_play_wherever_it_ranks(result: MatchResult) -> None:
    clear = with_verdict(result, "clear", tied=0)
    last = clear.matches[-1].track
    assert tracks_in_play(clear, last)[-1] == last
    assert tracks_in_play(clear, clear.matches[0].track) == tracks_in_play(clear)


def test_that_skills_come_in_pack_order_with_the_highest_level_any_of_the_tracks_needs(pack: Pack) -> None:
    tracks = tuple(pack.tracks)[:3]
    needed = skills_to_rate(pack, tracks)
    assert list(needed) == [skill for skill in pack.skills if skill in needed]
    assert set(needed) == {skill for track in tracks for skill in pack.tracks[track].first_position.requires}
    for skill, level in needed.items():
        assert level == max(pack.tracks[track].first_position.requires.get(skill, 0) for track in tracks)


def test_that_of_many_tracks_only_shared_skills_are_asked_and_all_of_the_target(pack: Pack) -> None:
    tracks = tuple(pack.tracks)
    required = [pack.tracks[track].first_position.requires for track in tracks]
    shared = set(skills_to_rate(pack, tracks))
    assert shared == {skill for skill in pack.skills if sum(skill in skills for skills in required) >= 2}
    assert set(skills_to_rate(pack, tracks, tracks[-1])) == shared | required[-1].keys()


def test_that_no_track_needs_no_skill(pack: Pack) -> None:
    assert skills_to_rate(pack, ()) == {}
