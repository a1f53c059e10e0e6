"""The list of skills: headings between groups, search in both languages, notes only for rows that are asked for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester

from opscareer.gui.models.skill_list_model import SkillListModel
from opscareer.gui.widgets.noted_rows import MARK_ROLE, NOTE_ROLE
from tests.building import skill, small_pack, track

AREAS = {"foundation": "First things", "data": "Data", "craft": "Craft"}


@pytest.fixture
def asked() -> list[str]:
    """The rows whose notes were asked for."""
    return []


@pytest.fixture
def model(asked: list[str], qapp: QObject) -> SkillListModel:
    def note(name: str) -> str:
        asked.append(name)
        return f"about {name}"

    made = SkillListModel(note, qapp)
    skills = [skill("sewing"), skill("reading", foundation=True), skill("weaving")]
    made.show_pack(small_pack(skills=skills, tracks=[track("cloth", [{"sewing": 1}])]), "en", AREAS, "Tracks")
    return made


def names(model: SkillListModel) -> list[object]:
    return [model.data(model.index(place)) for place in range(model.rowCount())]


def test_that_the_model_keeps_qts_rules(model: SkillListModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.search("weav")
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_that_skills_stand_under_their_areas_and_tracks_last(model: SkillListModel) -> None:
    assert names(model) == ["First things", "reading", "Craft", "sewing", "weaving", "Tracks", "cloth"]


def test_that_a_heading_cannot_be_picked(model: SkillListModel) -> None:
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.data(model.index(0), NOTE_ROLE) is None


@pytest.mark.parametrize("sought", ["WEAV", "《weav", "  weaving "])
def test_that_a_search_keeps_what_it_finds_and_its_heading(model: SkillListModel, sought: str) -> None:
    model.search(sought)
    assert names(model) == ["Craft", "weaving"]
    assert model.nodes() == ["skill:weaving"]
    assert not model.index_of("skill:sewing").isValid()


def test_that_a_search_in_vain_leaves_nothing(model: SkillListModel) -> None:
    model.search("no such thing")
    assert model.rowCount() == 0


def test_that_notes_are_made_for_what_is_looked_at_and_spoken(model: SkillListModel, asked: list[str]) -> None:
    assert asked == []
    place = model.index_of("track:cloth")
    assert model.data(place, NOTE_ROLE) == "about track:cloth"
    assert model.data(place, Qt.ItemDataRole.AccessibleTextRole) == "cloth. about track:cloth"
    assert model.data(place, MARK_ROLE) == "neighbour"
    assert set(asked) == {"track:cloth"}
