from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from opscareer.app.guidance import Print, open_pack
from opscareer.app.session import Session
from opscareer.app.session_opening import open_session
from opscareer.assessment.learner import Learner
from opscareer.paths import data_folder
from opscareer.records.saved import SavedGoal, Tick
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.knowledge.written_packs import FILES, write_pack
from tests.shipped import pack

MONDAY = date(2027, 1, 4)
GOAL = SavedGoal("content-operation", "content-specialist", MONDAY, 6)
FIRST, SECOND, THIRD, *_ = pack().questions


@pytest.fixture
def session() -> Iterator[Session]:
    opened = Session(pack(), Store.open(data_folder()))
    yield opened
    opened.close()


@pytest.fixture
def unsaved() -> Session:
    """A session that has no store to work with."""
    return Session(pack(), None, StoreProblem("unwritable", data_folder()))


def at_the_next_start(session: Session) -> Session:
    """What is there when the program is started again."""
    session.close()
    session._store = Store.open(data_folder())
    return Session(pack(), session._store)


def test_that_a_first_start_is_empty_and_saved(session: Session) -> None:
    assert session.is_empty
    assert session.is_saved
    assert session.next_question() == FIRST
    assert session.plan() is None


def test_that_what_was_done_is_there_at_the_next_start(session: Session) -> None:
    session.save_about(name="王小明", stage="working", major="other", hours_per_week=6)
    session.answer(FIRST, 5)
    session.answer(SECOND, 2)
    session.skip(THIRD)
    session.rate_skill("copywriting", 2)
    session.set_goal(GOAL)
    session.tick(Tick("m", 0, 0), done=True)
    session.note_visit("track", "content-operation")
    again = at_the_next_start(session)
    assert (
        again.learner
        == session.learner
        == Learner(
            name="王小明",
            stage="working",
            major="other",
            answers={FIRST: 5, SECOND: 2},
            skills={"copywriting": 2},
            hours_per_week=6,
        )
    )
    assert (again.skipped, again.goal) == (frozenset({THIRD}), GOAL)
    assert again.ticks == {Tick("m", 0, 0)}
    assert [(visit.page, visit.subject) for visit in again.recent()] == [("track", "content-operation")]
    assert not again.is_empty


def test_that_everything_can_be_taken_back(session: Session) -> None:
    session.answer(FIRST, 5)
    session.answer(FIRST, None)
    session.skip(SECOND)
    session.answer(SECOND, None)
    session.rate_skill("copywriting", 2)
    session.rate_skill("copywriting", None)
    session.set_goal(GOAL)
    session.set_goal(None)
    session.tick(Tick("m", 0, 0), done=True)
    session.tick(Tick("m", 0, 0), done=False)
    assert session.is_empty
    assert at_the_next_start(session).is_empty


def test_that_the_assessment_walks_on_and_counts(session: Session) -> None:
    session.choose_form("full")
    session.answer(FIRST, 4)
    session.skip(SECOND)
    assert session.next_question() == THIRD
    assert (session.progress().answered, session.progress().skipped) == (1, 1)


def test_that_the_adaptive_form_is_taken_unless_another_one_is_chosen_for_good(session: Session) -> None:
    assert session.form == "adaptive"
    short = session.progress().total
    session.choose_form("full")
    assert session.is_empty
    assert short < session.progress().total == len(pack().questions)
    assert at_the_next_start(session).form == "full"


def test_that_an_adaptive_sitting_ends_and_goes_on_when_all_is_wanted(session: Session) -> None:
    while (question := session.next_question()) is not None:
        ((trait, direction),) = pack().questions[question].keys.items()
        likes = trait in ("writing", "reading", "quiet-focus", "novelty")
        session.answer(question, 3 + 2 * direction * (1 if likes else -1))
    assert session.step().finished
    assert session.progress().answered < len(pack().questions)
    session.choose_form("full")
    assert not session.progress().finished


def test_that_what_stands_out_in_the_answers_is_found(session: Session) -> None:
    assert [finding.kind for finding in session.quality("en")] == ["few"]
    questions = pack().questions
    session.answer_many(dict.fromkeys(questions, 3), dict.fromkeys(questions, 0.4))
    assert [finding.kind for finding in session.quality("en")] == ["same", "fast"]


