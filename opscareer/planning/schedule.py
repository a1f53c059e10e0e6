"""When: chosen modules become dated weeks, none over its hours, nothing before what it rests on.

Modules are studied one after the other in order of urgency: the module with the longest way still behind it first (the
critical path), then the order of study. A step that does not fit the rest of a week goes on in the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from opscareer.knowledge.records import Module
from opscareer.planning.plan import Milestone, PlannedModule, Task, Week

_DAYS_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Schedule:
    """Weeks from the first to the last that has work in it, the modules in them, and the days their work is due."""

    weeks: tuple[Week, ...]
    modules: tuple[PlannedModule, ...]
    milestones: tuple[Milestone, ...]


def schedule(
    modules: Mapping[str, Module], after: Mapping[str, tuple[str, ...]], start: date, hours_per_week: int
) -> Schedule:
    """Place modules into weeks. `after` names, by module in an order of study, those it must wait for."""
    pieces = _pieces([modules[name] for name in order_of_urgency(modules, after)])
    weeks = tuple(_filled(pieces, start, hours_per_week))
    planned = tuple(_planned(name, modules[name].hours, weeks) for name in _in_order_of_start(weeks))
    milestones = sorted((Milestone(one.end, one.last_week, one.module) for one in planned), key=lambda one: one.day)
    return Schedule(weeks, planned, tuple(milestones))


def order_of_urgency(modules: Mapping[str, Module], after: Mapping[str, tuple[str, ...]]) -> list[str]:
    """An order in which to study: prerequisites first, and of those that may come next the most urgent."""
    urgency = _hours_to_the_end(modules, after)
    place = {name: number for number, name in enumerate(after)}
    order: list[str] = []
    waiting = list(after)
    while waiting:
        ready = [name for name in waiting if all(before in order for before in after[name])]
        following = min(ready, key=lambda name: (-urgency[name], place[name]))
        order.append(following)
        waiting.remove(following)
    return order


def _hours_to_the_end(modules: Mapping[str, Module], after: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """By module the hours of the longest chain that begins with it."""
    longest = {name: modules[name].hours for name in after}
    for name in reversed(list(after)):
        for before in after[name]:
            longest[before] = max(longest[before], modules[before].hours + longest[name])
    return longest


@dataclass(frozen=True, slots=True)
class _Piece:
    """One step of a module, still in one piece."""

    module: str
    step: int
    hours: int
    is_last: bool


def _pieces(modules: list[Module]) -> list[_Piece]:
    return [
        _Piece(module.id, number, step.hours, number == len(module.steps) - 1)
        for module in modules
        for number, step in enumerate(module.steps)
    ]


def _filled(pieces: list[_Piece], start: date, hours_per_week: int) -> Iterator[Week]:
    """Weeks with their tasks, until all pieces are placed."""
    waiting = list(reversed(pieces))
    done_of_step = part = 0
    number, day = 0, start
    while waiting:
        number += 1
        capacity = _capacity(day, hours_per_week)
        left, tasks = capacity, list[Task]()
        while waiting and left:
            piece = waiting[-1]
            hours = min(left, piece.hours - done_of_step)
            done_of_step += hours
            left -= hours
            whole = done_of_step == piece.hours
            tasks.append(Task(piece.module, piece.step, part, hours, finishes_module=whole and piece.is_last))
            part += 1
            if whole:
                waiting.pop()
                done_of_step = part = 0
        yield Week(number, day, capacity, tuple(tasks))
        day += timedelta(days=_DAYS_A_WEEK - day.weekday())


def _capacity(day: date, hours_per_week: int) -> int:
    """The hours of a week that begins on `day`: a first week that is cut short has its share, rounded down."""
    return hours_per_week * (_DAYS_A_WEEK - day.weekday()) // _DAYS_A_WEEK


def _in_order_of_start(weeks: tuple[Week, ...]) -> list[str]:
    return list(dict.fromkeys(task.module for week in weeks for task in week.tasks))


def _planned(name: str, hours: int, weeks: tuple[Week, ...]) -> PlannedModule:
    inside = [week for week in weeks if any(task.module == name for task in week.tasks)]
    first, last = inside[0], inside[-1]
    return PlannedModule(name, hours, first.number, last.number, first.start, last.end)
