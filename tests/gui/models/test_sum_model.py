"""The table of the sum: it adds up to the printed fit, to the tenth."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QObject, Qt
from pytestqt.modeltest import ModelTester

from opscareer.app.demo import sample_learner
from opscareer.app.guidance import match
from opscareer.gui.models.sum_model import SumModel
from opscareer.knowledge.pack import Pack
from opscareer.matching.results import MatchResult
from opscareer.wording import written_tenths

HEADS = ("No.", "Statement", "Your answer", "Points")


@pytest.fixture(scope="module")
def result(pack: Pack) -> MatchResult:
    return match(pack, sample_learner(pack))


def column(model: QAbstractItemModel, place: int) -> list[str]:
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def tenths(written: str) -> int:
    return int(written.replace("−", "-").replace(".", ""))


def test_that_the_model_keeps_the_rules_of_models(
    qtmodeltester: ModelTester, pack: Pack, result: MatchResult, qapp: QObject
) -> None:
    qtmodeltester.check(SumModel(result.matches[0], pack, "en", HEADS, "Sum", qapp))  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("place", range(4))
def test_that_the_points_add_up_to_the_last_row_which_is_the_fit(
    pack: Pack, result: MatchResult, qapp: QObject, place: int
) -> None:
    found = result.matches[place]
    *points, total = column(SumModel(found, pack, "en", HEADS, "Sum", qapp), 3)
    assert total == written_tenths(found.fit_tenths)
    assert sum(map(tenths, points)) == found.fit_tenths


def test_that_a_row_tells_statement_and_answer_in_words(pack: Pack, result: MatchResult, qapp: QObject) -> None:
    part = result.matches[0].contributions[0]
    model = SumModel(result.matches[0], pack, "zh", HEADS, "合计", qapp)
    number, statement, answer = (model.index(0, place).data() for place in range(3))
    assert list(pack.questions)[int(number) - 1] == part.question
    assert statement == pack.questions[part.question].text.zh
    assert answer == "非常符合"
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Points"
