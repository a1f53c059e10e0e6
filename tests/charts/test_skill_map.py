"""The skill map: everything has its place, lights up for a reason, can be walked, and is told in words."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.charts.map_drawing import map_drawing, relit
from opscareer.charts.map_lighting import Direction, beside, found, lit, told
from opscareer.charts.map_text import MOST_LINES, estimated_width, lines_of
from opscareer.charts.shapes import Curve, Label, Rect
from opscareer.charts.skill_links import Use, skill_links
from opscareer.charts.skill_map import MAIN_SKILLS, MOST_AT_ONCE, SkillMap, skill_map
from opscareer.knowledge.pack import Pack
from opscareer.wording import LANGUAGES, Language
from tests.building import skill, small_pack, track
from tests.charts.test_bounds import assert_sound
from tests.effort import examples

SKILLS = ("reading", "writing", "editing", "counting", "planning", "leading")


@pytest.fixture
def pack() -> Pack:
    """Writing builds on reading, editing on writing; leading on nothing."""
    before = {"writing": {"reading": 1}, "editing": {"writing": 2}, "planning": {"counting": 1}}
    paper = track("paper", [{"reading": 1, "writing": 1}, {"writing": 2, "editing": 1}])
    fair = track("fair", [{"planning": 1}, {"planning": 2, "leading": 1}])
    return small_pack(skills=[skill(name, before.get(name)) for name in SKILLS], tracks=[paper, fair])


def drawn(pack: Pack, language: Language = "en", centre: str | None = None) -> SkillMap:
    return skill_map(pack, skill_links(pack), language, centre)


def wide_pack(skills: int, tracks: int = 3) -> Pack:
    """A chain of skills with side branches; every track takes some of them."""
    names = [f"s-{number}" for number in range(skills)]
    chain = [skill(name, {names[number // 2]: 1} if number else None) for number, name in enumerate(names)]
    takers = [track(f"t-{number}", [dict.fromkeys(names[number::tracks], 1)]) for number in range(min(skills, tracks))]
    return small_pack(skills=chain, tracks=takers)


def test_that_links_count_duties_and_positions(pack: Pack) -> None:
    links = skill_links(pack)
    assert links.uses["writing"] == {"paper": Use(1, {"paper-1": 1, "paper-2": 2})}
    assert links.uses["editing"] == {"paper": Use(0, {"paper-2": 1})}
    assert links.needs["paper"] == ("writing", "reading", "editing")
    assert links.after["reading"] == ("writing",)


def test_that_what_lies_behind_and_ahead_is_followed_all_the_way(pack: Pack) -> None:
    links = skill_links(pack)
    assert list(links.behind("editing")) == ["writing", "reading"]
    assert list(links.ahead("reading")) == ["writing", "editing"]


def test_that_foundations_stand_left_and_tracks_right(pack: Pack) -> None:
    columns = drawn(pack).columns
    assert set(columns[0]) == {"skill:reading", "skill:counting", "skill:leading"}
    assert set(columns[-1]) == {"track:paper", "track:fair"}


@settings(max_examples=examples(40))
@given(st.integers(1, MOST_AT_ONCE - 3), st.sampled_from(LANGUAGES))
def test_that_no_two_boxes_touch_and_none_leaves_the_picture(skills: int, language: Language) -> None:
    made = drawn(wide_pack(skills), language)
    for one, other in combinations(made.boxes.values(), 2):
        apart_across = one.x + one.width < other.x or other.x + other.width < one.x
        assert apart_across or one.y + one.height < other.y or other.y + other.height < one.y
    assert all(box.x >= 0 and box.x + box.width <= made.width for box in made.boxes.values())
    assert all(box.y >= 0 and box.y + box.height <= made.height for box in made.boxes.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_every_shape_stays_in_the_picture(pack: Pack, language: Language) -> None:
    made = drawn(pack, language)
    plain = map_drawing(made)
    for picture in (plain, *(relit(plain, made, lit(made, name)) for name in made.boxes)):
        assert_sound(picture)


def test_that_the_same_pack_gives_the_same_picture(pack: Pack) -> None:
    assert map_drawing(drawn(pack)) == map_drawing(drawn(pack))


def test_that_only_the_main_skills_lead_to_a_track_by_themselves() -> None:
    made = drawn(wide_pack(40, tracks=2))
    for name in ("track:t-0", "track:t-1"):
        assert sum(line.end == name for line in made.lines) == MAIN_SKILLS


def test_that_a_skill_lights_its_way(pack: Pack) -> None:
    made = drawn(pack)
    lighting = lit(made, "skill:writing")
    assert lighting.nodes == {"skill:writing", "skill:reading", "skill:editing", "track:paper"}
    ways = {(line.start, line.end) for line in lighting.lines}
    assert ways == {
        ("skill:reading", "skill:writing"),
        ("skill:writing", "skill:editing"),
        ("skill:writing", "track:paper"),
    }


def test_that_a_track_lights_its_skills_and_the_rung_that_asks_first(pack: Pack) -> None:
    lighting = lit(drawn(pack), "track:paper")
    assert lighting.nodes == {"track:paper", "skill:reading", "skill:writing", "skill:editing"}
    assert lighting.rungs == {"skill:reading": 1, "skill:writing": 1, "skill:editing": 2}


def test_that_a_lit_line_is_the_wider_the_larger_its_share(pack: Pack) -> None:
    made = drawn(pack)
    picture = relit(map_drawing(made), made, lit(made, "track:paper"))
    widths = sorted(shape.width for shape in picture.shapes if isinstance(shape, Curve))
    assert widths[0] < widths[1] == widths[2]


def test_that_a_search_lights_what_it_found_and_nothing_else(pack: Pack) -> None:
    made = drawn(pack)
    lighting = found(made, ["skill:reading", "skill:of-another-map"])
    assert lighting.nodes == {"skill:reading"}
    picture = relit(map_drawing(made), made, lighting)
    outlined = [shape for shape in picture.shapes if isinstance(shape, Rect) and shape.outline == "accent"]
    assert len(outlined) == 1


@pytest.mark.parametrize(
    ("here", "direction", "there"),
    [
        ("skill:reading", "right", "skill:writing"),
        ("skill:editing", "left", "skill:writing"),
        ("skill:editing", "right", "track:paper"),
        ("skill:reading", "left", "skill:reading"),
        ("track:paper", "right", "track:paper"),
    ],
)
def test_that_arrow_keys_follow_the_lines(pack: Pack, here: str, direction: Direction, there: str) -> None:
    assert beside(drawn(pack), here, direction) == there


def test_that_up_and_down_walk_a_column_to_its_ends(pack: Pack) -> None:
    made = drawn(pack)
    first, *_, last = made.columns[0]
    here = first
    for _ in made.columns[0]:
        here = beside(made, here, "down")
    assert here == last
    assert beside(made, first, "up") == first


def test_that_every_node_is_told_in_words(pack: Pack) -> None:
    made = drawn(pack)
    assert told(made, "skill:writing") == ("It builds on reading. editing builds on it. It is used by paper.",)
    assert told(made, "track:fair") == ("1. rung: planning.", "2. rung: leading.")
    assert len(map_drawing(made).twin) == len(made.boxes)
    assert told(drawn(pack, "zh"), "skill:leading") == (
        "可以直接入门，不需要先学别的技能。没有以它为基础的其他技能。用到它的岗位方向：《fair》。",
    )


def test_that_of_a_large_pack_only_surroundings_are_drawn() -> None:
    pack = wide_pack(900)
    by_itself = drawn(pack)
    assert by_itself.centre == "track:t-0"
    assert len(by_itself.boxes) == MOST_AT_ONCE
    assert by_itself.left_out == 300 - (MOST_AT_ONCE - 1)
    picked = drawn(pack, centre="skill:s-8")
    assert picked.centre == "skill:s-8"
    assert {"skill:s-8", "skill:s-4", "skill:s-16"} <= picked.boxes.keys()
    assert len(picked.boxes) <= MOST_AT_ONCE


def test_that_a_large_pack_without_tracks_is_shown_around_its_first_skill() -> None:
    pack = small_pack(skills=[skill(f"s-{number}") for number in range(MOST_AT_ONCE + 1)])
    assert tuple(drawn(pack).boxes) == ("skill:s-0",)


def test_that_only_a_whole_map_says_where_one_can_begin() -> None:
    for skills, said in ((20, True), (900, False)):
        labels = {shape.text for shape in map_drawing(drawn(wide_pack(skills))).shapes if isinstance(shape, Label)}
        assert ("You can begin here" in labels) is said


def test_that_a_pack_of_one_skill_has_a_map() -> None:
    pack = small_pack(skills=[skill("alone")], tracks=[track("only", [{"alone": 1}])])
    made = drawn(pack)
    assert made.columns == (("skill:alone",), ("track:only",))
    assert map_drawing(made).shapes


@given(st.text(min_size=1, max_size=60).filter(str.strip), st.floats(30, 200))
def test_that_names_lose_no_letter_when_broken_into_lines(text: str, room: float) -> None:
    lines = lines_of(text, room)
    assert len(lines) <= MOST_LINES
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Copywriting", ("Copywriting",)),
        ("Membership and growth system", ("Membership and", "growth system")),
        ("活动玩法与增长工具箱", ("活动玩法与", "增长工具箱")),
        ("内容运营 / 新媒体运营", ("内容运营 /", "新媒体运营")),
    ],
)
def test_that_lines_are_about_equally_long(text: str, lines: tuple[str, ...]) -> None:
    assert lines_of(text, 86.0) == lines
    assert all(estimated_width(line) <= 86.0 for line in lines)
