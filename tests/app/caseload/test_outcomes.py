from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.app.caseload.outcomes import current_outcome, keep_current, outcomes_of, work_out
from opscareer.app.guidance import match
from opscareer.app.plan_order import PlanOrder
from opscareer.assessment.learner import FORMS, Learner
from opscareer.assessment.next_question import next_step
from opscareer.knowledge.records import EDUCATIONS
from opscareer.matching.engine import compiled
from opscareer.planning.work import lines_of
from opscareer.records.saved import SavedGoal, SavedWork, Tick
from tests import shipped
from tests.effort import examples
from tests.records.in_memory import store_in_memory

PACK = shipped.pack()
QUESTIONS = st.sampled_from(list(PACK.questions))
LIKING = st.dictionaries(st.sampled_from(list(PACK.traits)), st.sampled_from([1, -1]), min_size=3)


@st.composite
def works(draw: st.DrawFn) -> SavedWork:
    """Some answered little or at random, others as what they like tells them."""
    if draw(st.booleans()):
        answers = draw(st.dictionaries(QUESTIONS, st.integers(1, 5), max_size=12))
    else:
        liking = draw(LIKING)
        leaning = {
            name: sum(liking.get(t, 0) * key for t, key in one.keys.items()) for name, one in PACK.questions.items()
        }
        answers = {name: 3 + 2 * max(-1, min(1, lean)) for name, lean in leaning.items()}
    stage = draw(st.none() | st.sampled_from(EDUCATIONS))
    form = draw(st.sampled_from(FORMS))
    return SavedWork(
        Learner(answers=answers, stage=stage), skipped=draw(st.frozensets(QUESTIONS)) - answers.keys(), form=form
    )


@settings(max_examples=examples(15))
@given(st.lists(works(), min_size=1, max_size=6))
def test_that_outcomes_of_many_say_what_matching_says_of_each(people: list[SavedWork]) -> None:
    for work, outcome in zip(people, outcomes_of(PACK, people), strict=True):
        result = match(PACK, work.learner)
        is_told = result.verdict != "cannot-tell"
        assert outcome.verdict == result.verdict
        assert outcome.tracks == (tuple(each.track for each in result.first_group) if is_told else ())
        assert outcome.first_track == (result.matches[0].track if is_told else None)
        assert abs(outcome.chance_first - result.matches[0].stability) < 0.002
        step = next_step(compiled(PACK).contest, work.learner.answers, work.skipped, work.form)
        assert outcome.is_finished == step.finished or len(work.learner.answers) == len(PACK.questions)
        assert outcome.answered == len(work.learner.answers)
        assert current_outcome(PACK, work) == replace(outcome, chance_first=current_outcome(PACK, work).chance_first)


def test_that_gaps_and_progress_follow_the_goal() -> None:
    track = PACK.tracks["user-operation"]
    goal = SavedGoal(track.id, track.first_position.id, date(2027, 1, 4), 8)
    held = dict(list(track.first_position.requires.items())[:2])
    work = SavedWork(Learner(skills=held), goal=goal)
    outcome = current_outcome(PACK, work)
    assert outcome.target == track.id
    assert outcome.gaps == {
        skill: level * (skill not in held) for skill, level in track.first_position.requires.items()
    }
    assert outcome.plan_done == 0.0
    lines = [line for week in PlanOrder(PACK, work.learner, goal).work_out().weeks for line, _ in lines_of(week)]
    half = frozenset(Tick(line.module, line.step, line.part) for line in lines[: len(lines) // 2])
    assert current_outcome(PACK, replace(work, ticks=half)).plan_done == round((len(lines) // 2) / len(lines), 4)


def test_that_a_goal_that_cannot_be_in_time_calls_for_a_talk() -> None:
    track = PACK.tracks["user-operation"]
    goal = SavedGoal(track.id, track.first_position.id, date(2027, 1, 4), 1, date(2027, 1, 12))
    assert "too-late" in current_outcome(PACK, SavedWork(Learner(), goal=goal)).talk


def test_that_only_old_outcomes_are_worked_out_and_learners_stay_as_they_are() -> None:
    store = store_in_memory()
    learners = [store.caseload.add(name=name) for name in ("Ana", "Bo")]
    assert work_out(store, PACK) == 2
    assert work_out(store, PACK) == 0
    versions = {learner: read.version for learner, read in store.caseload.works(learners).items()}
    store.save_answer(learners[0], next(iter(PACK.questions)), 4)
    assert store.caseload.stale(PACK.hash) == (learners[0],)
    keep_current(store, PACK, learners[0])
    assert store.caseload.stale(PACK.hash) == ()
    after = {learner: read.version for learner, read in store.caseload.works(learners).items()}
    assert after == versions | {learners[0]: versions[learners[0]] + 1}
    store.close()
