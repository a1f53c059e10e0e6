"""The picture of a change: inside its frame, the same in words, and reliable changes told without colour."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.app.sitting import changes
from opscareer.assessment.change import Change, TraitChange
from opscareer.charts.change import change_drawing
from opscareer.charts.shapes import Circle, Drawing, Label, Line, Rect
from opscareer.wording import LANGUAGES, Language
from tests.charts.test_bounds import assert_sound
from tests.effort import examples
from tests.shipped import pack

NAMES = ("3 March 2026", "Now")
TRAITS = list(pack().traits)
QUESTIONS = list(pack().questions)
languages = st.sampled_from(LANGUAGES)
answers = st.dictionaries(st.sampled_from(QUESTIONS), st.integers(1, 5))


def changed(before: float, after: float, error: float = 0.2) -> Change:
    """Two traits: one with this change, and one that stayed."""
    return Change((TraitChange(TRAITS[0], 0.0, 0.0, error), TraitChange(TRAITS[1], before, after, error)), ())


def drawn(change: Change, width: float = 360.0) -> Drawing:
    return change_drawing(change, NAMES, pack(), "en", width=width)


@settings(max_examples=examples(60))
@given(answers, answers, languages, st.floats(240, 700))
def test_that_any_change_stays_in_its_picture_and_is_all_told_in_words(
    first: dict[str, int], second: dict[str, int], language: Language, width: float
) -> None:
    change = changes(pack(), first, second)
    if change.traits:
        drawing = change_drawing(change, NAMES, pack(), language, width=width)
        assert_sound(drawing)
        assert len(drawing.twin) == len(change.traits)


def test_that_the_line_runs_from_before_to_after_on_the_scale() -> None:
    drawing = drawn(changed(-1.0, 1.0))
    left, middle, right = (shape.x1 for shape in drawing.shapes[:6] if isinstance(shape, Line))
    assert middle == (left + right) / 2
    moved = next(shape for shape in drawing.shapes if isinstance(shape, Line) and shape.y1 == shape.y2)
    assert (moved.x1, moved.x2) == (left, right)


@given(st.floats(-1, 1), st.floats(-1, 1), st.floats(0.05, 1))
def test_that_a_change_is_reliable_where_its_dot_lies_outside_its_band(
    before: float, after: float, error: float
) -> None:
    change = changed(before, after, error)
    one = change.traits[1]
    place = [each.trait for each in (*change.reliable_traits, *change.traits)].index(one.trait)
    drawing = drawn(change)
    band = [shape for shape in drawing.shapes if isinstance(shape, Rect)][place]
    dot = [shape for shape in drawing.shapes if isinstance(shape, Circle) and shape.outline is None][place]
    inside = band.x - 1e-6 <= dot.x <= band.x + band.width + 1e-6
    assert inside != one.reliable or abs(abs(one.difference) - one.margin) < 1e-6


def test_that_a_reliable_change_comes_first_and_is_told_by_more_than_colour() -> None:
    drawing = drawn(changed(-0.5, 0.8))
    names = {trait.short.en: trait for trait in pack().traits.values()}
    rows = [shape for shape in drawing.shapes if isinstance(shape, Label) and shape.text in names]
    assert [(names[row.text].id, row.bold) for row in rows] == [(TRAITS[1], True), (TRAITS[0], False)]
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Label)].count("more") == 1
    lines = [shape for shape in drawing.shapes if isinstance(shape, Line) and shape.y1 == shape.y2]
    assert lines[0].width > lines[1].width


def test_that_a_trait_that_went_down_says_so() -> None:
    said = [shape.text for shape in drawn(changed(0.8, -0.5)).shapes if isinstance(shape, Label)]
    assert "less" in said
    assert "more" not in said


def test_that_the_words_say_from_where_to_where_and_how_far_answers_waver() -> None:
    assert drawn(changed(-0.5, 0.75)).twin == (
        "Writing: from −50.0 to +75.0, more than answers waver (±39)",
        "Quiet: from 0.0 to 0.0, within what answers waver (±39)",
    )
