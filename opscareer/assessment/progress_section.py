"""The `progress` section of a learner file: what of a plan is done, and the real hours it took."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from pydantic import Field

from opscareer.assessment.day_problems import problems_of_day
from opscareer.assessment.learner import ForPlans, HoursSpent, StepDone, WeekSpent
from opscareer.knowledge.document import Document
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.limits import HOURS_IN_A_WEEK
from opscareer.problems import Problem, error
from opscareer.typed_days import day_of
from opscareer.wording import in_both, quoted

_MOST_LINES = 10_000
_Count = Annotated[int, Field(ge=0, le=10_000)]


class DoneEntry(Record):
    """Something done; see `StepDone`."""

    module: str
    step: _Count | None = None
    part: _Count | None = None
    review: bool = False


class HoursEntry(Record):
    """Real hours of a day; see `HoursSpent`."""

    day: str
    module: str
    hours: Annotated[float, Field(ge=0.25, le=24, strict=False)]


class WeekEntry(Record):
    """Real hours of a week; see `WeekSpent`."""

    monday: str
    hours: Annotated[float, Field(ge=0, le=HOURS_IN_A_WEEK, strict=False)]


class ProgressSection(Record):
    """The shape of the section; every key may be left out."""

    done: Annotated[tuple[DoneEntry, ...], Field(strict=False, max_length=_MOST_LINES)] = ()
    hours: Annotated[tuple[HoursEntry, ...], Field(strict=False, max_length=_MOST_LINES)] = ()
    weeks: Annotated[tuple[WeekEntry, ...], Field(strict=False, max_length=_MOST_LINES)] = ()


def problems_of_progress(section: ProgressSection, document: Document, pack: Pack) -> Iterator[Problem]:
    """Modules and steps that the pack does not have, days that are none, hours that are not quarters."""
    for index, entry in enumerate(section.done):
        yield from _of_module(entry.module, document, pack, "done", index)
        if entry.module in pack.modules:
            yield from _of_step(entry, document, pack, index)
    for index, spent in enumerate(section.hours):
        yield from _of_module(spent.module, document, pack, "hours", index)
        if spent.hours * 4 % 1:
            place = document.place("progress", "hours", index, "hours")
            message = in_both("learnerfile.no-quarters", hours=spent.hours)
            yield error(message, place, in_both("learnerfile.round"))
        yield from problems_of_day(spent.day, document.place("progress", "hours", index, "day"))
    yield from _of_weeks(section.weeks, document)


def _of_weeks(weeks: Sequence[WeekEntry], document: Document) -> Iterator[Problem]:
    """Days that are no Mondays, and weeks that are told twice."""
    known: set[str] = set()
    for index, week in enumerate(weeks):
        place = document.place("progress", "weeks", index, "monday")
        wrong = list(problems_of_day(week.monday, place))
        yield from wrong
        if not wrong and day_of(week.monday).weekday():
            message = in_both("learnerfile.no-monday", day=week.monday)
            yield error(message, place, in_both("learnerfile.name-monday"))
        elif week.monday in known:
            message = in_both("learnerfile.week-twice", day=week.monday)
            yield error(message, place, in_both("learnerfile.keep-one"))
        known.add(week.monday)


def with_progress(said: ForPlans, section: ProgressSection) -> ForPlans:
    """What was said for plans, with what a section without problems says."""
    return replace(
        said,
        ticked=tuple(StepDone(one.module, one.step, one.part, one.review) for one in section.done),
        spent=tuple(HoursSpent(day_of(one.day), one.module, one.hours) for one in section.hours),
        weeks_spent=tuple(WeekSpent(day_of(one.monday), one.hours) for one in section.weeks),
    )


def _of_module(name: str, document: Document, pack: Pack, *path: str | int) -> Iterator[Problem]:
    if name not in pack.modules:
        place = document.place("progress", *path, "module")
        message = in_both("learnerfile.unknown-module", name=quoted(name))
        yield error(message, place, did_you_mean(name, pack.modules))


def _of_step(entry: DoneEntry, document: Document, pack: Pack, index: int) -> Iterator[Problem]:
    steps = len(pack.modules[entry.module].steps)
    if entry.step is not None and entry.step >= steps:
        place = document.place("progress", "done", index, "step")
        message = in_both("learnerfile.no-step", module=entry.module, step=entry.step)
        yield error(message, place, in_both("learnerfile.steps", last=steps - 1))
    if entry.part is not None and entry.step is None and not entry.review:
        place = document.place("progress", "done", index, "part")
        yield error(in_both("learnerfile.part-without-step"), place, in_both("learnerfile.say-step"))
