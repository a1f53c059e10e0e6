"""The tree of a pack: two levels, handed out in lots, narrowed by words and by problems."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from opscareer.app.browsing.items import FILES, Group, Item
from opscareer.gui.models.pack_tree_model import PackTreeModel, TreeWords
from opscareer.gui.widgets.named_rows import NAMED_ROW
from opscareer.problems import Place, error, warning
from opscareer.wording import InBoth

MANY = 1_234


def item(kind: str, id_: str, *, errors: int = 0, warnings: int = 0) -> Item:
    place = Place(f"{kind}.yaml")
    problems = [error(InBoth("wrong", "错"), place)] * errors + [warning(InBoth("odd", "怪"), place)] * warnings
    return Item(kind, id_, {"en": f"Name of {id_}", "zh": f"{id_}的名称"}, place, tuple(problems))


GROUPS = (
    Group("skills", (item("skills", "writing"), item("skills", "planning", errors=1, warnings=2))),
    Group("terms", tuple(item("terms", f"term-{number}") for number in range(MANY))),
    Group(FILES, (Item(FILES, "skills.yaml", {}, Place("skills.yaml")),)),
)
WORDS = TreeWords({"skills": "Skills"}, lambda errors, warnings: f"{errors} bad, {warnings} odd")


@pytest.fixture
def model(qapp: QApplication) -> PackTreeModel:
    made = PackTreeModel(qapp)
    made.show_groups(GROUPS, "en", WORDS)
    return made


def names(model: QAbstractItemModel, parent: QModelIndex = QModelIndex()) -> list[str]:  # noqa: B008 - an index of nothing
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def test_that_the_model_keeps_qts_rules(model: PackTreeModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_that_a_narrowed_model_keeps_them_too(model: PackTreeModel, qtmodeltester: ModelTester) -> None:
    model.search("planning")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_that_kinds_stand_above_their_items(model: PackTreeModel) -> None:
    assert names(model) == ["Skills", "terms", FILES]
    skills = model.index(0, 0)
    model.fetchMore(skills)
    assert names(model, skills) == ["Name of writing", "Name of planning"]
    assert model.parent(model.index(1, 0, skills)) == skills


def test_that_many_items_are_handed_out_in_lots(model: PackTreeModel) -> None:
    terms = model.index(1, 0)
    assert model.rowCount(terms) == 0
    counts = []
    while model.canFetchMore(terms):
        model.fetchMore(terms)
        counts.append(model.rowCount(terms))
    assert counts == [500, 1_000, MANY]
    assert model.size == MANY + 3


def test_that_an_item_far_down_is_found_and_handed_out(model: PackTreeModel) -> None:
    found = model.item_at(model.index_of("terms", "term-700"))
    assert found is not None
    assert found.id == "term-700"
    assert model.rowCount(model.index(1, 0)) == 1_000
    assert not model.index_of("terms", "nowhere").isValid()


@pytest.mark.parametrize("words", ["PLANN", "name planning", "planning的名称"])
def test_that_words_are_looked_for_in_ids_and_in_names_of_both_languages(model: PackTreeModel, words: str) -> None:
    model.search(words)
    assert names(model) == ["Skills"]
    assert model.size == 1
    model.search("")
    assert model.size == MANY + 3


def test_that_only_what_has_problems_can_be_shown(model: PackTreeModel) -> None:
    model.show_only_problems(True)
    skills = model.index(0, 0)
    model.fetchMore(skills)
    assert names(model) == ["Skills"]
    assert names(model, skills) == ["Name of planning"]


def test_that_problems_are_said_in_words_with_a_sign_and_read_aloud(model: PackTreeModel) -> None:
    model.fetchMore(model.index(0, 0))
    for index in (model.index(0, 0), model.index_of("skills", "planning")):
        row = index.data(NAMED_ROW)
        assert (row.kind, row.sign, row.ink) == ("1 bad, 2 odd", "warning", "danger")
        assert "1 bad, 2 odd" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert model.index_of("skills", "writing").data(NAMED_ROW).sign == ""


def test_that_a_file_without_a_name_is_called_by_its_id_once(model: PackTreeModel) -> None:
    row = model.index_of(FILES, "skills.yaml").data(NAMED_ROW)
    assert (row.name, row.aside) == ("skills.yaml", "")


def test_that_a_model_without_a_pack_is_empty(qapp: QObject, qtmodeltester: ModelTester) -> None:
    empty = PackTreeModel(qapp)
    qtmodeltester.check(empty)  # type: ignore[no-untyped-call]
    assert empty.rowCount() == 0
    assert empty.item_at(QModelIndex()) is None
