from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from opscareer.app.demo import sample_learner
from opscareer.app.sitting import changes
from opscareer.assessment.telling import change_words
from opscareer.paths import resource
from tests.cli.test_commands import SAMPLE, Capture, as_json, called
from tests.shipped import pack

ANSWERS = sample_learner(pack()).answers
FLIPPED = {question: 6 - answer for question, answer in ANSWERS.items()}


@pytest.fixture
def flipped(tmp_path: Path) -> str:
    """A learner file in which every answer of the sample learner is turned round."""
    return learner_file(tmp_path / "flipped.yaml", FLIPPED)


def learner_file(file: Path, answers: Mapping[str, int]) -> str:
    file.write_text(yaml.safe_dump({"answers": dict(answers)}), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_that_what_changed_is_told_in_sentences_first(capsys: Capture, flipped: str, language: str) -> None:
    code, out, err = called(capsys, "change", flipped, SAMPLE, "--lang", language)
    assert (code, err) == (0, "")
    before, after, gap, *rest = out.splitlines()
    assert gap == ""
    assert before.startswith("Before: " if language == "en" else "之前：")
    assert after.startswith("After: Activity operation" if language == "en" else "之后：活动运营")
    said = change_words(changes(pack(), FLIPPED, ANSWERS), pack(), "zh" if language == "zh" else "en")
    assert tuple(rest[: len(said)]) == said


def test_that_the_rankings_stand_below_in_the_order_of_the_later(capsys: Capture, flipped: str) -> None:
    _, out, _ = called(capsys, "change", flipped, SAMPLE)
    assert "  ■ Activity operation: 8 · Little of what you like → 1 · Strong fit (suits you better)\n" in out


def test_that_the_earlier_sitting_of_the_sample_learner_differs_from_the_later(capsys: Capture) -> None:
    code, out, _ = called(capsys, "change", str(resource("samples", "sample-learner-earlier.yaml")), SAMPLE)
    assert code == 0
    assert out.startswith("Before: Content operation / new media suits you best. 43 of 96 statements answered")
    assert "You lean more to “Reaching out to people” than before, by more than answers waver.\n" in out


def test_that_a_sitting_and_itself_show_no_change(capsys: Capture) -> None:
    code, out, _ = called(capsys, "change", SAMPLE, SAMPLE)
    assert code == 0
    assert "Nothing changed by more than answers waver from one day to the next." in out
    assert "suits you better" not in out


def test_that_json_has_every_trait_and_track(capsys: Capture, flipped: str) -> None:
    found = as_json(capsys, "change", flipped, SAMPLE)
    assert found["pack"]["hash"] == pack().hash
    assert found["before"]["answers_digest"] != found["after"]["answers_digest"]
    assert (found["after"]["answered"], found["after"]["extent"], found["after"]["verdict"]) == (96, "all", "clear")
    assert list(found["traits"]) == list(pack().traits)
    assert found["not_compared"] == []
    outreach = found["traits"]["outreach"]
    assert outreach["before"] == -outreach["after"]
    assert outreach["difference"] == pytest.approx(2 * outreach["after"], abs=1e-5)
    assert outreach["reliable"]
    first = found["tracks"][0]
    assert (first["track"], first["before"]["rank"], first["after"]["rank"]) == ("activity-operation", 8, 1)
    assert first["reliable"]
    assert first["difference"] > 1.96 * first["error"] > 0


def test_that_json_says_null_where_nothing_can_be_compared(capsys: Capture, tmp_path: Path) -> None:
    found = as_json(capsys, "change", learner_file(tmp_path / "empty.yaml", {}), SAMPLE)
    assert found["traits"] == {}
    assert found["not_compared"] == list(pack().traits)
    assert {(track["difference"], track["error"], track["reliable"]) for track in found["tracks"]} == {
        (None, None, None)
    }


def test_that_traits_asked_only_once_are_named(capsys: Capture, tmp_path: Path) -> None:
    kept = {name: answer for name, answer in ANSWERS.items() if "writing" not in pack().questions[name].keys}
    _, out, _ = called(capsys, "change", learner_file(tmp_path / "some.yaml", kept), SAMPLE)
    assert "Not asked both times and therefore not compared: Writing.\n" in out


def test_that_a_bad_file_is_answered_with_its_problems(capsys: Capture, tmp_path: Path) -> None:
    bad = learner_file(tmp_path / "bad.yaml", {"no-such-question": 3})
    code, out, err = called(capsys, "change", SAMPLE, bad)
    assert (code, out) == (1, "")
    assert err.startswith(f"{bad}:2:3: error: unknown question 'no-such-question'")


def test_that_one_file_is_wrong_usage(capsys: Capture) -> None:
    code, out, err = called(capsys, "change", SAMPLE)
    assert (code, out) == (2, "")
    assert "AFTER" in err
