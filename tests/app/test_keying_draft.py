"""The unfinished sheet on the disk: it comes back as it stood, and whatever else lies in its place harms nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from opscareer.app.keyed_folder import people_in, save_person
from opscareer.app.keying import KeyingDesk
from opscareer.app.keying_draft import BadDraft, Draft, draft_file, read_draft, remove_draft, write_draft
from opscareer.assessment.learner import ANSWERS, Learner
from opscareer.knowledge.records import EDUCATIONS
from tests.shipped import pack

PACK = replace(pack(), questions=dict(list(pack().questions.items())[:6]))
QUESTIONS = tuple(PACK.questions)
KEYS = st.one_of(
    st.tuples(st.just("press"), st.sampled_from("012345x")),
    st.tuples(st.sampled_from(["back", "finish", "first_again"])),
    st.tuples(st.just("go_to"), st.integers(0, len(QUESTIONS))),
    st.tuples(st.just("take"), st.lists(st.sampled_from([None, *ANSWERS]), min_size=6, max_size=6)),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
many_in_one_folder = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def desk_after(keys: list[tuple[Any, ...]], *, twice: bool = False) -> KeyingDesk:
    desk = KeyingDesk(QUESTIONS, twice=twice)
    for name, *given_with in keys:
        getattr(desk, name)(*given_with)
    return desk


def lie(folder: Path, data: bytes) -> None:
    draft_file(folder, PACK).write_bytes(data)


@many_in_one_folder
@given(
    st.lists(KEYS, max_size=30),
    st.booleans(),
    st.text(st.characters(codec="utf-8"), max_size=9),
    st.sampled_from([None, *EDUCATIONS]),
    st.none() | st.integers(1, 80),
)
def test_that_a_sheet_comes_back_as_it_stood_and_goes_on_alike(
    tmp_path: Path,
    keys: list[tuple[Any, ...]],
    twice: bool,  # noqa: FBT001 - drawn by name
    name: str,
    stage: Any,
    hours: int | None,
) -> None:
    desk = desk_after(keys, twice=twice)
    desk.name, desk.stage, desk.hours = name, stage, hours
    write_draft(tmp_path, PACK, Draft(desk.in_hand, "S01-1.yaml"))
    draft = read_draft(tmp_path, PACK)
    assert draft == Draft(desk.in_hand, "S01-1.yaml")
    again = KeyingDesk(QUESTIONS)
    again.go_on_with(draft.sheet, Learner())
    for sign in "12345":
        assert again.press(sign) == desk.press(sign)
    assert again.finish() == desk.finish()
    assert (again.in_hand, again.learner()) == (desk.in_hand, desk.learner())


def test_that_nothing_waits_in_a_fresh_folder_and_none_after_it_is_removed(tmp_path: Path) -> None:
    assert read_draft(tmp_path, PACK) is None
    write_draft(tmp_path, PACK, Draft(desk_after([("press", "3")]).in_hand, None))
    assert read_draft(tmp_path, PACK) is not None
    remove_draft(tmp_path, PACK)
    remove_draft(tmp_path, PACK)
    assert list(tmp_path.iterdir()) == []


def test_that_an_unfinished_sheet_is_nobody_of_the_class(tmp_path: Path) -> None:
    write_draft(tmp_path, PACK, Draft(desk_after([("press", "3")]).in_hand, None))
    found = people_in(tmp_path, PACK)
    assert (found.people, found.problems) == ((), ())


def test_that_another_form_leaves_the_unfinished_sheet_alone(tmp_path: Path) -> None:
    write_draft(tmp_path, PACK, Draft(desk_after([("press", "3")]).in_hand, None))
    assert read_draft(tmp_path, pack()) is None
    assert read_draft(tmp_path, PACK) is not None


def test_that_another_machine_leaves_the_unfinished_sheet_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_draft(tmp_path, PACK, Draft(desk_after([("press", "3")]).in_hand, None))
    monkeypatch.setattr("platform.node", lambda: "the other desk")
    assert read_draft(tmp_path, PACK) is None


def test_that_a_sheet_saved_just_before_a_kill_is_not_unfinished(tmp_path: Path) -> None:
    desk = desk_after([("take", [1, 2, 3, 4, 5, None])])
    desk.name = "S[01]"
    write_draft(tmp_path, PACK, Draft(desk.in_hand, None))
    save_person(tmp_path, Learner(name="S[01]"), PACK)
    assert read_draft(tmp_path, PACK) is not None
    save_person(tmp_path, desk.learner(), PACK)
    assert read_draft(tmp_path, PACK) is None


@many_in_one_folder
@given(st.binary() | JSON.map(lambda found: json.dumps(found).encode()))
def test_that_a_file_of_anything_else_is_told_and_nothing_worse(tmp_path: Path, data: bytes) -> None:
    lie(tmp_path, data)
    with pytest.raises(BadDraft):
        read_draft(tmp_path, PACK)


@many_in_one_folder
@given(
    st.sampled_from(["name", "stage", "hours", "twice", "phase", "keyed", "at", "first", "differences", "settled"]),
    JSON,
)
def test_that_a_draft_with_one_part_exchanged_is_sound_or_refused(tmp_path: Path, part: str, other: object) -> None:
    desk = desk_after([("take", [1] * 6), ("finish",), ("take", [1, 2, 1, 1, 3, 1]), ("finish",)], twice=True)
    write_draft(tmp_path, PACK, Draft(desk.in_hand, None))
    written = json.loads(draft_file(tmp_path, PACK).read_bytes())
    written["sheet"][part] = other
    lie(tmp_path, json.dumps(written).encode())
    try:
        draft = read_draft(tmp_path, PACK)
    except BadDraft:
        return
    assert draft is not None
    again = KeyingDesk(QUESTIONS)
    again.go_on_with(draft.sheet, Learner())
    for sign in "135":
        again.press(sign)
    again.finish()
    save_person(tmp_path, again.learner(), PACK).unlink()


HOSTILE: tuple[Callable[[bytes], bytes], ...] = (
    lambda written: written[: len(written) // 2],
    lambda _written: b"",
    lambda _written: b"[" * 100_000,
    lambda _written: b"9" * 100_000,
    lambda written: written.replace(b'"name": ""', b'"name": "\\ud800"'),
    lambda written: written.replace(b'"name": ""', b'"name": "' + b"x" * 5_000 + b'"'),
    lambda written: written.replace(b'"correcting": null', b'"correcting": "../S01-1.yaml"'),
    lambda written: written.replace(b'"correcting": null', b'"correcting": "S01\\u0000.yaml"'),
    lambda written: written + b" " * 1_000_000 + b"x",
)


@pytest.mark.parametrize("spoil", HOSTILE)
def test_that_a_spoilt_draft_is_refused(tmp_path: Path, spoil: Callable[[bytes], bytes]) -> None:
    write_draft(tmp_path, PACK, Draft(desk_after([("press", "3")]).in_hand, None))
    written = draft_file(tmp_path, PACK).read_bytes()
    spoilt = spoil(written)
    assert spoilt != written
    lie(tmp_path, spoilt)
    with pytest.raises(BadDraft):
        read_draft(tmp_path, PACK)
