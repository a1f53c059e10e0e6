from __future__ import annotations

from math import sqrt

import numpy as np
import pytest

from opscareer.app.sitting import changes, contest_of
from opscareer.assessment.change import change_between
from opscareer.assessment.next_question import REASONS, Step
from opscareer.assessment.scoring import NOISE_VARIANCE
from opscareer.assessment.telling import change_words, step_words
from opscareer.wording import LANGUAGES
from tests.assessment.sittings import as_answers, contest, people
from tests.matching.small_packs import pack_of
from tests.shipped import pack

SMALL = pack_of({"alpha": {"t-a": 1}, "beta": {"t-b": 1}})
TOWARD = ("t-a-1", "t-a-3", "t-a-5")
AWAY = ("t-a-2", "t-a-4")


def answered(toward: int, away: int) -> dict[str, int]:
    return {**dict.fromkeys(TOWARD, toward), **dict.fromkeys(AWAY, away)}


def test_that_a_trait_turned_round_is_a_reliable_change_of_it_and_of_the_track() -> None:
    change = change_between(SMALL, answered(1, 5), answered(5, 1), contest_of(SMALL))
    (trait,) = change.traits
    assert (trait.trait, trait.before, trait.after, trait.difference) == ("t-a", -1, 1, 2)
    assert trait.error == pytest.approx(sqrt(NOISE_VARIANCE * 2 / 5))
    assert trait.reliable
    (track,) = change.tracks
    assert (track.track, track.difference) == ("alpha", 200)
    assert track.error == pytest.approx(100 * trait.error)
    assert change_words(change, SMALL, "en")[0] == "You lean more to “t-a” than before, by more than answers waver."


def test_that_the_same_answers_are_no_change() -> None:
    change = change_between(SMALL, answered(4, 2), answered(4, 2), contest_of(SMALL))
    assert not change.reliable_traits
    assert not change.reliable_tracks
    assert change_words(change, SMALL, "en") == (
        "Nothing changed by more than answers waver from one day to the next.",
    )


def test_that_a_short_sitting_and_a_full_one_with_the_same_mean_do_not_differ() -> None:
    change = change_between(SMALL, {"t-a-1": 5, "t-a-2": 1}, answered(5, 1), contest_of(SMALL))
    assert [one.difference for one in change.traits] == [0]


def test_that_sittings_about_different_traits_cannot_be_compared() -> None:
    change = change_between(SMALL, {"t-a-1": 5}, {"t-b-1": 5, "unknown": 1}, contest_of(SMALL))
    assert (change.traits, change.tracks) == ((), ())
    for language in LANGUAGES:
        assert len(change_words(change, SMALL, language)) == 1


def test_that_people_who_did_not_change_seldom_seem_to() -> None:
    """A second sitting of the same people: the same levels, new noise of the size that the model assumes."""
    draw = np.random.Generator(np.random.PCG64(9))
    levels = draw.normal(0, sqrt(NOISE_VARIANCE / 2), (200, contest().keys.shape[1]))
    felt = levels @ contest().keys.T
    seems, total = 0, 0
    for person in felt:
        first, second = (
            np.clip(np.rint(3 + 2 * (person + draw.normal(0, sqrt(NOISE_VARIANCE), len(person)))), 1, 5) for _ in "12"
        )
        change = changes(pack(), as_answers(first), as_answers(second))
        seems += len(change.reliable_traits) + len(change.reliable_tracks)
        total += len(change.traits) + len(change.tracks)
    assert seems / total <= 0.06


def test_that_what_changed_is_told_largest_first_in_both_languages() -> None:
    before, after = (as_answers(row) for row in people(2, 12))
    change = changes(pack(), before, after)
    sizes = [abs(one.difference) for one in change.reliable_traits]
    assert sizes
    assert sizes == sorted(sizes, reverse=True)
    for language in LANGUAGES:
        told = change_words(change, pack(), language)
        assert len(told) == len(change.reliable_traits) + len(change.reliable_tracks) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_more_answers_are_only_asked_for_where_there_are_more(language: str) -> None:
    def told(reason: str | None, skipped: int, still_open: int) -> str:
        return step_words(Step(None, reason, 0.99, 90, skipped, still_open, 96), language)  # type: ignore[arg-type]

    every = {reason: told(reason, 0, 6) for reason in (None, *REASONS)}
    assert len(set(every.values())) == len(every)
    assert told("all-asked", 0, 0) != told("all-asked", 2, 0)
    assert told("settled", 0, 1) != told("settled", 0, 6)
