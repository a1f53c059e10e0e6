"""Sittings looked back at, and the words told of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.app.demo import sample_learner
from opscareer.app.sitting import (
    PastSitting,
    PresentSitting,
    all_sittings,
    as_it_stands,
    changes,
    looked_back,
    past_sitting,
)
from opscareer.app.sitting_words import extent_words, pack_words, sitting_line
from opscareer.assessment.learner import FORMS, Learner
from opscareer.assessment.telling import change_words, left_out_words
from opscareer.matching.match import match
from opscareer.matching.ranking_change import ranking_rows
from opscareer.records.saved import SavedSitting
from opscareer.wording import LANGUAGES, Language
from tests.assessment.sittings import walk
from tests.effort import examples
from tests.shipped import pack

MARCH, JUNE = datetime(2026, 3, 3, 9, tzinfo=UTC), datetime(2026, 6, 18, 9, tzinfo=UTC)
LEARNER = sample_learner(pack())
FLIPPED = {question: 6 - answer for question, answer in LEARNER.answers.items()}
FIRST, *_ = pack().questions

answers = st.dictionaries(st.sampled_from(list(pack().questions)), st.integers(1, 5))


def put_away(when: datetime, given_answers: Mapping[str, int], pack_hash: str | None = None) -> PastSitting:
    return past_sitting(pack(), SavedSitting(when, when, given_answers, frozenset(), pack_hash))


def test_that_a_past_sitting_says_what_its_answers_say_today() -> None:
    view = looked_back(pack(), LEARNER, put_away(MARCH, FLIPPED, pack().hash))
    assert view.result == match(pack(), replace(LEARNER, answers=FLIPPED))
    assert (view.finished, view.extent, view.other_pack, view.lost) == (MARCH, "all", False, 0)


def test_that_the_present_sitting_comes_first_and_then_the_last_put_away() -> None:
    heard: list[float] = []
    past = (put_away(MARCH, FLIPPED), put_away(JUNE, {FIRST: 5}))
    views = all_sittings(pack(), LEARNER, PresentSitting(), past, lambda share, _doing: heard.append(share))
    assert [view.finished for view in views] == [None, JUNE, MARCH]
    assert heard == [0.5, 1.0]


def test_that_a_sitting_that_has_not_begun_is_none() -> None:
    assert all_sittings(pack(), Learner(), PresentSitting(), ()) == ()
    assert [
        view.finished for view in all_sittings(pack(), Learner(), PresentSitting(), (put_away(MARCH, FLIPPED),))
    ] == [MARCH]


@pytest.mark.parametrize(("pack_hash", "is_other"), [(pack().hash, 0), (None, 0), ("another", 1)])
def test_that_another_pack_is_noticed_where_it_was_noted(pack_hash: str | None, is_other: int) -> None:
    view = looked_back(pack(), LEARNER, put_away(MARCH, {**FLIPPED, "gone": 3}, pack_hash))
    assert (view.other_pack, view.lost) == (bool(is_other), 1)
    assert pack_words(view, "en").startswith("Answered with another edition" if is_other else "One of the answers")
    assert pack_words(view, "en").endswith("does not have; it is left out.")


def test_that_it_is_told_how_far_a_sitting_went() -> None:
    asked = [step.question for step in walk(dict(LEARNER.answers))]
    short = {question: LEARNER.answers[question] for question in asked if question is not None}
    views = [as_it_stands(pack(), replace(LEARNER, answers=given)) for given in (LEARNER.answers, short, {FIRST: 5})]
    assert [view.extent for view in views] == ["all", "enough", "part"]
    assert [extent_words(view, pack(), "en") for view in views] == [
        "All 96 statements answered",
        f"{len(short)} of 96 statements answered, enough to settle the result",
        "1 of 96 statements answered",
    ]


def test_that_the_form_is_told_where_it_is_known_and_not_all_was_answered() -> None:
    few = replace(LEARNER, answers={FIRST: 5})
    told = [
        extent_words(as_it_stands(pack(), learner, PresentSitting(form=form)), pack(), "en")
        for learner in (few, LEARNER)
        for form in FORMS
    ]
    assert told == [
        "Short form: 1 of 96 statements answered",
        "Full form: 1 of 96 statements answered",
        "All 96 statements answered",
        "All 96 statements answered",
    ]


def test_that_a_sitting_is_told_in_one_line() -> None:
    view = as_it_stands(pack(), LEARNER)
    assert (
        sitting_line("Now", view, pack(), "en") == "Now: Activity operation suits you best. All 96 statements answered."
    )


def test_that_the_rankings_stand_side_by_side_in_the_order_of_the_later() -> None:
    before, after = (match(pack(), replace(LEARNER, answers=given)) for given in (FLIPPED, LEARNER.answers))
    rows = ranking_rows(changes(pack(), FLIPPED, LEARNER.answers), before, after, "en")
    assert [row.track for row in rows] == [each.track for each in after.matches]
    first = rows[0]
    assert (first.before, first.after) == ("8 · Little of what you like", "1 · Strong fit")
    assert (first.told, first.is_reliable) == ("suits you better", True)


def test_that_a_ranking_that_cannot_be_told_is_not_told() -> None:
    before, after = match(pack(), Learner()), match(pack(), LEARNER)
    rows = ranking_rows(changes(pack(), {}, LEARNER.answers), before, after, "en")
    assert {row.before for row in rows} == {"cannot tell yet"}
    assert {row.told for row in rows} == {"not comparable"}


def test_that_tied_tracks_share_the_first_place() -> None:
    result = match(pack(), LEARNER)
    tied = replace(result, verdict="tie", matches=tuple(replace(each, tied=each.rank <= 2) for each in result.matches))
    rows = ranking_rows(changes(pack(), LEARNER.answers, LEARNER.answers), result, tied, "en")
    assert [row.after.partition(" ")[0] for row in rows][:3] == ["=1", "=1", "3"]


def test_that_traits_asked_only_once_are_named_as_left_out() -> None:
    without = {
        question: answer
        for question, answer in LEARNER.answers.items()
        if "writing" not in pack().questions[question].keys
    }
    change = changes(pack(), without, LEARNER.answers)
    assert left_out_words(change, pack(), "en") == "Not asked both times and therefore not compared: Writing."
    assert left_out_words(changes(pack(), LEARNER.answers, LEARNER.answers), pack(), "en") == ""


@settings(max_examples=examples(50))
@given(answers, st.sampled_from(LANGUAGES))
def test_that_a_sitting_compared_with_itself_shows_no_change(given_answers: dict[str, int], language: Language) -> None:
    change = changes(pack(), given_answers, given_answers)
    assert all(one.difference == 0 and not one.reliable for one in change.traits)
    assert all(one.difference == 0 and not one.reliable for one in change.tracks)
    assert len(change_words(change, pack(), language)) == 1
    result = match(pack(), Learner(answers=given_answers))
    assert not any(row.is_reliable for row in ranking_rows(change, result, result, language))
    assert all(row.before == row.after for row in ranking_rows(change, result, result, language))


@settings(max_examples=examples(50))
@given(answers, answers)
def test_that_swapping_before_and_after_mirrors_every_difference(first: dict[str, int], second: dict[str, int]) -> None:
    there, back = changes(pack(), first, second), changes(pack(), second, first)
    assert [(one.trait, one.difference, one.error) for one in there.traits] == [
        (one.trait, -one.difference, one.error) for one in back.traits
    ]
    assert [one.track for one in there.tracks] == [one.track for one in back.tracks]
    for one, other in zip(there.tracks, back.tracks, strict=True):
        assert one.difference == pytest.approx(-other.difference)
        assert (one.error, one.reliable) == (other.error, other.reliable)
