"""When there is time: hours by week or by weekday, days off, and what a week keeps free. Weeks begin on Monday."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise, takewhile

DAYS_A_WEEK = 7
MOST_HOURS_ADVISED_A_DAY = 10
"""No change that is advised gives a day more hours than this, unless it has them already."""


@dataclass(frozen=True, slots=True)
class Weekdays:
    """Hours for study on each weekday: seven whole numbers, Monday first."""

    hours: tuple[int, ...]

    @property
    def total(self) -> int:
        """Hours in a week without days off."""
        return sum(self.hours)

    @property
    def most(self) -> int:
        """The most hours a week that can be advised to somebody who studies on these days."""
        return sum(max(hours, MOST_HOURS_ADVISED_A_DAY) for hours in self.hours if hours)

    def with_total(self, total: int) -> Weekdays:
        """As many hours a week on the same days, shared out as now as nearly as whole hours can be.

        This is D'Hondt's method of highest averages: with more hours in the week no day ever gets fewer, so that more
        hours a week never make a week with days off shorter. No day gets more than can be advised.
        """
        shared = [0] * DAYS_A_WEEK
        for _ in range(min(total, self.most)):
            room = [day for day in range(DAYS_A_WEEK) if shared[day] < self._most_on(day)]
            shared[max(room, key=lambda day: (self.hours[day] / (shared[day] + 1), -day))] += 1
        return Weekdays(tuple(shared))

    def _most_on(self, day: int) -> int:
        return max(self.hours[day], MOST_HOURS_ADVISED_A_DAY) if self.hours[day] else 0


@dataclass(frozen=True, slots=True)
class Span:
    """Days from the first to the last, both included."""

    first: date
    last: date


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Days without study: the spans in order of time, none touching another, however they were told."""

    spans: tuple[Span, ...] = ()

    @staticmethod
    def of(spans: Iterable[Span]) -> DaysOff:
        """Any spans, put in order and drawn together where they overlap or touch."""
        joined: list[Span] = []
        for span in sorted(spans, key=lambda one: (one.first, one.last)):
            if joined and span.first <= joined[-1].last + timedelta(days=1):
                joined[-1] = Span(joined[-1].first, max(joined[-1].last, span.last))
            else:
                joined.append(span)
        return DaysOff(tuple(joined))

    def __post_init__(self) -> None:
        """Raises ValueError for spans that end before they begin or are not in order."""
        ends = [day for span in self.spans for day in (span.first, span.last)]
        if any(first > last for first, last in pairwise(ends)):
            raise ValueError(self.spans)

    def between(self, first: date, last: date) -> frozenset[date]:
        """The days off from `first` to `last`."""
        days: set[date] = set()
        for span in self.spans:
            begin, end = max(span.first, first), min(span.last, last)
            days.update(begin + timedelta(days=number) for number in range((end - begin).days + 1))
        return frozenset(days)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """What a plan does besides going on: looking back at each module, and weeks to catch up in.

    `review_hours` are kept for each finished module, 0 for none. Every `catch_up_every`-th week that has hours is left
    free of new work, 0 for never. By default five weeks of work are followed by one to catch up in: whatever was left
    undone waits for room at most five weeks, about a month, at the price of a sixth of the time.
    """

    review_hours: int = 1
    catch_up_every: int = 6


@dataclass(frozen=True, slots=True)
class Frame:
    """A week before anything is put into it: its first day, its hours, and whether it is one to catch up in."""

    start: date
    capacity: int
    catch_up: bool = False

    @property
    def end(self) -> date:
        """The Sunday that closes the week."""
        return self.start + timedelta(days=DAYS_A_WEEK - 1 - self.start.weekday())

    @property
    def room(self) -> int:
        """The hours that may be planned."""
        return 0 if self.catch_up else self.capacity


@dataclass(frozen=True, slots=True)
class TimeThereIs:
    """The hours of a week, how they fall on its days (alike on all seven if `weekdays` is None), and the days off."""

    hours_per_week: int
    weekdays: Weekdays | None = None
    off: DaysOff = field(default_factory=DaysOff)
    rhythm: Rhythm = field(default_factory=Rhythm)

    def frames(self, start: date) -> Iterator[Frame]:
        """The weeks from `start`, without end; the first runs from `start` to its Sunday, all others from Monday.

        A week has the hours of its days that are not off. Where only hours a week are known, it has its share by days,
        rounded down, but at least one hour if it has a day at all: a Sunday evening is a start.
        """
        weeks_with_hours, every = 0, self.rhythm.catch_up_every
        while True:
            capacity = self._capacity(start)
            weeks_with_hours += capacity > 0
            frame = Frame(start, capacity, capacity > 0 and every > 0 and weeks_with_hours % every == 0)
            yield frame
            start = frame.end + timedelta(days=1)

    def finish(self, start: date, hours: int) -> date:
        """The Sunday of the week in which so many hours are filled; the start itself if there are none."""
        if not hours:
            return start
        for frame in self.frames(start):
            hours -= frame.room
            if hours <= 0:
                break
        return frame.end

    def hours_until(self, start: date, deadline: date) -> int:
        """The hours that may be planned in the weeks that are over by the deadline."""
        return sum(frame.room for frame in takewhile(lambda frame: frame.end <= deadline, self.frames(start)))

    def _capacity(self, first: date) -> int:
        sunday = Frame(first, 0).end
        off = {day.weekday() for day in self.off.between(first, sunday)}
        days = [day for day in range(first.weekday(), DAYS_A_WEEK) if day not in off]
        if self.weekdays is not None:
            return sum(self.weekdays.hours[day] for day in days)
        return max(1, self.hours_per_week * len(days) // DAYS_A_WEEK) if days else 0
