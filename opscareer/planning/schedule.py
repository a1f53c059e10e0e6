"""When: modules laid into weeks, in an order that respects what each waits for, and never more than the week holds.

A module longer than a week is spread out evenly: it has at most half of a week's hours as long as another one can be
studied beside it. Of two that are open, the one with fewer hours this week goes on, and one that rested for a week goes
on before anything else is begun. A session to look back at a module comes
first in the week after its end. Nothing is planned in weeks to catch up in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Module
from opscareer.planning.availability import TimeThereIs
from opscareer.planning.plan import Milestone, PlannedModule, Review, Task, Week

OPEN_AT_ONCE = 2
"""Modules begun and not finished at any time, so that a week stays readable."""

After = Mapping[str, Sequence[str]]
"""By module, the modules that must be finished before it."""


@dataclass(frozen=True, slots=True)
class Schedule:
    """Weeks from the first to the last that has work in it, the modules in them, and the days their work is due."""

    weeks: tuple[Week, ...]
    modules: tuple[PlannedModule, ...]
    milestones: tuple[Milestone, ...]


def schedule(pack: Pack, after: After, start: date, time: TimeThereIs) -> Schedule:
    """All modules of `after`, which is in an order of study, laid into weeks from `start`.

    Every hour that may be planned is used in every week but the last, so that the finish depends on the total alone
    and more hours a week never finish later.
    """
    desk = _Desk(_in_order_of_worth(pack, after), after, time)
    weeks: list[Week] = []
    for number, frame in enumerate(time.frames(start), start=1):
        if desk.is_empty():
            break
        tasks, reviews = desk.study(frame.room)
        weeks.append(Week(number, frame.start, frame.capacity, tasks, reviews, frame.catch_up))
    return laid_out(weeks)


def laid_out(weeks: Sequence[Week]) -> Schedule:
    """The schedule that some weeks make."""
    return Schedule(tuple(weeks), _planned_modules(weeks), _milestones(weeks))


def _planned_modules(weeks: Iterable[Week]) -> tuple[PlannedModule, ...]:
    """Each module's place in time, in order of beginning."""
    placed: dict[str, list[Week]] = {}
    hours: Counter[str] = Counter()
    for week in weeks:
        for task in week.tasks:
            placed.setdefault(task.module, []).append(week)
            hours[task.module] += task.hours
    return tuple(
        PlannedModule(module, hours[module], its[0].number, its[-1].number, its[0].start, its[-1].end)
        for module, its in placed.items()
    )


def _milestones(weeks: Iterable[Week]) -> tuple[Milestone, ...]:
    """Each module's deliverable, due at the end of the week that finishes the module."""
    return tuple(
        Milestone(week.end, week.number, task.module) for week in weeks for task in week.tasks if task.finishes_module
    )


def _in_order_of_worth(pack: Pack, after: After) -> list[Module]:
    """Foundations first, then what begins the longest chain of hours still to come, then the order of the pack."""
    tail: dict[str, int] = {}
    for module in reversed(list(after)):
        tail[module] = tail.get(module, 0) + pack.modules[module].hours
        for before in after[module]:
            tail[before] = max(tail.get(before, 0), tail[module])

    def is_foundation(module: Module) -> bool:
        return any(pack.skills[teaching.skill].area == "foundation" for teaching in module.teaches)

    chosen = [module for module in pack.modules.values() if module.id in after]
    return sorted(chosen, key=lambda module: (not is_foundation(module), -tail[module.id]))


@dataclass(slots=True)
class _Open:
    """A module begun: which step is next, and the hours of it still to do."""

    module: Module
    step: int = 0
    left: int = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.module.steps[0].hours

    @property
    def is_in_a_step(self) -> bool:
        """Whether the next step was begun before."""
        return self.left < self.module.steps[self.step].hours

    def take(self, hours: int) -> Task:
        """Spend at most `hours` on the next step; which part of it that is, is not known yet."""
        spent = min(hours, self.left)
        self.left -= spent
        finishes = self.left == 0 and self.step == len(self.module.steps) - 1
        task = Task(self.module.id, self.step, 0, spent, finishes)
        if self.left == 0 and not finishes:
            self.step += 1
            self.left = self.module.steps[self.step].hours
        return task


