from __future__ import annotations

import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.app.guidance import open_pack, read_learner
from opscareer.app.keyed_folder import (
    one_line,
    people_in,
    person_in,
    person_yaml,
    replace_person,
    save_person,
    use_as_own,
)
from opscareer.app.session import Session
from opscareer.assessment.learner import ANSWERS, Learner
from opscareer.knowledge.records import EDUCATIONS
from opscareer.records.store import Store

PACK = open_pack()
QUESTIONS = tuple(PACK.questions)
ALL = {question: 1 + place % 5 for place, question in enumerate(QUESTIONS)}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=60),
    st.sampled_from([None, *EDUCATIONS]),
    st.one_of(st.none(), st.integers(1, 80)),
    st.dictionaries(st.sampled_from(QUESTIONS), st.sampled_from(ANSWERS)),
)
def test_that_a_saved_person_is_read_back_as_keyed(
    tmp_path: Path, name: str, stage: object, hours: int | None, answers: dict[str, int]
) -> None:
    person = Learner(name=name, stage=stage, hours_per_week=hours, answers=answers)  # type: ignore[arg-type]
    file = save_person(tmp_path, person, PACK)
    read = read_learner(file, PACK)
    assert read == replace(person, name=one_line(name))
    assert file.parent == tmp_path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=300))
def test_that_every_name_gives_a_file_name_that_all_systems_take(tmp_path: Path, name: str) -> None:
    file = save_person(tmp_path, Learner(name=name, answers={QUESTIONS[0]: 1}), PACK)
    assert not set(file.name) & set('<>:"/\\|?*')
    assert all(unicodedata.category(sign) not in ("Cc", "Cf", "Cs") for sign in file.name)
    assert len(file.name.encode()) <= 120
    assert not file.name.startswith((".", " "))


def test_that_no_file_is_ever_written_over(tmp_path: Path) -> None:
    (tmp_path / "S07-1.yaml").write_text("mine")
    first = save_person(tmp_path, Learner(name="S07", answers=ALL), PACK)
    second = save_person(tmp_path, Learner(name="S07", answers=ALL), PACK)
    assert [file.name for file in (first, second)] == ["S07-2.yaml", "S07-3.yaml"]
    assert (tmp_path / "S07-1.yaml").read_text() == "mine"


def test_that_a_file_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match="No space left"):
        save_person(tmp_path, Learner(name="S07", answers=ALL), PACK)
    assert list(tmp_path.iterdir()) == []


def test_that_the_file_says_which_form_it_comes_from() -> None:
    first_line = person_yaml(Learner(answers=ALL), PACK).decode().splitlines()[0]
    assert first_line.startswith("# Keyed from paper: form 96-")


def test_that_a_correction_keeps_to_its_own_file(tmp_path: Path) -> None:
    file = save_person(tmp_path, Learner(name="S07", answers=ALL), PACK)
    replace_person(file, Learner(name="S08", answers=ALL), PACK)
    assert [each.name for each in tmp_path.iterdir()] == [file.name]
    assert person_in(file, PACK).learner.name == "S08"


def test_that_a_folder_tells_everybody_and_what_is_no_sheet(tmp_path: Path) -> None:
    save_person(tmp_path, Learner(name="S02", answers=ALL), PACK)
    save_person(tmp_path, Learner(name="S01", answers=dict.fromkeys(QUESTIONS, 3)), PACK)
    (tmp_path / "empty.yaml").touch()
    (tmp_path / "other.yaml").write_text("answers: {no-such-question: 3}\n")
    (tmp_path / "notes.txt").write_text("not ours")
    (tmp_path / "folder.yaml").mkdir()
    found = people_in(tmp_path, PACK)
    assert [person.learner.name for person in found.people] == ["S01", "S02"]
    assert found.people[0].result.verdict == "cannot-tell"
    assert [Path(problem.place.file).name for problem in found.problems] == ["other.yaml"]


def test_that_a_keyed_sheet_becomes_the_own_answers_and_the_former_are_put_away(tmp_path: Path) -> None:
    session = Session(PACK, Store.open(tmp_path / "data"))
    session.save_about(name="Ming", stage=None, major=None, hours_per_week=None)
    session.answer(QUESTIONS[0], 5)
    use_as_own(session, Learner(name="S07", stage="bachelor", answers={QUESTIONS[1]: 2}))
    assert session.learner.answers == {QUESTIONS[1]: 2}
    assert (session.learner.name, session.learner.stage) == ("Ming", "bachelor")
    session.close()
    store = Store.open(tmp_path / "data")
    assert store.work(store.me()).learner.answers == {QUESTIONS[1]: 2}
    store.close()
