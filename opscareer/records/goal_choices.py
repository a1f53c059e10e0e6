"""The wishes for a plan beside target and time, as one text in the row of a goal.

They only ever come and go together, and there will be more of them; a text that is not understood, as one changed by
hand, counts as none: the usual wishes hold then.
"""

from __future__ import annotations

import json
from functools import cache

from pydantic import TypeAdapter

from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.planning.checking import LAST_DAY, MOST_REVIEW_HOURS
from opscareer.records.saved import SavedGoal
from opscareer.typed_days import MOST_HOURS_A_DAY, WEEKDAYS

_IN_COLUMNS = frozenset({"track", "position", "start", "hours_per_week", "deadline"})
_FEWEST_WEEKS_TO_CATCH_UP = 2


def choices_of(goal: SavedGoal) -> str | None:
    """What is not in the columns of the row, None if nothing was wished."""
    text = _adapter().dump_json(goal, exclude=set(_IN_COLUMNS), exclude_defaults=True).decode()
    return None if text == "{}" else text


def with_choices(goal: SavedGoal, text: str | None) -> SavedGoal:
    """The goal with the wishes of a text; without them if the text makes no sense."""
    if text is None:
        return goal
    try:
        columns = {name: getattr(goal, name) for name in _IN_COLUMNS}
        found = _adapter().validate_python({**json.loads(text), **columns})
    except (ValueError, TypeError):
        return goal
    return found if _makes_sense(found) else goal


def _makes_sense(goal: SavedGoal) -> bool:
    hours = goal.weekdays.hours if goal.weekdays else None
    days = hours is None or (
        len(hours) == len(WEEKDAYS)
        and all(0 <= of_day <= MOST_HOURS_A_DAY for of_day in hours)
        and sum(hours) == goal.hours_per_week
    )
    rhythm = goal.rhythm
    every = rhythm.catch_up_every
    return (
        days
        and bool(goal.kinds)
        and 0 <= rhythm.review_hours <= MOST_REVIEW_HOURS
        and (every == 0 or every >= _FEWEST_WEEKS_TO_CATCH_UP)
        and all(span.last <= LAST_DAY for span in goal.off.spans)
        and all(1 <= (again.hours_per_week or 1) <= MOST_HOURS_PER_WEEK for again in goal.made_again)
    )


@cache
def _adapter() -> TypeAdapter[SavedGoal]:
    return TypeAdapter(SavedGoal)
