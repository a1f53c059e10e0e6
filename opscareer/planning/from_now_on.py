"""What is left to do of an arranged plan, in order, when it is made again from a week on."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush

from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import ModuleNeeded
from opscareer.planning.choice import Choice, choose, within_the_mix
from opscareer.planning.plan import Bound, Goal, Review, StudyPlan, Task, Week
from opscareer.planning.schedule import After
from opscareer.planning.selection import Selection
from opscareer.planning.work import REVIEW, Line, WorkDone, lines_of


@dataclass(frozen=True, slots=True)
class Piece:
    """Hours of a step of a module, or of its review, still to be done; `week` is where they are arranged, if at all."""

    module: str
    step: int
    hours: int
    week: int | None


@dataclass(frozen=True, slots=True)
class Onward:
    """What the plan is made of from week `now` on: the pieces left, in order, and the lines done, which stay."""

    now: int
    choice: Choice
    pieces: tuple[Piece, ...]
    ticked: frozenset[Line]


def from_now_on(pack: Pack, arranged: StudyPlan, work: WorkDone, goal: Goal, now: int) -> Onward:
    """The work left, for the arranged modules or, where the goal wants other ones, for those.

    While target, skills and wishes stay the same, so do the modules: if fewer hours would do from here, they would
    have done with what is finished from the beginning.
    """
    left = _left(arranged, work)
    if _same_modules(arranged.goal, goal):
        selection = Selection({}, arranged.hours, arranged.lower_bound, arranged.proven)
        return Onward(now, Choice(selection, arranged.project, arranged.without_project), left, work.ticked)
    past = _Past(arranged, work, frozenset(piece.module for piece in left if piece.step != REVIEW))
    choice = _chosen_anew(pack, past, goal)
    stays = [piece for piece in left if piece.module in choice.selection.after or piece.module in past.finished]
    pieces = _in_order(stays, _new_pieces(pack, goal, choice, past), choice.selection.after)
    return Onward(now, past.counted_with(choice), pieces, work.ticked)


@dataclass(frozen=True, slots=True)
class _Past:
    """The arranged plan, what was done of it, and its modules with steps left."""

    arranged: StudyPlan
    work: WorkDone
    unfinished: frozenset[str]

    @property
    def modules(self) -> list[str]:
        """All modules that are arranged, in order."""
        return [one.module for one in self.arranged.modules]

    @property
    def finished(self) -> frozenset[str]:
        """Those without a step left."""
        return frozenset(self.modules) - self.unfinished

    @property
    def under_way(self) -> list[str]:
        """Those with steps done and steps left, in order."""
        begun = {line.module for line in self.work.ticked}
        return [name for name in self.modules if name in begun & self.unfinished]

    def counted_with(self, choice: Choice) -> Choice:
        """A choice for what is left, with the hours of what was finished, or was done of modules that went."""
        gone = self.finished | (self.unfinished - choice.selection.after.keys())
        done = sum(
            task.hours
            for week in self.arranged.weeks
            for task in week.tasks
            if task.module in gone and Line(task.module, task.step, task.part) in self.work.ticked
        )
        chosen, alone = choice.selection, choice.without_project
        counted = replace(chosen, hours=chosen.hours + done, lower_bound=chosen.lower_bound + done)
        less = Bound(alone.hours + done, alone.lower_bound + done, alone.proven) if alone else None
        before = self.arranged.project if self.arranged.project in self.finished else None
        return Choice(counted, choice.project or before, less)


def _chosen_anew(pack: Pack, past: _Past, goal: Goal) -> Choice:
    """The modules that lead on to the target; of equals those that come first in the plan as it was arranged."""
    modules = {name: pack.modules[name] for name in [*past.modules, *pack.modules]}
    allowed = within_the_mix(pack, goal).refused
    stay = [ModuleNeeded(module=name) for name in past.under_way if name not in allowed]
    return choose(replace(pack, modules=modules), replace(goal, done=goal.done | past.finished), stay)


def _same_modules(before: Goal, now: Goal) -> bool:
    """Whether two goals differ in nothing but time."""
    same_time = {"start": now.start, "hours_per_week": now.hours_per_week, "deadline": now.deadline}
    return replace(before, weekdays=now.weekdays, off=now.off, rhythm=now.rhythm, **same_time) == now  # type: ignore[arg-type]


def _left(arranged: StudyPlan, work: WorkDone) -> tuple[Piece, ...]:
    """All lines that are not ticked, in order."""
    return tuple(
        Piece(line.module, line.step, part.hours, week.number)
        for week in arranged.weeks
        for line, part in _in_order_of_time(week)
        if line not in work.ticked
    )


def _in_order_of_time(week: Week) -> Iterator[tuple[Line, Task | Review]]:
    """The lines of a week: first the reviews of what was finished before, last those of what it finishes itself."""
    inside = {task.module for task in week.tasks}
    found = list(lines_of(week))
    yield from (one for one in found if one[0].step == REVIEW and one[0].module not in inside)
    yield from (one for one in found if one[0].step != REVIEW)
    yield from (one for one in found if one[0].step == REVIEW and one[0].module in inside)


def _new_pieces(pack: Pack, goal: Goal, choice: Choice, past: _Past) -> list[Piece]:
    """The steps and reviews of modules that were not arranged, in an order of study."""
    pieces: list[Piece] = []
    for name in choice.selection.after:
        if name not in past.unfinished:
            pieces += (Piece(name, step, one.hours, None) for step, one in enumerate(pack.modules[name].steps))
            pieces += [Piece(name, REVIEW, goal.rhythm.review_hours, None)] if goal.rhythm.review_hours else []
    return pieces


def _in_order(arranged: Sequence[Piece], new: Sequence[Piece], after: After) -> tuple[Piece, ...]:
    """Everything left, as arranged wherever that goes; what is new just before the first that waits for it, or last."""
    needed_at = _needed_at(arranged, after)
    chains: dict[str, deque[tuple[tuple[int, int, int], Piece]]] = {}
    for number, piece in enumerate(arranged):
        chains.setdefault(piece.module, deque()).append(((number, 1, 0), piece))
    for number, piece in enumerate(new):
        chains.setdefault(piece.module, deque()).append(((needed_at[piece.module], 0, number), piece))
    steps = Counter(piece.module for piece in (*arranged, *new) if piece.step != REVIEW)
    waiting = {name: {before for before in after.get(name, ()) if steps[before]} for name in chains}
    ready = [(chain[0][0], name) for name, chain in chains.items() if not waiting[name]]
    heapify(ready)
    ordered: list[Piece] = []
    while ready:
        _, name = heappop(ready)
        _, piece = chains[name].popleft()
        ordered.append(piece)
        steps[name] -= piece.step != REVIEW
        if chains[name]:
            heappush(ready, (chains[name][0][0], name))
        if piece.step != REVIEW and not steps[name]:
            for other in [one for one, needs in waiting.items() if name in needs]:
                waiting[other].discard(name)
                if not waiting[other]:
                    heappush(ready, (chains[other][0][0], other))
    return tuple(ordered)


def _needed_at(arranged: Sequence[Piece], after: After) -> dict[str, int]:
    """By module, the place of the first piece of it or of what waits for it; the end where there is none."""
    places: dict[str, int] = {}
    for number, piece in enumerate(arranged):
        places.setdefault(piece.module, number)
    for name in reversed(list(after)):
        places.setdefault(name, len(arranged))
        for before in after[name]:
            places[before] = min(places[name], places.get(before, len(arranged)))
    return places