def test_that_what_the_pack_no_longer_has_is_left_out_but_kept(session: Session) -> None:
    store = session._store
    assert store is not None
    me = store.me()
    store.save_answer(me, "a-question-of-old", 5)
    store.save_skipped(me, "another-of-old")
    store.save_skill(me, "a-skill-of-old", 3)
    store.save_about(me, name="A", stage=None, major="a-major-of-old", hours_per_week=None)
    store.save_goal(me, SavedGoal("a-track-of-old", "a-rung", MONDAY, 6))
    session.answer(FIRST, 4)
    again = Session(pack(), store)
    assert again.learner == Learner(name="A", answers={FIRST: 4})
    assert (again.skipped, again.goal, again.plan()) == (frozenset(), None, None)
    assert "a-question-of-old" in store.work(me).learner.answers


def test_that_results_follow_every_change(session: Session) -> None:
    before = session.result()
    assert session.result() is before
    session.answer(FIRST, 5)
    after = session.result()
    assert after is not before
    assert after.answers_digest != before.answers_digest


def test_that_a_plan_is_made_for_the_goal_and_follows_every_change(session: Session) -> None:
    session.set_goal(GOAL)
    plan = session.plan()
    assert plan is not None
    assert session.plan() is plan
    session.rate_skill("copywriting", 4)
    shorter = session.plan()
    assert shorter is not None
    assert shorter.hours < plan.hours


def test_that_a_goal_to_begin_with_takes_the_hours_the_person_has(session: Session) -> None:
    assert session.suggested_goal("user-operation", MONDAY).hours_per_week == 8
    session.save_about(name="", stage=None, major=None, hours_per_week=3)
    goal = session.suggested_goal("user-operation", MONDAY)
    assert (goal.hours_per_week, goal.start) == (3, date(2027, 1, 11))
    assert goal.position == pack().tracks["user-operation"].first_position.id


def test_that_recent_pages_come_latest_first_and_once(session: Session) -> None:
    for subject in ("a", "b", "a"):
        session.note_visit("track", subject)
    assert [visit.subject for visit in session.recent()] == ["a", "b"]
    for number in range(30):
        session.note_visit("page", str(number))
    here = [visit.subject for visit in session.recent()]
    assert len(here) == 20
    assert [visit.subject for visit in at_the_next_start(session).recent()] == here


def test_that_looking_around_as_the_sample_saves_nothing_and_gives_back_ones_own(session: Session) -> None:
    session.answer(FIRST, 5)
    session.note_visit("home")
    session.load_sample()
    assert session.is_sample
    assert not session.is_saved
    assert session.learner.name == "Sample: 王小明"
    assert session.recent() == ()
    session.answer(SECOND, 1)
    session.skip(THIRD)
    session.set_goal(GOAL)
    session.tick(Tick("m", 0, 0), done=True)
    session.note_visit("plan")
    session.load_sample()
    session.leave_sample()
    assert (session.learner, session.goal, session.ticks) == (Learner(answers={FIRST: 5}), None, frozenset())
    assert [visit.page for visit in session.recent()] == ["home"]
    again = at_the_next_start(session)
    assert (again.learner, again.goal, again.ticks) == (Learner(answers={FIRST: 5}), None, frozenset())
    assert [visit.page for visit in again.recent()] == ["home"]


def test_that_without_a_store_everything_works_in_memory(unsaved: Session, tmp_path: Path) -> None:
    assert not unsaved.is_saved
    assert unsaved.store_problem is not None
    unsaved.answer(FIRST, 5)
    unsaved.set_goal(GOAL)
    unsaved.note_visit("plan")
    assert unsaved.learner.answers == {FIRST: 5}
    assert unsaved.plan() is not None
    unsaved.write_pdf(tmp_path / "plan.pdf", Print("en", MONDAY), with_plan=True)
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_that_without_a_store_the_sample_does_not_cost_ones_own_work(unsaved: Session) -> None:
    unsaved.answer(FIRST, 5)
    unsaved.load_sample()
    unsaved.leave_sample()
    assert unsaved.learner.answers == {FIRST: 5}


