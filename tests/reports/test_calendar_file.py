from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar

from opscareer.planning.plan import Goal, Week
from opscareer.planning.planner import make_plan
from opscareer.reports.calendar_file import calendar_bytes, write_calendar
from opscareer.reports.content import ReportContent
from tests.reports.hostile import HOSTILE, called
from tests.reports.read_calendar import SeenEvent, seen_events
from tests.reports.sample import MADE_ON, content_of, liking, plan_of, small_pack

PACK = small_pack()
LEARNER = liking(PACK, "ideas", "outreach")
PLAN = plan_of(PACK, 3)
CONTENT = content_of(PACK, LEARNER, PLAN)


def events_of(*editions: ReportContent) -> list[SeenEvent]:
    return seen_events(calendar_bytes(*editions))


def uids(content: ReportContent) -> list[str]:
    return [event.uid for event in events_of(content)]


def test_that_each_week_and_each_milestone_is_an_event_of_whole_days_that_ends() -> None:
    events = events_of(CONTENT)
    assert len(events) == len(PLAN.weeks) + len(PLAN.milestones)
    spans = [(event.start, event.end) for event in events]
    day = timedelta(days=1)
    assert spans[: len(PLAN.weeks)] == [(week.start, week.end + day) for week in PLAN.weeks]
    assert spans[len(PLAN.weeks) :] == [(milestone.day, milestone.day + day) for milestone in PLAN.milestones]
    assert all(type(end) is date for span in spans for end in span)
    assert not any(event.properties & {"rrule", "rdate", "duration"} for event in events)


def test_that_a_week_holds_its_tasks() -> None:
    first, *_ = events_of(CONTENT)
    assert first.summary == "Week 1 · Module 1"
    assert first.description == "4 of 8 h\n☐ 4 h · Module 1: Step 1 of module 1"


def test_that_a_milestone_says_what_should_be_there_and_how_to_check_it() -> None:
    last = events_of(CONTENT)[-1]
    assert last.summary == "◇ Milestone: Thing 4"
    assert last.description == "Module 4\nHow to check: Someone can use it."


def test_that_the_file_is_folded_utf8_and_says_what_made_it() -> None:
    data = calendar_bytes(replace(CONTENT, language="zh"))
    assert all(len(line) <= 75 and b"\n" not in line for line in data.split(b"\r\n"))
    calendar = Calendar.from_ical(data)
    assert str(calendar["prodid"]).startswith("-//OpsCareer//OpsCareer")
    assert calendar["version"] == "2.0"
    assert events_of(replace(CONTENT, language="zh"))[0].summary == "第 1 周 · 模块1"


def test_that_nothing_tells_whose_calendar_it_is() -> None:
    assert LEARNER.name not in calendar_bytes(CONTENT).decode()


def test_that_the_same_content_gives_the_same_bytes() -> None:
    assert calendar_bytes(CONTENT) == calendar_bytes(CONTENT)


def test_that_no_two_events_have_the_same_id() -> None:
    found = uids(CONTENT)
    assert len(set(found)) == len(found)
    assert not set(found) & set(uids(replace(CONTENT, plan=plan_of(PACK, track="user-operation"))))


def test_that_a_plan_made_anew_with_another_start_keeps_the_ids_and_counts_as_later() -> None:
    goal = Goal("activity-operation", "activity-specialist", date(2027, 1, 4), 6)
    plans = [make_plan(PACK, replace(goal, start=start)) for start in (goal.start, date(2027, 3, 1))]
    before = content_of(PACK, LEARNER, plans[0])
    after = content_of(PACK, LEARNER, plans[1], made_on=MADE_ON + timedelta(days=9))
    assert uids(before) == uids(after)
    assert before.plan != after.plan
    for old, new in zip(events_of(before), events_of(after), strict=True):
        assert old.start < new.start
        assert old.sequence < new.sequence
        assert old.stamp < new.stamp


def test_that_both_languages_stand_in_one_event() -> None:
    both = events_of(CONTENT, replace(CONTENT, language="zh"))
    assert [event.uid for event in both] == uids(CONTENT)
    assert both[0].summary == "Week 1 · Module 1 / 第 1 周 · 模块1"
    assert both[0].description.endswith("\n\n4 / 8 小时\n☐ 4 小时 · 模块1：中文 Step 1 of module 1")


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_module_is_called_as_typed(name: str) -> None:
    assert events_of(called(name))[0].summary == f"Week 1 · {name}"


def test_that_control_characters_do_not_break_the_file() -> None:
    first, *_ = events_of(called("A\x00B\r\nEND:VCALENDAR\r\n\ud800C"))
    assert first.summary == "Week 1 · A B END:VCALENDAR \ufffdC"


def test_that_a_week_off_says_so() -> None:
    off = Week(1, PLAN.weeks[0].start, 0, ())
    first, *_ = events_of(replace(CONTENT, plan=replace(PLAN, weeks=(off, *PLAN.weeks[1:]))))
    assert first.summary == "Week 1 · Days off"


def test_that_a_plan_with_nothing_left_is_one_day_that_says_so() -> None:
    (only,) = events_of(content_of(PACK, LEARNER, plan_of(small_pack(0))))
    assert "nothing is left to study" in only.summary


def test_that_the_file_appears_whole(tmp_path: Path) -> None:
    write_calendar(tmp_path / "plan.ics", CONTENT)
    assert [path.name for path in tmp_path.iterdir()] == ["plan.ics"]
    assert (tmp_path / "plan.ics").read_bytes() == calendar_bytes(CONTENT)


def test_that_a_named_time_zone_is_told_and_defined() -> None:
    data = calendar_bytes(replace(CONTENT, time_zone="Asia/Shanghai"))
    calendar = Calendar.from_ical(data)
    assert calendar["x-wr-timezone"] == "Asia/Shanghai"
    assert [str(zone["tzid"]) for zone in calendar.timezones] == ["Asia/Shanghai"]
    assert data == calendar_bytes(replace(CONTENT, time_zone="Asia/Shanghai"))
    assert [event.start for event in seen_events(data)] == [event.start for event in events_of(CONTENT)]
