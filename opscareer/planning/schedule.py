"""When: modules laid into weeks, in an order that respects what each waits for, and never more than the week holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Module
from opscareer.planning.plan import Milestone, PlannedModule, Task, Week

OPEN_AT_ONCE = 2
"""Modules begun and not finished at any time, so that a week stays readable."""

After = Mapping[str, Sequence[str]]
"""By module, the modules that must be finished before it."""


def week_frames(start: date, hours_per_week: int) -> Iterator[tuple[date, int]]:
    """The first day and the hours of each week, without end.

    The first week runs from `start` to its Sunday and has its share of the hours by days, rounded down, but at least
    one hour: a Sunday evening is a start. All further weeks begin on Monday and have the full hours.
    """
    days = 7 - start.weekday()
    yield start, max(1, hours_per_week * days // 7)
    monday = start + timedelta(days=days)
    while True:
        yield monday, hours_per_week
        monday += timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Schedule:
    """Weeks from the first to the last that has work in it, the modules in them, and the days their work is due."""

    weeks: tuple[Week, ...]
    modules: tuple[PlannedModule, ...]
    milestones: tuple[Milestone, ...]


def schedule(pack: Pack, after: After, start: date, hours_per_week: int) -> Schedule:
    """All modules of `after`, which is in an order of study, laid into weeks from `start`.

    Every hour of every week but the last is used, so that the finish depends on the total alone and more hours a week
    never finish later.
    """
    desk = _Desk(_in_order_of_worth(pack, after), after)
    weeks: list[Week] = []
    for number, (first_day, capacity) in enumerate(week_frames(start, hours_per_week), start=1):
        if desk.is_empty():
            break
        weeks.append(Week(number, first_day, capacity, _grouped(desk.study(capacity))))
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


def _grouped(tasks: Sequence[Task]) -> tuple[Task, ...]:
    """The tasks of each module together. Whatever waits for a module begins after its last task, also so."""
    modules = list(dict.fromkeys(task.module for task in tasks))
    return tuple(sorted(tasks, key=lambda task: modules.index(task.module)))


@dataclass(slots=True)
class _Open:
    """A module begun: which step is next, how many parts of it are done, and the hours of it still to do."""

    module: Module
    step: int = 0
    part: int = 0
    left: int = field(init=False)

    def __post_init__(self) -> None:
        self.left = self.module.steps[0].hours

    def take(self, hours: int) -> Task:
        """Spend at most `hours` on the next step."""
        spent = min(hours, self.left)
        self.left -= spent
        finishes = self.left == 0 and self.step == len(self.module.steps) - 1
        task = Task(self.module.id, self.step, self.part, spent, finishes)
        if self.left > 0:
            self.part += 1
        elif not finishes:
            self.step, self.part = self.step + 1, 0
            self.left = self.module.steps[self.step].hours
        return task


class _Desk:
    """What lies open, what waits, and what is finished."""

    def __init__(self, modules: Sequence[Module], after: After) -> None:
        self._waiting = list(modules)
        self._after = after
        self._open: list[_Open] = []
        self._finished: set[str] = set()

    def is_empty(self) -> bool:
        """Whether everything is finished."""
        return not self._waiting and not self._open

    def study(self, capacity: int) -> list[Task]:
        """One week's tasks in order: open modules in turn, a step at a time; a step is split only where none fits."""
        tasks: list[Task] = []
        spent: dict[str, int] = {}
        left = capacity
        while left > 0 and not self.is_empty():
            self._open_more()
            chosen = self._next(left, spent, week_is_fresh=left == capacity)
            task = chosen.take(left)
            tasks.append(task)
            left -= task.hours
            spent[task.module] = spent.get(task.module, 0) + task.hours
            if task.finishes_module:
                self._open.remove(chosen)
                self._finished.add(task.module)
        return tasks

    def _open_more(self) -> None:
        for module in list(self._waiting):
            if len(self._open) == OPEN_AT_ONCE:
                return
            if self._finished.issuperset(self._after[module.id]):
                self._waiting.remove(module)
                self._open.append(_Open(module))

    def _next(self, left: int, spent: Mapping[str, int], *, week_is_fresh: bool) -> _Open:
        """A step begun in the week before; else one that fits, of the module that had the fewest hours this week.

        In a fresh week every step counts as fitting: one longer than a week must begin some time.
        """

        def rank(candidate: _Open) -> tuple[bool, bool, int]:
            fits = week_is_fresh or candidate.left <= left
            return (candidate.part == 0, not fits, spent.get(candidate.module.id, 0))

        return min(self._open, key=rank)
