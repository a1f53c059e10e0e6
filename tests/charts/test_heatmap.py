from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from opscareer.charts.heatmap import HeatRow, heatmap
from opscareer.charts.shapes import Label, Rect
from opscareer.wording import LANGUAGES
from tests.charts.test_bounds import assert_sound

values = st.one_of(st.none(), st.floats(0, 4))


@given(st.data(), st.integers(0, 12), st.integers(0, 30), st.sampled_from(LANGUAGES))
def test_that_everything_lies_inside_and_is_told(data: st.DataObject, rows: int, columns: int, language: str) -> None:
    cells = st.tuples(*[values] * columns)
    drawn = [HeatRow(f"skill {number}", data.draw(cells)) for number in range(rows)]
    names = [f"track {number}" for number in range(columns)]
    drawing = heatmap(drawn, names, "Gaps", "zh" if language == "zh" else "en", most=4, width=480)
    assert_sound(drawing)
    assert len(drawing.twin) == max(1, rows)


@given(st.lists(st.floats(0.1, 4), min_size=2, max_size=6))
def test_that_more_is_never_smaller(levels: list[float]) -> None:
    drawing = heatmap([HeatRow("a", tuple(levels))], ["t"] * len(levels), "Gaps", "en", most=4, width=480)
    sides = [shape.width for shape in drawing.shapes if isinstance(shape, Rect)]
    assert len(sides) == len(levels)
    assert [side for _, side in sorted(zip(levels, sides, strict=True))] == sorted(sides)


def test_that_nothing_missing_and_nothing_asked_are_told_apart() -> None:
    drawing = heatmap([HeatRow("a", (0, None, 1.5))], ["x", "y", "z"], "Gaps", "en", most=4, width=480)
    assert [shape.text for shape in drawing.shapes if isinstance(shape, Label)][4:] == ["0", "–", "1.5"]
    assert drawing.twin == ("a: x 0 and z 1.5",)
