"""The ledger of erasures: a file at whose end lines are added, whatever became of the last one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opscareer.records.audit import AuditHead
from opscareer.records.ledger import Ledger, LedgerContent
from opscareer.records.store_problem import StoreProblem
from tests.effort import examples


def test_that_what_was_noted_is_read_in_its_order(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    assert ledger.read() == LedgerContent()
    assert ledger.read().is_clean
    ledger.note_erased(["b", "a"])
    ledger.note_erased(["c", "a"])
    ledger.note_cleaned(2)
    assert ledger.read() == LedgerContent(erased=("b", "a", "c"), cleaned=2)
    assert not ledger.read().is_clean


def test_that_a_head_ends_the_counting_and_a_restore_the_heads(tmp_path: Path) -> None:
    ledger = Ledger(tmp_path)
    ledger.note_head(AuditHead(3, "x"))
    ledger.note_unlock_failed()
    ledger.note_unlock_failed()
    assert (ledger.read().failed, ledger.read().heads) == (2, (AuditHead(3, "x"),))
    ledger.note_restored()
    assert (ledger.read().is_restored, ledger.read().heads) == (True, ())
    ledger.note_head(AuditHead(2, "y"))
    assert ledger.read() == LedgerContent(heads=(AuditHead(2, "y"),))


@given(cut=st.integers(0, 400))
@settings(max_examples=examples(60))
def test_that_a_kill_in_the_middle_of_a_line_loses_that_line_alone(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    ledger = Ledger(tmp_path_factory.mktemp("ledger"))
    for uid in "abcdef":
        ledger.note_erased([uid])
    whole = ledger.path.read_bytes()
    ledger.path.write_bytes(whole[: cut % (len(whole) + 1)])
    kept = ledger.read().erased
    assert kept == tuple("abcdef")[: len(kept)]
    ledger.note_erased(["new"])
    assert ledger.read().erased == (*kept, "new")


def test_that_only_the_owner_may_read_it(tmp_path: Path) -> None:
    Ledger(tmp_path).note_erased(["a"])
    if os.name == "posix":
        assert Ledger(tmp_path).path.stat().st_mode & 0o077 == 0


def test_that_a_ledger_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "erasures").mkdir()
    with pytest.raises(StoreProblem) as raised:
        Ledger(tmp_path).note_erased(["a"])
    assert raised.value.kind == "unwritable"
