"""What pages have worked out again and again from the same few answers is worked out once for all their tests."""

from __future__ import annotations

import pytest

from opscareer.app.guidance import match, plan_for
from opscareer.app.searching.index import SearchIndex
from opscareer.app.searching.pack_entries import pack_entries
from opscareer.assessment.next_question import next_step
from opscareer.gui.pages.print_parts import making
from opscareer.matching.what_if import what_if
from tests.gui.pages.worked_out_once import WorkedOutOnce


@pytest.fixture(scope="session")
def worked_out() -> dict[str, WorkedOutOnce]:
    """By the name at which each is to stand for the function that is called there."""
    result = WorkedOutOnce(match, 2)
    return {
        "opscareer.app.outcomes.match": result,
        "opscareer.app.sitting.match": result,
        "opscareer.app.outcomes.next_step": WorkedOutOnce(next_step, 4),
        "opscareer.app.plan_order.plan_for": WorkedOutOnce(plan_for, 3),
        "opscareer.gui.pages.matches_parts.what_if_card.what_if": WorkedOutOnce(what_if, 2),
        "opscareer.gui.palette.pack_entries": WorkedOutOnce(pack_entries, 1),
        "opscareer.gui.finder.SearchIndex": WorkedOutOnce(SearchIndex, 1),
    }


@pytest.fixture(autouse=True)
def worked_out_once(worked_out: dict[str, WorkedOutOnce], monkeypatch: pytest.MonkeyPatch) -> None:
    """The same pack and the same answers have the same outcome, whichever test asks."""
    for name, remembered in worked_out.items():
        monkeypatch.setattr(name, remembered)


@pytest.fixture
def no_preview(no_rest: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages to print are not drawn meanwhile, where the question is only which page comes."""
    monkeypatch.setattr(making, "_REST", 3_600_000)