def test_that_a_save_that_fails_changes_nothing(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.answer(FIRST, 5)

    def full(*_given: object, **_named: object) -> None:
        raise StoreProblem("full", data_folder())

    for name in ("save_answers", "save_skipped", "save_about", "save_skill", "save_goal", "save_tick", "clear_answers"):
        monkeypatch.setattr(Store, name, full)
    before = (session.learner, session.skipped, session.goal, session.ticks)
    changes: tuple[Callable[[], None], ...] = (
        lambda: session.answer(SECOND, 3),
        lambda: session.skip(SECOND),
        session.start_over,
        lambda: session.save_about(name="B", stage=None, major=None, hours_per_week=None),
        lambda: session.rate_skill("copywriting", 1),
        lambda: session.set_goal(GOAL),
        lambda: session.tick(Tick("m", 0, 0), done=True),
    )
    for change in changes:
        with pytest.raises(StoreProblem):
            change()
    assert (session.learner, session.skipped, session.goal, session.ticks) == before


def test_that_a_second_program_works_without_the_store_and_says_why(session: Session) -> None:
    second = open_session()
    assert not second.is_saved
    assert second.store_problem is not None
    assert second.store_problem.kind == "locked"


def test_that_opening_gives_the_shipped_pack_and_ones_own_store() -> None:
    opened = open_session()
    opened.answer(FIRST, 3)
    opened.close()
    again = open_session()
    again.close()
    assert again.pack.hash == pack().hash
    assert again.store_problem is None
    assert again.learner.answers == {FIRST: 3}


def test_that_a_plan_worked_out_elsewhere_is_taken_only_while_it_is_still_asked_for(session: Session) -> None:
    assert session.plan_order() is None
    session.set_goal(GOAL)
    order = session.plan_order()
    assert order is not None
    assert session.plan_order() is order
    plan = order.work_out()
    session.take_plan(order, plan)
    assert session.plan() is plan
    session.set_goal(replace(GOAL, hours_per_week=12))
    session.take_plan(order, plan)
    changed = session.plan()
    assert changed is not None
    assert changed.goal.hours_per_week == 12


OTHER_QUESTION = "q1"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A pack from elsewhere, which shares no question with the shipped one."""
    return write_pack(tmp_path / "other", FILES)


def test_that_a_pack_from_elsewhere_is_opened_where_it_is_chosen(other: Path) -> None:
    opened = open_session(other)
    opened.close()
    assert (opened.pack.manifest.id, opened.pack_source, opened.pack_problems) == ("small", other, ())
    assert not opened.has_sample


def test_that_the_shipped_pack_serves_where_the_chosen_one_is_gone_or_wrong(tmp_path: Path) -> None:
    for chosen in (tmp_path / "gone", write_pack(tmp_path / "wrong", {**FILES, "zz.yaml": "["})):
        opened = open_session(chosen)
        opened.close()
        assert opened.pack.hash == pack().hash
        assert opened.pack_source is None
        assert opened.has_sample
        assert opened.pack_problems


def test_that_an_opening_tells_its_progress() -> None:
    shares: list[float] = []
    open_session(None, lambda share, _doing: shares.append(share)).close()
    assert len(shares) > 5
    assert shares == sorted(shares)


def test_that_with_another_pack_the_person_stays_and_nothing_is_lost(session: Session, other: Path) -> None:
    session.save_about(name="A", stage=None, major=None, hours_per_week=4)
    session.answer(FIRST, 5)
    elsewhere = session.with_pack(open_pack(other), other)
    assert elsewhere.learner == Learner(name="A", hours_per_week=4)
    elsewhere.answer(OTHER_QUESTION, 2)
    assert elsewhere.learner.answers == {OTHER_QUESTION: 2}
    back = elsewhere.with_pack(pack(), None)
    assert back.learner.answers == {FIRST: 5}
    assert back.is_saved


def test_that_the_way_to_another_pack_leaves_the_sample(session: Session, other: Path) -> None:
    session.answer(FIRST, 5)
    session.load_sample()
    assert session.with_pack(open_pack(other), other).learner == Learner()
    assert session.with_pack(pack(), None).learner.answers == {FIRST: 5}


def test_that_without_a_store_what_both_packs_have_stays(unsaved: Session, other: Path) -> None:
    unsaved.answer(FIRST, 5)
    unsaved.save_about(name="A", stage=None, major=None, hours_per_week=None)
    unsaved.note_visit("home")
    unsaved.load_sample()
    elsewhere = unsaved.with_pack(open_pack(other), other)
    assert elsewhere.learner == Learner(name="A")
    assert [visit.page for visit in elsewhere.recent()] == ["home"]
    assert elsewhere.store_problem is unsaved.store_problem
