"""What a store has to give back, kept in memory: it takes the same saves as `Store`."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Protocol, TypeVar, cast

from opscareer.assessment.learner import Form, Learner
from opscareer.knowledge.records import Education
from opscareer.records.saved import SavedGoal, SavedWork, Tick, clean_text

Value = TypeVar("Value")


class Saves(Protocol):
    """What a store and the memory of one have in common."""

    def save_answer(self, learner: int, question: str, value: int | None, seconds: float | None = None) -> None: ...
    def save_answers(self, learner: int, answers: Mapping[str, int | None], seconds: Mapping[str, float]) -> None: ...
    def save_form(self, learner: int, form: str) -> None: ...
    def save_skipped(self, learner: int, question: str) -> None: ...
    def clear_answers(self, learner: int) -> None: ...
    def save_about(
        self, learner: int, *, name: str, stage: str | None, major: str | None, hours_per_week: int | None
    ) -> None: ...
    def save_skill(self, learner: int, skill: str, level: int | None) -> None: ...
    def save_goal(self, learner: int, goal: SavedGoal | None) -> None: ...
    def save_tick(self, learner: int, tick: Tick, done: bool) -> None: ...  # noqa: FBT001 - as in Store


class RememberedWork:
    """The model to compare a store with; whose work it is does not matter to it."""

    def __init__(self) -> None:
        self._about = Learner()
        self._answers: dict[str, int | None] = {}
        self._seconds: dict[str, float | None] = {}
        self._form: Form = "adaptive"
        self._skills: dict[str, int | None] = {}
        self._goal: SavedGoal | None = None
        self._ticks: set[Tick] = set()
        self.put_away: list[dict[str, int]] = []

    def work(self) -> SavedWork:
        given = _there(self._answers)
        learner = replace(self._about, answers=given, skills=_there(self._skills))
        return SavedWork(
            learner,
            frozenset(self._answers.keys() - given),
            self._goal,
            frozenset(self._ticks),
            seconds=_there(self._seconds),
            form=self._form,
            asked_order=tuple(self._answers),
        )

    def save_answer(self, learner: int, question: str, value: int | None, seconds: float | None = None) -> None:
        _set_or_drop(self._answers, question, value)
        _set_or_drop(self._seconds, question, None if value is None else seconds)

    def save_answers(self, learner: int, answers: Mapping[str, int | None], seconds: Mapping[str, float]) -> None:
        for question, value in answers.items():
            self.save_answer(learner, question, value, seconds.get(question))

    def save_form(self, learner: int, form: str) -> None:
        self._form = cast("Form", form)

    def save_skipped(self, learner: int, question: str) -> None:
        self._answers[question] = None
        self._seconds.pop(question, None)

    def clear_answers(self, learner: int) -> None:
        if self._answers:
            self.put_away.append(_there(self._answers))
        self._answers, self._seconds = {}, {}

    def save_about(
        self, learner: int, *, name: str, stage: str | None, major: str | None, hours_per_week: int | None
    ) -> None:
        self._about = Learner(
            name=clean_text(name),
            stage=cast("Education | None", stage),
            major=major,
            hours_per_week=hours_per_week,
        )

    def save_skill(self, learner: int, skill: str, level: int | None) -> None:
        _set_or_drop(self._skills, skill, level)

    def save_goal(self, learner: int, goal: SavedGoal | None) -> None:
        self._goal = goal

    def save_tick(self, learner: int, tick: Tick, done: bool) -> None:  # noqa: FBT001 - as in Store
        (self._ticks.add if done else self._ticks.discard)(tick)


def _there(values: Mapping[str, Value | None]) -> dict[str, Value]:
    return {key: value for key, value in values.items() if value is not None}


def _set_or_drop(values: MutableMapping[str, Value | None], key: str, value: Value | None) -> None:
    if value is None:
        values.pop(key, None)
    else:
        values[key] = value


def make_edit(saves: Saves, learner: int, number: int) -> None:
    """The edit of that number in a script without end, in which every kind of save has its turn.

    The stores in `released` hold its first 400 edits: it must not change.
    """
    turn, kind = divmod(number, 9)
    match kind:
        case 0:
            saves.save_about(
                learner,
                name=f"王小明 {number} " + "x" * (number % 3000),
                stage="bachelor",
                major=None,
                hours_per_week=8,
            )
        case 1:
            saves.save_skill(learner, f"skill-{turn % 11}", turn % 5)
        case 2:
            saves.save_skipped(learner, f"question-{turn % 7}")
        case 3:
            saves.save_tick(learner, Tick(f"module-{turn % 5}", turn % 4, turn % 2), done=turn % 3 != 0)
        case 4:
            start = date(2027, 1, 4) + timedelta(days=number)
            saves.save_goal(learner, SavedGoal("user-operation", "specialist", start, 10) if turn % 5 else None)
        case 5 if turn % 8 == 7:
            saves.clear_answers(learner)
        case 6 if turn % 6 == 5:
            saves.save_answer(learner, f"question-{turn % 13}", None)
        case _:
            saves.save_answer(learner, f"question-{number % 60}", number % 5 + 1)
