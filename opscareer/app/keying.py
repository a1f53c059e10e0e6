"""Keying sheets from paper: one sheet after another, answer by answer, checked before it is taken for good.

Nothing is saved here. When `finish` tells `whole`, the caller saves `learner()` and begins the next sheet.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from opscareer.assessment.learner import ANSWERS, Learner
from opscareer.knowledge.records import Education

NO_ANSWER = frozenset("0 -")
"""What is keyed for a line without a tick."""
BLOCK = 10
"""Answers between two gaps, as on the paper."""

Phase = Literal["first", "again", "settle"]
Kind = Literal["taken", "wrong-key", "full", "empty", "short", "again", "differs", "settled", "whole"]


@dataclass(frozen=True, slots=True)
class Told:
    """What became of a key. `number` is the statement it is about (`short`: how many are missing), `sign` the key."""

    kind: Kind
    number: int = 0
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Difference:
    """A statement that was keyed in two ways."""

    number: int
    first: int | None
    second: int | None


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """The answers of one sheet as far as they are keyed, None for no answer; the next key goes to place `at`.

    Always `0 <= at <= len(keyed) <= length`.
    """

    length: int
    keyed: tuple[int | None, ...] = ()
    at: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether every line of the sheet is keyed."""
        return len(self.keyed) == self.length

    @property
    def missing(self) -> int:
        """Lines not keyed yet."""
        return self.length - len(self.keyed)

    def key(self, answer: int | None) -> AnswerLine:
        """The line with an answer at the cursor, which moves on; unchanged where the sheet has no further line."""
        if self.at == self.length:
            return self
        keyed = (*self.keyed[: self.at], answer, *self.keyed[self.at + 1 :])
        return replace(self, keyed=keyed, at=self.at + 1)

    def back(self) -> AnswerLine:
        """At the end: without the last answer. Inside: one place to the left, where the next key corrects."""
        if self.at == 0:
            return self
        keyed = self.keyed[:-1] if self.at == len(self.keyed) else self.keyed
        return replace(self, keyed=keyed, at=self.at - 1)

    def go_to(self, place: int) -> AnswerLine:
        """The cursor at a place, or at the nearest one there is."""
        return replace(self, at=min(max(0, place), len(self.keyed)))

    def filled(self) -> AnswerLine:
        """The rest of the sheet without answers."""
        return replace(self, keyed=self.keyed + (None,) * self.missing, at=self.length)


@dataclass(frozen=True, slots=True)
class SheetInHand:
    """All of an unfinished sheet, so that it can be gone on with: at another time, at another desk."""

    name: str
    stage: Education | None
    hours: int | None
    twice: bool
    phase: Phase
    keyed: tuple[int | None, ...]
    at: int
    first: tuple[int | None, ...]
    """The first keying, whole, while the second one or its differences are in hand; else empty."""
    differences: tuple[Difference, ...]
    settled: int
    """How many of the differences are settled."""


def answer_of(sign: str) -> int | None:
    """The answer a key or a cell stands for, also in full width; raises ValueError for any other sign."""
    plain = unicodedata.normalize("NFKC", sign)
    if plain in NO_ANSWER:
        return None
    if len(plain) == 1 and plain.isdecimal() and int(plain) in ANSWERS:
        return int(plain)
    raise ValueError(sign)


