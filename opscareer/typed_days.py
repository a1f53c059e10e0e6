"""Days and hours as people type them, in a file or after a command. A leaf: every door reads them the same way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from opscareer.wording import InBoth, ToldInBoth, in_both, quoted

YEARS = range(2000, 2200)
"""Years in which a plan may begin or end; beyond them calendars give out."""
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST_HOURS_A_DAY = 24


class Mistyped(ToldInBoth, ValueError):  # noqa: N818 - it names what it found
    """Something typed that cannot be read."""


def day_of(text: str) -> date:
    """`2027-01-04`; raises `Mistyped` for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Mistyped(in_both("day.no-day", text=quoted(text))) from None
    if day.year not in YEARS:
        raise Mistyped(in_both("day.out-of-years", text=quoted(text), first=YEARS[0], last=YEARS[-1]))
    return day


def days_of(text: str) -> tuple[date, date]:
    """The first and the last day of `2027-02-10..2027-02-20`, or of one day; raises `Mistyped`."""
    first, dots, last = text.partition("..")
    span = day_of(first), day_of(last if dots else first)
    if span[0] > span[1]:
        raise Mistyped(in_both("day.ends-early", text=quoted(text)))
    return span


def weekday_hours_of(text: str) -> dict[str, int]:
    """The hours of `mon=2,sat=4`; raises `Mistyped`."""
    hours: dict[str, int] = {}
    for part in text.split(","):
        day, equals, number = part.strip().partition("=")
        if day not in WEEKDAYS or not equals or day in hours:
            days = InBoth(", ".join(WEEKDAYS), "、".join(WEEKDAYS))
            raise Mistyped(in_both("day.no-weekday", text=quoted(part.strip()), days=days))
        if not number.isdecimal() or len(number) > 2 or int(number) > MOST_HOURS_A_DAY:
            raise Mistyped(in_both("day.no-hours", text=quoted(number), most=MOST_HOURS_A_DAY))
        hours[day] = int(number)
    return hours


def hours_by_weekday(hours: Mapping[str, int]) -> tuple[int, ...]:
    """Seven numbers, Monday first; days that are not named have none."""
    return tuple(hours.get(day, 0) for day in WEEKDAYS)
