from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from opscareer.app.caseload.class_list import ClassList
from opscareer.app.caseload.group_picture import group_picture
from opscareer.app.caseload.learner_files import files_in, read_into
from opscareer.app.caseload.outcomes import work_out
from opscareer.app.caseload.printed import digest_of, note_printed
from opscareer.app.demo import sample_learner
from opscareer.app.guidance import Print, match, write_learner
from opscareer.app.keyed_folder import save_person
from opscareer.app.plan_order import told_for_plans
from opscareer.app.session import Session
from opscareer.app.wishes import work_of
from opscareer.assessment.learner import ForPlans, Learner, ToldGoal
from opscareer.assessment.learner_file import read_learner
from opscareer.planning.work import lines_of
from opscareer.records.people import CaseloadQuery
from opscareer.records.saved import SavedGoal, Tick
from opscareer.records.store import Store
from tests import shipped
from tests.records.in_memory import store_in_memory

PACK = shipped.pack()
SAMPLE = sample_learner(PACK)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = store_in_memory()
    yield opened
    opened.close()


def test_that_files_of_students_and_keyed_sheets_are_taken_and_bad_ones_told(store: Store, tmp_path: Path) -> None:
    group = store.caseload.add_group("一班", "class")
    known = store.caseload.add(name="Ana", code="S01", stage="working")
    save_person(tmp_path, replace(SAMPLE, name="s01", stage=None), PACK)
    write_learner(tmp_path / "new.yaml", replace(SAMPLE, name="Bo"))
    (tmp_path / "wrong.yaml").write_text("name: Cy\nanswers:\n  nothing: 9\n", encoding="utf-8")
    found = read_into(store, PACK, files_in(tmp_path), group)
    assert [(one.file.name, one.became, one.name) for one in found] == [
        ("new.yaml", "new", "Bo"),
        ("s01-1.yaml", "updated", "Ana"),
        ("wrong.yaml", "refused", ""),
    ]
    assert {problem.place.line for problem in found[2].problems} == {3}
    about = store.work(known).learner
    assert (about.name, about.stage, about.answers) == ("Ana", "working", SAMPLE.answers)
    assert store.caseload.groups()[0].members == 2
    again = read_into(store, PACK, files_in(tmp_path), group)
    assert [one.became for one in again] == ["unchanged", "unchanged", "refused"]


def test_that_a_file_of_two_of_one_name_or_of_nobody_is_refused(store: Store, tmp_path: Path) -> None:
    for _ in range(2):
        store.caseload.add(name="Ana")
    write_learner(tmp_path / "a.yaml", replace(SAMPLE, name="Ana"))
    write_learner(tmp_path / "b.yaml", replace(SAMPLE, name=""))
    found = read_into(store, PACK, files_in(tmp_path), None)
    assert ["2 learners are called" in one.problems[0].message for one in found] == [True, False]
    assert [one.became for one in found] == ["refused", "refused"]
    assert len(store.caseload.ids(CaseloadQuery())) == 2


@pytest.mark.parametrize("has_goal", [True, False], ids=["a goal here", "the goal of the file"])
def test_that_what_was_ticked_and_the_real_hours_come_with_the_file(
    store: Store, tmp_path: Path, *, has_goal: bool
) -> None:
    student = store_in_memory()
    session = Session(PACK, student)
    session.answer_many(SAMPLE.answers)
    session.save_about(name="Ana", stage="bachelor", major=None, hours_per_week=8)
    goal = session.suggested_goal("user-operation", date(2027, 1, 4))
    session.set_goal(goal)
    plan = session.plan()
    assert plan is not None
    line, _ = next(lines_of(plan.weeks[0]))
    session.tick(Tick(line.module, line.step, line.part), done=True)
    session.log_hours(plan.weeks[0].start, 6.25)
    session.log_hours(plan.weeks[1].start, 0)
    write_learner(tmp_path / "ana.yaml", session.learner_to_write)
    learner = store.caseload.add(name="Ana", stage="bachelor", hours_per_week=8)
    if has_goal:
        store.save_goal(learner, goal)
    read_into(store, PACK, [tmp_path / "ana.yaml"], None)
    assert store.work(learner).goal == goal
    assert (store.work(learner).ticks, store.work(learner).spent) == (session.ticks, session.spent)
    told = read_learner(tmp_path / "ana.yaml", PACK)
    assert {one.module: one.hours for one in work_of(told, plan).logged} == {line.module: 6.25}
    work_out(store, PACK)
    assert store.caseload.entries([learner])[0].status in ("plan-under-way", "needs-talk")
    session.close()


def test_that_the_goal_comes_with_the_file_where_there_is_none_and_so_do_its_wishes(
    store: Store, tmp_path: Path
) -> None:
    wishes = ForPlans(
        goal=ToldGoal("user-operation", "user-manager", date(2027, 1, 4)),
        weekdays=(2, 0, 2, 0, 0, 4, 0),
        days_off=((date(2027, 2, 1), date(2027, 2, 7)),),
        deadline=date(2028, 9, 1),
        kinds=frozenset({"study", "practice"}),
        review_hours=0,
    )
    write_learner(tmp_path / "ana.yaml", replace(SAMPLE, name="Ana", hours_per_week=None, for_plans=wishes))
    write_learner(tmp_path / "bo.yaml", Learner(name="Bo", for_plans=ForPlans(goal=ToldGoal("content-operation"))))
    bo = store.caseload.add(name="Bo", hours_per_week=11)
    ana, again = read_into(store, PACK, files_in(tmp_path), None)
    assert (ana.became, ana.goal, again.goal) == ("new", "user-operation", "content-operation")
    assert ana.learner is not None
    goal = store.work(ana.learner).goal
    assert goal is not None
    assert (goal.track, goal.position, goal.start) == ("user-operation", "user-manager", date(2027, 1, 4))
    assert told_for_plans(goal, frozenset(), {}) == replace(wishes, catch_up_every=6)
    of_bo = store.work(bo).goal
    assert of_bo is not None
    assert (of_bo.position, of_bo.hours_per_week, of_bo.start.weekday()) == ("content-specialist", 11, 0)


