"""The list of learners: what its cells show and what is spoken of a line."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from opscareer.gui.models.learners_model import COLUMNS, LearnersModel, Shown
from opscareer.records.people import CaseloadEntry, Outcome
from tests.shipped import pack


def test_that_a_tie_is_short_in_its_column_and_spoken_with_the_other_tracks(qapp: QObject) -> None:
    tied = ("user-operation", "content-operation")
    outcome = Outcome(96, 96, is_finished=True, verdict="tie", first_track=tied[0], tracks=tied)
    line = CaseloadEntry(1, "u", "Sample", "", None, "finished", outcome=outcome)
    model = LearnersModel(qapp)
    model.show_learners((1,), lambda _: [line], Shown(pack(), "en", date(2027, 1, 1)))
    assert model.index(0, COLUMNS.index("certainty")).data() == "tie"
    assert f"tie with {pack().tracks[tied[1]].name.en}" in model.spoken(0)
