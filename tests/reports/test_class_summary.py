from __future__ import annotations

import io
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from opscareer.assessment.quality import KINDS
from opscareer.matching.results import Doubt
from opscareer.problems import Place, error
from opscareer.reports.class_content import ClassContent, Member, PlanInShort
from opscareer.reports.class_pages import summary_pdf
from opscareer.reports.class_tables import parts
from opscareer.reports.class_words import ClassWords
from opscareer.wording import LANGUAGES, InBoth, Language
from tests.effort import examples
from tests.page_texts import page_texts
from tests.reports.hostile import HOSTILE
from tests.reports.sample import MADE_ON, small_pack

PACK = small_pack()
TRACKS = tuple(PACK.tracks)
SKILLS = tuple(PACK.skills)
LATE = PlanInShort(
    hours=40, weeks=5, finish=date(2027, 3, 1), proven=True, feasible=False, deadline=date(2027, 2, 1), enough_hours=9
)


def content(*members: Member, language: Language = "en", rows: int | None = None) -> ClassContent:
    problems = (error(InBoth("no stage", "没有学历"), Place("list.csv", 3, 4), InBoth("A to F", "A 到 F")),)
    return ClassContent(PACK, members, rows or len(members), problems, language, MADE_ON)


def every_kind() -> list[Member]:
    """One person for each thing that can be told of one."""
    about: list[dict[str, object]] = [{"doubt": doubt} for doubt in get_args(Doubt)]
    kinds: list[dict[str, object]] = [
        {"verdict": "clear", "first": TRACKS[:1], "findings": (kind,), "stability": 0.9} for kind in KINDS
    ]
    others: list[dict[str, object]] = [
        {"verdict": "tie", "first": TRACKS[:2]},
        {"verdict": "clear", "first": TRACKS[:1], "target": TRACKS[1], "no_route": True, "gaps": {SKILLS[0]: 2}},
        {"verdict": "clear", "first": TRACKS[1:2], "target": TRACKS[1], "unreachable": {SKILLS[0]: 3}},
        {"verdict": "clear", "first": TRACKS[:1], "target": TRACKS[0], "plan": LATE, "gaps": {SKILLS[1]: 1}},
        {"verdict": "clear", "first": TRACKS[:1], "plan": LATE.model_copy(update={"enough_hours": None})},
        {"fault": "ValueError: no such luck"},
        {"asked": 10, "answered": 3},
    ]
    made = [*about, *kinds, *others]
    return [
        Member.model_validate({"number": at, "line": at, "label": f"S{at}", **each}) for at, each in enumerate(made)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_everything_that_needs_a_talk_has_words(language: Language) -> None:
    words = ClassWords(content(*every_kind(), language=language))
    told = [words.why(member) for member in words.content.members]
    assert all(told[:-1])
    assert not told[-1]
    assert [member.label for member in words.content.unfinished] == [words.content.members[-1].label]
    text = "\n".join(page_texts(PdfReader(io.BytesIO(summary_pdf([words.content])))))
    assert {"en": "no stage", "zh": "没有学历"}[language] in text


members = st.builds(
    Member,
    number=st.integers(1, 500),
    line=st.integers(1, 500),
    label=st.just("S"),
    verdict=st.sampled_from(["clear", "tie", "cannot-tell"]),
    first=st.lists(st.sampled_from(TRACKS), min_size=1, max_size=3, unique=True).map(tuple),
    stability=st.floats(0, 1),
    fault=st.sampled_from(["", "broken"]),
)


@given(st.lists(members, max_size=30))
def test_that_all_counts_add_up_to_the_people(people: list[Member]) -> None:
    told = content(*people)
    counted = told.first_tracks
    assert counted.total == len(people)
    for part in list(parts(ClassWords(told)))[:2]:
        *rows, total = [row[1] for row in part.table.rows]
        assert part.table.totalled
        assert sum(int(str(count)) for count in rows) == total == len(people)


@settings(max_examples=examples(20))
@given(st.lists(st.tuples(st.sampled_from(TRACKS), st.integers(0, 4)), max_size=12))
def test_that_mean_gaps_are_means_of_the_people(gaps: list[tuple[str, int]]) -> None:
    people = [
        Member(number=at, line=at, label="S", target=track, gaps={SKILLS[0]: levels})
        for at, (track, levels) in enumerate(gaps)
    ]
    mean = content(*people).mean_gaps().get(SKILLS[0], {})
    for track in TRACKS:
        levels = [each for aimed, each in gaps if aimed == track]
        assert mean.get(track) == (pytest.approx(sum(levels) / len(levels)) if levels else None)


def test_that_whatever_people_are_called_is_printed_as_typed() -> None:
    typed = [name for name in HOSTILE if name.isascii()]
    people = [Member(number=at, line=at, label=name, group=name) for at, name in enumerate(typed)]
    reader = PdfReader(io.BytesIO(summary_pdf([content(*people)])), strict=True)
    text = "".join("".join(page.split()) for page in page_texts(reader))
    for name in typed:
        assert "".join(name.split()) in text


def test_that_an_empty_class_and_both_languages_are_printed() -> None:
    empty = [content(language=language) for language in LANGUAGES]
    assert summary_pdf(empty) == summary_pdf(empty)
    assert len(PdfReader(io.BytesIO(summary_pdf(empty))).outline) >= 2
