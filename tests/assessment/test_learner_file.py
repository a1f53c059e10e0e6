from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.assessment.learner import ForPlans, Learner
from opscareer.assessment.learner_file import MAX_NAME, read_learner
from opscareer.knowledge.strict_yaml import MAX_BYTES
from opscareer.paths import resource
from opscareer.problems import InputProblems, Problem
from tests.shipped import pack

PLAIN_TEXT = " (save the file as plain text with the encoding UTF-8)"
EDUCATIONS = "'junior-high', 'senior-high', 'junior-college', 'bachelor', 'postgraduate' or 'working'"


def written(folder: Path, content: str | bytes) -> Path:
    file = folder / "learner.yaml"
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def told(folder: Path, content: str | bytes) -> list[str]:
    """What is wrong with a learner file, each problem from its line on."""
    file = written(folder, content)
    with pytest.raises(InputProblems) as found:
        read_learner(file, pack())
    return [str(problem).removeprefix(f"{file}:").replace(" error:", "", 1) for problem in found.value.problems]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "1:1: the file is empty (see the files that ship for an example)"),
        ("# only a remark\n", "1:1: the file is empty (see the files that ship for an example)"),
        (
            b"\x00\x01\x02",
            "1:1: the file holds the character U+0000, which is not text" + PLAIN_TEXT,
        ),
        (
            b"\xff\xfe\x00",
            "1:1: the file is not UTF-8 text but seems to be UTF-16 or UTF-32 (save the file with the encoding UTF-8)",
        ),
        ("- a\n- b\n", "1:1: a mapping (key: value) is expected here, not a list"),
        ("hello", "1:1: a mapping (key: value) is expected here, not 'hello'"),
        ("answers: 7\n", "1:10: a mapping (key: value) is expected here, not 7"),
        (
            "answers:\n",
            "1:9: a mapping (key: value) is expected here, not nothing (write a value, or take the key out)",
        ),
        ("answers: [5, 4]\n", "1:10: a mapping (key: value) is expected here, not a list"),
        (
            "answers: {writing-dairy: 5}\n",
            "1:11: unknown question 'writing-dairy' (did you mean 'writing-diary'?)",
        ),
        ("answers: {zzz: 5}\n", "1:11: unknown question 'zzz'"),
        ("answers: {writing-diary: 7}\n", "1:26: 7 is out of range, at most 5 is expected"),
        ("answers: {writing-diary: 0}\n", "1:26: 0 is out of range, at least 1 is expected"),
        ("answers: {writing-diary: '5'}\n", "1:26: a whole number is expected here, not '5'"),
        ("answers: {writing-diary: very much}\n", "1:26: a whole number is expected here, not 'very much'"),
        ("answers: {writing-diary: 4.5}\n", "1:26: a whole number is expected here, not 4.5"),
        ("answers: {writing-diary: true}\n", "1:26: a whole number is expected here, not true"),
        (
            "answers: {writing-diary: }\n",
            "1:26: a whole number is expected here, not nothing (write a value, or take the key out)",
        ),
        ("answers: {'[key]': 9}\n", "1:20: 9 is out of range, at most 5 is expected"),
        ("skills: {copywritting: 2}\n", "1:10: unknown skill 'copywritting' (did you mean 'copywriting'?)"),
        ("skills: {copywriting: 5}\n", "1:23: 5 is out of range, at most 4 is expected"),
        ("major: marketting\n", "1:8: unknown major 'marketting' (did you mean 'marketing'?)"),
        ("major: 7\n", "1:8: text is expected here, not 7 (put it in quotes)"),
        ("stage: primary\n", f"1:8: 'primary' is not one of {EDUCATIONS}"),
        ("hours-per-week: 0\n", "1:17: 0 is out of range, at least 1 is expected"),
        ("hours-per-week: 81\n", "1:17: 81 is out of range, at most 80 is expected"),
        ("hours_per_week: 8\n", "1:1: unknown key 'hours_per_week' (did you mean 'hours-per-week'?)"),
        (
            "plan: {days-off: [soon]}\n",
            "1:19: 'soon' is not a date like 2027-01-04 (write 2027-02-10 or 2027-02-10..2027-02-20)",
        ),
        (
            "plan: {days-off: [2027-02-10..2027-02-01]}\n",
            "1:19: '2027-02-10..2027-02-01' ends before it begins (write 2027-02-10 or 2027-02-10..2027-02-20)",
        ),
        ("plan: {deadline: soon}\n", "1:18: 'soon' is not a date like 2027-01-04 (write it like 2027-01-04)"),
        ("plan: {hours-per-weekday: {mon: 0}}\n", "1:27: 0 hours a week cannot be planned (choose 1 to 80 in all)"),
        ("plan: {hours-per-weekday: {mon: 25}}\n", "1:33: 25 is out of range, at most 24 is expected"),
        (
            "plan: {catch-up-every: 1}\n",
            "1:24: every week would be one to catch up in (choose 2 or more, or 0 for none)",
        ),
        ("plan: {route: on-the-jb}\n", "1:15: unknown route 'on-the-jb' (did you mean 'on-the-job'?)"),
        (
            "plan: {refused: [lifecycle-project-contents]}\n",
            "1:18: unknown module 'lifecycle-project-contents' (did you mean 'lifecycle-project-content'?)",
        ),
        ("plan: {kinds: [play]}\n", "1:16: 'play' is not one of 'study', 'practice' or 'work'"),
        ("plan: {dead-line: 2027-01-04}\n", "1:8: unknown key 'dead-line' (did you mean 'deadline'?)"),
        ("goal: {track: user-operatoin}\n", "1:15: unknown track 'user-operatoin' (did you mean 'user-operation'?)"),
        (
            "goal: {track: user-operation, position: user-manger}\n",
            "1:41: the track user-operation has no position 'user-manger' (did you mean 'user-manager'?)",
        ),
        (
            "goal: {track: user-operation, start: soon}\n",
            "1:38: 'soon' is not a date like 2027-01-04 (write it like 2027-01-04)",
        ),
        ("goal: {position: user-manager}\n", "1:7: 'track' is missing (add it)"),
        ("nmae: A\n", "1:1: unknown key 'nmae' (did you mean 'name'?)"),
        ("name: 12\n", "1:7: text is expected here, not 12 (put it in quotes)"),
        (f"name: {'x' * 10_000}\n", f"1:7: the text is longer than {MAX_NAME} characters"),
        ('name: "a\\u202Eb"\n', "1:7: the text holds the character U+202E, which is not allowed (take it out)"),
        (b"#" * (MAX_BYTES + 1), "1:1: the file is larger than 5,000,000 bytes"),
        ("[" * 50_000, "1:41: nested deeper than 40 levels"),
    ],
)
def test_that_a_wrong_learner_file_is_told(tmp_path: Path, content: str | bytes, problem: str) -> None:
    assert told(tmp_path, content) == [problem]


