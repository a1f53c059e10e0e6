"""Which backups stay, over more than a year and with clocks that jump."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.records.thinning import Made, kept, superfluous
from tests.effort import examples

BEGIN = datetime(2027, 1, 4, 8, tzinfo=UTC)
HALF_AN_HOUR, DAY, YEARS = timedelta(minutes=30), timedelta(days=1), timedelta(days=3653)


def numbered(moments: Iterable[datetime]) -> list[Made]:
    return [Made(number, moment) for number, moment in enumerate(moments, start=1)]


def working_days(days: int) -> Iterator[datetime]:
    """Three backups a day, and none at weekends."""
    for day in range(days):
        morning = BEGIN + day * DAY
        if morning.weekday() < 5:
            yield from (morning + part * timedelta(hours=3) for part in range(3))


def promised(backups: Sequence[Made], now: datetime) -> set[int]:
    """The promise in its own words, for a clock that runs: two days, twelve days, ten weeks, nine months."""

    def month(of: Made) -> tuple[int, int]:
        thursday = of.moment.date() + timedelta(days=3 - of.moment.weekday())
        return thursday.year, thursday.month

    def week(of: Made) -> tuple[int, ...]:
        return of.moment.isocalendar()[:2]

    stay = {backup for backup in backups if now - backup.moment <= 2 * DAY}
    newest_of_days = {backup.moment.date(): backup for backup in backups}
    daily = [
        backup for day, backup in newest_of_days.items() if all(backup.moment.date() != b.moment.date() for b in stay)
    ]
    stay.update(sorted(daily)[-12:])
    for period, count in ((week, 10), (month, 9)):
        first = min(stay)
        newest = {period(backup): backup for backup in backups if backup < first}
        others = [backup for backup in newest.values() if period(backup) not in {period(b) for b in stay}]
        stay.update(sorted(others)[-count:])
    return {backup.number for backup in stay}


def thinned(moments: Iterable[datetime]) -> Iterator[list[Made]]:
    """What is there after each backup and all that may go with it, one at a time."""
    there: list[Made] = []
    for backup in numbered(moments):
        there.append(backup)
        while gone := superfluous(there, backup.moment):
            there = [one for one in there if one.number != gone]
        yield there


def test_that_over_400_days_exactly_the_promised_backups_stay() -> None:
    moments = list(working_days(400))
    all_made = numbered(moments)
    for count, there in enumerate(thinned(moments), start=1):
        if count % 7 == 0:  # at any time of day
            assert {backup.number for backup in there} == promised(all_made[:count], moments[count - 1])
    assert {backup.number for backup in there} == kept(all_made, moments[-1])
    assert 12 + 10 + 9 <= len(there) <= 3 * 3 + 12 + 10 + 9
    assert timedelta(days=330) < moments[-1] - there[0].moment < timedelta(days=366)


@pytest.mark.parametrize("months", [1, 6])
def test_that_nothing_stays_beyond_the_retention(months: int) -> None:
    moments, retention = list(working_days(250)), timedelta(days=30 * months)
    within = [backup for backup in numbered(moments) if moments[-1] - backup.moment <= retention]
    assert kept(numbered(moments), moments[-1], retention=retention) == promised(within, moments[-1])
    assert kept(numbered(moments), moments[-1] + 2 * retention, retention=retention) == {len(moments)}


def test_that_the_backups_of_before_a_damage_stay_until_their_retention_ends() -> None:
    backups = numbered(BEGIN + hours * timedelta(hours=1) for hours in range(10))
    now = BEGIN + 40 * DAY
    assert superfluous(backups, now) == 1
    assert superfluous(backups, now, pinned=4) == 5
    assert superfluous(backups, now, pinned=4, retention=30 * DAY) == 1


@pytest.mark.parametrize("jump", [-YEARS, YEARS, -12 * HALF_AN_HOUR, timedelta(days=400)])
def test_that_no_backup_is_lost_to_a_clock_that_is_wrong_for_a_day(jump: timedelta) -> None:
    before = list(working_days(200))
    *_, there = thinned(before)
    wrong = [before[-1] + jump + hour * HALF_AN_HOUR for hour in range(1, 30)]
    back = [before[-1] + DAY + hour * HALF_AN_HOUR for hour in range(20)]
    newer = [Made(number, moment) for number, moment in enumerate([*wrong, *back], start=len(before) + 1)]
    for backup in newer:
        there.append(backup)
        assert superfluous(there, backup.moment) is None
    assert kept(there, back[-1]) >= {backup.number for backup in newer}


def by_the_clock(backups: Sequence[Made], now: datetime) -> int | None:
    """Thinning as it would be without running numbers: by the clock alone."""
    ordered = numbered(backup.moment for backup in sorted(backups, key=lambda backup: backup.moment))
    numbers = [backup.number for backup in sorted(backups, key=lambda backup: backup.moment)]
    stay = {numbers[place - 1] for place in kept(ordered, now)}
    return next((number for number in numbers if number not in stay), None)


def test_that_thinning_by_the_clock_alone_would_lose_backups_to_a_jump() -> None:
    before = list(working_days(200))
    *_, there = thinned(before)
    after = [before[-1] - YEARS + hour * HALF_AN_HOUR for hour in range(1, 30)]
    back = [before[-1] + DAY]
    gone = []
    for number, moment in enumerate([*after, *back], start=len(before) + 1):
        there.append(Made(number, moment))
        gone.append(by_the_clock(there, moment))
    assert any(gone), "the control did not fail: the jump cannot be seen here"


MOMENTS = st.lists(st.timedeltas(-YEARS, YEARS) | st.timedeltas(timedelta(), 3 * DAY), min_size=1, max_size=40)
RETENTIONS = st.none() | st.timedeltas(30 * DAY, YEARS)


@given(steps=MOMENTS, retention=RETENTIONS, pinned=st.integers(0, 40), later=st.timedeltas(-YEARS, YEARS))
@settings(max_examples=examples(200))
def test_that_whatever_the_clock_does_the_newest_stays_and_one_goes_at_a_time(
    steps: list[timedelta], retention: timedelta | None, pinned: int, later: timedelta
) -> None:
    moments = [BEGIN + sum(steps[:count], timedelta()) % (2 * YEARS) for count in range(1, len(steps) + 1)]
    backups, now = numbered(moments), BEGIN + later
    stay = kept(backups, now, retention=retention)
    assert len(backups) in stay
    assert kept([one for one in backups if one.number in stay], now, retention=retention) == stay
    gone = superfluous(backups, now, retention=retention, pinned=pinned)
    assert gone not in stay
    if retention is None:
        assert gone is None or gone > pinned
    jumps = [after for before, after in zip(moments, [*moments[1:], now], strict=True) if after < before]
    if jumps and now - jumps[-1] <= 2 * DAY:
        assert gone is None


@given(gaps=st.lists(st.timedeltas(HALF_AN_HOUR, 3 * DAY), min_size=1, max_size=60))
@settings(max_examples=examples(100))
def test_that_thinning_now_and_then_leaves_what_thinning_once_leaves(gaps: list[timedelta]) -> None:
    moments = [BEGIN + sum(gaps[:count], timedelta()) for count in range(1, len(gaps) + 1)]
    *_, there = thinned(moments)
    assert {backup.number for backup in there} == kept(numbered(moments), moments[-1])
