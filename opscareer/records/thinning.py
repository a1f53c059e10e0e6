"""Which backups stay: all of two days, then one for each of twelve days, ten weeks and nine months: about a year.

Backups are told apart by their running numbers; clocks jump. A moment that cannot be right, of a clock that went ahead
or back for a while, therefore decides little: a backup was made after those with lower numbers and before now.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import accumulate, pairwise
from typing import TypeAlias

ALL_OF = timedelta(days=2)
DAILY, WEEKLY, MONTHLY = 12, 10, 9
SETTLED_AFTER = timedelta(days=2)
"""So long a clock must have run evenly before it decides that anything goes."""
LONGEST_PAUSE = timedelta(days=366)
"""Longer between two backups, and the clock is taken to have jumped."""


@dataclass(frozen=True, slots=True, order=True)
class Made:
    """A backup's running number and the moment, in UTC, at which the clock said it was made."""

    number: int
    moment: datetime


Period: TypeAlias = Callable[[datetime], Hashable]


def _day(moment: datetime) -> Hashable:
    return moment.date()


def _week(moment: datetime) -> Hashable:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> Hashable:
    """The month in which most of the week lies: a month is made of whole weeks, so that its newest backup is there."""
    thursday = moment + timedelta(days=3 - moment.weekday())
    return thursday.year, thursday.month


_STEPS: tuple[tuple[Period, int], ...] = ((_day, DAILY), (_week, WEEKLY), (_month, MONTHLY))


def kept(backups: Iterable[Made], now: datetime, *, retention: timedelta | None = None) -> frozenset[int]:
    """The numbers of the backups that are to stay; the newest always is.

    Of a day, a week or a month the newest backup stays, and only if none of it already stays for a finer step: so what
    was thinned before is exactly what is thinned at once. No backup stays beyond the `retention`.
    """
    ordered = sorted(backups)
    ages = [now - moment for moment in _believed(ordered, now)]
    newest_first = [
        (backup, age)
        for backup, age in zip(reversed(ordered), reversed(ages), strict=True)
        if retention is None or age <= retention
    ]
    stay = [backup for backup, age in newest_first if age <= ALL_OF]
    rest = [backup for backup, age in newest_first if age > ALL_OF]
    for period, count in _STEPS:
        begun = {period(backup.moment) for backup in stay}
        chosen = list(_newest_of_each(rest, period, begun))[:count]
        stay += chosen
        rest = [backup for backup in rest if not chosen or backup < chosen[-1]]
    return frozenset(backup.number for backup in (*stay, *ordered[-1:]))


def _newest_of_each(newest_first: Iterable[Made], period: Period, begun: AbstractSet[Hashable]) -> Iterator[Made]:
    seen = set(begun)
    for backup in newest_first:
        if period(backup.moment) not in seen:
            seen.add(period(backup.moment))
            yield backup


def superfluous(
    backups: Iterable[Made], now: datetime, *, retention: timedelta | None = None, pinned: int = 0
) -> int | None:
    """The number of the one backup that may go now, the oldest of those that need not stay; None if none may.

    One at a time: a clock that is wrong for a moment costs little. None goes until the clock has run evenly for two
    days. Those up to the number `pinned` are only bound by the `retention`.
    """
    ordered = sorted(backups)
    if not _is_settled([*(backup.moment for backup in ordered), now]):
        return None
    stay = kept(ordered, now, retention=retention)
    over = () if retention is None else _over(ordered, now, retention)
    going = (b.number for b in ordered if b.number not in stay and (b.number > pinned or b.number in over))
    return next(going, None)


def _over(ordered: Sequence[Made], now: datetime, retention: timedelta) -> AbstractSet[int]:
    moments = _believed(ordered, now)
    return {backup.number for backup, moment in zip(ordered, moments, strict=True) if now - moment > retention}


def _believed(ordered: Sequence[Made], now: datetime) -> list[datetime]:
    """Since when each backup is there at the latest: it was made after those before it, and not after now."""
    possible = [backup.moment for backup in ordered if backup.moment <= now]
    first = possible[0] if possible else now
    moments = (backup.moment if backup.moment <= now else first for backup in ordered)
    return list(accumulate(moments, max))


def _is_settled(moments: Sequence[datetime]) -> bool:
    """Whether the last jump between the moments, the last of which is now, is long enough ago."""
    jumps = [after for before, after in pairwise(moments) if not timedelta() <= after - before <= LONGEST_PAUSE]
    return not jumps or moments[-1] - jumps[-1] > SETTLED_AFTER
