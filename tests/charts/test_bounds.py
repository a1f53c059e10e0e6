"""Whatever is drawn stays inside its picture, and every picture says in words what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.assessment.learner import Learner
from opscareer.assessment.profile import Profile, TraitScore
from opscareer.charts.bars import fit_bar, share_bar
from opscareer.charts.contributions import contribution_bars
from opscareer.charts.dots import level_dots
from opscareer.charts.gantt import gantt, rows_that_fit
from opscareer.charts.marks import Mark, mark_drawing
from opscareer.charts.radar import radar
from opscareer.charts.shapes import Circle, Curve, Drawing, Label, Line, Polygon, Rect, Shape
from opscareer.knowledge.pack import Pack
from opscareer.matching.match import match
from opscareer.matching.trait_sums import trait_sums
from opscareer.wording import LANGUAGES, Language
from tests.effort import examples
from tests.matching.small_packs import any_answers
from tests.reports.sample import plan_of, small_pack
from tests.shipped import pack as shipped

MARKS: tuple[Mark, ...] = ("content", "user", "activity", "product", "neighbour")
languages = st.sampled_from(LANGUAGES)
levels = st.integers(0, 4)


def corners(shape: Shape) -> Iterator[tuple[float, float]]:
    """The outermost points of a shape; a label counts with its baseline, its height and its room."""
    match shape:
        case Line():
            yield from ((shape.x1, shape.y1), (shape.x2, shape.y2))
        case Curve():
            yield from shape.points
        case Rect():
            yield from ((shape.x, shape.y), (shape.x + shape.width, shape.y + shape.height))
        case Circle():
            edge = shape.radius + (shape.width / 2 if shape.outline else 0)
            yield from ((shape.x - edge, shape.y - edge), (shape.x + edge, shape.y + edge))
        case Polygon():
            yield from shape.points
        case Label():
            room = shape.width or 0.0
            left = shape.x - {"start": 0.0, "middle": room / 2, "end": room}[shape.anchor]
            yield from ((left, shape.y - shape.size), (left + room, shape.y + shape.size * 0.25))


def assert_sound(drawing: Drawing) -> None:
    slack = 0.01
    for shape in drawing.shapes:
        for x, y in corners(shape):
            assert -slack <= x <= drawing.width + slack, shape
            assert -slack <= y <= drawing.height + slack, shape
    assert drawing.title
    assert drawing.twin
    assert all(drawing.twin)


@given(st.sampled_from(MARKS), st.floats(4, 200))
def test_that_marks_stay_in_their_square(mark: Mark, size: float) -> None:
    assert_sound(mark_drawing(mark, "A track", size))


@given(st.integers(-1000, 1000), st.sampled_from(MARKS), languages, st.floats(20, 600), st.floats(2, 30))
def test_that_fit_bars_stay_in_their_groove(
    tenths: int, mark: Mark, language: Language, width: float, thickness: float
) -> None:
    assert_sound(fit_bar(tenths, mark, language, width=width, thickness=thickness))


def bar_of(drawing: Drawing) -> Rect:
    groove, bar, *_ = (shape for shape in drawing.shapes if isinstance(shape, Rect))
    assert groove.width == drawing.width
    return bar


def test_that_a_fit_grows_to_its_side_of_zero() -> None:
    good = bar_of(fit_bar(500, "user", "en", width=100, thickness=6))
    poor = bar_of(fit_bar(-1000, "user", "en", width=100, thickness=6))
    assert (good.x, good.width) == (50, 25)
    assert (poor.x, poor.width) == (0, 50)


def test_that_a_fit_of_zero_shows_no_bar() -> None:
    assert sum(isinstance(shape, Rect) for shape in fit_bar(0, "user", "en", width=100, thickness=6).shapes) == 1


@given(st.integers(0, 60), st.integers(0, 60), languages)
def test_that_share_bars_stay_in_their_groove(have: int, need: int, language: Language) -> None:
    assert_sound(share_bar(have, need, "Can do", language, width=120, thickness=6))


@settings(max_examples=examples(40))
@given(any_answers(shipped()), st.sampled_from(sorted(shipped().tracks)), languages, st.floats(200, 700))
def test_that_contribution_bars_stay_in_their_picture_on_their_side_of_zero(
    answers: dict[str, int], track: str, language: Language, width: float
) -> None:
    one = match(shipped(), Learner(answers=answers)).of(track)
    drawing = contribution_bars(one, shipped(), language, width=width)
    assert_sound(drawing)
    bars = [shape for shape in drawing.shapes if isinstance(shape, Rect)]
    sums = trait_sums(one)
    assert len(bars) == len(sums) == len(drawing.twin) - 1
    zero = next((shape.x1 for shape in drawing.shapes if isinstance(shape, Line)), 0.0)
    for each, bar in zip(sums, bars, strict=True):
        assert bar.pale == (each.tenths < 0)
        assert (bar.x if each.tenths > 0 else bar.x + bar.width) == pytest.approx(zero)


@given(levels, levels, languages, st.floats(1, 20))
def test_that_dots_stay_in_their_row(have: int, need: int, language: Language, radius: float) -> None:
    assert_sound(level_dots(have, need, language, radius=radius))


def test_that_dots_tell_held_needed_and_beyond_apart() -> None:
    dots = [shape for shape in level_dots(1, 3, "en").shapes if isinstance(shape, Circle)]
    assert [(dot.fill, dot.outline) for dot in dots] == [
        ("accent", None),
        (None, "accent"),
        (None, "accent"),
        ("hairline", None),
    ]


def with_traits(pack: Pack, count: int) -> Pack:
    """The pack with as many traits, whatever else it says of them."""
    pattern = next(iter(pack.traits.values()))
    return replace(
        pack, traits={f"trait-{n}": pattern.model_copy(update={"id": f"trait-{n}"}) for n in range(1, count + 1)}
    )


@settings(max_examples=examples(60))
@given(st.integers(5, 13), st.data(), languages, st.floats(240, 700))
def test_that_a_radar_stays_in_its_picture_and_no_two_names_touch(
    axes: int, data: st.DataObject, language: Language, width: float
) -> None:
    pack = with_traits(small_pack(), axes)
    scores = {trait: data.draw(st.floats(-1, 1)) for trait in pack.traits}
    traits = {trait: TraitScore(trait, score, 0.2, 5, 5) for trait, score in scores.items()}
    profile = Profile(traits, {}, None, None)
    asks = {trait: data.draw(st.floats(-1, 1)) for trait in pack.traits}
    drawing = radar(profile, asks, pack.tracks["user-operation"], pack, language, width=width)
    assert_sound(drawing)
    assert len(drawing.twin) == axes
    names = [shape for shape in drawing.shapes if isinstance(shape, Label)][:axes]
    for anchor in ("start", "end"):
        rows = sorted(name.y for name in names if name.anchor in {anchor, "middle"})
        assert all(lower - upper > names[0].size for upper, lower in pairwise(rows))


@settings(max_examples=examples(60))
@given(st.integers(1, 40), st.integers(1, 60), languages, st.floats(300, 900), st.none() | st.integers(1, 40))
def test_that_a_gantt_chart_stays_in_its_picture(
    modules: int, weeks_each: int, language: Language, width: float, rows: int | None
) -> None:
    pack = small_pack(modules)
    drawings = gantt(plan_of(pack, max(1, weeks_each // modules)), pack, language, width=width, rows=rows)
    for drawing in drawings:
        assert_sound(drawing)
    assert sum(len(drawing.twin) for drawing in drawings) == modules
    assert all(len(drawing.twin) <= (rows or modules) for drawing in drawings)


@given(st.integers(2, 130), languages)
@settings(max_examples=examples(40))
def test_that_months_and_week_numbers_never_touch(weeks: int, language: Language) -> None:
    pack = small_pack(1)
    (drawing,) = gantt(plan_of(pack, weeks), pack, language, width=480)
    for baseline in (9.0, 22.0):
        places = sorted(shape.x for shape in drawing.shapes if isinstance(shape, Label) and shape.y == baseline)
        assert all(right - left > 10 for left, right in pairwise(places))


def test_that_a_plan_without_modules_has_no_chart() -> None:
    pack = small_pack(0)
    assert gantt(plan_of(pack), pack, "en", width=400) == ()


@given(st.floats(0, 2000))
def test_that_as_many_rows_as_fit_do_fit(height: float) -> None:
    rows = rows_that_fit(height)
    pack = small_pack(min(rows, 60))
    (drawing,) = gantt(plan_of(pack), pack, "en", width=400)
    assert drawing.height <= height or rows == 1
