"""Days in learner files that are none."""

from __future__ import annotations

from collections.abc import Iterator

from opscareer.problems import Place, Problem, error
from opscareer.typed_days import Mistyped, day_of, days_of
from opscareer.wording import in_both


def problems_of_day(text: str, place: Place) -> Iterator[Problem]:
    """What keeps a text from being a day."""
    try:
        day_of(text)
    except Mistyped as wrong:
        yield error(wrong.said, place, in_both("learnerfile.write-day"))


def problems_of_days(text: str, place: Place) -> Iterator[Problem]:
    """What keeps a text from being a day or a span of days."""
    try:
        days_of(text)
    except Mistyped as wrong:
        yield error(wrong.said, place, in_both("learnerfile.write-days"))
