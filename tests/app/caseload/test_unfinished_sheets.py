"""The sheet in hand of a learner in the records: it comes back as it stood, names nobody, and goes when it is saved."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from opscareer.app.caseload.class_list import ClassList
from opscareer.app.caseload.unfinished_sheets import drop_sheet, keep_sheet, kept_sheet, save_sheet, waiting_sheets
from opscareer.app.keying import KeyingDesk
from opscareer.app.paper import form_code
from opscareer.app.sheet_as_data import BadDraft
from opscareer.assessment.learner import Learner
from opscareer.records.store import Store
from tests.records.in_memory import store_in_memory
from tests.shipped import pack

QUESTIONS = tuple(pack().questions)


@pytest.fixture
def store() -> Iterator[Store]:
    opened = store_in_memory()
    yield opened
    opened.close()


@pytest.fixture
def learner(store: Store) -> int:
    return store.caseload.add(name="Li Ming")


def desk() -> KeyingDesk:
    """A sheet in its second keying."""
    begun = KeyingDesk(QUESTIONS, twice=True)
    begun.take([3] * len(QUESTIONS))
    begun.finish()
    begun.press("4")
    begun.stage, begun.hours = "bachelor", 6
    return begun


def test_that_a_sheet_comes_back_as_it_stood_and_its_row_names_nobody(store: Store, learner: int) -> None:
    in_hand = desk()
    in_hand.name = "Li Ming"
    keep_sheet(store, pack(), learner, in_hand.in_hand, None)
    assert kept_sheet(store, pack(), learner) == desk().in_hand
    assert "Li Ming" not in str(store.privacy.everything(learner)["unfinished_sheet"])
    drop_sheet(store, pack(), learner)
    assert kept_sheet(store, pack(), learner) is None


def test_that_a_saved_sheet_is_the_learner_s_sitting_and_waits_no_more(store: Store, learner: int) -> None:
    keep_sheet(store, pack(), learner, desk().in_hand, None)
    told = Learner(stage="bachelor", answers=dict.fromkeys(QUESTIONS, 3))
    save_sheet(store, pack(), learner, told)
    known = store.work(learner).learner
    assert (known.name, known.stage, known.answers) == ("Li Ming", told.stage, told.answers)
    assert not waiting_sheets(store, pack(), None)


@pytest.mark.parametrize("kept", ["", "{", "null", "[]", '{"keyed": [9]}', "[" * 100_000, "9" * 100_000])
def test_that_whatever_else_lies_in_its_place_is_told_and_nothing_worse(store: Store, learner: int, kept: str) -> None:
    store.unfinished_sheets.keep(learner, form_code(pack()), kept, None)
    with pytest.raises(BadDraft):
        kept_sheet(store, pack(), learner)


def test_that_the_list_of_a_class_knows_whose_sheet_is_to_be_gone_on_with(store: Store, learner: int) -> None:
    group = store.caseload.add_group("class", "class")
    store.caseload.join(group, [learner])
    keep_sheet(store, pack(), learner, desk().in_hand, group)
    turns = ClassList.of(store, pack(), group)
    waiting = turns.to_go_on_with(())
    assert (waiting.id if waiting else None, turns.unfinished) == (learner, (learner,))
    assert turns.to_go_on_with({learner}) is None
    store.caseload.leave(group, [learner])
    assert turns.again(store, pack()).to_go_on_with(()) is None
