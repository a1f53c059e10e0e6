"""Answers tried out beside the person's own: what is on the sliders, and nothing of it saved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain, zip_longest

from opscareer.assessment.learner import NEUTRAL
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult, TrackMatch
from opscareer.matching.what_if import Change

STRONGEST = 3
"""Answers of each of the first two tracks that stand ready to be moved."""


class Trial:
    """The statements on the sliders and the answers tried.

    It belongs to the answers it began with, told by `of`: once they are others, it says nothing any more.
    """

    def __init__(self, pack: Pack, answers: Mapping[str, int], result: MatchResult) -> None:
        self.pack = pack
        self.own = dict(answers)
        self.of = identity(result)
        self.statements = strongest_behind(result)
        self._tried: dict[str, int] = {}

    @property
    def tried(self) -> dict[str, int]:
        """The answers that differ from the person's own, by question."""
        return {question: value for question, value in self._tried.items() if self.own.get(question) != value}

    def value(self, question: str) -> int:
        """What the slider of a statement shows."""
        return self._tried.get(question, self.own.get(question, NEUTRAL))

    def move(self, question: str, value: int) -> None:
        """Tries an answer."""
        self._tried[question] = value

    def add(self, question: str) -> None:
        """Puts a statement on top; one that was not answered is tried in the middle of the scale."""
        self.statements = [question, *(other for other in self.statements if other != question)]
        self._tried.setdefault(question, self.own.get(question, NEUTRAL))

    def load(self, changes: Iterable[Change]) -> None:
        """Tries some changes and nothing else, their statements on top."""
        self._tried = {change.question: change.after for change in changes}
        others = [question for question in self.statements if question not in self._tried]
        self.statements = [*self._tried, *others]


def identity(result: MatchResult) -> tuple[str, str]:
    """The pack and the answers that a result rests on."""
    return result.pack_hash, result.answers_digest


def strongest_behind(result: MatchResult) -> list[str]:
    """The questions that count most, for or against, for the first two tracks, in turn; each once."""
    taken: list[list[str]] = []
    for match in result.matches[:2]:
        before = set(chain.from_iterable(taken))
        taken.append(_strongest(match, before))
    return [question for pair in zip_longest(*taken) for question in pair if question is not None]


def _strongest(match: TrackMatch, leaving_out: set[str]) -> list[str]:
    names = (part.question for part in match.contributions if part.question not in leaving_out)
    return list(dict.fromkeys(names))[:STRONGEST]
