"""What learners may ask for: consent, corrections, everything that is known, and no longer than agreed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from opscareer.records import privacy
from opscareer.records.corrections import CORRECTED_FIELDS
from opscareer.records.people import CONSENT_ROLES, CaseloadQuery, ConsentRole
from opscareer.records.schema import LearnerRow
from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from tests.effort import examples
from tests.records.full_learner import add_full_learner, tables_of_learners
from tests.records.in_memory import store_in_memory

TODAY = date(2026, 11, 23)


@pytest.fixture
def store() -> Iterator[Store]:
    made = store_in_memory()
    yield made
    made.close()


@pytest.fixture
def learner(store: Store) -> int:
    return store.caseload.add(name="Li Ming", code="A7", stage="bachelor", major="marketing", hours_per_week=6)


def give(store: Store, learner: int, day: date = TODAY, role: ConsentRole = "parent") -> int:
    return store.privacy.give_consent(
        learner, given_by="Wang Fang", role=role, purpose="guidance", text_version="v1", given_on=day
    )


# Consent


def test_that_a_consent_is_kept_with_the_version_of_its_text(store: Store, learner: int) -> None:
    consent = give(store, learner)
    (kept,) = store.privacy.consents(learner)
    assert (kept.id, kept.given_by, kept.role, kept.text_version, kept.withdrawn_on) == (
        consent,
        "Wang Fang",
        "parent",
        "v1",
        None,
    )


def test_that_a_withdrawn_consent_locks_the_assessment_until_another_is_given(store: Store, learner: int) -> None:
    store.save_answer(learner, "q", 3)
    give(store, learner)
    store.privacy.withdraw(learner, TODAY)
    assert store.privacy.is_withdrawn(learner)
    with pytest.raises(StoreProblem) as raised:
        store.save_answer(learner, "q", 4)
    assert raised.value.kind == "withdrawn"
    assert store.work(learner).learner.answers == {"q": 3}
    give(store, learner, role="self")
    store.save_answer(learner, "q", 4)
    assert [consent.withdrawn_on for consent in store.privacy.consents(learner)] == [None, TODAY]


@pytest.mark.parametrize("day", [TODAY - timedelta(days=1)])
def test_that_a_consent_cannot_be_withdrawn_before_it_was_given(store: Store, learner: int, day: date) -> None:
    with pytest.raises(ValueError, match="no consent"):
        store.privacy.withdraw(learner, day)
    give(store, learner)
    with pytest.raises(ValueError, match="before it was given"):
        store.privacy.withdraw(learner, day)
    assert not store.privacy.is_withdrawn(learner)


def test_that_a_consent_of_nobody_or_by_no_text_is_refused(store: Store, learner: int) -> None:
    for given_by, version in ((" ", "v1"), ("Wang Fang", " ")):
        with pytest.raises(ValueError, match="names who"):
            store.privacy.give_consent(
                learner, given_by=given_by, role="self", purpose="", text_version=version, given_on=TODAY
            )
    assert set(CONSENT_ROLES) == set(get_args(ConsentRole))


# Putting right


def test_that_a_correction_keeps_what_stood_there_and_the_search_finds_the_new(store: Store, learner: int) -> None:
    store.privacy.correct(learner, "name", " Lǐ Míng ", "tone marks")
    store.privacy.correct(learner, "hours_per_week", "", "not known")
    hours, name = store.privacy.corrections(learner)
    assert (name.field, name.before, name.after, name.reason) == ("name", "Li Ming", "Lǐ Míng", "tone marks")
    assert (hours.before, hours.after) == ("6", "")
    assert store.work(learner).learner.hours_per_week is None
    assert store.caseload.ids(CaseloadQuery(sought="míng")) == (learner,)


def test_that_what_stood_there_already_is_no_correction(store: Store, learner: int) -> None:
    before = store.audit.head()
    for field, value in zip(CORRECTED_FIELDS, ("Li Ming", "A7", "bachelor", "marketing", "6"), strict=True):
        store.privacy.correct(learner, field, value, "")
    assert store.privacy.corrections(learner) == ()
    assert store.audit.head() == before


@pytest.mark.parametrize(
    ("field", "value"), [("stage", "phd"), ("hours_per_week", "81"), ("hours_per_week", "٣"), ("hours_per_week", "x")]
)
def test_that_a_value_out_of_range_changes_nothing(store: Store, learner: int, field: str, value: str) -> None:
    with pytest.raises(ValueError, match=r"the stage|hours a week"):
        store.privacy.correct(learner, field, value, "")  # type: ignore[arg-type]
    assert store.privacy.corrections(learner) == ()


# All that is known


def test_that_everything_has_a_row_of_every_table_that_has_rows_of_learners(store: Store) -> None:
    with store._transactions.writing() as session:
        learner, other = (add_full_learner(session, name) for name in ("all of me", "another"))
    found = store.privacy.everything(learner)
    without = [table.name for table in tables_of_learners() if len(found.get(table.name, [])) != 1]
    assert without == []
    assert len(tables_of_learners()) >= 14
    assert "another" not in str(found)
    assert len(found["learner_group"]) == 1
    assert set(found["learner"][0]) == {column.name for column in LearnerRow.__table__.columns}
    store.audit.note("export", store.privacy.uid(learner))
    store.audit.note("export", store.privacy.uid(other))
    assert [row["subject"] for row in store.privacy.everything(learner)["audit"]] == [store.privacy.uid(learner)]


def test_that_an_erasure_counts_what_everything_has(store: Store) -> None:
    with store._transactions.writing() as session:
        learner = add_full_learner(session, "all of me")
    erasure = store.privacy.erase(learner)
    assert erasure.rows == {table.name: 1 for table in tables_of_learners()}
    assert erasure.number == 1
    assert store.audit.entries(1)[0].subject == erasure.uid
    with pytest.raises(KeyError):
        store.privacy.everything(learner)


# How long


def test_that_nobody_is_added_before_it_was_chosen_how_long_records_are_kept() -> None:
    store = store_in_memory(retention=None)
    with pytest.raises(StoreProblem) as raised:
        store.caseload.add(name="x")
    assert raised.value.kind == "retention-unset"
    assert store.privacy.due(TODAY) == ()
    store.privacy.set_retention(1)
    store.caseload.add(name="x")
    store.close()


@pytest.mark.parametrize("months", [0, 121, -1])
def test_that_a_period_out_of_range_is_refused(store: Store, months: int) -> None:
    with pytest.raises(ValueError, match="from 1 to 120"):
        store.privacy.set_retention(months)


def test_that_those_are_due_whose_last_change_is_longer_ago(store: Store) -> None:
    days = {"old": date(2024, 11, 22), "just": date(2024, 11, 23), "oldest": date(2020, 1, 1)}
    learners = {name: store.caseload.add(name=name) for name in days}
    with store._transactions.writing() as session:
        for name, day in {**days, "me": date(2019, 1, 1)}.items():
            moment = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
            which = learners.get(name, store.me())
            session.execute(update(LearnerRow).where(LearnerRow.id == which).values(changed_at=moment))
    assert store.privacy.due(TODAY) == (learners["oldest"], learners["old"])


@given(day=st.dates(date(2000, 1, 1)), months=st.integers(1, 120))
@settings(max_examples=examples(60))
def test_that_months_go_back_to_a_day_of_the_right_month(day: date, months: int) -> None:
    before = privacy._months_before(day, months)
    assert (day.year - before.year) * 12 + day.month - before.month == months
    assert before.day <= day.day
    assert before.day == day.day or (before + timedelta(days=1)).month != before.month


# Who may


def test_that_a_trainer_sees_and_does_none_of_this() -> None:
    store = store_in_memory(role="trainer")
    learner = store.caseload.add(name="x")
    asked = (
        lambda: store.privacy.consents(learner),
        lambda: give(store, learner),
        lambda: store.privacy.withdraw(learner, TODAY),
        lambda: store.privacy.correct(learner, "name", "y", ""),
        lambda: store.privacy.corrections(learner),
        lambda: store.privacy.everything(learner),
        lambda: store.privacy.erase(learner),
        lambda: store.privacy.due(TODAY),
        lambda: store.privacy.set_retention(3),
    )
    for ask in asked:
        with pytest.raises(StoreProblem) as raised:
            ask()
        assert raised.value.kind == "not-allowed"
    store.close()


def test_that_the_log_tells_what_was_done_and_no_name(store: Store, learner: int) -> None:
    give(store, learner)
    store.privacy.withdraw(learner, TODAY)
    store.privacy.correct(learner, "name", "Li Na", "typo")
    store.privacy.erase(learner)
    entries = store.audit.entries()
    assert [entry.action for entry in entries] == ["erase", "correct", "withdraw", "consent", "retention"]
    assert not any(name in str(entries) for name in ("Li", "Na", "Wang", "A7", "typo"))
