"""Whatever holds for a store in a file holds for an office's: the tests of the one, with the store of the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from inspect import signature
from types import ModuleType

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test
from typing_extensions import override

from opscareer.records.store import Store
from tests.app.caseload import test_importing, test_learner_files
from tests.app.privacy import test_exports
from tests.effort import examples
from tests.postgres.offices import Office
from tests.records import (
    test_caseload,
    test_caseload_list,
    test_caseload_sums,
    test_caseload_works,
    test_privacy,
    test_store,
)
from tests.records.test_any_saves import AnySaves
from tests.records.test_privacy import learner  # noqa: F401 - a fixture

RECORDS, USE_CASES = (test_caseload, test_privacy, test_store), (test_importing, test_learner_files, test_exports)
_OF_FILES = {"tmp_path", "monkeypatch"}
"""What tests of the records ask for that are about the file of a store; those of use cases write other files."""
_ELSEWHERE = {"test_that_the_log_tells_what_was_done_and_no_name"}
"""An office's log begins otherwise; see `test_roles`."""


def scenarios(module: ModuleType) -> Iterator[tuple[str, Callable[..., None]]]:
    """The tests of a module that ask for nothing but an open store."""
    for name, test in vars(module).items():
        if name.startswith("test_") and name not in _ELSEWHERE:
            wanted = set(signature(test).parameters)
            if "store" in wanted and not (module in RECORDS and wanted & _OF_FILES):
                yield name, test


for _module in (*RECORDS, *USE_CASES):
    for _name, _test in scenarios(_module):
        globals()[f"{_name}_in_{_module.__name__.rpartition('_')[2]}"] = _test


def test_that_there_is_something_to_be_the_same() -> None:
    assert all(len(dict(scenarios(module))) >= 5 for module in (*RECORDS, *USE_CASES))


def test_that_lists_are_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_caseload_list, "one_store", lambda: store)
    test_caseload_list.test_that_lists_hold_whoever_fits_in_the_order_asked_for()


def test_that_sums_are_the_same(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_caseload_sums, "one_store", lambda: store)
    test_caseload_sums.test_that_sums_are_what_counting_one_after_the_other_gives()


def test_that_the_work_of_many_is_that_of_each(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_caseload_works, "one_store", lambda: store)
    test_caseload_works.test_that_the_work_of_many_is_that_of_each()


def test_that_whatever_is_saved_comes_back(office: Office) -> None:
    class AnyOfficeSaves(AnySaves):
        """The same saves, into the record of a counselor who begins with nothing."""

        @override
        def _begun(self) -> Store:
            office.empty()
            return office.join("bob")

        @override
        def _opened_again(self) -> Store:
            return office.join("bob")

    run_state_machine_as_test(AnyOfficeSaves, settings=settings(max_examples=examples(12), stateful_step_count=15))
