"""Every answer and what it adds to each track's fit, as rows whose columns add up exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from opscareer.matching.results import TrackMatch
from opscareer.reports.content import ReportContent


@dataclass(frozen=True, slots=True)
class SumRow:
    """One answer and the tenths it adds to each track, in the tracks' order."""

    question: str
    answer: int
    tenths: tuple[int, ...]


def given_answers(content: ReportContent) -> dict[str, int]:
    """The learner's answers to questions of the pack, in the pack's order."""
    given = content.learner.answers
    return {question: given[question] for question in content.pack.questions if question in given}


def sum_rows(matches: Sequence[TrackMatch], answers: Mapping[str, int]) -> tuple[SumRow, ...]:
    """A row for each answer that adds something to any of the tracks, in the order of `answers`.

    Each column of `tenths` sums to the fit of its track.
    """
    columns = [_by_question(match) for match in matches]
    rows = (
        SumRow(question, answer, tuple(column.get(question, 0) for column in columns))
        for question, answer in answers.items()
    )
    return tuple(row for row in rows if any(row.tenths))


def _by_question(match: TrackMatch) -> dict[str, int]:
    column: dict[str, int] = {}
    for part in match.contributions:
        column[part.question] = column.get(part.question, 0) + part.tenths
    return column