def test_that_an_unknown_major_that_is_near_none_lists_them_all(tmp_path: Path) -> None:
    assert told(tmp_path, "major: zzz\n") == [f"1:8: unknown major 'zzz' (one of: {', '.join(pack().majors)})"]


def test_that_everything_wrong_is_told_at_once(tmp_path: Path) -> None:
    content = "major: none\nanswers:\n  zzz: 5\n  yyy: 4\nskills:\n  xxx: 1\n"
    assert [problem.split(": ")[0] for problem in told(tmp_path, content)] == ["1:8", "3:3", "4:3", "6:3"]


def test_that_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path, reason in ((tmp_path / "nowhere.yaml", "No such file or directory"), (tmp_path, "Is a directory")):
        with pytest.raises(InputProblems) as found:
            read_learner(path, pack())
        assert str(found.value) == f"{path}:1:1: error: the file cannot be read: {reason}"


def test_that_every_key_may_be_left_out(tmp_path: Path) -> None:
    assert read_learner(written(tmp_path, "name: ' Łukasz Żółć '\n"), pack()) == Learner(name="Łukasz Żółć")


def test_that_all_that_is_told_arrives(tmp_path: Path) -> None:
    content = (
        "name: 王小明\nstage: working\nmajor: other\nhours-per-week: 12\n"
        "answers: {writing-diary: 5}\nskills: {copywriting: 0, sql-query: 4}\n"
    )
    assert read_learner(written(tmp_path, content), pack()) == Learner(
        name="王小明",
        stage="working",
        major="other",
        answers={"writing-diary": 5},
        skills={"copywriting": 0, "sql-query": 4},
        hours_per_week=12,
    )


def test_that_all_that_is_said_for_plans_arrives(tmp_path: Path) -> None:
    content = """plan:
  hours-per-weekday: {mon: 2, sun: 3}
  days-off: [2027-02-10, 2027-03-01..2027-03-05]
  deadline: 2027-12-31
  route: on-the-job
  kinds: [study, work]
  done: [lifecycle-project-user]
  refused: [lifecycle-project-content]
  review-hours: 0
  catch-up-every: 4
  project: false
"""
    assert read_learner(written(tmp_path, content), pack()).for_plans == ForPlans(
        weekdays=(2, 0, 0, 0, 0, 0, 3),
        days_off=((date(2027, 2, 10), date(2027, 2, 10)), (date(2027, 3, 1), date(2027, 3, 5))),
        deadline=date(2027, 12, 31),
        route="on-the-job",
        kinds=frozenset({"study", "work"}),
        done=frozenset({"lifecycle-project-user"}),
        refused=frozenset({"lifecycle-project-content"}),
        review_hours=0,
        catch_up_every=4,
        project=False,
    )


def test_that_the_sample_learner_is_read() -> None:
    sample = read_learner(resource("samples", "sample-learner.yaml"), pack())
    assert set(sample.answers) == set(pack().questions)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(
        st.sampled_from(["name", "stage", "major", "answers", "skills", "hours-per-week", "more"]),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=8),
            lambda inner: (
                st.lists(inner, max_size=3)
                | st.dictionaries(st.sampled_from(["writing-diary", "[key]", "<skill>", ""]), inner, max_size=3)
            ),
            max_leaves=5,
        ),
    )
)
def test_that_a_file_of_any_shape_is_read_or_told_with_places(tmp_path: Path, content: dict[str, object]) -> None:
    import yaml

    file = written(tmp_path, yaml.safe_dump(content, allow_unicode=True))
    assert all(problem.place.file == str(file) and problem.message for problem in problems_of(file))


def problems_of(file: Path) -> tuple[Problem, ...]:
    """What is wrong with a learner file; nothing where it could be read."""
    try:
        read_learner(file, pack())
    except InputProblems as found:
        return found.problems
    return ()
