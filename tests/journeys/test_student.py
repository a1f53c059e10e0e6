"""A student on their own: looks around, answers everything, reads the result, makes a plan, prints it, comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from opscareer.gui.save_place import SavePlace
from opscareer.knowledge.records import Question, Track
from opscareer.matching.sentences import headline
from opscareer.wording import written_date
from tests.journeys.sitting import Sitting
from tests.page_texts import page_texts

TRACK = "activity-operation"


def test_that_a_student_gets_from_the_first_start_to_a_printed_plan_and_finds_it_again(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting.start()
    _look_around_with_the_sample(sitting)
    _read_about_a_track(sitting)
    _answer_everything(sitting, TRACK)
    _read_the_result(sitting)
    _make_a_plan(sitting)
    _print_it(sitting, tmp_path / "plan.pdf", monkeypatch)
    before = sitting.session.learner, sitting.session.goal, sitting.session.ticks
    sitting.close()
    sitting.start()
    assert (sitting.session.learner, sitting.session.goal, sitting.session.ticks) == before
    sitting.sees("Your plan is made. This week's steps are on it.")
    _find_everything_again(sitting)


def _look_around_with_the_sample(sitting: Sitting) -> None:
    sitting.sees("Welcome")
    sitting.click("Look around with a sample learner")
    sitting.sees("Sample: ")
    sitting.click("Matches")
    session = sitting.session
    sitting.sees(headline(session.result(), session.pack, "en"))
    sitting.click("Home")
    sitting.click("Back to my own work")
    sitting.sees("Welcome")
    assert sitting.session.is_empty


def _read_about_a_track(sitting: Sitting) -> None:
    sitting.click("Explore")
    track = sitting.session.pack.tracks[TRACK]
    sitting.click(track.name.en)
    sitting.sees(track.purpose.en)
    sitting.click("Positions")
    sitting.sees(track.first_position.change.en)


def _answer_everything(sitting: Sitting, track: str) -> None:
    """With the keys 1 to 5, as somebody who is just what the track asks for."""
    sitting.click("Assess")
    sitting.sees("Yours alone")
    sitting.press(Qt.Key.Key_Return)
    pack = sitting.session.pack
    while not sitting.session.progress().finished:
        answered = len(sitting.session.learner.answers)
        question = pack.questions[sitting.statement()]
        sitting.press(Qt.Key(Qt.Key.Key_0 + _answer(question, pack.tracks[track])))
        assert len(sitting.session.learner.answers) == answered + 1
    assert len(sitting.session.learner.answers) < len(pack.questions)
    sitting.find("See your matches")


def _answer(question: Question, track: Track) -> int:
    wanted = sum(direction * track.suits.traits.get(trait, 0) for trait, direction in question.keys.items())
    return 5 if wanted > 0 else 1 if wanted < 0 else 3


def _read_the_result(sitting: Sitting) -> None:
    sitting.click("See your matches")
    sitting.find("Plan towards this →")
    session = sitting.session
    result = session.result()
    assert result.matches[0].track == TRACK
    sitting.sees(headline(result, session.pack, "en"))


def _make_a_plan(sitting: Sitting) -> None:
    session = sitting.session
    sitting.click("Plan towards this →", inside=session.pack.tracks[TRACK].name.en)
    assert session.goal is not None
    sitting.write("Hours a week", "10")
    assert session.goal.hours_per_week == 10
    _see_the_plan(sitting)
    box = next(box for box in sitting.composition.window.findChildren(QCheckBox) if ", " in box.accessibleName())
    box.setFocus()
    sitting.press(Qt.Key.Key_Space)
    assert len(session.ticks) == 1


def _see_the_plan(sitting: Sitting) -> None:
    plan = sitting.session.plan()
    assert plan is not None
    position = sitting.session.pack.tracks[TRACK].first_position.name.en
    sitting.sees(f"{position} by {written_date(plan.finish, 'en')}")
    sitting.sees(f"{plan.hours} hours over {len(plan.weeks)} weeks · the shortest possible, proven")


def _print_it(sitting: Sitting, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SavePlace, "ask", lambda place, *_: place.chosen.emit(target))
    sitting.find("Print plan")
    sitting.press(Qt.Key.Key_P, control=True)
    sitting.sees("Page 1 of ")
    sitting.click("Save as PDF")
    sitting.sees(f"It is in {target}.")
    printed = PdfReader(target)
    words = "\n".join(page_texts(printed))
    session = sitting.session
    plan = session.plan()
    assert plan is not None
    assert session.pack.tracks[TRACK].first_position.name.en in words
    assert all(session.pack.modules[planned.module].name.en in words for planned in plan.modules)


def _find_everything_again(sitting: Sitting) -> None:
    sitting.click("Plan")
    _see_the_plan(sitting)
    assert any(
        box.isChecked() for box in sitting.composition.window.findChildren(QCheckBox) if ", " in box.accessibleName()
    )
    sitting.click("Matches")
    session = sitting.session
    sitting.sees(headline(session.result(), session.pack, "en"))
