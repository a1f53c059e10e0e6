"""Pieces of work poured into the weeks of a plan that has begun, in their order, each as early as it may lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

from opscareer.knowledge.pack import Pack
from opscareer.planning.availability import DAYS_A_WEEK, MOST_HOURS_ADVISED_A_DAY, Frame
from opscareer.planning.from_now_on import Onward, Piece
from opscareer.planning.plan import Goal, Review, StudyPlan, Task, Week
from opscareer.planning.work import REVIEW, Line, lines_of


@dataclass(frozen=True, slots=True)
class Placed:
    """Hours of a piece of work in a week."""

    piece: Piece
    week: int
    hours: int


class Rearranging:
    """The weeks of a plan on a day on which it is made again: past ones as they were, this one as far as it is left."""

    def __init__(self, pack: Pack, arranged: StudyPlan, onward: Onward, goal: Goal, day: date) -> None:
        self._pack = pack
        self._onward = onward
        self._goal = goal
        self._day = day
        self._frames = [Frame(week.start, week.capacity, week.is_catch_up) for week in arranged.weeks[: onward.now - 1]]
        self._coming = goal.time.frames(goal.start)
        for _ in self._frames:
            next(self._coming)
        self._done = {
            week.number: [part for line, part in lines_of(week) if line in onward.ticked] for week in arranged.weeks
        }

    def place(self, *, forward: bool) -> tuple[Placed, ...]:
        """Each piece in the first week that has room behind the pieces before it; with `forward` also before the week
        in which it was arranged."""
        placed: list[Placed] = []
        week = self._onward.now
        room = self._room(week)
        for piece in self._onward.pieces:
            left = piece.hours
            while left:
                if not room or (not forward and week < (piece.week or 0)):
                    week += 1
                    room = self._room(week)
                    continue
                hours = min(room, left)
                placed.append(Placed(piece, week, hours))
                left, room = left - hours, room - hours
        return tuple(placed)

    def weeks(self, placed: Iterable[Placed]) -> Iterator[Week]:
        """The weeks to the last one with work, done or to do."""
        lines = _Lines(self._pack, self._onward.ticked, placed)
        last = max((number for number, done in self._done.items() if done), default=0)
        for number in range(1, max(last, lines.last) + 1):
            tasks, reviews = lines.of_week(number, self._done.get(number, []))
            frame = self._frame(number)
            yield Week(number, frame.start, frame.capacity, tasks, reviews, frame.catch_up)

    def _frame(self, number: int) -> Frame:
        while len(self._frames) < number:
            self._frames.append(next(self._coming))
        return self._frames[number - 1]

    def _room(self, number: int) -> int:
        """Hours of a week that are free for what is left; this week has only the days that are left of it."""
        frame = self._frame(number)
        room = max(0, frame.capacity - sum(part.hours for part in self._done.get(number, ())))
        return min(room, self._hours_of_days_left(frame)) if frame.start < self._day <= frame.end else room

    def _hours_of_days_left(self, frame: Frame) -> int:
        """By weekday where that is known; else as many as can be advised for a day, for a week can be made up late."""
        off = self._goal.off.between(self._day, frame.end)
        days = [self._day + timedelta(days=number) for number in range(DAYS_A_WEEK - self._day.weekday())]
        free = [day.weekday() for day in days if day not in off]
        weekdays = self._goal.weekdays
        return sum(weekdays.hours[day] if weekdays else MOST_HOURS_ADVISED_A_DAY for day in free)


class _Lines:
    """Makes the lines of weeks, in order: numbers the parts and marks where modules end."""

    def __init__(self, pack: Pack, ticked: frozenset[Line], placed: Iterable[Placed]) -> None:
        self._pack = pack
        self._ticked = ticked
        self._placed: dict[int, list[Placed]] = {}
        for one in placed:
            self._placed.setdefault(one.week, []).append(one)
        self._parts: Counter[tuple[str, int]] = Counter()
        self._spent: Counter[str] = Counter()

    @property
    def last(self) -> int:
        """The last week with something placed in it."""
        return max(self._placed, default=0)

    def of_week(self, number: int, done: Sequence[Task | Review]) -> tuple[tuple[Task, ...], tuple[Review, ...]]:
        """What was done in a week, and after it what is placed there."""
        tasks = [self._task(part, part.part) for part in done if isinstance(part, Task)]
        reviews = [part for part in done if isinstance(part, Review)]
        for piece, hours in _joined(self._placed.get(number, ())):
            part = self._next_part(piece)
            if piece.step == REVIEW:
                reviews.append(Review(piece.module, hours, part))
            else:
                tasks.append(self._task(Task(piece.module, piece.step, part, hours), part))
        return tuple(tasks), tuple(reviews)

    def _task(self, task: Task, part: int) -> Task:
        self._spent[task.module] += task.hours
        ends = self._spent[task.module] == self._pack.modules[task.module].hours
        return replace(task, part=part, finishes_module=ends)

    def _next_part(self, piece: Piece) -> int:
        """The lowest number that no ticked line and no line before has."""
        key = (piece.module, piece.step)
        while Line(*key, self._parts[key]) in self._ticked:
            self._parts[key] += 1
        self._parts[key] += 1
        return self._parts[key] - 1


def _joined(placed: Iterable[Placed]) -> Iterator[tuple[Piece, int]]:
    """The pieces of a week with their hours, those of one step that follow each other as one."""
    for _, of_step in groupby(placed, key=lambda one: (one.piece.module, one.piece.step)):
        parts = list(of_step)
        yield parts[0].piece, sum(one.hours for one in parts)
