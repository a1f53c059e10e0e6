"""The lifecycle: five stages across, tracks down; a picked stage tells its story."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.explore_parts.notes_part import Notes
from opscareer.gui.pages.explore_parts.sources import source_line
from opscareer.gui.pages.explore_parts.stage_duties import duty_lines
from opscareer.gui.pages.explore_parts.view import ExploreView, Head
from opscareer.gui.theme import Theme
from opscareer.gui.widgets.cards import Card, ClickableCard
from opscareer.gui.widgets.layouts import CardGrid, column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.gui.widgets.text_table import TextTable
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Stage, Track

_STAGE_WIDTH = 120
_TRACK_WIDTH = 360
_NARROWEST_CELL = 64


class StageCard(ClickableCard):
    """A stage in the strip of five; picking it tells its story."""

    picked = Signal(str)

    def __init__(self, stage: Stage, number: int, name: str) -> None:
        super().__init__(name, margin=measures.S)
        self._stage = stage.id
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.body.addWidget(PlainText(str(number), "note"))
        self.body.addWidget(PlainText(name, "subhead"))
        self.clicked.connect(self._pick)

    @property
    def stage(self) -> str:
        """The stage it stands for."""
        return self._stage

    @Slot()
    def _pick(self) -> None:
        self.picked.emit(self._stage)


class LifecycleView(ExploreView):
    """The strip of stages, the story of the picked one with each track's duties, and the whole matrix below."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._pack: Pack | None = None
        self._stage = ""
        self._strip = CardGrid(context.theme, _STAGE_WIDTH, gap=measures.XS, most=5)
        self._story = QVBoxLayout()
        self._story.setSpacing(measures.M)
        self._matrix = QVBoxLayout()
        self._notes = Notes(context)
        column(self._notes, self._strip, self._story, self._matrix, gap=measures.M, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def head(self, pack: Pack | None, subject: str) -> Head:
        return Head(
            self.tr("The life of a product"), self.tr("What each track does from the first idea to the last user.")
        )

    @override
    def show_subject(self, pack: Pack, subject: str) -> None:
        """The subject is a stage; without one the picked stage stays."""
        self._pack = pack
        self._notes.show_notes(pack, "lifecycle")
        wanted = (stage for stage in (subject, self._stage, *pack.stages) if stage in pack.stages)
        self._stage = next(wanted, "")
        empty(self._strip)
        for number, stage in enumerate(pack.stages.values(), start=1):
            card = StageCard(stage, number, stage.name.said(self.context.language()))
            card.setChecked(stage.id == self._stage)
            card.picked.connect(self._pick)
            self._strip.addWidget(card)
        empty(self._matrix)
        self._matrix.addWidget(PlainText(self.tr("All stages at a glance"), "section"))
        self._matrix.addWidget(self._matrix_card(pack))
        self._tell(pack)

    @Slot(str)
    def _pick(self, stage: str) -> None:
        self._stage = stage
        if self._pack is not None:
            self._tell(self._pack)

    def _tell(self, pack: Pack) -> None:
        empty(self._story)
        stage = pack.stages.get(self._stage)
        if stage is None:
            return
        language = self.context.language()
        card = Card()
        card.body.addWidget(PlainText(stage.summary.said(language), "subhead"))
        story = PlainText(stage.story.said(language))
        story.setMaximumWidth(self.context.theme.px(measures.WIDEST_LINE))
        reading = row(story)
        reading.setStretch(0, 1000)
        reading.addStretch(1)
        card.body.addLayout(reading)
        card.body.addWidget(PlainText(source_line(pack, stage.sources), "note"))
        self._story.addWidget(card)
        grid = CardGrid(self.context.theme, _TRACK_WIDTH, most=2)
        for track in pack.tracks.values():
            grid.addWidget(self._duties(pack, stage, track))
        self._story.addLayout(grid)

    def _duties(self, pack: Pack, stage: Stage, track: Track) -> Card:
        language = self.context.language()
        card = Card()
        card.body.addLayout(_named(self.context.theme, track.mark, track.name.said(language), "subhead"))
        for line in duty_lines(pack, stage, track.id, language):
            card.body.addWidget(line)
        card.body.addStretch(1)
        return card

    def _matrix_card(self, pack: Pack) -> Card:
        language = self.context.language()
        headings = ["", *(stage.name.said(language) for stage in pack.stages.values())]
        table = TextTable(self.tr("Duties by stage and track"), headings, [1] * len(headings), _NARROWEST_CELL)
        for track in pack.tracks.values():
            name = QWidget()
            name.setLayout(_named(self.context.theme, track.mark, track.name.said(language), "strong"))
            duties = [
                PlainText("\n".join(duty.text.said(language) for duty in stage.duties.get(track.id, ())), "note")
                for stage in pack.stages.values()
            ]
            table.add_row(name, *duties)
        card = Card()
        card.body.addWidget(table)
        return card


def _named(theme: Theme, mark: str, name: str, role: str) -> QHBoxLayout:
    label = PlainText(name, "subhead" if role == "subhead" else "strong")
    line = row(Mark(theme, mark), label, gap=measures.XS)
    line.setStretch(1, 1)
    return line
