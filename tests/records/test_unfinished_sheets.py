"""Half-keyed sheets among the rows of learners: there until they are saved, and gone with whatever they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from opscareer.records.store import Store
from opscareer.records.store_problem import StoreProblem
from opscareer.records.transactions import Transactions
from tests.records.in_memory import Memory, store_in_memory
from tests.records.readable_store import back_up, bytes_of, readable_store

FORM, SHEET = "A1B2", '{"keyed": "a half-keyed sheet"}'


@pytest.fixture
def store() -> Iterator[Store]:
    opened = store_in_memory()
    yield opened
    opened.close()


def with_learner(store: Store) -> tuple[int, int]:
    """A learner and their group."""
    group = store.caseload.add_group("class", "class")
    return store.caseload.add(name="Li Ming", groups=[group]), group


def test_that_a_sheet_is_there_until_it_is_dropped_and_each_form_has_its_own(store: Store) -> None:
    learner, group = with_learner(store)
    sheets = store.unfinished_sheets
    sheets.keep(learner, FORM, "{}", group)
    sheets.keep(learner, FORM, SHEET, group)
    assert sheets.of(learner, FORM) == SHEET
    assert sheets.of(learner, "other") is None
    for _ in range(2):
        sheets.drop(learner, FORM)
        assert sheets.of(learner, FORM) is None


def test_that_the_newest_of_a_group_comes_first_and_those_of_other_groups_do_not_come(store: Store) -> None:
    (first, group), other = with_learner(store), store.caseload.add_group("evening", "class")
    second = store.caseload.add(name="Anna", groups=[group, other])
    sheets = store.unfinished_sheets
    sheets.keep(second, FORM, SHEET, group)
    sheets.keep(first, FORM, SHEET, group)
    assert tuple(sheets.waiting(FORM, group)) == tuple(sheets.waiting(FORM)) == (first, second)
    assert not sheets.waiting(FORM, other)
    assert not sheets.waiting("other")


def test_that_it_goes_with_the_group_but_the_learner_stays(store: Store) -> None:
    learner, group = with_learner(store)
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)
    store.caseload.remove_group(group)
    assert store.unfinished_sheets.of(learner, FORM) is None
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)  # dissolved while it was being keyed
    assert tuple(store.unfinished_sheets.waiting(FORM)) == (learner,)


def test_that_keeping_one_is_no_change_of_the_learner(store: Store) -> None:
    learner, group = with_learner(store)
    before = store.caseload.works([learner])
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)
    assert store.caseload.works([learner]) == before


def test_that_each_login_has_its_own(store: Store) -> None:
    learner, group = with_learner(store)
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)
    colleague = Store(Transactions(store._transactions.engine, Memory(), role="trainer"), store._held, login="tom")
    assert colleague.unfinished_sheets.of(learner, FORM) is None
    colleague.unfinished_sheets.keep(learner, FORM, "{}", group)
    colleague.unfinished_sheets.drop(learner, FORM)
    assert store.unfinished_sheets.of(learner, FORM) == SHEET


def test_that_none_is_kept_after_the_consent_was_withdrawn_or_of_nobody(store: Store) -> None:
    learner, _ = with_learner(store)
    day = date(2026, 11, 23)
    store.privacy.give_consent(
        learner, given_by="Li Ming", role="self", purpose="guidance", text_version="1", given_on=day
    )
    store.privacy.withdraw(learner, day)
    with pytest.raises(StoreProblem) as raised:
        store.unfinished_sheets.keep(learner, FORM, SHEET, None)
    assert raised.value.kind == "withdrawn"
    with pytest.raises(KeyError):
        store.unfinished_sheets.keep(999, FORM, SHEET, None)


def test_that_it_is_handed_out_with_all_that_is_known_of_the_learner(store: Store) -> None:
    learner, group = with_learner(store)
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)
    (row,) = store.privacy.everything(learner)["unfinished_sheet"]
    assert (row["sheet"], row["group_id"], row["form"]) == (SHEET, group, FORM)


def test_that_not_a_byte_of_it_is_left_when_the_learner_is_erased(tmp_path: Path) -> None:
    store = readable_store(tmp_path)
    learner, group = with_learner(store)
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)
    back_up(tmp_path, "records-000001-20270104T101112Z.opscareer")
    words = b"a half-keyed sheet"
    assert bytes_of(tmp_path).count(words) >= 2
    assert store.privacy.erase(learner).rows["unfinished_sheet"] == 1
    assert bytes_of(tmp_path).count(words) == 0
    store.close()


def test_that_not_a_byte_of_it_is_left_when_it_was_saved(tmp_path: Path) -> None:
    store = readable_store(tmp_path)
    learner, group = with_learner(store)
    store.unfinished_sheets.keep(learner, FORM, SHEET, group)
    store.unfinished_sheets.drop(learner, FORM)
    store.close()
    assert b"a half-keyed sheet" not in bytes_of(tmp_path)
