from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import combinations

import pytest
import yaml

from opscareer.knowledge.graph import kind_and_id, node, skill_graph
from opscareer.knowledge.handbook_records import Fact
from opscareer.knowledge.learning import reachable
from opscareer.knowledge.record_parts import OWN, Sourced, Text
from opscareer.matching.weights import trait_weights
from opscareer.paths import shipped_pack
from opscareer.planning.plan import Goal
from opscareer.planning.planner import make_plan
from tests.shipped import pack, reading

OPERATIONS = ("content-operation", "user-operation", "activity-operation", "product-operation")
NEIGHBOURS = ("web-front-end", "web-interface-design", "website-maintenance", "website-marketing")
"""The directions of employment that the source names beside operations."""
TRACKS = (*OPERATIONS, *NEIGHBOURS)
STAGES = ("development", "seeding", "growth", "maturity", "decline")
LEAST_DIFFERENCE = 40
"""Percent of their weights in which two tracks must differ at least (200 would be: nothing in common)."""
RECORDS = sorted(pack().places)


def test_that_the_shipped_pack_has_no_problem_not_even_a_warning() -> None:
    assert [str(problem) for problem in reading().problems] == []


def test_that_the_four_operations_tracks_and_their_four_neighbours_are_there() -> None:
    assert tuple(pack().tracks) == TRACKS
    assert all((pack().tracks[track].mark == "neighbour") == (track in NEIGHBOURS) for track in TRACKS)


@pytest.mark.parametrize("track", NEIGHBOURS)
def test_that_a_neighbouring_track_tells_where_it_is_employed(track: str) -> None:
    where = pack().tracks[track].where
    assert where is not None
    assert where.sources == ("s8",)
    cities = {"Beijing": "北京", "Shanghai": "上海", "Guangzhou": "广州", "Shenzhen": "深圳", "Hefei": "合肥"}
    assert all(en in where.text.en and zh in where.text.zh for en, zh in cities.items())


@pytest.mark.parametrize("track", TRACKS)
def test_that_neighbours_name_each_other(track: str) -> None:
    neighbours = pack().tracks[track].neighbours
    assert neighbours
    assert all(track in pack().tracks[neighbour].neighbours for neighbour in neighbours)


@pytest.mark.parametrize(("one", "other"), tuple(combinations(TRACKS, 2)))
def test_that_two_tracks_ask_for_different_people(one: str, other: str) -> None:
    weights = [trait_weights(skill_graph(pack()), track) for track in (one, other)]
    wanted = [{trait: part.weight for trait, part in of_track.items()} for of_track in weights]
    apart = sum(abs(wanted[0].get(trait, Fraction(0)) - wanted[1].get(trait, Fraction(0))) for trait in pack().traits)
    assert 100 * apart >= LEAST_DIFFERENCE


@pytest.mark.parametrize("track", TRACKS)
def test_that_a_track_tells_what_the_source_says_of_it(track: str) -> None:
    said = pack().tracks[track]
    assert len(said.duties) >= 6
    assert len(said.metrics) >= 5
    assert len(said.week) >= 5
    assert len(said.suits.traits) >= 3
    assert all(weight for weight in said.suits.traits.values())


@pytest.mark.parametrize(
    ("track", "metrics"),
    [
        ("content-operation", {"content-count", "interaction-rate", "share-rate"}),
        ("user-operation", {"registered-users", "key-opinion-users"}),
        ("activity-operation", {"participation-rate", "exposure", "average-acquisition-cost", "retention-rate"}),
        ("product-operation", {"feedback-closed-rate", "feature-adoption-rate"}),
    ],
)
def test_that_a_track_answers_for_the_numbers_of_the_source(track: str, metrics: set[str]) -> None:
    assert metrics <= set(pack().tracks[track].metrics)


def test_that_product_operation_has_its_ladder_of_three() -> None:
    rungs = pack().tracks["product-operation"].positions
    assert [rung.id.rsplit("-", 1)[1] for rung in rungs] == ["specialist", "manager", "director"]
    assert all("s7" in rung.sources for rung in rungs)


def test_that_the_five_stages_of_a_products_life_come_in_order() -> None:
    assert tuple(pack().stages) == STAGES


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("track", TRACKS)
def test_that_every_stage_has_duties_for_every_track(stage: str, track: str) -> None:
    duties = pack().stages[stage].duties[track]
    assert len(duties) >= 2
    from_the_source = any(name.startswith("s7") for duty in duties for name in duty.sources)
    assert from_the_source == (track == "product-operation"), "the source speaks of product operation alone"


@pytest.mark.parametrize("trait", pack().traits)
def test_that_a_trait_has_at_least_five_questions_in_both_directions(trait: str) -> None:
    directions = Counter(question.keys[trait] for question in pack().questions.values() if trait in question.keys)
    assert directions.total() >= 5
    assert min(directions[1], directions[-1]) >= 2


@pytest.mark.parametrize(
    "major",
    [
        *("marketing", "internet-related", "product-design", "design-related"),
        *("graphic-design", "ui-design", "internet-marketing", "gaming", "animation", "other"),
    ],
)
def test_that_a_major_that_recruiters_ask_for_or_the_source_recommends_is_there(major: str) -> None:
    assert major in pack().majors


