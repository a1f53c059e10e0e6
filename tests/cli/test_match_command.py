"""`opscareer match`: in the order of any of the three numbers, and one track with everything behind it."""

from __future__ import annotations

import pytest

from opscareer.app.demo import sample_learner
from opscareer.matching.match import match
from opscareer.matching.order import ORDERS, in_order
from opscareer.matching.results import MatchResult
from opscareer.matching.sentences import gap_lines, place_words, route_lines
from opscareer.matching.trait_sums import trait_sums
from opscareer.wording import LANGUAGES, Language, phrase, written_tenths
from tests.cli.test_commands import SAMPLE, Capture, as_json, called
from tests.shipped import pack

TRACK = "website-maintenance"


def result() -> MatchResult:
    return match(pack(), sample_learner(pack()))


@pytest.mark.parametrize("order", ORDERS)
def test_that_the_tracks_are_listed_in_the_order_asked_for(capsys: Capture, order: str) -> None:
    wanted = [one.track for one in in_order(result().matches, order)]  # type: ignore[arg-type]
    found = as_json(capsys, "match", SAMPLE, "--sort", order)
    assert [one["track"] for one in found["matches"]] == wanted
    code, out, err = called(capsys, "match", SAMPLE, "--sort", order)
    assert (code, err) == (0, "")
    heads = [line for line in out.splitlines() if line.endswith("by chance)")]
    assert [pack().tracks[track].name.en in head for track, head in zip(wanted, heads, strict=True)] == [True] * 8
    assert [head.split()[0] for head in heads] == [place_words(result().of(track), result()) for track in wanted]


def test_that_no_other_order_is_known(capsys: Capture) -> None:
    code, _, err = called(capsys, "match", SAMPLE, "--sort", "luck")
    assert code == 2
    assert "--sort" in err


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_each_of_the_three_numbers_is_explained(capsys: Capture, language: Language) -> None:
    _, out, _ = called(capsys, "match", SAMPLE, "--lang", language)
    for name in ("enjoy-means", "can-do-means", "may-enter-means", "chance-means", "never-multiplied", "zero-means"):
        assert phrase(f"match.{name}", language) in out


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_one_track_is_told_with_its_levels_its_routes_and_its_sum(capsys: Capture, language: Language) -> None:
    code, out, err = called(capsys, "match", SAMPLE, "--track", TRACK, "--lang", language)
    one, lines = result().of(TRACK), out.splitlines()
    assert (code, err) == (0, "")
    for told in (*gap_lines(one.readiness, pack(), language), *route_lines(one.eligibility, pack(), language)):
        assert f"  - {told}" in lines
    for each in trait_sums(one):
        assert f"    {written_tenths(each.tenths):>6}  {pack().traits[each.trait].name.said(language)}" in lines


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_printed_points_add_up_to_the_printed_fit(capsys: Capture, language: Language) -> None:
    for one in result().matches:
        _, out, _ = called(capsys, "match", SAMPLE, "--track", one.track, "--lang", language)
        for title in ("sum-by-trait", "sum-by-answer"):
            listed = out.split(phrase(f"match.{title}", language))[1].split("\n\n")[0].split("\n")[1:]
            *points, total = (round(10 * float(line.split()[0].replace("−", "-"))) for line in listed)
            assert sum(points) == total == one.fit_tenths


def test_that_json_tells_one_track_alone(capsys: Capture) -> None:
    found = as_json(capsys, "match", SAMPLE, "--track", TRACK)
    assert [(one["track"], one["rank"]) for one in found["matches"]] == [(TRACK, result().of(TRACK).rank)]


def test_that_an_unknown_track_is_told_with_the_one_that_was_meant(capsys: Capture) -> None:
    code, out, err = called(capsys, "match", SAMPLE, "--track", "user-operations")
    assert (code, out) == (2, "")
    assert err == "opscareer match: unknown track 'user-operations'; did you mean 'user-operation'?\n"
