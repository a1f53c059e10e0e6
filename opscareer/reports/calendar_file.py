"""The study plan as a calendar file (RFC 5545): an event for each week with its tasks, and one for each milestone.

Events are whole days, which are the same days in every time zone, and end; the calendar itself may name its zone. They
are known by ids made from the ids of the plan's content, so that importing the file again, or that of a plan made anew,
moves and rewords the events instead of doubling them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from icalendar import Calendar, Event, Timezone

from opscareer import __version__
from opscareer.planning.plan import Milestone, StudyPlan, Week
from opscareer.reports.content import ReportContent
from opscareer.reports.typed_text import in_one_line, storable
from opscareer.reports.whole_file import write_whole
from opscareer.reports.words import Words


def write_calendar(target: Path, *editions: ReportContent) -> None:
    """Write the calendar to `target`, whole or not at all; an OSError says why not.

    `editions` are the same plan in one language or in several: then each event says everything in all of them.
    """
    write_whole(target, calendar_bytes(*editions))


def calendar_bytes(*editions: ReportContent) -> bytes:
    """The calendar file; the same content gives the same bytes. Nothing in it tells whose plan it is."""
    words = [Words(content) for content in editions]
    calendar = Calendar()
    calendar.add("prodid", f"-//OpsCareer//OpsCareer {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", in_one_line(" · ".join(said.file_title for said in words)))
    calendar.add("x-wr-caldesc", in_one_line(words[0].made_from))
    plan = editions[0].plan
    if editions[0].time_zone:
        _add_zone(calendar, editions[0])
    if plan is not None:
        for entry in _entries(plan, words):
            calendar.add_component(_event(entry, editions[0], plan))
    return bytes(calendar.to_ical())


def _add_zone(calendar: Calendar, content: ReportContent) -> None:
    """Name the calendar's time zone and define it for the days of the plan."""
    plan = content.plan
    first, last = (plan.goal.start, plan.finish) if plan is not None else (content.made_on, content.made_on)
    calendar.add("x-wr-timezone", content.time_zone)
    calendar.add_component(Timezone.from_tzid(content.time_zone, first_date=first, last_date=last + timedelta(days=1)))


@dataclass(frozen=True, slots=True)
class _Entry:
    """One event: what it is of the plan, its first and last day, and its texts."""

    name: str
    first: date
    last: date
    summary: str
    description: str


def _entries(plan: StudyPlan, words: Sequence[Words]) -> Iterator[_Entry]:
    """The weeks, then the milestones. A plan with nothing left to study is one day that says so: no file is empty."""
    if not plan.weeks:
        line = [said.plan_line(plan) for said in words]
        yield _Entry("nothing-left", plan.goal.start, plan.goal.start, _heads(line), "")
    for week in plan.weeks:
        yield _week(week, words)
    for milestone in plan.milestones:
        yield _milestone(milestone, words)


def _week(week: Week, words: Sequence[Words]) -> _Entry:
    summaries = [f"{said.say('milestone-week', week=week.number)} · {_subject(week, said)}" for said in words]
    lists = ["\n".join([said.week_hours(week), *_tasks(week, said)]) for said in words]
    return _Entry(f"week-{week.number}", week.start, week.end, _heads(summaries), _texts(lists))


def _subject(week: Week, said: Words) -> str:
    names = [*(task.module for task in week.tasks), *(review.module for review in week.reviews)]
    modules = dict.fromkeys(map(said.module_name, names))
    return " · ".join(modules) or said.empty_week(week)


def _tasks(week: Week, said: Words) -> Iterator[str]:
    for review in week.reviews:
        step = said.say("step-of-module", module=said.module_name(review.module), step=said.say("review"))
        yield f"☐ {said.say('hours', hours=review.hours)} · {step}"
    for task in week.tasks:
        step = said.say("step-of-module", module=said.module_name(task.module), step=said.task_step(task))
        yield f"☐ {said.say('hours', hours=task.hours)} · {step}"


def _milestone(milestone: Milestone, words: Sequence[Words]) -> _Entry:
    module = milestone.module
    summaries = [f"◇ {said.say('step-milestone', deliverable=said.deliverable(module))}" for said in words]
    texts = [f"{said.module_name(module)}\n{said.say('check')}{said.check(module)}" for said in words]
    return _Entry(f"milestone-{module}", milestone.day, milestone.day, _heads(summaries), _texts(texts))


def _heads(said: Sequence[str]) -> str:
    return in_one_line(" / ".join(said))


def _texts(said: Sequence[str]) -> str:
    return storable("\n\n".join(said))


def _event(entry: _Entry, content: ReportContent, plan: StudyPlan) -> Event:
    event = Event()
    event.add("uid", _uid(entry, content, plan))
    event.add("dtstamp", datetime.combine(content.made_on, time.min, UTC))
    event.add("sequence", content.made_on.toordinal())  # a later plan must count as a later version of the event
    event.add("dtstart", entry.first)
    event.add("dtend", entry.last + timedelta(days=1))  # the day after the last one: RFC 5545, 3.6.1
    event.add("summary", entry.summary)
    if entry.description:
        event.add("description", entry.description)
    event.add("transp", "TRANSPARENT")  # a week of study does not make the week a busy one
    return event


def _uid(entry: _Entry, content: ReportContent, plan: StudyPlan) -> str:
    return f"{entry.name}.{plan.goal.position}.{plan.goal.track}.{content.pack.manifest.id}@opscareer"