@pytest.mark.parametrize(
    ("route", "entry", "months"),
    [
        ("full-time-after-junior-high", "junior-high", (24, 36)),
        ("full-time-after-senior-high", "senior-high", (24, 36)),
        ("adult-short-term", "working", (4, 6)),
    ],
)
def test_that_the_routes_of_the_source_are_there(route: str, entry: str, months: tuple[int, int]) -> None:
    found = pack().routes[route]
    assert entry in found.entry
    assert (found.months.least, found.months.most) == months
    assert "s9" in found.sources


@pytest.mark.parametrize("education", ["junior-high", "senior-high", "junior-college", "bachelor", "working"])
def test_that_everybody_may_enter_by_some_route(education: str) -> None:
    assert any(education in route.entry for route in pack().routes.values())


def test_that_every_record_names_sections_of_the_source_or_says_that_it_is_our_own() -> None:
    known = {section.id for section in pack().sections()} | {OWN}
    named = {(kind, name): sections_of(getattr(pack(), kind)[name]) for kind, name in RECORDS}
    assert [record for record, sections in named.items() if not sections] == []
    assert {section for sections in named.values() for section in sections} <= known


def test_that_every_section_of_the_source_is_carried_by_some_record() -> None:
    named = {section for sources in all_sources() for section in sources}
    assert {section.id for section in pack().sections()} - named == set()


@pytest.mark.parametrize("track", TRACKS)
def test_that_every_position_of_a_track_can_be_reached_from_zero(track: str) -> None:
    levels, _ = reachable(pack().modules.values(), pack().skills, {})
    for rung in pack().tracks[track].positions:
        assert {
            skill: levels.get(skill, 0) for skill in rung.requires if levels.get(skill, 0) < rung.requires[skill]
        } == {}


@pytest.mark.parametrize("track", TRACKS)
def test_that_the_first_position_is_reached_in_two_ways_without_a_common_module(track: str) -> None:
    first = pack().tracks[track].first_position
    start = date(2026, 9, 7)
    plan = make_plan(pack(), Goal(track, first.id, start, hours_per_week=10, held={}))
    used = {planned.module for planned in plan.modules}
    others = [module for module in pack().modules.values() if module.id not in used]
    levels, _ = reachable(others, pack().skills, {})
    assert {skill for skill, level in first.requires.items() if levels.get(skill, 0) < level} == set()


@pytest.mark.parametrize("track", TRACKS)
def test_that_a_track_has_a_project_through_all_five_stages_of_a_products_life(track: str) -> None:
    module = pack().modules[f"lifecycle-project-{track.removesuffix('-operation')}"]
    told = " ".join(step.text.zh for step in module.steps)
    assert all(name in told for name in ("研发期", "种子期", "成长期", "成熟期", "衰退期"))


def test_that_positions_of_a_track_differ_in_what_they_require() -> None:
    for track in pack().tracks.values():
        asked = [tuple(sorted(rung.requires.items())) for rung in track.positions]
        assert len(set(asked)) == len(asked)


def test_that_questions_and_traits_have_statements_of_their_own() -> None:
    for language in ("en", "zh"):
        statements = [question.text.said(language) for question in pack().questions.values()]
        assert len(set(statements)) == len(statements)


def test_that_no_text_is_the_same_in_both_languages_unless_it_is_a_sign() -> None:
    same = [text.en for text in texts(pack()) if text.en == text.zh and any(sign.isalpha() for sign in text.en)]
    assert same == []


def test_that_the_graph_holds_every_record_and_leads_from_each_trait_to_a_track() -> None:
    graph = skill_graph(pack())
    kinds = Counter(kind_and_id(name)[0] for name in graph)
    assert kinds["track"] == len(pack().tracks)
    assert kinds["skill"] == len(pack().skills)
    assert kinds["module"] == len(pack().modules)
    assert kinds["duty"] == sum(len(track.duties) for track in pack().tracks.values())
    for trait in pack().traits:
        assert any(kind_and_id(following)[0] in ("track", "skill") for following in graph[node("trait", trait)])


def texts(value: object) -> Iterator[Text]:
    """Every text below a value, however deep."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from texts(inner)
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from texts(inner)
    elif hasattr(value, "__dict__"):
        yield from texts(vars(value))
    elif value is pack():
        for kind in {kind for kind, _ in RECORDS}:
            yield from texts(dict(getattr(pack(), kind)))


def sections_of(record: Sourced | Fact) -> tuple[str, ...]:
    """Where a record comes from; a fact belongs to one section alone."""
    return (record.section,) if isinstance(record, Fact) else record.sources


def all_sources() -> Iterator[list[str]]:
    """Every list called `sources`, at whatever depth of the pack's files, read by the plain YAML reader."""
    for file in shipped_pack().rglob("*.yaml"):
        if file.name != "pack.yaml":
            yield from _sources_below(yaml.safe_load(file.read_text(encoding="utf-8")))


def _sources_below(value: object) -> Iterator[list[str]]:
    if isinstance(value, list):
        for inner in value:
            yield from _sources_below(inner)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key == "sources":
                yield inner
            else:
                yield from _sources_below(inner)
