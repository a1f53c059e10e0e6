"""The empty page: one card a track to plan towards, the one the answers speak for first."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from opscareer.gui import measures
from opscareer.gui.context import Context
from opscareer.gui.pages.live_result import LiveResult
from opscareer.gui.widgets.cards import ClickableCard
from opscareer.gui.widgets.layouts import CardGrid, column, empty, row
from opscareer.gui.widgets.mark import Mark
from opscareer.gui.widgets.text import PlainText
from opscareer.knowledge.pack import Pack
from opscareer.knowledge.records import Track
from opscareer.matching.results import MatchResult

_NARROWEST_CARD = 300


class TargetCard(ClickableCard):
    """A track to plan towards."""

    def __init__(self, context: Context, track: Track, suggestion: str) -> None:
        super().__init__()
        language = context.language()
        self.track = track.id
        name = track.name.said(language)
        head = row(Mark(context.theme, track.mark, 16), PlainText(name, "section"), gap=measures.S)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        if suggestion:
            self.body.addWidget(PlainText(suggestion, "link"))
        self.body.addWidget(PlainText(track.purpose.said(language), "quiet"))
        self.body.addStretch(1)
        said = self.tr("Plan towards {position}").format(position=track.first_position.name.said(language))
        self.body.addWidget(PlainText(f"{said} →", "link"))
        self.setAccessibleName(name)
        self.setAccessibleDescription(f"{suggestion} {said}".strip())
        self.set_picked(bool(suggestion))


class TargetChooser(QWidget):
    """Waits for the result where there are answers, so that no card moves after it was seen."""

    chosen = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._words = PlainText(role="subhead")
        self._grid = CardGrid(context.theme, _NARROWEST_CARD, most=2)
        column(self._words, self._grid, gap=measures.M, parent=self)
        self._result = LiveResult(context.live, self)
        self._result.ready.connect(self._fill_by_result)

    def refresh(self) -> None:
        """Shows the tracks of the open session."""
        session = self._context.live.session
        if session is None:
            return
        self._words.setText(self.tr("Where would you like to get to?"))
        if session.learner.answers:
            self._result.ask()
        else:
            self._fill(session.pack, list(session.pack.tracks), "")

    @Slot(object)
    def _fill_by_result(self, result: MatchResult) -> None:
        session = self._context.live.session
        if session is None or not self.isVisible():
            return
        first = result.matches[0].track if result.verdict == "clear" else ""
        ranked = [match.track for match in result.matches] if first else list(session.pack.tracks)
        self._fill(session.pack, ranked, first)

    def _fill(self, pack: Pack, tracks: list[str], first: str) -> None:
        empty(self._grid)
        for track in tracks:
            suggestion = self.tr("Suits you best by your answers") if track == first else ""
            card = TargetCard(self._context, pack.tracks[track], suggestion)
            card.clicked.connect(self._tell)
            self._grid.addWidget(card)

    @Slot()
    def _tell(self) -> None:
        card = self.sender()
        if isinstance(card, TargetCard):
            self.chosen.emit(card.track)
