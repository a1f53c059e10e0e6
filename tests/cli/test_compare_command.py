from __future__ import annotations

import pytest

from tests.cli.test_commands import Capture, as_json, called
from tests.shipped import pack

TRACKS = ("content-operation", "user-operation")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_tracks_are_compared_in_words_with_what_sets_them_apart_first(capsys: Capture, language: str) -> None:
    code, out, err = called(capsys, "compare", *TRACKS, "--lang", language)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    names = [pack().tracks[track].name for track in TRACKS]
    assert lines[0] == " | ".join(name.zh if language == "zh" else name.en for name in names)
    writing = pack().traits["writing"].short
    assert (writing.zh if language == "zh" else writing.en) in lines[1]


def test_that_json_has_a_value_for_each_track_in_their_order(capsys: Capture) -> None:
    found = as_json(capsys, "compare", *TRACKS)
    assert found["tracks"] == list(TRACKS)
    assert found["traits"]["writing"][0] > found["traits"]["writing"][1]
    assert found["skills"]["copywriting"] == {"first": [2, 1], "last": [4, 1]}
    assert found["metrics"]["content-count"] == [True, False]


@pytest.mark.parametrize(
    ("tracks", "said"),
    [
        (("content-operation",), "opscareer compare: name 2 to 4 different tracks\n"),
        (("content-operation", "content-operation"), "opscareer compare: name 2 to 4 different tracks\n"),
        (
            ("content-operation", "user-operations"),
            "opscareer compare: unknown track 'user-operations'; did you mean 'user-operation'?\n",
        ),
    ],
)
def test_that_wrong_tracks_are_answered_with_what_to_do(capsys: Capture, tracks: tuple[str, ...], said: str) -> None:
    assert called(capsys, "compare", *tracks) == (2, "", said)
