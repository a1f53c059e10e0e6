"""The `plan` section of a learner file: what a person says about their time and what they want or refuse to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal

from pydantic import Field

from opscareer.assessment.day_problems import problems_of_day, problems_of_days
from opscareer.assessment.learner import ForPlans
from opscareer.knowledge.document import Document
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.record_parts import Record
from opscareer.knowledge.records import Kind
from opscareer.knowledge.shape_problems import did_you_mean
from opscareer.limits import MOST_HOURS_PER_WEEK
from opscareer.problems import Problem, error
from opscareer.typed_days import MOST_HOURS_A_DAY, day_of, days_of, hours_by_weekday
from opscareer.wording import in_both, quoted

Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
_MOST_SPANS = 400
_Ids = Annotated[tuple[str, ...], Field(strict=False)]


class PlanSection(Record):
    """The shape of the section; every key may be left out."""

    hours_per_weekday: dict[Weekday, Annotated[int, Field(ge=0, le=MOST_HOURS_A_DAY)]] = Field(default_factory=dict)
    days_off: Annotated[tuple[str, ...], Field(strict=False, max_length=_MOST_SPANS)] = ()
    deadline: str | None = None
    route: str | None = None
    kinds: Annotated[tuple[Kind, ...], Field(strict=False)] = ()
    done: _Ids = ()
    refused: _Ids = ()
    review_hours: Annotated[int, Field(ge=0, le=8)] | None = None
    catch_up_every: Annotated[int, Field(ge=0, le=52)] | None = None
    project: bool | None = None


def problems_of_plan(section: PlanSection, document: Document, pack: Pack) -> Iterator[Problem]:
    """Days that are none, hours that do not fit a week, and names the pack does not have."""
    for index, text in enumerate(section.days_off):
        yield from problems_of_days(text, document.place("plan", "days-off", index))
    if section.deadline is not None:
        yield from problems_of_day(section.deadline, document.place("plan", "deadline"))
    total = sum(section.hours_per_weekday.values())
    if section.hours_per_weekday and not 1 <= total <= MOST_HOURS_PER_WEEK:
        message = in_both("learnerfile.impossible-week", hours=total)
        place = document.place("plan", "hours-per-weekday")
        yield error(message, place, in_both("learnerfile.hours-in-all", most=MOST_HOURS_PER_WEEK))
    if section.catch_up_every == 1:
        place = document.place("plan", "catch-up-every")
        yield error(in_both("learnerfile.always-catching-up"), place, in_both("learnerfile.two-or-more"))
    if section.route is not None and section.route not in pack.routes:
        yield _unknown("route", section.route, pack.routes, document, "route")
    for key, names in (("done", section.done), ("refused", section.refused)):
        unknown = ((index, name) for index, name in enumerate(names) if name not in pack.modules)
        yield from (_unknown("module", name, pack.modules, document, key, index) for index, name in unknown)


def for_plans(section: PlanSection) -> ForPlans:
    """What a section without problems says."""
    return ForPlans(
        weekdays=_weekdays(section.hours_per_weekday),
        days_off=tuple(days_of(text) for text in section.days_off),
        deadline=day_of(section.deadline) if section.deadline is not None else None,
        route=section.route,
        kinds=frozenset(section.kinds),
        done=frozenset(section.done),
        refused=frozenset(section.refused),
        review_hours=section.review_hours,
        catch_up_every=section.catch_up_every,
        project=section.project,
    )


def _weekdays(hours: Mapping[Weekday, int]) -> tuple[int, ...] | None:
    return hours_by_weekday({str(day): number for day, number in hours.items()}) if hours else None


def _unknown(what: str, name: str, known: Iterable[str], document: Document, *path: str | int) -> Problem:
    message = in_both(f"learnerfile.unknown-{what}", name=quoted(name))
    return error(message, document.place("plan", *path), did_you_mean(name, known))