class _Desk:
    """What lies open, what waits, what is finished and what of that is still to be looked back at."""

    def __init__(self, modules: Sequence[Module], after: After, time: TimeThereIs) -> None:
        self._waiting = list(modules)
        self._after = after
        self._review_hours = time.rhythm.review_hours
        self._hours_per_week = time.hours_per_week
        self._open: list[_Open] = []
        self._finished: set[str] = set()
        self._to_review: dict[str, int] = {}
        self._reviews: Counter[str] = Counter()
        self._parts: Counter[tuple[str, int]] = Counter()
        self._resting: set[str] = set()

    def is_empty(self) -> bool:
        """Whether everything is finished."""
        return not (self._waiting or self._open or self._to_review)

    def study(self, room: int) -> tuple[tuple[Task, ...], tuple[Review, ...]]:
        """One week: what is to be looked back at, then the steps of open modules in turn; in the end, if nothing else
        is left, what was finished in the week itself is looked back at."""
        reviews = self._look_back(room)
        tasks = self._go_on(room - _hours(reviews))
        reviews += self._look_back(room - _hours(reviews) - _hours(tasks))
        if tasks:
            self._resting = {one.module.id for one in self._open} - {task.module for task in tasks}
        return self._in_parts(tasks), tuple(reviews)

    def _in_parts(self, tasks: Iterable[Task]) -> tuple[Task, ...]:
        """The tasks of each module together, those of one step as one, numbered on from the weeks before.

        Whatever waits for a module begins after its last task, also in this order.
        """
        steps: dict[str, dict[int, Task]] = {}
        for task in tasks:
            of_module = steps.setdefault(task.module, {})
            before = of_module.get(task.step)
            of_module[task.step] = replace(task, hours=task.hours + before.hours) if before else task
        numbered = []
        for task in (task for of_module in steps.values() for task in of_module.values()):
            numbered.append(replace(task, part=self._parts[task.module, task.step]))
            self._parts[task.module, task.step] += 1
        return tuple(numbered)

    def _look_back(self, room: int) -> list[Review]:
        reviews = []
        for module, left in list(self._to_review.items()):
            hours = min(left, room)
            if hours:
                reviews.append(Review(module, hours, self._reviews[module]))
                self._reviews[module] += 1
                room -= hours
                self._to_review[module] -= hours
            if not self._to_review[module]:
                del self._to_review[module]
        return reviews

    def _go_on(self, room: int) -> list[Task]:
        """Open modules in turn, a step at a time; a step is split only where none fits, or to keep a long one even."""
        tasks: list[Task] = []
        week = _WeekOfStudy(room, self._hours_per_week)
        while week.left > 0 and (self._waiting or self._open):
            self._open_more()
            chosen = self._next(week)
            task = chosen.take(week.allowance(chosen.module))
            tasks.append(task)
            week.spend(task)
            if task.finishes_module:
                self._finish(chosen)
        return tasks

    def _finish(self, done: _Open) -> None:
        self._open.remove(done)
        self._finished.add(done.module.id)
        if self._review_hours:
            self._to_review[done.module.id] = self._review_hours

    def _open_more(self) -> None:
        for module in list(self._waiting):
            if len(self._open) == OPEN_AT_ONCE:
                return
            if self._finished.issuperset(self._after[module.id]):
                self._waiting.remove(module)
                self._open.append(_Open(module))

    def _next(self, week: _WeekOfStudy) -> _Open:
        """A step begun in the week before; else one of a module that rested since; else one that fits, of the module
        that had the fewest hours this week. Long modules that had their half of the week come last.

        In a fresh week every step counts as fitting: one longer than a week must begin some time.
        """

        def rank(candidate: _Open) -> tuple[bool, bool, bool, bool, int]:
            name = candidate.module.id
            spent = week.spent[name]
            rested = name in self._resting and not spent
            fits = week.is_fresh or candidate.left <= week.allowance(candidate.module)
            return (week.had_its_half(candidate.module), not candidate.is_in_a_step, not rested, not fits, spent)

        return min(self._open, key=rank)


class _WeekOfStudy:
    """The hours of one week, and how they are spent on modules."""

    def __init__(self, room: int, hours_per_week: int) -> None:
        self._room = room
        self._half = (room + 1) // 2
        self._long = hours_per_week
        self.left = room
        self.spent: Counter[str] = Counter()

    @property
    def is_fresh(self) -> bool:
        """Whether nothing is spent yet."""
        return self.left == self._room

    def spend(self, task: Task) -> None:
        """Take the hours of a task."""
        self.left -= task.hours
        self.spent[task.module] += task.hours

    def had_its_half(self, module: Module) -> bool:
        """Whether a module longer than a week had half of this one."""
        return module.hours > self._long and self.spent[module.id] >= self._half

    def allowance(self, module: Module) -> int:
        """Hours that a module may have now; one that had its half is only asked where nothing else is there."""
        if module.hours <= self._long or self.had_its_half(module):
            return self.left
        return min(self.left, self._half - self.spent[module.id])


def _hours(parts: Iterable[Task | Review]) -> int:
    return sum(part.hours for part in parts)