def test_that_a_goal_that_is_here_stays(store: Store, tmp_path: Path) -> None:
    learner = store.caseload.add(name="Ana")
    goal = SavedGoal("activity-operation", "activity-specialist", date(2027, 1, 4), 8)
    store.save_goal(learner, goal)
    told = ForPlans(goal=ToldGoal("user-operation"))
    write_learner(tmp_path / "ana.yaml", replace(SAMPLE, name="Ana", for_plans=told))
    (read,) = read_into(store, PACK, files_in(tmp_path), None)
    assert (read.became, read.goal, store.work(learner).goal) == ("updated", None, goal)


def test_that_a_file_of_before_goals_were_told_is_read_as_ever(store: Store, tmp_path: Path) -> None:
    (tmp_path / "ana.yaml").write_text("name: Ana\nplan: {deadline: 2027-09-01}\n", encoding="utf-8")
    (read,) = read_into(store, PACK, files_in(tmp_path), None)
    assert (read.became, read.goal) == ("new", None)


def test_that_a_goal_that_cannot_be_planned_harms_nobody(store: Store, tmp_path: Path) -> None:
    told = ForPlans(goal=ToldGoal("user-operation", start=date(2027, 1, 4)), deadline=date(2020, 1, 1))
    write_learner(tmp_path / "ana.yaml", replace(SAMPLE, name="Ana", for_plans=told))
    (read,) = read_into(store, PACK, files_in(tmp_path), None)
    assert read.goal == "user-operation"
    work_out(store, PACK)
    assert len(store.caseload.entries(store.caseload.ids(CaseloadQuery()))) == 1


def test_that_a_class_is_gone_through_until_everybody_is_done(store: Store) -> None:
    group = store.caseload.add_group("一班", "class")
    ana, bo, cy = (store.caseload.add(name=name, groups=[group]) for name in ("Ana", "Bo", "Cy"))
    listed = ClassList.of(store, PACK, group)
    assert [entry.id for entry in listed.entries] == [ana, bo, cy]
    first = listed.next()
    assert first is not None
    assert first.id == ana
    listed = listed.passing_over(ana)
    store.caseload.take_sitting(bo, SAMPLE.answers, PACK.hash)
    store.save_answer(cy, next(iter(PACK.questions)), 3)
    listed = listed.again(store, PACK)
    assert dict(listed.counts) == {"done": 1, "under-way": 1, "waiting": 0, "passed-over": 1, "locked": 0}
    assert [entry.id for entry in (listed.next(ana), listed.next(cy)) if entry] == [cy, cy]
    store.caseload.take_sitting(cy, SAMPLE.answers, PACK.hash)
    last = listed.again(store, PACK).next()
    assert last is not None
    assert last.id == ana
    store.caseload.take_sitting(ana, SAMPLE.answers, PACK.hash)
    assert listed.again(store, PACK).next() is None


def test_that_the_picture_of_a_group_adds_up(store: Store) -> None:
    group = store.caseload.add_group("一班", "class")
    answers: tuple[Mapping[str, int], ...] = (
        SAMPLE.answers,
        dict.fromkeys(PACK.questions, 4),
        {},
        dict.fromkeys(list(PACK.questions)[:2], 1),
    )
    for number, given in enumerate(answers):
        learner = store.caseload.add(name=f"L{number}", groups=[group], stage="bachelor")
        store.caseload.take_sitting(learner, given, PACK.hash)
    store.caseload.add(name="elsewhere")
    store.caseload.note_talk(store.caseload.ids(CaseloadQuery(sought="L3"))[0], "asked")
    work_out(store, PACK)
    picture = group_picture(store, PACK, group)
    tracks = picture.first_tracks
    assert picture.learners == sum(picture.by_status.values()) == 4
    assert picture.assessed == tracks.total == 2
    assert tracks.clear[match(PACK, SAMPLE).matches[0].track] == 1
    assert (tracks.tied, tracks.cannot_tell) == (0, 1)
    assert [one.name for one in picture.unfinished] == ["L2", "L3"]
    assert picture.learners == picture.assessed + len(picture.unfinished)
    assert [(one.name, one.noted, bool(one.reasons)) for one in picture.to_talk_to] == [
        ("L1", False, True),
        ("L3", True, False),
    ]
    assert sum(picture.certainty.values()) == 1
    (target,) = picture.targets
    outcome = store.caseload.entries(store.caseload.ids(CaseloadQuery(sought="L0")))[0].outcome
    assert outcome is not None
    assert picture.mean_gaps == {skill: {target: float(levels)} for skill, levels in outcome.gaps.items()}
    assert picture.gap_counts == {skill: (int(levels > 0), 1) for skill, levels in outcome.gaps.items()}
    assert (sum(picture.plans.values()), picture.mean_plan) == (0, None)


def test_that_a_print_is_remembered_by_the_digest_on_its_pages(store: Store) -> None:
    learner = store.caseload.add(name="Ana")
    note_printed(store, PACK, learner, SAMPLE, "results", Print("both", date(2027, 1, 1)))
    (printed,) = store.caseload.prints(learner)
    assert printed.digest == digest_of(SAMPLE) == match(PACK, SAMPLE).answers_digest
    assert (printed.kind, printed.language, printed.pack_hash) == ("results", "both", PACK.hash)
    (entry, *_) = store.audit.entries()
    assert (entry.action, entry.subject) == ("print", store.privacy.uid(learner))
