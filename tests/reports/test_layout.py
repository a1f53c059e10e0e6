"""The layout never breaks: long plans, endless names and notes, nothing at all, in every kind of print."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.assessment.learner import Learner
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Text
from opscareer.planning.plan import Review, StudyPlan
from opscareer.reports.content import Paper, ReportContent
from tests.effort import examples
from tests.reports.hostile import unchecked
from tests.reports.placed import placed
from tests.reports.sample import content_of, liking, plan_of, small_pack

PACK = small_pack()
LEARNER = liking(PACK, "ideas", "outreach")
NAMES = {
    "no name": "",
    "400 letters": "W" * 400,
    "400 letters in words": "Wilhelmina " * 36 + "Wall",
    "400 hanzi": "王" * 400,
}
KINDS = [("a4", False, False), ("letter", True, False), ("letter", True, True)]


def long_plan(weeks: int) -> tuple[Pack, StudyPlan]:
    pack = small_pack(weeks // 2)
    return pack, plan_of(pack, 2)


def editions(content: ReportContent, *, both: bool) -> list[ReportContent]:
    return [content, replace(content, language="zh")] if both else [content]


def renamed(pack: Pack, names: Text) -> Pack:
    changed = {key: one.model_copy(update={"name": names, "deliverable": names}) for key, one in pack.modules.items()}
    return replace(pack, modules=changed)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize(("paper", "large", "both"), KINDS)
def test_that_any_name_stays_inside_the_margins(name: str, paper: Paper, large: bool, both: bool) -> None:  # noqa: FBT001
    content = content_of(PACK, replace(LEARNER, name=name), plan_of(PACK), paper=paper, large=large)
    assert not placed(*editions(content, both=both)).outside()


@pytest.mark.parametrize(("paper", "large", "both"), KINDS)
def test_that_sixty_weeks_fill_their_pages(paper: Paper, large: bool, both: bool) -> None:  # noqa: FBT001
    pack, plan = long_plan(60)
    assert len(plan.weeks) == 60
    made = placed(*editions(content_of(pack, LEARNER, plan, paper=paper, large=large), both=both))
    assert not made.outside()
    assert not made.nearly_empty()


def test_that_two_hundred_modules_print() -> None:
    pack = small_pack(200)
    made = placed(content_of(pack, LEARNER, plan_of(pack), large=True))
    assert not made.outside()
    assert len(made.pages) > 20


@pytest.mark.parametrize("words", ["Very long titles of modules " * 40, "Unbreakable" * 100, "很长的模块名称" * 100])
@pytest.mark.parametrize(("large", "both"), [(False, False), (True, True)])
def test_that_very_long_titles_of_modules_stay_inside(words: str, large: bool, both: bool) -> None:  # noqa: FBT001
    pack = renamed(PACK, unchecked(words))
    assert not placed(*editions(content_of(pack, LEARNER, plan_of(pack), large=large), both=both)).outside()


@cache
def pages_without_notes(*, both: bool) -> int:
    return len(placed(*editions(content_of(PACK, LEARNER, plan_of(PACK)), both=both)).pages)


@pytest.mark.parametrize("notes", ["A long note. " * 1_200, "备注很长，" * 2_500, "x" * 20_000, "line\n" * 300])
@pytest.mark.parametrize("both", [False, True])
def test_that_a_note_longer_than_a_page_goes_on(notes: str, both: bool) -> None:  # noqa: FBT001
    made = placed(*editions(content_of(PACK, LEARNER, plan_of(PACK), notes=notes), both=both))
    assert not made.outside()
    assert len(made.pages) >= pages_without_notes(both=both) + 2


def empty_contents() -> list[ReportContent]:
    nobody = Learner()
    finished = plan_of(small_pack(0))
    return [
        content_of(PACK, nobody, None),
        content_of(PACK, nobody, plan_of(PACK)),
        content_of(PACK, LEARNER, finished),
        content_of(replace(PACK, stages={}), LEARNER, plan_of(PACK)),
        content_of(replace(PACK, routes={}), LEARNER, None),
        content_of(PACK, LEARNER, replace(plan_of(PACK), milestones=())),
    ]


@pytest.mark.parametrize("content", empty_contents())
@pytest.mark.parametrize("both", [False, True])
def test_that_empty_sections_leave_no_empty_page(content: ReportContent, both: bool) -> None:  # noqa: FBT001
    made = placed(*editions(content, both=both))
    assert not made.outside()
    assert not made.nearly_empty()


@settings(
    max_examples=examples(10),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(
    name=st.text(max_size=60),
    notes=st.text(max_size=200),
    module=st.text(max_size=120),
    reviewed=st.booleans(),
    kind=st.tuples(st.booleans(), st.booleans(), st.sampled_from(("handsome", "plain"))),
)
def test_that_nothing_anybody_writes_breaks_a_print(
    name: str,
    notes: str,
    module: str,
    reviewed: bool,  # noqa: FBT001
    kind: tuple[bool, bool, str],
) -> None:
    large, both, look = kind
    pack = renamed(PACK, unchecked(module))
    plan = plan_of(pack)
    if reviewed:
        weeks = tuple(replace(week, reviews=(Review("module-1", 1),)) for week in plan.weeks)
        plan = replace(plan, weeks=weeks)
    content = content_of(pack, replace(LEARNER, name=name), plan, notes=notes, large=large, look=look)
    assert not placed(*editions(content, both=both)).outside()