class KeyingDesk:
    """The sheet in hand. With `twice`, each sheet is keyed a second time and every difference is settled."""

    def __init__(self, questions: Sequence[str], *, twice: bool = False) -> None:
        self.questions = tuple(questions)
        self.twice = twice
        self.name = ""
        self.stage: Education | None = None
        self.hours: int | None = None
        self._base = Learner()
        self._begin()

    def _begin(self) -> None:
        self.phase: Phase = "first"
        self.line = AnswerLine(len(self.questions))
        self.differences: tuple[Difference, ...] = ()
        self._first = self.line
        self._settling = 0
        self._short_told = False

    @property
    def number(self) -> int:
        """The statement that the next key answers, from 1; the last one where all are keyed."""
        return min(self.line.at + 1, self.line.length)

    @property
    def difference(self) -> Difference | None:
        """What is to be settled now."""
        return self.differences[self._settling] if self._settling < len(self.differences) else None

    @property
    def is_untouched(self) -> bool:
        """Whether nothing of this sheet was keyed yet."""
        return self.phase == "first" and not self.line.keyed and not self.name

    @property
    def in_hand(self) -> SheetInHand:
        """The sheet as it stands."""
        return SheetInHand(
            name=self.name,
            stage=self.stage,
            hours=self.hours,
            twice=self.twice,
            phase=self.phase,
            keyed=self.line.keyed,
            at=self.line.at,
            first=self._first.keyed,
            differences=self.differences,
            settled=self._settling,
        )

    def go_on_with(self, sheet: SheetInHand, known: Learner) -> None:
        """An unfinished sheet of these statements as it stood; `known` is what else is known of the person."""
        self._begin()
        self._base = known
        self.name, self.stage, self.hours, self.twice = sheet.name, sheet.stage, sheet.hours, sheet.twice
        self.phase, self.differences, self._settling = sheet.phase, sheet.differences, sheet.settled
        self.line = replace(self.line, keyed=sheet.keyed, at=sheet.at)
        self._first = replace(self._first, keyed=sheet.first, at=len(sheet.first))

    def learner(self) -> Learner:
        """The person of the sheet, with the answers given."""
        pairs = zip(self.questions, self.line.keyed, strict=False)
        answers = {question: answer for question, answer in pairs if answer is not None}
        return replace(self._base, name=self.name.strip(), stage=self.stage, hours_per_week=self.hours, answers=answers)

    def press(self, sign: str) -> Told:
        """One key in the line of answers."""
        self._short_told = False
        try:
            answer = answer_of(sign)
        except ValueError:
            return Told("wrong-key", self.number, sign)
        if self.phase == "settle":
            return self._settle(answer)
        if self.line.at == self.line.length:
            return Told("full", self.line.length)
        self.line = self.line.key(answer)
        return Told("taken", self.line.at)

    def back(self) -> None:
        """One answer back; while differences are settled, to the one before."""
        self._short_told = False
        if self.phase != "settle":
            self.line = self.line.back()
        elif self._settling:
            self._settling -= 1
            self._go_to_difference()

    def go_to(self, place: int) -> None:
        """The cursor to a place of the line, to look or to correct."""
        self._short_told = False
        if self.phase != "settle":
            self.line = self.line.go_to(place)

    def finish(self) -> Told:
        """The sheet is done. Where answers are missing this is told first, and taken as meant the second time."""
        if not self.line.keyed and self.phase == "first":
            return Told("empty")
        if self.phase == "settle":
            difference = self.difference
            return Told("whole") if difference is None else Told("differs", difference.number)
        if not self.line.is_whole and not self._short_told:
            self._short_told = True
            return Told("short", self.line.missing)
        self._short_told = False
        self.line = self.line.filled()
        if self.phase == "again":
            return self._compare()
        if self.twice:
            self.phase, self._first, self.line = "again", self.line, AnswerLine(self.line.length)
            return Told("again")
        return Told("whole")

    def first_again(self) -> None:
        """Back to the first keying, where the second one or its differences were begun."""
        if self.phase != "first":
            first = self._first
            self._begin()
            self.line = first

    def take(self, answers: Sequence[int | None]) -> None:
        """A whole row from elsewhere as the line of this keying; raises ValueError if it has another length."""
        if len(answers) != self.line.length:
            raise ValueError(len(answers))
        if self.phase != "settle":
            self._short_told = False
            self.line = AnswerLine(self.line.length, tuple(answers), self.line.length)

    def take_up(self, learner: Learner) -> None:
        """A sheet that was keyed before, to be corrected; what else is known of the person stays."""
        self._begin()
        self._base = learner
        self.name, self.stage, self.hours = learner.name, learner.stage, learner.hours_per_week
        self.take([learner.answers.get(question) for question in self.questions])

    def begin_next(self) -> None:
        """An empty sheet; the education stage stays, as a class shares it."""
        self._begin()
        self._base = Learner()
        self.name, self.hours = "", None

    def _compare(self) -> Told:
        """The second keying beside the first."""
        pairs = enumerate(zip(self._first.keyed, self.line.keyed, strict=True), start=1)
        self.differences = tuple(Difference(number, one, two) for number, (one, two) in pairs if one != two)
        self.phase, self._settling = "settle", 0
        self._go_to_difference()
        return self.finish()

    def _settle(self, answer: int | None) -> Told:
        difference = self.difference
        if difference is None:
            return Told("full", self.line.length)
        self.line = self.line.go_to(difference.number - 1).key(answer)
        self._settling += 1
        self._go_to_difference()
        left = self.difference
        return Told("settled", difference.number) if left is None else Told("differs", left.number)

    def _go_to_difference(self) -> None:
        difference = self.difference
        self.line = self.line.go_to(self.line.length if difference is None else difference.number - 1)
