from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from string import Formatter

import pytest

import opscareer
from opscareer.paths import resource
from opscareer.wording import (
    InBoth,
    in_both,
    joined,
    phrase,
    phrase_keys,
    quoted,
    written_date,
    written_moment,
    written_month,
    written_span,
    written_tenths,
)
from tests.told_in_both import faults_of

FILES = sorted(resource("phrases").glob("*.toml"))
FORMS = {
    f"{file.stem}.{name}": forms
    for file in FILES
    for name, forms in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


OF_PROBLEMS = ("consent", "day", "goal", "learnerfile", "pack", "problems", "yaml")
"""The files of phrases that the code names by their whole keys alone."""
FRAMES = ("problems.line", "problems.line-with-advice", "problems.headed", "problems.headed-with-advice")
"""Phrases that only hold others together."""


def written_keys() -> Iterator[tuple[str, bool]]:
    """Every text in the code as a pattern, what is filled in left open; and whether it is said where it stands."""
    for file in Path(opscareer.__path__[0]).rglob("*.py"):
        nodes = list(ast.walk(ast.parse(file.read_text(encoding="utf-8"))))
        calls = (node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name))
        said = {id(call.args[0]) for call in calls if call.func.id in ("phrase", "in_both") and call.args}  # type: ignore[attr-defined]
        for node in nodes:
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield re.escape(node.value), id(node) in said
            elif isinstance(node, ast.JoinedStr):
                parts = (re.escape(str(part.value)) if isinstance(part, ast.Constant) else ".+" for part in node.values)
                yield "".join(parts), id(node) in said


def placeholders(form: str) -> set[str]:
    """The values a form takes; a capital only says that the value begins a sentence there."""
    return {name.lower() for _, name, _, _ in Formatter().parse(form) if name is not None}


def has_both_languages(forms: dict[str, str]) -> bool:
    return {"en", "zh"} <= forms.keys() <= {"en", "zh", "en-one"} and all(form.strip() for form in forms.values())


def takes_the_same_values(forms: dict[str, str]) -> bool:
    values = {name: placeholders(form) for name, form in forms.items()}
    one = values.get("en-one")
    return values["en"] == values["zh"] and (one is None or (one <= values["en"] and "count" in values["en"]))


def test_that_phrases_have_both_languages_and_nothing_unknown() -> None:
    assert [key for key, forms in FORMS.items() if not has_both_languages(forms)] == []


def test_that_phrases_take_the_same_values_in_every_form() -> None:
    assert [key for key, forms in FORMS.items() if not takes_the_same_values(forms)] == []


@pytest.mark.parametrize(
    "forms",
    [
        {"en": "{name} left", "zh": "走了"},
        {"en": "{count} left", "zh": "还有 {count}", "en-one": "{number} left"},
        {"en": "some left", "zh": "还有", "en-one": "one left"},
    ],
)
def test_that_forms_which_take_other_values_are_noticed(forms: dict[str, str]) -> None:
    assert has_both_languages(forms)
    assert not takes_the_same_values(forms)


@pytest.mark.parametrize("forms", [{"en": "left"}, {"en": "left", "zh": " "}, {"en": "left", "zh": "走了", "fr": "x"}])
def test_that_a_missing_or_unknown_language_is_noticed(forms: dict[str, str]) -> None:
    assert not has_both_languages(forms)


def test_that_every_phrase_is_found_under_its_file_and_name() -> None:
    assert set(phrase_keys()) == set(FORMS)


def test_that_no_phrase_about_problems_is_without_use_and_none_that_is_said_is_missing() -> None:
    written = set(written_keys())
    ours = [re.compile(key) for key, _ in written if key.startswith(tuple(f"{stem}\\." for stem in OF_PROBLEMS))]
    of_problems = [key for key in FORMS if key.partition(".")[0] in OF_PROBLEMS]
    assert [key for key in of_problems if not any(one.fullmatch(key) for one in ours)] == []
    said = [re.compile(key) for key, is_said in written if is_said]
    assert len(said) > 500
    assert [one.pattern for one in said if not any(one.fullmatch(key) for key in FORMS)] == []


def test_that_one_of_something_is_said_in_the_singular() -> None:
    assert phrase("match.eligibility-some", "en", count=1, months=4) == "1 route, from 4 months"
    assert phrase("match.eligibility-some", "en", count=2, months=4) == "2 routes, from 4 months"
    assert phrase("match.eligibility-some", "zh", count=1, months=4) == "1 条路径，最短 4 个月"


def test_that_an_unknown_phrase_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        phrase("print.no-such-phrase", "en")


def test_that_dates_are_written_in_both_languages() -> None:
    day = date(2027, 1, 4)
    assert (written_date(day, "en"), written_date(day, "zh")) == ("4 January 2027", "2027年1月4日")
    assert (written_month(day, "en"), written_month(day, "zh")) == ("Jan", "1月")


def test_that_moments_are_written_by_the_clock_of_this_computer() -> None:
    moment = datetime(2027, 1, 4, 10, 15).astimezone().astimezone(UTC)
    assert written_moment(moment, "en") == "4 January 2027, 10:15"
    assert written_moment(moment, "zh") == "2027年1月4日 10:15"


@pytest.mark.parametrize(
    ("first", "last", "english", "chinese"),
    [
        (date(2027, 1, 4), date(2027, 1, 10), "4–10 January", "1月4日–10日"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 December – 3 January", "12月28日–1月3日"),
    ],
)
def test_that_a_span_names_a_month_once(first: date, last: date, english: str, chinese: str) -> None:
    assert (written_span(first, last, "en"), written_span(first, last, "zh")) == (english, chinese)


@pytest.mark.parametrize(("tenths", "written"), [(142, "+14.2"), (-34, "−3.4"), (-5, "−0.5"), (0, "0.0")])
def test_that_tenths_carry_their_sign(tenths: int, written: str) -> None:
    assert written_tenths(tenths) == written


def test_that_lists_are_joined_as_each_language_does() -> None:
    assert joined(["a", "b", "c"], "en") == "a, b and c"
    assert joined(["甲", "乙", "丙"], "zh") == "甲、乙和丙"
    assert (joined(["a"], "en"), joined([], "zh")) == ("a", "")


def _sample(at: int, spec: str) -> object:
    """A value for a place in a phrase, as its format asks for it."""
    if spec.endswith(("f", "g")):
        return float(1000 + at)
    return 1000 + at if spec else quoted(f"name-{at}")


@pytest.mark.parametrize("key", [key for key in FORMS if key.partition(".")[0] in OF_PROBLEMS and key not in FRAMES])
def test_that_a_phrase_about_problems_says_in_chinese_all_that_it_says_in_english(key: str) -> None:
    values: dict[str, object] = {
        name: _sample(at, spec or "")
        for at, (_, name, spec, _) in enumerate(Formatter().parse(FORMS[key]["en"]))
        if name is not None
    }
    assert list(faults_of(in_both(key, **values))) == []


@pytest.mark.parametrize(
    ("english", "chinese", "fault"),
    [
        ("the file is empty", "the file is empty", "it is not Chinese"),
        ("unknown skill 'x-1'", "知识包中没有技能“x-2”", "the name 'x-1' is missing"),
        ("more than 5,000 keys", "键超过 500 个", "the number 5,000 is missing"),
        ("it cannot be read: No such file", "无法读取：No such file", "'No such file' is English"),
        ("it is empty, add it", "它是空的, 请补上", "its punctuation is not Chinese"),
    ],
)
def test_that_a_fault_of_the_chinese_is_noticed(english: str, chinese: str, fault: str) -> None:
    assert fault in faults_of(InBoth(english, chinese))
