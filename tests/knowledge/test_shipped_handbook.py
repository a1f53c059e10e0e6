from __future__ import annotations

import re
from collections import Counter

import pytest

from opscareer.knowledge.calculation import compiled, result_matches
from opscareer.knowledge.handbook_records import Calculator, Fact
from opscareer.knowledge.provenance import named_by
from opscareer.knowledge.record_parts import OWN
from opscareer.wording import LANGUAGES, Language
from tests.shipped import pack

OPERATIONS = ("content-operation", "user-operation", "activity-operation", "product-operation")
GOALS = ("user-base", "user-activity", "product-experience", "profit-model")
LOOP = ("analyse-and-set-strategy", "split-targets-and-plan", "carry-out", "respond-and-adjust")
MEANS = ("offline-promotion", "activity-marketing", "posting", "word-of-mouth", "branding", "social-sharing")
SAID_TWICE = ("s2", "s4")
"""Two sections of the source that say the same."""
TOPICS = ("tracks", "lifecycle", "majors", "routes", "goals", "loop", "means", "metrics")


def test_that_the_four_goals_come_in_the_order_of_the_source() -> None:
    assert tuple(pack().goals) == GOALS


@pytest.mark.parametrize("goal", GOALS)
def test_that_a_goal_is_served_by_each_track_of_operations_and_shown_by_numbers(goal: str) -> None:
    said = pack().goals[goal]
    assert tuple(said.served_by) == OPERATIONS
    assert len(said.metrics) >= 3
    assert "s1.goals" in said.sources


def test_that_the_loop_has_its_four_steps_in_the_order_of_work() -> None:
    assert tuple(pack().loop) == LOOP


def test_that_one_made_up_product_goes_through_the_whole_loop() -> None:
    examples = [step.example for step in pack().loop.values()]
    assert examples[0].en.startswith("Made-up product: Early Readers")
    assert examples[0].zh.startswith("虚构产品“早读圈”")
    assert all("Early Readers" in example.en and "早读圈" in example.zh for example in examples)


def test_that_the_five_means_and_sharing_are_there() -> None:
    assert tuple(pack().means) == MEANS


@pytest.mark.parametrize("means", MEANS)
def test_that_a_means_can_be_worked_with(means: str) -> None:
    said = pack().means[means]
    assert len(said.work) >= 5
    assert {"conversion-rate", "funnel-conversion", "participation-rate", "organic-share"} & set(said.metrics)
    assert any(metric.endswith("-retention") or metric == "repeat-purchase-rate" for metric in said.metrics)
    assert "s5.acquisition" in said.sources


@pytest.mark.parametrize("topic", TOPICS)
def test_that_every_part_of_explore_has_something_said_at_its_head(topic: str) -> None:
    assert any(note.about == topic for note in pack().notes.values())


def calculators() -> dict[str, Calculator]:
    """Those of all metrics; each has one."""
    found = {metric.id: metric.calculator for metric in pack().metrics.values()}
    assert None not in found.values()
    return {metric: calculator for metric, calculator in found.items() if calculator is not None}


def uses_what_it_asks_for(calculator: Calculator) -> bool:
    return Counter(given.symbol for given in calculator.inputs) == Counter(compiled(calculator).symbols)


def tells(words: str, result: float) -> bool:
    written = f"{result:g}" if result < 1e5 else f"{result:.0f}"
    return re.search(rf"(?<![\d.]){re.escape(written)}(?!\.?\d)", words.replace(",", "")) is not None


def test_that_the_calculator_of_a_metric_gives_the_result_of_its_example() -> None:
    assert [metric for metric, calculator in calculators().items() if not result_matches(calculator)] == []


def test_that_a_calculator_uses_every_number_it_asks_for() -> None:
    assert [metric for metric, calculator in calculators().items() if not uses_what_it_asks_for(calculator)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_worked_example_tells_the_result_of_the_calculator(language: Language) -> None:
    results = {metric: calculator.result for metric, calculator in calculators().items()}
    examples = {metric.id: metric.example.said(language) for metric in pack().metrics.values()}
    assert [metric for metric, result in results.items() if not tells(examples[metric], result)] == []
    assert tells("It is 1,250 in all.", 1250)
    assert not tells("It is 1,250.5 in all.", 1250)


def test_that_every_section_of_the_source_has_a_fact() -> None:
    assert {fact.section for fact in pack().facts.values()} == {section.id for section in pack().sections()}


def carriers_without_its_section(fact: Fact) -> list[str]:
    """The records that are said to carry a fact and do not name where it comes from."""
    wrong = []
    for name in fact.carried_by:
        kind, record, *part = name.split("/")
        found = getattr(pack(), kind)[record]
        if part:
            (found,) = (one for one in (*found.duties, *found.positions) if one.id == part[0])
        if fact.section not in named_by(found):
            wrong.append(name)
    return wrong


def test_that_a_fact_is_carried_by_records_that_name_its_section() -> None:
    facts = pack().facts.values()
    assert [fact.id for fact in facts if not fact.carried_by] == []
    assert {fact.id: wrong for fact in facts if (wrong := carriers_without_its_section(fact))} == {}


def test_that_a_fact_is_told_under_the_section_it_comes_from() -> None:
    assert [fact.id for fact in pack().facts.values() if not fact.id.startswith(fact.section.replace(".", "-"))] == []


def test_that_what_the_source_says_twice_is_traced_twice() -> None:
    first, second = ([fact.text for fact in pack().facts.values() if fact.section == section] for section in SAID_TWICE)
    assert first == second


@pytest.mark.parametrize("track", OPERATIONS)
def test_that_a_track_of_operations_refers_to_both_classifications(track: str) -> None:
    known = {classification.id for classification in pack().manifest.classifications}
    assert {reference.classification for reference in pack().tracks[track].references} == known == {"esco", "onet"}


def test_that_a_classification_is_shown_with_the_words_its_maker_asks_for() -> None:
    esco, onet = pack().manifest.classifications
    for said in (esco.attribution.en, esco.attribution.zh):
        assert "This uses the ESCO classification of the European Commission." in said
    for said in (onet.attribution.en, onet.attribution.zh):
        assert f"O*NET {onet.version} Database" in said
        assert "CC BY 4.0" in said
        assert "USDOL/ETA" in said


def test_that_a_term_is_said_in_one_way_only() -> None:
    for language in ("en", "zh"):
        names = Counter(term.name.said(language).lower() for term in pack().terms.values())
        assert [name for name, times in names.items() if times > 1] == []


def test_that_the_words_of_the_program_are_in_the_glossary() -> None:
    chinese = {term.name.zh for term in pack().terms.values()}
    assert chinese >= {"知识包", "岗位方向", "职级", "职责", "技能", "特质", "题目", "画像", "匹配度", "准备度"}
    assert chinese >= {"准入条件", "专业", "学习模块", "培养路径", "生命周期阶段", "学习计划", "学员", "班级", "个案"}


def test_that_what_is_our_own_in_the_handbook_says_so() -> None:
    assert OWN in pack().metrics["rfm-score"].sources
    assert all(OWN in goal.sources for goal in pack().goals.values())
    assert all(OWN in means.sources for means in pack().means.values())
