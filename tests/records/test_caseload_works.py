from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.records.store import Store
from tests.effort import examples
from tests.records.in_memory import emptied, one_store
from tests.records.test_any_saves import DAYS, GOALS, HOURS, IDS, TICKS, TIMES

ABOUT = st.fixed_dictionaries({"name": st.text(max_size=5), "hours_per_week": st.none() | HOURS})
DONE = st.fixed_dictionaries(
    {
        "answers": st.dictionaries(IDS, st.integers(1, 5)),
        "skipped": st.sets(IDS),
        "times": st.dictionaries(IDS, TIMES),
        "again": st.booleans(),
        "skills": st.dictionaries(IDS, st.integers(0, 4)),
        "goal": st.none() | GOALS,
        "ticks": st.sets(TICKS, max_size=3),
        "spent": st.dictionaries(DAYS.filter(lambda day: not day.weekday()), st.floats(0, 168), max_size=2),
        "form": st.sampled_from(["adaptive", "full"]),
    }
)


def do(store: Store, learner: int, done: dict[str, object]) -> None:
    given_answers: dict[str, int] = done["answers"]  # type: ignore[assignment]
    store.save_answers(learner, given_answers, done["times"], pack_hash="p")  # type: ignore[arg-type]
    if done["again"]:
        store.clear_answers(learner)
        store.save_answers(learner, given_answers, {})
    for question in sorted(done["skipped"]):  # type: ignore[call-overload]
        store.save_skipped(learner, question)
    for skill, level in done["skills"].items():  # type: ignore[attr-defined]
        store.save_skill(learner, skill, level)
    store.save_goal(learner, done["goal"])  # type: ignore[arg-type]
    for tick in done["ticks"]:  # type: ignore[attr-defined]
        store.save_tick(learner, tick, done=True)
    for monday, hours in done["spent"].items():  # type: ignore[attr-defined]
        store.save_spent(learner, monday, hours)
    store.save_form(learner, str(done["form"]))


@settings(max_examples=examples(25))
@given(st.lists(DONE, min_size=1, max_size=3))
def test_that_the_work_of_many_is_that_of_each(people: list[dict[str, object]]) -> None:
    store = emptied(one_store())
    learners = [store.caseload.add(name=f"L{place}") for place in range(len(people))]
    with store.together():
        for learner, done in zip(learners, people, strict=True):
            do(store, learner, done)
    read = store.caseload.works([*learners, 99])
    assert {learner: one.work for learner, one in read.items()} == {one: store.work(one) for one in learners}
    orders = {learner: list(one.work.learner.answers) for learner, one in read.items()}
    assert orders == {one: list(store.work(one).learner.answers) for one in learners}
