"""The time there is: weekdays, days off, weeks to catch up in."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opscareer.planning.availability import (
    MOST_HOURS_ADVISED_A_DAY,
    DaysOff,
    Frame,
    Rhythm,
    Span,
    TimeThereIs,
    Weekdays,
)

MONDAY = date(2027, 1, 4)
NO_RHYTHM = Rhythm(review_hours=0, catch_up_every=0)
EVENINGS = Weekdays((2, 0, 2, 0, 0, 4, 0))

weekdays = st.lists(st.integers(0, 12), min_size=7, max_size=7).filter(any).map(lambda hours: Weekdays(tuple(hours)))


def first_weeks(time: TimeThereIs, count: int, start: date = MONDAY) -> list[Frame]:
    return list(islice(time.frames(start), count))


def test_that_a_week_has_the_hours_of_its_days_that_are_not_off() -> None:
    off = DaysOff.of([Span(date(2027, 1, 6), date(2027, 1, 9)), Span(date(2027, 1, 18), date(2027, 1, 24))])
    by_day = TimeThereIs(8, EVENINGS, off, NO_RHYTHM)
    assert [frame.capacity for frame in first_weeks(by_day, 4)] == [2, 8, 0, 8]
    alike = TimeThereIs(8, None, off, NO_RHYTHM)
    assert [frame.capacity for frame in first_weeks(alike, 4)] == [8 * 3 // 7, 8, 0, 8]


def test_that_a_first_week_cut_short_has_the_hours_of_its_days() -> None:
    wednesday = date(2027, 1, 6)
    assert first_weeks(TimeThereIs(8, EVENINGS), 2, wednesday) == [Frame(wednesday, 6), Frame(date(2027, 1, 11), 8)]


def test_that_every_so_many_weeks_with_hours_one_is_free_to_catch_up() -> None:
    off = DaysOff.of([Span(date(2027, 1, 11), date(2027, 1, 17))])
    frames = first_weeks(TimeThereIs(8, None, off, Rhythm(1, 3)), 8)
    assert [frame.catch_up for frame in frames] == [False, False, False, True, False, False, True, False]
    assert [frame.room for frame in frames] == [8, 0, 8, 0, 8, 8, 0, 8]


def test_that_spans_that_overlap_or_touch_are_one() -> None:
    days = [date(2027, 1, day) for day in range(1, 9)]
    told = [Span(days[4], days[5]), Span(days[0], days[2]), Span(days[3], days[3]), Span(days[1], days[1])]
    assert DaysOff.of(told) == DaysOff((Span(days[0], days[5]),))


def test_that_days_off_in_disorder_are_refused() -> None:
    with pytest.raises(ValueError, match="Span"):
        DaysOff((Span(date(2027, 1, 2), date(2027, 1, 1)),))


@given(weekdays)
def test_that_the_same_total_leaves_the_weekdays_as_they_are(of_week: Weekdays) -> None:
    assert of_week.with_total(of_week.total) == of_week


@given(weekdays, st.integers(1, 80))
def test_that_more_hours_a_week_take_none_from_any_day_and_stay_on_the_same_days(of_week: Weekdays, total: int) -> None:
    less, more = of_week.with_total(total), of_week.with_total(total + 1)
    assert less.total == min(total, of_week.most)
    assert all(before <= after for before, after in zip(less.hours, more.hours, strict=True))
    limits = [max(hours, MOST_HOURS_ADVISED_A_DAY) if hours else 0 for hours in of_week.hours]
    assert all(hours <= most for hours, most in zip(more.hours, limits, strict=True))


@given(st.dates(date(2026, 1, 1), date(2028, 1, 1)), st.integers(1, 200), weekdays)
def test_that_the_finish_is_the_first_week_that_holds_the_hours(start: date, hours: int, of_week: Weekdays) -> None:
    time = TimeThereIs(of_week.total, of_week)
    finish = time.finish(start, hours)
    assert time.hours_until(start, finish) >= hours
    assert time.hours_until(start, finish - timedelta(days=1)) < hours


def test_that_nothing_to_do_is_finished_at_once() -> None:
    assert TimeThereIs(8).finish(MONDAY, 0) == MONDAY
