"""Whatever is saved, in any order, is what comes back, also after any number of starts."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from typing_extensions import override

from opscareer.assessment.learner import FORMS
from opscareer.knowledge.records import EDUCATIONS
from opscareer.limits import MOST_HOURS_PER_WEEK, MOST_SECONDS
from opscareer.records.saved import SavedGoal, Tick
from opscareer.records.store import Store
from tests.effort import examples
from tests.records.new_store import open_new_store
from tests.records.remembered_work import RememberedWork, Saves

# Few ids, so that saves meet; one with all that a pack's id may not have.
IDS = st.sampled_from(["a", "b-1", "王 'ß\n"])
TEXTS = st.text(st.characters(codec=None, categories=None), max_size=50)
HOURS = st.integers(1, MOST_HOURS_PER_WEEK)
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
GOALS = st.builds(SavedGoal, IDS, IDS, DAYS, HOURS, st.none() | DAYS)
TIMES = st.floats(0, MOST_SECONDS)
TICKS = st.builds(Tick, IDS, st.integers(0, 2), st.integers(0, 2))


def without_waiting(store: Store) -> Store:
    """The store, which does not wait for the disk any more: what a power cut leaves is not asked here."""
    connection = store._transactions.engine.raw_connection().driver_connection
    assert connection is not None
    connection.execute("PRAGMA synchronous = OFF")
    return store


class AnySaves(RuleBasedStateMachine):
    """The store and the memory of it get the same saves."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory()
        self._store = self._begun()
        self._remembered = RememberedWork()

    def _begun(self) -> Store:
        """A store in which nothing was done yet."""
        return without_waiting(open_new_store(Path(self._folder.name)))

    def _opened_again(self) -> Store:
        """The same store, which was closed."""
        return without_waiting(Store.open(Path(self._folder.name)))

    def _both(self) -> tuple[Saves, Saves]:
        return self._store, self._remembered

    @rule(question=IDS, value=st.none() | st.integers(1, 5), seconds=st.none() | TIMES)
    def answer(self, question: str, value: int | None, seconds: float | None) -> None:
        for saves in self._both():
            saves.save_answer(self._store.me(), question, value, seconds)

    @rule(answers=st.dictionaries(IDS, st.none() | st.integers(1, 5)), seconds=st.dictionaries(IDS, TIMES))
    def answer_many(self, answers: dict[str, int | None], seconds: dict[str, float]) -> None:
        for saves in self._both():
            saves.save_answers(self._store.me(), answers, seconds)

    @rule(form=st.sampled_from(FORMS))
    def choose(self, form: str) -> None:
        for saves in self._both():
            saves.save_form(self._store.me(), form)

    @rule(question=IDS)
    def skip(self, question: str) -> None:
        for saves in self._both():
            saves.save_skipped(self._store.me(), question)

    @rule()
    def start_again(self) -> None:
        for saves in self._both():
            saves.clear_answers(self._store.me())

    @rule(name=TEXTS, stage=st.none() | st.sampled_from(EDUCATIONS), major=st.none() | IDS, hours=st.none() | HOURS)
    def tell_about(self, name: str, stage: str | None, major: str | None, hours: int | None) -> None:
        for saves in self._both():
            saves.save_about(self._store.me(), name=name, stage=stage, major=major, hours_per_week=hours)

    @rule(skill=IDS, level=st.none() | st.integers(0, 4))
    def rate(self, skill: str, level: int | None) -> None:
        for saves in self._both():
            saves.save_skill(self._store.me(), skill, level)

    @rule(goal=st.none() | GOALS)
    def aim(self, goal: SavedGoal | None) -> None:
        for saves in self._both():
            saves.save_goal(self._store.me(), goal)

    @rule(tick=TICKS, done=st.booleans())
    def tick(self, tick: Tick, done: bool) -> None:  # noqa: FBT001 - drawn by name
        for saves in self._both():
            saves.save_tick(self._store.me(), tick, done)

    @rule()
    def start_the_program_anew(self) -> None:
        self._store.close()
        self._store = self._opened_again()

    @invariant()
    def what_was_saved_is_there(self) -> None:
        me = self._store.me()
        assert self._store.work(me) == self._remembered.work()
        assert [sitting.answers for sitting in self._store.history(me)] == self._remembered.put_away

    @override
    def teardown(self) -> None:
        self._store.close()
        self._folder.cleanup()


TestThatWhateverIsSavedComesBack = AnySaves.TestCase
TestThatWhateverIsSavedComesBack.settings = settings(max_examples=examples(12), stateful_step_count=15)
