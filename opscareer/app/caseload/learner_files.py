"""Learner files taken into the caseload: those that a student's own OpsCareer writes, and sheets keyed from paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

from opscareer.app.caseload.outcomes import Plans
from opscareer.app.caseload.taking import change_about, take_answers
from opscareer.app.keyed_folder import SUFFIX
from opscareer.app.plan_order import told_goal
from opscareer.app.roster.telling import cut
from opscareer.app.wishes import monday_of, work_of
from opscareer.assessment.learner import Learner
from opscareer.assessment.learner_file import read_learner
from opscareer.knowledge.pack import Pack
from opscareer.limits import HOURS_IN_A_WEEK
from opscareer.problems import InputProblems, Place, Problem, error
from opscareer.progress import Progress, silent
from opscareer.records.alike import Alike
from opscareer.records.people import evened
from opscareer.records.saved import Tick
from opscareer.records.store import Store
from opscareer.wording import in_both

Became = Literal["new", "updated", "unchanged", "refused"]
BECAME: tuple[Became, ...] = ("new", "updated", "unchanged", "refused")


@dataclass(frozen=True, slots=True)
class FileRead:
    """What became of a file: whose it is, or why it was refused; of a refused file nothing was taken.

    `goal` names the track of a goal that was taken from the file, for here there was none.
    """

    file: Path
    became: Became
    learner: int | None = None
    name: str = ""
    problems: tuple[Problem, ...] = ()
    goal: str | None = None


def files_in(folder: Path) -> tuple[Path, ...]:
    """The learner files of a folder, as of one that sheets were keyed into. Raises OSError."""
    files = (file for file in folder.iterdir() if file.suffix == SUFFIX and not file.name.startswith("."))
    return tuple(sorted(file for file in files if file.is_file() and file.stat().st_size))


def read_into(
    store: Store, pack: Pack, files: Sequence[Path], group: int | None, progress: Progress = silent
) -> tuple[FileRead, ...]:
    """Take learner files into the caseload, each whole or not at all, and everybody into a group where one is named.

    A file is of the learner whose code or name stands in it, and where it has no name, whose code or name the file has;
    of somebody new if nobody is called so. Answers that differ from the present ones become a new sitting. The
    goal is taken where the learner has none here, and what was ticked of a plan where there is a goal then; real hours
    replace those of the same week. Raises StoreProblem, and what `progress` raises
    to stop; the files before stay taken.
    """
    taking = _Taking(store, pack, group)
    found = []
    for done, file in enumerate(files):
        progress(done / len(files), file.name)
        found.append(taking.take(file))
    if found:
        counts = " ".join(f"{became}={sum(one.became == became for one in found)}" for became in BECAME)
        store.audit.note("import", detail=f"files {counts}")
    return tuple(found)


class _Taking:
    """Takes files in, one after the other."""

    def __init__(self, store: Store, pack: Pack, group: int | None) -> None:
        self._store, self._pack, self._group = store, pack, group
        self._plans = Plans(pack)

    def take(self, file: Path) -> FileRead:
        """Read one file and take it over."""
        try:
            told = read_learner(file, self._pack)
            whose = self._whose(file, told)
            with self._store.together():
                return self._taken(file, told, whose)
        except InputProblems as refused:
            return FileRead(file, "refused", problems=refused.problems)

    def _whose(self, file: Path, told: Learner) -> int | None:
        """The learner a file is of; None where it is somebody new. Raises InputProblems where that cannot be told."""
        everybody = self._store.caseload.everybody()
        called = told.name or file.stem
        found = _called(everybody, called)
        place = Place(str(file))
        if len(found) > 1:
            said = in_both("roster.several-called", count=len(found), name=cut(called))
            raise InputProblems([error(said, place, in_both("roster.write-code"))])
        if not found and not told.name:
            hint = in_both("roster.add-name", stem=file.stem)
            raise InputProblems([error(in_both("roster.file-of-nobody"), place, hint)])
        if found and self._store.privacy.is_withdrawn(found[0]):
            raise InputProblems([error(in_both("roster.file-withdrawn"), place, in_both("roster.record-consent"))])
        return found[0] if found else None

    def _taken(self, file: Path, told: Learner, whose: int | None) -> FileRead:
        caseload = self._store.caseload
        learner = caseload.add(name=told.name) if whose is None else whose
        before = caseload.works([learner])[learner]
        called_by_code = evened(told.name) == evened(before.code)
        change_about(self._store, learner, before, replace(told, name="" if called_by_code else told.name))
        for skill, level in told.skills.items():
            if before.work.learner.skills.get(skill) != level:
                self._store.save_skill(learner, skill, level)
        take_answers(self._store, self._pack, learner, before.work, told.answers)
        goal = self._take_goal(learner, told, before.work.learner) if before.work.goal is None else None
        for tick in sorted(self._ticks(learner, told) - before.work.ticks, key=lambda tick: tick.module):
            self._store.save_tick(learner, tick, done=True)
        for monday, hours in _hours_by_week(told).items():
            if before.work.spent.get(monday) != hours:
                self._store.save_spent(learner, monday, hours)
        if self._group is not None:
            caseload.join(self._group, [learner])
        after = caseload.works([learner])[learner]
        became: Became = "new" if whose is None else "updated" if after != before else "unchanged"
        return FileRead(file, became, learner, after.work.learner.name or after.code, goal=goal)

    def _take_goal(self, learner: int, told: Learner, known: Learner) -> str | None:
        """The goal of the file as the learner's; its track, None where the file has none."""
        told = replace(told, hours_per_week=told.hours_per_week or known.hours_per_week)
        goal = told_goal(self._pack, told, date.today())  # noqa: DTZ011 - the person's own calendar day
        if goal is None:
            return None
        self._store.save_goal(learner, goal)
        return goal.track

    def _ticks(self, learner: int, told: Learner) -> frozenset[Tick]:
        """The lines of the learner's plan that the file says are done."""
        work = self._store.caseload.works([learner])[learner].work
        plan = self._plans.plan(work.learner, work.goal)[0] if work.goal else None
        if plan is None or not told.for_plans.ticked:
            return frozenset()
        return frozenset(Tick(line.module, line.step, line.part) for line in work_of(told, plan).ticked)


def _hours_by_week(told: Learner) -> dict[date, float]:
    """The real hours of weeks; of a week that is not told as a whole, all that is told by module."""
    said = told.for_plans
    by_module: dict[date, float] = defaultdict(float)
    for spent in said.spent:
        by_module[monday_of(spent.day)] += spent.hours
    most = {monday: min(hours, HOURS_IN_A_WEEK) for monday, hours in by_module.items()}
    return {**most, **{week.monday: week.hours for week in said.weeks_spent}}


def _called(everybody: Alike, called: str) -> tuple[int, ...]:
    """Who has that code, or else that name."""
    return everybody.of("", called) or everybody.of(called, "")


def refused(found: Sequence[FileRead]) -> Iterator[Problem]:
    """Why files were refused."""
    return (problem for one in found for problem in one.problems)
